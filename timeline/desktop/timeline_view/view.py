"""The timeline widget: what a user does on the surface, told as signals; and the verbs that menus and keys share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from timeline.desktop.timeline_view import accessible
from timeline.desktop.timeline_view.gestures import Gestures
from timeline.desktop.timeline_view.keys import handle_key
from timeline.desktop.timeline_view.pointing import Pointing
from timeline.desktop.timeline_view.sentences import range_text, translated
from timeline.layout.minutes import MINUTES_PER_DAY
from timeline.layout.theme import Theme


class TimelineView(Pointing):
    """Events on lanes over time. Give it columns, theme, lanes, a selection; it keeps viewport and scrolling itself."""

    event_chosen = Signal(str)  # clicked, or reached by a key
    event_activated = Signal(str)  # double click or Enter
    selection_changed = Signal(tuple)  # event ids in time order
    range_selected = Signal(object, object)  # from one minute until another (ints), or None twice when it is cleared
    lane_toggled = Signal(str)  # key of the lane whose header was clicked
    lane_moved = Signal(str, str)  # a lane's key and that of the lane on which its header was dropped
    menu_asked = Signal(str, object, QPoint)  # "event", "axis", "lane" or "empty"; id, minute, key or None; global
    go_to_date_asked = Signal()

    def __init__(self, theme: Theme, shapes: Mapping[str, str] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(theme, shapes or {}, parent)
        self.setObjectName("timelineView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translated("Timeline"))
        accessible.install(TimelineView)
        self.wheel_pans = False
        self._gestures = Gestures(self)

    def set_locale(self, language: str, first_weekday: int = 0) -> None:
        """The language of axis and dates, and of what a screen reader says of the view."""
        super().set_locale(language, first_weekday)
        self.setAccessibleName(translated("Timeline"))
        self._tell_range()

    # verbs

    def fit(self) -> None:
        """Show the selected events, else all."""
        selected = self.stage.selected_positions()
        self.move_to(self.stage.fitted(selected if len(selected) else None))

    def go_to_edge(self, last: bool) -> None:
        """Bring the first or the last event into sight."""
        order = self.index().room.start
        if len(order):
            self._choose(int(order.argmax() if last else order.argmin()))

    def step(self, direction: int) -> None:
        """Choose the next or previous event in time."""
        self._choose(self.stage.next_event(self._current(), direction))

    def step_in_lane(self, direction: int, add: bool = False) -> None:
        """Choose the next or previous event of the lane; `add` keeps those that are selected."""
        self._choose(self.stage.next_in_lane(self._current(), direction), add)

    def step_across(self, direction: int, add: bool = False) -> None:
        """Choose the event nearest in time in the lane above or below; `add` keeps those that are selected."""
        self._choose(self.stage.across_lanes(self._current(), direction), add)

    def activate_selected(self) -> None:
        """Open the selected event."""
        if self._selection:
            self.event_activated.emit(self._selection[0])

    def clear(self) -> None:
        """Clear range and selection."""
        self.clear_range()
        self._select(())
        self.update()

    def clear_range(self) -> None:
        """No range is selected any more."""
        if self.stage.emphasis.range is not None:
            self._set_range(None)
            self.range_selected.emit(None, None)

    def ask_for_date(self) -> None:
        """Ask for a date to go to."""
        self.go_to_date_asked.emit()

    def ask_for_menu(self) -> None:
        """Ask for the menu of the selected event, or of the empty canvas."""
        box = self.rect_of(self._selection[0]) if self._selection else None
        point = box.center() if box is not None else self.rect().center()
        kind, value = ("event", self._selection[0]) if box is not None else ("empty", None)
        self.menu_asked.emit(kind, value, self.mapToGlobal(point))

    def _current(self) -> int | None:
        return self._position(self._selection[-1]) if self._selection else None  # the one that was added last

    def _choose(self, position: int | None, add: bool = False) -> None:
        if position is None:
            return
        event_id = self._named(position)
        kept = tuple(each for each in self._selection if each != event_id) if add else ()
        self._select((*kept, event_id))
        self.reveal(event_id)
        self.event_chosen.emit(event_id)
        accessible.tell_focus(self, event_id)

    def _select(self, event_ids: tuple[str, ...]) -> None:
        if event_ids != self._selection:
            self.set_selection(event_ids)
            self.selection_changed.emit(event_ids)

    # what gestures do

    def click(self, point: QPointF, add: bool) -> None:
        """Choose the event under the pointer, toggle a lane, or clear."""
        found = self._hit(point)
        if found.header is not None:
            self.lane_toggled.emit(found.header.key)
        elif found.position is not None:
            event_id = self._named(found.position)
            self._select(_toggled(self._selection, event_id) if add else (event_id,))
            self.event_chosen.emit(event_id)
        elif found.count is None and not found.on_axis and not add:
            self.clear()

    def double_click(self, point: QPointF) -> None:
        """Open the event, or zoom into the count, under the pointer."""
        found = self._hit(point)
        if found.position is not None:
            self.event_activated.emit(self._named(found.position))
        elif found.count is not None:
            self.move_to(self.stage.span(found.count.start, found.count.end))

    def show_range(self, x0: float, x1: float, done: bool) -> None:
        """Draw a range of time, of whole days where it is longer than one; when it is done, tell of it."""
        first, last = sorted(self._minute(x) for x in (x0, x1))
        first, last = whole_days(first, last) if last - first >= MINUTES_PER_DAY else (first, max(last, first + 1))
        self._set_range((first, last))
        if done:
            self.range_selected.emit(first, last)

    def select_range(self) -> None:
        """Select the days of the selected events, or those in view where no event is selected."""
        chosen, room = self.stage.selected_positions(), self.index().room
        first, last = self.viewport().start, self.viewport().end
        if len(chosen):
            first, last = room.start[chosen].min(), room.end[chosen].max()
        self._set_range(whole_days(int(first), int(last)))
        self.range_selected.emit(*whole_days(int(first), int(last)))

    def zoom_to_range(self) -> None:
        """Show the selected range."""
        if self.stage.emphasis.range is not None:
            self.move_to(self.stage.span(*self.stage.emphasis.range))

    def _set_range(self, minutes: tuple[int, int] | None) -> None:
        self.stage.set_emphasis(replace(self.stage.emphasis, range=minutes))
        self._tell_range()
        self.drop_scene()

    def _tell_range(self) -> None:
        """Words for the range: others where other events are shown, or in another language."""
        if self.stage.emphasis.range is not None:
            first, last = self.stage.emphasis.range
            text = range_text(self.stage.count_between(first, last), last - first)
            self.overlay = replace(self.overlay, range_text=text)

    def _emphasise(self) -> None:
        super()._emphasise()
        self._tell_range()

    def show_band(self, band: QRectF, done: bool) -> None:
        """Draw the rubber band; when it is done, select what it touches."""
        self.overlay = replace(self.overlay, band=None if done else band)
        if done:
            inside = tuple(name for name, box in self.boxes().items() if band.intersects(QRectF(box)))
            self._select(tuple(dict.fromkeys((*self._selection, *inside))))
        self.update()

    def drag_lane(self, pressed: QPointF, point: QPointF, done: bool) -> None:
        """Mark the header onto which another is dragged; tell where it was let go."""
        edge = self.stage.left / 2
        lane, onto = (self._hit(QPointF(edge, place.y())).header for place in (pressed, point))
        band = None
        if lane is not None and onto is not None and lane.key != onto.key:
            if done:
                self.lane_moved.emit(lane.key, onto.key)
            else:
                band = QRectF(1, onto.top + 1, self.stage.left - 2, onto.height - 2)
        self.overlay = replace(self.overlay, band=band)
        self.update()

    def lane_of(self, event_id: str) -> str:
        """The key of the lane that an event stands in; "" for one that is not there."""
        lanes, position = self.index().lanes, self._position(event_id) if event_id else None
        return "" if position is None else lanes.keys[int(lanes.lane[position])]

    # Qt events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.motion.stop()
        self._gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._gestures.move(event)
        self.point_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._gestures.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.double_click(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._gestures.wheel(event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not handle_key(self, event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and self._gestures.native(event):
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.ask_for_menu()
            return
        point = QPointF(event.pos())
        found = self._hit(point)
        if found.position is not None:
            event_id = self._named(found.position)
            if event_id not in self._selection:
                self._select((event_id,))
            self.menu_asked.emit("event", event_id, event.globalPos())
        elif found.header is not None:
            self.menu_asked.emit("lane", found.header.key, event.globalPos())
        else:
            kind = "axis" if found.on_axis else "empty"
            self.menu_asked.emit(kind, self._minute(point.x()), event.globalPos())


def whole_days(first: int, last: int) -> tuple[int, int]:
    """From the beginning of the day of one minute until the end of that of another."""
    return first // MINUTES_PER_DAY * MINUTES_PER_DAY, (last // MINUTES_PER_DAY + 1) * MINUTES_PER_DAY


def _toggled(selection: tuple[str, ...], event_id: str) -> tuple[str, ...]:
    if event_id in selection:
        return tuple(name for name in selection if name != event_id)
    return (*selection, event_id)
