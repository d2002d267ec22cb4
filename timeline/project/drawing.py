"""Events as rows for the view: bounds in minutes, kind of time, drawing of the status, lanes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.layout.columns import Drawing, EventRow, Flag, Kind
from timeline.model import PLANNED_STATUSES, Event, Form, Precision, TimeSpan
from timeline.storage import EventFacts, EventQuery, Tables

DAY_MINUTES = 1440
LANE_FACETS = ("actor", "country", "source")
DRAWINGS = {
    "scheduled": Drawing.OUTLINE, "possible": Drawing.DOTTED, "cancelled": Drawing.STRUCK, "denied": Drawing.STRUCK,
    "claimed": Drawing.HATCHED,
}  # fmt: skip
UNSURE = 0.6  # confidence below which a mark says so


def rows(tables: Tables, query: EventQuery, language: str) -> Iterator[EventRow]:
    """Rows of the dated events that a query asks for, in no order."""
    lanes: dict[int, dict[str, list[str]]] = {}
    for number, kind, value in tables.events.facets(LANE_FACETS):
        lanes.setdefault(number, {}).setdefault(kind, []).append(value)
    disputed = _disputed(tables, query)
    for row in tables.events.drawn(query):
        number, event_id, title_en, title_ro, _, _, edtf, extent = row[:8]
        family, event_type, status, importance, sources, conflict, starred, confidence = row[8:]
        bounds = bounds_of(from_json_span(edtf), from_json_span(extent))
        yield EventRow(
            event_id=event_id,
            title=title_ro if language == "ro" and title_ro else title_en,
            earliest=bounds[0],
            latest=bounds[1],
            kind=bounds[2],
            family=family,
            importance=importance,
            drawing=DRAWINGS.get(status, Drawing.SOLID),
            flags=flags_of(status, confidence, bool(conflict), bool(starred)),
            sources=min(sources, 65_535),
            lanes={"type": (event_type,), **lanes.get(number, {})},
            claims=disputed.get(event_id, ()),
        )


def rows_of_facts(found: Iterable[EventFacts], language: str) -> Iterator[EventRow]:
    """The same of events in memory."""
    for facts in found:
        event = facts.event
        if event.when is None:
            continue
        bounds = bounds_of(event.when, event.extent)
        conflict = bool(event.conflicts) and "kept_both" not in event.reasons
        lanes: dict[str, list[str]] = {}
        for kind, value in facts.facets:
            if kind in LANE_FACETS:
                lanes.setdefault(kind, []).append(value)
        yield EventRow(
            event_id=event.id,
            title=event.title(language),
            earliest=bounds[0],
            latest=bounds[1],
            kind=bounds[2],
            family=facts.family,
            importance=facts.importance,
            drawing=DRAWINGS.get(event.status, Drawing.SOLID),
            flags=flags_of(event.status, event.confidence, conflict, event.is_starred),
            sources=min(event.sources, 65_535),
            lanes={"type": (event.type,), **lanes},
        )


def bounds_of(when: TimeSpan | None, extent: TimeSpan | None) -> tuple[int, int, Kind]:
    """First minute, the minute after the last, and what kind of time it is. The whole interval where it is known."""
    span = extent or when
    if span is None:
        raise ValueError("an undated event has no bounds")
    earliest, latest = span.earliest, span.latest
    if earliest is None or latest is None:
        known = latest if earliest is None else earliest
        day = (known or 0) * DAY_MINUTES
        return day, day + DAY_MINUTES, Kind.OPEN_START if earliest is None else Kind.OPEN_END
    first, after = earliest * DAY_MINUTES, (latest + 1) * DAY_MINUTES
    if span.form is Form.INTERVAL:
        return first, after, Kind.LASTING
    if span.start is not None and span.precision is Precision.TIME and span.start == span.end:
        hour, minute, _ = (int(part) for part in span.start.clock.split(":"))
        return first + hour * 60 + minute, first + hour * 60 + minute + 1, Kind.POINT
    return first, after, Kind.POINT if earliest == latest else Kind.WITHIN


def flags_of(status: str, confidence: float, conflict: bool, starred: bool) -> int:
    """What else the mark tells, as one number."""
    flags = Flag(0)
    if status in PLANNED_STATUSES:
        flags |= Flag.PLANNED
    if confidence < UNSURE:
        flags |= Flag.UNCERTAIN
    if conflict:
        flags |= Flag.CONFLICT
    if starred:
        flags |= Flag.STARRED
    return int(flags)


def whiskers(event: Event, spans: Iterable[TimeSpan | None]) -> tuple[tuple[int, int], ...]:
    """The different days that sources tell, where they contradict each other."""
    if not any(conflict.kind == "day" for conflict in event.conflicts):
        return ()
    told = {bounds_of(span, None)[:2] for span in spans if span is not None}
    return tuple(sorted(told))


def from_json_span(edtf: str) -> TimeSpan | None:
    """The span of stored EDTF text; "" is none."""
    return TimeSpan.parse(edtf) if edtf else None


def _disputed(tables: Tables, query: EventQuery) -> dict[str, tuple[tuple[int, int], ...]]:
    found = {}
    for event in tables.events.load_conflicting(query):
        numbers = tables.claims.numbers(event.claim_ids)
        spans = (claim.mention.when.span for claim in tables.claims.load(numbers.values()).values())
        found[event.id] = whiskers(event, spans)
    return found
