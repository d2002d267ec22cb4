"""Laws of the calendar arithmetic, against Python's own where that reaches."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.calendar import (
    add_months,
    civil,
    day_number,
    days_in_month,
    is_date,
    is_leap,
    iso_day,
    iso_week,
    iso_year,
    month_bounds,
    weekday,
)


@given(st.dates())
def test_every_day_of_python_has_the_same_number_weekday_and_week(day: date) -> None:
    number = day_number(day.year, day.month, day.day)
    assert number == day.toordinal() - date(1970, 1, 1).toordinal()
    assert civil(number) == (day.year, day.month, day.day)
    assert weekday(number) == day.weekday()
    assert iso_week(number) == tuple(day.isocalendar())[:2]
    assert iso_day(number) == day.isoformat()


@given(st.integers(-5_000_000, 5_000_000))
def test_day_numbers_survive_the_way_to_civil_and_back_in_any_year(number: int) -> None:
    assert day_number(*civil(number)) == number


def test_a_year_0_exists_and_is_a_leap_year() -> None:
    assert is_leap(0)
    assert day_number(0, 12, 31) + 1 == day_number(1, 1, 1)
    assert day_number(1, 1, 1) - day_number(0, 1, 1) == 366


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2026, 4, 31), (2025, 2, 29), (1900, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0)]
)
def test_impossible_days_are_refused_and_never_moved(year: int, month: int, day: int) -> None:
    assert not is_date(year, month, day)
    with pytest.raises(ValueError, match="no such day"):
        day_number(year, month, day)


def test_a_month_that_does_not_exist_has_no_length() -> None:
    with pytest.raises(ValueError, match="no such month"):
        days_in_month(2026, 13)


def test_month_bounds_hold_both_ends() -> None:
    first, last = month_bounds(2024, 2)
    assert (iso_day(first), iso_day(last)) == ("2024-02-01", "2024-02-29")


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [((2025, 11), 3, (2026, 2)), ((2026, 1), -1, (2025, 12)), ((2026, 1), -13, (2024, 12)), ((1, 1), -1, (0, 12))],
)
def test_months_are_added_across_years(start: tuple[int, int], months: int, expected: tuple[int, int]) -> None:
    assert add_months(*start, months) == expected


@pytest.mark.parametrize(
    ("year", "text"), [(2026, "2026"), (44, "0044"), (-43, "-0043"), (12000, "Y12000"), (0, "0000")]
)
def test_years_are_written_as_edtf_writes_them(year: int, text: str) -> None:
    assert iso_year(year) == text
