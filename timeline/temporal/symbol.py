"""Symbolic values: what an expression says before anybody knows from which day it counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

KINDS = frozenset(
    (
        "calendar",  # parts of a date, any of them missing
        "numeric",  # 02/04/2026: the order of day and month is the language's
        "unit",  # a unit of the calendar and how many away: last week
        "offset",  # some units before or after: three weeks ago
        "span",  # a stretch that ends or begins with the anchor: the past 48 hours
        "duration",  # how long, without an anchor: 90 days
        "set",  # again and again: every Monday
        "part",  # a part of a day alone: this morning
        "partof",  # a part of the day that follows: the early hours of
        "partsuffix",  # a part of the day before it: Tuesday *morning*
        "clock",  # a time of day
        "night",  # a night, which covers two days: overnight
        "holiday",
        "anaphor",  # counted from the date told last: the next day
        "year_earlier",  # the same period of the year before
        "period",  # the quarter told last
        "order",  # before or after another event: hours after
        "reference",  # PRESENT_REF and its like
        "anniversary",  # so many years after the date that follows
        "winter",  # a winter named by both its years
        "edge",  # the first or last units of the period that follows: the last three months of
        "range",  # two ends in one expression: 28-30 October
        "none",  # reads words that are no date, so that no other rule does
    )
)


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbolic value. None and "" mean: not said.

    `weekday` is 0 (Monday) to 6; `shift` counts units of `unit`, of weeks for a weekday, of years for a month, season
    or holiday; `sign` is the direction of an `offset` or `span`, -1 for an `anaphor` of what has been; `count` is
    "X" for some. `base` is "publication", "text" (the date told last), "near" (the same, if just told) or "next" (the
    date that follows). `decade` and `century` are what the words say (90, 1990, nineteenth: 19). `last_*` are the
    second end of a `range`. `edge` is the unit of which the first (`edge_count` above 0) or last ones of the period are
    meant; for a "weekday", "weekend" or "nthweek" the one of that number.
    """

    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    halfmonth: int | None = None
    season: str = ""
    decade: str = ""
    century: str = ""
    unit: str = ""
    grain: str = ""
    count: str = ""
    shift: int | None = None
    yearshift: int | None = None
    sign: int = 0
    base: str = "publication"
    mod: str = ""
    part: str = ""
    clock: str = ""
    zone: str = ""
    holiday: str = ""
    reference: str = ""
    relation: str = ""
    lasting: str = ""
    last_year: int | None = None
    last_month: int | None = None
    last_day: int | None = None
    last_weekday: int | None = None
    edge: str = ""
    edge_count: int = 0

    @property
    def has_day(self) -> bool:
        """True when it points to one day."""
        if self.kind in ("night", "part", "clock") or (self.kind == "holiday" and self.holiday != "ramadan"):
            return True
        if self.kind in ("unit", "offset", "anaphor"):
            return self.unit == "day"
        return (
            self.kind in ("calendar", "numeric")
            and (self.day is not None or self.weekday is not None)
            and not self.unit
        )


SYMBOL_FIELDS = frozenset(field.name for field in fields(Symbol))
INTEGERS = frozenset(
    (
        "year", "month", "day", "weekday", "quarter", "half", "halfmonth", "shift", "yearshift", "sign",
        "last_year", "last_month", "last_day", "last_weekday", "edge_count",
    )
)  # fmt: skip


def symbol_from(values: Mapping[str, str]) -> Symbol:
    """A symbol from texts; empty ones are left out. Raises ValueError for an unknown field, kind or no number."""
    given: dict[str, int | str] = {}
    for name, text in values.items():
        if name not in SYMBOL_FIELDS:
            raise ValueError(f"“{name}” is no field of a time value")
        if text:
            given[name] = int(text) if name in INTEGERS else text
    if given.get("kind") not in KINDS:
        raise ValueError(f"“{given.get('kind')}” is no kind of time value")
    return Symbol(**given)  # type: ignore[arg-type]  # the names were checked against the fields just above
