"""Ways through time and lanes: the verbs that menus, keys and gestures share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from timeline.desktop.timeline_view.surface import Surface
from timeline.layout.hit import Hit, hit
from timeline.layout.theme import Theme
from timeline.layout.viewport import Viewport


class Navigation(Surface):
    """A surface that can be moved over."""

    def __init__(self, theme: Theme, shapes: Mapping[str, str], parent: QWidget | None = None) -> None:
        self._known: dict[str, int] = {}
        super().__init__(theme, shapes, parent)

    def header_right(self) -> float:
        """Where the lane headers end."""
        return self.stage.left

    def fit_all(self) -> None:
        """Show all events."""
        self.move_to(self.stage.fitted())

    def show_span(self, start: int, end: int) -> None:
        """Show the time between two minutes."""
        self.move_to(self.stage.span(start, end))

    def show_window(self, start: float, end: float) -> None:
        """Show the time between two minutes and nothing more, at once: somebody is drawing a window of it."""
        if end > start:
            self.motion.stop()
            self.show_viewport(Viewport.showing(start, end, self.stage.viewport.width))

    def go_to(self, minute: int) -> None:
        """Bring a minute into the middle."""
        self.move_to(self.stage.centred(minute))

    def go_to_today(self) -> None:
        """Bring today into the middle."""
        self.go_to(self.index().today)

    def reveal(self, event_id: str) -> None:
        """Bring an event into sight, moving no more than needed."""
        position = self._position(event_id)
        if position is not None:
            present = self.motion.target or self.stage.viewport
            viewport = self.stage.revealing(position, present)
            self.drop_scene()
            if viewport is not present:
                self.move_to(viewport)

    def zoom_by(self, factor: float) -> None:
        """Zoom about the middle of the canvas."""
        self.zoom_at(factor, self.stage.left + self.stage.viewport.width / 2)

    def pan_share(self, share: float) -> None:
        """Pan by a share of the width."""
        self.move_to((self.motion.target or self.stage.viewport).pan(share * self.stage.viewport.width))

    def pan_by(self, dx: float, dy: float) -> None:
        """Move time and lanes by pixels, at once."""
        self.motion.stop()
        self.stage.scroll_by(dy)
        self.show_viewport(self.stage.viewport.pan(dx))

    def scroll_lanes(self, pixels: float) -> None:
        """Scroll the lanes."""
        self.stage.scroll_by(pixels)
        self.drop_scene()

    def coast(self, speed: float) -> None:
        """Glide on after a drag."""
        self.motion.coast(self.stage.viewport, speed)

    def zoom_at(self, factor: float, x: float) -> None:
        """Zoom about a pixel; several steps in a row add up."""
        target = self.motion.target or self.stage.viewport
        self.move_to(target.zoom(factor, max(x - self.stage.left, 0.0)))

    def _index_taken(self) -> None:
        self._known.clear()

    def _position(self, event_id: str) -> int | None:
        return self._places((event_id,)).get(event_id)

    def _places(self, event_ids: Iterable[str]) -> dict[str, int]:
        """Positions of events; those that were met before are not searched for."""
        wanted = set(event_ids)
        missing = wanted - self._known.keys()
        if missing:
            columns = self.index().columns
            for position in columns.positions_of(missing).tolist():
                self._named(position)
        return {event_id: self._known[event_id] for event_id in wanted if event_id in self._known}

    def _named(self, position: int) -> str:
        """The id of the event at a position, which is known from now on."""
        event_id = self.index().columns.event_id(position)
        self._known[event_id] = position
        return event_id

    def _minute(self, x: float) -> int:
        return int(self.stage.viewport.time_at(x - self.stage.left) // 1)

    def _hit(self, point: QPointF) -> Hit:
        return hit(self.scene(), self.index().metrics, point.x(), point.y())
