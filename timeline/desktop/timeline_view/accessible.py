"""The view to a screen reader: a list whose children are the visible events in time order.

Where Qt takes no interface at all for an answer, PySide's types do not know it; those methods return Any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

if TYPE_CHECKING:
    from timeline.desktop.timeline_view.view import TimelineView


class EventInterface(QAccessibleInterface):
    """One visible event: its name is date, title and number of sources."""

    def __init__(self, view: TimelineView, event_id: str, parent: QAccessibleInterface) -> None:
        super().__init__()
        self._view, self._event_id, self._parent = view, event_id, parent

    def isValid(self) -> bool:
        return self._view.rect_of(self._event_id) is not None

    def object(self) -> Any:
        return None

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def child(self, index: int) -> Any:
        return None

    def childAt(self, x: int, y: int) -> Any:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def text(self, text: QAccessible.Text) -> str:
        return self._view.spoken(self._event_id) if text == QAccessible.Text.Name else ""

    def setText(self, text: QAccessible.Text, value: str) -> None:
        """Names cannot be changed from outside."""

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        box = self._view.rect_of(self._event_id)
        return QRect(self._view.mapToGlobal(box.topLeft()), box.size()) if box is not None else QRect()

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.selectable = True
        state.focusable = True
        state.selected = self._event_id in self._view.selection()
        state.focused = state.selected and self._view.hasFocus()
        return state


class TimelineInterface(QAccessibleWidget):
    """The list. Python keeps its children referenced, as Qt does not."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._children: dict[str, EventInterface] = {}

    def childCount(self) -> int:
        return len(self._view.event_ids())

    def child(self, index: int) -> Any:
        event_ids = self._view.event_ids()
        if not 0 <= index < len(event_ids):
            return None
        event_id = event_ids[index]
        if event_id not in self._children:
            self._children[event_id] = EventInterface(self._view, event_id, self)
        return self._children[event_id]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        event_ids = self._view.event_ids()
        known = {number: event_id for number, event_id in enumerate(event_ids) if event_id in self._children}
        return next((number for number, event_id in known.items() if self._children[event_id] is child), -1)

    def focusChild(self) -> Any:
        selection = self._view.selection()
        event_ids = self._view.event_ids()
        return self.child(event_ids.index(selection[0])) if selection and selection[0] in event_ids else None


_interfaces: list[TimelineInterface] = []  # kept referenced: Qt does not own Python objects
_views: list[type[TimelineView]] = []


def install(view: type[TimelineView]) -> None:
    """Have Qt ask for the interface of every view of this class. Safe to call again."""
    if view not in _views:
        _views.append(view)
        QAccessible.installFactory(_interface_for)


def _interface_for(name: str, target: QObject) -> QAccessibleInterface | None:
    if not isinstance(target, tuple(_views)):
        return None
    interface = TimelineInterface(cast("TimelineView", target))
    _interfaces.append(interface)
    target.destroyed.connect(lambda: _interfaces.remove(interface))
    return interface


def tell_focus(view: TimelineView, event_id: str) -> None:
    """Tell a screen reader that another event is chosen."""
    if QAccessible.isActive():
        event_ids = view.event_ids()
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        if event_id in event_ids:
            event.setChild(event_ids.index(event_id))
        QAccessible.updateAccessibility(event)
