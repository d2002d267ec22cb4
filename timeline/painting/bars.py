"""Bars of the written-out events: plain ones from pieces of a few pictures, the others outline by outline."""

from __future__ import annotations

import math
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from timeline.layout.blits import other_bars, plain_bars, texts_on_clear_bars
from timeline.layout.scene import DIMMED, Scene
from timeline.painting.inks import Inks
from timeline.painting.shapes import draw_bar
from timeline.painting.stamps import Stamps, device_pixels

OUTLINE = 1.25  # width of a bar's line
PIECE = 2048  # device pixels: the longest piece that one picture gives


def draw_bars(painter: QPainter, scene: Scene, inks: Inks, stamps: Stamps) -> None:
    """All bars of the written-out events."""
    if stamps.ratio is not None:
        _draw_plain_bars(painter, scene, inks, stamps, stamps.ratio)
    canvas = QRectF(scene.header_width, scene.axis_height, scene.width - scene.header_width, scene.height)
    height = inks.metrics.bar_height
    for item, shaded in other_bars(scene, with_plain=stamps.ratio is None):
        family = scene.families[item.family]
        draw_bar(
            painter,
            QRectF(item.x0, item.y - height / 2, item.x1 - item.x0, height),
            item.kind,
            item.drawing,
            item.flags,
            inks.dimmed(family) if item.tone & DIMMED else inks.family(family),
            inks.pale(family),
            inks.role["band" if shaded else "canvas"],
            inks.metrics,
            canvas,
            inks.soft(family),
        )


def clear_ground_of_texts(painter: QPainter, scene: Scene, inks: Inks) -> None:
    """The bare lane where a text lies on a bar that one may see through: no line may run behind it."""
    height = scene.row_height
    for left, right, middle, shaded in texts_on_clear_bars(scene):
        ground = inks.role["band" if shaded else "canvas"]
        painter.fillRect(QRectF(left, middle - height / 2, right - left, height), ground)


def _draw_plain_bars(painter: QPainter, scene: Scene, inks: Inks, stamps: Stamps, ratio: float) -> None:
    """Solid bars: the left half of each from the picture of a left end, the right half from that of a right end; a
    short one has a picture of its own. A twentieth of the time of smooth outlines."""
    height = inks.metrics.bar_height
    least = round(2 * height * ratio)
    ends: dict[tuple[int, int], tuple[QImage, QImage]] = {}
    bars = plain_bars(scene, inks.metrics, ratio)
    with device_pixels(painter, ratio):
        draw, tile = painter.drawImage, stamps.tile
        for x, width, y, colour in zip(bars.xs, bars.widths, bars.ys, bars.colours, strict=True):
            if width <= least:
                draw(x, y, tile((width, colour)) or _short(stamps, width, colour, scene, inks))
                continue
            if colour not in ends:
                left, right = (_end(stamps, at_right, colour, scene, inks) for at_right in (False, True))
                ends[colour] = (left, right)
            _draw_long(painter, QRect(x, y, width, math.ceil(height * ratio)), *ends[colour])


def _draw_long(painter: QPainter, box: QRect, left: QImage, right: QImage) -> None:
    """A bar from the pictures of its ends, and from their middles as often as it takes."""
    x, y, width, deep = box.x(), box.y(), box.width(), box.height()
    half = min(width // 2, PIECE)
    painter.drawImage(x, y, left, 0, 0, half, deep)
    rest = min(width - half, PIECE)
    painter.drawImage(x + width - rest, y, right, PIECE - rest, 0, rest, deep)
    for begin in range(half, width - rest, PIECE // 2):
        painter.drawImage(x + begin, y, left, PIECE // 2, 0, min(PIECE // 2, width - rest - begin), deep)


def _short(stamps: Stamps, width: int, colour: tuple[int, int], scene: Scene, inks: Inks) -> QImage:
    """A whole bar, so many device pixels long."""
    logical = width / (stamps.ratio or 1.0)
    outline = QRectF(0, 0, logical, inks.metrics.bar_height)
    return stamps.new_tile((width, colour), *_outlined(logical, outline, colour, scene, inks))


def _end(stamps: Stamps, at_right: bool, colour: tuple[int, int], scene: Scene, inks: Inks) -> QImage:
    """One end of a bar and PIECE device pixels of it; at the other end it goes on."""
    key = ("end", at_right, colour)
    tile = stamps.tile(key)
    if tile is None:
        length, height = PIECE / (stamps.ratio or 1.0), inks.metrics.bar_height
        outline = QRectF(-height if at_right else 0, 0, length + height, height)
        tile = stamps.new_tile(key, *_outlined(length, outline, colour, scene, inks))
    return tile


def _outlined(
    length: float, outline: QRectF, colour: tuple[int, int], scene: Scene, inks: Inks
) -> tuple[QSizeF, partial[None]]:
    family, dimmed = scene.families[colour[0]], colour[1]
    ink = inks.dimmed(family) if dimmed else inks.family(family)
    return QSizeF(length, outline.height()), partial(_paint_outline, outline=outline, ink=ink, pale=inks.pale(family))


def _paint_outline(painter: QPainter, outline: QRectF, ink: QColor, pale: QColor) -> None:
    line = outline.adjusted(OUTLINE / 2, OUTLINE / 2, -OUTLINE / 2, -OUTLINE / 2)
    radius = min(line.height(), line.width()) / 2
    painter.setPen(QPen(ink, OUTLINE))
    painter.setBrush(pale)
    painter.drawRoundedRect(line, radius, radius)
