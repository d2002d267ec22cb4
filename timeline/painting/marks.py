"""Dots and thin bars of the events that are not written out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from timeline.layout.pieces import MarkSheet, dot_pieces, thin_bar_pieces
from timeline.layout.scene import DIMMED, Scene
from timeline.painting.fragments import Fragments
from timeline.painting.inks import Inks
from timeline.painting.stamps import clear_pixmap, picture

LONGEST = 512  # device pixels: of the bars that a sheet holds


class MarkPainter:
    """Paints marks at one device pixel ratio, thousands of them in a fifth of a millisecond."""

    def __init__(self, inks: Inks, ratio: float) -> None:
        self._inks, self._ratio = inks, ratio
        self._bars, self._dots = Fragments(), Fragments()
        self._sheets: dict[tuple[str, ...], tuple[MarkSheet, QPixmap]] = {}

    def layers(self, scene: Scene) -> list[Fragments]:
        """The bars, and on them the dots, of a scene."""
        if not len(scene.dots) and not len(scene.bars):
            return []
        if scene.families not in self._sheets:
            self._sheets[scene.families] = _sheet(scene.families, self._inks, self._ratio)
        sheet, pixmap = self._sheets[scene.families]
        bars = thin_bar_pieces(scene.bars, scene.header_width, scene.width, self._ratio, sheet)
        dots = dot_pieces(scene.dots, self._ratio, sheet)
        return [
            fragments.load(pixmap, pieces)
            for fragments, pieces in ((self._bars, bars), (self._dots, dots))
            if len(pieces)
        ]


def draw_marks_straight(painter: QPainter, scene: Scene, inks: Inks) -> None:
    """Paint the marks one by one, for devices that take shapes."""
    colours = _colours(scene.families, inks)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    half = inks.metrics.thin_bar_height / 2
    for marks in (scene.bars, scene.dots):
        columns = (marks.x0, marks.x1, marks.y, marks.family, marks.tone)
        for x0, x1, y, family, tone in zip(*(column.tolist() for column in columns), strict=True):
            painter.setBrush(colours[family + len(scene.families) * bool(tone & DIMMED)])
            if marks is scene.dots:
                painter.drawEllipse(QPointF(x0, y), inks.metrics.small_radius, inks.metrics.small_radius)
            else:
                left, right = max(x0, scene.header_width), min(x1, scene.width)
                painter.drawRect(QRectF(left, round(y - half), right - left, 2 * half))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _colours(families: tuple[str, ...], inks: Inks) -> list[QColor]:
    """The colours of the families, then again those of the families standing back."""
    return [*map(inks.family, families), *map(inks.dimmed, families)]


def _sheet(families: tuple[str, ...], inks: Inks, ratio: float) -> tuple[MarkSheet, QPixmap]:
    side, colours = 2 * inks.metrics.small_radius, _colours(families, inks)
    dots = [picture(QSizeF(side, side), ratio, partial(_paint_dot, side=side, ink=colour)) for colour in colours]
    size = dots[0].width()
    sheet = MarkSheet(len(families), size, round(inks.metrics.thin_bar_height * ratio), LONGEST)
    pixmap = clear_pixmap(max(len(dots) * size, LONGEST), size + len(dots) * sheet.bar_height)
    painter = QPainter(pixmap)
    for number, (dot, colour) in enumerate(zip(dots, colours, strict=True)):
        dot.setDevicePixelRatio(1.0)
        painter.drawImage(number * size, 0, dot)
        painter.fillRect(0, size + number * sheet.bar_height, LONGEST, sheet.bar_height, colour)
    painter.end()
    return sheet, pixmap


def _paint_dot(painter: QPainter, side: float, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QRectF(0, 0, side, side))
