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


def test_arrows_with_shift_add_events_to_the_selection(view: TimelineView, qtbot: QtBot) -> None:
    view.set_selection(["call"])
    with qtbot.waitSignal(view.selection_changed) as changed:
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert changed.args == [("call", "video")]
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection()[:2] == ("call", "video")
    assert len(view.selection()) == 3
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert len(view.selection()) == 1


def test_r_selects_the_days_of_the_selected_events_or_those_in_view(view: TimelineView, qtbot: QtBot) -> None:
    view.set_selection(["call"])
    with qtbot.waitSignal(view.range_selected) as of_events:
        QTest.keyClick(view, Qt.Key.Key_R)
    assert of_events.args == [day(2026, 2, 4), day(2026, 2, 5)]
    view.clear()
    view.show_window(day(2025, 1, 1), day(2025, 3, 1) - 60)
    with qtbot.waitSignal(view.range_selected) as of_view:
        QTest.keyClick(view, Qt.Key.Key_R)
    assert of_view.args == [day(2025, 1, 1), day(2025, 3, 1)]
