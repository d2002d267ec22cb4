"""Copies of a project: one a day and one before a migration, and the way back from one."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sqlite3
import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from timeline.model import EnvironmentProblem

from .connection import sync_file, sync_folder
from .header import read_header
from .watched import OpeningCancelled, Watch, copy_watched

KEPT_DAILY = 7


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a project: `made_at` is ISO 8601, `articles` how many it holds (-1: the copy cannot be read)."""

    path: Path
    made_at: str
    articles: int


def folder_for(project: Path, root: Path) -> Path:
    """Where the copies of a project lie: its name and a hash of its place, so that namesakes stay apart."""
    place = hashlib.sha256(str(project.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return root / f"{project.stem}-{place}"


def is_due(project: Path, root: Path, now: datetime) -> bool:
    """False when there is a copy of today already, or nothing has changed since the last."""
    kept = sorted(folder_for(project, root).glob("*.gtl"))
    return not kept or not (kept[-1].stem.startswith(f"{now:%Y-%m-%d}") or _is_unchanged(project, kept[-1]))


def make_daily(project: Path, root: Path, now: datetime, watch: Watch | None = None) -> Path | None:
    """Copies a project before the day's first work on it, and drops copies beyond the newest KEPT_DAILY.

    None when none is due. Raises EnvironmentProblem, OpeningCancelled.
    """
    if not is_due(project, root, now):
        return None
    made = make(project, root, now, watch=watch)
    for old in sorted(folder_for(project, root).glob("????-??-??.gtl"))[:-KEPT_DAILY]:
        old.unlink(missing_ok=True)
    return made


def make(project: Path, root: Path, now: datetime, label: str = "", watch: Watch | None = None) -> Path:
    """Copies a project as it stands, its log included. Raises EnvironmentProblem when the copy cannot be written,
    OpeningCancelled when `watch` ends it; then there is none."""
    folder = folder_for(project, root)
    target = folder / f"{now:%Y-%m-%d}{'-' + label if label else ''}.gtl"
    half = folder / f".{target.name}.{os.getpid()}-{threading.get_ident()}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _copy(project, half, watch)
        sync_file(half)
        half.replace(target)
        sync_folder(folder)
    except (OSError, OpeningCancelled) as error:
        with contextlib.suppress(OSError):
            half.unlink()
        if isinstance(error, OpeningCancelled):
            raise
        raise EnvironmentProblem(
            f"No backup of {project.name} could be made in {folder}.", "Free some room or check the folder.", str(error)
        ) from error
    return target


def list_backups(project: Path, root: Path) -> tuple[Backup, ...]:
    """The copies of a project, newest first."""
    found = sorted(folder_for(project, root).glob("*.gtl"), key=lambda path: path.stat().st_mtime, reverse=True)
    return tuple(
        Backup(path, datetime.fromtimestamp(path.stat().st_mtime).isoformat(timespec="seconds"), _articles(path))
        for path in found
    )


def restore(project: Path, backup: Path, now: datetime) -> Path:
    """Puts a copy in the project's place; the damaged file is kept beside it under the name that is returned."""
    read_header(backup)
    kept = project.with_name(f"{project.stem}-damaged-{now:%Y-%m-%d-%H%M%S}{project.suffix}")
    half = project.with_name(f".{project.name}.restore.new")
    try:
        shutil.copyfile(backup, half)
        sync_file(half)
        for suffix in ("", "-wal", "-shm"):
            piece = project.with_name(project.name + suffix)
            if piece.exists():
                piece.replace(kept.with_name(kept.name + suffix))
        half.replace(project)
        sync_folder(project.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            half.unlink()
        raise EnvironmentProblem(
            f"The backup could not be put in the place of {project.name}.", "Check the folder and the disk.", str(error)
        ) from error
    return kept


def _copy(project: Path, target: Path, watch: Watch | None) -> None:
    """A copy of one moment, also while another program is writing."""
    uri = f"{project.absolute().as_uri()}?mode=rw"
    with (
        contextlib.closing(sqlite3.connect(uri, uri=True)) as source,
        contextlib.closing(sqlite3.connect(target)) as copy,
    ):
        copy_watched(source, copy, watch)
        copy.execute("PRAGMA journal_mode = DELETE")


def _is_unchanged(project: Path, backup: Path) -> bool:
    """True when no row of the truth has changed since: every change moves the journal's numbers on."""
    marks = []
    for path in (project, backup):
        with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            query = "SELECT seq FROM sqlite_sequence WHERE name = 'journal'"
            marks.append((read_header(path).schema, connection.execute(query).fetchone()))
    return marks[0] == marks[1]


def _articles(path: Path) -> int:
    try:
        read_header(path)
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        with contextlib.closing(sqlite3.connect(uri, uri=True)) as connection:
            return int(connection.execute("SELECT COUNT(*) FROM articles").fetchone()[0])
    except (EnvironmentProblem, sqlite3.Error):
        return -1
