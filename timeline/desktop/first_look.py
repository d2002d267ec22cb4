"""The few settings that the first frame needs, read before the project's room with its parsers is there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale

from timeline import locations

from .catalogue import LANGUAGES
from .kept_tables import kept_tables


@dataclass(frozen=True, slots=True)
class FirstLook:
    """Language and theme of the first frame; `font_points` 0 and an empty `font_family` follow the system."""

    language: str = "en"
    theme: str = "system"
    font_points: float = 0.0
    font_family: str = ""


def first_look(language: str | None = None) -> FirstLook:
    """What the settings file says, as far as it can be read; `language` given on the command line outranks it.

    The settings' own room tells of everything that is wrong in the file; here it is left aside.
    """
    try:
        table = kept_tables().table(locations.settings_file())
    except (OSError, ValueError):
        table = {}
    chosen = language or str(table.get("language", "system"))
    points = table.get("font_size", 0)
    return FirstLook(
        chosen_language(chosen),
        str(table.get("theme", "system")),
        float(points) if isinstance(points, int | float) and not isinstance(points, bool) else 0.0,
        str(table.get("font_family", "")),
    )


def chosen_language(choice: str) -> str:
    """The language behind a choice: "system" is Romanian on a Romanian system, else English."""
    if choice in LANGUAGES:
        return choice
    return "ro" if QLocale.system().language() == QLocale.Language.Romanian else "en"
