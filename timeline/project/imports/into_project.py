"""Files of events into a project: recognised by their content, one undo step each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from timeline.knowledge import Knowledge
from timeline.model import Changes, Event, InputError
from timeline.reading.files import read_file
from timeline.reading.limits import Limits
from timeline.storage import Tables, utc_now

from .by_hand import add_typed
from .calendar_events import read_calendar
from .coded_events import read_acled, read_gdelt, read_polecat
from .heads import read_head
from .layers import layer_value
from .project_lines import restore_lines
from .recognise import HEAD_CHARACTERS, LAYER_KINDS, PROJECT_KIND, kind_of
from .table_events import events_of_rows, guess_columns, read_rows
from .timeline_project_xml import read_timeline_project
from .timelinejs_events import read_timelinejs
from .types import cameo_types, plover_types, typed
from .values import ImportedEvent

PREVIEWED_ROWS = 3


@dataclass(frozen=True, slots=True)
class ImportedEvents:
    """What came of a file of events.

    `kind` is that of `recognise`. `read` counts the events in the file, `added` those that are new to the project,
    `guessed` those whose type nothing told. `layer` is the key of the layer they stand in, "" for the project's own.
    """

    kind: str
    read: int
    added: int
    changes: Changes
    guessed: int = 0
    layer: str = ""


class Editable(Protocol):
    """What an import asks of a project; `timeline.project.Project` answers all of it."""

    @property
    def knowledge(self) -> Knowledge:
        """Event types and actors."""
        ...

    def events(self) -> tuple[Event, ...]:
        """The events that are shown."""
        ...

    def change(self, names: dict[str, str], act: Callable[[Tables], None], /) -> Changes:
        """Runs `act` in one transaction, as one undo step."""
        ...


def events_kind(path: Path) -> str:
    """The kind of a file of events, "" for any other file. Raises InputError when it cannot be read."""
    return kind_of(path.name, read_head(str(path), HEAD_CHARACTERS).decode("utf-8-sig", "ignore"))


def import_events(
    project: Editable, path: Path, columns: Mapping[str, str] | None = None, language: str = "en"
) -> ImportedEvents:
    """Takes a file of events in. With `columns` (field to column name) it is read as a table of them.

    Raises InputError when it holds no events.
    """
    text = _text(path)
    kind = "csv" if columns is not None else kind_of(path.name, text[:HEAD_CHARACTERS])
    if kind == PROJECT_KIND:
        return _import_project(project, path.name, text)
    events = read_events(kind, text, project.knowledge, columns)
    if kind in LAYER_KINDS:
        return _import_layer(project, path.name, kind, events)
    found = [typed(event, project.knowledge, language) for event in events]
    added = 0

    def act(tables: Tables) -> None:
        nonlocal added
        added = add_typed(tables, found, utc_now())

    changes = project.change(_names(path.name), act)
    return ImportedEvents(kind, len(found), added, changes, sum(each.is_guessed for each in found))


def read_events(
    kind: str, text: str, knowledge: Knowledge, columns: Mapping[str, str] | None = None
) -> tuple[ImportedEvent, ...]:
    """The events in a file's text. Raises InputError when the kind is none, or the file is not what it seems."""
    simple = {"ics": read_calendar, "timelinejs": read_timelinejs, "timeline_project": read_timeline_project}
    if kind in simple:
        return simple[kind](text)
    if kind == "gdelt":
        return read_gdelt(text.split("\n"), cameo_types(knowledge))
    if kind not in ("csv", "acled", "polecat"):
        raise InputError(
            "This file is none of the kinds of events that can be taken in.",
            "Choose a calendar, a TimelineJS or Timeline Project file, a table, or our own JSONL.",
        )
    names, rows = read_rows(text)
    if kind == "acled":
        return read_acled(rows)
    if kind == "polecat":
        return read_polecat(rows, plover_types(knowledge))
    events = events_of_rows(rows, columns or guess_columns(names))
    if not events:
        raise InputError("No row of this table has a title.", "Say which column holds the titles.")
    return events


def _import_project(project: Editable, name: str, text: str) -> ImportedEvents:
    def act(tables: Tables) -> None:
        restore_lines(tables, text.split("\n"))  # splitlines would break at line separators within texts

    try:
        changes = project.change(_names(name), act)
    except OverflowError as error:  # SQLite's integers have 64 bits
        raise InputError(
            "The export holds a number that no calendar reaches.", "Export it again.", str(error)
        ) from error
    added = sum(event.id in changes.events for event in project.events())
    return ImportedEvents(PROJECT_KIND, added, added, changes)


def _import_layer(project: Editable, name: str, kind: str, events: Iterable[ImportedEvent]) -> ImportedEvents:
    found = tuple(events)
    key, value = layer_value(name, found)
    changes = project.change(_names(name), lambda tables: tables.kept.set_value(key, value))
    return ImportedEvents(kind, len(found), len(found), changes, layer=key)


def _text(path: Path) -> str:
    return read_file(str(path), Limits()).decode("utf-8-sig", "replace")


def _names(name: str) -> dict[str, str]:
    return {"en": f"Import events from {name}", "ro": f"Importă evenimente din {name}"}


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A file before it is taken in: its kind ("" where only columns can tell), and for a table its column names, the
    first guess of what is in them, and its first rows."""

    kind: str
    names: tuple[str, ...] = ()
    guess: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Mapping[str, str], ...] = ()


def look_at(path: Path) -> LookedAt:
    """What a file of events is. Raises InputError for one that holds neither events nor a table."""
    kind = events_kind(path)
    if kind:
        return LookedAt(kind)
    names, rows = read_rows(_text(path))
    return LookedAt("", names, guess_columns(names), rows[:PREVIEWED_ROWS])
