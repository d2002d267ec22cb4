"""How many events are hidden in each cell, as a quiet pill."""

from __future__ import annotations

import math
from functools import lru_cache, partial

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from timeline.layout.pieces import CountSheet
from timeline.layout.scene import Scene
from timeline.painting.inks import Inks
from timeline.painting.labels import laid_out
from timeline.painting.stamps import picture

SIGNS = "+0123456789.kM"
LONGEST = 6  # signs: "+99.9k"
RIM = 2  # pixels around a sign, which may reach a little beyond its width


def draw_counts_straight(painter: QPainter, scene: Scene, inks: Inks) -> None:
    """Paint the counts one by one, for devices that take shapes."""
    for count in scene.counts:
        text = count_text(count.events)
        size = _pill_size(len(text), inks)
        painter.save()
        painter.translate(count.x - size.width() / 2, count.y - size.height() / 2)
        _paint_pill(painter, size, inks)
        _paint_text(painter, text, (size.width() - laid_out(text, inks.small_bold).width) / 2, size.height(), inks)
        painter.restore()


@lru_cache(maxsize=5_000)
def count_text(events: int) -> str:
    """A count in at most five characters: +14, +3.2k, +45k, +1.0M."""
    if events < 1000:
        return f"+{events}"
    if events < 10_000:
        return f"+{events / 1000:.1f}k"
    return f"+{events // 1000}k" if events < 1_000_000 else f"+{events / 1_000_000:.1f}M"


def count_sheet(inks: Inks, ratio: float) -> CountSheet:
    """Where the sheet has which pill and which sign."""
    sizes = [_pill_size(length, inks) for length in range(LONGEST + 1)]
    pills = [math.ceil(size.width() * ratio) for size in sizes]
    advances = [laid_out(sign, inks.small_bold).width for sign in SIGNS]
    sign_width = math.ceil((max(advances) + 2 * RIM) * ratio)
    taken, height = [advance * ratio for advance in advances], math.ceil(sizes[0].height() * ratio)
    return CountSheet.of_signs(SIGNS, taken, sign_width, round(RIM * ratio), pills, height)


def paint_count_sheet(painter: QPainter, top: int, sheet: CountSheet, inks: Inks, ratio: float) -> None:
    """Paint a sheet from a line of device pixels on."""
    for length in range(LONGEST + 1):
        size = _pill_size(length, inks)
        pill = picture(size, ratio, partial(_paint_pill, size=size, inks=inks))
        pill.setDevicePixelRatio(1.0)
        painter.drawImage(0, top + length * sheet.height, pill)
    height = _pill_size(0, inks).height()
    for number, text in enumerate(SIGNS):
        size = QSizeF(sheet.sign_width / ratio, height)
        sign = picture(size, ratio, partial(_paint_text, text=text, x=RIM, height=height, inks=inks))
        sign.setDevicePixelRatio(1.0)
        painter.drawImage(sheet.signs_left + number * sheet.sign_width, top, sign)


def _pill_size(length: int, inks: Inks) -> QSizeF:
    """Of the pill of a text of so many signs."""
    height = inks.metrics.count_height
    return QSizeF(height * 0.5 * length + inks.metrics.gap * 1.2, round(height * 0.78))


def _paint_pill(painter: QPainter, size: QSizeF, inks: Inks) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.role["badge"])
    painter.drawRoundedRect(QRectF(0, 0, size.width(), size.height()), size.height() / 2, size.height() / 2)


def _paint_text(painter: QPainter, text: str, x: float, height: float, inks: Inks) -> None:
    fitted = laid_out(text, inks.small_bold)
    painter.setPen(inks.role["badge_text"])
    fitted.layout.draw(painter, QPointF(x, height / 2 + inks.badge_baseline - fitted.ascent))
