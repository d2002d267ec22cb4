"""The events that are written out in a frame, cut from those of a wider view that are kept from frame to frame.

To look events up among a million fetches memory from all over; a view that is panned or zoomed a little finds all of
its own among those that were looked up for a view before it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from timeline.layout.columns import Float32, Float64, Places
from timeline.layout.index import LayoutIndex
from timeline.layout.viewport import Viewport

BESIDE = 0.5  # of the view's length: so much is looked up with it on each side


def chosen_in_view(index: LayoutIndex, viewport: Viewport) -> Places:
    """Positions of the events that are written out at the viewport's scale and whose mark or label may be in sight."""
    reach = index.metrics.longest_text * 2 / viewport.scale
    first, last = viewport.start - reach, viewport.end + reach
    near = _near(index)
    if not (near.least_scale <= viewport.scale < 2 * near.least_scale and near.first <= first and last <= near.last):
        near.look_up(index, viewport.scale, first - BESIDE * viewport.minutes, last + BESIDE * viewport.minutes)
    seen = near.threshold <= viewport.scale
    seen &= near.ends >= first
    seen &= near.starts <= last
    chosen: Places = near.positions[seen]
    return chosen


@dataclass(slots=True)
class _Near:
    """The events from minute `first` to `last` that are written out at any scale up to twice the least one."""

    least_scale: float
    first: float
    last: float
    positions: Places
    threshold: Float32
    starts: Float64
    ends: Float64

    def look_up(self, index: LayoutIndex, scale: float, first: float, last: float) -> None:
        """Take the events from one minute to another, at any scale of the octave of one."""
        self.least_scale, self.first, self.last = math.ldexp(1.0, math.frexp(scale)[1] - 1), first, last
        most = math.nextafter(2 * self.least_scale, 0.0)
        self.positions = index.labels.in_view(index.threshold, first, last, most, 0.0)
        self.threshold = index.threshold[self.positions]
        self.starts, self.ends = index.room.start[self.positions], index.room.end[self.positions]


@lru_cache(maxsize=1)
def _near(index: LayoutIndex) -> _Near:
    """The events that were looked up last; none at first."""
    none = np.empty(0)
    return _Near(math.inf, 0.0, 0.0, np.empty(0, np.int32), none.astype(np.float32), none, none)
