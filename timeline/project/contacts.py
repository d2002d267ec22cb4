"""What two actors had to do with each other: their talks and meetings, and how long they were silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.model import Event

CONTACT_FAMILIES = frozenset({"talks", "meetings"})
HELD_STATUSES = frozenset({"occurred", "ongoing"})  # a contact that one side claims ends no silence


@dataclass(frozen=True, slots=True)
class Contacts:
    """Talks and meetings of two actors. All days are day numbers.

    `events` are the dated ones in time order, planned and called-off ones too. `silence` is the last day of a contact
    that was held and the first day of the next one, as far apart as no other two; None where fewer than two were held.
    `last` is the last day of the latest contact held until today, None where there was none. A contact that is dated
    vaguely counts with all the days that it may have been on, so that no silence is told longer than it was.
    """

    events: tuple[Event, ...] = ()
    silence: tuple[int, int] | None = None
    last: int | None = None

    @property
    def silent_days(self) -> int:
        """How many whole days lie between the two contacts of the longest silence."""
        return max(self.silence[1] - self.silence[0] - 1, 0) if self.silence is not None else 0


def contacts_of(events: Iterable[Event], today: int) -> Contacts:
    """The contacts among the events of two actors, as seen on a day; undated ones are left out."""
    dated = sorted(_bounded(events), key=lambda row: (row[0], row[1], row[2].id))
    held = [(first, last) for first, last, event in dated if event.status in HELD_STATUSES and first <= today]
    silence: tuple[int, int] | None = None
    until: int | None = None
    for first, last in held:
        if until is not None and first > until and (silence is None or first - until > silence[1] - silence[0]):
            silence = (until, first)
        until = last if until is None else max(until, last)
    return Contacts(tuple(event for _, _, event in dated), silence, min(until, today) if until is not None else None)


def _bounded(events: Iterable[Event]) -> Iterator[tuple[int, int, Event]]:
    """First and last possible day of the events that have both."""
    for event in events:
        when = event.when
        if when is not None and when.earliest is not None and when.latest is not None:
            yield when.earliest, when.latest, event
