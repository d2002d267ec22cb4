"""Dates of other programs are the calendar's or none."""

import pytest

from timeline.project.imports.table_events import edtf_or_none
from timeline.project.imports.values import day_number_of, day_span, lasting_or_day


@pytest.mark.parametrize(
    ("parts", "text"),
    [((2026, 2, 4), "2026-02-04"), ((2026, 2), "2026-02"), ((-43,), "-0043"), ((2026, 2, 31), "None"),
     ((10**30,), "None"), ((170_000, 0, 0), "Y170000")],
)  # fmt: skip
def test_numbers_become_a_date_or_none(parts: tuple[int, ...], text: str) -> None:
    assert str(day_span(*parts)) == text


@pytest.mark.parametrize("text", ["Y" + "9" * 30, f"../Y{10**20}", "2026-02-31", "soon", ""])
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    assert edtf_or_none(text) is None


def test_an_end_before_the_beginning_is_no_interval() -> None:
    assert lasting_or_day(day_span(2026), day_span(2025)) is None
    assert str(lasting_or_day(day_span(2025), day_span(2026))) == "2025/2026"


def test_eight_digits_are_a_day_only_when_the_calendar_has_it() -> None:
    assert day_number_of("19700102") == 1
    assert [day_number_of(text) for text in ("20260431", "2026043", "２０２６０４０１")] == [None, None, None]
