"""All that the views of events show at one moment, asked of a project in a thread. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from timeline.layout.columns import EventColumns
from timeline.model import Event
from timeline.project import Project
from timeline.project.answers import Ahead, ArticleRow, Era, KnowledgeRow
from timeline.project.filters import EVERYTHING, Counts, EventFilter

from .catalogue import AS_TOLD
from .clock import columns_in_zone
from .filters.facets import live_counts
from .layer_rows import knowledge_rows

MOST_LAYERED = 20_000  # events beside which known steps of treaties are still told apart


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the views of events show at one moment."""

    columns: EventColumns
    shown: int  # events that pass the filter
    dimmed: frozenset[str] | None  # those that stand back, where the filter dims
    counts: Counts
    live: Counts  # what each facet would show beside all else that is filtered
    undated: tuple[Event, ...]
    contradictions: tuple[Event, ...]
    review: tuple[Event, ...]
    ahead: tuple[Ahead, ...]
    articles: tuple[ArticleRow, ...]
    eras: tuple[Era, ...]
    publication_days: tuple[int, ...]
    has_articles: bool  # be they out or not on the day of "as known on"


class KnownSteps:
    """Known steps of the treaties that a project's events are about: those of all treaties would bury them.

    They are sought anew only when the project has changed: another filter leaves them as they are.
    """

    def __init__(self) -> None:
        self._of: tuple[Path, int] | None = None
        self._rows: tuple[KnowledgeRow, ...] = ()

    def rows(self, project: Project) -> tuple[KnowledgeRow, ...]:
        """The steps, as the project stands."""
        state = (project.path, project.revision)
        if state != self._of:
            self._rows = project.knowledge_layer_of(project.instruments())
            self._of = state
        return self._rows


class LastColumns:
    """The columns that were asked for last: the same ones again, as long as nothing that they are made of changes, so
    that the view need not lay a million events out anew."""

    def __init__(self) -> None:
        self._of: tuple[Path, int, EventFilter, str, str] | None = None
        self._columns = EventColumns.from_rows(())

    def of(self, project: Project, wanted: EventFilter, language: str, zone: str) -> EventColumns:
        """The columns of a filter, as the project stands; `zone` is where times of the clock are told."""
        if not self.hold(project, wanted, language, zone):
            columns = project.event_columns(wanted, language)
            self._columns = columns_in_zone(project, columns, zone, wanted.known_on)
            self._of = (project.path, project.revision, wanted, language, zone)
        return self._columns

    def hold(self, project: Project, wanted: EventFilter, language: str, zone: str) -> bool:
        """True when these are the columns that were asked for last, and still as they were."""
        return self._of == (project.path, project.revision, wanted, language, zone)


def counts_of_facets(project: Project, wanted: EventFilter) -> Counts:
    """What each facet would show beside all else that is filtered."""
    return live_counts(project.counts(replace(EVERYTHING, known_on=wanted.known_on)), wanted, project.counts)


def take_picture(
    project: Project,
    wanted: EventFilter,
    language: str,
    today: int,
    *,
    known: KnownSteps | None,
    dims: bool,
    zone: str = AS_TOLD,
    last: LastColumns | None = None,
) -> Picture:
    """Asks a project for all that the views show; `known` adds the pale layer, `dims` keeps what the filter leaves out,
    `zone` is where times of the clock are told, `last` what the view may be showing already.

    Large projects bring their columns ready, without that layer and with nothing dimmed.
    """
    everything = replace(EVERYTHING, known_on=wanted.known_on)
    day = today if wanted.known_on is None else wanted.known_on  # what lay ahead as known on a day, lay ahead of it
    counts = project.counts(everything)
    last = last or LastColumns()
    steps = known.rows(project) if known is not None and counts.events <= MOST_LAYERED else ()
    is_plain = not steps and not (dims and wanted != everything)
    if counts.events > MOST_LAYERED or (is_plain and last.hold(project, wanted, language, zone)):
        columns, dimmed = last.of(project, wanted, language, zone), frozenset[str]()
        shown = len(columns)
    else:
        columns, dimmed, shown = _layered(project, wanted, language, steps, dims=dims)
        columns = columns_in_zone(project, columns, zone, wanted.known_on)
    undated = project.events(replace(wanted, undated=True)) if wanted.first is None and wanted.last is None else ()
    articles, days = project.articles(wanted.known_on), project.publication_days()
    return Picture(
        columns=columns,
        shown=shown + len(undated),
        dimmed=dimmed or None,
        counts=counts,
        live=live_counts(counts, wanted, project.counts),
        undated=undated,
        contradictions=project.contradictions(wanted.known_on),
        review=project.review_queue(wanted.known_on),
        ahead=(*project.overdue(day, wanted.known_on), *project.coming_up(day, wanted.known_on)),
        articles=articles,
        eras=project.eras(),
        publication_days=days,
        has_articles=bool(articles or days),
    )


def _layered(
    project: Project, wanted: EventFilter, language: str, steps: tuple[KnowledgeRow, ...], *, dims: bool
) -> tuple[EventColumns, frozenset[str], int]:
    """Columns with the pale layer, the ids of those that stand back, and how many pass the filter."""
    everything = replace(EVERYTHING, known_on=wanted.known_on)
    passing = list(project.event_rows(wanted, language))
    rows = list(project.event_rows(everything, language)) if dims and wanted != everything else list(passing)
    dimmed = frozenset(row.event_id for row in rows) - {row.event_id for row in passing}
    if steps:
        families = {type_id: event_type.family for type_id, event_type in project.knowledge.event_types.items()}
        rows.extend(knowledge_rows(steps, language, families))
    return EventColumns.from_rows(rows), dimmed, len(passing)
