"""The law of imports: the table of `docs/architecture.md`, in the form that a test can hold the source against."""

from dataclasses import dataclass

READERS = ("trafilatura", "htmldate", "lxml", "pypdfium2", "striprtf", "feedparser", "charset_normalizer")
MIDDLE_ROOMS = ("reading", "temporal", "extraction", "coreference", "storage", "layout")
BELOW_PROJECT = ("model", "locations", "language", "knowledge", *MIDDLE_ROOMS, "pipeline", "frames")


@dataclass(frozen=True, slots=True)
class Law:
    """What a room may import: other `rooms` of ours, `third` parties, and `lazily` (inside a function) more rooms."""

    rooms: tuple[str, ...] = ()
    third: tuple[str, ...] = ()
    lazily: tuple[str, ...] = ()


# A room is a folder or a module directly below `timeline/`; "" is the package's own `__init__`.
LAWS = {
    "": Law(),
    "model": Law(),
    "locations": Law(),
    "bootstrap": Law(),
    # The frames in which a worker and its parent exchange values, and what a worker may not do.
    "frames": Law(),
    "safety": Law(),
    "language": Law(("model", "locations"), ("py3langid", "numpy")),
    "knowledge": Law(("model", "locations", "language")),
    "reading": Law(("model",), READERS),
    "temporal": Law(("model", "language", "knowledge"), ("dateutil",)),
    "extraction": Law(("model", "language", "knowledge")),
    "coreference": Law(("model",)),
    "storage": Law(("model",), ("numpy",)),
    "layout": Law(("model",), ("numpy",)),
    "pipeline": Law(("model", "language", "knowledge", "reading", "temporal", "extraction")),
    "worker": Law(("model", "locations", "language", "knowledge", "reading", "pipeline", "frames", "safety")),
    # QPainter takes its rectangles and its enumerations from QtCore; shiboken6 is the part of PySide6 that takes memory
    # for an object of Qt.
    "painting": Law(("model", "layout"), ("PySide6.QtGui", "PySide6.QtCore", "shiboken6")),
    # Dask is an extra: what one machine cannot read is handed to a scheduler.
    "project": Law(BELOW_PROJECT, ("distributed",), lazily=("painting",)),
    "cli": Law(("project", "model", "locations")),
    "desktop": Law(("project", "painting", "layout", "model", "locations"), ("PySide6",)),
    "__main__": Law(("bootstrap",), lazily=("cli", "desktop")),
}

# Parts of the standard library that belong to one room alone.
OWNED = {"sqlite3": ("storage",)}

# Rooms that may open files at all. Of these only `reading` opens articles: `locations`, `language` and `knowledge`
# read the program's data, `storage` and `project` the user's projects, settings and exports, `desktop` themes and
# icons, `bootstrap` the lock and its environment, `safety` what the system says of this process.
MAY_OPEN_FILES = (
    "reading",
    "locations",
    "language",
    "knowledge",
    "storage",
    "project",
    "desktop",
    "bootstrap",
    "safety",
)
