from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from timeline.desktop.timeline_view.motion import Motion
from timeline.desktop.timeline_view.view import TimelineView
from timeline.layout.viewport import Viewport

PLAIN = Qt.KeyboardModifier.NoModifier


def wheel(
    view: TimelineView,
    x: float,
    y: float,
    angle: QPoint,
    modifiers: Qt.KeyboardModifier = PLAIN,
    pixels: QPoint | None = None,
) -> None:
    """Turn the wheel over a point."""
    event = QWheelEvent(
        QPointF(x, y),
        QPointF(x, y),
        pixels or QPoint(),
        angle,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_the_wheel_zooms_at_the_pointer_and_back(view: TimelineView) -> None:
    before = view.viewport()
    x = view.stage.left + 300
    under = before.time_at(300)
    wheel(view, x, 200, QPoint(0, 120))
    assert view.viewport().scale == pytest.approx(before.scale * 1.13)
    assert view.viewport().x_of(under) == pytest.approx(300, abs=0.01)
    wheel(view, x, 200, QPoint(0, -120))
    assert view.viewport().x_of(before.start) == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize(
    ("angle", "modifiers"), [(QPoint(0, 120), Qt.KeyboardModifier.ShiftModifier), (QPoint(120, 0), PLAIN)]
)
def test_shift_and_the_horizontal_wheel_pan(view: TimelineView, angle: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    before = view.viewport()
    wheel(view, 600, 200, angle, modifiers)
    assert view.viewport().scale == before.scale
    assert view.viewport().start < before.start


def test_a_setting_makes_the_wheel_pan(view: TimelineView) -> None:
    before = view.viewport()
    view.wheel_pans = True
    wheel(view, 600, 200, QPoint(0, -120))
    assert view.viewport().scale == before.scale
    assert view.viewport().start > before.start


def test_the_wheel_over_the_headers_scrolls_the_lanes(view: TimelineView) -> None:
    view.resize(1100, 200)
    before = view.viewport()
    wheel(view, 20, 150, QPoint(0, -120))
    assert view.stage.scroll > 0
    assert view.viewport() == before


def test_lanes_do_not_scroll_beyond_their_end(view: TimelineView) -> None:
    view.resize(1100, 200)
    view.scroll_lanes(1e6)
    end = view.stage.scroll
    view.scroll_lanes(1e6)
    assert view.stage.scroll == end
    view.scroll_lanes(-1e6)
    assert view.stage.scroll == 0


def test_nothing_moves_gradually_without_a_screen(view: TimelineView) -> None:
    shown: list[Viewport] = []
    motion = Motion(shown.append, view)
    first = Viewport.showing(0, 1000, 500)
    motion.go(first, first.pan(50))
    assert shown == [first.pan(50)]
    assert motion.target is None


def test_a_movement_ends_where_it_was_sent(view: TimelineView, qtbot: object) -> None:
    shown: list[Viewport] = []
    motion = Motion(shown.append, view)
    motion.animated = True
    first = Viewport.showing(0, 1000, 500)
    target = first.zoom(3, 120)
    motion.go(first, target, seconds=0.03)
    assert motion.target == target
    while motion.target is not None:
        QApplication.processEvents()
    assert shown[-1] == target
    assert all(abs(viewport.x_of(240) - 120) < 0.1 for viewport in shown)
