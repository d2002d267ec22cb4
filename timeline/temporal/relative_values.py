"""Values counted from a day: last week, three weeks ago, the past 48 hours, two months after the summit."""

from __future__ import annotations

from dataclasses import replace

from timeline.language.tense import FUTURE, PAST
from timeline.model import EdtfDate, Form, TimeSpan, day_date
from timeline.model.calendar import civil

from . import units
from .anchors import TEXT, Reference
from .direction import CLEAR, weekday_near
from .symbol import Symbol
from .value import Setting, Value, counted, cut_by_reference, duration_value, whole_number


def unit_value(symbol: Symbol, setting: Setting) -> Value | None:
    """The value of a unit counted from a base: "this week", "last month". None without a base that is fine enough."""
    base = setting.base(symbol)
    if base is None:
        return None
    if (base.day is None and symbol.unit in ("day", "week", "weekend")) or (
        base.month is None and symbol.unit in ("month", "quarter")
    ):
        return None
    middle = base.middle
    if symbol.unit == "weekend" and symbol.shift is None:
        told = setting.story.weekend
        if told is not None:
            return counted(units.weekend(told), base)
        monday = units.monday_of(middle)
        shift = 0 if setting.tense == FUTURE or middle >= monday + 5 else -1
        return counted(units.weekend(monday + 7 * shift), base)
    shift = symbol.shift or 0
    number = units.shift_days(middle, "week" if symbol.unit == "weekend" else symbol.unit, shift)
    if symbol.weekday is not None and symbol.unit == "week":
        return counted(units.day(units.monday_of(number) + symbol.weekday), base)
    found = units.unit_of(number, symbol.unit, symbol.mod)
    if symbol.half is not None:
        found = units.half(civil(number)[0], symbol.half)
    return counted(cut_by_reference(symbol.mod, found, base), base)


def offset(symbol: Symbol, setting: Setting) -> Value | None:
    """Some units before or after the reference; before or after the event that follows, its length and the order.

    Without a count it is one: "the day before the vote"; beside a date it names that date: "12 October, the day before
    the vote".
    """
    if symbol.base == "next" and symbol.unit in ("hour", "minute"):
        return order(symbol, setting)
    beside = setting.story.day_beside(setting.start) if symbol.base == "next" and not symbol.count else None
    if beside is not None:
        return Value(*units.day(beside), anchor=TEXT, anchor_when=units.day(beside)[1])
    found = None if symbol.base == "next" and setting.following is None else _offset_from(symbol, setting)
    if symbol.base != "next":
        return found
    length = duration_value(symbol)
    if found is not None and not symbol.count:
        return found._replace(relation=symbol.relation, distance=length)
    found = found or Value(length, anchor="event")
    return found._replace(value=length, type="DURATION", relation=symbol.relation, distance=length)


def _offset_from(symbol: Symbol, setting: Setting) -> Value | None:
    count = whole_number(symbol.count or "1")
    base = setting.base(symbol)
    if count is None:
        return _some_offset(symbol, base)
    if symbol.unit in ("hour", "minute", "second"):
        return _hours(symbol, base, count)
    if base is None:
        return None
    if symbol.grain == "weekday" and symbol.weekday is not None:  # "two Fridays ago"
        if base.day is None:
            return None
        last = weekday_near(base.day - 1, symbol.weekday, PAST)
        return counted(units.day(last + 7 * symbol.sign * (count - 1)), base)
    number = units.shift_days(base.middle, symbol.unit, symbol.sign * count)
    if symbol.weekday is not None and symbol.grain == "day" and base.day is not None:
        nearest = weekday_near(base.day + 3, symbol.weekday, PAST)
        return counted(units.day(units.shift_days(nearest, symbol.unit, symbol.sign * count)), base)
    if symbol.grain or symbol.weekday is not None:
        return _offset_within(symbol, number, base)
    return offset_value(symbol, number, count, base)


def offset_value(symbol: Symbol, number: int, count: int, base: Reference) -> Value:
    """TIMEX3 at the unit's own precision; EDTF approximate where people count roughly (weeks, months, years)."""
    value = units.unit_of(number, "year" if symbol.unit in ("decade", "century") else symbol.unit)[0]
    year, month, day = civil(number)
    is_exact = base.origin == TEXT and base.day is not None
    if symbol.unit == "day":
        if base.day is None:
            return counted(units.month(year, month), base)
        return counted(units.day(number), base)
    if symbol.unit == "week" and base.day is not None:
        when = units.single(EdtfDate(year, month, day, approximate=not is_exact))
    elif symbol.unit == "month" and is_exact and symbol.sign > 0:
        when = units.single(EdtfDate(year, month, day, approximate=True))
    elif symbol.unit in ("month", "week", "quarter") or (
        symbol.unit == "year" and count == 1 and base.month is not None
    ):
        when = units.single(EdtfDate(year, month, approximate=True))
    else:
        when = units.single(EdtfDate(year, approximate=True))
    if (symbol.base == "text" and base.origin == TEXT and base.month is None) or (symbol.unit == "year" and is_exact):
        when = units.single(EdtfDate(year))
    return counted((value, when), base)


def _offset_within(symbol: Symbol, number: int, base: Reference) -> Value:
    """ "four years ago this month", "a year ago, on a Friday", "two weeks ago, on Tuesday"."""
    if symbol.weekday is not None and symbol.unit == "week":
        return counted(units.day(units.monday_of(number) + symbol.weekday), base)
    if symbol.weekday is not None:
        start = weekday_near(number + 3, symbol.weekday, PAST)
        return counted(units.day(start), base)
    return counted(units.unit_of(number, symbol.grain), base)


def _some_offset(symbol: Symbol, base: Reference | None) -> Value:
    """ "several years ago" has no date of its own: before or after, and roughly how far."""
    reference = "PAST_REF" if symbol.sign < 0 else "FUTURE_REF"
    if symbol.unit in ("hour", "minute", "second") and base is not None and base.day is not None:
        relation = "before" if symbol.sign < 0 else "after"
        return counted(units.day(base.day), base)._replace(relation=relation, distance=duration_value(symbol))
    if base is None:
        return Value(reference)
    far = {"day": 5, "week": 35, "month": 150}.get(symbol.unit)
    if far is None or base.day is None:
        return Value(reference, anchor=base.origin, anchor_when=base.when)
    near = {"day": 2, "week": 14, "month": 60}[symbol.unit]
    first, last = sorted((base.day + symbol.sign * near, base.day + symbol.sign * far))
    soft = TimeSpan(Form.SET, replace(day_date(first), approximate=True), replace(day_date(last), approximate=True))
    return Value(reference, soft, anchor=base.origin, anchor_when=base.when)


def _hours(symbol: Symbol, base: Reference | None, count: int) -> Value | None:
    if base is None or base.day is None:
        return None
    letter = symbol.unit[0].upper()
    relation = "before" if symbol.sign < 0 else "after"
    return counted(units.day(base.day), base)._replace(relation=relation, distance=f"PT{count}{letter}")


def duration(symbol: Symbol, setting: Setting) -> Value | None:
    """A length without a place in time: "three days", TIMEX3 `P3D`."""
    return Value(duration_value(symbol), type="DURATION")


def span(symbol: Symbol, setting: Setting) -> Value | None:
    """ "the past 48 hours": a duration that ends with the anchor, "the next ten days" one that begins with it.

    "In six months" is a point ahead, "within six months" a term: a day among those up to there.
    """
    value = duration_value(symbol)
    base = setting.base(symbol)
    count = whole_number(symbol.count or "1")
    if base is None or base.day is None or count is None:
        return Value(value, type="DURATION")
    if symbol.unit in ("hour", "minute", "second"):
        hours = count if symbol.unit == "hour" else 1
        far = base.day + symbol.sign * ((hours + 23) // 24)
    else:
        far = units.shift_days(base.day, symbol.unit, symbol.sign * count)
    if symbol.lasting == "point":
        ahead = offset(replace(symbol, kind="offset", lasting=""), setting) if setting.tense == FUTURE else None
        return ahead._replace(value=value, type="DURATION") if ahead is not None else Value(value, type="DURATION")
    if symbol.lasting == "term":  # "will leave within 60 days": on one of them; "left within 60 days" is no date
        if setting.tense == PAST and setting.verb_distance <= CLEAR:
            return Value(value, type="DURATION")
        return Value(value, units.days(base.day, far), "DURATION", anchor=base.origin, anchor_when=base.when)
    first, last = sorted((far, base.day))
    if symbol.lasting == "open":
        when = units.lasting(day_date(first), None)
    else:
        when = units.lasting(day_date(first), day_date(last))
    return Value(value, when, "DURATION", anchor=base.origin, anchor_when=base.when)


def repetition(symbol: Symbol, setting: Setting) -> Value | None:
    """What comes back, a TIMEX3 SET: "every Monday", `XXXX-WXX-1`."""
    if symbol.weekday is not None:
        return Value(f"XXXX-WXX-{symbol.weekday + 1}", type="SET")
    if symbol.season:
        return Value(f"XXXX-{symbol.season}", type="SET")
    if symbol.unit == "weekend":
        return Value("XXXX-WXX-WE", type="SET")
    return Value(duration_value(symbol), type="SET") if symbol.unit else Value("P1D", type="SET")


def reference(symbol: Symbol, setting: Setting) -> Value | None:
    """Vague words keep their TIMEX3 reference; "recently" is roughly the last month, marked so."""
    base = setting.reference
    if symbol.reference == "PAST_REF" and symbol.unit and base is not None and base.day is not None:
        year, month, _ = civil(units.shift_days(base.day, "month", -1))
        when = TimeSpan(Form.INTERVAL, EdtfDate(year, month, approximate=True), day_date(base.day))
        return Value(symbol.reference, when, anchor=base.origin, anchor_when=base.when)
    return Value(symbol.reference)


def order(symbol: Symbol, setting: Setting) -> Value | None:
    """ "a few hours after …": the day told last, or the publication's, and the order to what follows."""
    count = whole_number(symbol.count)
    unit = symbol.unit or "hour"
    story, base = setting.story, setting.reference
    is_coarse = story.sentence == setting.sentence and story.when is not None and not story.when.is_exact_day
    day = story.day if setting.sentence - story.day_sentence <= 1 else None
    if is_coarse:
        day = None  # "They met two years ago, hours after the vote"
    elif day is None:
        day = base.day if base else None
    distance = duration_value(replace(symbol, count=str(count) if count else "X", unit=unit))
    when = None if day is None or unit not in ("hour", "minute") else units.day(day)[1]
    return Value(distance, when, "DURATION", anchor="event", relation=symbol.relation, distance=distance)


def anniversary(symbol: Symbol, setting: Setting) -> Value | None:
    """ "the fourth anniversary of …": so many years after the date that follows."""
    base = Reference.of(setting.following, TEXT)
    count = whole_number(symbol.count)
    if base is None or count is None:
        return None
    number = units.shift_days(base.middle, symbol.unit or "year", count)
    if base.day is not None:
        return counted(units.day(number), base)
    return counted(units.unit_of(number, "month" if base.month else "year"), base)
