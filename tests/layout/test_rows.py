from __future__ import annotations

import numpy as np

from tests.layout.examples import DAY, bar, index_of, point
from timeline.layout import rows as rows_module
from timeline.layout.columns import EventRow
from timeline.layout.extents import Extents
from timeline.layout.index import View
from timeline.layout.lanes import LanePlan
from timeline.layout.rows import NO_ROW, assign_rows


def many(count: int) -> list[EventRow]:
    """Points and bars in turn, two a day."""
    return [
        point(f"p{number:05d}", number // 2 * DAY)
        if number % 5
        else bar(f"b{number:05d}", number // 2 * DAY, (number // 2 + 30) * DAY, family="talks")
        for number in range(count)
    ]


def test_ten_events_sit_compactly() -> None:
    index = index_of([point(f"e{number}", number * 400 * DAY) for number in range(10)])
    assert sum(index.rows.count) == 1


def test_events_of_one_day_get_rows_of_their_own() -> None:
    index = index_of([point(f"e{number}", 0) for number in range(4)] + [point("far", 4000 * DAY)], view=View(1000, 30))
    assert len(set(index.rows.row[:4].tolist())) == 4


def test_there_are_no_more_rows_than_the_view_has() -> None:
    index = index_of([point(f"e{number:02d}", 0) for number in range(40)], view=View(1000, 6))
    assert sum(index.rows.count) <= 6


def test_the_most_important_gets_the_first_row() -> None:
    index = index_of([point("a", 0, importance=1), point("b", 0, importance=9), point("c", 0, importance=5)])
    assert index.rows.row.tolist() == [2, 0, 1]


def test_a_bar_never_lies_on_another_mark_of_its_row_unless_it_is_crowded() -> None:
    for events in (many(200), many(6_000)):
        index = index_of(events, view=View(1000, 10))
        clear = np.flatnonzero(~index.rows.crowded)
        order = clear[np.lexsort((index.room.start[clear], index.rows.row[clear]))]
        row, start, end = index.rows.row[order], index.room.start[order], index.room.end[order]
        same = row[1:] == row[:-1]
        assert bool(np.all(start[1:][same] >= end[:-1][same]))


def test_large_projects_are_dealt_out_and_bars_have_rows_of_their_own() -> None:
    index = index_of(many(rows_module.PACKED_EVENTS + 1000), view=View(1000, 12))
    bars = index.room.end > index.room.start
    assert not set(index.rows.row[bars].tolist()) & set(index.rows.row[~bars].tolist())


def test_near_equals_of_a_large_project_stand_in_different_rows() -> None:
    events = [point(f"e{number:05d}", number * DAY) for number in range(rows_module.PACKED_EVENTS + 1)]
    index = index_of(events, LanePlan("none"), View(1000, 12))
    assert len(set(index.rows.row[-4:].tolist())) == 4


def test_kept_rows_outrank_what_would_be_chosen() -> None:
    empty = Extents(
        np.zeros(2),
        np.zeros(2),
        np.full(2, 8, np.uint8),
        np.full(2, 90, np.float32),
        np.zeros(2, np.uint8),
        np.full(2, 80, np.float32),
        0.0,
    )
    kept = np.array([4, NO_ROW], np.int32)
    found = assign_rows(np.zeros(2, np.int16), 1, empty, np.arange(2, dtype=np.int32), 500, 20, kept)
    assert found.row[0] == 4
    assert found.row[1] != 4
    assert found.count == (5,)
