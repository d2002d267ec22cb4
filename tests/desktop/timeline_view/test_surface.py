"""What the surface and its stage do in the background."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.layout.examples import DAY, day, point, small_story
from timeline.desktop.timeline_view import builder
from timeline.desktop.timeline_view.navigation import Navigation
from timeline.desktop.timeline_view.overlay import LOWER, UPPER, Overlay, range_place
from timeline.desktop.timeline_view.surface_painter import SurfacePainter
from timeline.desktop.timeline_view.view import TimelineView
from timeline.layout.columns import EventColumns
from timeline.layout.lanes import LanePlan
from timeline.layout.theme import Theme
from timeline.painting.axis import pill_edges


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


def test_an_overlay_is_empty_at_first() -> None:
    assert Overlay() == Overlay(None, "", "", None, False)


def test_glyphs_that_come_later_replace_those_in_the_headers(view: TimelineView) -> None:
    def headers() -> QImage:
        return view.grab().toImage().copy(0, 0, int(view.header_right()), view.height())

    before = headers()
    view.set_shapes({"talks": "triangle", "conflict": "diamond", "meetings": "square"})
    assert headers() != before


def test_words_of_the_range_make_room_for_the_time_under_the_pointer(view: TimelineView) -> None:
    axis = view.index().metrics.axis_height
    view.show_range(500, 700, done=True)

    def colours_at_the_middle(pointer_x: float) -> list[QColor]:
        view.hover_at(QPointF(pointer_x, 300))
        image = view.grab().toImage()
        return [QColor(image.pixel(600, int(axis * share) - 6)) for share in (UPPER, LOWER)]

    upper_beside, range_beside = colours_at_the_middle(980)
    range_above, pointer_under = colours_at_the_middle(600)
    assert range_above == range_beside
    assert upper_beside != range_beside != pointer_under


def test_words_of_the_range_lie_neither_on_today_nor_on_the_time_under_the_pointer(view: TimelineView) -> None:
    today = view.scene().today_x
    assert today is not None
    inks = view._painter._inks
    edges = (view.scene().header_width, view.scene().width)
    for beside in (-5.0, 5.0):
        overlay = Overlay(
            pointer_x=today + beside, pointer_text="Wed 4 February 2026", range_text="24 events, 2854 days"
        )
        middle, tier = range_place(overlay, today, view.scene(), inks)
        assert tier == LOWER
        left, right = pill_edges(middle, overlay.range_text, inks, *edges)
        pointer_left, pointer_right = pill_edges(today + beside, overlay.pointer_text, inks, *edges)
        assert right <= pointer_left or pointer_right <= left
        assert (middle > today) == (beside < 0)


def test_other_titles_of_lanes_lay_nothing_out_anew(view: TimelineView) -> None:
    before = view.index()
    view.set_lanes(LanePlan(titles={"talks": "Discuții"}))
    assert view.index().rows is before.rows
    assert "Discuții" in [lane.title for lane in view.scene().lanes]


def test_titles_that_come_while_events_are_laid_out_are_those_that_are_shown(view: TimelineView) -> None:
    view.set_columns(many(builder.AT_ONCE + 1))
    view.set_lanes(LanePlan(titles={"talks": "Discuții"}))
    view.wait_for_index()
    assert [lane.title for lane in view.scene().lanes] == ["Discuții"]


def test_whoever_waits_for_a_layout_is_called_once_when_it_is_shown(view: TimelineView, qtbot: QtBot) -> None:
    columns = many(builder.AT_ONCE + 1)
    seen = []
    view.set_columns(columns)
    view.when_laid_out(lambda: seen.append(len(view.index().columns)))
    qtbot.waitUntil(lambda: bool(seen))
    view.set_columns(many(3))
    view.when_laid_out(lambda: seen.append(len(view.index().columns)))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [len(columns), 3]


def on_screen(view: TimelineView) -> QImage:
    """What has been painted of the view so far, without painting it."""
    QApplication.processEvents()
    device = view.backingStore().paintDevice()
    assert isinstance(device, QImage)
    return device.copy()


def test_a_pointer_over_no_event_paints_the_axis_alone_and_just_as_a_whole_frame_would(
    view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.wait_for_index()
    for _ in range(20):
        view.repaint()
    view.hover_at(QPointF(400, 630))
    on_screen(view)
    areas: list[QRect] = []
    paint = SurfacePainter.paint

    def told(self: SurfacePainter, *given: Any) -> None:
        areas.append(given[-1])
        paint(self, *given)

    monkeypatch.setattr(SurfacePainter, "paint", told)
    for x in (500, 130, 700):
        view.hover_at(QPointF(x, 631))
        quick = on_screen(view)
        view.repaint()
        assert on_screen(view) == quick
    axis = view.scene().axis_height
    assert [area.bottom() < axis for area in areas] == [True, False] * 3


def test_rows_stay_when_a_neighbour_takes_a_little_height_and_follow_when_the_window_is_resized(
    qtbot: QtBot, theme: Theme
) -> None:
    window, notice = QWidget(), QWidget()
    view = TimelineView(theme)
    notice.setFixedHeight(40)
    column = QVBoxLayout(window)
    column.addWidget(view, 1)
    column.addWidget(notice)
    qtbot.addWidget(window)
    window.resize(1100, 900)
    window.show()
    view.set_columns(EventColumns.from_rows(small_story()))
    before = [lane.top for lane in view.scene().lanes]
    for is_there in (False, True, False):
        notice.setVisible(is_there)
        column.activate()
        assert [lane.top for lane in view.scene().lanes] == before
    window.resize(1100, 980)
    column.activate()
    assert [lane.top for lane in view.scene().lanes] != before


def test_lane_headers_leave_the_canvas_most_of_a_narrow_view(view: TimelineView) -> None:
    usual = view.index().metrics.header_width
    view.resize(380, 400)
    view.wait_for_index()
    assert view.index().metrics.header_width == view.stage.left < 0.35 * 380
    assert view.viewport().width == 380 - view.stage.left
    view.resize(1100, 640)
    view.wait_for_index()
    assert view.index().metrics.header_width == usual


def test_a_pill_on_the_axis_takes_the_place_of_a_ticks_words_that_it_would_cut(view: TimelineView) -> None:
    view.show_window(day(2026, 1, 1), day(2026, 6, 1))
    axis = view.index().metrics.axis_height
    tick = next(tick for tick in view.scene().axis.minors if tick.text == "Mar")
    beside = QRect(round(tick.text_x + view.stage.left), round(axis * 0.6), 6, round(axis * 0.3))  # its first letter
    blank = QColor(view.grab().toImage().pixel(beside.right() + 60, beside.top()))

    def is_written() -> bool:
        image = view.grab().toImage().copy(beside)
        return any(QColor(image.pixel(x, y)) != blank for x in range(image.width()) for y in range(image.height()))

    assert is_written()
    view.hover_at(QPointF(beside.right() + 70, 300))  # the time under the pointer begins upon the last letter
    assert not is_written()


def test_the_title_of_a_lane_stands_under_its_glyph_where_beside_it_hardly_a_word_has_room(view: TimelineView) -> None:
    def ink_beside_the_glyph() -> int:
        image, lane, metrics = view.grab().toImage(), view.scene().lanes[0], view.index().metrics
        ground = image.pixel(round(view.stage.left - 4), round(lane.top + lane.height - 3))
        left = round(metrics.gap * 2.6 + metrics.dot_radius * 2)
        row = round(lane.top + metrics.lane_padding + metrics.row_height / 2)
        right = round(view.stage.left - metrics.gap * 3)
        return sum(image.pixel(x, y) != ground for x in range(left, right) for y in range(row - 5, row + 5))

    assert ink_beside_the_glyph() > 0
    view.resize(230, 400)
    view.wait_for_index()
    assert ink_beside_the_glyph() == 0
