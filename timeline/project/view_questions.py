"""What the view asks of a project: its events as rows and columns, their titles, and counts of each kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from timeline.layout.columns import EventColumns, EventRow
from timeline.storage import Column, EventFacts, EventQuery, ProjectFile, Tables, facet_arrays

from . import drawing
from .asking import fits, query_of, time_key
from .counting import ARRAYS, COUNTED_FROM, counts_of_facts, counts_of_tables, graded_facets
from .drawn_columns import DRAWN, KEPT_FROM, build, view_columns, whole
from .filters import EVERYTHING, Counts, EventFilter
from .grades import Grades
from .late_rooms import reading_in
from .type_facts import TypeFacts

if TYPE_CHECKING:
    from timeline.knowledge import Knowledge


class ViewQuestions:
    """The part of the asking half that reads very many events at once."""

    def __init__(self, file: ProjectFile, known: Knowledge | None) -> None:
        self._file = file
        self._knowledge = known
        self._known_then: tuple[tuple[int, int], tuple[EventFacts, ...]] | None = None  # of revision and day

    @property
    def knowledge(self) -> Knowledge:
        """Event types, actors, treaties and cities, read when first asked for."""
        if self._knowledge is None:
            with reading_in:
                from timeline import knowledge  # lazily: the events of a project are drawn before their types are named

            self._knowledge = knowledge.load()
        return self._knowledge

    @property
    def types(self) -> TypeFacts:
        """What the knowledge files say of event types; one they do not know belongs to no family."""
        types = self.knowledge.event_types
        return TypeFacts(
            family=lambda name: types[name].family if name in types else "",
            salience=lambda name: types[name].salience if name in types else 0.5,
        )

    @property
    def revision(self) -> int:
        """A number that grows with every change."""
        with self._file.reading() as tables:
            return tables.kept.revision()

    def event_rows(self, wanted: EventFilter = EVERYTHING, language: str = "en") -> Sequence[EventRow]:
        """The dated ones among them as rows for the view."""
        with self._file.reading() as tables:
            if wanted.known_on is not None:
                return tuple(drawing.rows_of_facts(self._facts_known_on(tables, wanted), language))
            return tuple(drawing.rows(tables, self._query(tables, wanted), language))

    def event_columns(self, wanted: EventFilter = EVERYTHING, language: str = "en") -> EventColumns:
        """The same as columns, titles fetched when they are drawn. Without a filter they are kept in the file, so that
        large projects open at once."""
        with self._file.reading() as tables:
            if wanted.known_on is not None:
                return EventColumns.from_rows(drawing.rows_of_facts(self._facts_known_on(tables, wanted), language))
            revision = tables.kept.revision()
            kept = whole(tables.columns.load(DRAWN, revision)) if wanted == EVERYTHING else {}
            columns = kept or build(tables, self._query(tables, wanted))
        if not kept and wanted == EVERYTHING and len(columns["earliest"]) >= KEPT_FROM:
            self._keep_columns(DRAWN, revision, columns)
        return view_columns(columns, self.titles, language)

    def titles(self, event_ids: Iterable[str]) -> dict[str, tuple[str, str]]:
        """English and Romanian titles of events; none once the project is closed, whose events may still be painted."""
        if self._file.is_closed:
            return {}
        with self._file.reading() as tables:
            return tables.events.titles(event_ids)

    def counts(self, wanted: EventFilter = EVERYTHING) -> Counts:
        """How many events a filter lets through, in all and by facet."""
        with self._file.reading() as tables:
            graded = graded_facets(tables)
            if wanted.known_on is not None:
                return counts_of_facts(self._facts_known_on(tables, wanted), graded)
            query = self._query(tables, wanted)
            if tables.facets.count_events() < COUNTED_FROM:
                return counts_of_tables(tables, query, graded=graded)
            revision = tables.kept.revision()
            kept = tables.columns.load(ARRAYS, revision)
            columns = kept or facet_arrays(tables.facets)
            counts = counts_of_tables(tables, query, columns, graded)
        if not kept:
            self._keep_columns(ARRAYS, revision, columns)
        return counts

    def _query(self, tables: Tables, wanted: EventFilter) -> EventQuery:
        if not wanted.grades:
            return query_of(wanted)
        return query_of(wanted, Grades.of(tables.kept.values()), tables.facets.names("source"))

    def _keep_columns(self, group: str, revision: int, columns: Mapping[str, Column]) -> None:
        """Keeps columns in the file, unless it cannot be written or changed meanwhile."""
        if not self._file.is_read_only:
            with self._file.writing() as tables:
                if tables.kept.revision() == revision:
                    tables.columns.save(group, revision, columns)

    def _facts_known_on(self, tables: Tables, wanted: EventFilter) -> list[EventFacts]:
        with reading_in:
            from .second_clock import facts_known_on  # lazily: the rules of coreference come along

        query = self._query(tables, wanted)
        moment = (tables.kept.revision(), wanted.known_on or 0)
        # One step of the handle asks for the whole again and again: the rows, the counts, each kind of filter.
        kept = self._known_then
        if kept is None or kept[0] != moment:
            kept = self._known_then = moment, tuple(facts_known_on(tables, moment[1], self.types))
        return sorted((facts for facts in kept[1] if fits(facts, query)), key=lambda facts: time_key(facts.event))
