"""The timeline by its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.layout.examples import DAY, TODAY, day, small_story
from timeline.desktop.timeline_view.view import TimelineView


def test_arrows_walk_through_the_events_of_a_lane(view: TimelineView, qtbot: QtBot) -> None:
    view.set_selection(["call"])
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.selection() == ("video",)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.selection() == ("call",)


def test_arrows_up_and_down_go_to_the_nearest_event_of_the_next_lane(view: TimelineView, qtbot: QtBot) -> None:
    view.set_selection(["call"])
    QTest.keyClick(view, Qt.Key.Key_Up)
    lane = dict(zip(view.index().lanes.keys, range(9), strict=False))
    assert view.selection() != ("call",)
    assert lane["conflict"] < lane["talks"]


def test_brackets_walk_through_all_events_in_time(view: TimelineView, qtbot: QtBot) -> None:
    QTest.keyClick(view, Qt.Key.Key_Home)
    seen = [view.selection()[0]]
    for _ in range(len(small_story()) - 1):
        QTest.keyClick(view, Qt.Key.Key_BracketRight)
        seen.append(view.selection()[0])
    assert sorted(seen) == sorted(row.event_id for row in small_story())


def test_a_key_brings_the_chosen_event_into_sight(view: TimelineView, qtbot: QtBot) -> None:
    view.show_span(day(1950, 1, 1), day(1951, 1, 1))
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.rect_of(view.selection()[0]) is not None


def test_enter_opens_the_chosen_event(view: TimelineView, qtbot: QtBot) -> None:
    view.set_selection(["war"])
    with qtbot.waitSignal(view.event_activated) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["war"]


def test_plus_and_minus_zoom_about_the_middle_and_are_inverses(view: TimelineView, qtbot: QtBot) -> None:
    before = view.viewport()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.viewport().scale > before.scale
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert abs(view.viewport().x_of(before.centre) - before.x_of(before.centre)) < 0.01


def test_t_goes_to_today_and_f_fits_what_is_selected(view: TimelineView, qtbot: QtBot) -> None:
    QTest.keyClick(view, Qt.Key.Key_T)
    assert abs(view.viewport().x_of(TODAY) - view.viewport().width / 2) < 1
    view.set_selection(["call", "video"])
    QTest.keyClick(view, Qt.Key.Key_F)
    assert view.viewport().minutes < 60 * DAY


def test_g_asks_for_a_date(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.go_to_date_asked):
        QTest.keyClick(view, Qt.Key.Key_G)
