"""Many pieces of one picture, laid by one call.

A call from Python costs a microsecond; Qt by itself lays a piece in a tenth of that. It takes an array of
`QPainter::PixmapFragment`, which are ten doubles each and nothing else, so the rows of the layout serve as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import shiboken6
from PySide6.QtGui import QPainter, QPixmap

from timeline.layout.pieces import PieceRows, Pieces
from timeline.layout.stretches import Stretches


class Fragments:
    """Pieces of a frame; a layer."""

    def __init__(self) -> None:
        self._rows = PieceRows()
        self._picture = QPixmap()
        self._cuts: list[int] = []

    def load(self, picture: QPixmap, layers: Sequence[Pieces], stretches: Stretches) -> Fragments:
        """Take pieces of a picture, those of a layer above those of the layer before it."""
        self._picture, self._cuts = picture, self._rows.fill(layers, stretches)
        return self

    def cuts(self, stretches: Stretches) -> list[int]:
        """The number of the first piece of each stretch, and how many there are."""
        return self._cuts

    def lay(self, painter: QPainter, first: int, last: int) -> None:
        """Lay those from one number up to another, with a painter that counts in device pixels."""
        begin = shiboken6.wrapInstance(self._rows.address(first), QPainter.PixmapFragment)
        painter.drawPixmapFragments(cast(QPainter.PixmapFragment, begin), last - first, self._picture)
