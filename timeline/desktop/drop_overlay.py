"""The sheet over the whole window while something hovers over it: what will happen with it, or why not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from . import drops
from .appearance import Appearance, scaled_font
from .drops import Dropped
from .translator import Translator


def read_mime(data: QMimeData) -> Dropped:
    """The drop behind Qt's MIME data."""
    urls = [url.toString(url.ComponentFormattingOption.FullyEncoded) for url in data.urls()] if data.hasUrls() else []
    return drops.understand(urls, data.html() if data.hasHtml() else "", data.text() if data.hasText() else "")


def drop_sentence(dropped: Dropped, tr: Translator) -> str:
    """What will happen with a drop, as a whole sentence."""
    if dropped.refusal:
        return tr(dropped.refusal)
    if dropped.projects:
        return tr("drop.open_project", name=dropped.projects[0].stem)
    if dropped.paths:
        count = drops.count_files(dropped.paths)
        if count > drops.COUNT_LIMIT:
            return tr("drop.read_more_than", n=drops.COUNT_LIMIT)
        return tr("drop.read_files", n=count)
    if dropped.addresses:
        return tr("drop.ask_fetch", n=len(dropped.addresses))
    return tr("drop.read_text")


class DropOverlay(QWidget):
    """Covers the window while something is dragged over it. `dropped` carries what is to be done."""

    dropped = Signal(object)  # Dropped
    hovering = Signal()  # something that can be read is over the window

    def __init__(self, window: QWidget, translator: Translator, appearance: Appearance) -> None:
        super().__init__(window)
        self.setObjectName("dropOverlay")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(translator("drop.name"))
        self._window = window
        self._translator = translator
        self._appearance = appearance
        self._dropped = Dropped()
        self._sentence = ""
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self.hide()

    @property
    def sentence(self) -> str:
        """What the overlay says now."""
        return self._sentence

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the window's drag events; everything else goes on."""
        if watched is not self._window:
            return False
        if isinstance(event, QDropEvent):
            return self._on_drag(event)
        if event.type() == QEvent.Type.DragLeave:
            self.hide()
            return True
        return False

    def _on_drag(self, event: QDropEvent) -> bool:
        if event.source() is not None:  # words or events of a window of our own: they are here already
            event.ignore()
            return True
        if event.type() == QEvent.Type.Drop:
            self.hide()
            if not self._dropped.is_good:
                event.ignore()
                return True
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            dropped = read_mime(event.mimeData())
            # A source that ends as soon as it has let go gives nothing any more: what it showed when it came in counts.
            self.dropped.emit(dropped if dropped.is_good else self._dropped)
            return True
        if event.type() == QEvent.Type.DragEnter:
            self._show(read_mime(event.mimeData()))
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            if self._dropped.is_good:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
            else:
                event.ignore()
            return True
        return False

    def _show(self, dropped: Dropped) -> None:
        self._dropped = dropped
        self._sentence = drop_sentence(dropped, self._translator)
        if dropped.is_good:
            self.hovering.emit()
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil, a frame and one sentence."""
        theme = self._appearance.theme
        is_good = self._dropped.is_good
        colour = QColor(theme.accent if is_good else theme.text_danger)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.panel)
        veil.setAlphaF(0.97)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(24, 24, -24, -24)
        painter.setPen(QPen(colour, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, 16, 16)
        name = "tool/import" if is_good else "tool/not_same"
        icon = self._appearance.pixmap(name, colour.name(), 56)
        middle = frame.center()
        painter.drawPixmap(round(middle.x() - 28), round(middle.y() - 70), icon)
        painter.setPen(QColor(theme.text))
        painter.setFont(scaled_font(self.font(), 1.6, weight=painter.font().Weight.DemiBold))
        text_box = QRectF(frame.left() + 24, middle.y(), frame.width() - 48, 120)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(text_box, int(flags), self._sentence)
        painter.end()
