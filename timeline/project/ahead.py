"""What lies ahead of a day, and what was planned for before it."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import PLANNED_STATUSES, Event, TimeSpan

from .answers import Ahead


def coming_up(events: Iterable[Event], today: int) -> tuple[Ahead, ...]:
    """Events that may still happen on a day or after it, soonest first."""
    coming = (event for event in events if _lies_ahead(event, today))
    return tuple(sorted((Ahead(event, _days_left(event, today)) for event in coming), key=_soonest))


def overdue(planned: Iterable[Event], today: int) -> tuple[Ahead, ...]:
    """Of planned events those that should have happened before a day, latest first."""
    due = [
        Ahead(event, event.when.latest - today)
        for event in planned
        if event.when is not None and event.when.latest is not None and event.when.latest < today
    ]
    return tuple(sorted(due, key=lambda row: (-row.days_left, row.event.id)))


def _lies_ahead(event: Event, today: int) -> bool:
    when = event.when
    if when is None or when.latest is None or when.latest < today:
        return False
    return event.status in PLANNED_STATUSES or (when.earliest is not None and when.earliest > today)


def _days_left(event: Event, today: int) -> int:
    when = event.when
    day = today if when is None else when.earliest if when.earliest is not None else when.latest
    return max(0, (day if day is not None else today) - today)


def _soonest(row: Ahead) -> tuple[int, str]:
    return row.days_left, row.event.id


def may_lie_in(when: TimeSpan, first: int | None, last: int | None) -> bool:
    """True when a time may lie between two days, both included, open ends reaching on for ever."""
    after = first is None or when.latest is None or when.latest >= first
    return after and (last is None or when.earliest is None or when.earliest <= last)


def is_out(published: TimeSpan | None, day: int) -> bool:
    """True for an article that was published until a day, by the first day on which that may have been."""
    return published is not None and published.earliest is not None and published.earliest <= day
