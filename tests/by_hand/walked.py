"""The program as `walk` starts it: beside its windows it says, on standard input and output, where things stand.

A question is a line of JSON, `{"ask": "where", "words": "Copy as text"}`; so is the answer. Nothing is pressed, typed
or changed from here: `hand` does that with a real pointer and real keys.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterator
from typing import cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QMenu,
    QMenuBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from timeline.desktop import app
from timeline.desktop.side_panel.source_text import SourceText
from timeline.desktop.timeline_view.view import TimelineView

MARK_PX = 5  # from the left edge of an event to the middle of its dot
MOST_ROWS = 500  # of a list that is looked through


class Guide(QObject):
    """Answers on the thread of the windows what is asked on another."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._answers: dict[str, Callable[[str], object]] = {
            "where": where, "text_of": text_of, "words_at": words_at, "events": events, "lanes": lanes,
            "clipboard": clipboard, "window": window, "focus": focus, "fail": fail,
        }  # fmt: skip

    def listen(self) -> None:
        """Waits for questions until there are no more."""
        for line in sys.stdin:
            self.asked.emit(line)

    def _answer(self, line: str) -> None:
        question = json.loads(line)
        print("ANSWER", json.dumps(self._answers[question["ask"]](question.get("words", ""))), flush=True)


def front() -> QWidget | None:
    """The window that a user has before him: an open menu or popup, a dialog, else the window that came last."""
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible() and not each.isHidden()]
    windows = [each for each in windows if each.windowType() != Qt.WindowType.ToolTip]
    first = QApplication.activePopupWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
    return first or (windows[-1] if windows else None)


def window(_: str) -> object:
    """Id, title and place on the screen of the window in front that can have the keys."""
    widget: QWidget | None = QApplication.activeModalWidget() or front()
    while widget is not None and widget.windowType() == Qt.WindowType.Popup and widget.parentWidget() is not None:
        widget = cast(QWidget, widget.parentWidget()).window()
    if widget is None:
        return None
    box = widget.frameGeometry()
    return {"id": int(widget.winId()), "title": widget.windowTitle(), "box": _sides(box)}


def focus(_: str) -> object:
    """What has the keyboard: its class, name, and text for a reader of the screen."""
    widget = QApplication.focusWidget()
    return None if widget is None else [type(widget).__name__, widget.objectName(), widget.accessibleName()]


def fail(_: str) -> object:
    """Makes a fault of the program's own, for the dialog that tells of one."""
    QTimer.singleShot(0, _fault)
    return None


def _fault() -> None:
    raise RuntimeError("a fault made by hand")


def clipboard(_: str) -> object:
    """What was copied."""
    return QApplication.clipboard().text()


def events(_: str) -> object:
    """Titles of the events that the timeline draws by themselves, and where their marks begin."""
    found = []
    for view in _shown(TimelineView):
        timeline = cast(TimelineView, view)
        columns = timeline.index().columns
        for event_id, box in timeline.boxes().items():
            position = timeline._position(event_id)
            if position is not None:
                mark = timeline.mapToGlobal(QPoint(box.left() + min(box.width() // 2, MARK_PX), box.center().y()))
                found.append([columns.title(position), mark.x(), mark.y()])
    return found


def lanes(_: str) -> object:
    """Keys of the lanes from top to bottom, and the middles of their headers."""
    found = []
    for view in _shown(TimelineView):
        timeline = cast(TimelineView, view)
        scene = timeline.scene()
        for lane in scene.lanes:
            centre = timeline.mapToGlobal(QPoint(round(scene.header_width / 2), round(lane.top + lane.height / 2)))
            found.append([lane.key, centre.x(), centre.y()])
    return found


def text_of(name: str) -> object:
    """What a thing says of itself: its text or name; None when it is not to be seen."""
    for widget in _widgets():
        if widget.objectName() == name:
            for way in ("text", "toPlainText", "accessibleName"):
                if hasattr(widget, way) and getattr(widget, way)():
                    return str(getattr(widget, way)())
    return None


def words_at(words: str) -> object:
    """First and last point of words in the open article, where they are to be seen."""
    for widget in _shown(SourceText):
        text = cast(QTextEdit, widget)
        cursor = text.document().find(words)
        while not cursor.isNull():
            ends = QTextCursor(cursor), QTextCursor(cursor)
            for end, place in zip(ends, (cursor.selectionStart(), cursor.selectionEnd()), strict=True):
                end.setPosition(place)
            places = [text.cursorRect(end).center() for end in ends]
            if all(text.viewport().rect().contains(place) for place in places):
                points = [text.viewport().mapToGlobal(place) for place in places]
                return [[point.x(), point.y()] for point in points]
            cursor = text.document().find(words, cursor)
    return None


def where(words: str) -> object:
    """Left, top, width and height on the screen of what bears these words: by name, by text, by their beginning."""
    found = list(_things())
    for is_meant in (words.__eq__, lambda text: bool(text) and text.startswith(words)):
        for only_labels in (False, True):  # what can be used before the words beside it
            for text, box, is_label in found:
                if is_label == only_labels and is_meant(text) and box.isValid():
                    return _sides(box)
    return None


def _sides(box: QRect) -> list[int]:
    return [box.x(), box.y(), box.width(), box.height()]


def _things() -> Iterator[tuple[str, QRect, bool]]:
    """Texts and places of everything that can be pointed at, in the window in front first; True for mere labels."""
    for widget in _widgets():
        for text, box in _named(widget):
            yield text, box, isinstance(widget, QLabel)


def _named(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    box = QRect(widget.mapToGlobal(QPoint()), widget.size())
    names = [widget.objectName(), widget.accessibleName()]
    if hasattr(widget, "text") and callable(widget.text):
        names.append(_plain(str(widget.text())))
    for name in names:
        yield name, box
    if isinstance(widget, QMenu | QMenuBar):
        for action in widget.actions():
            inner = widget.actionGeometry(action)
            yield _plain(action.text()), QRect(widget.mapToGlobal(inner.topLeft()), inner.size())
    elif isinstance(widget, QHeaderView):
        yield from _sections(widget)
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            inner = widget.tabRect(at)
            yield _plain(widget.tabText(at)), QRect(widget.mapToGlobal(inner.topLeft()), inner.size())
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _rows(widget)


def _sections(head: QHeaderView) -> Iterator[tuple[str, QRect]]:
    for at in range(head.count()):
        corner = head.viewport().mapToGlobal(QPoint(head.sectionViewportPosition(at), 0))
        text = str(head.model().headerData(at, head.orientation(), Qt.ItemDataRole.DisplayRole) or "")
        yield text, QRect(corner, QSize(head.sectionSize(at), head.height()))


def _rows(view: QAbstractItemView) -> Iterator[tuple[str, QRect]]:
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for row in range(min(model.rowCount(QModelIndex()), MOST_ROWS)):
        for column in range(columns):
            place = model.index(row, column)
            inner = view.visualRect(place)
            if inner.isValid() and view.viewport().rect().intersects(inner):
                yield str(place.data() or ""), QRect(view.viewport().mapToGlobal(inner.topLeft()), inner.size())


def _widgets() -> Iterator[QWidget]:
    first = front()
    for top in sorted(QApplication.topLevelWidgets(), key=lambda each: each is not first):
        if top.isVisible():
            yield top
            yield from (child for child in top.findChildren(QWidget) if child.isVisible() and _is_seen(child))


def _is_seen(widget: QWidget) -> bool:
    return not widget.visibleRegion().isEmpty()


def _shown(kind: type[QWidget]) -> Iterator[QWidget]:
    return (widget for widget in _widgets() if isinstance(widget, kind))


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").split("\t")[0]


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    guide = Guide()
    threading.Thread(target=guide.listen, daemon=True).start()
    sys.exit(app.run(sys.argv[1:]))
