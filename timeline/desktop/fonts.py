"""Fonts of labels relative to the program's own: larger, bolder, letter-spaced, slanted; kept through every restyling.

Qt puts a widget's font back to the program's whenever a style sheet is applied anew (another theme, another parent),
so a widget that wears a Look puts it on again after each of these.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True, slots=True)
class Look:
    """A font by its difference from the program's: `spacing` is per cent of letter spacing beyond 100."""

    scale: float = 1.0
    weight: QFont.Weight = QFont.Weight.Normal
    spacing: float = 0.0
    is_caps: bool = False
    is_italic: bool = False

    def font(self, base: QFont) -> QFont:
        """The font beside a base font."""
        font = QFont(base)
        font.setPointSizeF(base.pointSizeF() * self.scale)
        font.setWeight(self.weight)
        font.setItalic(self.is_italic)
        if self.spacing:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + self.spacing)
        if self.is_caps:
            font.setCapitalization(QFont.Capitalization.AllUppercase)
        return font


HEADING = Look(0.85, QFont.Weight.DemiBold, spacing=6, is_caps=True)  # 11 px beside 13
TITLE = Look(1.46, QFont.Weight.Bold)  # 19 px beside 13
LARGE = Look(1.3, QFont.Weight.DemiBold)
STRONG = Look(1.08, QFont.Weight.DemiBold)
BOLD = Look(1.0, QFont.Weight.DemiBold)
SMALL = Look(0.88)
RESTYLING = (
    QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.ApplicationFontChange, QEvent.Type.FontChange,
    QEvent.Type.Show,
)  # fmt: skip


class FontKeeper(QObject):
    """Lives with its widget and keeps its Look on it."""

    def __init__(self, widget: QWidget, look: Look) -> None:
        super().__init__(widget)
        self._widget = widget
        self._look = look
        widget.installEventFilter(self)
        self._put_on()

    def set_italic(self, is_italic: bool) -> None:
        """Slants the words, or sets them upright."""
        self._look = replace(self._look, is_italic=is_italic)
        self._put_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Puts the font on again after a restyling."""
        if event.type() in RESTYLING:
            self._put_on()
        return False

    def _put_on(self) -> None:
        font = self._look.font(QApplication.font())
        if self._widget.font() != font:
            self._widget.setFont(font)


def wear(widget: QWidget, look: Look) -> FontKeeper:
    """Gives a widget a Look for good."""
    return FontKeeper(widget, look)
