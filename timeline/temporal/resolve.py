"""From a symbolic value to a date: the last of the three steps, one resolver for all languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline.model import TimeSpan

from . import calendar_values, relative_values, story_values, units
from .edges import edge_of
from .symbol import Symbol
from .value import Setting, Value
from .zones import zone_offset

TIMEX_MODS = {
    "START": "START", "MID": "MID", "END": "END", "FIRSTDAYS": "START", "LASTDAYS": "END",
    "APPROX": "APPROX", "LESS": "LESS_THAN", "MORE": "MORE_THAN",
}  # fmt: skip


def resolve(symbol: Symbol, setting: Setting) -> Value | None:
    """The value of a symbol in its setting; None for what turns out to be no date."""
    try:
        found = _RESOLVERS[symbol.kind](symbol, setting)
        if found is not None:
            found = edge_of(symbol, found) if symbol.edge else _with_part(symbol, found)
    except ValueError:  # a day beyond the calendar: 9998 and farther
        return None
    if found is None:
        return None
    if symbol.mod in TIMEX_MODS and not found.mod:
        found = found._replace(mod=TIMEX_MODS[symbol.mod])
    if symbol.mod == "APPROX" and found.when is not None:
        found = found._replace(when=_approximate(found.when))
    return found


def _approximate(when: TimeSpan) -> TimeSpan:
    start = replace(when.start, approximate=True) if when.start else None
    end = replace(when.end, approximate=True) if when.end else None
    return TimeSpan(when.form, start, end)


def _with_part(symbol: Symbol, found: Value) -> Value:
    if not (symbol.part or symbol.clock) or found.when is None or found.type == "DURATION" or symbol.kind == "night":
        return found
    start = found.when.start
    if start is None or start.day is None or not found.when.is_exact_day:
        return found
    if not symbol.clock:
        part = {"DAWN": "MO", "DUSK": "EV"}.get(symbol.part, symbol.part)
        return found._replace(value=f"{found.value}T{part}", type="TIME")
    zone = zone_offset(symbol.zone, start)
    date = replace(start, clock=symbol.clock + ":00", zone=zone)
    return found._replace(value=f"{found.value}T{symbol.clock}", when=units.single(date), type="TIME")


def _nothing(symbol: Symbol, setting: Setting) -> Value | None:
    return None


_RESOLVERS: dict[str, Callable[[Symbol, Setting], Value | None]] = {
    "calendar": calendar_values.calendar_value,
    "numeric": calendar_values.calendar_value,
    "winter": calendar_values.winter,
    "range": calendar_values.range_value,
    "unit": relative_values.unit_value,
    "offset": relative_values.offset,
    "span": relative_values.span,
    "duration": relative_values.duration,
    "set": relative_values.repetition,
    "order": relative_values.order,
    "anniversary": relative_values.anniversary,
    "reference": relative_values.reference,
    "anaphor": story_values.anaphor,
    "year_earlier": story_values.year_earlier,
    "period": story_values.period,
    "part": story_values.part,
    "clock": story_values.clock,
    "night": story_values.night,
    "holiday": story_values.holiday,
    "edge": _nothing,
    "partof": _nothing,
    "partsuffix": _nothing,
    "none": _nothing,
}
