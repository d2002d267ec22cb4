"""Zones that a text tells by giving one time of day twice."""

import pytest

from tests.temporal.reading import value_at
from timeline.temporal.zones import difference


@pytest.mark.parametrize(
    ("local", "universal", "expected"),
    [("07:00", "05:00", "+02:00"), ("23:30", "04:30", "-05:00"), ("01:30", "20:00", "+05:30"), ("07:10", "05:00", "")],
)
def test_two_clocks_give_the_zone_of_the_first(local: str, universal: str, expected: str) -> None:
    assert difference(local, universal) == expected


@pytest.mark.parametrize(
    "sentence", ["It began at 7 a.m. (0500 GMT) Thursday.", "It began Thursday at 7 a.m. (0500 GMT)."]
)
def test_a_time_told_again_in_brackets_is_one_time(sentence: str) -> None:
    found = value_at(sentence, "7 a.m.", "en", "2026-02-04")
    assert found is not None
    assert str(found.when) == "2026-01-29T07:00:00+02:00"
