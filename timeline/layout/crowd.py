"""Counts of the events that are neither written out nor drawn as a dot of their own, in fixed cells of time.

A cell is a power of two of minutes long and begins at an absolute multiple of its length, so panning never changes
what it holds and zooming halves it. The count is exact: all events of the lane that begin in it, less those drawn.
"""

from __future__ import annotations

import math

import numpy as np

from timeline.layout.columns import Float64, Int64
from timeline.layout.index import LANE_STRIDE, LayoutIndex
from timeline.layout.lane_boxes import Stack
from timeline.layout.scene import NO_COUNTS, Counts
from timeline.layout.viewport import Viewport


def counts_of(index: LayoutIndex, viewport: Viewport, stack: Stack, drawn: Float64, rows: Int64, left: float) -> Counts:
    """A count for every cell whose middle is in view and that holds more than what is drawn of it: events that start at
    `drawn` in some rows."""
    lanes = len(index.lanes.keys)
    if not len(index.columns):
        return NO_COUNTS
    cell = 2.0 ** math.ceil(math.log2(index.metrics.cell / viewport.scale))
    first, last = math.floor(viewport.start / cell), math.floor(viewport.end / cell) + 1
    edges: Float64 = np.arange(first, last + 1, dtype=np.float64) * cell
    keys = (np.arange(lanes)[:, None] * LANE_STRIDE + edges[None, :]).ravel()
    total = np.diff(np.searchsorted(index.lane_starts, keys).reshape(lanes, -1), axis=1)
    number = np.floor(drawn / cell).astype(np.int64) - first
    seen = (number >= 0) & (number < last - first)
    slot = stack.lane[rows[seen]] * (last - first) + number[seen]
    hidden = total - np.bincount(slot, minlength=total.size).reshape(total.shape)
    room = index.metrics.badge_width  # a pill is not cut at the edges
    starts = edges[:-1]
    x: Float64 = (starts + cell / 2 - viewport.centre - viewport.fraction) * viewport.scale + viewport.width / 2
    hidden[:, (x < room) | (x > viewport.width - room)] = 0
    if stack.folded:
        hidden[[box.collapsed for box in stack.boxes]] = 0
    lane, place = np.nonzero(hidden > 0)
    below = index.metrics.count_height / 2 + 1
    bottoms = np.array([box.top + box.height - below for box in stack.boxes])
    return Counts(x[place] + left, bottoms[lane], cell * viewport.scale, hidden[lane, place], lane, starts[place], cell)
