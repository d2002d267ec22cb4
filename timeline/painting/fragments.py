"""Many pieces of one picture, laid by one call.

A call from Python costs a microsecond; Qt by itself lays a piece in a tenth of that. It takes an array of
`QPainter::PixmapFragment`, which are ten doubles each and nothing else, so an array of NumPy serves as one.
"""

from __future__ import annotations

from typing import cast

import numpy as np
import shiboken6
from PySide6.QtGui import QPainter, QPixmap

from timeline.layout.columns import Float64, Int64
from timeline.layout.pieces import Pieces

X, Y, LEFT, TOP, WIDTH, HEIGHT, SCALE_X, SCALE_Y, ROTATION, OPACITY = range(10)  # as Qt declares them
BYTES = 10 * 8
FEWEST = 512


class Fragments:
    """The pieces of a frame; a layer. The array is kept from frame to frame."""

    def __init__(self) -> None:
        self._rows: Float64 = np.empty((0, 10))
        self._address = 0
        self._picture = QPixmap()
        self.tops: Int64 = np.empty(0, np.int64)

    def load(self, picture: QPixmap, pieces: Pieces) -> Fragments:
        """Take pieces of a picture, from top to bottom. The middle of each is what Qt wants to know."""
        count = len(pieces)
        if len(self._rows) < count:
            self._rows = np.zeros((max(2 * count, FEWEST), 10))
            self._rows[:, (SCALE_X, SCALE_Y, OPACITY)] = 1.0
            self._address = self._rows.ctypes.data
        self._picture, self.tops = picture, pieces.y
        rows = self._rows[:count]
        rows[:, X] = pieces.x + pieces.width / 2
        rows[:, Y] = pieces.y + pieces.height / 2
        rows[:, LEFT], rows[:, TOP] = pieces.left, pieces.top
        rows[:, WIDTH], rows[:, HEIGHT] = pieces.width, pieces.height
        return self

    def lay(self, painter: QPainter, first: int, last: int) -> None:
        """Lay those from one number up to another, with a painter that counts in device pixels."""
        begin = shiboken6.wrapInstance(self._address + first * BYTES, QPainter.PixmapFragment)
        painter.drawPixmapFragments(cast(QPainter.PixmapFragment, begin), last - first, self._picture)
