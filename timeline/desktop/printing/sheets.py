"""Sheets of paper: pages of drawing, each under a title and above a foot, put onto a printer.

All measures are logical pixels, 1/96 inch. Paper is white, whatever the theme of the window.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtPrintSupport import QPrinter

from timeline.desktop.theme import Theme

PX_PER_INCH = 96
POINTS_PER_INCH = 72
HEAD_PX = 40.0  # title, line and the room under it
FOOT_PX = 26.0
LEAST_PX = 120.0  # of a page, however small the paper
TITLE_PX, SMALL_PX = 14, 10

Page = Callable[[QPainter], None]  # draws into a body whose upper left corner is the origin


@dataclass(frozen=True, slots=True)
class Body:
    """The room of a page between head and foot."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sheets:
    """Pages with what stands on each: a title on the left and a word on the right of the head, a word on the left of
    the foot; `numbered` tells the page and how many there are."""

    title: str
    extent: str
    foot: str
    numbered: Callable[[int, int], str]
    pages: Sequence[Page]


def body_of(printer: QPrinter) -> Body:
    """What the paper of a printer leaves for a page."""
    paper = printer.pageRect(QPrinter.Unit.Point)
    width, height = (side * PX_PER_INCH / POINTS_PER_INCH for side in (paper.width(), paper.height()))
    return Body(max(width, LEAST_PX), max(height - HEAD_PX - FOOT_PX, LEAST_PX))


def put_on_paper(printer: QPrinter, sheets: Sheets, theme: Theme, font: QFont) -> bool:
    """Prints the pages that the printer was told to print; False when it cannot."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    body, dots = body_of(printer), printer.resolution() / PX_PER_INCH
    wanted = range(max(printer.fromPage(), 1), (printer.toPage() or len(sheets.pages)) + 1)
    numbers = [number for number in wanted if number <= len(sheets.pages)]
    for at, number in enumerate(numbers):
        if at:
            printer.newPage()
        painter.save()
        painter.scale(dots, dots)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _frame(painter, sheets, number, body, theme, font)
        painter.translate(0, HEAD_PX)
        sheets.pages[number - 1](painter)
        painter.restore()
    return painter.end()


def sized(font: QFont, size_px: int, *, is_bold: bool = False) -> QFont:
    """The font in a size that is the same on every paper."""
    made = QFont(font)
    made.setPixelSize(size_px)
    made.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
    return made


def _frame(painter: QPainter, sheets: Sheets, number: int, body: Body, theme: Theme, font: QFont) -> None:
    left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    small, title = sized(font, SMALL_PX), sized(font, TITLE_PX, is_bold=True)
    head = QRectF(0, 0, body.width, HEAD_PX - 12)
    painter.setFont(small)
    painter.setPen(QColor(theme.muted))
    painter.drawText(head, right, sheets.extent)
    room = body.width - QFontMetricsF(small).horizontalAdvance(sheets.extent) - 16
    painter.setFont(title)
    painter.setPen(QColor(theme.text))
    shown = QFontMetricsF(title).elidedText(sheets.title, Qt.TextElideMode.ElideRight, room)
    painter.drawText(head, left, shown)
    painter.setPen(QPen(QColor(theme.line), 1))
    foot_top = HEAD_PX + body.height
    for y in (HEAD_PX - 10, foot_top + 6):
        painter.drawLine(QPointF(0, y), QPointF(body.width, y))
    foot = QRectF(0, foot_top + 8, body.width, FOOT_PX - 8)
    painter.setFont(small)
    painter.setPen(QColor(theme.muted))
    painter.drawText(foot, left, sheets.foot)
    painter.drawText(foot, right, sheets.numbered(number, len(sheets.pages)))
