"""Very many rows as arrays: SQLite joins a column into one text and NumPy reads it, which is many times faster than a
Python value for each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from .columns import Column
from .event_query import EventQuery, conditions

AT_ONCE = 250_000  # rows of one text: some 5 MB a column
PARTS = 20_000  # values of facets whose texts are read together
LINE = "char(10)"


@dataclass(frozen=True, slots=True)
class FacetColumn:
    """All facets of a kind, in order of value and event: codes into `names`, event numbers, places by weight."""

    names: tuple[str, ...]
    event: Column
    code: Column
    place: Column


def joined_columns(
    connection: sqlite3.Connection, numeric: Sequence[str], texts: Sequence[str], query: EventQuery, also: str = "1"
) -> Iterator[tuple[list[Column], list[list[str]]]]:
    """Columns of the events that a query asks for, many events at a time: whole numbers, and texts without line ends.

    `numeric` and `texts` are expressions of SQL about `e`, `also` a further condition.
    """
    where, values = conditions(query, is_scan=True)
    last = connection.execute("SELECT COALESCE(MAX(number), 0) FROM events").fetchone()[0]
    parts = [f"group_concat({each})" for each in numeric] + [f"group_concat({each}, {LINE})" for each in texts]
    for first in range(0, last + 1, AT_ONCE):
        row = connection.execute(
            f"SELECT {', '.join(parts)} FROM events e WHERE e.number BETWEEN ? AND ? AND {also} AND {where}",
            (first, first + AT_ONCE - 1, *values),
        ).fetchone()
        if row[0] is not None:
            yield [numbers(text) for text in row[: len(numeric)]], [text.split("\n") for text in row[len(numeric) :]]


def chosen_events(connection: sqlite3.Connection, query: EventQuery) -> Column:
    """Numbers of the events that a query asks for."""
    return np.concatenate(
        [np.empty(0, np.int64), *(part[0] for part, _ in joined_columns(connection, ["e.number"], [], query))]
    )


def facet_column(connection: sqlite3.Connection, kind: str) -> FacetColumn:
    """All facets of a kind."""
    rows = connection.execute(
        "SELECT value, COUNT(*), group_concat(event), group_concat(place) FROM facets WHERE kind = ? "
        "GROUP BY value ORDER BY value",
        (kind,),
    )
    names: list[str] = []
    counts: list[int] = []
    events, places = [np.empty(0, np.int32)], [np.empty(0, np.int32)]
    while part := list(islice(rows, PARTS)):
        names += [row[0] for row in part]
        counts += [row[1] for row in part]
        events.append(numbers(",".join(row[2] for row in part)).astype(np.int32))
        places.append(numbers(",".join(row[3] for row in part)).astype(np.int32))
    code = np.repeat(np.arange(len(names), dtype=np.int32), counts)
    return FacetColumn(tuple(names), np.concatenate(events), code, np.concatenate(places))


def numbers(text: str | None) -> Column:
    """Whole numbers of a text that parts them by commas."""
    return np.fromstring(text, np.int64, sep=",") if text else np.empty(0, np.int64)
