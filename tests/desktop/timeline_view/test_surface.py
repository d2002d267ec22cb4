"""What the surface and its stage do in the background."""

from __future__ import annotations

import numpy as np
from pytestqt.qtbot import QtBot

from tests.layout.examples import DAY, TODAY, day, index_of, point, small_story
from timeline.desktop.timeline_view import builder
from timeline.desktop.timeline_view.navigation import Navigation
from timeline.desktop.timeline_view.overlay import Overlay
from timeline.desktop.timeline_view.stage import Stage
from timeline.desktop.timeline_view.view import TimelineView
from timeline.layout.columns import EventColumns


def many(count: int) -> EventColumns:
    """A point a day."""
    return EventColumns.from_rows(point(f"e{number:05d}", number * DAY) for number in range(count))


def test_many_events_are_laid_out_in_another_thread_while_the_old_ones_are_shown(
    view: TimelineView, qtbot: QtBot
) -> None:
    columns = many(builder.AT_ONCE + 1)
    with qtbot.waitSignal(view.index_changed, timeout=30_000):
        view.set_columns(columns)
        assert len(view.index().columns) == len(small_story())
    assert view.index().columns is columns


def test_of_two_requests_in_a_row_the_latest_is_shown(view: TimelineView) -> None:
    first, last = many(builder.AT_ONCE + 10), many(builder.AT_ONCE + 5)
    view.set_columns(first)
    view.set_columns(last)
    view.wait_for_index()
    assert view.index().columns is last


def test_labels_are_made_over_several_frames_until_none_is_missing(view: TimelineView, qtbot: QtBot) -> None:
    view.forget_labels()
    view.repaint()
    qtbot.waitUntil(lambda: view.labels_missing == 0)


def test_tidy_rows_forgets_the_old_rows(view: TimelineView) -> None:
    more = [point(f"new{number}", day(2026, 2, 4), importance=50) for number in range(2)]
    view.set_columns(EventColumns.from_rows([*small_story(), *more]))
    before = view.index().rows_by_id()
    view.tidy_rows()
    assert view.index().rows_by_id() != before


def test_an_event_met_before_is_not_searched_for_again(view: TimelineView) -> None:
    assert isinstance(view, Navigation)
    view.reveal("war")
    view.reveal("nobody")
    assert view.rect_of("war") is not None


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


def test_an_overlay_is_empty_at_first() -> None:
    assert Overlay() == Overlay(None, "", "", None, False)


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
