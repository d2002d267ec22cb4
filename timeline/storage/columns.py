"""Columns for drawing, kept as one blob each with the revision they were built from."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[Any]
_KINDS = "iufS"  # integers, floats and bytes; never objects, whose bytes would be pickles


class ColumnCache:
    """The cached columns of one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def load(self, group: str, revision: int) -> dict[str, Column]:
        """A group's columns of that revision by name; none when what is kept is of another one or cannot be read."""
        rows = self._connection.execute(
            "SELECT name, dtype, data FROM columns_cache WHERE revision = ? AND name GLOB ?", (revision, f"{group}/*")
        )
        found = {}
        for name, kind, data in rows:
            dtype = _dtype(kind)
            if dtype is None or len(data) % dtype.itemsize:
                return {}
            found[str(name)[len(group) + 1 :]] = np.frombuffer(data, dtype)
        return found

    def save(self, group: str, revision: int, columns: Mapping[str, Column]) -> None:
        """Keeps columns in place of all former ones of their group."""
        self._connection.execute(
            "DELETE FROM columns_cache WHERE name GLOB ? OR revision <> ?", (f"{group}/*", revision)
        )
        for name, column in columns.items():
            contiguous = np.ascontiguousarray(column)
            self._connection.execute(
                "INSERT INTO columns_cache (name, revision, dtype, data) VALUES (?, ?, ?, ?)",
                (f"{group}/{name}", revision, contiguous.dtype.str, contiguous.tobytes()),
            )


def _dtype(kind: str) -> np.dtype[Any] | None:
    try:
        dtype = np.dtype(kind)
    except TypeError:
        return None
    return dtype if dtype.kind in _KINDS else None
