"""What the pointer points at: the time under it on the axis, the event with its card; and the ring of focus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from timeline.desktop.timeline_view.hover import HoverCard
from timeline.desktop.timeline_view.sentences import card_text
from timeline.desktop.timeline_view.standing_out import StandingOut
from timeline.layout.axis_names import moment_text
from timeline.layout.theme import Theme


class Pointing(StandingOut):
    """A surface that tells what is under the pointer."""

    clock_pointed_at = Signal(str)  # id of an event with a time of the clock: `show_offset` answers

    def __init__(self, theme: Theme, shapes: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(theme, shapes, parent)
        self.setMouseTracking(True)
        self._offset = ("", "")
        self._card = HoverCard(self, self.card_text)

    # the card over an event

    def show_offset(self, event_id: str, offset: str) -> None:
        """How far the clock of an event's time is from UTC, for its card."""
        self._offset = (event_id, offset)
        self._card.renew()

    def card_text(self, position: int) -> str:
        """What the card over an event says."""
        event_id, offset = self._offset
        is_meant = bool(offset) and self._position(event_id) == position
        return card_text(self.index().columns, position, self.stage.names, offset if is_meant else "")

    # the pointer

    def point_at(self, point: QPointF) -> None:
        """The time under the pointer is read out on the axis from here on."""
        x = point.x() if point.x() >= self.stage.left else None
        self.overlay = replace(self.overlay, pointer_x=x)
        self._read_out()

    def hover_at(self, point: QPointF) -> None:
        """Read the time under the pointer out on the axis, and mark the event under it."""
        self.point_at(point)
        found = self._hit(point)
        if (
            found.position is not None
            and found.position != self.hovered
            and self.index().columns.is_timed(found.position)
        ):
            self.clock_pointed_at.emit(self._named(found.position))
        is_same, self.hovered = found.position == self.hovered, found.position
        self._card.over(found.position, point.toPoint())
        pointing = found.position is not None or found.count is not None or found.header is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor)
        if is_same:
            self.update_axis()
        else:
            self.update()

    def _read_out(self) -> None:
        """Words for the time under the pointer: another one too where the view has moved and the pointer has not."""
        x = self.overlay.pointer_x
        if x is not None:
            text = moment_text(self._minute(x), self.scene().axis.tells_minutes, self.stage.names)
            if text != self.overlay.pointer_text:
                self.overlay = replace(self.overlay, pointer_text=text)

    # Qt events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scene, with the time that is under the pointer by now."""
        self._read_out()
        super().paintEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        self.overlay = replace(self.overlay, pointer_x=None)
        self.hovered = None
        self._card.over(None, QPoint())
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A ring shows where the keys go, to those who came by keys."""
        by_key = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
        self.overlay = replace(self.overlay, focused=event.reason() in by_key)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys go elsewhere."""
        self.overlay = replace(self.overlay, focused=False)
        self.update()
