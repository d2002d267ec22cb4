"""Lanes change places, are shut and opened, and come back with their project as the user left them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.desktop.test_window import WAIT_MS, article, imported, opened
from timeline.desktop.desk import Desk
from timeline.desktop.lane_intentions import kept_orders, moved, told
from timeline.desktop.main_window import MainWindow
from timeline.project.filters import EventFilter

__all__ = ["article", "opened"]


def lanes_of(desk: Desk) -> tuple[str, ...]:
    desk.workspace.timeline.wait_for_index()
    return desk.workspace.timeline.index().lanes.keys


def drag_header(desk: Desk, key: str, onto: str) -> None:
    timeline = desk.workspace.timeline
    tops = {lane.key: lane.top for lane in timeline.scene().lanes}
    start, end = (QPoint(30, round(tops[name] + 15)) for name in (key, onto))
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(timeline, end)
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def test_a_lane_moves_to_a_place_among_the_others() -> None:
    assert moved(("a", "b", "c"), "c", 0) == ("c", "a", "b")
    assert moved(("a", "b", "c"), "a", 1) == ("b", "a", "c")
    assert moved(("a", "b", "c"), "a", 9) == ("b", "c", "a")


def test_orders_of_lanes_come_back_as_they_were_kept() -> None:
    orders = {"family": ("talks", "conflict"), "actor": ("state:US",)}
    assert kept_orders(told(orders)) == orders
    assert kept_orders("") == {}


def test_a_lane_dragged_by_its_header_takes_the_place_and_stands_there_when_the_project_comes_back(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    desk = imported(qtbot, opened(), article)
    window = desk.window
    assert lanes_of(desk) == ("talks", "meetings")

    drag_header(desk, "meetings", "talks")
    assert lanes_of(desk) == ("meetings", "talks")
    assert window.project is not None
    path = window.project.path
    qtbot.waitUntil(lambda: bool(window.project and window.project.value("lane_orders")), timeout=WAIT_MS)
    window.actions_["timeline.lanes_type"].trigger()
    window.actions_["timeline.lanes_family"].trigger()
    assert lanes_of(desk) == ("meetings", "talks")

    window.actions_["file.new"].trigger()
    qtbot.waitUntil(lambda: not desk.views.state.lane_orders, timeout=WAIT_MS)
    desk.files.open_project(path)
    qtbot.waitUntil(lambda: lanes_of(desk) == ("meetings", "talks"), timeout=WAIT_MS)


def test_keys_move_and_shut_the_lane_of_the_selected_event(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    desk = imported(qtbot, opened(), article)
    window = desk.window
    actions = window.actions_
    assert not actions["timeline.lane_down"].isEnabled()

    call = next(event for event in desk.workspace.drawer.events.rows_model.rows() if event.type == "phone_call")
    desk.looking.choose(call.id)
    assert actions["timeline.lane_down"].isEnabled()
    actions["timeline.lane_down"].trigger()
    assert lanes_of(desk) == ("meetings", "talks")
    actions["timeline.lane_down"].trigger()
    assert lanes_of(desk) == ("meetings", "talks")
    actions["timeline.lane_up"].trigger()
    assert lanes_of(desk) == ("talks", "meetings")
    actions["timeline.lane_toggle"].trigger()
    assert desk.workspace.timeline.lanes().collapsed == {"talks"}
    actions["timeline.lane_toggle"].trigger()
    assert not desk.workspace.timeline.lanes().collapsed


def test_the_menu_of_a_header_means_its_lane(qtbot: QtBot, opened: Callable[..., MainWindow], article: Path) -> None:
    desk = imported(qtbot, opened(), article)
    window = desk.window
    desk.workspace.timeline.menu_asked.emit("lane", "meetings", QPoint(50, 300))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    up = window.actions_["timeline.lane_up"]
    assert up in menu.actions()
    assert up.isEnabled()
    menu.hide()
    up.trigger()
    assert lanes_of(desk) == ("meetings", "talks")
    qtbot.waitUntil(lambda: not desk.views.state.menu_lane, timeout=WAIT_MS)
    assert not up.isEnabled()


def test_lanes_between_two_actors_stay_where_they_are(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    desk = imported(qtbot, opened(), article)
    desk.lanes.show("between", ("state:CN", "state:US"))
    before = lanes_of(desk)
    desk.workspace.timeline.lane_moved.emit(before[0], before[1])
    assert lanes_of(desk) == before
    assert not desk.views.state.lane_orders


def test_actors_that_are_filtered_for_have_a_lane_each(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    desk = imported(qtbot, opened(), article)
    desk.lanes.show("actor")
    usual = lanes_of(desk)
    last = usual[-1]
    desk.looking.filter(EventFilter(actors=frozenset({last})))
    qtbot.waitUntil(lambda: lanes_of(desk)[0] == last, timeout=WAIT_MS)
    desk.looking.clear_filters()
    qtbot.waitUntil(lambda: lanes_of(desk) == usual, timeout=WAIT_MS)
