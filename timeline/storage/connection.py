"""Making and opening the one file of a project: temporary name and link, checks, WAL, and back to one file."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sqlite3
import tempfile
import time
from pathlib import Path

from timeline.model import EnvironmentProblem

from .errors import damaged, explained, full_disk
from .header import Header, read_header
from .schema import APPLICATION_ID, SCHEMA, expected_running_parts, migrate, running_parts
from .watched import Watch, renewing

BUSY_SECONDS = 30.0  # how long a writer waits for another program before it says so
CHECKED_BYTES = 64 * 1024 * 1024  # files up to this size are checked page by page on opening (about 0.3 s)
STALE_SECONDS = 3600.0  # half-made files older than this are nobody's


def create_file(path: Path, now: str) -> bool:
    """Makes an empty project under a temporary name and puts it in place; False when the name was taken meanwhile.

    The link fails if the name exists, and the folder is synced before it counts, so that a kill leaves either nothing
    or a whole project. Raises EnvironmentProblem.
    """
    with explained(path):
        _remove_stale(path)
        try:
            handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
        except OSError as error:
            raise _no_room_or_right(path, error) from error
        os.close(handle)
        temporary = Path(name)
        try:
            connection = sqlite3.connect(temporary, isolation_level=None)
            with contextlib.closing(connection):
                connection.execute("PRAGMA page_size = 4096")
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute("PRAGMA synchronous = FULL")
                migrate(connection, now)
            sync_file(temporary)
            return _put_in_place(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)


def open_for_writing(path: Path, now: str, watch: Watch | None = None) -> tuple[sqlite3.Connection, bool]:
    """The writing connection of a checked project, in WAL mode with full syncing, and whether another connection has
    the project open as well. Raises EnvironmentProblem, OpeningCancelled."""
    header = read_header(path)
    with explained(path):
        connection = _connect(f"{path.absolute().as_uri()}?mode=rw")
        try:
            is_shared = not _is_alone(connection)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA wal_autocheckpoint = 2000")
            if header.schema < SCHEMA:
                with renewing(connection, watch):
                    migrate(connection, now)
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()  # from the first reading on it counts as open
        except BaseException:
            connection.close()
            raise
        return connection, is_shared


def _is_alone(connection: sqlite3.Connection) -> bool:
    """True when nobody else has the file open: only then SQLite folds the log away, as at a clean close."""
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise
        return False
    finally:
        connection.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")
    return bool(mode == "delete")


def open_for_reading(path: Path, now: str) -> tuple[sqlite3.Connection, Path | None]:
    """A connection that cannot write, and the temporary folder that it reads from, if any (to be removed afterwards).

    The file stays as it is. Where its folder cannot be written and no log lies beside it, it is opened immutable; an
    older schema, or a log in a folder that cannot be written, is read from a copy.
    """
    header = read_header(path)
    log = path.with_name(path.name + "-wal")
    has_log = log.exists() and log.stat().st_size > 0
    is_locked_in = not os.access(path.parent, os.W_OK)
    copied = None
    with explained(path):
        check_pages(path, header)
        if header.schema < SCHEMA or (has_log and is_locked_in):
            copied = Path(tempfile.mkdtemp(prefix="timeline-"))
            try:
                connection = _connect(f"{_copy(path, log, copied).as_uri()}?mode=rw")
                migrate(connection, now)
            except BaseException:
                shutil.rmtree(copied, ignore_errors=True)
                raise
        else:
            immutable = "&immutable=1" if is_locked_in else ""
            connection = _connect(f"{path.absolute().as_uri()}?mode=ro{immutable}")
        connection.execute("PRAGMA query_only = ON")
    return connection, copied


def reader(path: Path) -> sqlite3.Connection:
    """One more reading connection to a project that is open for writing."""
    connection = _connect(f"{path.absolute().as_uri()}?mode=rw")
    connection.execute("PRAGMA query_only = ON")
    return connection


def close_to_one_file(connection: sqlite3.Connection, path: Path) -> None:
    """Closes the writing connection; the log is folded into the file unless another program still has it open."""
    with explained(path), contextlib.closing(connection), contextlib.suppress(sqlite3.OperationalError):
        # Another program at work keeps the log; the last one to close folds it in.
        connection.execute("PRAGMA busy_timeout = 200")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")


def check_pages(path: Path, header: Header) -> None:
    """Looks for damage: every page of a file of ordinary size, the tables' first pages of a huge one."""
    immutable = "" if os.access(path.parent, os.W_OK) else "&immutable=1"
    connection = _connect(f"{path.absolute().as_uri()}?mode=ro{immutable}")
    with contextlib.closing(connection):
        if header.file_size <= CHECKED_BYTES:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if found != "ok":
                raise damaged(path, str(found))
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        missing = {"articles", "claims", "decisions", "events", "journal"} - names
        if missing:
            raise damaged(path, f"missing tables: {', '.join(sorted(missing))}")
        if running_parts(connection) != expected_running_parts(header.schema):
            # Triggers run by themselves: a file from somebody else may hold none but ours.
            raise damaged(path, "triggers or views that this program did not make")
        for table in ("articles", "claims", "decisions", "events"):
            connection.execute(f"SELECT * FROM {table} LIMIT 1").fetchone()


def sync_file(path: Path) -> None:
    """Waits until a file's bytes are on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Waits until a folder's names are on the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _connect(uri: str) -> sqlite3.Connection:
    # Each connection is used under a lock of its owner or in one thread; sqlite itself is built serialized.
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS, check_same_thread=False, cached_statements=256
    )
    connection.execute("PRAGMA cache_size = -16000")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _put_in_place(temporary: Path, path: Path) -> bool:
    try:
        if os.name == "nt":
            temporary.rename(path)  # fails there when the name exists
        else:
            os.link(temporary, path)
    except FileExistsError:
        return False
    except OSError:
        # A file system without hard links (FAT): the shortest window left is between this look and the rename.
        if path.exists():
            return False
        temporary.rename(path)
    sync_folder(path.parent)
    return True


def _remove_stale(path: Path) -> None:
    for found in path.parent.glob(f".{path.name}.*.new*"):
        with contextlib.suppress(OSError):
            if time.time() - found.stat().st_mtime > STALE_SECONDS:
                found.unlink()


def _copy(path: Path, log: Path, folder: Path) -> Path:
    target = folder / path.name
    shutil.copyfile(path, target)
    if log.exists():
        shutil.copyfile(log, folder / log.name)
    return target


def _no_room_or_right(path: Path, error: OSError) -> EnvironmentProblem:
    if error.errno == errno.ENOSPC:
        return full_disk(path, str(error))
    return EnvironmentProblem(
        f"The project {path.name} cannot be made in {path.parent}.",
        "Choose a folder that you can write to.",
        str(error),
    )
