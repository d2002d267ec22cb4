"""Expressions that belong together: the two ends of a span share what one of them leaves out."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from timeline.language import Analysis
from timeline.language.tense import FUTURE
from timeline.model import TimeSpan, day_date
from timeline.model.calendar import weekday

from . import bounds
from .phrases import phrases_of
from .reading import Reading, is_bare_weekday
from .recognise import Atom
from .symbol import Symbol
from .units import lasting, shift_days, single

NEAR_LETTERS = 40  # between a duration and the date that it runs from
DASHES = ("-", "\u2013", "\u2014")


def share_parts(analysis: Analysis, atoms: list[Atom]) -> list[Atom]:
    """Gives the first end of a span what only the second tells, a year or a day: "between January and March 2024"."""
    shared = list(atoms)
    for index in range(len(atoms) - 2, -1, -1):
        left, right = atoms[index], shared[index + 1]
        symbol = _with_shared(left.symbol, right.symbol)
        if symbol is None:
            continue
        is_in_list = right is not atoms[index + 1] and analysis.text[left.end : right.start].strip() == ","
        if is_in_list or bounds.range_kind(analysis, left.start, left.end, right.start):
            shared[index] = left._replace(symbol=symbol)
    return shared


def _with_shared(left: Symbol, right: Symbol) -> Symbol | None:
    if right.kind not in ("calendar", "numeric", "unit"):
        return None
    if left.kind == "clock" and right.clock and right.kind != "clock":
        return replace(right, clock=left.clock, zone=left.zone or right.zone, part=left.part)
    lacks_year = left.kind == "calendar" and left.year is None and left.yearshift is None and left.shift is None
    if lacks_year and right.year is not None and left.month is not None and right.month is not None:
        return replace(left, year=right.year - (left.month > right.month))
    if lacks_year and right.year is not None and left.season and right.season:
        return replace(left, year=right.year)
    if lacks_year and right.year is not None and left.quarter and right.quarter:
        return replace(left, year=right.year - (left.quarter > right.quarter))
    return None


def join_ranges(analysis: Analysis, readings: list[Reading]) -> None:
    """Give both ends of a range its whole span: "from Monday to Friday", "between 2010 and 2014"."""
    for left, right in pairwise(readings):
        if left.value.when is None or right.value.when is None:
            continue
        kind = bounds.range_kind(analysis, left.atom.start, left.atom.end, right.atom.start)
        if not kind or kind == "or" or not _are_alike(left, right):
            continue
        ends = _in_order(left, right)
        if ends is None:
            continue
        first, last = ends
        if _names_its_day(analysis, left, right):
            left.value = left.value._replace(when=last)
            continue
        whole = bounds.joined(first, last)
        if whole is None or (kind == "and" and not _are_neighbours(first, last)):
            continue
        left.value, right.value = left.value._replace(when=whole), right.value._replace(when=whole)


def _are_alike(left: Reading, right: Reading) -> bool:
    if {left.value.type, right.value.type} - {"DATE", "TIME"}:
        return False
    kinds = {"calendar", "numeric", "unit", "holiday", "clock"}
    return left.atom.symbol.kind in kinds and right.atom.symbol.kind in kinds


def _in_order(left: Reading, right: Reading) -> tuple[TimeSpan, TimeSpan] | None:
    """Both ends with the second after the first; a weekday or a date without a year takes the reading that fits."""
    start, end = left.unbound, right.unbound
    if start is None or end is None:
        return None
    if start.earliest is None or end.latest is None or end.latest >= start.earliest:
        return start, end
    if is_bare_weekday(left.atom.symbol) and is_bare_weekday(right.atom.symbol):
        if left.tense == FUTURE:
            return start, single(day_date(end.latest + 7))
        return single(day_date(start.earliest - 7)), end
    for other in right.value.others:
        if other.when.latest is not None and other.when.latest > start.earliest:
            return start, other.when
    for other in left.value.others:
        if other.when.latest is not None and other.when.latest <= end.latest:
            return other.when, end
    return start, end


def _names_its_day(analysis: Analysis, left: Reading, right: Reading) -> bool:
    """True for a weekday before the date that falls on it, which is no range: "on Friday – 13 February"."""
    if analysis.text[left.atom.end : right.atom.start].strip() not in DASHES:
        return False
    day = right.unbound.start if right.unbound is not None else None
    is_date = right.atom.symbol.kind in ("calendar", "numeric") and day is not None and day.day is not None
    return (
        is_bare_weekday(left.atom.symbol)
        and is_date
        and day is not None
        and weekday(day.bounds[0]) == left.atom.symbol.weekday
    )


def _are_neighbours(first: TimeSpan, last: TimeSpan) -> bool:
    if first.latest is None or last.earliest is None or first.precision is not last.precision:
        return False
    return last.earliest == first.latest + 1


def anchor_durations(analysis: Analysis, readings: list[Reading]) -> None:
    """ "for 90 days from today", "for a year, from 5 February": a duration with the date it runs from."""
    starters = phrases_of(analysis.pack, "runsfrom")
    for left, right in pairwise(readings):
        if (
            left.value.type != "DURATION"
            or left.value.relation
            or right.value.when is None
            or right.value.type == "DURATION"
        ):
            continue
        begin = right.unbound.start if right.unbound is not None else None
        if begin is None or begin.day is None or right.atom.start - left.atom.end > NEAR_LETTERS:
            continue
        value, first = starters.before(analysis, analysis.token_at(right.atom.start))
        if not value or analysis.token_at(left.atom.end) < first - 2 or left.atom.symbol.count in ("", "X"):
            continue
        count = int(float(left.atom.symbol.count))
        unit = left.atom.symbol.unit
        if unit not in ("day", "week", "month", "year"):
            continue
        day = begin.bounds[0]
        # A few days count their first one ("two days, from Monday": Monday and Tuesday); longer terms run full.
        last = day + count - 1 if unit == "day" and count <= 7 else shift_days(day, unit, count)
        whole = lasting(begin, day_date(last))
        left.value, right.value = left.value._replace(when=whole), right.value._replace(when=whole)
