"""A table on paper: its headings on every page, its rows whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from timeline.desktop.theme import Theme

from .sheets import Body, Page, sized

TEXT_PX = 10
GAP_PX = 8.0  # between columns
PAD_PX = 3.0  # above and under the words of a row
MOST_LINES = 4  # of a cell; the rest of longer texts is not shown


@dataclass(frozen=True, slots=True)
class Table:
    """Headings, the share of the width of each column, whether it holds figures, and the rows as texts."""

    headings: tuple[str, ...]
    shares: tuple[float, ...]
    figures: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A row as it is set: the words of each cell, and how high it is."""

    cells: tuple[str, ...]
    height: float


def table_pages(table: Table, body: Body, theme: Theme, font: QFont) -> list[Page]:
    """The pages of a table; one with the headings alone when there are no rows."""
    setting = _Setting(table, body, theme, font)
    pages: list[list[_Line]] = [[]]
    top = setting.head.height
    for row in table.rows:
        line = setting.line(row)
        if top + line.height > body.height and pages[-1]:
            pages.append([])
            top = setting.head.height
        pages[-1].append(line)
        top += line.height
    return [setting.page(lines) for lines in pages]


class _Setting:
    """How the rows of one table are set on one size of paper."""

    def __init__(self, table: Table, body: Body, theme: Theme, font: QFont) -> None:
        self._table = table
        self._theme = theme
        self._plain, self._bold = sized(font, TEXT_PX), sized(font, TEXT_PX, is_bold=True)
        self._measured = QFontMetricsF(self._plain)
        room = body.width - GAP_PX * (len(table.shares) - 1)
        self._widths = [room * share / sum(table.shares) for share in table.shares]
        self._width = body.width
        self.head = self.line(table.headings)

    def line(self, cells: Sequence[str]) -> _Line:
        """A row with its cells broken into lines, as high as the longest needs."""
        most = self._measured.lineSpacing() * MOST_LINES
        height, wraps = self._measured.lineSpacing(), int(Qt.TextFlag.TextWordWrap)
        for text, width in zip(cells, self._widths, strict=True):
            box = self._measured.boundingRect(QRectF(0, 0, width, 10_000), wraps, text)
            height = max(height, min(box.height(), most))
        return _Line(tuple(cells), height + 2 * PAD_PX)

    def page(self, lines: Sequence[_Line]) -> Page:
        """Draws headings and rows."""

        def draw(painter: QPainter) -> None:
            painter.setFont(self._bold)
            top = self._draw(painter, self.head, 0.0, self._theme.muted)
            painter.setFont(self._plain)
            for line in lines:
                top = self._draw(painter, line, top, self._theme.text)

        return draw

    def _draw(self, painter: QPainter, line: _Line, top: float, colour: str) -> float:
        left = 0.0
        painter.setPen(QColor(colour))
        for text, width, is_figure in zip(line.cells, self._widths, self._table.figures, strict=True):
            side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
            box = QRectF(left, top + PAD_PX, width, line.height - 2 * PAD_PX)
            painter.save()
            painter.setClipRect(box)
            painter.drawText(box, int(side | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap), text)
            painter.restore()
            left += width + GAP_PX
        bottom = top + line.height
        painter.setPen(QPen(QColor(self._theme.line), 0.5))
        painter.drawLine(QPointF(0, bottom), QPointF(self._width, bottom))
        return bottom
