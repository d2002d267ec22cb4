"""What a frame must fulfil, counted on its `Scene`: overlaps, lost labels, moved rows, and how many labels there are
of those that greedy first-fit would place."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from timeline.layout.columns import Float64, Int64
from timeline.layout.index import LayoutIndex
from timeline.layout.scene import Scene
from timeline.layout.viewport import Viewport


def overlaps(scene: Scene, index: LayoutIndex) -> int:
    """Pairs of marks and labels of one row that touch."""
    radius = index.metrics.dot_radius
    boxes = sorted(
        (item.row, item.x0 - (radius if item.x0 == item.x1 else 0), max(item.right, item.x1)) for item in scene.items
    )
    return sum(first[0] == second[0] and first[2] > second[1] + 0.01 for first, second in pairwise(boxes))


class Watch:
    """Follows the frames of a zoom in: labels that were there and are gone, rows that changed."""

    def __init__(self, index: LayoutIndex) -> None:
        self._index = index
        self._before: dict[int, tuple[int, float]] = {}
        self.lost = self.moved = 0

    def see(self, scene: Scene, viewport: Viewport) -> None:
        """Compare a frame with the one before; an event that has left the view is not lost."""
        now = {item.position: (item.row, item.y) for item in scene.items}
        for position, place in self._before.items():
            x = viewport.x_of(float(self._index.room.start[position]))
            if position in now:
                self.moved += now[position] != place
            elif 0 <= x <= viewport.width:
                self.lost += 1
        self._before = now


def possible_labels(index: LayoutIndex, viewport: Viewport) -> tuple[int, int]:
    """How many labels greedy first-fit would place among the events that begin in view, and how many are written out.

    Greedy goes through the events of a row by importance and places each label that overlaps none placed so far, with
    the same extents that our own labels have.
    """
    start = index.room.start
    inside = np.flatnonzero((start >= viewport.start) & (start < viewport.end))
    placed = 0
    rows = index.rows.row[inside]
    order = np.argsort(rows, kind="stable")
    edges = np.flatnonzero(np.append(True, np.diff(rows[order]) > 0)).tolist()
    for begin, end in pairwise([*edges, len(order)]):
        placed += _placed_in_row(index, viewport.scale, inside[order[begin:end]])
    return placed, int(np.count_nonzero(index.threshold[inside] <= viewport.scale))


def _placed_in_row(index: LayoutIndex, scale: float, events: Int64) -> int:
    events = events[np.argsort(index.rank[events])]
    left, right = _extents(index, scale, events)
    alive = np.ones(len(events), np.bool_)
    placed = 0
    while True:
        first = int(alive.argmax())
        if not alive[first]:
            return placed
        placed += 1
        alive &= (left >= right[first]) | (right <= left[first])
        alive[first] = False


def _extents(index: LayoutIndex, scale: float, events: Int64) -> tuple[Float64, Float64]:
    room = index.room
    start, end = room.start[events] * scale, room.end[events] * scale
    drawn = np.maximum(end, start + room.least[events])
    beside = np.where(end - start >= room.inner(events), 0.0, room.right[events])
    return start - room.left[events], drawn + beside
