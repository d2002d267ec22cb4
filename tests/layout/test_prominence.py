from __future__ import annotations

import numpy as np
import pytest

from timeline.layout.extents import Extents
from timeline.layout.prominence import thresholds


def dots(*starts: float, right: float = 100.0) -> Extents:
    """Dots whose labels need the same room."""
    start = np.array(starts)
    count = len(starts)
    return Extents(
        start,
        start.copy(),
        np.full(count, 8, np.uint8),
        np.full(count, right, np.float32),
        np.zeros(count, np.uint8),
        np.full(count, right, np.float32),
        0.0,
    )


def thresholds_of(room: Extents, *rank: int) -> list[float]:
    """The thresholds of one row."""
    return [float(value) for value in thresholds(np.zeros(len(rank), np.int32), room, np.array(rank, np.int32))]


def test_an_event_alone_is_always_written_out() -> None:
    assert thresholds_of(dots(50.0), 0) == [0.0]


def test_of_two_events_the_more_important_is_always_written_out_the_other_when_there_is_room() -> None:
    assert thresholds_of(dots(0.0, 10.0), 0, 1) == [0.0, pytest.approx(10.8)]
    assert thresholds_of(dots(0.0, 10.0), 1, 0) == [pytest.approx(10.8), 0.0]


def test_rows_do_not_disturb_each_other() -> None:
    room = dots(0.0, 0.0)
    found = thresholds(np.array([0, 1], np.int32), room, np.array([1, 0], np.int32))
    assert found.tolist() == [0.0, 0.0]


def test_two_events_at_one_minute_are_never_both_written_out() -> None:
    first, second = thresholds_of(dots(5.0, 5.0), 0, 1)
    assert first == 0
    assert second == np.inf


def test_the_order_of_importance_decides_among_near_equals() -> None:
    room = dots(0.0, 495.0, 500.0, 505.0, 1000.0)
    found = thresholds_of(room, 0, 4, 3, 2, 1)
    assert found[3] < found[1]
    assert found[3] < found[2]


def test_a_label_on_its_bar_needs_no_room_beside_it() -> None:
    bars = Extents(
        np.array([0.0, 1000.0]),
        np.array([990.0, 1900.0]),
        np.full(2, 7, np.uint8),
        np.full(2, 100, np.float32),
        np.full(2, 8, np.uint8),
        np.full(2, 80, np.float32),
        -5.0,
    )
    wide, narrow = thresholds(np.zeros(2, np.int32), bars, np.array([1, 0], np.int32)).tolist()
    assert narrow == 0.0
    assert wide == pytest.approx(7 / 10)  # then 990 minutes are 693 pixels, and the label lies inside


def test_no_events_have_no_thresholds() -> None:
    assert thresholds(np.empty(0, np.int32), dots(), np.empty(0, np.int32)).tolist() == []
