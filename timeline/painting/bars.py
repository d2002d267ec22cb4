"""Bars of the written-out events: plain ones from pieces of a picture, the others outline by outline."""

from __future__ import annotations

import math
from functools import partial

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from timeline.layout.blits import PlainBars, other_bars, plain_bars, texts_on_clear_bars
from timeline.layout.pieces import BarSheet, bar_pieces
from timeline.layout.scene import DIMMED, Scene
from timeline.layout.stretches import whole
from timeline.painting.fragments import Fragments
from timeline.painting.inks import Inks
from timeline.painting.layers import Shapes
from timeline.painting.shapes import draw_bar
from timeline.painting.stamps import clear_pixmap, picture

OUTLINE = 1.25  # width of a bar's line
PIECE = 512  # device pixels: the longest piece of a bar's end


class BarPainter:
    """Paints solid bars at one device pixel ratio, in a twentieth of the time of smooth outlines."""

    def __init__(self, inks: Inks, ratio: float) -> None:
        self._inks, self._ratio = inks, ratio
        height = inks.metrics.bar_height * ratio
        self._sheet = BarSheet(math.ceil(height), PIECE, round(2 * height))
        self._fragments = Fragments()
        self._families: tuple[str, ...] = ()
        self._pixmap = QPixmap()
        self._made: set[tuple[int, int]] = set()

    def layers(self, scene: Scene) -> list[Fragments]:
        """The plain bars of a scene."""
        bars = plain_bars(scene, self._inks.metrics, self._ratio)
        if not len(bars):
            return []
        if scene.families != self._families:
            self._families, self._made = scene.families, set()
            self._pixmap = clear_pixmap(self._sheet.width, 2 * len(scene.families) * self._sheet.deep)
        self._make_missing(bars)
        return [self._fragments.load(self._pixmap, bar_pieces(bars, self._sheet))]

    def _make_missing(self, bars: PlainBars) -> None:
        """Paint what the sheet has not yet."""
        missing = self._sheet.needed(bars) - self._made
        if not missing:
            return
        self._made |= missing
        painter = QPainter(self._pixmap)
        for colour, length in missing:
            top, height = colour * self._sheet.deep, self._inks.metrics.bar_height
            if length:
                outline = QRectF(0, 0, length / self._ratio, height)
                self._make(painter, self._sheet.begin_of(length), top, outline.width(), outline, colour)
                continue
            logical = PIECE / self._ratio
            self._make(painter, 0, top, logical, QRectF(0, 0, logical + height, height), colour)
            self._make(painter, PIECE, top, logical, QRectF(-height, 0, logical + height, height), colour)
        painter.end()

    def _make(self, painter: QPainter, x: int, y: int, width: float, outline: QRectF, colour: int) -> None:
        """Paint so many logical pixels of an outline at a place of the sheet."""
        family = self._families[colour % len(self._families)]
        ink = self._inks.family(family) if colour < len(self._families) else self._inks.dimmed(family)
        paint = partial(_paint_outline, outline=outline, ink=ink, pale=self._inks.pale(family))
        made = picture(QSizeF(width, outline.height()), self._ratio, paint)
        made.setDevicePixelRatio(1.0)
        painter.drawImage(x, y, made)


def outlined_bars(scene: Scene, inks: Inks, ratio: float, with_plain: bool) -> Shapes:
    """The bars that are drawn outline by outline."""
    canvas = QRectF(scene.header_width, scene.axis_height, scene.width - scene.header_width, scene.height)
    height = inks.metrics.bar_height
    bars = other_bars(scene, with_plain)
    draws = []
    for item, shaded in bars:
        family = scene.families[item.family]
        draws.append(
            partial(
                draw_bar,
                box=QRectF(item.x0, item.y - height / 2, item.x1 - item.x0, height),
                kind=item.kind,
                drawing=item.drawing,
                flags=item.flags,
                colour=inks.dimmed(family) if item.tone & DIMMED else inks.family(family),
                pale=inks.pale(family),
                ground=inks.role["band" if shaded else "canvas"],
                metrics=inks.metrics,
                clip=canvas,
                soft=inks.soft(family),
            )
        )
    tops = [(item.y - height / 2) * ratio for item, _ in bars]
    return Shapes(whole(tops), draws, ratio, smooth=True)


def clear_ground_of_texts(scene: Scene, inks: Inks, ratio: float) -> Shapes:
    """The bare lane where a text lies on a bar that one may see through: no line may run behind it."""
    height = scene.row_height
    tops, draws = [], []
    for left, right, middle, shaded in texts_on_clear_bars(scene):
        ground = inks.role["band" if shaded else "canvas"]
        box = QRectF(left, middle - height / 2, right - left, height)
        tops.append(box.top() * ratio)
        draws.append(partial(_fill, box=box, ground=ground))
    return Shapes(whole(tops), draws, ratio, smooth=False)


def _fill(painter: QPainter, box: QRectF, ground: QColor) -> None:
    painter.fillRect(box, ground)


def _paint_outline(painter: QPainter, outline: QRectF, ink: QColor, pale: QColor) -> None:
    line = outline.adjusted(OUTLINE / 2, OUTLINE / 2, -OUTLINE / 2, -OUTLINE / 2)
    radius = min(line.height(), line.width()) / 2
    painter.setPen(QPen(ink, OUTLINE))
    painter.setBrush(pale)
    painter.drawRoundedRect(line, radius, radius)
