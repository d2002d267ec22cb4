"""How the opening of a large project is watched, and given up: its copy for the day, and its way to the present schema.

Both take seconds for hundreds of megabytes. Whoever opens a project hands over a `Watch`; nothing of the project has
changed when it ends the opening.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

COPYING, RENEWING = "copying", "renewing"
# Gets COPYING or RENEWING and the share that is done, 0 to 1 (None: not known); False ends the opening. It is asked
# many times a second.
Watch = Callable[[str, float | None], bool]
PAGES_AT_ONCE = 1024  # of a copy, 4 MB: some milliseconds
STEPS_AT_ONCE = 200_000  # of SQLite's machine, some milliseconds


class OpeningCancelled(Exception):
    """The opening was given up; the project is as it was."""


def copy_watched(source: sqlite3.Connection, target: sqlite3.Connection, watch: Watch | None) -> None:
    """Copies a database. Raises OpeningCancelled."""

    def tell(_: int, remaining: int, total: int) -> None:
        if watch is not None and not watch(COPYING, 1 - remaining / max(total, 1)):
            raise OpeningCancelled

    source.backup(target, pages=-1 if watch is None else PAGES_AT_ONCE, progress=tell)


@contextmanager
def renewing(connection: sqlite3.Connection, watch: Watch | None) -> Iterator[None]:
    """Within, what the connection carries out is watched. Raises OpeningCancelled."""
    if watch is None:
        yield
        return
    connection.set_progress_handler(lambda: not watch(RENEWING, None), STEPS_AT_ONCE)
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise OpeningCancelled from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
