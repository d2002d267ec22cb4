"""The words of the time axis in a language, and the texts of its ticks made from them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.layout.minutes import MINUTES_PER_DAY, civil_from_minutes
from timeline.model.calendar import weekday


@dataclass(frozen=True, slots=True)
class AxisNames:
    """Month and weekday names (Monday first) and patterns with named gaps."""

    months: tuple[str, ...]
    months_short: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekdays_short: tuple[str, ...]
    year_bce: str  # {year}
    decade: str  # {year}
    century: str  # {ordinal} {roman}
    millennium: str  # {ordinal} {roman}
    century_bce: str
    millennium_bce: str
    quarter: str  # {quarter}
    today: str
    calendar_note: str  # for years before 1582
    first_weekday: int = 0  # on which weeks begin, Monday 0 to Sunday 6


ENGLISH = AxisNames(
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    months_short=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    weekdays_short=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    year_bce="{year} BCE",
    decade="{year}s",
    century="{ordinal} century",
    millennium="{ordinal} millennium",
    century_bce="{ordinal} century BCE",
    millennium_bce="{ordinal} millennium BCE",
    quarter="Q{quarter}",
    today="today",
    calendar_note="Gregorian calendar, reckoned back",
)

ROMANIAN = AxisNames(
    months=(
        "ianuarie",
        "februarie",
        "martie",
        "aprilie",
        "mai",
        "iunie",
        "iulie",
        "august",
        "septembrie",
        "octombrie",
        "noiembrie",
        "decembrie",
    ),
    months_short=("ian", "feb", "mar", "apr", "mai", "iun", "iul", "aug", "sep", "oct", "nov", "dec"),
    weekdays=("luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică"),
    weekdays_short=("lun", "mar", "mie", "joi", "vin", "sâm", "dum"),
    year_bce="{year} î.Hr.",
    decade="anii {year}",
    century="secolul {roman}",
    millennium="mileniul {roman}",
    century_bce="secolul {roman} î.Hr.",
    millennium_bce="mileniul {roman} î.Hr.",
    quarter="T{quarter}",
    today="azi",
    calendar_note="calendar gregorian, extins înapoi",
)


def names_for(language: str, first_weekday: int = 0) -> AxisNames:
    """The names of a language by its ISO 639-1 code; English where there are none. Weeks begin on `first_weekday`."""
    names = ROMANIAN if language.split("_")[0].split("-")[0].lower() == "ro" else ENGLISH
    return replace(names, first_weekday=first_weekday) if first_weekday != names.first_weekday else names


def year_text(year: int, names: AxisNames) -> str:
    """An astronomical year in words of the calendar: 2026, 44 BCE (which is year -43)."""
    return str(year) if year > 0 else names.year_bce.format(year=1 - year)


def day_text(minute: int, names: AxisNames) -> str:
    """A day in full: Wed 4 February 2026."""
    year, month, day, _, _ = civil_from_minutes(minute)
    weekday_name = names.weekdays_short[weekday(minute // MINUTES_PER_DAY)]
    return f"{weekday_name} {day} {names.months[month - 1]} {year_text(year, names)}"


def moment_text(minute: int, with_clock: bool, names: AxisNames) -> str:
    """A day in full, with its hour and minute where the zoom tells them apart."""
    if not with_clock:
        return day_text(minute, names)
    return f"{day_text(minute, names)}, {minute // 60 % 24:02d}:{minute % 60:02d}"


def tick_text(minute: int, unit: str, step: int, names: AxisNames) -> str:
    """The text of a tick at `minute`, the first of a `step` of units."""
    year, month, day, hour, minute_of_hour = civil_from_minutes(minute)
    if unit == "minute" or unit == "hour":
        return f"{hour:02d}:{minute_of_hour:02d}"
    if unit == "day":
        return f"{names.weekdays_short[weekday(minute // MINUTES_PER_DAY)]} {day}"
    if unit == "week":
        return f"{day} {names.months_short[month - 1]}"
    if unit == "month":
        return names.months_short[month - 1] if step == 1 else names.quarter.format(quarter=(month + 2) // 3)
    return year_text(year, names)


def heading_text(minute: int, unit: str, step: int, names: AxisNames) -> str:
    """The text over a stretch of the upper tier that begins at `minute`."""
    year, month, _, _, _ = civil_from_minutes(minute)
    if unit == "day":
        return day_text(minute, names)
    if unit == "month":
        return f"{names.months[month - 1]} {year_text(year, names)}"
    if step == 10 and year > 0:
        return names.decade.format(year=year)
    if step in (100, 1000):
        if year > 0:
            number, pattern = year // step + 1, names.century if step == 100 else names.millennium
        else:
            number, pattern = (1 - year) // step, names.century_bce if step == 100 else names.millennium_bce
        return pattern.format(ordinal=_ordinal(number), roman=_roman(number))
    return year_text(year, names)


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _roman(number: int) -> str:
    digits = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    text = ""
    for value, letters in digits:
        count, number = divmod(number, value)
        text += letters * count
    return text
