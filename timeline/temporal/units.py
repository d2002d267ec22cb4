"""Units of the calendar: the TIMEX3 value and the EDTF span of a day, week, month, quarter, season, year and more.

Weeks run Monday to Sunday. Thirds: of a month 1–10, 11–20, 21–end; of a year January–March, May–August,
October–December; of a decade 0–3, 4–6, 7–9. All spans mean *within* (EDTF set or single date), not *lasting*.
"""

from __future__ import annotations

from functools import lru_cache

from timeline.model import EdtfDate, Form, Precision, TimeSpan, day_date
from timeline.model.calendar import civil, day_number, days_in_month, iso_day, iso_week, iso_year, weekday

SEASON_CODES = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
SEASON_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTH_THIRDS = {"START": (1, 10), "MID": (11, 20), "END": (21, 31), "FIRSTDAYS": (1, 10), "LASTDAYS": (21, 31)}
_DAYS_OF_YEAR = {"FIRSTDAYS": 1, "LASTDAYS": 12}  # the month whose third they are
_YEAR_THIRDS = {"START": (1, 3), "MID": (5, 8), "END": (10, 12)}
_DECADE_THIRDS = {"START": (0, 3), "MID": (4, 6), "END": (7, 9)}
_CENTURY_THIRDS = {"START": (0, 33), "MID": (34, 66), "END": (67, 99)}
FIRST_YEAR, LAST_YEAR = -9998, 9998


def single(date: EdtfDate) -> TimeSpan:
    """A span of one date."""
    return TimeSpan(Form.DATE, date, date)


def within(start: EdtfDate, end: EdtfDate) -> TimeSpan:
    """On one day from start to end."""
    return single(start) if start == end else TimeSpan(Form.SET, start, end)


def lasting(start: EdtfDate | None, end: EdtfDate | None) -> TimeSpan:
    """From start to end, None being open."""
    return TimeSpan(Form.INTERVAL, start, end)


@lru_cache(maxsize=4096)  # an article names few days, and each many times
def day(number: int) -> tuple[str, TimeSpan]:
    """A day number as TIMEX3 value and span."""
    return iso_day(number), single(day_date(number))


def days(first: int, last: int) -> TimeSpan:
    """On one day from first to last day number."""
    return within(day_date(first), day_date(last))


def monday_of(number: int) -> int:
    """Day number of the Monday of a day's week."""
    return number - weekday(number)


def week(number: int, mod: str = "") -> tuple[str, TimeSpan]:
    """The ISO week that holds a day. START is Monday and Tuesday, END Saturday and Sunday."""
    monday = monday_of(number)
    year, count = iso_week(number)
    first, last = {"START": (0, 1), "MID": (2, 3), "END": (5, 6)}.get(mod, (0, 6))
    return f"{iso_year(year)}-W{count:02d}", days(monday + first, monday + last)


def weekend(number: int) -> tuple[str, TimeSpan]:
    """Saturday and Sunday of the week that holds a day."""
    monday = monday_of(number)
    return f"{week(number)[0]}-WE", days(monday + 5, monday + 6)


def month(year: int, number: int, mod: str = "") -> tuple[str, TimeSpan]:
    """A month or a third of it."""
    value = f"{iso_year(year)}-{number:02d}"
    if mod not in _MONTH_THIRDS:
        return value, single(EdtfDate(year, number))
    first, last = _MONTH_THIRDS[mod]
    return value, within(EdtfDate(year, number, first), EdtfDate(year, number, min(last, days_in_month(year, number))))


def half_month(year: int, number: int, half: int) -> tuple[str, TimeSpan]:
    """First half (to the 15th) or second half of a month."""
    last = days_in_month(year, number)
    first_day, last_day = (1, 15) if half == 1 else (16, last)
    return f"{iso_year(year)}-{number:02d}", within(EdtfDate(year, number, first_day), EdtfDate(year, number, last_day))


def months(year: int, first: int, count: int, value: str, mod: str = "") -> tuple[str, TimeSpan]:
    """Some months in a row (a quarter, a half), or their first, middle or last third."""
    third = max(count // 3, 1)
    start = {"MID": first + (count - third) // 2, "END": first + count - third}.get(mod, first)
    end = start + (third if mod in _MONTH_THIRDS else count) - 1
    return value, within(_month_from(year, start), _month_from(year, end))


def _month_from(year: int, count: int) -> EdtfDate:
    return EdtfDate(year + (count - 1) // 12, (count - 1) % 12 + 1)


def quarter(year: int, number: int, mod: str = "") -> tuple[str, TimeSpan]:
    """A quarter, 1 to 4."""
    return months(year, 3 * number - 2, 3, f"{iso_year(year)}-Q{number}", mod)


def half(year: int, number: int, mod: str = "") -> tuple[str, TimeSpan]:
    """A half year, 1 or 2."""
    return months(year, 6 * number - 5, 6, f"{iso_year(year)}-H{number}", mod)


def season(year: int, code: str, mod: str = "") -> tuple[str, TimeSpan]:
    """A season; winter is named by the year of its December."""
    value = f"{iso_year(year)}-{code}"
    if mod in _MONTH_THIRDS:
        return months(year, SEASON_FIRST_MONTH[code], 3, value, mod)
    return value, single(EdtfDate(year, SEASON_CODES[code]))


def whole_year(number: int, mod: str = "") -> tuple[str, TimeSpan]:
    """A year or a part of it."""
    value = iso_year(number)
    if mod in _DAYS_OF_YEAR:
        return value, month(number, _DAYS_OF_YEAR[mod], mod)[1]
    if mod not in _YEAR_THIRDS:
        return value, single(EdtfDate(number))
    first, last = _YEAR_THIRDS[mod]
    return value, within(EdtfDate(number, first), EdtfDate(number, last))


def decade(digits: str, mod: str = "") -> tuple[str, TimeSpan]:
    """A decade by its leading digits: 199 for 1990 to 1999."""
    first = int(digits) * 10
    if mod not in _DECADE_THIRDS:
        return digits, single(EdtfDate(first, digits=Precision.DECADE))
    start, end = _DECADE_THIRDS[mod]
    return digits, within(EdtfDate(first + start), EdtfDate(first + end))


def century(digits: str, mod: str = "") -> tuple[str, TimeSpan]:
    """A century by its leading digits: 19 for the twentieth."""
    first = int(digits) * 100
    if mod not in _CENTURY_THIRDS:
        return digits, single(EdtfDate(first, digits=Precision.CENTURY))
    start, end = _CENTURY_THIRDS[mod]
    return digits, within(EdtfDate(first + start), EdtfDate(first + end))


def julian_lag(year: int, month: int) -> int:
    """Days by which the Julian calendar lags behind the Gregorian one: 12 in the 19th century, 13 from March 1900."""
    year -= month <= 2
    return year // 100 - year // 400 - 2


def shift_days(number: int, unit: str, count: int) -> int:
    """A day number some days, weeks, months, quarters, years, decades or centuries later (earlier when negative).

    31 March a month later is 30 April: the last day where the month has no such day. Raises ValueError beyond
    years -9998 to 9998.
    """
    if unit == "day":
        number += count
    elif unit == "week":
        number += 7 * count
    else:
        total = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
        year, month_number, day_of_month = civil(number)
        total += year * 12 + month_number - 1
        year, month_number = total // 12, total % 12 + 1
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError(f"beyond the calendar: {year}")
        return day_number(year, month_number, min(day_of_month, days_in_month(year, month_number)))
    if not FIRST_YEAR <= civil(number)[0] <= LAST_YEAR:
        raise ValueError("beyond the calendar")
    return number


def unit_of(number: int, unit: str, mod: str = "") -> tuple[str, TimeSpan]:
    """The calendar unit that holds a day, with its third where `mod` names one."""
    year, month_number, _ = civil(number)
    if unit == "day":
        return day(number)
    if unit == "week":
        return week(number, mod)
    if unit == "weekend":
        return weekend(number)
    if unit == "month":
        return month(year, month_number, mod)
    if unit == "quarter":
        return quarter(year, (month_number + 2) // 3, mod)
    if unit == "decade":
        return decade(f"{year // 10:03d}", mod)
    if unit == "century":
        return century(f"{year // 100:02d}", mod)
    return whole_year(year, mod)
