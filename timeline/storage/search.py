"""Full-text search in the project file (FTS5, diacritics-blind)."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from .codec import to_json
from .event_query import EventQuery, conditions

RANKED_HITS = 20_000  # beyond these, ranking (1 to 2 µs a hit) would be felt while typing: newest first instead
OPEN, CLOSE = "\x01", "\x02"  # around the words found in a snippet; no article's text holds control characters
SNIPPET_WORDS = 24


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """Conditions on articles beside the words: publishers, languages, publication days (included), article ids."""

    sources: tuple[str, ...] = ()
    first: int | None = None
    last: int | None = None
    ids: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A hit: `when` is EDTF text; `snippet` holds OPEN and CLOSE around the words found."""

    id: str
    title_en: str
    title_ro: str
    when: str
    snippet: str
    rank: float


class SearchTable:
    """The full-text indexes of one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def events(self, match: str, query: EventQuery, limit: int) -> tuple[FoundRow, ...]:
        """Events with those words (FTS5 query; "" asks for none) among those that `query` asks for, best first."""
        where, values = conditions(query)
        columns = "e.id, e.title_en, e.title_ro, e.edtf"
        if not match:
            rows = self._connection.execute(
                f"SELECT {columns}, e.title_en, 0.0 FROM events e WHERE {where} "
                "ORDER BY e.importance DESC, e.id LIMIT ?",
                (*values, limit),
            )
            return tuple(FoundRow(*row) for row in rows)
        rank, order = self._order("event_words", match)
        rows = self._connection.execute(
            f"SELECT {columns}, snippet(event_words, -1, '{OPEN}', '{CLOSE}', '…', {SNIPPET_WORDS}), {rank} "
            "FROM event_words JOIN events e ON e.number = event_words.rowid "
            f"WHERE event_words MATCH ? AND {where} ORDER BY {order} LIMIT ?",
            (match, *values, limit),
        )
        return tuple(FoundRow(*row) for row in rows)

    def articles(self, match: str, query: ArticleQuery, limit: int) -> tuple[FoundRow, ...]:
        """Articles with those words (FTS5 query; "" asks for none) that fit `query`, best first."""
        where, values = _article_conditions(query)
        columns = "a.id, a.title, a.title, COALESCE(a.published, '')"
        if not match:
            rows = self._connection.execute(
                f"SELECT {columns}, a.title, 0.0 FROM articles a WHERE {where} ORDER BY a.published_day DESC LIMIT ?",
                (*values, limit),
            )
            return tuple(FoundRow(*row) for row in rows)
        rank, order = self._order("article_words", match)
        rows = self._connection.execute(
            f"SELECT {columns}, snippet(article_words, -1, '{OPEN}', '{CLOSE}', '…', {SNIPPET_WORDS}), {rank} "
            "FROM article_words JOIN articles a ON a.number = article_words.rowid "
            f"WHERE article_words MATCH ? AND {where} ORDER BY {order} LIMIT ?",
            (match, *values, limit),
        )
        return tuple(FoundRow(*row) for row in rows)

    def _order(self, table: str, match: str) -> tuple[str, str]:
        query = f"SELECT COUNT(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH ? LIMIT {RANKED_HITS + 1})"
        hits = self._connection.execute(query, (match,)).fetchone()[0]
        # A word of the title outweighs one of the text.
        weights = "bm25(event_words)" if table == "event_words" else "bm25(article_words, 5.0, 1.0)"
        return (weights, "6") if hits <= RANKED_HITS else ("0.0", f"{table}.rowid DESC")


def _article_conditions(query: ArticleQuery) -> tuple[str, tuple[object, ...]]:
    parts: list[str] = ["1"]
    values: list[object] = []
    if query.sources:
        parts.append("a.publisher IN (SELECT value FROM json_each(?))")
        values.append(to_json(query.sources))
    if query.ids is not None:
        parts.append("a.id IN (SELECT value FROM json_each(?))")
        values.append(to_json(query.ids))
    if query.first is not None:
        parts.append("a.published_day >= ?")
        values.append(query.first)
    if query.last is not None:
        parts.append("a.published_day <= ?")
        values.append(query.last)
    return " AND ".join(parts), tuple(values)
