"""What stands out on the timeline, and what stands back: selection, hits, dimmed events, eras, links between events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from timeline.desktop.timeline_view.navigation import Navigation
from timeline.desktop.timeline_view.sentences import event_text
from timeline.layout.emphasis import Era, Link
from timeline.layout.theme import Theme


class StandingOut(Navigation):
    """A surface to move over, on which events are told apart by their ids."""

    def __init__(self, theme: Theme, shapes: Mapping[str, str], parent: QWidget | None = None) -> None:
        self._selection: tuple[str, ...] = ()
        self._dimmed: frozenset[str] | None = None
        self._hits: tuple[str, ...] = ()
        self._links: tuple[tuple[str, str, str], ...] = ()
        super().__init__(theme, shapes, parent)

    def event_ids(self) -> tuple[str, ...]:
        """Events drawn as labels or dots of their own, in time order."""
        return tuple(self.boxes())

    def rect_of(self, event_id: str) -> QRect | None:
        """Where an event is drawn, in logical pixels; None for one that is not, or is inside a count."""
        return self.boxes().get(event_id)

    def selection(self) -> tuple[str, ...]:
        """Ids of the selected events."""
        return self._selection

    def set_selection(self, event_ids: Sequence[str]) -> None:
        """Select these events; nothing moves, nothing is emitted."""
        self._selection = tuple(event_ids)
        self._emphasise()

    def set_dimmed(self, event_ids: Iterable[str] | None) -> None:
        """Let these events stand back."""
        self._dimmed = None if event_ids is None else frozenset(event_ids)
        self._emphasise()

    def set_hits(self, event_ids: Iterable[str]) -> None:
        """Mark these events as found by the search."""
        self._hits = tuple(event_ids)
        self._emphasise()

    def set_eras(self, eras: Iterable[Era]) -> None:
        """Show these background bands."""
        self.stage.set_emphasis(replace(self.stage.emphasis, eras=tuple(eras)))
        self.drop_scene()

    def set_links(self, links: Iterable[tuple[str, str, str]]) -> None:
        """Known orders of two events (id of the earlier, of the later, phrase); those of the selected are drawn."""
        self._links = tuple(links)
        self._emphasise()

    def spoken(self, event_id: str) -> str:
        """What a screen reader says of an event."""
        position = self._position(event_id)
        return "" if position is None else event_text(self.index().columns, position, self.stage.names)

    def _index_taken(self) -> None:
        super()._index_taken()
        self.hovered = None
        self._emphasise()

    def _emphasise(self) -> None:
        places = self._places(name for first, second, _ in self._links for name in (first, second))
        links = tuple(
            Link(places[first], places[second], phrase)
            for first, second, phrase in self._links
            if first in places and second in places
        )
        self.stage.set_emphasis(
            replace(
                self.stage.emphasis,
                selected=frozenset(self._places(self._selection).values()),
                links=links,
                dimmed=self.stage.mask_of(self._dimmed),
                hits=self.stage.mask_of(self._hits or None),
            )
        )
        self.drop_scene()
