"""What the lanes stand for, in which order they stand and which are shut, kept with the project."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from timeline.layout.lanes import OTHERS

from .parts import Intentions, Parts

LANE_PREFIX = "timeline.lanes_"
DIMENSIONS = ("family", "type", "actor", "country", "source", "none", "between")
LANES_KEY = "lanes"  # the project's own value: a dimension, and after "between" the keys of its two actors
ORDERS_KEY = "lane_orders"  # another: on each line a dimension, and the keys of its lanes from top to bottom
SEPARATOR = "\t"  # stands in no key of a lane


def kept_orders(text: str) -> dict[str, tuple[str, ...]]:
    """The orders of lanes that a project keeps, by what the lanes stand for."""
    rows = (line.split(SEPARATOR) for line in text.split("\n") if line)
    return {dimension: tuple(keys) for dimension, *keys in rows}


def told(orders: Mapping[str, tuple[str, ...]]) -> str:
    """The orders as the project keeps them."""
    return "\n".join(SEPARATOR.join((dimension, *keys)) for dimension, keys in orders.items())


def moved(keys: tuple[str, ...], key: str, place: int) -> tuple[str, ...]:
    """Some lanes with one of them put at a place among the others; places count from 0."""
    others = [other for other in keys if other != key]
    return (*others[:place], key, *others[place:])


class LaneIntentions(Intentions):
    """Choosing, moving and shutting lanes."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        timeline = self._workspace.timeline
        timeline.lane_toggled.connect(self._views.toggle_lane)
        timeline.lane_moved.connect(self._take_place)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The actions that this object carries out."""
        return {
            **{f"{LANE_PREFIX}{name}": self._sets(name) for name in DIMENSIONS},
            "timeline.lane_up": lambda: self._step(-1),
            "timeline.lane_down": lambda: self._step(1),
            "timeline.lane_toggle": self._toggle,
        }

    def show_own(self, otherwise: str) -> None:
        """The lanes that the open project was last divided into, or these where it has none, in its own orders."""
        self._session.ask(
            "lanes",
            lambda project: (project.value(LANES_KEY, otherwise), project.value(ORDERS_KEY)),
            self._show_kept,
        )

    def show(self, name: str, between: tuple[str, ...] = ()) -> None:
        """The lanes stand for this dimension; "between" stands between two actors."""
        self._window.actions_.check_one(LANE_PREFIX, f"{LANE_PREFIX}{name}")
        self._window.top_bar.show_lanes(name)
        self._views.show_lanes(name, between)

    def _show_kept(self, kept: tuple[str, str]) -> None:
        name, *between = kept[0].split(SEPARATOR)
        self._views.state = replace(self._views.state, lane_orders=kept_orders(kept[1]))
        self.show(name if name in DIMENSIONS else "family", tuple(between))

    def _sets(self, name: str) -> Callable[[], None]:
        def choose() -> None:
            between = tuple(sorted(self._views.state.filter.actors)) if name == "between" else ()
            self.show(name, between)
            self._session.keep(LANES_KEY, SEPARATOR.join((name, *between)))

        return choose

    def _keys(self) -> tuple[str, ...]:
        """The lanes that can change places, from top to bottom: that of all others stays below them."""
        return tuple(key for key in self._workspace.timeline.index().lanes.keys if key != OTHERS)

    def _chosen_lane(self) -> str:
        """The lane whose header the menu was opened at, else that of the event that was selected first."""
        state = self._views.state
        return state.menu_lane or self._workspace.timeline.lane_of(state.event_id)

    def _take_place(self, key: str, other: str) -> None:
        keys = self._keys()
        self._move(key, keys.index(other) if other in keys else len(keys))

    def _step(self, by: int) -> None:
        key, keys = self._chosen_lane(), self._keys()
        if key in keys:
            self._move(key, max(keys.index(key) + by, 0))

    def _toggle(self) -> None:
        key = self._chosen_lane()
        if key in self._workspace.timeline.index().lanes.keys:
            self._views.toggle_lane(key)

    def _move(self, key: str, place: int) -> None:
        keys, dimension = self._keys(), self._views.state.lanes
        if dimension == "between" or key not in keys:
            return
        orders = self._views.state.lane_orders
        unseen = (other for other in orders.get(dimension, ()) if other not in keys)  # filtered out at present
        self._views.order_lanes(dimension, (*moved(keys, key, place), *unseen))
        self._session.keep(ORDERS_KEY, told(self._views.state.lane_orders))
