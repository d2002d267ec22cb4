"""What stands out or back in a frame: selection, search hits, dimmed events, eras and links."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from timeline.layout.columns import Bool, Places, UInt8
from timeline.layout.index import LayoutIndex
from timeline.layout.scene import DIMMED, HIT, SELECTED


@dataclass(frozen=True, slots=True)
class Era:
    """A named stretch of time, in minutes; `colour` is the number of a hue of the theme."""

    era_id: str
    title: str
    start: int
    end: int
    colour: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """Two events (positions) of which the first comes before, or on the same day as, the second."""

    first: int
    second: int
    phrase: str


@dataclass(frozen=True, slots=True, eq=False)
class Emphasis:
    """Positions of selected events; `dimmed` and `hits` are columns of all events."""

    selected: frozenset[int] = frozenset()
    dimmed: Bool | None = None
    hits: Bool | None = None
    eras: tuple[Era, ...] = ()
    links: tuple[Link, ...] = ()
    range: tuple[int, int] | None = None  # minutes


def tones(index: LayoutIndex, emphasis: Emphasis, positions: Places) -> UInt8:
    """The bits SELECTED, DIMMED and HIT of each event."""
    tone = np.zeros(len(positions), np.uint8)
    if not (emphasis.selected or index.lanes.aside) and emphasis.dimmed is None and emphasis.hits is None:
        return tone
    dimmed = np.zeros(len(positions), np.bool_)
    if emphasis.dimmed is not None:
        dimmed |= emphasis.dimmed[positions]
    if index.lanes.aside:
        dimmed |= np.isin(index.lanes.lane[positions], list(index.lanes.aside))
    tone[dimmed] |= np.uint8(DIMMED)
    if emphasis.hits is not None:
        tone[emphasis.hits[positions]] |= np.uint8(HIT)
    if emphasis.selected:
        tone[np.isin(positions, list(emphasis.selected))] |= np.uint8(SELECTED)
    return tone
