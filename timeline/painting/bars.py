"""Bars of the written-out events: plain ones from pieces of a picture, the others outline by outline."""

from __future__ import annotations

import math
from functools import partial

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from timeline.layout.blits import PlainBars, other_bars, texts_on_clear_bars
from timeline.layout.pieces import BarSheet
from timeline.layout.scene import DIMMED, Scene
from timeline.layout.stretches import whole
from timeline.painting.inks import Inks
from timeline.painting.layers import Shapes
from timeline.painting.shapes import draw_bar
from timeline.painting.stamps import picture

OUTLINE = 1.25  # width of a bar's line
PIECE = 512  # device pixels: the longest piece of a bar's end


class BarPainter:
    """Keeps the sheet of solid bars at one device pixel ratio, which are laid in a twentieth of the time of smooth
    outlines. What a scene needs of it is painted when it is first needed."""

    def __init__(self, families: tuple[str, ...], inks: Inks, ratio: float) -> None:
        self._families, self._inks, self._ratio = families, inks, ratio
        height = inks.metrics.bar_height * ratio
        self.sheet = BarSheet(math.ceil(height), PIECE, round(2 * height))
        self._made = self.sheet.nothing_made(2 * len(families))

    @property
    def height(self) -> int:
        """Of the sheet."""
        return 2 * len(self._families) * self.sheet.deep

    def make_missing(self, bars: PlainBars, plate: QPixmap, begin: int) -> None:
        """Paint what the sheet has not yet, on a picture in which it begins at a line."""
        missing = self.sheet.needed(bars, self._made)
        if not missing:
            return
        painter = QPainter(plate)
        for colour, length in missing:
            self._made[colour, length] = True
            top, height = begin + colour * self.sheet.deep, self._inks.metrics.bar_height
            if length:
                outline = QRectF(0, 0, length / self._ratio, height)
                self._make(painter, self.sheet.begin_of(length), top, outline.width(), outline, colour)
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
