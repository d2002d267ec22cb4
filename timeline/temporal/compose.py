"""Expressions that stand together read as one: "10 p.m." and "Wednesday", "July" and "last year"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline.language import Analysis

from . import bounds
from .phrases import Phrases, phrases_of
from .recognise import Atom
from .symbol import Symbol
from .zones import difference

MAX_JOINT_LETTERS = 24
NEAR_LETTERS = 8  # between a word that narrows and what it narrows: "early in the", „la începutul”
NEEDS_COMPANY = frozenset(("partof", "partsuffix", "edge"))


def compose(analysis: Analysis, atoms: list[Atom]) -> list[Atom]:
    """Neighbours joined where they make one value, then narrowed by the words before them; in order."""
    joints = phrases_of(analysis.pack, "joint")
    joined: list[Atom] = []
    for atom in atoms:
        twin = _twin_clock(analysis, joined[-1], atom) if joined else None
        if twin is not None:
            joined.pop()
            atom = twin
        while joined:
            one = _join(analysis, joined[-1], atom, joints)
            if one is None:
                break
            joined.pop()
            atom = one
        joined.append(atom)
    modifiers = phrases_of(analysis.pack, "modifier")
    after = phrases_of(analysis.pack, "modifierafter")
    alone = (_alone(atom) for atom in joined)
    return [_modified(analysis, atom, modifiers, after) for atom in alone if _says_enough(atom.symbol)]


def _says_enough(symbol: Symbol) -> bool:
    """False for parts that need company and found none."""
    return symbol.kind not in NEEDS_COMPANY


def _alone(atom: Atom) -> Atom:
    """What a part is that found no company.

    The first units of nothing that is a date, "the first three months of the war", tell how long; "in the course of
    the morning" is of the day told just before. Which night "in the course of the night" is, nothing says.
    """
    symbol = atom.symbol
    if symbol.kind == "partsuffix" and symbol.base == "near" and symbol.part != "NI":
        return atom._replace(symbol=replace(symbol, kind="part"))
    if symbol.kind != "edge" or not symbol.count:
        return atom
    return atom._replace(rule="duration", symbol=replace(symbol, kind="duration", sign=0))


def _twin_clock(analysis: Analysis, left: Atom, right: Atom) -> Atom | None:
    """ "7 a.m. (0500 GMT)": one time of day; the second, in brackets, gives the first a zone if it lacks one."""
    folded = analysis.folded
    if right.symbol.kind != "clock" or not right.symbol.zone or not left.symbol.clock:
        return None
    if folded[left.end : right.start].strip() != "(" or folded[right.end : right.end + 1] != ")":
        return None
    if left.symbol.zone:
        return left._replace(end=right.end + 1)
    zone = difference(left.symbol.clock, right.symbol.clock) if right.symbol.zone.upper() == "Z" else ""
    return left._replace(end=right.end + 1, symbol=replace(left.symbol, zone=zone))


def _join(analysis: Analysis, left: Atom, right: Atom, joints: Phrases) -> Atom | None:
    if right.start - left.end > MAX_JOINT_LETTERS:
        return None
    first, end = analysis.token_at(left.end), analysis.token_at(right.start)
    if end > first and joints.whole(analysis, first, end) is None:
        return None
    if "\n\n" in analysis.text[left.end : right.start] or _begins_a_line(analysis, first, end):
        return None
    for merge in _MERGES:
        symbol = merge(left.symbol, right.symbol, end == first)
        if symbol is not None:
            rule = left.rule if left.symbol.kind in ("calendar", "unit", "offset") else right.rule
            return Atom(left.start, right.end, rule, symbol)
    return None


def _begins_a_line(analysis: Analysis, first: int, end: int) -> bool:
    """True for "At" in a date line "Thursday, 17 March" above "At 23:36 on Wednesday": a new sentence stands there."""
    tokens = analysis.tokens
    if first == end or not tokens[first].is_capitalised:
        return False
    return "\n" in analysis.text[tokens[first - 1].end : tokens[first].start]


def _part_after(left: Symbol, right: Symbol, touching: bool) -> Symbol | None:
    """Tuesday + morning; 9.30 + in the morning."""
    if right.kind not in ("partsuffix", "part", "partof"):
        return None
    if left.part == "NI" and right.part == "MO" and left.has_day and left.kind == "calendar":
        return replace(left, part="MO")  # the early hours of Thursday + morning
    if left.part:
        return None
    if left.kind == "clock" and not left.zone:
        return replace(left, clock=_in_half(left.clock, right.part), part=right.part)
    return replace(left, part=right.part) if left.has_day and left.kind != "night" else None


def _part_before(left: Symbol, right: Symbol, touching: bool) -> Symbol | None:
    """the early hours of + Wednesday."""
    if left.kind not in ("partof", "partsuffix", "part") or not right.has_day or right.part or right.clock:
        return None
    if right.kind == "night":
        return right if left.part == "NI" else None  # in the course of the night + from Friday to Saturday
    return replace(right, part=left.part) if right.kind not in ("part", "clock") else None


def _clock(left: Symbol, right: Symbol, touching: bool) -> Symbol | None:
    """10 p.m. + Wednesday; Wednesday + at 10 p.m."""
    for clock, day in ((left, right), (right, left)):
        if clock.kind == "clock" and day.has_day and day.kind not in ("clock", "night") and not day.clock:
            text = _in_half(clock.clock, day.part) if not clock.zone else clock.clock
            return replace(day, clock=text, zone=clock.zone, part=clock.part or day.part)
    return None


def _in_half(clock: str, part: str) -> str:
    """8:15 in the evening is 20:15."""
    hour = int(clock[:2])
    if (part in ("AF", "EV") and 1 <= hour < 12) or (part == "NI" and 6 <= hour < 12):
        return f"{hour + 12:02d}{clock[2:]}"
    return clock


def _year(left: Symbol, right: Symbol, touching: bool) -> Symbol | None:
    """October + last year; the third quarter + of 2025; in that year + in October."""
    for part, year in ((left, right), (right, left)):
        if part.kind == "holiday" or (
            part.kind == "calendar" and (part.month or part.season or part.quarter or part.half)
        ):
            if part.year is not None or part.yearshift is not None or part.shift is not None:
                continue
            if year.kind == "unit" and year.unit == "year" and year.shift is not None and not year.mod:
                return replace(part, yearshift=year.shift)
            if year.kind == "anaphor" and year.unit == "year" and year.shift is not None:
                return replace(part, yearshift=year.shift, base="text")
            if part is left and year.kind == "calendar" and year.year is not None and _is_bare_year(year):
                return replace(part, year=year.year)
    return None


def _is_bare_year(symbol: Symbol) -> bool:
    return symbol.month is None and not symbol.season and symbol.quarter is None and symbol.half is None


def _weekday(left: Symbol, right: Symbol, touching: bool) -> Symbol | None:
    """Friday + last week; two weeks ago + on Tuesday; Friday + 6 February."""
    for day, other in ((left, right), (right, left)):
        if day.kind != "calendar" or day.weekday is None or day.month is not None or day.day is not None:
            continue
        if day.shift is None and other.kind == "unit" and other.unit == "week":
            return replace(other, weekday=day.weekday, part=day.part, clock=day.clock)
        if (
            day.shift is None
            and other.kind == "offset"
            and other.base == "publication"
            and other.unit in ("week", "month", "year")
        ):
            grain = "day" if touching and other is left and other.unit != "week" else other.grain
            return replace(other, weekday=day.weekday, part=day.part, clock=day.clock, grain=grain)
        if other.kind in ("calendar", "numeric") and other.day is not None and other.weekday is None and day is left:
            return replace(other, weekday=day.weekday, part=day.part or other.part, clock=day.clock or other.clock)
        if other.kind == "unit" and other.unit == "day" and day.shift is None and not other.part:
            return replace(other, part=day.part, clock=day.clock)
    return None


def _same_day(left: Symbol, right: Symbol, touching: bool) -> Symbol | None:
    """tomorrow + , 15 February; Easter Monday + , 24 April; the next day + , 5 May: the date says it finer."""
    is_day = (left.kind in ("unit", "anaphor") and left.unit == "day") or (
        left.kind == "holiday" and left.shift is None
    )
    if is_day and right.kind in ("calendar", "numeric") and right.month is not None and right.day is not None:
        return replace(right, part=left.part or right.part)
    return None


def _month_day(left: Symbol, right: Symbol, touching: bool) -> Symbol | None:
    """the 15th + of last month; the 15th + of this month."""
    is_day = left.kind == "calendar" and left.day is not None and left.month is None
    if is_day and right.kind == "unit" and right.unit == "month" and right.shift is not None:
        return replace(left, unit="", grain="month", shift=right.shift)
    return None


def _edge(left: Symbol, right: Symbol, touching: bool) -> Symbol | None:
    """the last three months + of 2024; the first two weeks + of March."""
    if left.kind != "edge" or right.has_day or right.part or right.clock or right.edge or left.count == "X":
        return None
    if right.kind not in ("calendar", "unit", "anaphor") or right.unit in ("day", "week") or right.mod:
        return None
    count = int(float(left.count or "1"))
    return replace(right, edge=left.unit, edge_count=count * left.sign)


_MERGES: tuple[Callable[[Symbol, Symbol, bool], Symbol | None], ...] = (
    _part_after, _part_before, _clock, _year, _weekday, _same_day, _month_day, _edge,
)  # fmt: skip


def _modified(analysis: Analysis, atom: Atom, before: Phrases, after: Phrases) -> Atom:
    """The atom with the words that narrow it: early, the end of, about, nearly; or after it: at the latest."""
    if atom.symbol.mod or atom.symbol.edge or atom.symbol.kind in ("reference", "set"):
        return atom
    index = analysis.token_at(atom.start)
    value, first = before.before(analysis, index)
    _, bound_first = phrases_of(analysis.pack, "bound").before(analysis, index)
    if bound_first < first:
        value = ""  # "cel mai devreme în aprilie" is a bound, not "mai devreme în" April
    if value == "APPROX" and bounds.is_possessive(analysis, atom.end):
        value = ""  # "looked for ways around Wednesday's ruling"
    if value and analysis.tokens[index - 1].end >= atom.start - NEAR_LETTERS:
        if _suits(value, atom.symbol):
            return atom._replace(start=analysis.tokens[first].start, symbol=replace(atom.symbol, mod=value))
        return atom
    value, end = after.after(analysis, analysis.token_at(atom.end))
    if value and _suits(value, atom.symbol):
        return atom._replace(end=analysis.tokens[end - 1].end, symbol=replace(atom.symbol, mod=value))
    return atom


def _suits(value: str, symbol: Symbol) -> bool:
    if value in ("LESS", "MORE"):
        return symbol.kind in ("duration", "offset")
    if value in ("EARLIER", "LATER"):
        return symbol.kind in ("unit", "calendar", "anaphor")
    if value == "JULIAN":
        return symbol.kind in ("calendar", "numeric") and symbol.day is not None
    if value == "SOMETIME":
        return symbol.kind in ("calendar", "unit", "anaphor")
    if value == "APPROX":
        return symbol.kind not in ("set", "order")
    return symbol.kind in (
        "calendar",
        "unit",
        "anaphor",
        "offset",
        "part",
        "partsuffix",
        "period",
        "holiday",
        "year_earlier",
    )
