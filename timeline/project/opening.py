"""Where projects lie and how they are opened: named ones, untitled ones, read-only ones, and backups of them."""

from __future__ import annotations

import os
from pathlib import Path

from timeline import locations
from timeline.model import EnvironmentProblem
from timeline.storage import ProjectFile, Watch

from .settings import Settings

SUFFIX = ".gtl"
BACKUP_FOLDER = "backups"
OPEN_ELSEWHERE = (
    "This project is also open in another window or program; what is changed there is seen here when it is opened "
    "again."
)


def backup_root() -> Path:
    """The folder of all backups."""
    return locations.user_data() / BACKUP_FOLDER


def create_file(path: Path) -> ProjectFile:
    """Makes a project; the one that is there already is opened instead. Raises EnvironmentProblem."""
    return ProjectFile.create(path)


def open_file(path: Path, read_only: bool, watch: Watch | None = None) -> ProjectFile:
    """Opens a project; one that cannot be written is opened to be read. Raises EnvironmentProblem, and
    OpeningCancelled when `watch` ends it."""
    if read_only or not _is_writable(path):
        return ProjectFile.open_read_only(path)
    return ProjectFile.open(path, _wanted_backups(), watch)


def is_opened_slowly(path: Path) -> bool:
    """True for a project that one waits for: it is large, and copied or brought to the present schema first."""
    return ProjectFile.is_opened_slowly(path, _wanted_backups() if _is_writable(path) else None)


def _wanted_backups() -> Path | None:
    return backup_root() if Settings.load().get("backups") else None


def make_untitled() -> ProjectFile:
    """Makes a project in the user's data folder, for a window without one. Raises EnvironmentProblem."""
    folder = locations.untitled_projects()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentProblem(
            f"The folder {folder} cannot be made.", "Check that you may write to your own data folder.", str(error)
        ) from error
    number = 1
    while (path := folder / f"untitled-{number}{SUFFIX}").exists():
        number += 1
    return ProjectFile.create(path)


def is_untitled(path: Path) -> bool:
    """True for a project that was never saved under a name."""
    return path.parent == locations.untitled_projects()


def remove_file(path: Path) -> None:
    """Takes away a closed project that has been moved elsewhere."""
    path.unlink(missing_ok=True)


def _is_writable(path: Path) -> bool:
    return not path.exists() or (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
