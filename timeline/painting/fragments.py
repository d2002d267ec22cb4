"""Many pieces of one picture, laid by one call.

A call from Python costs a microsecond; Qt by itself lays a piece in a tenth of that. It takes an array of
`QPainter::PixmapFragment`, which are ten doubles each and nothing else, so the rows of the layout serve as one.
"""

from __future__ import annotations

from typing import cast

import shiboken6
from PySide6.QtGui import QPainter, QPixmap

from timeline.layout.columns import Int64
from timeline.layout.pieces import PieceRows, Pieces


class Fragments:
    """The pieces of a frame; a layer."""

    def __init__(self) -> None:
        self._rows = PieceRows()
        self._picture, self._tops = QPixmap(), Pieces.none().y

    @property
    def tops(self) -> Int64:
        """Where each of them begins, in device pixels."""
        return self._tops

    def load(self, picture: QPixmap, pieces: Pieces) -> Fragments:
        """Take pieces of a picture, from top to bottom."""
        self._picture, self._tops = picture, pieces.y
        self._rows.fill(pieces)
        return self

    def lay(self, painter: QPainter, first: int, last: int) -> None:
        """Lay those from one number up to another, with a painter that counts in device pixels."""
        begin = shiboken6.wrapInstance(self._rows.address(first), QPainter.PixmapFragment)
        painter.drawPixmapFragments(cast(QPainter.PixmapFragment, begin), last - first, self._picture)
