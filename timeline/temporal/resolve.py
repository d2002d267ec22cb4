"""From a symbolic value to a date: the last of the three steps, one resolver for all languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline.language.tense import FUTURE, PAST, UNKNOWN
from timeline.model import EdtfDate, Form, OtherReading, TimeSpan, day_date
from timeline.model.calendar import civil, day_number, iso_year, weekday

from . import units
from .anchors import PUBLICATION, TEXT, Reference, Story
from .direction import other_weekday, weekday_near, year_of_day, year_of_month, year_of_period
from .holidays import holiday_days, holiday_span
from .symbol import Symbol
from .zones import zone_offset

# How many sentences back a date may have been told that "two weeks later" counts from.
TEXT_REACH = 4
TIMEX_MODS = {
    "START": "START",
    "MID": "MID",
    "END": "END",
    "APPROX": "APPROX",
    "LESS": "LESS_THAN",
    "MORE": "MORE_THAN",
}


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression means: TIMEX3 type, value and mod, the EDTF span, and what it was counted from."""

    value: str
    when: TimeSpan | None = None
    type: str = "DATE"
    mod: str = ""
    anchor: str = ""
    anchor_when: TimeSpan | None = None
    others: tuple[OtherReading, ...] = ()
    weekday_conflict: bool = False
    relation: str = ""
    distance: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """All that anchoring needs: the reference of deictic words, the story so far, tense, sentence, and reckoning.

    `is_clear`: the verb that gives the tense stands near.
    """

    reference: Reference | None
    story: Story
    tense: str
    is_clear: bool
    sentence: int
    bound: str
    reckoning: str
    following: TimeSpan | None = None

    def base(self, symbol: Symbol) -> Reference | None:
        """The reference of a symbol: the date told last for words that hang on it, else publication or quotation."""
        reach = {"text": TEXT_REACH, "near": 1}.get(symbol.base)
        if symbol.base == "next" and self.following is not None:
            return Reference.of(self.following, TEXT)
        if reach is None or self.story.when is None or self.sentence - self.story.sentence > reach:
            return self.reference
        if symbol.base == "near" and (self.tense == FUTURE or self.story.day is None):
            return self.reference
        return Reference.of(self.story.when, TEXT) or self.reference


def resolve(symbol: Symbol, setting: Setting) -> Value | None:
    """The value of a symbol in its setting; None for what turns out to be no date."""
    try:
        found = _RESOLVERS[symbol.kind](symbol, setting)
    except ValueError:  # a day beyond the calendar: 9998 and farther
        return None
    if found is None:
        return None
    found = _with_part(symbol, found)
    if symbol.mod in TIMEX_MODS and not found.mod:
        found = replace(found, mod=TIMEX_MODS[symbol.mod])
    if symbol.mod == "APPROX" and found.when is not None:
        found = replace(found, when=_approximate(found.when))
    return found


def _approximate(when: TimeSpan) -> TimeSpan:
    start = replace(when.start, approximate=True) if when.start else None
    end = replace(when.end, approximate=True) if when.end else None
    return TimeSpan(when.form, start, end)


def _counted(value: tuple[str, TimeSpan], base: Reference, **more: object) -> Value:
    return Value(value[0], value[1], anchor=base.origin, anchor_when=base.when, **more)  # type: ignore[arg-type]


# ---------------------------------------------------------------- parts of a date
def _calendar(symbol: Symbol, setting: Setting) -> Value | None:
    if symbol.decade:
        return Value(*units.decade(_decade_digits(symbol.decade), symbol.mod))
    if symbol.century:
        return Value(*units.century(f"{int(symbol.century) - 1:02d}", symbol.mod))
    base = setting.base(symbol)
    if symbol.year is not None:
        return _calendar_of_year(symbol, symbol.year, None, setting)
    if symbol.weekday is not None and symbol.month is None and symbol.day is None:
        return _weekday(symbol, base) if base is None else _weekday_from(symbol, base, setting)
    if base is None:
        return _without_year(symbol)
    year = _year_of(symbol, base, setting)
    return None if year is None else _calendar_of_year(symbol, year, base, setting)


def _decade_digits(digits: str) -> str:
    """ "9" (the nineties) to "199"; small ones ('00s, '10s) belong to this century."""
    if len(digits) == 4 or (len(digits) == 2 and digits[1] == "0"):
        digits = digits[:-1]
    return digits if len(digits) == 3 else ("20" if int(digits) < 2 else "19") + digits


def _weekday(symbol: Symbol, base: None) -> Value:
    return Value(f"XXXX-WXX-{(symbol.weekday or 0) + 1}")


def _without_year(symbol: Symbol) -> Value | None:
    if symbol.month is not None:
        return Value(f"XXXX-{symbol.month:02d}" + (f"-{symbol.day:02d}" if symbol.day else ""))
    if symbol.season:
        return Value(f"XXXX-{symbol.season}")
    if symbol.quarter:
        return Value(f"XXXX-Q{symbol.quarter}")
    return Value(f"XXXX-H{symbol.half}") if symbol.half else None


def _weekday_from(symbol: Symbol, base: Reference, setting: Setting) -> Value | None:
    if base.day is None or symbol.weekday is None:
        return _weekday(symbol, None)
    day = base.day
    monday = units.monday_of(day)
    if symbol.shift == -1:
        chosen = weekday_near(day - 1, symbol.weekday, PAST)
        other = chosen - 7 if chosen >= monday else chosen
    elif symbol.shift == 1 and symbol.base == "text":
        chosen = other = weekday_near(day + 1, symbol.weekday, FUTURE)
    elif symbol.shift == 1:
        chosen, other = monday + 7 + symbol.weekday, weekday_near(day + 1, symbol.weekday, FUTURE)
    elif symbol.shift == 0:
        chosen = other = monday + symbol.weekday
    else:
        chosen = weekday_near(day, symbol.weekday, setting.tense)
        other = other_weekday(day, chosen)
    others = (OtherReading(units.single(day_date(other)), "other_week"),) if other != chosen else ()
    return _counted(units.day(chosen), base, others=others)


def _year_of(symbol: Symbol, base: Reference, setting: Setting) -> int | None:
    """The year that an expression leaves out."""
    if symbol.yearshift is not None:
        return base.year + symbol.yearshift
    middle = base.middle
    if symbol.day is not None and symbol.month is None:
        return base.year
    if symbol.shift is not None:
        return _shifted_year(symbol, middle)
    told = setting.story.year_for(setting.sentence)
    if (
        told is not None
        and told != base.year
        and symbol.month is not None
        and not setting.bound
        and setting.tense != FUTURE
    ):
        return told
    tense = setting.tense
    if setting.bound in ("by", "until") and tense != FUTURE:
        tense = UNKNOWN
    if symbol.month is not None and symbol.day is not None:
        return year_of_day(middle, symbol.month, symbol.day, tense if setting.is_clear else UNKNOWN, symbol.weekday)
    if symbol.month is not None:
        return year_of_month(middle, symbol.month, tense)
    if symbol.season:
        return year_of_month(middle, _first_month(symbol), tense if tense == FUTURE else PAST)
    return year_of_period(middle, _first_month(symbol), 6 if symbol.half else 3, tense)


def _first_month(symbol: Symbol) -> int:
    if symbol.season:
        return units.SEASON_FIRST_MONTH[symbol.season]
    if symbol.quarter:
        return 3 * symbol.quarter - 2
    return 6 * (symbol.half or 1) - 5


def _shifted_year(symbol: Symbol, middle: int) -> int:
    """ "last December", "this spring", "next winter": the nearest one wholly before, of this year, or after."""
    year, month, _ = civil(middle)
    first = symbol.month or _first_month(symbol)
    length = 1 if symbol.month else 3
    if symbol.shift == 0:
        return year
    if symbol.shift == -1:
        return year if first + length - 1 < month else year - 1
    return year if first > month else year + 1


def _calendar_of_year(symbol: Symbol, year: int, base: Reference | None, setting: Setting) -> Value | None:
    mod = symbol.mod
    if symbol.quarter is not None:
        found = units.quarter(year, symbol.quarter, mod)
    elif symbol.half is not None:
        found = units.half(year, symbol.half, mod)
    elif symbol.season:
        found = units.season(year, symbol.season, mod)
    elif symbol.day is not None:
        return _full_day(symbol, year, base, setting)
    elif symbol.month is not None and symbol.halfmonth is not None:
        found = units.half_month(year, symbol.month, symbol.halfmonth)
    elif symbol.month is not None:
        found = units.month(year, symbol.month, mod)
    else:
        found = units.whole_year(year, mod)
    found = _cut_by_reference(mod, found, base or setting.reference)
    if base is None:
        return Value(*found)
    others: tuple[OtherReading, ...] = ()
    if symbol.month is not None and symbol.shift is None and symbol.yearshift is None:
        other = year + 1 if year * 12 + symbol.month <= base.year * 12 + (base.month or 12) else year - 1
        others = (OtherReading(units.month(other, symbol.month, mod)[1], "other_year"),)
    return _counted(found, base, others=others)


def _full_day(symbol: Symbol, year: int, base: Reference | None, setting: Setting) -> Value | None:
    month = symbol.month
    if month is None:
        if base is None or base.month is None or symbol.day is None:
            return None
        month = base.month
        if symbol.grain == "month" and symbol.shift is not None:
            moved = units.shift_days(day_number(base.year, base.month, 1), "month", symbol.shift)
            year, month, _ = civil(moved)
    number = day_number(year, month, symbol.day or 1)
    if symbol.unit == "week":
        return Value(*units.week(number))
    value, when = units.day(number)
    conflict = symbol.weekday is not None and weekday(number) != symbol.weekday
    if conflict:
        when = units.single(replace(day_date(number), uncertain=True))
    if base is None:
        others: tuple[OtherReading, ...] = ()
        if symbol.kind == "numeric" and symbol.day is not None and symbol.day <= 12 and symbol.day != month:
            swapped = day_number(year, symbol.day, month)
            others = (OtherReading(units.single(day_date(swapped)), "day_and_month_swapped"),)
        return Value(value, when, weekday_conflict=conflict, others=others)
    other_year = year + 1 if number <= base.middle else year - 1
    found = _counted((value, when), base, weekday_conflict=conflict)
    try:
        other = units.single(EdtfDate(other_year, month, symbol.day))
    except ValueError:  # 29 February: the other year has none
        return found
    return replace(found, others=(OtherReading(other, "other_year"),))


def _cut_by_reference(mod: str, found: tuple[str, TimeSpan], base: Reference | None) -> tuple[str, TimeSpan]:
    """ "earlier this week" ends with the day of publication, "later this week" begins with it."""
    value, when = found
    if (
        mod not in ("EARLIER", "LATER")
        or base is None
        or base.day is None
        or when.earliest is None
        or when.latest is None
    ):
        return found
    if not when.earliest <= base.day <= when.latest:
        return found
    first, last = (when.earliest, base.day) if mod == "EARLIER" else (base.day, when.latest)
    return value, units.days(first, last)


# ---------------------------------------------------------------- units and offsets
def _unit(symbol: Symbol, setting: Setting) -> Value | None:
    base = setting.base(symbol)
    if base is None:
        return None
    if (base.day is None and symbol.unit in ("day", "week", "weekend")) or (
        base.month is None and symbol.unit in ("month", "quarter")
    ):
        return None
    middle = base.middle
    if symbol.unit == "weekend" and symbol.shift is None:
        monday = units.monday_of(middle)
        shift = 0 if setting.tense == FUTURE or middle >= monday + 5 else -1
        return _counted(units.weekend(monday + 7 * shift), base)
    shift = symbol.shift or 0
    number = units.shift_days(middle, "week" if symbol.unit == "weekend" else symbol.unit, shift)
    if symbol.weekday is not None and symbol.unit == "week":
        return _counted(units.day(units.monday_of(number) + symbol.weekday), base)
    found = units.unit_of(number, symbol.unit, symbol.mod)
    if symbol.half is not None:
        found = units.half(civil(number)[0], symbol.half)
    return _counted(_cut_by_reference(symbol.mod, found, base), base)


def _number(count: str) -> int | None:
    """Whole count; None for "some"."""
    return None if count in ("X", "") else int(float(count))


def _offset(symbol: Symbol, setting: Setting) -> Value | None:
    count = _number(symbol.count or "1")
    if symbol.base == "next" and symbol.unit in ("hour", "minute"):
        return _order(symbol, setting)
    if symbol.base == "next" and setting.following is None:
        distance = duration_value(symbol)
        return Value(distance, type="DURATION", anchor="event", relation=symbol.relation, distance=distance)
    base = setting.base(symbol)
    if count is None:
        return _some_offset(symbol, base)
    if symbol.unit in ("hour", "minute", "second"):
        return _hours(symbol, base, count)
    if base is None:
        return None
    number = units.shift_days(base.middle, symbol.unit, symbol.sign * count)
    if symbol.grain or symbol.weekday is not None:
        return _offset_within(symbol, number, base)
    return _offset_value(symbol, number, count, base)


def _offset_value(symbol: Symbol, number: int, count: int, base: Reference) -> Value:
    """TIMEX3 at the unit's own precision; EDTF approximate where people count roughly (weeks, months, years)."""
    value = units.unit_of(number, symbol.unit)[0]
    year, month, day = civil(number)
    is_exact = base.origin == TEXT and base.day is not None
    if symbol.unit == "day":
        if base.day is None:
            return _counted(units.month(year, month), base)
        return _counted(units.day(number), base)
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
    return _counted((value, when), base)


def _offset_within(symbol: Symbol, number: int, base: Reference) -> Value:
    """ "four years ago this month", "a year ago on Friday", "two weeks ago, on Tuesday"."""
    if symbol.weekday is not None and symbol.unit == "week":
        return _counted(units.day(units.monday_of(number) + symbol.weekday), base)
    if symbol.weekday is not None:
        start = weekday_near(number + 3, symbol.weekday, PAST)
        return _counted(units.day(start), base)
    return _counted(units.unit_of(number, symbol.grain), base)


def _some_offset(symbol: Symbol, base: Reference | None) -> Value:
    """ "several years ago" has no date of its own: before or after, and roughly how far."""
    reference = "PAST_REF" if symbol.sign < 0 else "FUTURE_REF"
    if symbol.unit in ("hour", "minute", "second") and base is not None and base.day is not None:
        relation = "before" if symbol.sign < 0 else "after"
        return replace(_counted(units.day(base.day), base), relation=relation, distance=duration_value(symbol))
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
    return replace(
        _counted(units.day(base.day), base),
        relation="before" if symbol.sign < 0 else "after",
        distance=f"PT{count}{letter}",
    )


def duration_value(symbol: Symbol) -> str:
    """ISO 8601 duration: P90D, PT2H, PXY; decades and centuries in years as TIMEX3 writes them (P1DE, P1CE)."""
    count = symbol.count or "1"
    if count.endswith(".0"):
        count = count[:-2]
    letters = {"decade": "DE", "century": "CE", "hour": "H", "minute": "M", "second": "S", "weekend": "WE"}
    unit = letters.get(symbol.unit, symbol.unit[:1].upper())
    if symbol.unit == "quarter":
        unit = "Q"
    return f"PT{count}{unit}" if symbol.unit in ("hour", "minute", "second") else f"P{count}{unit}"


def _duration(symbol: Symbol, setting: Setting) -> Value | None:
    return Value(duration_value(symbol), type="DURATION")


def _span(symbol: Symbol, setting: Setting) -> Value | None:
    """ "the past 48 hours": a duration that ends with the anchor, "the next ten days" one that begins with it."""
    value = duration_value(symbol)
    base = setting.base(symbol)
    count = _number(symbol.count or "1")
    if base is None or base.day is None or count is None:
        return Value(value, type="DURATION")
    if symbol.unit in ("hour", "minute", "second"):
        hours = count if symbol.unit == "hour" else 1
        far = base.day + symbol.sign * ((hours + 23) // 24)
    else:
        far = units.shift_days(base.day, symbol.unit, symbol.sign * count)
    first, last = sorted((far, base.day))
    if symbol.lasting == "open":
        when = units.lasting(day_date(first), None)
    else:
        when = units.lasting(day_date(first), day_date(last))
    return Value(value, when, "DURATION", anchor=base.origin, anchor_when=base.when)


def _set(symbol: Symbol, setting: Setting) -> Value | None:
    if symbol.weekday is not None:
        return Value(f"XXXX-WXX-{symbol.weekday + 1}", type="SET")
    return Value(duration_value(symbol), type="SET") if symbol.unit else Value("P1D", type="SET")


# ---------------------------------------------------------------- days of the text, parts of days
def _anaphor(symbol: Symbol, setting: Setting) -> Value | None:
    """ "that year", "the next day", "the following month": from the date told last, at the unit's precision."""
    story = setting.story
    shift = symbol.shift or 0
    base = Reference.of(story.when, TEXT) or setting.reference
    if base is None:
        return None
    if symbol.unit == "day":
        day = story.day if story.day is not None else (setting.reference.day if setting.reference else None)
        if day is None:
            return None
        anchor = units.day(day)[1]
        relation = "same_day" if shift == 0 else ("after" if shift > 0 else "before")
        return Value(
            *units.day(day + shift), anchor=TEXT if story.day is not None else PUBLICATION, anchor_when=anchor,
            relation=relation, distance=f"P{abs(shift)}D" if shift else "",
        )  # fmt: skip
    if (symbol.unit == "week" and base.day is None) or (symbol.unit == "month" and base.month is None):
        return None
    number = units.shift_days(base.middle, symbol.unit, shift)
    return _counted(_cut_by_reference(symbol.mod, units.unit_of(number, symbol.unit, symbol.mod), base), base)


def _period(symbol: Symbol, setting: Setting) -> Value | None:
    """The quarter told last, in another year where one is named; else the last whole quarter."""
    told = setting.story.quarter
    base = setting.reference
    if told is None:
        if base is None or base.month is None:
            return None
        index = base.year * 4 + (base.month - 1) // 3 - 1
        told = index // 4, index % 4 + 1
    year = symbol.year if symbol.year is not None else told[0]
    found = units.quarter(year, told[1])
    return Value(*found, anchor=TEXT, anchor_when=setting.story.when)


def _year_earlier(symbol: Symbol, setting: Setting) -> Value | None:
    """ "a year earlier": the quarter told last a year before, where a quarter is the talk; else the year before."""
    told = setting.story.quarter
    if told is not None:
        return Value(*units.quarter(told[0] - 1, told[1]), anchor=TEXT, anchor_when=setting.story.when)
    base = setting.base(symbol)
    if base is None:
        return None
    return _offset_value(Symbol("offset", unit="year", sign=-1), units.shift_days(base.middle, "year", -1), 1, base)


def _part(symbol: Symbol, setting: Setting) -> Value | None:
    """ "this morning", "at dawn": of the publication day, or of the day told last for the second kind."""
    if symbol.base == "text" and setting.story.day is not None:
        return Value(*units.day(setting.story.day), anchor=TEXT, anchor_when=setting.story.when)
    base = setting.reference
    return None if base is None or base.day is None else _counted(units.day(base.day), base)


def _clock(symbol: Symbol, setting: Setting) -> Value | None:
    """A time alone: of the day told last in the same paragraph, else of the publication day."""
    base = setting.base(symbol)
    if base is None or base.day is None:
        return Value(f"T{symbol.clock}", type="TIME") if setting.reference is None else None
    return _counted(units.day(base.day), base)


def _night(symbol: Symbol, setting: Setting) -> Value | None:
    """A night covers two days; its TIMEX3 value is the first day's."""
    base = setting.base(symbol)
    if base is None or base.day is None:
        return None
    if symbol.weekday is not None:
        first = weekday_near(base.day - (setting.tense != FUTURE), symbol.weekday, setting.tense)
    elif symbol.day is not None:
        inner = _calendar(replace(symbol, kind="calendar"), setting)
        if inner is None or inner.when is None or inner.when.earliest is None:
            return None
        first = inner.when.earliest
    else:
        first = base.day + (symbol.shift or 0)
    value = units.day(first)[0] + "TNI"
    return _counted((value, units.lasting(day_date(first), day_date(first + 1))), base, type="TIME")


def _holiday(symbol: Symbol, setting: Setting) -> Value | None:
    base = setting.base(symbol)
    if symbol.year is None and base is None:
        return None
    if symbol.year is not None:
        years = [symbol.year]
    elif base is not None and symbol.yearshift is not None:
        years = [base.year + symbol.yearshift]
    else:
        middle = base.middle if base else 0
        year = civil(middle)[0]
        found = {
            option: holiday_days(symbol.holiday, option, setting.reckoning) for option in range(year - 2, year + 3)
        }
        days = {option: span for option, span in found.items() if span is not None}
        if symbol.shift == -1:
            days = {option: span for option, span in days.items() if span[1] < middle}
        elif symbol.shift == 1 or setting.tense == FUTURE:
            days = {option: span for option, span in days.items() if span[1] >= middle}
        elif setting.tense == PAST:
            days = {option: span for option, span in days.items() if span[0] <= middle}
        years = sorted(days, key=lambda option: abs(days[option][0] - middle))
    if not years:
        return None
    span = holiday_days(symbol.holiday, years[0], setting.reckoning)
    if span is None:
        return None
    when = holiday_span(symbol.holiday, *span)
    value = units.day(span[0])[0]
    return Value(value, when) if base is None or symbol.year is not None else _counted((value, when), base)


def _reference(symbol: Symbol, setting: Setting) -> Value | None:
    """Vague words keep their TIMEX3 reference; "recently" is roughly the last month, marked so."""
    base = setting.reference
    if symbol.reference == "PAST_REF" and symbol.unit and base is not None and base.day is not None:
        year, month, _ = civil(units.shift_days(base.day, "month", -1))
        when = TimeSpan(Form.INTERVAL, EdtfDate(year, month, approximate=True), day_date(base.day))
        return Value(symbol.reference, when, anchor=base.origin, anchor_when=base.when)
    return Value(symbol.reference)


def _order(symbol: Symbol, setting: Setting) -> Value | None:
    """ "a few hours after …": the day told last, or the publication's, and the order to what follows."""
    count = _number(symbol.count)
    unit = symbol.unit or "hour"
    day = setting.story.day if setting.story.day_sentence == setting.sentence else None
    base = setting.reference
    if day is None:
        day = base.day if base else None
    distance = duration_value(replace(symbol, count=str(count) if count else "X", unit=unit))
    when = None if day is None or unit not in ("hour", "minute") else units.day(day)[1]
    return Value(distance, when, "DURATION", anchor="event", relation=symbol.relation, distance=distance)


def _anniversary(symbol: Symbol, setting: Setting) -> Value | None:
    """ "the fourth anniversary of …": so many years after the date that follows."""
    base = Reference.of(setting.following, TEXT)
    count = _number(symbol.count)
    if base is None or count is None:
        return None
    number = units.shift_days(base.middle, symbol.unit or "year", count)
    if base.day is not None:
        return _counted(units.day(number), base)
    return _counted(units.unit_of(number, "month" if base.month else "year"), base)


def _winter(symbol: Symbol, setting: Setting) -> Value | None:
    """ "the winter of 2025-2026": December to February, lasting."""
    year = symbol.year or 0
    when = units.lasting(EdtfDate(year, 12), EdtfDate(year + 1, 2))
    return Value(f"{iso_year(year)}-{symbol.season or 'WI'}", when)


def _range(symbol: Symbol, setting: Setting) -> Value | None:
    """Both ends in one expression; the first takes what it lacks from the last."""
    last = Symbol(
        "calendar",
        year=symbol.last_year if symbol.last_year is not None else symbol.year,
        month=symbol.last_month if symbol.last_month is not None else symbol.month,
        day=symbol.last_day,
        weekday=symbol.last_weekday,
    )
    first = replace(symbol, kind="calendar", last_year=None, last_month=None, last_day=None, last_weekday=None)
    end = _calendar(last, setting)
    if end is None or end.when is None or end.when.end is None:
        return None
    end_date = end.when.end
    if first.year is None and first.weekday is None:
        later = first.month is not None and end_date.month is not None and first.month > end_date.month
        first = replace(first, year=end_date.year - later)
    if first.month is None and first.day is not None:
        first = replace(first, month=end_date.month)
    start = _calendar(first, setting)
    if start is None or start.when is None or start.when.start is None:
        return None
    if start.when.start.bounds[0] > end_date.bounds[1]:
        return None
    when = TimeSpan(Form.INTERVAL, start.when.start, end_date)
    return Value(f"{start.value}/{end.value}", when, anchor=end.anchor, anchor_when=end.anchor_when)


def _nothing(symbol: Symbol, setting: Setting) -> Value | None:
    return None


# ---------------------------------------------------------------- clock and part of day on top of a day
def _with_part(symbol: Symbol, found: Value) -> Value:
    if not (symbol.part or symbol.clock) or found.when is None or found.type == "DURATION" or symbol.kind == "night":
        return found
    start = found.when.start
    if start is None or start.day is None or not found.when.is_exact_day:
        return found
    if not symbol.clock:
        part = {"DAWN": "MO", "DUSK": "EV"}.get(symbol.part, symbol.part)
        return replace(found, value=f"{found.value}T{part}", type="TIME")
    zone = zone_offset(symbol.zone, start)
    date = replace(start, clock=symbol.clock + ":00", zone=zone)
    return replace(found, value=f"{found.value}T{symbol.clock}", when=units.single(date), type="TIME")


_RESOLVERS: dict[str, Callable[[Symbol, Setting], Value | None]] = {
    "calendar": _calendar, "numeric": _calendar, "unit": _unit, "offset": _offset, "span": _span, "duration": _duration,
    "set": _set, "part": _part, "clock": _clock, "night": _night, "holiday": _holiday, "anaphor": _anaphor,
    "year_earlier": _year_earlier, "period": _period, "order": _order, "reference": _reference, "range": _range,
    "anniversary": _anniversary, "winter": _winter,
    "partof": _nothing, "partsuffix": _nothing, "none": _nothing,
}  # fmt: skip
