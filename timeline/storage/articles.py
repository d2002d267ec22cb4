"""Articles in the project file: what is kept of each, found again by hash, by address and by id."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.model import (
    Article,
    CreationTime,
    Metadatum,
    Problem,
    TextBlock,
    TimeSpan,
    Timex,
)

from .batches import batches, marks
from .codec import from_json, to_json, tuple_from_json
from .loaded import Loaded

LINE_COLUMNS = (
    "number, id, path, url, title, publisher, published, published_from, published_day, language, sha256, characters, "
    "problems, corrected, imported_at"
)
ARTICLE_COLUMNS = (
    "a.number, a.id, a.path, a.url, a.title, a.publisher, a.authors, a.published, a.published_from, "
    "a.published_evidence, a.modified, a.language, a.sha256, a.text_sha256, a.media_type, a.given_id, a.metadata, "
    "a.problems, a.corrected, a.origin_key, a.imported_at, t.text, t.blocks, t.timexes"
)


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """All that is kept of an article. `id` is the project's; `corrected` names what the user set by hand."""

    id: str
    article: Article
    timexes: tuple[Timex, ...]
    problems: tuple[Problem, ...]
    origin_key: str
    imported_at: str
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article without its text, for lists. `number` is its row."""

    number: int
    id: str
    path: str
    url: str
    title: str
    publisher: str
    published: TimeSpan | None
    published_from: str
    published_day: int | None
    language: str
    sha256: str
    characters: int
    problems: tuple[Problem, ...]
    corrected: tuple[str, ...]
    imported_at: str


@dataclass(frozen=True, slots=True)
class ArticleName:
    """What an article is called, and the format and the file that it was read from."""

    id: str
    title: str
    media_type: str
    path: str


@dataclass(frozen=True, slots=True)
class ArticleOrigin:
    """What tells whether an article copies another one, or is a version of it. `number` is its row."""

    number: int
    id: str
    url: str
    publisher: str
    origin_key: str


class ArticleTable:
    """The articles of one connection."""

    def __init__(self, connection: sqlite3.Connection, loaded: Loaded) -> None:
        self._connection = connection
        self._loaded = loaded  # claims that were read, which hold facts of their articles

    def add(self, record: ArticleRecord) -> int:
        """Stores an article; its number."""
        values = _values(record)
        names = ", ".join(values)
        cursor = self._connection.execute(
            f"INSERT INTO articles ({names}) VALUES ({marks(len(values))})", tuple(values.values())
        )
        number = int(cursor.lastrowid or 0)
        text = record.article
        self._connection.execute(
            "INSERT INTO article_texts (number, title, text, blocks, timexes) VALUES (?, ?, ?, ?, ?)",
            (number, text.title, text.text, to_json(text.blocks), to_json(record.timexes)),
        )
        return number

    def replace(self, number: int, record: ArticleRecord) -> None:
        """Stores what reading the same article again gave."""
        self._loaded.clear()
        values = _values(record)
        names = ", ".join(f"{name} = ?" for name in values)
        self._connection.execute(f"UPDATE articles SET {names} WHERE number = ?", (*values.values(), number))
        self._connection.execute(
            "UPDATE article_texts SET timexes = ? WHERE number = ? AND timexes <> ?",
            (to_json(record.timexes), number, to_json(record.timexes)),
        )

    def remove(self, numbers: Iterable[int]) -> None:
        """Takes articles out; their claims are another table's."""
        self._loaded.clear()
        for number in numbers:
            self._connection.execute("DELETE FROM article_texts WHERE number = ?", (number,))
            self._connection.execute("DELETE FROM articles WHERE number = ?", (number,))

    def find_text(self, text_sha256: str) -> str | None:
        """Id of the article with the same normalised text."""
        return self._id("SELECT id FROM articles WHERE text_sha256 = ? ORDER BY number", text_sha256)

    def find_bytes(self, sha256: str) -> str | None:
        """Id of an article read from the same bytes."""
        return self._id("SELECT id FROM articles WHERE sha256 = ? ORDER BY number", sha256)

    def of_bytes(self, digests: Iterable[str]) -> dict[str, ArticleName]:
        """The articles that were read from bytes of these SHA-256, the earliest of each."""
        found: dict[str, ArticleName] = {}
        for batch in batches(digests):
            query = (
                "SELECT sha256, id, title, media_type, path FROM articles "
                f"WHERE sha256 IN ({marks(len(batch))}) ORDER BY number DESC"
            )
            found.update({row[0]: ArticleName(*row[1:]) for row in self._connection.execute(query, batch)})
        return found

    def name_of(self, article_id: str) -> ArticleName | None:
        """What an article is called."""
        query = "SELECT id, title, media_type, path FROM articles WHERE id = ?"
        row = self._connection.execute(query, (article_id,)).fetchone()
        return None if row is None else ArticleName(*row)

    def number_of(self, article_id: str) -> int | None:
        """Row of an article."""
        row = self._connection.execute("SELECT number FROM articles WHERE id = ?", (article_id,)).fetchone()
        return None if row is None else int(row[0])

    def ids_of(self, numbers: Iterable[int]) -> dict[int, str]:
        """Ids of those articles that exist, by row."""
        found: dict[int, str] = {}
        for batch in batches(numbers):
            query = f"SELECT number, id FROM articles WHERE number IN ({marks(len(batch))})"
            found.update(self._connection.execute(query, batch))
        return found

    def record(self, number: int) -> ArticleRecord | None:
        """All that is kept of an article."""
        row = self._connection.execute(
            f"SELECT {ARTICLE_COLUMNS} FROM articles a JOIN article_texts t USING (number) WHERE a.number = ?",
            (number,),
        ).fetchone()
        return None if row is None else _record(row)

    def lines(self, url: str | None = None, ids: Iterable[str] | None = None) -> tuple[ArticleLine, ...]:
        """Lines of all articles (or of one address, or of some ids), newest publication first, unknown ones last."""
        order = "ORDER BY published_day IS NULL, published_day DESC, number"
        if ids is not None:
            rows = [
                row
                for batch in batches(ids)
                for row in self._connection.execute(
                    f"SELECT {LINE_COLUMNS} FROM articles WHERE id IN ({marks(len(batch))}) {order}", batch
                )
            ]
        elif url is not None:
            rows = self._connection.execute(
                f"SELECT {LINE_COLUMNS} FROM articles WHERE url = ? AND url <> '' {order}", (url,)
            ).fetchall()
        else:
            rows = self._connection.execute(f"SELECT {LINE_COLUMNS} FROM articles {order}").fetchall()
        return tuple(_line(row) for row in rows)

    def superseded(self) -> dict[str, str]:
        """Id of every article whose address was read again later with another text, and of the newest there. Those
        without an address are another question: `origins`."""
        rows = self._connection.execute(
            "SELECT a.id, b.id FROM articles a JOIN (SELECT url, MAX(number) AS newest, COUNT(*) AS versions "
            "FROM articles WHERE url <> '' GROUP BY url) g ON a.url = g.url AND g.versions > 1 AND a.number < g.newest "
            "JOIN articles b ON b.number = g.newest"
        )
        return dict(rows.fetchall())

    def origins(self, day: int | None) -> tuple[ArticleOrigin, ...]:
        """The articles that became known on a day, None for those of an unknown one, earliest import first."""
        query = "SELECT number, id, url, publisher, origin_key FROM articles WHERE published_day IS ? ORDER BY number"
        return tuple(ArticleOrigin(*row) for row in self._connection.execute(query, (day,)))

    def all_origins(self) -> tuple[ArticleOrigin, ...]:
        """All articles, earliest import first."""
        query = "SELECT number, id, url, publisher, origin_key FROM articles ORDER BY number"
        return tuple(ArticleOrigin(*row) for row in self._connection.execute(query))

    def publication_days(self) -> tuple[int, ...]:
        """Day numbers on which articles were published, each once, in order."""
        query = "SELECT DISTINCT published_day FROM articles WHERE published_day IS NOT NULL ORDER BY 1"
        return tuple(row[0] for row in self._connection.execute(query))

    def publishers(self) -> set[str]:
        """Names of those who published something, each found by a step in the index."""
        following = "SELECT MIN(publisher) FROM articles WHERE publisher >"
        query = (
            f"WITH RECURSIVE found (name) AS ({following} '' UNION ALL "
            f"SELECT ({following} name) FROM found WHERE name IS NOT NULL) "
            "SELECT name FROM found WHERE name IS NOT NULL"
        )
        return {row[0] for row in self._connection.execute(query)}

    def count(self) -> int:
        """How many there are."""
        return int(self._connection.execute("SELECT COUNT(*) FROM articles").fetchone()[0])

    def _id(self, query: str, value: str) -> str | None:
        row = self._connection.execute(query, (value,)).fetchone()
        return None if row is None else str(row[0])


def published_day(article: Article) -> int | None:
    """Day on which the article became known: the first possible day of its publication."""
    return None if article.published is None else article.published.when.earliest


def _values(record: ArticleRecord) -> dict[str, object]:
    article, published = record.article, record.article.published
    return {
        "id": record.id,
        "path": article.path,
        "url": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "authors": to_json(article.authors),
        "published": None if published is None else str(published.when),
        "published_from": "" if published is None else published.origin,
        "published_evidence": "" if published is None else published.evidence,
        "published_day": published_day(article),
        "modified": None if article.modified is None else str(article.modified),
        "language": article.language,
        "sha256": article.sha256,
        "text_sha256": article.text_sha256,
        "media_type": article.media_type,
        "given_id": article.given_id,
        "metadata": to_json(article.metadata),
        "problems": to_json(record.problems),
        "corrected": to_json(record.corrected),
        "origin_key": record.origin_key,
        "characters": len(article.text),
        "imported_at": record.imported_at,
    }


def _span(text: str | None) -> TimeSpan | None:
    return None if text is None else from_json(TimeSpan, to_json(text))


def _record(row: tuple[object, ...]) -> ArticleRecord:
    (
        _, id_, path, url, title, publisher, authors, published, origin, evidence, modified, language, sha256, text_sha,
        media_type, given_id, metadata, problems, corrected, origin_key, imported_at, text, blocks, timexes,
    ) = (part if part is None or isinstance(part, str) else str(part) for part in row)  # fmt: skip
    when = _span(published)
    article = Article(
        path=path or "",
        text=text or "",
        blocks=tuple_from_json(TextBlock, blocks or "[]"),
        title=title or "",
        language=language or "",
        sha256=sha256 or "",
        text_sha256=text_sha or "",
        published=None if when is None else CreationTime(when, origin or "", evidence or ""),
        modified=_span(modified),
        publisher=publisher or "",
        authors=tuple_from_json(str, authors or "[]"),
        url=url or "",
        media_type=media_type or "",
        given_id=given_id or "",
        metadata=tuple_from_json(Metadatum, metadata or "[]"),
    )
    return ArticleRecord(
        id=id_ or "",
        article=article,
        timexes=tuple_from_json(Timex, timexes or "[]"),
        problems=tuple_from_json(Problem, problems or "[]"),
        origin_key=origin_key or "",
        imported_at=imported_at or "",
        corrected=tuple_from_json(str, corrected or "[]"),
    )


def _line(row: tuple[int, str, str, str, str, str, str, str, int, str, str, int, str, str, str]) -> ArticleLine:
    (
        number, id_, path, url, title, publisher, published, origin, day, language, sha256, size, problems,
        corrected, at,
    ) = row  # fmt: skip
    return ArticleLine(
        number, id_, path, url, title, publisher, _span(published), origin, day, language, sha256, size,
        tuple_from_json(Problem, problems), tuple_from_json(str, corrected), at,
    )  # fmt: skip
