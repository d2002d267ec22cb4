"""Where a window stood last time and how its panels shared it: for each project, and for a window without one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from timeline import locations

MOST_PROJECTS = 100  # places of so many projects are kept, the last ones used
_ORDER = "projects"


def keep(project: Path | None, places: Mapping[str, QByteArray]) -> None:
    """Remembers places by name, as those of a project and as the last ones of any window."""
    settings = _settings()
    for name, place in places.items():
        settings.setValue(f"window/{name}", place)
    if project is None:
        return
    group = _group(project)
    for name, place in places.items():
        settings.setValue(f"{group}/{name}", place)
    known = _known(settings)
    ordered = [group, *(other for other in known if other != group)]
    for forgotten in ordered[MOST_PROJECTS:]:
        settings.remove(forgotten)
    settings.setValue(_ORDER, ordered[:MOST_PROJECTS])


def kept(project: Path | None) -> dict[str, QByteArray]:
    """The places by name of a project (empty when it has none yet), or without one those of the last window."""
    settings = _settings()
    settings.beginGroup("window" if project is None else _group(project))
    found = {name: settings.value(name) for name in settings.childKeys()}
    return {name: place for name, place in found.items() if isinstance(place, QByteArray)}


def _known(settings: QSettings) -> list[str]:
    stored = settings.value(_ORDER, [])
    return [str(group) for group in stored] if isinstance(stored, list) else [str(stored)]


def _group(project: Path) -> str:
    """A name for the project that tells nobody where it lies."""
    import hashlib  # lazily: the first frame is that of no project

    return "project-" + hashlib.sha256(str(project.resolve()).encode()).hexdigest()[:16]


def _settings() -> QSettings:
    """A file of its own beside the settings, which keeps nothing else."""
    return QSettings(str(locations.user_config() / "window.ini"), QSettings.Format.IniFormat)
