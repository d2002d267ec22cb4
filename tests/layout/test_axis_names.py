from __future__ import annotations

import pytest

from tests.layout.examples import day
from timeline.layout.axis_names import ENGLISH, ROMANIAN, day_text, moment_text, names_for, year_text


@pytest.mark.parametrize(("year", "text"), [(2026, "2026"), (1, "1"), (0, "1 BCE"), (-43, "44 BCE")])
def test_years_before_the_common_era_have_no_zero(year: int, text: str) -> None:
    assert year_text(year, ENGLISH) == text


def test_days_are_told_in_the_language_of_the_interface() -> None:
    assert day_text(day(2026, 2, 4), ENGLISH) == "Wed 4 February 2026"
    assert day_text(day(2026, 2, 4), ROMANIAN) == "mie 4 februarie 2026"


def test_the_clock_is_told_where_it_matters() -> None:
    assert moment_text(day(2026, 2, 4) + 16 * 60 + 22, True, ENGLISH) == "Wed 4 February 2026, 16:22"
    assert moment_text(day(2026, 2, 4) + 16 * 60 + 22, False, ENGLISH) == "Wed 4 February 2026"


@pytest.mark.parametrize(("code", "names"), [("ro", ROMANIAN), ("ro_RO", ROMANIAN), ("en", ENGLISH), ("fr", ENGLISH)])
def test_a_language_without_names_gets_english_ones(code: str, names: object) -> None:
    assert names_for(code) is names
