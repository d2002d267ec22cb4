"""What a frame must fulfil, counted on its `Scene`: overlaps, lost labels, moved rows, and how many labels there are
of those that greedy first-fit would place."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from timeline.layout.columns import Bool, Float64, Int64
from timeline.layout.index import LayoutIndex
from timeline.layout.scene import Scene
from timeline.layout.viewport import Viewport

NEIGHBOURS = 3  # how far from what is in view greedy looks: neighbours, their neighbours, and theirs


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
    """How many labels greedy first-fit would place of the events whose mark is in view, and how many are written.

    Greedy goes through the events of a row by importance and places each label that overlaps none placed so far, with
    the same extents that our own labels have. What stands beyond the edges of the view takes its room like anything
    else in the row: a bar that lies on a more important one is not placed, wherever it is that they meet.
    """
    in_view = (index.room.end >= viewport.start) & (index.room.start < viewport.end)
    order = np.argsort(index.rows.row, kind="stable")
    edges = np.searchsorted(index.rows.row[order], np.arange(sum(index.rows.count) + 1)).tolist()
    placed = 0
    for begin, end in pairwise(edges):
        events = order[begin:end]
        if bool(in_view[events].any()):
            placed += _placed_in_row(index, viewport.scale, events, in_view[events])
    return placed, int(np.count_nonzero(index.threshold[in_view] <= viewport.scale))


def _placed_in_row(index: LayoutIndex, scale: float, events: Int64, in_view: Bool) -> int:
    left, right = _extents(index, scale, events)
    near = in_view
    for _ in range(NEIGHBOURS):
        near = (right > left[near].min()) & (left < right[near].max())
    chosen = np.flatnonzero(near)
    chosen = chosen[np.argsort(index.rank[events[chosen]])]
    left, right, counted = left[chosen], right[chosen], in_view[chosen]
    alive = np.ones(len(chosen), np.bool_)
    placed = 0
    while True:
        first = int(alive.argmax())
        if not alive[first]:
            return placed
        placed += bool(counted[first])
        alive &= (left >= right[first]) | (right <= left[first])
        alive[first] = False


def _extents(index: LayoutIndex, scale: float, events: Int64) -> tuple[Float64, Float64]:
    room = index.room
    start, end = room.start[events] * scale, room.end[events] * scale
    drawn = np.maximum(end, start + room.least[events])
    beside = np.where(end - start >= room.inner(events), 0.0, room.right[events])
    return start - room.left[events], drawn + beside
