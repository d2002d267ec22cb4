"""Which of the many Fridays, Octobers and 24 Februaries is meant: by tense, then by nearness.

The prior where no verb tells: the nearest past including the publication day for weekdays, the nearest date for days
and months without a year (rows 1–14 and 103–107 of the table in tests/temporal/data).
"""

from __future__ import annotations

from timeline.language.tense import FUTURE, PAST
from timeline.model.calendar import civil, day_number, is_date, weekday

MONTH_DAYS = 30  # of a month on average, nearly
# What was planned from an earlier day, or fell through, may be ahead or gone by: the nearer one is meant.
EITHER = "either"
FAR_DAYS = 60
# Almost a year ago is told with its year, or right beside its verb: "announced tariffs on 2 April", told on 20 March.
NEAR_DAYS = 45
# How near a verb must stand to decide the year of "24 February" against the nearer date (some six words), and how
# near it stands beside it ("spoke on").
CLEAR, BESIDE = 13, 2


def weekday_near(number: int, day_of_week: int, tense: str) -> int:
    """The last such weekday not after a day; the first not before it for a future tense, the nearer for `EITHER`."""
    ahead = (day_of_week - weekday(number)) % 7
    if tense == FUTURE or (tense == EITHER and ahead <= 3):
        return number + ahead
    return number - (weekday(number) - day_of_week) % 7


def other_weekday(number: int, chosen: int) -> int:
    """The other reading of a weekday: a week on the far side of the reference day."""
    return chosen + 7 if chosen <= number else chosen - 7


def year_of_day(
    reference: int, month: int, day: int, tense: str, verb_distance: int, day_of_week: int | None
) -> int | None:
    """The year of a day and month without one; None when no year near has that day (29 February).

    A weekday told beside it decides among the nearest years unless the verb speaks against it; a verb from afar counts
    only against a date that lies far on the other side, one that is not right beside it never against a date
    that is but weeks away.
    """
    base = civil(reference)[0]
    options = [(year, day_number(year, month, day)) for year in range(base - 4, base + 5) if is_date(year, month, day)]
    if day_of_week is not None:
        fitting = [item for item in options if weekday(item[1]) == day_of_week and abs(item[0] - base) <= 1]
        options = [item for item in fitting if _agrees(item[1] - reference, tense)] or options
    nearest = _choose(options, reference, "")
    distance = dict(options)[nearest] - reference if nearest is not None else 0
    if verb_distance > CLEAR:
        if not (tense == PAST and distance > FAR_DAYS) and not (tense == FUTURE and distance < -FAR_DAYS):
            return nearest
    elif verb_distance > BESIDE and (
        (tense == PAST and 0 < distance <= NEAR_DAYS) or (tense == FUTURE and -NEAR_DAYS <= distance < 0)
    ):
        return nearest
    return _choose(options, reference, tense)


def year_of_month(reference: int, month: int, tense: str, is_clear: bool = True) -> int:
    """The year of a month without one: the latest not after the reference month, or the earliest not before it.

    When the past verb stands far away, one of the two next months is likelier than the same month a year ago.
    """
    base_year, base_month, _ = civil(reference)
    if tense == PAST and not is_clear and 1 <= (month - base_month) % 12 <= 2:
        return base_year if month > base_month else base_year + 1
    if tense == PAST:
        return base_year if month <= base_month else base_year - 1
    if tense == FUTURE:
        return base_year if month >= base_month else base_year + 1
    distance = {
        year: abs(year * 12 + month - base_year * 12 - base_month) for year in range(base_year - 1, base_year + 2)
    }
    return min(distance, key=lambda year: (distance[year], year))


def year_of_period(reference: int, first_month: int, months: int, tense: str) -> int:
    """The year of a quarter or half without one: the one whose middle lies nearest; begun, when the verb is past."""
    base = civil(reference)[0]
    half = months * MONTH_DAYS // 2
    years = [base - 1, base, base + 1]
    if tense == PAST:
        years = [year for year in years if day_number(year, first_month, 1) <= reference]
    return min(years, key=lambda year: abs(day_number(year, first_month, 1) + half - reference))


def _agrees(distance: int, tense: str) -> bool:
    """False for a day of another year that its weekday fits, when the verb points the other way."""
    return abs(distance) <= FAR_DAYS or not ((tense == PAST and distance > 0) or (tense == FUTURE and distance < 0))


def _choose(options: list[tuple[int, int]], reference: int, tense: str) -> int | None:
    if not options:
        return None
    if tense == PAST:
        past = [item for item in options if item[1] <= reference]
        return max(past, key=lambda item: item[1])[0] if past else options[0][0]
    if tense == FUTURE:
        future = [item for item in options if item[1] >= reference]
        return min(future, key=lambda item: item[1])[0] if future else options[-1][0]
    return min(options, key=lambda item: (abs(item[1] - reference), item[1]))[0]
