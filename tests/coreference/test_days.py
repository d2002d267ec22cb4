"""The days between which a telling lies, and how many more are forgiven."""

import pytest

from timeline.coreference.days import days_of
from timeline.model import TimeSpan
from timeline.model.calendar import day_number


@pytest.mark.parametrize(
    ("when", "first", "last", "forgiven"),
    [
        ("2026-02-04", (2026, 2, 4), (2026, 2, 4), 0),
        ("2026-02", (2026, 2, 1), (2026, 2, 28), 1),
        ("[2026-02-20..2026-02-27]", (2026, 2, 20), (2026, 2, 27), 3),
        ("[2026-02-02..2026-02-05]", (2026, 2, 2), (2026, 2, 5), 0),
        ("[2026-02-01..2026-03-31]", (2026, 2, 1), (2026, 3, 31), 0),
    ],
    ids=["day", "month", "third of a month", "some days of a week", "months told by their names"],
)
def test_vague_bounds_are_soft_and_named_ones_are_not(
    when: str, first: tuple[int, int, int], last: tuple[int, int, int], forgiven: int
) -> None:
    assert days_of(TimeSpan.parse(when)) == (day_number(*first), day_number(*last), forgiven)


def test_what_lasts_is_compared_by_its_beginning() -> None:
    assert days_of(TimeSpan.parse("2026-02-04/2026-02-09")) == (day_number(2026, 2, 4), day_number(2026, 2, 4), 1)
