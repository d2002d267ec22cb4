"""The first or last units of a period: the last three months of 2024, the first 100 days of the year."""

from __future__ import annotations

from timeline.model import EdtfDate, day_date
from timeline.model.calendar import civil, iso_day, iso_year
from timeline.model.calendar import weekday as day_of_week

from . import units
from .symbol import Symbol
from .value import Value

SATURDAY = 5


def edge_of(symbol: Symbol, found: Value) -> Value | None:
    """The part of a period's value that `symbol.edge` names; None for more units than the period has.

    Months and years are lasting (`a/b`), one unit is a day within it. Raises ValueError beyond the calendar.
    """
    when = found.when
    if when is None or when.earliest is None or when.latest is None:
        return found
    first, last, count = when.earliest, when.latest, symbol.edge_count
    if symbol.edge == "weekday":
        return _nth_weekday(symbol.weekday or 0, count, first, last, found)
    if symbol.edge == "weekend":
        return _nth_weekend(count, first, last, found)
    if symbol.edge == "nthweek":
        start = first + 7 * (count - 1) if count > 0 else last - 6
        return found._replace(when=units.days(start, min(start + 6, last)), others=()) if start <= last else None
    start = first if count > 0 else units.shift_days(last + 1, symbol.edge, count)
    end = last if count < 0 else units.shift_days(first, symbol.edge, count) - 1
    if start < first or end > last or symbol.edge in ("hour", "minute", "second"):
        return None
    if abs(count) == 1:
        return _one(symbol.edge, start, end, found)
    span = units.lasting(_date(symbol.edge, start), _date(symbol.edge, end))
    return found._replace(value=f"{_text(symbol.edge, start)}/{_text(symbol.edge, end)}", when=span, others=())


def _nth_weekday(weekday: int, count: int, first: int, last: int, found: Value) -> Value | None:
    """The second Tuesday from the first day on, or the last one (-1); None for the fifth of four."""
    if count > 0:
        number = first + (weekday - day_of_week(first)) % 7 + 7 * (count - 1)
    else:
        number = last - (day_of_week(last) - weekday) % 7
    if number > last:
        return None
    value, when = units.day(number)
    return found._replace(value=value, when=when, others=())


def _nth_weekend(count: int, first: int, last: int, found: Value) -> Value | None:
    """The first weekend whose Saturday lies in the period, the second, or the last one (-1)."""
    saturday = _nth_weekday(SATURDAY, count, first, last, found)
    if saturday is None or saturday.when is None or saturday.when.earliest is None:
        return None
    value, when = units.weekend(saturday.when.earliest)
    return found._replace(value=value, when=when, others=())


def _one(unit: str, start: int, end: int, found: Value) -> Value:
    """A day, month or year; of a week, which seldom is one of the calendar, the period's value and its seven days."""
    if unit == "week":
        return found._replace(when=units.days(start, end), others=())
    value, when = units.unit_of(start, unit)
    return found._replace(value=value, when=when, others=())


def _date(unit: str, number: int) -> EdtfDate:
    year, month, _ = civil(number)
    if unit in ("year", "decade", "century"):
        return EdtfDate(year)
    return EdtfDate(year, month) if unit in ("month", "quarter") else day_date(number)


def _text(unit: str, number: int) -> str:
    year, month, _ = civil(number)
    if unit in ("year", "decade", "century"):
        return iso_year(year)
    return f"{iso_year(year)}-{month:02d}" if unit in ("month", "quarter") else iso_day(number)
