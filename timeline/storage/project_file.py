"""The project file: one writing connection behind a lock, a reading one for each thread."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from timeline.model import EnvironmentProblem

from . import backups
from .articles import ArticleTable
from .claims import ClaimTable
from .columns import ColumnCache
from .connection import (
    check_pages,
    close_to_one_file,
    create_file,
    open_for_reading,
    open_for_writing,
    reader,
    sync_file,
    sync_folder,
)
from .decisions import DecisionTable
from .drawn import DrawnTable
from .errors import explained, read_only
from .events import EventTable
from .facets import FacetTable
from .header import read_header
from .journal import Journal
from .kept import KeptTable
from .loaded import Loaded
from .nodes import NodeTable
from .schema import SCHEMA
from .search import SearchTable
from .watched import Watch

LARGE_BYTES = 32 * 1024 * 1024  # copied in a tenth of a second or more


class Tables:
    """Everything in the file, seen through one connection."""

    def __init__(self, connection: sqlite3.Connection, loaded: Loaded | None = None) -> None:
        kept = loaded or Loaded()
        self.articles = ArticleTable(connection, kept)
        self.claims = ClaimTable(connection, kept)
        self.columns = ColumnCache(connection)
        self.decisions = DecisionTable(connection)
        self.drawn = DrawnTable(connection)
        self.events = EventTable(connection)
        self.facets = FacetTable(connection)
        self.journal = Journal(connection, kept)
        self.kept = KeptTable(connection)
        self.nodes = NodeTable(connection, kept)
        self.search = SearchTable(connection)


class ProjectFile:
    """An open project file. Every method may be called from any thread; writers wait for each other."""

    def __init__(self, path: Path, writer: sqlite3.Connection | None, fixed: sqlite3.Connection | None) -> None:
        self.path = path
        self.is_open_elsewhere = False  # another window or program had it open when it was opened here
        self._writer = writer
        self._fixed = fixed  # the one connection of a project that is only read
        self._copied: Path | None = None
        self._loaded = Loaded()  # by the writer
        self._version = -1  # changes when another connection writes
        self._lock = threading.RLock()
        self._local = threading.local()
        self._readers: list[sqlite3.Connection] = []
        self._is_closed = False

    @classmethod
    def create(cls, path: Path) -> ProjectFile:
        """Makes a project, or opens the one that another program made meanwhile. Raises EnvironmentProblem."""
        if not path.exists():
            create_file(path, utc_now())
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, backup_root: Path | None = None, watch: Watch | None = None) -> ProjectFile:
        """Opens a project for work, with the day's backup first. Raises EnvironmentProblem, the file untouched, and
        OpeningCancelled when `watch` ends it."""
        header = read_header(path)
        with explained(path):
            check_pages(path, header)  # before the backup: a damaged file must not push out good copies
            if backup_root is not None:
                if header.schema < SCHEMA:
                    backups.make(path, backup_root, datetime.now(), f"schema-{header.schema}", watch)
                else:
                    backups.make_daily(path, backup_root, datetime.now(), watch)
        connection, is_shared = open_for_writing(path, utc_now(), watch)
        file = cls(path, connection, None)
        file.is_open_elsewhere = is_shared
        return file

    @staticmethod
    def is_opened_slowly(path: Path, backup_root: Path | None) -> bool:
        """True for a large project that is copied, or brought to the present schema, before it is open. False for one
        that cannot be opened."""
        try:
            header = read_header(path)
            if header.file_size < LARGE_BYTES:
                return False
            with explained(path):
                is_old = header.schema < SCHEMA
                return is_old or (backup_root is not None and backups.is_due(path, backup_root, datetime.now()))
        except EnvironmentProblem:
            return False

    @classmethod
    def open_read_only(cls, path: Path) -> ProjectFile:
        """Opens a project to look at; nothing of it changes. Raises EnvironmentProblem."""
        connection, copied = open_for_reading(path, utc_now())
        file = cls(path, None, connection)
        file._copied = copied
        return file

    @property
    def is_read_only(self) -> bool:
        """True when nothing can be written."""
        return self._writer is None

    @property
    def is_closed(self) -> bool:
        """True when nothing can be asked any more."""
        return self._is_closed

    def close(self) -> None:
        """Folds the log into the file and lets go of it. A closed project stays closed."""
        with self._lock:
            if self._is_closed:
                return
            self._is_closed = True
            for connection in self._readers:
                connection.close()
            if self._writer is not None:
                close_to_one_file(self._writer, self.path)
            if self._fixed is not None:
                self._fixed.close()
            if self._copied is not None:
                shutil.rmtree(self._copied, ignore_errors=True)

    @contextlib.contextmanager
    def reading(self) -> Iterator[Tables]:
        """The file as it stands at one moment, for this thread. May be entered again inside itself."""
        with explained(self.path):
            connection = self._connection_of_thread()
            depth = getattr(self._local, "depth", 0)
            self._local.depth = depth + 1
            try:
                if self._fixed is not None:
                    yield Tables(connection)
                    return
                if depth == 0:
                    connection.execute("BEGIN")
                try:
                    yield Tables(connection)
                finally:
                    if depth == 0:
                        connection.execute("ROLLBACK")
            finally:
                self._local.depth = depth

    @contextlib.contextmanager
    def writing(self) -> Iterator[Tables]:
        """One transaction: durable when the block ends, undone when it raises. Raises EnvironmentProblem.

        Must not be entered inside itself.
        """
        if self._writer is None:
            raise read_only(self.path)
        with explained(self.path), self._lock:
            if self._is_closed:
                raise EnvironmentProblem("The project is closed.", "Open it again.")
            self._writer.execute("BEGIN IMMEDIATE")
            version = self._writer.execute("PRAGMA data_version").fetchone()[0]
            if version != self._version:
                self._loaded.clear()
                self._version = version
            try:
                yield Tables(self._writer, self._loaded)
                self._writer.execute("COMMIT")
                self._loaded.trim()
            except BaseException:
                self._loaded.clear()
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise

    def copy_to(self, target: Path) -> None:
        """Writes the project as it stands into one closed file, put in place when it is whole."""
        if target.with_name(target.name + "-wal").exists():
            # Its log would be taken for that of the copy.
            raise EnvironmentProblem(
                f"{target.name} is a project that is open, or was not closed.",
                "Close it first, or choose another name.",
            )
        half = target.with_name(f".{target.name}.copy.new")
        half.unlink(missing_ok=True)
        try:
            with explained(target), contextlib.closing(sqlite3.connect(half)) as copy:
                source = self._connection_of_thread()
                source.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
            sync_file(half)
            half.replace(target)
            sync_folder(target.parent)
        except OSError as error:
            raise EnvironmentProblem(
                f"The copy {target.name} could not be written.", "Check the folder and the disk.", str(error)
            ) from error
        finally:
            half.unlink(missing_ok=True)

    def _connection_of_thread(self) -> sqlite3.Connection:
        if self._is_closed:
            raise EnvironmentProblem("The project is closed.", "Open it again.")
        if self._fixed is not None:
            return self._fixed
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = reader(self.path)
            self._local.connection = connection
            with self._lock:
                self._readers.append(connection)
        return connection


def utc_now() -> str:
    """This moment as ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
