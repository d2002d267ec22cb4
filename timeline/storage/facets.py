"""What events are found and counted by: actors, countries, places, sources, languages, articles, kinds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from .batches import marks
from .bulk import FacetColumn, chosen_events, facet_column
from .columns import Column
from .event_query import EventQuery, conditions

SCAN_SHARE = 20  # a twentieth of the events or more: all facets are read


class FacetTable:
    """The facets of one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def count_kinds(self, query: EventQuery) -> Iterator[tuple[str, str, str, int]]:
        """How many of the events that a query asks for have each family, type and status."""
        where, values = conditions(query)
        yield from self._connection.execute(
            f"SELECT e.family, e.type, e.status, COUNT(*) FROM events e WHERE {where} GROUP BY 1, 2, 3", values
        )

    def count_facets(self, query: EventQuery) -> dict[str, dict[str, int]]:
        """How many of the events that a query asks for stand under each facet, by kind and value."""
        where, values = conditions(query)
        found: dict[str, dict[str, int]] = {}
        chosen = self.count(query)
        all_events = self._connection.execute("SELECT COUNT(*) FROM events").fetchone()[0]
        if chosen * SCAN_SHARE < all_events:
            source = f"events e JOIN facets f ON f.event = e.number WHERE f.kind <> 'article' AND {where}"
        else:
            # In the order of the index (the plus keeps SQLite from looking up event by event), the chosen in memory.
            among = f"SELECT e.number FROM events e WHERE {where}"
            source = f"facets f WHERE f.kind <> 'article' AND +f.event IN ({among})"
        rows = self._connection.execute(f"SELECT f.kind, f.value, COUNT(*) FROM {source} GROUP BY 1, 2", values)
        for kind, value, count in rows:
            found.setdefault(kind, {})[value] = count
        return found

    def count_events(self) -> int:
        """How many events there are, shown or not; a guess from above that costs nothing."""
        return int(self._connection.execute("SELECT COALESCE(MAX(number), 0) FROM events").fetchone()[0])

    def totals(self, query: EventQuery) -> tuple[int, int, int, int, int]:
        """Events that a query asks for; of these undated, with a conflict, to review, starred."""
        where, values = conditions(query)
        row = self._connection.execute(
            "SELECT COUNT(*), TOTAL(e.sort_day IS NULL), TOTAL(e.conflict), TOTAL(e.review), TOTAL(e.starred) "
            f"FROM events e WHERE {where}",
            values,
        ).fetchone()
        return int(row[0]), int(row[1]), int(row[2]), int(row[3]), int(row[4])

    def count_articles(self, query: EventQuery) -> int:
        """Articles behind the events that a query asks for."""
        where, values = conditions(query)
        row = self._connection.execute(
            "SELECT COUNT(DISTINCT f.value) FROM events e JOIN facets f ON f.event = e.number AND f.kind = 'article' "
            f"WHERE {where}",
            values,
        ).fetchone()
        return int(row[0])

    def of_kinds(self, kinds: Sequence[str]) -> Iterator[tuple[int, str, str]]:
        """Event number, kind and value of the facets of those kinds, by event, the weightiest of a kind first."""
        query = f"SELECT event, kind, value FROM facets WHERE kind IN ({marks(len(kinds))}) ORDER BY event, kind, place"
        yield from self._connection.execute(query, tuple(kinds))

    def values(self, kind: str) -> tuple[tuple[str, int], ...]:
        """Values of a facet with how many events have them, in order of the alphabet."""
        query = "SELECT value, COUNT(*) FROM facets WHERE kind = ? GROUP BY value ORDER BY value"
        return tuple(self._connection.execute(query, (kind,)).fetchall())

    def names(self, kind: str) -> tuple[str, ...]:
        """Values of a facet in order of the alphabet, each found by a step in the index: a few among many events."""
        following = "SELECT MIN(value) FROM facets WHERE kind = ?1"
        query = (
            f"WITH RECURSIVE found (name) AS ({following} UNION ALL "
            f"SELECT ({following} AND value > name) FROM found WHERE name IS NOT NULL) "
            "SELECT name FROM found WHERE name IS NOT NULL"
        )
        return tuple(row[0] for row in self._connection.execute(query, (kind,)))

    def count(self, query: EventQuery) -> int:
        """How many events a query asks for."""
        where, values = conditions(query)
        return int(self._connection.execute(f"SELECT COUNT(*) FROM events e WHERE {where}", values).fetchone()[0])

    def column(self, kind: str) -> FacetColumn:
        """All facets of a kind as arrays."""
        return facet_column(self._connection, kind)

    def chosen(self, query: EventQuery) -> Column:
        """Numbers of the events that a query asks for."""
        return chosen_events(self._connection, query)

    def actor_names(self) -> dict[str, tuple[str, str]]:
        """English name and Romanian label of every actor, by key."""
        return {row[0]: (row[1], row[2]) for row in self._connection.execute("SELECT key, name, label_ro FROM actors")}
