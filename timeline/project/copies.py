"""What an article that is imported is a copy or a newer version of, among those of its day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from timeline.coreference import MOST_OF_A_TEXT, copied_share
from timeline.model import Article, Problem
from timeline.model.versions import version_bands
from timeline.storage import ArticleName, ArticleRecord, Tables

from .versions import are_copies

NEW_ADDRESS = "An older version of this article, from the same address, is in the project; both are kept."
NEW_VERSION = "An older version of this article is in the project: {name}; both are kept."
SAME_TEXT = "Word for word, or nearly so, this is the same text as {name}; both count as one source."
KNOWN = "The project has this article already: {name}."
KEPT_DAYS = 64  # days whose articles are remembered
MOST_COMPARED = 3  # texts that are read for one article


@dataclass(slots=True)
class _Having:
    """Which article was the first to have a part of an origin key (its number), and how many have it."""

    first: int
    count: int = 0


class Copies:
    """The articles of an import and of the project by the parts of their origin keys, a publication day at a time.

    Each day is read once and then grows, so that the five hundredth copy of a text costs no more than the second.
    """

    def __init__(self) -> None:
        self._days: dict[int | None, dict[str, _Having]] = {}  # day -> part of an origin key -> who has it

    def problems(self, tables: Tables, record: ArticleRecord, day: int | None) -> tuple[Problem, ...]:
        """What is to be said of an article that became known on a day (None: unknown) and is not stored yet."""
        if record.article.url and tables.articles.lines(url=record.article.url):
            return (Problem("new_version", NEW_ADDRESS),)
        near = (day, None) if day is None else (day, day - 1, day + 1, None)
        known = [self._of_day(tables, each) for each in near]
        having = [each[band] for band in record.origin_key.split() for each in known if band in each]
        shared = Counter(each.first for each in having)
        like = sorted(shared, key=lambda number: (-shared[number], number))[:MOST_COMPARED]
        others = [other for number in like if (other := tables.articles.record(number)) is not None]
        bands = version_bands(record.origin_key)
        alike = max((each[band].count for band in bands for each in known if band in each), default=0)
        for other in others:
            is_version = not set(bands).isdisjoint(version_bands(other.origin_key))
            if is_version and not are_copies(record.article.publisher, alike + 1):
                return (Problem("new_version", NEW_VERSION.format(name=name_of(other.article))),)
        for other in others:
            if copied_share(record.article.text, other.article.text) >= MOST_OF_A_TEXT:
                return (Problem("same_text", SAME_TEXT.format(name=name_of(other.article))),)
        return ()

    def add(self, number: int, record: ArticleRecord, day: int | None) -> None:
        """An article was stored in that row."""
        known = self._days.get(day)
        if known is not None:
            _note(known, number, record.origin_key)

    def _of_day(self, tables: Tables, day: int | None) -> dict[str, _Having]:
        known = self._days.pop(day, None)
        if known is None:
            known = {}
            for each in tables.articles.origins(day):
                _note(known, each.number, each.origin_key)
        while len(self._days) >= KEPT_DAYS:
            del self._days[next(iter(self._days))]
        self._days[day] = known
        return known


def _note(known: dict[str, _Having], number: int, origin_key: str) -> None:
    for band in origin_key.split():
        known.setdefault(band, _Having(number)).count += 1


def known_as(article: ArticleName, path: str) -> tuple[Problem, ...]:
    """What is to be said of a file whose article is known, where it was read from another one."""
    if article.path == path:
        return ()
    return (Problem("known", KNOWN.format(name=_named(article.title, _file(article.path)))),)


def name_of(article: Article) -> str:
    """What an article is called in a sentence: its title, and who published it, else the file that it was read from."""
    return _named(article.title, article.publisher or _file(article.path))


def _named(title: str, where: str) -> str:
    return " – ".join(part for part in (title, where) if part)


def _file(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]
