"""The small export of `made` as a project that can be asked, with nothing behind it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager

from tests.project.exports.made import export
from timeline import knowledge
from timeline.knowledge import Knowledge
from timeline.layout.columns import EventRow, Kind
from timeline.model import Claim, Event
from timeline.project.answers import ArticleRow, Era, StoredArticle
from timeline.project.filters import EVERYTHING, Counts, EventFilter
from timeline.project.grades import NO_GRADES, Grades
from timeline.storage import Tables

MINUTES = 1440


class MadeProject:
    """Answers what an export asks; of a filter it knows the range, the selection and the day known on."""

    name = "Made"

    def __init__(self) -> None:
        self._data = export()
        self._claims = {claim.id: claim for row in self._data.events for claim in row.claims}

    @property
    def knowledge(self) -> Knowledge:
        return knowledge.load()

    def events(self, filter: EventFilter = EVERYTHING, /) -> tuple[Event, ...]:
        return tuple(row.event for row in self._data.events if _passes(row.event, filter))

    def event_rows(self, filter: EventFilter = EVERYTHING, language: str = "en", /) -> Sequence[EventRow]:
        return [_row(event, language) for event in self.events(filter) if event.when is not None]

    def claim(self, claim_id: str, /) -> Claim | None:
        return self._claims.get(claim_id)

    def article(self, article_id: str, /) -> StoredArticle | None:
        article = self._data.articles.get(article_id)
        if article is None:
            return None
        facts = (article_id, article.path, article.url, article.title, article.publisher, None, "", "ro", "read", 0, ())
        row = ArticleRow(*facts, article.sha256, len(article.text), (), "2026-03-01T00:00:00Z")
        return StoredArticle(article, (), row)

    def reading(self) -> AbstractContextManager[Tables]:
        raise AssertionError("nothing is stored")

    def grades(self) -> Grades:
        return NO_GRADES

    def eras(self) -> tuple[Era, ...]:
        return (Era("era1", "The <first> era", None, 20_000), Era("era2", "The second", 20_000, None))

    def counts(self, filter: EventFilter = EVERYTHING, /) -> Counts:
        actors = {actor.key: (actor.name, actor.label_ro) for event in self.events(filter) for actor in event.actors}
        return Counts(actor_names=actors)


def _passes(event: Event, asked: EventFilter) -> bool:
    if asked.event_ids is not None and event.id not in asked.event_ids:
        return False
    if asked.first is None and asked.last is None:
        return True
    when = event.when
    if when is None or when.earliest is None or when.latest is None:
        return False
    return when.latest >= (asked.first or -(10**9)) and when.earliest <= (asked.last or 10**9)


def _row(event: Event, language: str) -> EventRow:
    span = event.extent or event.when
    assert span is not None
    assert span.earliest is not None
    latest = span.latest if span.latest is not None else span.earliest
    kind = Kind.OPEN_END if span.latest is None else Kind.POINT if span.is_exact_day else Kind.WITHIN
    lanes = {"actor": [actor.key for actor in event.actors], "type": [event.type]}
    return EventRow(event.id, event.title(language), span.earliest * MINUTES, (latest + 1) * MINUTES, kind, "talks",
                    lanes=lanes, sources=event.sources)  # fmt: skip
