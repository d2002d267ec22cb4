"""Dates in numbers."""

from timeline.project.imports.values import day_number_of, day_span, lasting_or_day


def test_missing_parts_make_a_coarser_date_and_impossible_ones_none() -> None:
    assert str(day_span(2026)) == "2026"
    assert str(day_span(2026, 2)) == "2026-02"
    assert day_span(2026, 2, 30) is None


def test_one_end_is_a_day_and_a_backward_interval_is_none() -> None:
    first, last = day_span(2026, 2, 4), day_span(2026, 2, 6)
    assert lasting_or_day(first, None) == first
    assert lasting_or_day(first, first) == first
    assert lasting_or_day(last, first) is None


def test_eight_digits_are_a_day_or_nothing() -> None:
    assert day_number_of("19700102") == 1
    assert day_number_of("2026-0-1") is None
    assert day_number_of("20260431") is None
