"""A picture of the view can be dragged from a button, whose clicks stay clicks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from timeline.desktop.picture_drag import PictureDrag

LEFT = Qt.MouseButton.LeftButton


class Dragged(PictureDrag):
    """Counts its drags instead of waiting for a drop."""

    drags = 0

    def start(self) -> None:
        self.drags += 1


@pytest.fixture
def parts(qtbot: QtBot) -> tuple[QPushButton, Dragged]:
    """A button and what watches it, with a view of 60 by 40 pixels."""
    view, button = QWidget(), QPushButton("Export")
    for widget in (view, button):
        qtbot.addWidget(widget)
    view.resize(60, 40)
    button.resize(100, 30)
    return button, Dragged(button, view)


def test_the_picture_is_an_image_and_a_png_of_the_view(parts: tuple[QPushButton, Dragged]) -> None:
    mime = parts[1].data()
    assert mime.hasImage()
    picture = QImage.fromData(mime.data("image/png"))
    assert (picture.width() / picture.devicePixelRatio(), picture.height() / picture.devicePixelRatio()) == (60, 40)


def test_a_press_that_moves_away_drags_and_does_not_click(parts: tuple[QPushButton, Dragged], qtbot: QtBot) -> None:
    button, watching = parts
    with qtbot.assertNotEmitted(button.clicked):
        QTest.mousePress(button, LEFT, pos=QPoint(10, 10))
        QTest.mouseMove(button, QPoint(90, 10))
        QTest.mouseRelease(button, LEFT, pos=QPoint(90, 200))
    assert watching.drags == 1


def test_a_click_stays_a_click(parts: tuple[QPushButton, Dragged], qtbot: QtBot) -> None:
    button, watching = parts
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, LEFT)
    assert watching.drags == 0
