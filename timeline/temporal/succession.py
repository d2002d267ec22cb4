"""Dates in a row, of which the second follows the first: "Wednesday and Thursday", "16 May and 2 June"."""

from __future__ import annotations

from dataclasses import replace

from timeline.language import Analysis
from timeline.language.tense import PAST
from timeline.model import OtherReading, day_date
from timeline.model.calendar import civil, iso_day

from . import bounds
from .direction import CLEAR
from .reading import Reading, is_bare_weekday
from .recognise import Atom
from .resolve import resolve
from .symbol import Symbol
from .units import single
from .value import Setting, Value

# Of two weekdays in a list the second follows within so many days, or the list is not in order: "Friday and Thursday".
LIST_REACH = 4


def in_step(analysis: Analysis, last: Reading, atom: Atom, value: Value, setting: Setting) -> Value:
    """The value of an expression that a word joins to the one before it, so that it follows that one."""
    are_weekdays = is_bare_weekday(atom.symbol) and is_bare_weekday(last.atom.symbol)
    if not are_weekdays and not (_lacks_year(atom.symbol) and _lacks_year(last.atom.symbol)):
        return value
    kind = bounds.range_kind(analysis, last.atom.start, last.atom.end, atom.start)
    if not kind:
        return value
    before, here = last.unbound, value.when
    if before is None or before.start is None or here is None or here.start is None:
        return value
    if are_weekdays:
        reach = LIST_REACH if kind in ("and", "or") else 6
        moved = _next_weekday(last.atom.symbol, before.earliest, atom.symbol, setting, reach)
        if moved is None or moved.when is None or moved.when == here or _goes_ahead(moved, setting):
            return value
        return moved._replace(others=(OtherReading(here, "other_week"),))
    year = before.start.year + ((atom.symbol.month or 0) < (last.atom.symbol.month or 0))
    if here.start.year == year:
        return value
    moved = resolve(replace(atom.symbol, year=year), setting)
    return value if moved is None else value._replace(value=moved.value, when=moved.when)


def _next_weekday(left: Symbol, left_day: int | None, right: Symbol, setting: Setting, reach: int) -> Value | None:
    """The weekday of `right` at most `reach` days after that of `left`; None for the same weekday or without a day."""
    step = ((right.weekday or 0) - (left.weekday or 0)) % 7
    if left_day is None or not 0 < step <= reach or right.shift is not None:
        return None
    year, month, day = civil(left_day + step)
    return resolve(replace(right, weekday=None, year=year, month=month, day=day), setting)


def _goes_ahead(moved: Value, setting: Setting) -> bool:
    """True for a day still to come of which the verb beside it tells as past."""
    day = moved.when.earliest if moved.when is not None else None
    today = setting.reference.day if setting.reference is not None else None
    is_told = setting.tense == PAST and setting.verb_distance <= CLEAR
    return is_told and day is not None and today is not None and day > today + 1


def after_the_start(last: Reading, value: Value, sentence: int) -> Value:
    """A weekday that ends something comes after the weekday on which its sentence lets it begin."""
    if last.sentence != sentence or not is_bare_weekday(last.atom.symbol):
        return value
    start, end = last.value.when, value.when
    if start is None or end is None or start.earliest is None or end.latest is None or end.latest >= start.earliest:
        return value
    return value._replace(when=single(day_date(end.latest + 7)), value=iso_day(end.latest + 7))


def _lacks_year(symbol: Symbol) -> bool:
    is_partial = symbol.kind == "calendar" and symbol.month is not None
    return is_partial and symbol.year is None and symbol.yearshift is None and symbol.shift is None
