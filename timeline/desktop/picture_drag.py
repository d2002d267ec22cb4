"""A picture of the timeline, dragged from the Export button into a document, a mail or a slide."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, QObject, QPointF, Qt
from PySide6.QtGui import QDrag, QMouseEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

PREVIEW_PX = 240  # width of what hangs at the pointer


class PictureDrag(QObject):
    """Watches a button: a press that moves away becomes a drag of the view as it stands; a click stays a click."""

    def __init__(self, button: QAbstractButton, view: QWidget) -> None:
        super().__init__(button)
        self._button = button
        self._view = view
        self._pressed: QPointF | None = None
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallows the movement that begins a drag; everything else goes to the button."""
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            if (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                self._button.setDown(False)
                self.start()
            return True
        return False

    def data(self) -> QMimeData:
        """The picture as an image and as the bytes of a PNG."""
        return picture_data(self._view.grab())

    def start(self) -> None:
        """Drags the picture until it is let go somewhere."""
        picture = self._view.grab()
        drag = QDrag(self._button)
        drag.setMimeData(picture_data(picture))
        drag.setPixmap(picture.scaledToWidth(PREVIEW_PX, Qt.TransformationMode.SmoothTransformation))
        drag.exec(Qt.DropAction.CopyAction)


def picture_data(picture: QPixmap) -> QMimeData:
    """What other programs take of a picture: an image, and the bytes of a PNG."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    mime = QMimeData()
    mime.setImageData(picture.toImage())
    mime.setData("image/png", content)
    return mime
