"""One row of a facet: a box, a name, a small bar and a count. Painted by hand so that a thousand rows cost little."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from timeline.desktop.appearance import Appearance, scaled_font
from timeline.desktop.labels import plain_tip
from timeline.desktop.theme import contrast, mixed
from timeline.desktop.translator import Translator

from .facets import FacetRow

BOX_PX = 14
BAR_PX = 24


class FacetButton(QAbstractButton):
    """A facet's value that can be switched on and off: with a click or Space. A double click, or Enter, asks for this
    value alone; the arrow, or the keys Right and Left, opens and shuts the types of a family."""

    alone = Signal()
    expanded = Signal(bool)

    def __init__(self, appearance: Appearance, translator: Translator, *, indent_px: int = 0) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._appearance = appearance
        self._translator = translator
        self._row = FacetRow("", "", 0, False)
        self._share = 0.0
        self._count_px = 20
        self._colour = ""
        self._glyph = ""
        self._can_expand = False
        self._is_expanded = False
        self._indent_px = indent_px
        self._shows_bar = True

    def show_row(self, row: FacetRow, most: int, colour: str = "", glyph: str = "") -> None:
        """Shows a value; `most` is the largest count of its facet, `colour` and `glyph` those of its family."""
        self._row, self._colour, self._glyph = row, colour, glyph
        self._share = row.count / most if most else 0.0
        self._count_px = self.fontMetrics().horizontalAdvance("0" * max(2, len(str(most)))) + 4
        self.setText(row.text.replace("&", "&&"))
        self.setChecked(row.is_chosen)
        self.setAccessibleName(f"{row.text}, {row.count}")
        self.setToolTip(plain_tip(f"{row.text}\n{self._translator('filter.only_hint')}"))
        self.update()

    @property
    def value(self) -> str:
        """The facet's value that this row stands for."""
        return self._row.value

    def fits_with_bar(self) -> bool:
        """True when the whole name has room beside the bar."""
        return self.fontMetrics().horizontalAdvance(self._row.text) <= self._room_px(with_bar=True)

    def show_bar(self, shows_bar: bool) -> None:
        """Shows the bar, or leaves its room to the name."""
        self._shows_bar = shows_bar
        self.update()

    def set_expandable(self, can_expand: bool, is_expanded: bool) -> None:
        """Whether there is an arrow, and where it points; nothing is asked for."""
        self._can_expand, self._is_expanded = can_expand, is_expanded
        self.update()

    def sizeHint(self) -> QSize:
        """One line of text with some room."""
        return QSize(160, self.fontMetrics().height() + 9)

    def minimumSizeHint(self) -> QSize:
        """The name may be cut."""
        return QSize(90, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the small arrow opens the types of a family."""
        if self._can_expand and self._arrow().contains(event.position()):
            self._expand(not self._is_expanded)
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for this value alone, Right and Left open and shut its types."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.alone.emit()
        elif self._can_expand and event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._expand(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def _expand(self, is_expanded: bool) -> None:
        if is_expanded != self._is_expanded:
            self._is_expanded = is_expanded
            self.expanded.emit(is_expanded)
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """This value alone."""
        self.alone.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box with a tick, glyph, name, bar, count."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.control))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._paint_box(painter, 6 + self._indent_px)
        left, right = self._text_left_px(), self._right_px()
        painter.setFont(scaled_font(self.font(), 0.9))
        painter.setPen(QColor(theme.muted))
        count = QRectF(right - self._count_px, 0, self._count_px, self.height())
        painter.drawText(count, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(self._row.count))
        if self._shows_bar:
            self._paint_bar(painter, right - self._count_px - BAR_PX)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.text if self.isChecked() or not self._colour else theme.muted))
        room = self._room_px(with_bar=self._shows_bar)
        shown = self.fontMetrics().elidedText(self._row.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room + 2, self.height()), int(Qt.AlignmentFlag.AlignVCenter), shown)
        if self._can_expand:
            name = "tool/chevron_down" if self._is_expanded else "tool/chevron_right"
            arrow = self._arrow()
            painter.drawPixmap(
                round(arrow.left()), round(arrow.center().y()) - 6, self._appearance.pixmap(name, theme.muted, 12)
            )
        painter.end()

    def _text_left_px(self) -> int:
        return 6 + self._indent_px + BOX_PX + 8

    def _right_px(self) -> int:
        return self.width() - (20 if self._can_expand else 6)

    def _room_px(self, *, with_bar: bool) -> int:
        return self._right_px() - self._count_px - (BAR_PX if with_bar else 0) - 6 - self._text_left_px()

    def _paint_box(self, painter: QPainter, left: int) -> None:
        theme = self._appearance.theme
        colour = self._colour or theme.accent
        box = QRectF(left, (self.height() - BOX_PX) / 2, BOX_PX, BOX_PX)
        is_on = self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen if is_on else QPen(QColor(colour if self._colour else theme.scroll), 1.3))
        painter.setBrush(QColor(colour) if is_on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        ink = "#FFFFFF" if contrast("#FFFFFF", colour) >= 3 else "#10151D"
        if is_on and self._glyph:
            painter.drawPixmap(
                box.toRect().adjusted(2, 2, -2, -2).topLeft(), self._appearance.pixmap(self._glyph, ink, 10)
            )
        elif is_on:
            painter.drawPixmap(
                box.toRect().adjusted(1, 1, -1, -1).topLeft(), self._appearance.pixmap("tool/check", ink, 12)
            )
        elif self._glyph:
            painter.drawPixmap(
                box.toRect().adjusted(2, 2, -2, -2).topLeft(), self._appearance.pixmap(self._glyph, colour, 10)
            )

    def _paint_bar(self, painter: QPainter, left: int) -> None:
        if not self._row.count:
            return
        theme = self._appearance.theme
        width = max(4.0, BAR_PX * self._share)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mixed(self._colour or theme.muted, theme.panel, 0.42)))
        painter.drawRoundedRect(QRectF(left, self.height() / 2 - 2.5, width, 5), 2.5, 2.5)

    def _arrow(self) -> QRectF:
        return QRectF(self.width() - 18, 0, 18, self.height())


def share_bars(buttons: Iterable[FacetButton]) -> None:
    """Bars in all rows of a facet where every name has room beside its bar, else in none."""
    rows = [button for button in buttons if not button.isHidden()]
    shows_bars = all(button.fits_with_bar() for button in rows)
    for button in rows:
        button.show_bar(shows_bars)
