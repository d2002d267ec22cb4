"""Small pictures that many frames share: texts of the axis, pills of counts, lane headers, the fading edge.

A text from a stamp costs 3 microseconds, drawn anew 15. Without a ratio (vector devices) everything is drawn anew.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

MOST_STAMPS = 2_000
STRIP = 1024  # logical pixels: the length of a strip's picture


class Stamps:
    """Pixmaps by key at one device pixel ratio; all are dropped when there are too many."""

    def __init__(self, ratio: float | None) -> None:
        self._ratio = ratio
        self._pixmaps: dict[Hashable, QPixmap] = {}

    def draw(
        self, painter: QPainter, key: Hashable, corner: QPointF, size: QSizeF, paint: Callable[[QPainter], None]
    ) -> None:
        """Draw what `paint` paints from (0, 0) on, with its top left at a corner rounded to device pixels."""
        if self.draw_known(painter, key, corner.x(), corner.y()):
            return
        if self._ratio is None:
            painter.save()
            painter.translate(corner)
            paint(painter)
            painter.restore()
        else:
            if len(self._pixmaps) >= MOST_STAMPS:
                self._pixmaps.clear()
            self._pixmaps[key] = self._made(size, paint, self._ratio)
            self.draw_known(painter, key, corner.x(), corner.y())

    def draw_known(self, painter: QPainter, key: Hashable, x: float, y: float) -> bool:
        """Draw a picture that was made before; false where there is none."""
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            return False
        if self._ratio == 1:
            painter.drawPixmap(round(x), round(y), pixmap)
        elif self._ratio is not None:
            painter.drawPixmap(
                QPointF(round(x * self._ratio) / self._ratio, round(y * self._ratio) / self._ratio), pixmap
            )
        return True

    def draw_strip(
        self, painter: QPainter, key: Hashable, corner: QPointF, size: QSizeF, paint: Callable[[QPainter, float], None]
    ) -> None:
        """Draw what looks the same along its whole length, `paint`ed at a length from (0, 0) on, with its top left at
        a corner, ends rounded to logical pixels: pieces of one picture serve every length."""
        ratio = self._ratio
        if ratio is None:
            painter.save()
            painter.translate(corner)
            paint(painter, size.width())
            painter.restore()
            return
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            whole = QSizeF(STRIP, size.height())
            pixmap = self._pixmaps[key] = self._made(whole, partial(_at_length, paint=paint), ratio)
        left, right = round(corner.x()), round(corner.x() + size.width())
        top, deep = round(corner.y()), pixmap.height()
        while left < right:
            length = min(right - left, STRIP)
            if ratio == 1:
                painter.drawPixmap(left, top, pixmap, 0, 0, length, deep)
            else:
                source = QRectF(0, 0, length * ratio, deep)
                painter.drawPixmap(QRectF(left, top, length, deep / ratio), pixmap, source)
            left += length

    @staticmethod
    def _made(size: QSizeF, paint: Callable[[QPainter], None], ratio: float) -> QPixmap:
        pixmap = QPixmap(max(math.ceil(size.width() * ratio), 1), max(math.ceil(size.height() * ratio), 1))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
        painter.end()
        return pixmap


def _at_length(painter: QPainter, paint: Callable[[QPainter, float], None]) -> None:
    paint(painter, STRIP)
