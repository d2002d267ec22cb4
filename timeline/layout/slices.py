"""Lists of events from which a frame is cut by binary search: cost follows what is shown, not what exists."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from timeline.layout.columns import Float32, Float64, Int32, Int64
from timeline.layout.extents import Extents
from timeline.layout.order import by_group_and_time

LEVELS = 96  # octaves of the threshold, from 2**-64 on
LOWEST_LEVEL = -64
STRIDE = 2**36  # minutes between two slices' keys
CLASS_BOUNDS = (0.5, 1440.0, 31 * 1440.0, 366 * 1440.0, 3660 * 1440.0)  # a point, up to a day, month, year, ten years


@dataclass(frozen=True, slots=True, eq=False)
class Slices:
    """Positions sorted by (class of duration, octave of the threshold, start)."""

    positions: Int32
    key: Int64
    levels: Int64  # of each slice that is not empty, from the lowest level on: its octave,
    bases: Int64  # the key of minute 0 in it,
    longest: Float64  # and the longest duration of its class

    def in_view(self, threshold: Float32, first: float, last: float, scale: float, reach: float) -> Int32:
        """Positions of the events written out at `scale` whose mark or label may touch `first` to `last` (minutes);
        `reach` is the longest label in pixels."""
        if not len(self.positions):
            return self.positions
        octave = min(max(math.frexp(scale)[1] - 1 - LOWEST_LEVEL, 0), LEVELS - 1)
        count = int(self.levels.searchsorted(octave, "right"))  # of slices that hold some that are written out
        low = np.maximum(first - reach / scale - self.longest[:count], -STRIDE // 4).astype(np.int64)
        high = int(min(last + reach / scale, STRIDE // 4)) + 1
        edges = np.concatenate((self.bases[:count] + low, self.bases[:count] + high))
        begins, ends = self.key.searchsorted(edges).reshape(2, -1)
        chosen = self.positions[ranges(begins, ends)]
        return chosen[threshold[chosen] <= scale]


def ranges(begins: Int64, ends: Int64) -> Int64:
    """The numbers from each beginning up to its end, one range after the other."""
    lengths = ends - begins
    before = lengths.cumsum() - lengths
    numbers: Int64 = np.arange(int(lengths.sum())) + (begins - before).repeat(lengths)
    return numbers


def sort_into_slices(threshold: Float32, room: Extents) -> Slices:
    """Slices of the events that have a finite threshold."""
    positions = np.flatnonzero(np.isfinite(threshold)).astype(np.int32)
    # The octave of a number is its binary exponent, which frexp gives one too high.
    level = np.clip(np.frexp(threshold[positions])[1] - 1, LOWEST_LEVEL, LOWEST_LEVEL + LEVELS - 1) - LOWEST_LEVEL
    start = room.start[positions]
    duration = room.end[positions] - start
    group = np.searchsorted(CLASS_BOUNDS, duration) * LEVELS + level
    order = by_group_and_time(group, start)
    positions, group = positions[order], group[order]
    key = group * STRIDE + STRIDE // 2 + np.floor(start[order]).astype(np.int64)
    slices = np.flatnonzero(np.bincount(group)) if len(group) else np.empty(0, np.int64)
    # The slices of a class stand together, so the longest of each comes from one look at all of them.
    kind = group // LEVELS
    firsts = np.flatnonzero(np.append(True, kind[1:] != kind[:-1])) if len(kind) else np.empty(0, np.int64)
    longest = np.zeros(len(CLASS_BOUNDS) + 1)
    longest[kind[firsts]] = np.maximum.reduceat(duration[order], firsts) if len(firsts) else 0.0
    slices = slices[np.argsort(slices % LEVELS, kind="stable")]
    return Slices(positions, key, slices % LEVELS, slices * STRIDE + STRIDE // 2, longest[slices // LEVELS])
