"""Coloured lines beside the sentences of an article that tell events."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from timeline.desktop.appearance import Appearance
from timeline.desktop.labels import plain_tip
from timeline.model import Span

from .source_view import Mark, lanes_of

MARK_WIDTH_PX = 3
MARK_GAP_PX = 3
MARGIN_PX = 16
MOST_LANES = 3


class MarginMarks(QWidget):
    """A line for each sentence; `chosen` carries the event of a clicked one.

    `edges` gives the upper and lower edge of a span's lines in px, `colour` the colour of a family.
    """

    chosen = Signal(str)

    def __init__(
        self,
        text: QWidget,
        appearance: Appearance,
        edges: Callable[[Span], tuple[int, int]],
        colour: Callable[[str], str],
    ) -> None:
        super().__init__(text)
        self._edges = edges
        self._colour = colour
        self._appearance = appearance
        self._marks: tuple[Mark, ...] = ()
        self._lanes: dict[int, int] = {}
        self._event_id = ""
        self.setMouseTracking(True)

    def show_marks(self, marks: tuple[Mark, ...], event_id: str) -> None:
        """The marks of an article; those of `event_id` stand out."""
        self._marks, self._event_id = marks, event_id
        self._lanes = lanes_of(marks)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the margin."""
        return QSize(MARGIN_PX, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line beside each sentence, in the colour of the event's family."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for index, mark in enumerate(self._marks):
            box = self._box(index)
            if box is None:
                continue
            own = mark.event_id == self._event_id
            colour = QColor(self._appearance.theme.evidence_line if own else self._colour(mark.family))
            painter.setBrush(colour)
            painter.drawRoundedRect(box, 1.5, 1.5)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over a mark that can be chosen."""
        mark = self.mark_at(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a mark selects its event."""
        mark = self.mark_at(event.position().toPoint())
        if mark is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(mark.event_id)

    def event(self, event: QEvent) -> bool:
        """The tooltip of a mark names its event."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self.mark_at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(mark.title) if mark else "", self)
            return True
        return super().event(event)

    def mark_at(self, point: QPoint) -> Mark | None:
        """The mark under a point of the margin, with a little room around it."""
        for index, mark in enumerate(self._marks):
            box = self._box(index)
            if box is not None and box.adjusted(-2, 0, 2, 0).contains(point):
                return mark
        return None

    def _box(self, index: int) -> QRect | None:
        top, bottom = self._edges(self._marks[index].span)
        lane = min(self._lanes[index], MOST_LANES - 1)
        if bottom < 0 or top > self.height():
            return None
        return QRect(2 + lane * (MARK_WIDTH_PX + MARK_GAP_PX - 1), top, MARK_WIDTH_PX, bottom - top)
