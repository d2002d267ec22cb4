"""The tables of TOML files that the first frame needs, as the start before left them.

To read in Python's parser of TOML, and to parse texts and colours with it, takes a tenth of the way to the first frame.
So what was parsed is kept in the user's data folder as JSON, which is read in a tenth of that time and, unlike Python's
own form of compiled modules, does no harm when it is broken. It holds for as long as a file has not been touched.
Whatever is wrong with the kept tables, they are made again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from timeline import locations

NAME = "start-tables.json"
Table = Mapping[str, object]
Stamp = tuple[int, int, int]  # size and times of a file; the second time changes too when an update restores the first


class KeptTables:
    """Tables by file. `table` gives one, `keep` stores for the next start what had to be parsed in this one."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / NAME
        self._known = _read(self._file)
        self._is_new = False

    def table(self, path: Path) -> Table:
        """What a TOML file holds. Raises OSError, and ValueError for one that is none."""
        found = path.stat()
        stamp = (found.st_size, found.st_mtime_ns, found.st_ctime_ns)
        known = self._known.get(str(path))
        if known is not None and known[0] == stamp:
            return known[1]
        import tomllib  # lazily: most starts have no need of it before their first frame

        table = tomllib.loads(path.read_text(encoding="utf-8"))
        self._known[str(path)] = stamp, table
        self._is_new = True
        return table

    def keep(self) -> None:
        """Stores the tables if there are new ones. Where that cannot be done the next start parses again."""
        if not self._is_new:
            return
        self._is_new = False
        beside = self._file.with_name(f".{NAME}.{os.getpid()}")
        try:
            beside.write_text(json.dumps(self._known, ensure_ascii=False), encoding="utf-8")
            beside.replace(self._file)
        except (OSError, TypeError, ValueError):  # a full disk; or a table with a date, for which this form has no room
            beside.unlink(missing_ok=True)


def _read(file: Path) -> dict[str, tuple[Stamp, Table]]:
    """The kept tables by path; none where the file is not there, or not what `keep` writes."""
    try:
        rows = json.loads(file.read_bytes()).items()
        return {
            path: ((int(size), int(modified), int(changed)), dict(table))
            for path, ((size, modified, changed), table) in rows
        }
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


@cache
def kept_tables() -> KeptTables:
    """The tables in the user's data folder, read once in a process."""
    return KeptTables(locations.user_data())
