"""Full-text search in the project file (FTS5, diacritics-blind).

As one types, no question may take longer the more it finds. Hits are therefore read in the order in which they are
shown until there are enough; where few rows can fit, those are found first, and the hits are sought among them.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace

from .codec import to_json
from .event_query import COLUMNS, EventQuery, conditions

RANKED_HITS = 5_000  # beyond these, ranking (some 4 µs a hit) would be felt while typing: newest first instead
FEW = 2_000  # rows that are found first and searched; more are passed over soon enough
OPEN, CLOSE = "\x01", "\x02"  # around the words found in a snippet; no article's text holds control characters
SNIPPET_WORDS = 24
# A word of the title outweighs one of the text.
WEIGHTS = {"event_words": "bm25()", "article_words": "bm25(5.0, 1.0)"}

Where = tuple[str, tuple[object, ...]]  # a condition and its values


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """Conditions on articles beside the words: publishers, and publication days (included)."""

    sources: tuple[str, ...] = ()
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A hit: `when` is EDTF text; `snippet` holds OPEN and CLOSE around the words found."""

    id: str
    title_en: str
    title_ro: str
    when: str
    snippet: str
    rank: float


@dataclass(frozen=True, slots=True)
class _Rows:
    """Where hits of one kind come from: the index of their words, their rows, and what is told of them."""

    words: str
    table: str
    columns: str
    title: str
    in_order: str  # the rows by an index that alone answers most conditions
    order: str


_EVENTS = _Rows(
    "event_words", "events e", "e.id, e.title_en, e.title_ro, e.edtf", "e.title_en",
    "events e INDEXED BY events_weight", "e.importance DESC",
)  # fmt: skip
_ARTICLES = _Rows(
    "article_words", "articles e", "e.id, e.title, e.title, COALESCE(e.published, '')", "e.title",
    "articles e INDEXED BY articles_days", "e.published_day DESC",
)  # fmt: skip


class SearchTable:
    """The full-text indexes of one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def events(self, match: str, query: EventQuery, limit: int) -> tuple[FoundRow, ...]:
        """Events with those words (FTS5 query; "" asks for none) among those that `query` asks for, best first."""
        return self._found(_EVENTS, match, conditions(query, stops_early=True), self._few_events(query), limit)

    def articles(self, match: str, query: ArticleQuery, limit: int) -> tuple[FoundRow, ...]:
        """Articles with those words (FTS5 query; "" asks for none) that fit `query`, best first."""
        where = _article_conditions(query)
        among = "articles e INDEXED BY articles_publisher" if query.sources else _ARTICLES.in_order
        few = None if query == ArticleQuery() else self._few(among, where)
        return self._found(_ARTICLES, match, where, few, limit)

    def _found(
        self, rows: _Rows, match: str, where: Where, few: tuple[int, ...] | None, limit: int
    ) -> tuple[FoundRow, ...]:
        """`few` are the numbers of all rows that fit the conditions, None when there are many."""
        clause, values = where
        if not match:
            source = rows.in_order
            if few is not None:
                source, clause, values = rows.table, "e.number IN (SELECT value FROM json_each(?))", (to_json(few),)
            # The rows themselves are read once it is known which they are.
            chosen = f"SELECT e.number FROM {source} WHERE {clause} ORDER BY {rows.order} LIMIT ?"
            found = self._connection.execute(
                f"SELECT {rows.columns}, {rows.title}, 0.0 FROM {rows.table} WHERE e.number IN ({chosen}) "
                f"ORDER BY {rows.order}",
                (*values, limit),
            )
            return tuple(FoundRow(*row) for row in found)
        words = rows.words
        if few is not None:
            # The plus lets the index of words go through its hits: it would else be asked anew for each number.
            clause, values = f"+{words}.rowid IN (SELECT value FROM json_each(?))", (to_json(few),)
        is_ranked = self._count(words, match) <= RANKED_HITS
        rank, order = (f"{words}.rank", f"{words}.rank") if is_ranked else ("0.0", f"{words}.rowid DESC")
        found = self._connection.execute(
            f"SELECT {rows.columns}, snippet({words}, -1, '{OPEN}', '{CLOSE}', '…', {SNIPPET_WORDS}), {rank} "
            f"FROM {words} CROSS JOIN {rows.table} ON e.number = {words}.rowid "
            f"WHERE {words} MATCH ? AND {words}.rank MATCH '{WEIGHTS[words]}' AND {clause} ORDER BY {order} LIMIT ?",
            (match, *values, limit),
        )
        return tuple(FoundRow(*row) for row in found)

    def _few_events(self, query: EventQuery) -> tuple[int, ...] | None:
        """Numbers of the events that fit, None when there may be many. The facet with the fewest events tells which
        they can be; without facets, the columns do."""
        of_facets = tuple(pair for pair in query.any_of if pair[0] not in COLUMNS)
        for kind, values in of_facets:
            named = ("kind = ? AND value IN (SELECT value FROM json_each(?))", (kind, to_json(values)))
            if self._few("facets", named, "event") is not None:
                return self._few("events e", conditions(query))
        of_columns = replace(query, any_of=tuple(pair for pair in query.any_of if pair[0] in COLUMNS))
        if of_columns == EventQuery():
            return None
        found = self._few(_EVENTS.in_order, conditions(of_columns))
        if found is None or not of_facets:
            return found
        clause, given = conditions(query, stops_early=True)
        return self._few(
            "events e", (f"e.number IN (SELECT value FROM json_each(?)) AND {clause}", (to_json(found), *given))
        )

    def _few(self, table: str, where: Where, column: str = "e.number") -> tuple[int, ...] | None:
        clause, values = where
        query = f"SELECT {column} FROM {table} WHERE {clause} LIMIT {FEW + 1}"
        found = tuple(row[0] for row in self._connection.execute(query, values))
        return found if len(found) <= FEW else None

    def _count(self, words: str, match: str) -> int:
        """How many hits there are, counted until they are too many to rank."""
        query = f"SELECT COUNT(*) FROM (SELECT 1 FROM {words} WHERE {words} MATCH ? LIMIT {RANKED_HITS + 1})"
        return int(self._connection.execute(query, (match,)).fetchone()[0])


def _article_conditions(query: ArticleQuery) -> Where:
    parts: list[str] = ["1"]
    values: list[object] = []
    if query.sources:
        parts.append("e.publisher IN (SELECT value FROM json_each(?))")
        values.append(to_json(query.sources))
    for day, sign in ((query.first, ">="), (query.last, "<=")):
        if day is not None:
            parts.append(f"e.published_day {sign} ?")
            values.append(day)
    return " AND ".join(parts), tuple(values)
