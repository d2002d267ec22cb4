"""What can be asked of a project. Every answer is of one moment and needs no connection afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

from timeline.model import PLANNED_STATUSES, Claim, Event, ImportReport, Likeness
from timeline.storage import Tables, batches, from_json

from .ahead import coming_up, is_out, may_lie_in, overdue
from .answers import (
    Ahead,
    ArticleRow,
    Era,
    HistoryEntry,
    KnowledgeRow,
    NamedView,
    SearchHit,
    StoredArticle,
    StoredReport,
)
from .article_rows import article_rows
from .contacts import CONTACT_FAMILIES, Contacts, contacts_of
from .filters import EVERYTHING, EventFilter
from .grades import Grades
from .imports.layers import Layer, layers
from .late_rooms import reading_in
from .versions import versions_of
from .view_questions import ViewQuestions

BOTH_KINDS = ("event", "article")
MORE_HITS = 4  # times as many hits are asked for when a day leaves too few of them


class Questions(ViewQuestions):
    """The asking half of a project."""

    def reading(self) -> AbstractContextManager[Tables]:
        """The project's tables as they stand at one moment, for this thread; for exports of everything."""
        return self._file.reading()

    def events(self, wanted: EventFilter = EVERYTHING) -> tuple[Event, ...]:
        """Events that a filter lets through: dated ones in time order, undated after them."""
        with self._file.reading() as tables:
            if wanted.known_on is not None:
                with reading_in:
                    from .second_clock import events_known_on  # lazily: the rules of coreference come along

                return events_known_on(tables, wanted.known_on, self._query(tables, wanted), self.types)
            return tables.events.load(self._query(tables, wanted))

    def event(self, event_id: str, known_on: int | None = None) -> Event | None:
        """An event by its id, by one that it took in, or by a claim's; with `known_on` as it was known on that day."""
        with self._file.reading() as tables:
            if known_on is not None:
                with reading_in:
                    from .second_clock import event_known_on  # lazily: the rules of coreference come along

                return event_known_on(tables, known_on, event_id)
            found = tables.events.by_ids((event_id,))
            if not found:
                current = tables.events.id_of_claim(event_id)
                found = tables.events.by_ids((current,)) if current else ()
            return found[0] if found else None

    def claims_of(self, event_id: str, known_on: int | None = None) -> tuple[Claim, ...]:
        """The claims of an event, best first; with `known_on` those that were published until that day."""
        event = self.event(event_id, known_on)
        if event is None:
            return ()
        with self._file.reading() as tables:
            by_id = {claim.id: claim for claim in _load(tables, event.claim_ids)}
            return tuple(by_id[claim] for claim in event.claim_ids if claim in by_id)

    def tellings(self, events: Iterable[Event]) -> Iterator[tuple[Event, tuple[Claim, ...]]]:
        """Each event with its claims, best first; for many events much faster than one by one."""
        for batch in batches(events, 200):
            with self._file.reading() as tables:
                ids = [claim for event in batch for claim in event.claim_ids]
                by_id = {claim.id: claim for claim in _load(tables, ids)}
            for event in batch:
                yield event, tuple(by_id[claim] for claim in event.claim_ids if claim in by_id)

    def claims_in(self, article_id: str) -> tuple[Claim, ...]:
        """The claims of an article in the order of its text."""
        with self._file.reading() as tables:
            number = tables.articles.number_of(article_id)
            claims = () if number is None else tables.claims.of_article(number).values()
            return tuple(sorted(claims, key=lambda claim: (claim.mention.trigger, claim.id)))

    def claim(self, claim_id: str) -> Claim | None:
        """One claim."""
        with self._file.reading() as tables:
            return next(iter(_load(tables, (claim_id,))), None)

    def event_of_claim(self, claim_id: str, known_on: int | None = None) -> str | None:
        """Id of the event that a claim tells; with `known_on` its id as of that day, None when it was not known."""
        if known_on is not None:
            event = self.event(claim_id, known_on)
            return event.id if event is not None and claim_id in event.claim_ids else None
        with self._file.reading() as tables:
            return tables.events.id_of_claim(claim_id)

    def likeness(self, claim_id: str, other_id: str) -> Likeness | None:
        """How alike two claims are, and why; None when one is not there."""
        with reading_in:
            from timeline import coreference  # lazily: needed where two tellings are compared

        one, other = self.claim(claim_id), self.claim(other_id)
        return coreference.likeness(one, other) if one and other else None

    def articles(self, known_on: int | None = None) -> tuple[ArticleRow, ...]:
        """All articles, newest publication first, those of unknown date last; with `known_on` those that were
        published until that day."""
        with self._file.reading() as tables:
            rows = article_rows(tables, tables.articles.lines(), None)
        return rows if known_on is None else tuple(row for row in rows if is_out(row.published, known_on))

    def article_row(self, article_id: str) -> ArticleRow | None:
        """One line of the article list."""
        with self._file.reading() as tables:
            return next(iter(article_rows(tables, tables.articles.lines(ids=(article_id,)), (article_id,))), None)

    def article(self, article_id: str) -> StoredArticle | None:
        """An article with its text, its time expressions and its line of the list."""
        row = self.article_row(article_id)
        with self._file.reading() as tables:
            number = tables.articles.number_of(article_id)
            record = None if number is None else tables.articles.record(number)
        return StoredArticle(record.article, record.timexes, row) if record is not None and row is not None else None

    def versions(self, article_id: str) -> tuple[ArticleRow, ...]:
        """All versions of an article, earliest import first, itself among them: the texts of one address or, without
        one, those of one title, publisher and day that have most words in common."""
        with self._file.reading() as tables:
            line = next(iter(tables.articles.lines(ids=(article_id,))), None)
            lines = () if line is None else versions_of(tables, line)
            return article_rows(tables, lines, tuple(each.id for each in lines))

    def search(
        self,
        query: str,
        limit: int = 50,
        *,
        kinds: Sequence[str] = BOTH_KINDS,
        language: str = "en",
        known_on: int | None = None,
    ) -> tuple[SearchHit, ...]:
        """Hits for words, "phrases" and `actor: type: from: to: source: place:`, events before articles; with
        `known_on` those of what was published until that day, as it was known then."""
        with reading_in:
            # Lazily: it reads queries with the words of the knowledge.
            from .searching import known_then, search, shared

        with self._file.reading() as tables:
            hits = search(tables, query, self.knowledge, limit, kinds, language)
            if known_on is None or not hits:
                return hits
            events = [facts.event for facts in self._facts_known_on(tables, EventFilter(known_on=known_on))]
            asked = limit
            while True:  # the best hits may all be of later days: as many more are asked for as it takes
                found = known_then(tables, hits, events, known_on, language)
                if len(found) >= limit or len(hits) < asked:
                    return shared(found, limit)
                asked *= MORE_HITS
                hits = search(tables, query, self.knowledge, asked, kinds, language)

    def contradictions(self, known_on: int | None = None) -> tuple[Event, ...]:
        """Events whose sources contradict each other, as long as nobody settled or accepted it."""
        return self.events(EventFilter(contradictions=True, known_on=known_on))

    def undated(self) -> tuple[Event, ...]:
        """Events without a date."""
        return self.events(EventFilter(undated=True))

    def review_queue(self, known_on: int | None = None) -> tuple[Event, ...]:
        """What is unsure and not yet looked at."""
        return self.events(EventFilter(needs_review=True, known_on=known_on))

    def coming_up(self, today: int, known_on: int | None = None) -> tuple[Ahead, ...]:
        """What lies ahead of a day, soonest first: all that may still happen on it or after."""
        return coming_up(self.events(EventFilter(first=today, known_on=known_on)), today)

    def overdue(self, today: int, known_on: int | None = None) -> tuple[Ahead, ...]:
        """What was planned for before a day and never reported as having happened, latest first."""
        planned = EventFilter(statuses=PLANNED_STATUSES, last=today - 1, known_on=known_on)
        return overdue(self.events(planned), today)

    def contacts(self, first: str, second: str, today: int, wanted: EventFilter = EVERYTHING) -> Contacts:
        """Talks and meetings in which two actors took part, of those that a filter lets through."""
        families = wanted.families & CONTACT_FAMILIES or CONTACT_FAMILIES
        both = replace(wanted, actors=frozenset(), all_actors=frozenset({first, second}), families=families)
        return contacts_of(self.events(both), today)

    def instruments(self) -> frozenset[str]:
        """The treaties that events are about, by key; "" where there are events about none."""
        with self._file.reading() as tables:
            return tables.events.instruments()

    def knowledge_layer_of(self, instruments: frozenset[str]) -> tuple[KnowledgeRow, ...]:
        """The layer of these treaties alone. The knowledge, half a second, is read only where there are any."""
        layer = self.knowledge_layer() if instruments - {""} else self._coded()
        wanted = {name.removeprefix("treaty:") for name in instruments}  # articles name a treaty by its id alone
        return tuple(row for row in layer if row.instrument.removeprefix("treaty:") in wanted)

    def knowledge_layer(self, first: int | None = None, last: int | None = None) -> tuple[KnowledgeRow, ...]:
        """Known steps of treaties, and coded events of the layers, that may lie between two days, both included."""
        rows = []
        for step in self.knowledge.treaty_events():
            if not may_lie_in(step.when, first, last):
                continue
            titles = dict(step.titles)
            treaty = self.knowledge.treaties[step.treaty_id]
            rows.append(
                KnowledgeRow(
                    id=f"treaty:{step.treaty_id}:{step.type}:{step.when}",
                    type=step.type,
                    title=titles.get("en", ""),
                    title_ro=titles.get("ro", ""),
                    when=step.when,
                    instrument=treaty.key,
                    is_verified=treaty.is_verified,
                )
            )
        return (*rows, *(row for row in self._coded() if may_lie_in(row.when, first, last)))

    def _coded(self) -> tuple[KnowledgeRow, ...]:
        return tuple(row for layer in self.layers() for row in layer.rows)

    def layers(self) -> tuple[Layer, ...]:
        """Coded events of other data sets, each set beside the project's own events and merged with none of them.

        A layer is taken away by setting the project value of its key to "".
        """
        with self._file.reading() as tables:
            return layers(dict(tables.kept.values()))

    def publication_days(self) -> tuple[int, ...]:
        """Days on which articles were published, in order: the steps of "as known on"."""
        with self._file.reading() as tables:
            return tables.articles.publication_days()

    def eras(self) -> tuple[Era, ...]:
        """The background bands, in time order."""
        with self._file.reading() as tables:
            return tuple(Era(*row) for row in tables.kept.eras())

    def views(self) -> tuple[NamedView, ...]:
        """Filters kept under names."""
        with self._file.reading() as tables:
            return tuple(NamedView(title, from_json(EventFilter, text)) for title, text in tables.kept.views())

    def grades(self) -> Grades:
        """The grades that the user gave to sources and tellings."""
        with self._file.reading() as tables:
            return Grades.of(tables.kept.values())

    def value(self, key: str, default: str = "") -> str:
        """A value that belongs to the project."""
        with self._file.reading() as tables:
            found = tables.kept.value(key)
            return default if found is None else found

    def reports(self, limit: int = 20) -> tuple[StoredReport, ...]:
        """Reports of imports, newest first."""
        with self._file.reading() as tables:
            rows = tables.kept.reports(limit)
        return tuple(StoredReport(at, from_json(ImportReport, body)) for at, body in rows)

    def history(self, event_id: str, language: str = "en") -> tuple[HistoryEntry, ...]:
        """What happened to an event: imports of its sources and edits, oldest first."""
        event = self.event(event_id)
        if event is None:
            return ()
        with self._file.reading() as tables:
            claims = tuple(tables.claims.numbers(event.claim_ids).values())
            decisions = tables.decisions.numbers_about(event.claim_ids)
            steps = {
                step.id: step
                for table, rows in (("claims", claims), ("decisions", decisions))
                for step in tables.journal.steps_about(table, rows)
            }
        ordered = (steps[number] for number in sorted(steps))
        return tuple(HistoryEntry(step.made_at, step.names.get(language, step.names.get("en", ""))) for step in ordered)


def _load(tables: Tables, claim_ids: Iterable[str]) -> Iterable[Claim]:
    return tables.claims.load(tables.claims.numbers(claim_ids).values()).values()
