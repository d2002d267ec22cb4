"""The card that appears over an event after a short rest of the pointer: plain text, never markup."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QToolTip, QWidget

REST_MS = 400


class HoverCard(QObject):
    """Shows `text_of(position)` when the pointer has rested over one event for 0.4 s."""

    def __init__(self, widget: QWidget, text_of: Callable[[int], str]) -> None:
        super().__init__(widget)
        self._widget, self._text_of = widget, text_of
        self._position: int | None = None
        self._point = QPoint()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._show)

    def over(self, position: int | None, point: QPoint) -> None:
        """The pointer is over an event (or none) at a point of the widget."""
        if position == self._position:
            return
        self._position, self._point = position, point
        if position is None:
            self._timer.stop()
            QToolTip.hideText()
        else:
            self._timer.start()

    def renew(self) -> None:
        """What the card says has changed: one that is shown says it now."""
        if QToolTip.isVisible() and not self._timer.isActive():
            self._show()

    def _show(self) -> None:
        if self._position is not None and self._widget.underMouse():
            text = plain(self._text_of(self._position))
            QToolTip.showText(self._widget.mapToGlobal(self._point + QPoint(12, 18)), text, self._widget)


def plain(text: str) -> str:
    """A text that QToolTip takes for plain, whatever it holds: Qt guesses at markup from the first line.

    Each `<` gets a zero-width space after it, so that no line can be taken for a tag.
    """
    return text.replace("<", "<\u200b")
