"""From filters to questions of the project file, and the same answered on events in memory."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import Event
from timeline.storage import EventFacts, EventQuery

from .filters import EventFilter
from .grades import NO_GRADES, Grades

FACET_FIELDS = (
    ("family", "families"), ("type", "types"), ("status", "statuses"), ("actor", "actors"), ("country", "countries"),
    ("place", "places"), ("source", "sources"), ("language", "languages"), ("article", "articles"),
)  # fmt: skip


def query_of(wanted: EventFilter, grades: Grades = NO_GRADES, publishers: Iterable[str] = ()) -> EventQuery:
    """The question of a filter; `known_on` is not part of it. `grades` are the project's, and `publishers` all that
    its events were told by: a filter by grades asks for the sources that have one of them."""
    return EventQuery(
        any_of=tuple(
            (kind, tuple(sorted(values))) for kind, field in FACET_FIELDS if (values := getattr(wanted, field))
        ),
        all_of=tuple(("actor", key) for key in sorted(wanted.all_actors)),
        one_of=(tuple(sorted(grades.facets(wanted.grades, publishers))),) if wanted.grades else (),
        ids=None if wanted.event_ids is None else tuple(sorted(wanted.event_ids)),
        confidence=wanted.confidence,
        min_sources=wanted.min_sources,
        first=wanted.first,
        last=wanted.last,
        surely=wanted.time == "sure",
        conflict=wanted.contradictions,
        review=wanted.needs_review,
        starred=wanted.starred,
        undated=wanted.undated,
        # What waits for review is partly what is too unsure to be shown.
        shown=None if wanted.hidden or wanted.needs_review else True,
    )


def fits(facts: EventFacts, query: EventQuery) -> bool:
    """True when an event in memory is an answer to a question, exactly as the project file would say."""
    event, when = facts.event, facts.event.when
    conflict = bool(event.conflicts) and "kept_both" not in event.reasons
    own = {("family", facts.family), ("type", event.type), ("status", event.status), *facts.facets}
    checks: Iterable[bool] = (
        query.shown is None or event.is_shown == query.shown,
        query.ids is None or event.id in query.ids,
        all(any((kind, value) in own for value in values) for kind, values in query.any_of),
        all(pair in own for pair in query.all_of),
        all(any(pair in own for pair in group) for group in query.one_of),
        event.confidence >= query.confidence,
        query.min_sources <= 1 or event.sources >= query.min_sources,
        not query.conflict or conflict,
        not query.review or facts.needs_review,
        not query.starred or event.is_starred,
        query.undated is None or query.undated == (when is None),
        _fits_time(event, query),
    )
    return all(checks)


def _fits_time(event: Event, query: EventQuery) -> bool:
    if query.first is None and query.last is None:
        return True
    if event.when is None:
        return False
    earliest, latest = event.when.earliest, event.when.latest
    if query.surely:
        after = query.first is None or (earliest is not None and earliest >= query.first)
        return after and (query.last is None or (latest is not None and latest <= query.last))
    after = query.first is None or latest is None or latest >= query.first
    return after and (query.last is None or earliest is None or earliest <= query.last)


def time_key(event: Event) -> tuple[bool, int, int, str]:
    """Order of events: dated ones by first and last possible day, undated after them."""
    when = event.when
    if when is None:
        return True, 0, 0, event.id
    day = when.earliest if when.earliest is not None else when.latest
    return False, day or 0, when.latest if when.latest is not None else 10**9, event.id
