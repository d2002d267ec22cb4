"""Why a project file cannot be used; every one leaves the file as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from timeline.model import EnvironmentProblem


class ForeignProject(EnvironmentProblem):
    """The file is something else: no SQLite file, or another program's."""


class NewerProject(EnvironmentProblem):
    """The file was made by a newer version of this program."""


class DamagedProject(EnvironmentProblem):
    """The file is ours and cannot be read whole: cut, overwritten, bits flipped."""


class LockedProject(EnvironmentProblem):
    """Another program is writing to the file and does not end."""


class ReadOnlyProject(EnvironmentProblem):
    """The file, or its folder, cannot be written."""


class FullDisk(EnvironmentProblem):
    """No room is left where the project lies."""


def damaged(path: Path, details: str = "") -> DamagedProject:
    """The sentence for a project that cannot be read whole."""
    return DamagedProject(
        f"The project {path.name} is damaged and was left as it is.",
        "Restore one of its backups; the damaged file is kept beside it.",
        details,
    )


def read_only(path: Path) -> ReadOnlyProject:
    """The sentence for a project that cannot be written."""
    return ReadOnlyProject(
        f"The project {path.name} cannot be written here.", "Save a copy in a folder of your own and work there."
    )


def full_disk(path: Path, details: str = "") -> FullDisk:
    """The sentence for a disk without room."""
    return FullDisk(
        f"The disk that holds {path.name} is full; nothing that was stored is lost.",
        "Free some room and do it again.",
        details,
    )


def explain(error: sqlite3.Error, path: Path) -> EnvironmentProblem | None:
    """What an error of SQLite means to the user; None for a mistake of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    details = f"{getattr(error, 'sqlite_errorname', '')} {error}".strip()
    primary = code & 0xFF if code is not None else None
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LockedProject(
            f"Another program is writing to {path.name}.", "Wait until it has ended, then do it again.", details
        )
    if primary == sqlite3.SQLITE_FULL:
        return full_disk(path, details)
    if primary == sqlite3.SQLITE_READONLY:
        return read_only(path)
    if primary in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return EnvironmentProblem(
            f"The project {path.name} could not be read or written.", "Check the disk and the folder.", details
        )
    cut = primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or "decode to UTF-8" in str(error)
    return damaged(path, details) if cut else None


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns errors of SQLite and of the disk into sentences; mistakes of ours pass with their traceback."""
    try:
        yield
    except sqlite3.Error as error:
        problem = explain(error, path)
        if problem is None:
            raise
        raise problem from error
    except UnicodeDecodeError as error:
        # A damaged file can make SQLite say so in words that are no text themselves.
        raise damaged(path, str(error)) from error
