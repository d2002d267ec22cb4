"""Holidays, zones and units against days that are known."""

import pytest

from tests.temporal.reading import value_at
from timeline.model import EdtfDate, TimeSpan
from timeline.model.calendar import day_number, iso_day
from timeline.temporal.holidays import holiday_days
from timeline.temporal.units import decade, month, quarter, season, shift_days, week, weekend, whole_year
from timeline.temporal.zones import zone_offset

HOLIDAYS = [
    ("easter", 2026, "orthodox", "2026-04-12"),
    ("easter", 2026, "western", "2026-04-05"),
    ("easter", 2025, "orthodox", "2025-04-20"),
    ("orthodox_easter", 2026, "western", "2026-04-12"),
    ("pentecost", 2026, "orthodox", "2026-05-31"),
    ("good_friday", 2024, "western", "2024-03-29"),
    ("thanksgiving", 2025, "western", "2025-11-27"),
    ("memorial_us", 2024, "western", "2024-05-27"),
    ("election_us", 2024, "western", "2024-11-05"),
    ("election_us", 2022, "western", "2022-11-08"),
    ("ramadan", 2026, "western", "2026-02-18"),
    ("eid_adha", 2025, "western", "2025-06-07"),
]


@pytest.mark.parametrize(
    ("name", "year", "reckoning", "expected"), HOLIDAYS, ids=[f"{row[0]}-{row[1]}" for row in HOLIDAYS]
)
def test_holidays_fall_on_their_days(name: str, year: int, reckoning: str, expected: str) -> None:
    days = holiday_days(name, year, reckoning)
    assert days is not None
    assert abs(days[0] - day_number(*map(int, expected.split("-")))) <= (2 if name in ("ramadan", "eid_adha") else 0)


@pytest.mark.parametrize("year", [-500, 0, 1200, 5000])
def test_years_without_a_reckoned_easter_have_none(year: int) -> None:
    assert holiday_days("easter", year, "western") is None


ZONES = [
    ("EU+02:00", "2026-02-04", "+02:00"),
    ("EU+02:00", "2026-07-08", "+03:00"),
    ("EU+02:00", "2026-03-29", "+03:00"),
    ("EU+02:00", "2026-10-25", "+02:00"),
    ("EU+00:00", "2026-01-01", "Z"),
    ("EU+00:00", "2026-07-01", "+01:00"),
    ("US-05:00", "2026-03-08", "-04:00"),
    ("US-05:00", "2026-11-01", "-05:00"),
    ("z", "2026-01-01", "Z"),
    ("+0530", "2026-01-01", "+05:30"),
    ("local", "2026-01-01", ""),
    ("", "2026-01-01", ""),
]


@pytest.mark.parametrize(("zone", "day", "expected"), ZONES, ids=[f"{row[0]} on {row[1]}" for row in ZONES])
def test_zones_know_their_summer_time(zone: str, day: str, expected: str) -> None:
    assert zone_offset(zone, EdtfDate.parse(day)) == expected


@pytest.mark.parametrize(
    ("unit", "value", "span"),
    [
        (week(day_number(2025, 12, 31)), "2026-W01", "[2025-12-29..2026-01-04]"),
        (weekend(day_number(2026, 2, 4)), "2026-W06-WE", "[2026-02-07..2026-02-08]"),
        (month(2024, 2, "END"), "2024-02", "[2024-02-21..2024-02-29]"),
        (quarter(2025, 4), "2025-Q4", "[2025-10..2025-12]"),
        (season(2025, "WI"), "2025-WI", "2025-24"),
        (season(2025, "WI", "END"), "2025-WI", "2026-02"),
        (whole_year(2025, "MID"), "2025", "[2025-05..2025-08]"),
        (decade("199", "START"), "199", "[1990..1993]"),
    ],
    ids=["week", "weekend", "month", "quarter", "season", "winter's end", "year", "decade"],
)
def test_units_have_their_timex_value_and_their_days(unit: tuple[str, TimeSpan], value: str, span: str) -> None:
    assert (unit[0], str(unit[1])) == (value, span)


@pytest.mark.parametrize(
    ("start", "unit", "count", "expected"),
    [
        ((2024, 1, 31), "month", 1, "2024-02-29"),
        ((2023, 1, 31), "month", 1, "2023-02-28"),
        ((2024, 2, 29), "year", -1, "2023-02-28"),
        ((2026, 2, 4), "quarter", -2, "2025-08-04"),
        ((2026, 2, 4), "decade", 1, "2036-02-04"),
    ],
)
def test_shifting_by_months_keeps_to_the_calendar(
    start: tuple[int, int, int], unit: str, count: int, expected: str
) -> None:
    assert iso_day(shift_days(day_number(*start), unit, count)) == expected


@pytest.mark.parametrize(
    ("text", "words", "language", "expected"),
    [
        ("Războiul a început la 25 octombrie 1917, stil vechi, la Petrograd.", "25 octombrie", "ro", "1917-11-07"),
        ("Unirea s-a votat la 24 ianuarie 1859 (stil vechi).", "24 ianuarie", "ro", "1859-02-05"),
        ("It began on 25 October 1917 (Old Style) at night.", "25 October", "en", "1917-11-07"),
        ("It was signed on 28 February 1900, old style, there.", "28 February", "en", "1900-03-12"),
        ("It began on 25 October 1917 at night.", "25 October", "en", "1917-10-25"),
    ],
)
def test_days_of_the_old_calendar_become_days_of_the_new_when_the_text_says_so(
    text: str, words: str, language: str, expected: str
) -> None:
    timex = value_at(text, words, language, "2026-02-04")
    assert timex is not None
    assert str(timex.when) == expected


def test_shifting_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="beyond"):
        shift_days(day_number(9990), "century", 1)
