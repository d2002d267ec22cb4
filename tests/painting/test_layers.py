"""Layers are painted stretch by stretch, and pieces laid by Qt land where single pictures would."""

from __future__ import annotations

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from timeline.layout.columns import Int64
from timeline.layout.pieces import ROW, PieceRows, Pieces
from timeline.layout.stretches import Stretches
from timeline.painting.fragments import Fragments
from timeline.painting.layers import paint_layers
from timeline.painting.stamps import device_pixels

pytestmark = pytest.mark.usefixtures("qapp")


class Told:
    """A layer that tells what it is asked to paint."""

    def __init__(self, name: str, tops: list[int], told: list[tuple[str, int, int]]) -> None:
        self.name, self.told = name, told
        self.tops: Int64 = np.array(tops, np.int64)

    def cuts(self, stretches: Stretches) -> list[int]:
        return stretches.cuts(self.tops)

    def lay(self, painter: QPainter, first: int, last: int) -> None:
        self.told.append((self.name, first, last))


def test_each_stretch_is_painted_with_all_layers_before_the_next_one() -> None:
    told: list[tuple[str, int, int]] = []
    layers = [Told("ground", [0, 100, 200], told), Told("labels", [-5, 110, 120, 250], told), Told("none", [], told)]
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_layers(painter, layers, Stretches([0, 100, 200, 300]), 1.0)
    painter.end()
    assert told == [
        ("ground", 0, 1),
        ("labels", 0, 1),
        ("ground", 1, 2),
        ("labels", 1, 3),
        ("ground", 2, 3),
        ("labels", 3, 4),
    ]


def test_qt_keeps_a_fragment_as_the_ten_doubles_that_a_row_holds() -> None:
    numbers = np.arange(1.0, ROW + 1)
    read = shiboken6.wrapInstance(numbers.ctypes.data, QPainter.PixmapFragment)
    assert isinstance(read, QPainter.PixmapFragment)
    box = [read.x, read.y, read.sourceLeft, read.sourceTop, read.width, read.height]
    assert [*box, read.scaleX, read.scaleY, read.rotation, read.opacity] == numbers.tolist()
    rows = PieceRows()
    x, y, left, top, width = (np.array([value, value]) for value in (10, 20, 30, 40, 8))
    assert rows.fill([Pieces(x, y, left, top, width, 6)], Stretches([0, 100])) == [0, 2]
    second = shiboken6.wrapInstance(rows.address(1), QPainter.PixmapFragment)
    assert isinstance(second, QPainter.PixmapFragment)
    assert (second.x, second.y, second.sourceLeft, second.width, second.height) == (14, 23, 30, 8, 6)
    assert (second.scaleX, second.scaleY, second.rotation, second.opacity) == (1, 1, 0, 1)


def test_pieces_are_sorted_by_stretch_and_within_it_by_layer() -> None:
    def of_width(width: int, tops: list[int]) -> Pieces:
        y = np.array(tops, np.int64)
        same = np.zeros_like(y)
        return Pieces(same, y, same, same, np.full_like(y, width), np.full_like(y, 6))

    rows = PieceRows()
    layers = [of_width(1, [250, 10]), of_width(2, [120, 20, -5]), of_width(3, [99, 100])]
    assert rows.fill(layers, Stretches([0, 100, 200, 300])) == [0, 4, 6, 7]
    read = [shiboken6.wrapInstance(rows.address(number), QPainter.PixmapFragment) for number in range(7)]
    places = [(fragment.width, fragment.y - 3) for fragment in read if isinstance(fragment, QPainter.PixmapFragment)]
    assert places == [(1, 10), (2, 20), (2, -5), (3, 99), (2, 120), (3, 100), (1, 250)]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_pieces_laid_at_once_look_like_pictures_drawn_one_by_one(ratio: float) -> None:
    picture = QPixmap(64, 64)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number in range(8):
        painter.setBrush(QColor.fromHsv(number * 40, 200, 200, 120))
        painter.drawEllipse(QPointF(number * 8, number * 8), 9, 7)
    painter.end()
    random = np.random.default_rng(5)
    count = 700  # more than are kept room for at first
    columns = [random.integers(0, most, count) for most in (300, 300, 40, 40)]
    pieces = Pieces(columns[0], np.sort(columns[1]), columns[2], columns[3], random.integers(1, 24, count), 13)
    fragments, stretches, images = Fragments(), Stretches([0, 150, 300]), []
    for at_once in (True, False):
        image = QImage(round(300 * ratio), round(300 * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor("black"))
        painter = QPainter(image)
        painter.setClipRect(QRectF(10, 10, 250, 270))
        with device_pixels(painter, ratio):
            if at_once:
                fragments.load(picture, [pieces], stretches)
                first, middle, last = fragments.cuts(stretches)
                fragments.lay(painter, first, middle)
                fragments.lay(painter, middle, last)
            else:
                for x, y, left, top, width in zip(
                    *(c.tolist() for c in (pieces.x, pieces.y, pieces.left, pieces.top, pieces.width)), strict=True
                ):
                    painter.drawPixmap(x, y, picture, left, top, width, 13)
        painter.end()
        images.append(image)
    assert images[0] == images[1]
