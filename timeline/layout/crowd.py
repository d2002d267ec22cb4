"""Counts of the events that are neither written out nor drawn as a dot of their own, in fixed cells of time.

A cell is a power of two of minutes long and begins at an absolute multiple of its length, so panning never changes
what it holds and zooming halves it. The count is exact: all events of the lane that begin in it, less those drawn.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from timeline.layout.columns import Float64, Int64
from timeline.layout.index import LANE_STRIDE, LayoutIndex
from timeline.layout.lane_boxes import Stack
from timeline.layout.scene import NO_COUNTS, Counts
from timeline.layout.viewport import Viewport

BESIDE = 4  # cells left and right of a view that are looked up with it


def counts_of(index: LayoutIndex, viewport: Viewport, stack: Stack, drawn: Float64, rows: Int64, left: float) -> Counts:
    """A count for every cell whose middle is in view and that holds more than what is drawn of it: events that start at
    `drawn` in some rows."""
    if not len(index.columns):
        return NO_COUNTS
    cell = 2.0 ** math.ceil(math.log2(index.metrics.cell / viewport.scale))
    first, last = math.floor(viewport.start / cell), math.floor(viewport.end / cell) + 1
    total = _held(index, cell, first, last)
    number = np.floor(drawn / cell).astype(np.int64) - first
    seen = (number >= 0) & (number < last - first)
    slot = stack.lane[rows[seen]] * (last - first) + number[seen]
    hidden = total - np.bincount(slot, minlength=total.size).reshape(total.shape)
    room = index.metrics.badge_width  # a pill is not cut at the edges
    starts: Float64 = np.arange(first, last, dtype=np.float64) * cell
    x: Float64 = (starts + cell / 2 - viewport.centre - viewport.fraction) * viewport.scale + viewport.width / 2
    hidden[:, (x < room) | (x > viewport.width - room)] = 0
    if stack.folded:
        hidden[[box.collapsed for box in stack.boxes]] = 0
    lane, place = np.nonzero(hidden > 0)
    below = index.metrics.count_height / 2 + 1
    bottoms = np.array([box.top + box.height - below for box in stack.boxes])
    return Counts(x[place] + left, bottoms[lane], cell * viewport.scale, hidden[lane, place], lane, starts[place], cell)


def _held(index: LayoutIndex, cell: float, first: int, last: int) -> Int64:
    """How many events begin in each cell from one number up to another, by lane."""
    known = _known_cells(index)
    if known.cell != cell or first < known.first or known.first + known.held.shape[1] < last:
        begin, end = first - BESIDE, last + BESIDE
        edges = np.arange(begin, end + 1, dtype=np.float64) * cell
        keys = (np.arange(len(index.lanes.keys))[:, None] * LANE_STRIDE + edges).ravel()
        places = index.lane_starts.searchsorted(keys).reshape(-1, len(edges))
        known.cell, known.first, known.held = cell, begin, places[:, 1:] - places[:, :-1]
    return known.held[:, first - known.first : last - known.first]


@dataclass(slots=True)
class _Cells:
    """What cells of one length hold, by lane, from the cell with the number `first` on."""

    cell: float
    first: int
    held: Int64


@lru_cache(maxsize=1)
def _known_cells(index: LayoutIndex) -> _Cells:
    """The cells looked up last: a view that is panned or zoomed a little asks for the same again, and to look one up
    among a million events fetches memory from all over."""
    return _Cells(0.0, 0, np.empty((len(index.lanes.keys), 0), np.int64))
