"""Small widgets used everywhere: labels that never interpret markup, headings, badges, rules."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from .fonts import HEADING, wear


def plain_label(text: str = "", role: str = "", *, wraps: bool = False, selectable: bool = False) -> QLabel:
    """A label that shows its text letter by letter: nothing in it is markup, nothing in it opens a file."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wraps)
    if role:
        label.setProperty("role", role)
    if selectable:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return label


def heading(text: str = "") -> QLabel:
    """A small, letter-spaced heading."""
    label = ElidedLabel(text, "heading")
    wear(label, HEADING)
    return label


def rule() -> QFrame:
    """A thin line between two parts."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Sets a property that the style sheet looks at, and applies it."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class ElidedLabel(QLabel):
    """One line that ends in … where there is no room; the whole text stands in the tooltip."""

    def __init__(self, text: str = "", role: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._mode = mode
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """May shrink to a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        """Shows a text on one line."""
        super().setText(" ".join(text.split()))
        self._set_tip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tooltip is needed only where words are missing."""
        super().resizeEvent(event)
        self._set_tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text as far as it fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = elided(self.fontMetrics(), self.text(), self.contentsRect().width(), self._mode)
        painter.drawText(self.contentsRect(), int(self.alignment() | Qt.TextFlag.TextSingleLine), shown)
        painter.end()

    def _set_tip(self) -> None:
        is_cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(plain_tip(self.text()) if is_cut and self.isVisible() else "")


def elided(
    metrics: QFontMetrics, text: str, width_px: int, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight
) -> str:
    """A text cut to a width, with … where words are missing."""
    return metrics.elidedText(text, mode, width_px)


def plain_tip(text: str) -> str:
    """A text as a tooltip that Qt does not take for markup: a tooltip has no text format of its own.

    Qt calls a text rich when it has a tag before its first line break, so every `<` is kept from looking like one by
    a zero-width word joiner behind it.
    """
    return text.replace("<", "<\u2060")
