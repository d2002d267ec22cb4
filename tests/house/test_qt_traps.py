"""Traps of the Qt binding that a newer version could bring back."""

import sys

from PySide6.QtGui import QImage, QPainter


def test_a_hundred_drawn_rectangles_take_nothing_from_the_count_of_none() -> None:
    """A binding that forgets to count the None it returns aborts the program, after a while, on Python 3.11."""
    image = QImage(32, 32, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(100):
        painter.drawRect(1, 1, 8, 8)
    after = sys.getrefcount(None)
    painter.end()
    assert abs(after - before) < 50
