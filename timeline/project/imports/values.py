"""What a file of structured events gives."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.model import EdtfDate, TimeSpan
from timeline.model.calendar import day_number

FARTHEST_YEAR = 1_000_000_000  # before and after: beyond, days do not fit into the project's numbers


@dataclass(frozen=True, slots=True)
class ImportedEvent:
    """One event as a file of another program tells it.

    `type_hint` is that program's category or code, in words or as it stands; `type` our own type where the code maps
    onto one, else "". `status` is one of ours. `external_id` is unique within `layer` (the kind of file).
    """

    title: str
    when: TimeSpan | None
    layer: str
    external_id: str
    type: str = ""
    type_hint: str = ""
    status: str = "occurred"
    actors: tuple[str, ...] = ()
    place: str = ""
    note: str = ""
    url: str = ""


def day_span(year: int, month: int = 0, day: int = 0) -> TimeSpan | None:
    """The span of a year, month or day given in numbers (0: not told); None when no such date exists, or it lies
    farther away than any calendar."""
    if abs(year) > FARTHEST_YEAR:
        return None
    try:
        return TimeSpan.on(EdtfDate(year, month or None, day or None))
    except ValueError:
        return None


def lasting_or_day(first: TimeSpan | None, last: TimeSpan | None) -> TimeSpan | None:
    """One day where both are the same or only one is known, else the interval; None when it ends before it starts."""
    if first is None or last is None or first == last:
        return first or last
    try:
        return TimeSpan.parse(f"{first}/{last}")
    except ValueError:
        return None


def day_number_of(text: str) -> int | None:
    """Day number of the eight digits `20260204`; None when they are no date."""
    if len(text) != 8 or not text.isascii() or not text.isdigit():
        return None
    try:
        return day_number(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None
