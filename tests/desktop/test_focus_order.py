"""The keyboard's way through the window: everything is reached, as one reads, and one sees where one is."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.test_window import WAIT_MS, article, imported, opened
from timeline.desktop.desk import Desk
from timeline.desktop.main_window import MainWindow
from timeline.desktop.notices import NoticeRow

__all__ = ["article", "opened"]
MOST_STEPS = 200


@pytest.fixture(params=["en", "ro"])
def desk(request: pytest.FixtureRequest, qtbot: QtBot, opened: Callable[..., MainWindow], article: Path) -> Desk:
    """A window with an event chosen and a list open."""
    window = opened()
    window.translator.use(request.param)
    made = imported(qtbot, window, article)
    window.resize(1400, 900)
    assert window.project is not None
    made.looking.select((window.project.events()[0].id,))
    made.looking.open_page("events")
    qtbot.waitUntil(lambda: made.chosen.current is not None, timeout=WAIT_MS)
    for row in window.notices.findChildren(NoticeRow):
        window.notices.dismiss(row)
    window.activateWindow()
    window.top_bar.setFocus()
    return made


def walked(key: Qt.Key) -> list[QWidget]:
    """Where a key leads until it is back."""
    way: list[QWidget] = []
    while len(way) < MOST_STEPS:
        QTest.keyClick(focused_widget(), key)
        focused = focused_widget()
        if focused in way:
            assert focused is way[0], f"a trap at {focused}"
            return way
        way.append(focused)
    raise AssertionError("the way does not end")


def focused_widget() -> QWidget:
    """What has the focus; there is always something."""
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_tab_reaches_everything_panel_by_panel_as_one_reads(desk: Desk) -> None:
    window, workspace = desk.window, desk.workspace
    way = walked(Qt.Key.Key_Tab)
    missed = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert set(missed) <= set(way)
    panels = [window.top_bar, workspace.filters, workspace.centre, workspace.details]
    visited = [next(at for at, panel in enumerate(panels) if panel.isAncestorOf(widget)) for widget in way]
    first = visited.index(0)
    ordered = visited[first:] + visited[:first]
    assert ordered == sorted(ordered)
    assert set(ordered) == {0, 1, 2, 3}
    filters = [widget for widget in way if workspace.filters.isAncestorOf(widget)]
    tops = [widget.mapTo(workspace.filters, QPoint(0, widget.height())).y() for widget in filters]
    scrolled = [later - earlier for earlier, later in pairwise(tops)]
    assert all(step > -window.height() for step in scrolled)


def test_shift_and_tab_goes_the_same_way_back(desk: Desk) -> None:
    there = walked(Qt.Key.Key_Tab)
    back = walked(Qt.Key.Key_Backtab)
    start = back.index(there[-1])
    assert [*back[start:], *back[:start]] == there[::-1]


def test_every_button_can_be_reached_without_a_mouse(desk: Desk) -> None:
    window = desk.window
    buttons = [each for each in window.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
    unreached = [each for each in buttons if not each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [each for each in unreached if each.accessibleName() or each.text()] == []


def test_one_sees_what_has_the_focus(desk: Desk) -> None:
    hidden = []
    for widget in walked(Qt.Key.Key_Tab):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        with_focus = picture_of(widget)
        widget.clearFocus()
        if picture_of(widget) == with_focus:
            hidden.append(f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}")
    assert hidden == []


def picture_of(widget: QWidget) -> QImage:
    """How a widget looks now."""
    return widget.grab().toImage()
