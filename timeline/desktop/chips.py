"""Chips: short words on a rounded ground, as labels or as buttons, in the colours of a role or an event family."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from .appearance import Appearance
from .fonts import Look, wear
from .labels import plain_tip
from .theme import mixed, readable

PADDING_PX = 10
ICON_PX = 14


class Chip(QWidget):
    """Words on a rounded ground. With `is_button` it takes the focus, a click, Enter or Space gives `chosen`."""

    chosen = Signal()
    hovered = Signal(bool)

    def __init__(
        self, text: str, appearance: Appearance, *, colour: str = "", icon: str = "", is_button: bool = False
    ) -> None:
        super().__init__()
        self._text = text
        self._appearance = appearance
        self._colour = colour
        self._icon = icon
        self._is_button = is_button
        self._is_hot = False
        self._is_lit = False
        self.setAccessibleName(text)
        self._font = wear(self, Look(0.95))
        if is_button:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        appearance.changed.connect(self.update)

    @property
    def text(self) -> str:
        """The words of the chip."""
        return self._text

    @property
    def is_lit(self) -> bool:
        """True while the words that it was read from are under the pointer."""
        return self._is_lit

    def set_lit(self, is_lit: bool) -> None:
        """Lights the chip, or lets it be as the others."""
        self._is_lit = is_lit
        self.update()

    def set_italic(self, is_italic: bool) -> None:
        """Slants the words: no words of an article stand behind them."""
        self._font.set_italic(is_italic)
        self.updateGeometry()

    def show_tip(self, text: str) -> None:
        """A tooltip, shown letter by letter."""
        self.setToolTip(plain_tip(text))

    def sizeHint(self) -> QSize:
        """Words, icon and room around them."""
        icon = self._appearance.scaled(ICON_PX) + 5 if self._icon else 0
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2 * PADDING_PX + icon, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        """May be cut where a panel is very narrow."""
        return QSize(min(self.sizeHint().width(), 80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, the icon, the words."""
        theme = self._appearance.theme
        ground, ink = theme.control, theme.text
        if self._colour:
            ground = mixed(self._colour, theme.panel, 0.16)
            ink = readable(self._colour, ground, theme.text)
        if self._is_lit:
            ground = theme.accent_soft
        if self._is_hot and self._is_button:
            ground = mixed(theme.text, ground, 0.07)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        left = PADDING_PX
        if self._icon:
            side = self._appearance.scaled(ICON_PX)
            painter.drawPixmap(left, (self.height() - side) // 2, self._appearance.pixmap(self._icon, ink, side))
            left += side + 5
        painter.setPen(QColor(ink))
        room = self.width() - left - PADDING_PX
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room + 1)
        painter.drawText(left, 0, room + 2, self.height(), int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is over it."""
        self._is_hot = True
        self.hovered.emit(True)
        self.update()

    def leaveEvent(self, event: object) -> None:
        """The pointer left."""
        self._is_hot = False
        self.hovered.emit(False)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus does what the pointer does."""
        super().focusInEvent(event)
        self.hovered.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The focus has left."""
        super().focusOutEvent(event)
        self.hovered.emit(False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses a button."""
        if self._is_button and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose a button."""
        if self._is_button and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)
