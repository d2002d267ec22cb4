"""Mouse, wheel and touchpad, turned into what the view can do."""

from __future__ import annotations

from enum import Enum
from time import perf_counter
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent

from timeline.layout.viewport import wheel_factor

DRAG_STARTS = 4.0  # pixels
PAN_PER_NOTCH = 0.6  # of the wheel's delta, in pixels
SPEED_MEMORY = 0.08  # seconds of a drag that decide how fast it glides on


class Drag(Enum):
    """What a press may become when the pointer moves."""

    NONE = 0
    PAN = 1
    RANGE = 2
    RUBBER_BAND = 3
    LANE = 4


class Target(Protocol):
    """What gestures act upon."""

    wheel_pans: bool

    def pan_by(self, dx: float, dy: float) -> None:
        """Move time and lanes by pixels."""

    def coast(self, speed: float) -> None:
        """Glide on at pixels a second."""

    def zoom_at(self, factor: float, x: float) -> None:
        """Zoom about a pixel of the view."""

    def click(self, point: QPointF, add: bool) -> None:
        """A click without movement; `add` extends the selection."""

    def double_click(self, point: QPointF) -> None:
        """A double click."""

    def show_range(self, x0: float, x1: float, done: bool) -> None:
        """A range of time is being drawn between two pixels, or is finished."""

    def show_band(self, band: QRectF, done: bool) -> None:
        """A rubber band is being drawn, or is finished."""

    def drag_lane(self, pressed: QPointF, point: QPointF, done: bool) -> None:
        """A lane's header is being dragged from one point to another, or was let go there."""

    def scroll_lanes(self, pixels: float) -> None:
        """Scroll the lanes."""

    def hover_at(self, point: QPointF) -> None:
        """The pointer rests or moves over a point."""

    def header_right(self) -> float:
        """Where the lane headers end."""


class Gestures:
    """One pointer's state."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self._drag = Drag.NONE
        self._pressed: QPointF | None = None
        self._becomes = Drag.PAN
        self._last = QPointF()
        self._trail: list[tuple[float, float]] = []

    def press(self, event: QMouseEvent) -> None:
        """A button goes down."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = self._last = event.position()
            over_headers = event.position().x() < self._target.header_right()
            self._becomes = Drag.LANE if over_headers else _drag_for(event.modifiers())
            self._trail = [(perf_counter(), self._last.x())]

    def move(self, event: QMouseEvent) -> None:
        """The pointer moves."""
        point = event.position()
        if self._pressed is None:
            self._target.hover_at(point)
            return
        if self._drag is Drag.NONE and (point - self._pressed).manhattanLength() >= DRAG_STARTS:
            self._drag = self._becomes
        if self._drag is Drag.PAN:
            self._target.pan_by(self._last.x() - point.x(), self._last.y() - point.y())
            self._trail.append((perf_counter(), point.x()))
        elif self._drag is Drag.RANGE:
            self._target.show_range(self._pressed.x(), point.x(), False)
        elif self._drag is Drag.RUBBER_BAND:
            self._target.show_band(QRectF(self._pressed, point).normalized(), False)
        elif self._drag is Drag.LANE:
            self._target.drag_lane(self._pressed, point, False)
        self._last = point

    def release(self, event: QMouseEvent) -> None:
        """A button goes up: a click, or the end of a drag."""
        pressed, drag, point = self._pressed, self._drag, event.position()
        self._pressed, self._drag = None, Drag.NONE
        if pressed is None:
            return
        if drag is Drag.NONE and event.button() == Qt.MouseButton.LeftButton:
            wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            self._target.click(pressed, bool(event.modifiers() & wanted))
        elif drag is Drag.PAN:
            self._target.coast(self._speed())
        elif drag is Drag.RANGE:
            self._target.show_range(pressed.x(), point.x(), True)
        elif drag is Drag.RUBBER_BAND:
            self._target.show_band(QRectF(pressed, point).normalized(), True)
        elif drag is Drag.LANE:
            self._target.drag_lane(pressed, point, True)

    def wheel(self, event: QWheelEvent) -> None:
        """Zooms at the pointer; with Shift or sideways it pans, with Alt or over the headers it scrolls the lanes."""
        pixels, angle = event.pixelDelta(), event.angleDelta()
        across = float(pixels.x() or angle.x() * PAN_PER_NOTCH)
        along = float(pixels.y() or angle.y() * PAN_PER_NOTCH)
        modifiers = event.modifiers()
        over_headers = event.position().x() < self._target.header_right()
        if modifiers & Qt.KeyboardModifier.AltModifier or over_headers:
            self._target.scroll_lanes(-(along or across))
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._target.pan_by(-(along or across), 0)
        elif abs(across) > abs(along):
            self._target.pan_by(-across, 0)
        elif self._target.wheel_pans and not modifiers & Qt.KeyboardModifier.ControlModifier:
            self._target.pan_by(-along, 0)
        elif along:
            self._target.zoom_at(wheel_factor(float(angle.y() or pixels.y())), event.position().x())

    def native(self, event: QNativeGestureEvent) -> bool:
        """A pinch on a touchpad; true when it was one."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._target.zoom_at(max(1 + event.value(), 0.2), event.position().x())
        return True

    def _speed(self) -> float:
        now = perf_counter()
        recent = [(at, x) for at, x in self._trail if now - at < SPEED_MEMORY]
        if len(recent) < 2 or recent[-1][0] - recent[0][0] < 1e-3:
            return 0.0
        return -(recent[-1][1] - recent[0][1]) / (recent[-1][0] - recent[0][0])


def _drag_for(modifiers: Qt.KeyboardModifier) -> Drag:
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return Drag.RANGE
    return Drag.RUBBER_BAND if modifiers & Qt.KeyboardModifier.ControlModifier else Drag.PAN
