"""Time expressions as TIMEX3 (ISO 24617-1) with the EDTF value beside it."""

from __future__ import annotations

from dataclasses import dataclass

from .edtf import TimeSpan
from .span import Span

TIMEX_TYPES = ("DATE", "TIME", "DURATION", "SET")


@dataclass(frozen=True, slots=True)
class OtherReading:
    """A second way to read the same words ("last Monday": of this week, or of the one before)."""

    when: TimeSpan
    rule: str


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its value.

    `value` and `mod` are TIMEX3 (`2025-10`, `P3M`, `END`); `when` is the same as a TimeSpan, None for durations, sets
    and vague references. `anchor` is what a relative expression was counted from ("" when it needs nothing,
    "publication", "text": an earlier date of the text, "quote", "event"), `anchor_when` its value. `relation` is
    "before", "after" or "same_day" when the words give an order to another event ("hours after", "the day before"),
    `distance` then the ISO 8601 duration where told ("PXH" for some hours). `in_quote` is True inside quotation
    marks, `is_statistic` for the period of a figure ("200 billion in 2025"), which dates no event.
    """

    span: Span
    type: str
    value: str
    rule: str
    mod: str = ""
    when: TimeSpan | None = None
    anchor: str = ""
    anchor_when: TimeSpan | None = None
    relation: str = ""
    distance: str = ""
    part_of_day: str = ""
    in_quote: bool = False
    is_statistic: bool = False
    weekday_conflict: bool = False
    others: tuple[OtherReading, ...] = ()

    def __post_init__(self) -> None:
        if self.type not in TIMEX_TYPES:
            raise ValueError(f"not a TIMEX3 type: {self.type}")
