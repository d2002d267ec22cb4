"""Values that hang on what the text has told, and parts of days: that year, the next day, a year earlier, overnight."""

from __future__ import annotations

from dataclasses import replace

from timeline.language.tense import FUTURE, PAST, UNKNOWN
from timeline.model import day_date
from timeline.model.calendar import civil

from . import units
from .anchors import PUBLICATION, TEXT, Reference
from .calendar_values import calendar_value
from .direction import weekday_near, year_of_period
from .holidays import holiday_days, holiday_span
from .relative_values import offset_value
from .symbol import Symbol
from .value import Setting, Value, counted, cut_by_reference

# So many sentences after a day, and so few days after it, a time of day without one is still its: "It began on Monday.
# … The shots were heard at 6 a.m."
CLOCK_REACH, CLOCK_DAYS = 8, 10
# So many days before a holiday its name means the coming one, whatever the verb: "pilgrims prayed as Easter drew near".
HOLIDAY_EVE = 7


def anaphor(symbol: Symbol, setting: Setting) -> Value | None:
    """ "that year", "the next day", "the following month": from the date told last, at the unit's precision."""
    story = setting.story
    shift = symbol.shift or 0
    base = Reference.of(story.when, TEXT) or setting.reference
    if base is None:
        return None
    if shift >= 0 and setting.tense == FUTURE and symbol.unit != "day" and story.sentence != setting.sentence:
        base = setting.reference or base  # "it will go on over the next year"; "will last through the week"
    if symbol.unit == "day":
        today = setting.reference.day if setting.reference else None
        told = story.day
        looks_back = shift < 0 or symbol.sign < 0  # "earlier in the day"
        if told is not None and today is not None and told > today and looks_back and setting.tense == PAST:
            told = None  # what has happened was not counted from a day to come
        day = today if told is None else told
        if day is None:
            return None
        anchor = units.day(day)[1]
        relation = "same_day" if shift == 0 else ("after" if shift > 0 else "before")
        return Value(
            *units.day(day + shift), anchor=PUBLICATION if told is None else TEXT, anchor_when=anchor,
            relation=relation, distance=f"P{abs(shift)}D" if shift else "",
        )  # fmt: skip
    is_finer = symbol.unit in ("month", "quarter") and base.month is None
    if is_finer or (symbol.unit == "week" and base.day is None):
        return None
    number = units.shift_days(base.middle, symbol.unit, shift)
    return counted(cut_by_reference(symbol.mod, units.unit_of(number, symbol.unit, symbol.mod), base), base)


def period(symbol: Symbol, setting: Setting) -> Value | None:
    """The quarter told last, in another year where one is named; else the last whole quarter.

    What hangs on the text alone ("the period") is nothing where no quarter is told.
    """
    told = _quarter_told(setting)
    if symbol.base != "text":
        told = told or _last_quarter(setting.reference)
    if told is None:
        return None
    year = symbol.year if symbol.year is not None else told[0]
    if symbol.year is not None and setting.story.speaks_of_more(setting.sentence):
        return Value(*units.whole_year(year), anchor=TEXT, anchor_when=setting.story.when)
    found = units.quarter(year, told[1])
    return Value(*found, anchor=TEXT, anchor_when=setting.story.when)


def _quarter_told(setting: Setting) -> tuple[int, int] | None:
    """The quarter told last, else the first that the text goes on to name: reports begin with last year's figure."""
    story, base = setting.story, setting.reference
    if story.quarter is not None or story.coming_quarter is None or base is None or base.month is None:
        return story.quarter
    return year_of_period(base.middle, 3 * story.coming_quarter - 2, 3, UNKNOWN), story.coming_quarter


def _last_quarter(base: Reference | None) -> tuple[int, int] | None:
    """The last quarter that had ended; None when the article's month is not known."""
    if base is None or base.month is None:
        return None
    index = base.year * 4 + (base.month - 1) // 3 - 1
    return index // 4, index % 4 + 1


def year_earlier(symbol: Symbol, setting: Setting) -> Value | None:
    """ "a year earlier": the quarter told last a year before, where a quarter is the talk; else the year before.

    It follows a year that the text has just told as a whole: "$3 million in 2012, up from $2 million a year earlier".
    """
    year = setting.story.period_year
    if symbol.base == "text" and year is not None and setting.sentence - setting.story.period_sentence <= 1:
        return Value(*units.whole_year(year - 1), anchor=TEXT, anchor_when=setting.story.when)
    told = _quarter_told(setting)
    if told is None and symbol.unit == "quarter":
        told = _last_quarter(setting.reference)
    if told is not None and setting.story.speaks_of_more(setting.sentence):
        return Value(*units.whole_year(told[0] - 1), anchor=TEXT, anchor_when=setting.story.when)
    if told is not None:
        return Value(*units.quarter(told[0] - 1, told[1]), anchor=TEXT, anchor_when=setting.story.when)
    base = setting.base(symbol) if setting.story.tale.in_history else setting.reference
    if base is None:
        return None
    return offset_value(Symbol("offset", unit="year", sign=-1), units.shift_days(base.middle, "year", -1), 1, base)


def part(symbol: Symbol, setting: Setting) -> Value | None:
    """ "this morning", "in the morning", "that morning": of the publication day, or of the day told last."""
    is_told = setting.story.day is not None if symbol.base == "text" else _is_of_told_day(setting)
    if symbol.base != "publication" and is_told:
        return Value(*units.day(setting.story.day or 0), anchor=TEXT, anchor_when=setting.story.when)
    base = setting.reference
    return None if base is None or base.day is None else counted(units.day(base.day), base)


def clock(symbol: Symbol, setting: Setting) -> Value | None:
    """A time alone: of the day its sentence has told, or the text just before it; else of the publication day."""
    base = setting.base(symbol)
    if _is_of_told_day(setting):
        is_next = setting.story.night_sentence == setting.sentence and symbol.clock < "12:00"
        day = (setting.story.day or 0) + is_next  # "in the night from Friday to Saturday, at 4:49"
        return Value(*units.day(day), anchor=TEXT, anchor_when=setting.story.when)
    if base is None or base.day is None:
        return Value(f"T{symbol.clock}", type="TIME") if setting.reference is None else None
    return counted(units.day(base.day), base)


def _is_of_told_day(setting: Setting) -> bool:
    """True where a time of day goes on telling of a day: in its sentence, or a few after it, as the verb looks."""
    story, today = setting.story, setting.reference
    if story.day is None or story.day_sentence == setting.sentence:
        return story.day is not None
    if setting.sentence - story.day_sentence > CLOCK_REACH:
        return False
    if story.tale.in_history or today is None or today.day is None:
        return story.tale.in_history
    ahead = story.day - today.day
    if setting.tense == FUTURE:
        return 0 <= ahead <= CLOCK_DAYS
    return setting.tense in (PAST, UNKNOWN) and -CLOCK_DAYS <= ahead <= 0


def night(symbol: Symbol, setting: Setting) -> Value | None:
    """A night covers two days; its TIMEX3 value is the first day's."""
    base = setting.base(symbol)
    if base is None or base.day is None:
        return None
    if symbol.weekday is not None:
        if symbol.shift is not None:  # "overnight into Saturday": the night before it
            first = weekday_near(base.day, symbol.weekday, setting.tense) + symbol.shift
        else:
            first = weekday_near(base.day - (setting.tense != FUTURE), symbol.weekday, setting.tense)
    elif symbol.day is not None:
        inner = calendar_value(replace(symbol, kind="calendar"), setting)
        if inner is None or inner.when is None or inner.when.earliest is None:
            return None
        first = inner.when.earliest
    else:
        is_ahead = setting.tense == FUTURE and symbol.shift == -1  # "rain is expected overnight"
        first = base.day + (symbol.shift or 0) + is_ahead
    value = units.day(first)[0] + "TNI"
    night_span = units.lasting(day_date(first), day_date(first + 1))
    if symbol.year is not None:
        return Value(value, night_span, "TIME")
    return counted((value, night_span), base)._replace(type="TIME")


def holiday(symbol: Symbol, setting: Setting) -> Value | None:
    """The holiday of the year that is told or that the verb points to, or the week from Monday in which it falls."""
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
            days = {option: span for option, span in days.items() if span[0] <= middle + HOLIDAY_EVE}
        years = sorted(days, key=lambda option: abs(days[option][0] - middle))
    if not years:
        return None
    span = holiday_days(symbol.holiday, years[0], setting.reckoning)
    if span is None:
        return None
    value, when = units.day(span[0])[0], holiday_span(symbol.holiday, *span)
    if symbol.unit == "week":
        value, when = units.week(span[0])
    return Value(value, when) if base is None or symbol.year is not None else counted((value, when), base)
