"""Dots and thin bars of the events that are not written out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from timeline.layout.raster import Palette, Raster
from timeline.layout.scene import DIMMED, Scene
from timeline.painting.inks import Inks
from timeline.painting.stamps import device_pixels, picture


class MarkPainter:
    """Paints marks at one device pixel ratio, all of them as strips of one picture."""

    def __init__(self, inks: Inks, ratio: float) -> None:
        self._inks, self._ratio = inks, ratio
        self._raster = Raster()
        self._palettes: dict[tuple[str, ...], Palette] = {}

    def draw(self, painter: QPainter, scene: Scene) -> None:
        """Paint the marks of a scene."""
        if not len(scene.dots) and not len(scene.bars):
            return
        palette = self._palettes.get(scene.families)
        if palette is None:
            palette = self._palettes[scene.families] = _palette(scene.families, self._inks, self._ratio)
        strips = self._raster.strips(scene.dots, scene.bars, scene.header_width, scene.width, self._ratio, palette)
        rows, deep, wide = strips.pixels.shape
        image = QImage(strips.pixels.data, wide, rows * deep, wide * 4, QImage.Format.Format_ARGB32_Premultiplied)
        with device_pixels(painter, self._ratio):
            for row, top in enumerate(strips.tops):
                painter.drawImage(strips.left, top, image, 0, row * deep, wide, deep)


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


def _palette(families: tuple[str, ...], inks: Inks, ratio: float) -> Palette:
    side, colours = 2 * inks.metrics.small_radius, _colours(families, inks)
    size = QSizeF(side, side)
    dots = [picture(size, ratio, partial(_paint_dot, side=side, ink=colour)) for colour in colours]
    fills = [colour.rgba() for colour in colours]
    pixels = [bytes(dot.constBits()) for dot in dots]
    return Palette.of_pictures(pixels, dots[0].width(), fills, round(inks.metrics.thin_bar_height * ratio))


def _paint_dot(painter: QPainter, side: float, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QRectF(0, 0, side, side))
