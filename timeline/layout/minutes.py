"""Minutes since 1970-01-01 00:00 of the proleptic Gregorian calendar, for any year (0 is 1 BCE)."""

from __future__ import annotations

from timeline.model.calendar import civil, day_number

MINUTES_PER_DAY = 1440
MINUTES_PER_YEAR = 525_949.2  # mean Gregorian year: 365.2425 days


def minutes_from_civil(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0) -> int:
    """Minutes from 1970-01-01 00:00 to the given minute. Raises ValueError for a day that does not exist."""
    return day_number(year, month, day) * MINUTES_PER_DAY + hour * 60 + minute


def civil_from_minutes(minutes: int) -> tuple[int, int, int, int, int]:
    """Year, month, day, hour and minute at that many minutes after 1970-01-01 00:00."""
    days, rest = divmod(minutes, MINUTES_PER_DAY)
    return (*civil(days), rest // 60, rest % 60)
