"""Days as integers in the proleptic Gregorian calendar, any year, BCE included.

A *day number* counts days since 1970-01-01 (day 0). Years are astronomical: year 0 is 1 BCE, year -1 is 2 BCE
(ISO 8601-1:2019, 4.3.2). Python's `datetime` ends at year 1, hence arithmetic of our own; the algorithm is the
civil-from-days one for eras of 400 years (146,097 days).
"""

from __future__ import annotations

MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAYS_PER_ERA = 146_097
EPOCH_SHIFT = 719_468  # days from 0000-03-01 to 1970-01-01


def is_leap(year: int) -> bool:
    """True for a leap year of the proleptic Gregorian calendar."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Number of days of a month, 1 to 12. Raises ValueError for another month."""
    if not 1 <= month <= 12:
        raise ValueError(f"no such month: {month}")
    return 29 if month == 2 and is_leap(year) else MONTH_LENGTHS[month - 1]


def is_date(year: int, month: int, day: int) -> bool:
    """True when the calendar has that day."""
    return 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """Day number of a date. Raises ValueError for a day that the calendar does not have (31 April)."""
    # The first check spares the second, most of the time: this is the most called function of the reader of dates.
    if not (1 <= month <= 12 and 1 <= day <= 28) and not is_date(year, month, day):
        raise ValueError(f"no such day: {year}-{month}-{day}")
    shifted = year - (month <= 2)
    era, year_of_era = divmod(shifted, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * DAYS_PER_ERA + day_of_era - EPOCH_SHIFT


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number."""
    era, day_of_era = divmod(number + EPOCH_SHIFT, DAYS_PER_ERA)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted_month + 2) // 5 + 1


def weekday(number: int) -> int:
    """Weekday of a day number, Monday 0 to Sunday 6 (ISO 8601 order)."""
    return (number + 3) % 7


def month_bounds(year: int, month: int) -> tuple[int, int]:
    """First and last day number of a month, both included."""
    first = day_number(year, month, 1)
    return first, first + days_in_month(year, month) - 1


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """Year and month some months later (or earlier, when negative)."""
    total = year * 12 + month - 1 + months
    return total // 12, total % 12 + 1


def iso_week(number: int) -> tuple[int, int]:
    """ISO 8601 week-numbering year and week (1 to 53) of a day number."""
    thursday = number - weekday(number) + 3
    year = civil(thursday)[0]
    return year, (thursday - day_number(year)) // 7 + 1


def iso_year(year: int) -> str:
    """Year as EDTF writes it: four digits, `-` before BCE years, `Y` before longer ones."""
    if -9999 <= year <= 9999:
        return f"-{-year:04d}" if year < 0 else f"{year:04d}"
    return f"Y{year}"


def iso_day(number: int) -> str:
    """Day number as an ISO day, `2026-02-04`."""
    year, month, day = civil(number)
    return f"{iso_year(year)}-{month:02d}-{day:02d}"
