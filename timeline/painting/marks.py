"""Dots and thin bars of the events that are not written out."""

from __future__ import annotations

import math
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from timeline.layout.pieces import MarkSheet
from timeline.layout.scene import DIMMED, Scene
from timeline.painting.inks import Inks
from timeline.painting.stamps import picture

LONGEST = 512  # device pixels: of the bars that a sheet holds


def mark_sheet(families: int, inks: Inks, ratio: float) -> MarkSheet:
    """Where the sheet has which mark."""
    small, large = (math.ceil(2 * radius * ratio) for radius in (inks.metrics.small_radius, inks.metrics.dot_radius))
    return MarkSheet(families, small, round(inks.metrics.thin_bar_height * ratio), LONGEST, large)


def paint_mark_sheet(
    painter: QPainter, top: int, sheet: MarkSheet, families: tuple[str, ...], inks: Inks, ratio: float
) -> None:
    """Paint a sheet from a line of device pixels on."""
    for number, colour in enumerate(_colours(families, inks)):
        for radius, size, begin in (
            (inks.metrics.small_radius, sheet.dot_size, top),
            (inks.metrics.dot_radius, sheet.large_size, top + sheet.large_top),
        ):
            dot = picture(QSizeF(2 * radius, 2 * radius), ratio, partial(_paint_dot, side=2 * radius, ink=colour))
            dot.setDevicePixelRatio(1.0)
            painter.drawImage(number * size, begin, dot)
        painter.fillRect(0, top + sheet.dot_size + number * sheet.bar_height, LONGEST, sheet.bar_height, colour)


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


def _paint_dot(painter: QPainter, side: float, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QRectF(0, 0, side, side))
