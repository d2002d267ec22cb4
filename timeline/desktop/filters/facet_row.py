"""One row of a facet: a box, a name, a small bar and a count. Painted by hand so that a thousand rows cost little."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from timeline.desktop.appearance import Appearance, scaled_font
from timeline.desktop.labels import plain_tip
from timeline.desktop.theme import contrast, mixed
from timeline.desktop.translator import Translator

from .facets import FacetRow

BOX_PX, GLYPH_PX, TICK_PX, ARROW_PX = 14, 10, 12, 12  # beside letters of 13 px; they grow with the letters
BAR_PX = 24


class FacetButton(QAbstractButton):
    """A facet's value that can be switched on and off: with a click or Space. A double click, or Enter, asks for this
    value alone; the arrow, or the keys Right and Left, opens and shuts the types of a family."""

    alone = Signal()
    expanded = Signal(bool)

    def __init__(
        self, appearance: Appearance, translator: Translator, *, indent_px: int = 0, can_be_alone: bool = True
    ) -> None:
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
        self._can_be_alone = can_be_alone

    def show_row(self, row: FacetRow, most: int, colour: str = "", glyph: str = "") -> None:
        """Shows a value; `most` is the largest count of its facet, `colour` and `glyph` those of its family."""
        self._row, self._colour, self._glyph = row, colour, glyph
        self._share = (row.count or 0) / most if most else 0.0
        self._count_px = (
            0
            if row.count is None
            else self.fontMetrics().horizontalAdvance("0" * max(2, len(str(max(most, row.count or 0))))) + 4
        )
        self.setText(row.text.replace("&", "&&"))
        self.setChecked(row.is_chosen)
        self.setAccessibleName(row.text if row.count is None else f"{row.text}, {row.count}")
        hint = f"\n{self._translator('filter.only_hint')}" if self._can_be_alone else ""
        self.setToolTip(plain_tip(row.text + hint))
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

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has left, also when a menu or dialog came between."""
        super().leaveEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the small arrow opens the types of a family."""
        if self._can_expand and self._arrow().contains(event.position()):
            self._expand(not self._is_expanded)
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for this value alone, Right and Left open and shut its types."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._can_be_alone:
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
        if self._can_be_alone:
            self.alone.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box with a tick, glyph, name, bar, count."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Qt tells of no leaving when a dialog opens over the window: where the pointer is counts too.
        is_hot = self.underMouse() and self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        if is_hot or self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.control))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._paint_box(painter, 6 + self._indent_px)
        left, right = self._text_left_px(), self._right_px()
        painter.setFont(scaled_font(self.font(), 0.9))
        painter.setPen(QColor(theme.muted))
        count = QRectF(right - self._count_px, 0, self._count_px, self.height())
        figure = "" if self._row.count is None else str(self._row.count)
        painter.drawText(count, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), figure)
        if self._shows_bar:
            self._paint_bar(painter, right - self._count_px - BAR_PX)
        painter.setFont(self.font())
        is_plain = self.isChecked() or not self._colour
        painter.setPen(QColor(theme.disabled if not self.isEnabled() else theme.text if is_plain else theme.muted))
        room = self._room_px(with_bar=self._shows_bar)
        shown = self.fontMetrics().elidedText(self._row.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room + 2, self.height()), int(Qt.AlignmentFlag.AlignVCenter), shown)
        if self._can_expand:
            name = "tool/chevron_down" if self._is_expanded else "tool/chevron_right"
            arrow = self._arrow()
            self._paint_icon(painter, name, theme.muted, arrow, ARROW_PX)
        painter.end()

    def _text_left_px(self) -> int:
        return 6 + self._indent_px + self._appearance.scaled(BOX_PX) + 8

    def _right_px(self) -> int:
        return self.width() - (round(self._arrow().width()) + 2 if self._can_expand else 6)

    def _room_px(self, *, with_bar: bool) -> int:
        return self._right_px() - self._count_px - (BAR_PX if with_bar else 0) - 6 - self._text_left_px()

    def _paint_box(self, painter: QPainter, left: int) -> None:
        theme = self._appearance.theme
        colour = self._colour or theme.accent
        side = self._appearance.scaled(BOX_PX)
        box = QRectF(left, (self.height() - side) / 2, side, side)
        is_on = self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen if is_on else QPen(QColor(colour if self._colour else theme.scroll), 1.3))
        painter.setBrush(QColor(colour) if is_on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        ink = "#FFFFFF" if contrast("#FFFFFF", colour) >= 3 else "#10151D"
        if self._glyph:
            self._paint_icon(painter, self._glyph, ink if is_on else colour, box, GLYPH_PX)
        elif is_on:
            self._paint_icon(painter, "tool/check", ink, box, TICK_PX)

    def _paint_icon(self, painter: QPainter, name: str, colour: str, box: QRectF, side_px: int) -> None:
        """An icon in the middle of a box."""
        side = self._appearance.scaled(side_px)
        corner = QPointF(round(box.center().x() - side / 2), round(box.center().y() - side / 2))
        painter.drawPixmap(corner, self._appearance.pixmap(name, colour, side))

    def _paint_bar(self, painter: QPainter, left: int) -> None:
        if not self._row.count:
            return
        theme = self._appearance.theme
        width = max(4.0, BAR_PX * self._share)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mixed(self._colour or theme.muted, theme.panel, 0.42)))
        painter.drawRoundedRect(QRectF(left, self.height() / 2 - 2.5, width, 5), 2.5, 2.5)

    def _arrow(self) -> QRectF:
        width = self._appearance.scaled(ARROW_PX) + 6
        return QRectF(self.width() - width, 0, width, self.height())


def share_bars(buttons: Iterable[FacetButton]) -> None:
    """Bars in all rows of a facet where every name has room beside its bar, else in none."""
    rows = [button for button in buttons if not button.isHidden()]
    shows_bars = all(button.fits_with_bar() for button in rows)
    for button in rows:
        button.show_bar(shows_bars)
