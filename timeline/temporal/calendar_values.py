"""Values of dates that name their parts: year, month, day, weekday, quarter, season, holiday; any of them left out."""

from __future__ import annotations

from dataclasses import replace

from timeline.language.tense import FUTURE, PAST, UNKNOWN
from timeline.model import EdtfDate, Form, OtherReading, TimeSpan, day_date
from timeline.model.calendar import add_months, civil, day_number, is_date, iso_year, weekday

from . import units
from .anchors import PUBLICATION, Reference
from .direction import CLEAR, other_weekday, weekday_near, year_of_day, year_of_month, year_of_period
from .symbol import Symbol
from .tale import HISTORY_YEARS
from .value import Setting, Value, counted, cut_by_reference

# How near a verb must stand to decide the year of a month, and the week of a weekday, against the nearer one.
CLEAR_FOR_MONTHS, FAR_FOR_WEEKDAYS = 24, 24
# Farther from its verb a weekday is the one that the text has told with a nearer verb.
WEAK_VERB = 20


def calendar_value(symbol: Symbol, setting: Setting) -> Value | None:
    """The value of what a calendar names: a century, a year, a month, a weekday. None where too little is told."""
    if symbol.decade:
        return Value(*units.decade(_decade_digits(symbol.decade), symbol.mod))
    if symbol.century:
        return Value(*_century(int(symbol.century), symbol.mod))
    base = setting.base(symbol)
    if symbol.year is not None:
        return _calendar_of_year(symbol, symbol.year, None, setting)
    if symbol.weekday is not None and symbol.month is None and symbol.day is None:
        return _weekday(symbol, base) if base is None else _weekday_from(symbol, base, setting)
    if base is None:
        told = setting.story.tale.year_for(symbol, setting.sentence, None)
        return _without_year(symbol) if told is None else _calendar_of_year(symbol, told, None, setting)
    year = _year_of(symbol, base, setting)
    return None if year is None else _calendar_of_year(symbol, year, base, setting)


def _century(number: int, mod: str) -> tuple[str, TimeSpan]:
    """The nineteenth is 19; 0 is the first before Christ, -4 the fifth (500 to 401 BC, years -499 to -400)."""
    if number > 0:
        return units.century(f"{number - 1:02d}", mod)
    return f"-{-number:02d}", units.within(EdtfDate(100 * number - 99), EdtfDate(100 * number))


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
        is_deadline = setting.bound == "by" and not (setting.tense == PAST and setting.verb_distance <= CLEAR)
        is_far = setting.tense == FUTURE and setting.verb_distance > FAR_FOR_WEEKDAYS
        is_ahead = is_deadline or setting.story.tale.in_history  # a history goes on from day to day
        chosen = weekday_near(day, symbol.weekday, FUTURE if is_ahead else PAST if is_far else setting.tense)
        if setting.verb_distance > WEAK_VERB and not setting.bound:
            told = setting.story.weekday_told(symbol.weekday, setting.verb_distance)
            chosen = chosen if told is None else told
        other = other_weekday(day, chosen)
    others = (OtherReading(units.single(day_date(other)), "other_week"),) if other != chosen else ()
    return counted(units.day(chosen), base, others=others)


def _year_of(symbol: Symbol, base: Reference, setting: Setting) -> int | None:
    """The year that an expression leaves out."""
    if symbol.yearshift is not None:
        return base.year + symbol.yearshift
    middle = base.middle
    if symbol.day is not None and symbol.month is None:
        return base.year
    if symbol.shift is not None:
        return _shifted_year(symbol, middle)
    told = setting.story.year_for(setting.sentence, setting.start)
    told = setting.story.tale.year_for(symbol, setting.sentence, base.year) if told is None else told
    if told is not None and setting.story.tale.in_history:
        return told
    if (
        told is not None
        and told != base.year
        and symbol.month is not None
        and (not setting.bound or abs(base.year - told) >= HISTORY_YEARS)
        and setting.tense != FUTURE
    ):
        return told
    tense = setting.tense
    if setting.bound in ("by", "until") and tense != FUTURE:
        tense = UNKNOWN
    if symbol.month is not None and symbol.day is not None:
        return year_of_day(middle, symbol.month, symbol.day, tense, setting.verb_distance, symbol.weekday)
    if symbol.month is not None:
        return year_of_month(middle, symbol.month, tense, setting.verb_distance <= CLEAR_FOR_MONTHS)
    if symbol.season:
        is_clear = setting.verb_distance <= CLEAR_FOR_MONTHS
        is_past = tense != FUTURE and setting.bound not in ("by", "until") and is_clear
        tense = PAST if is_past else FUTURE if tense == FUTURE else UNKNOWN  # „candidat la alegerile din toamnă"
        return year_of_month(middle, _first_month(symbol), tense)
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
    found = cut_by_reference(mod, found, base or setting.reference)
    if base is None:
        return Value(*found)
    others: tuple[OtherReading, ...] = ()
    if symbol.month is not None and symbol.shift is None and symbol.yearshift is None:
        other = year + 1 if year * 12 + symbol.month <= base.year * 12 + (base.month or 12) else year - 1
        others = (OtherReading(units.month(other, symbol.month, mod)[1], "other_year"),)
    return counted(found, base, others=others)


def _full_day(symbol: Symbol, year: int, base: Reference | None, setting: Setting) -> Value | None:
    month = symbol.month
    if month is None:
        if base is None or base.month is None or symbol.day is None:
            return None
        month = base.month
        if symbol.grain == "month" and symbol.shift is not None:
            moved = units.shift_days(day_number(base.year, base.month, 1), "month", symbol.shift)
            year, month, _ = civil(moved)
        elif base.day is not None and base.origin == PUBLICATION:
            year, month = _month_of_day(symbol.day, base.day, setting.tense)
        if not is_date(year, month, symbol.day):
            return None
    number = day_number(year, month, symbol.day or 1)
    if symbol.mod == "JULIAN":
        number += units.julian_lag(year, month)
    if symbol.unit == "week":
        return Value(*units.week(number))
    value, when = units.day(number)
    conflict = symbol.weekday is not None and weekday(number) != symbol.weekday
    if conflict and symbol.kind == "numeric" and is_date(year, symbol.day or 0, month):
        swapped = day_number(year, symbol.day or 1, month)
        if weekday(swapped) == symbol.weekday:  # "Sunday 09-08-2015" tells which of the two is the month
            return Value(*units.day(swapped))
    if conflict:
        when = units.single(replace(day_date(number), uncertain=True))
    if base is None:
        others: tuple[OtherReading, ...] = ()
        if symbol.kind == "numeric" and symbol.day is not None and symbol.day <= 12 and symbol.day != month:
            swapped = day_number(year, symbol.day, month)
            others = (OtherReading(units.single(day_date(swapped)), "day_and_month_swapped"),)
        return Value(value, when, weekday_conflict=conflict, others=others)
    other_year = year + 1 if number <= base.middle else year - 1
    found = counted((value, when), base)._replace(weekday_conflict=conflict)
    try:
        other = units.single(EdtfDate(other_year, month, symbol.day))
    except ValueError:  # 29 February: the other year has none
        return found
    return found._replace(others=(OtherReading(other, "other_year"),))


def _month_of_day(day: int, today: int, tense: str) -> tuple[int, int]:
    """Year and month of "the 15th": this month's, or by the verb the one before or after it."""
    year, month, now = civil(today)
    step = -1 if tense == PAST and day > now else 1 if tense == FUTURE and day < now else 0
    return add_months(year, month, step)


def winter(symbol: Symbol, setting: Setting) -> Value | None:
    """ "the winter of 2025-2026": December to February, lasting."""
    year = symbol.year or 0
    when = units.lasting(EdtfDate(year, 12), EdtfDate(year + 1, 2))
    return Value(f"{iso_year(year)}-{symbol.season or 'WI'}", when)


def range_value(symbol: Symbol, setting: Setting) -> Value | None:
    """Both ends in one expression; the first takes what it lacks from the last."""
    last = Symbol(
        "calendar",
        year=symbol.last_year if symbol.last_year is not None else symbol.year,
        month=symbol.last_month if symbol.last_month is not None else symbol.month,
        day=symbol.last_day,
        weekday=symbol.last_weekday,
        yearshift=symbol.yearshift,
    )
    first = replace(
        symbol, kind="calendar", last_year=None, last_month=None, last_day=None, last_weekday=None, yearshift=None
    )
    end = calendar_value(last, setting)
    if end is None or end.when is None or end.when.end is None:
        return None
    end_date = end.when.end
    if first.year is None and first.weekday is None:
        later = first.month is not None and end_date.month is not None and first.month > end_date.month
        first = replace(first, year=end_date.year - later)
    if first.month is None and first.day is not None:
        first = replace(first, month=end_date.month)
    start = calendar_value(first, setting)
    if start is None or start.when is None or start.when.start is None:
        return None
    if start.when.start.bounds[0] > end_date.bounds[1]:
        return None
    when = TimeSpan(Form.INTERVAL, start.when.start, end_date)
    return Value(f"{start.value}/{end.value}", when, anchor=end.anchor, anchor_when=end.anchor_when)
