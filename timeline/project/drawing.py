"""Events as the view draws them: bounds in minutes, kind of time, drawing of the status, lanes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.layout.columns import Drawing, EventRow, Flag, Kind, estimate_ems
from timeline.model import PLANNED_STATUSES, Event, Form, Precision, TimeSpan
from timeline.storage import DrawnTime, EventFacts, EventQuery, Tables

DAY_MINUTES = 1440
LANE_FACETS = ("actor", "country", "source")
MOST_SOURCES = 65_535  # what the view's column of sources can hold
DRAWINGS = {
    "scheduled": Drawing.OUTLINE, "possible": Drawing.DOTTED, "cancelled": Drawing.STRUCK, "denied": Drawing.STRUCK,
    "claimed": Drawing.HATCHED,
}  # fmt: skip
UNSURE = 0.6  # confidence below which a mark says so


def drawn_time(event: Event) -> DrawnTime | None:
    """Where and how an event is drawn; None for one without a date."""
    if event.when is None:
        return None
    first, after, kind = bounds_of(event.when, event.extent)
    drawing = DRAWINGS.get(event.status, Drawing.SOLID)
    english, romanian = (round(estimate_ems(event.title(language)), 2) for language in ("en", "ro"))
    return DrawnTime(first, after, int(kind), int(drawing), int(_flags(event)), english, romanian)


def rows(tables: Tables, query: EventQuery, language: str) -> Iterator[EventRow]:
    """Rows of the dated events that a query asks for, in no order."""
    lanes: dict[int, dict[str, list[str]]] = {}
    for number, kind, value in tables.facets.of_kinds(LANE_FACETS):
        lanes.setdefault(number, {}).setdefault(kind, []).append(value)
    disputed = whiskers(tables, query)
    for row in tables.events.drawn(query):
        number, event_id, title_en, title_ro, first, after, time_kind, drawing, flags = row[:9]
        family, kind_id, weight, told = row[9:13]
        yield EventRow(
            event_id=event_id,
            title=title_ro if language == "ro" and title_ro else title_en,
            earliest=first,
            latest=after,
            kind=Kind(time_kind),
            family=family,
            importance=weight,
            drawing=Drawing(drawing),
            flags=flags,
            sources=min(told, MOST_SOURCES),
            lanes={"type": (kind_id,), **lanes.get(number, {})},
            claims=disputed.get(event_id, ()),
        )


def rows_of_facts(found: Iterable[EventFacts], language: str) -> Iterator[EventRow]:
    """The same of events in memory."""
    for facts in found:
        event, drawn = facts.event, facts.drawn
        if drawn is None:
            continue
        lanes: dict[str, list[str]] = {}
        for kind, value in facts.facets:
            if kind in LANE_FACETS:
                lanes.setdefault(kind, []).append(value)
        yield EventRow(
            event_id=event.id,
            title=event.title(language),
            earliest=drawn.first_minute,
            latest=drawn.last_minute,
            kind=Kind(drawn.kind),
            family=facts.family,
            importance=facts.importance,
            drawing=Drawing(drawn.drawing),
            flags=drawn.flags,
            sources=min(event.sources, MOST_SOURCES),
            lanes={"type": (event.type,), **lanes},
        )


def bounds_of(when: TimeSpan, extent: TimeSpan | None) -> tuple[int, int, Kind]:
    """First minute, the minute after the last, and what kind of time it is: of the whole interval where it is known."""
    span = extent or when
    earliest, latest = span.earliest, span.latest
    if earliest is None or latest is None:
        known = latest if earliest is None else earliest
        first = (known or 0) * DAY_MINUTES
        return first, first + DAY_MINUTES, Kind.OPEN_START if earliest is None else Kind.OPEN_END
    first, after = earliest * DAY_MINUTES, (latest + 1) * DAY_MINUTES
    if span.form is Form.INTERVAL:
        return first, after, Kind.LASTING
    if span.start is not None and span.precision is Precision.TIME and span.start == span.end:
        hour, minute, _ = (int(part) for part in span.start.clock.split(":"))
        return first + hour * 60 + minute, first + hour * 60 + minute + 1, Kind.POINT
    return first, after, Kind.POINT if earliest == latest else Kind.WITHIN


def whiskers(tables: Tables, query: EventQuery) -> dict[str, tuple[tuple[int, int], ...]]:
    """The different days that sources tell, for each event where they contradict each other."""
    return {
        event_id: tuple(sorted({bounds_of(TimeSpan.parse(text), None)[:2] for text in told}))
        for event_id, told in tables.events.disputed_days(query).items()
    }


def _flags(event: Event) -> Flag:
    flags = Flag(0)
    if event.status in PLANNED_STATUSES:
        flags |= Flag.PLANNED
    if event.confidence < UNSURE:
        flags |= Flag.UNCERTAIN
    if event.conflicts and "kept_both" not in event.reasons:
        flags |= Flag.CONFLICT
    if event.is_starred:
        flags |= Flag.STARRED
    return flags
