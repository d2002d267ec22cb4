from __future__ import annotations

import pytest

from tests.layout.examples import DAY, TODAY, bar, day, point, width_of
from timeline.layout.columns import EventColumns, EventRow, Flag, Kind
from timeline.layout.extents import MEASURED_EVENTS, Extents, extents_of
from timeline.layout.metrics import Metrics


def room_of(*rows: EventRow) -> Extents:
    return extents_of(EventColumns.from_rows(rows), width_of, Metrics(), TODAY)


def test_a_day_stands_at_its_noon() -> None:
    assert room_of(point("a", 0)).start.tolist() == [DAY / 2]


def test_an_open_end_runs_to_today() -> None:
    assert room_of(bar("a", 0, DAY, Kind.OPEN_END)).end.tolist() == [TODAY]


def test_what_ends_after_today_keeps_its_end() -> None:
    later = day(2030, 1, 1)
    assert room_of(bar("a", 0, later, Kind.OPEN_END)).end.tolist() == [later]


def test_an_open_start_stands_at_its_end_with_room_for_the_tail() -> None:
    room = room_of(bar("a", 0, 10 * DAY, Kind.OPEN_START))
    assert room.end.tolist() == [10 * DAY]
    assert room.start[0] == 10 * DAY - 1
    assert room.left[0] == Metrics().tail


def test_badges_and_signs_take_room() -> None:
    metrics = Metrics()
    plain, told, signed = (
        room_of(point("a", 0, sources=sources, flags=flags)).right[0]
        for sources, flags in ((1, 0), (2, 0), (1, Flag.CONFLICT | Flag.STARRED))
    )
    assert told - plain == metrics.badge_width + metrics.gap
    assert signed - plain == 2 * metrics.sign_width


def test_a_long_title_gets_no_more_than_the_longest_text() -> None:
    assert room_of(point("a", 0, "x" * 200)).text[0] == Metrics().longest_text


def test_a_label_on_a_bar_needs_text_badges_and_a_gap_on_both_sides() -> None:
    room = room_of(bar("abc", 0, DAY))
    assert room.inner()[0] == pytest.approx(room.text[0] + 2 * Metrics().gap)
    assert room_of(point("abc", 0)).inner()[0] == float("inf")


def test_many_titles_are_not_measured_one_by_one() -> None:
    measured = []

    def measure(text: str) -> float:
        measured.append(text)
        return width_of(text)

    rows = [point(f"e{number}", number, f"Title number {number}") for number in range(MEASURED_EVENTS + 1)]
    extents_of(EventColumns.from_rows(rows), measure, Metrics(), TODAY)
    assert len(measured) < 100
