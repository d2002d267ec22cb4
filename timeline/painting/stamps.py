"""Small pictures that many frames share: texts of the axis, dots, badges, lane headers.

A text from a stamp costs 1 to 3 microseconds, drawn anew 20. Without a ratio (vector devices) everything is drawn anew.
Pictures are images, not pixmaps: they are drawn as fast and filled in a tenth of the time (pieces laid by Qt alone
want a pixmap). All have a clear format,
solid ones too: Qt copies eight solid pixels at a time, faster than the lines of a solid format.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

MOST_STAMPS = 2_000
Paint = Callable[[QPainter], None]


class Stamps:
    """Pictures by key at one device pixel ratio; all are dropped when there are too many."""

    def __init__(self, ratio: float | None) -> None:
        self.ratio = ratio
        self._stamps: dict[Hashable, QImage] = {}
        self._last: tuple[Hashable, QImage | None] = (None, None)

    def draw(self, painter: QPainter, key: Hashable, corner: QPointF, size: QSizeF, paint: Paint) -> None:
        """Draw what `paint` paints from (0, 0) on, with its top left at a corner rounded to device pixels."""
        if self.draw_known(painter, key, corner.x(), corner.y()):
            return
        if self.ratio is None:
            painter.save()
            painter.translate(corner)
            paint(painter)
            painter.restore()
        else:
            if len(self._stamps) >= MOST_STAMPS:
                self._stamps.clear()
            self._stamps[key] = picture(size, self.ratio, paint)
            self.draw_known(painter, key, corner.x(), corner.y())

    def draw_known(self, painter: QPainter, key: Hashable, x: float, y: float) -> bool:
        """Draw a picture that was made before; false where there is none."""
        stamp = self._stamps.get(key)
        if stamp is None:
            return False
        if self.ratio == 1:
            painter.drawImage(round(x), round(y), stamp)
        elif self.ratio is not None:
            painter.drawImage(QPointF(round(x * self.ratio) / self.ratio, round(y * self.ratio) / self.ratio), stamp)
        return True

    def draw_last(self, painter: QPainter, key: Hashable, corner: QPointF) -> bool:
        """Draw the one large picture that is kept; false where it is of another key, or there is none."""
        known, image = self._last
        if image is None or known != key:
            return False
        painter.drawImage(corner, image)
        return True

    def is_same(self, key: Hashable) -> bool:
        """Whether the key is that of the last time, and so worth a large picture; never without a ratio."""
        same = self.ratio is not None and self._last[0] == key
        self._last = (key, None)
        return same

    def keep_last(self, key: Hashable, size: QSizeF, paint: Paint) -> None:
        """Keep one large picture in place of the former one."""
        self._last = (key, picture(size, self.ratio or 1.0, paint))


def picture(size: QSizeF, ratio: float, paint: Paint) -> QImage:
    """What `paint` paints on nothing; the size is in logical pixels."""
    width, height = max(math.ceil(size.width() * ratio), 1), max(math.ceil(size.height() * ratio), 1)
    made = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return made


def clear_pixmap(width: int, height: int) -> QPixmap:
    """A pixmap with nothing on it, in device pixels."""
    made = QPixmap(width, height)
    made.fill(Qt.GlobalColor.transparent)
    return made


class Sheet:
    """A picture that others are painted on and cut from, one after the other: to begin painting on a picture of its
    own costs as much as the text on it."""

    def __init__(self, size: QSizeF, ratio: float) -> None:
        self._ratio = ratio
        self._wide, self._high = math.ceil(size.width() * ratio) + 1, math.ceil(size.height() * ratio)
        self._image = QImage(self._wide, self._high, QImage.Format.Format_ARGB32_Premultiplied)
        self._image.setDevicePixelRatio(ratio)
        self._painter: QPainter | None = None

    def blank(self, ground: QColor | None) -> QPainter:
        """A painter on an empty sheet of a ground that one does not see through, or of nothing; it counts in logical
        pixels. `close` ends it."""
        painter = self._painter
        if painter is None:
            painter = self._painter = QPainter(self._image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if ground is not None:
            painter.fillRect(0, 0, self._wide, self._high, ground)
            return painter
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(0, 0, self._wide, self._high, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        return painter

    def cut(self, width: float) -> QImage:
        """What has been painted, so many logical pixels of it, for drawing in device pixels."""
        wide = min(math.ceil(width * self._ratio), self._wide)
        made = self._image.copy(0, 0, max(wide, 1), self._high)
        made.setDevicePixelRatio(1.0)
        return made

    def close(self) -> None:
        """End painting."""
        if self._painter is not None:
            self._painter.end()
            self._painter = None


@contextmanager
def device_pixels(painter: QPainter, ratio: float) -> Iterator[None]:
    """Within, the painter counts in device pixels, and pictures land on them unscaled."""
    if ratio == 1:
        yield
        return
    painter.save()
    painter.scale(1 / ratio, 1 / ratio)
    yield
    painter.restore()
