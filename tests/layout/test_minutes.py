from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.layout.minutes import civil_from_minutes, minutes_from_civil


@given(st.integers(-7_000_000_000, 7_000_000_000))
def test_minutes_become_dates_and_minutes_again(minutes: int) -> None:
    assert minutes_from_civil(*civil_from_minutes(minutes)) == minutes


def test_the_epoch_is_1970() -> None:
    assert minutes_from_civil(1970) == 0
    assert civil_from_minutes(-1) == (1969, 12, 31, 23, 59)


def test_a_day_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="no such day"):
        minutes_from_civil(2026, 4, 31)
