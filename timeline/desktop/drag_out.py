"""Selected events, dragged out of the timeline into another program: as text, Markdown, a calendar and a table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication

from timeline.project import Project
from timeline.project.exports.options import ExportOptions
from timeline.project.late_rooms import reading_in

from .timeline_view.view import TimelineView

DRAG_STARTS_PX = 6.0


class DragOut(QObject):
    """Watches the timeline: a press on a selected event that moves becomes a drag of all that are selected."""

    def __init__(self, view: TimelineView, project: Callable[[], Project | None], language: Callable[[], str]) -> None:
        super().__init__(view)
        self._view = view
        self._project = project
        self._language = language
        self._pressed: QPointF | None = None
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallows the movement that begins a drag; everything else goes to the view."""
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
            self._pressed = event.position() if plain and self.is_on_selected(event.position()) else None
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            pressed = self._pressed
            if (event.position() - pressed).manhattanLength() >= DRAG_STARTS_PX:
                self._pressed = None
                self._let_go(pressed, event)
                self.start()
            return True  # the view must not pan meanwhile
        return False

    def is_on_selected(self, point: QPointF) -> bool:
        """True over the mark or label of a selected event."""
        boxes = (self._view.rect_of(event_id) for event_id in self._view.selection())
        return any(box is not None and box.contains(point.toPoint()) for box in boxes)

    def data(self) -> QMimeData | None:
        """The selected events in every form that another program may take; None when there are none."""
        project, chosen = self._project(), self._view.selection()
        if project is None or not chosen:
            return None
        with reading_in:
            from timeline.project.exports.dragged import dragged  # lazily: writers of files

        mime = QMimeData()
        for kind, content in dragged(project, chosen, ExportOptions(language=self._language())).items():
            if kind == "text/plain":
                mime.setText(content.decode("utf-8"))
            else:
                mime.setData(kind, content)
        return mime

    def start(self) -> None:
        """Drags the selected events until they are let go somewhere."""
        mime = self.data()
        if mime is not None:
            drag = QDrag(self._view)
            drag.setMimeData(mime)
            drag.exec(Qt.DropAction.CopyAction)

    def _let_go(self, pressed: QPointF, event: QMouseEvent) -> None:
        """The view has seen the press: it sees it end where it began, as a click on what is selected already."""
        release = QMouseEvent(
            QEvent.Type.MouseButtonRelease, pressed, event.globalPosition(), Qt.MouseButton.LeftButton,
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(self._view, release)
