"""What a view shows, without a widget."""

from __future__ import annotations

import numpy as np

from tests.layout.examples import DAY, TODAY, bar, day, index_of, point, small_story
from timeline.layout.emphasis import Emphasis
from timeline.layout.stage import Stage


def test_the_stage_starts_around_today() -> None:
    stage = Stage(index_of(small_story()), 1000, 600)
    assert abs(stage.viewport.x_of(TODAY) - stage.viewport.width / 2) < 1


def test_a_single_event_is_fitted_among_its_neighbours() -> None:
    stage = Stage(index_of([point("a", 0)]), 1000, 600)
    assert stage.fitted().minutes > 19 * DAY


def test_fitting_nothing_shows_today() -> None:
    stage = Stage(index_of(()), 1000, 600)
    fitted = stage.fitted()
    assert fitted.start < TODAY < fitted.end
    assert stage.fitted(np.empty(0, np.int64)) == stage.viewport


def test_walking_ends_at_the_ends() -> None:
    stage = Stage(index_of(small_story()), 1000, 600)
    order = stage.index.room.start.argsort()
    assert stage.next_event(int(order[-1]), 1) is None
    assert stage.next_event(int(order[0]), -1) is None
    assert stage.next_event(None, 1) is not None
    assert Stage(index_of(()), 1000, 600).next_event(None, 1) is None


def test_from_the_last_lane_there_is_none_below() -> None:
    stage = Stage(index_of(small_story()), 1000, 600)
    last = int((stage.index.lanes.lane == len(stage.index.lanes.keys) - 1).argmax())
    assert stage.across_lanes(last, 1) is None


def test_revealing_scrolls_no_further_than_needed() -> None:
    stage = Stage(index_of(small_story()), 1000, 220)
    position = int(stage.index.rows.row.argmax())
    stage.revealing(position)
    assert stage.scroll > 0
    stage.revealing(int(stage.index.rows.row.argmin()))
    assert stage.scroll < 60


def test_a_view_opens_where_most_events_are() -> None:
    rows = [point(f"e{number:02d}", day(2026, 1, 1) + number * DAY) for number in range(20)]
    stage = Stage(index_of([*rows, point("old", day(1949, 4, 4))]), 1000, 600)
    opening = stage.opening()
    assert opening.start > day(2025, 12, 1)
    assert opening.x_of(day(2026, 1, 15)) > 0
    assert stage.fitted().start < day(1949, 4, 4)


def test_events_that_are_spread_evenly_are_all_shown_at_first() -> None:
    rows = [point(f"e{number:02d}", day(1950 + number, 1, 1)) for number in range(30)]
    stage = Stage(index_of(rows), 1000, 600)
    assert stage.opening() == stage.fitted()


def test_a_view_that_nobody_moved_follows_what_comes_and_one_that_was_moved_does_not() -> None:
    stage = Stage(index_of(small_story()), 1000, 600)
    stage.show(stage.fitted())
    later = index_of([*small_story(), point("later", day(2031, 1, 1))])
    stage.set_index(later)
    assert stage.viewport == stage.fitted()
    moved = stage.viewport.pan(30)
    stage.show(moved)
    stage.set_index(index_of(small_story()))
    assert stage.viewport == moved


def test_events_between_two_minutes_are_counted() -> None:
    stage = Stage(index_of([point("a", 0), point("b", 5 * DAY), point("c", 9 * DAY)]), 1000, 600)
    assert stage.count_between(0, 6 * DAY) == 2
    stage = Stage(index_of([bar("war", -100 * DAY, 100 * DAY), point("a", 50 * DAY)]), 1000, 600)
    assert stage.count_between(0, 6 * DAY) == 1
    stage.set_emphasis(Emphasis(dimmed=stage.mask_of(("war",))))
    assert stage.count_between(0, 6 * DAY) == 0


def test_a_long_bar_of_which_a_part_is_in_sight_is_not_moved_to_its_beginning() -> None:
    stage = Stage(index_of([bar("war", day(2000, 1, 1), day(2020, 1, 1)), point("a", 0)]), 1000, 600)
    war = int(stage.index.columns.positions_of(("war",))[0])
    stage.show(stage.span(day(2010, 1, 1), day(2011, 1, 1)))
    assert stage.revealing(war) is stage.viewport
    stage.show(stage.span(day(2024, 1, 1), day(2025, 1, 1)))
    assert stage.revealing(war).x_of(day(2000, 1, 1)) > 0


def test_what_is_in_sight_is_told_of_where_the_view_is_going() -> None:
    stage = Stage(index_of([point("a", 0), point("b", 400 * DAY)]), 1000, 600)
    there = stage.span(390 * DAY, 410 * DAY)
    position = int(stage.index.columns.positions_of(("a",))[0])
    assert stage.revealing(position, there).x_of(0) > 0
    assert stage.revealing(int(stage.index.columns.positions_of(("b",))[0]), there) is there


def test_rows_stay_where_they_are_while_something_takes_height_in_passing() -> None:
    stage = Stage(index_of(small_story()), 1000, 900)
    before = [(lane.top, lane.height) for lane in stage.scene.lanes]
    stage.resize(1000, 860, in_passing=True)
    assert [(lane.top, lane.height) for lane in stage.scene.lanes] == before
    stage.scroll_by(1000)
    assert 35 < stage.scroll <= 40
    stage.resize(1000, 900, in_passing=True)
    assert stage.scroll == 0
    stage.resize(1000, 860)
    assert [(lane.top, lane.height) for lane in stage.scene.lanes] != before
