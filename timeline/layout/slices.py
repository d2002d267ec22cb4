"""Lists of events from which a frame is cut by binary search: cost follows what is shown, not what exists."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from timeline.layout.columns import Float64, Int64
from timeline.layout.extents import Extents

LEVELS = 96  # octaves of the threshold, from 2**-64 on
LOWEST_LEVEL = -64
STRIDE = 2**36  # minutes between two slices' keys
CLASS_BOUNDS = (0.5, 1440.0, 31 * 1440.0, 366 * 1440.0, 3660 * 1440.0)  # a point, up to a day, month, year, ten years


@dataclass(frozen=True, slots=True, eq=False)
class Slices:
    """Positions sorted by (class of duration, octave of the threshold, start)."""

    positions: Int64
    threshold: Float64
    key: Int64
    slices: Int64  # the numbers of the slices that are not empty: class * LEVELS + octave
    longest: Float64  # for each of these, the longest duration of its class

    def in_view(self, first: float, last: float, scale: float, reach: float) -> Int64:
        """Positions of the events written out at `scale` whose mark or label may touch `first` to `last` (minutes);
        `reach` is the longest label in pixels."""
        if not len(self.positions):
            return self.positions
        octave = int(np.clip(np.floor(np.log2(scale)), LOWEST_LEVEL, LOWEST_LEVEL + LEVELS - 1)) - LOWEST_LEVEL
        level = self.slices % LEVELS
        open_slices = np.flatnonzero(level <= octave)
        base = self.slices[open_slices] * STRIDE + STRIDE // 2
        low = np.maximum(first - reach / scale - self.longest[open_slices], -STRIDE // 4)
        high = min(last + reach / scale, STRIDE // 4)
        edges = np.concatenate((base + low.astype(np.int64), base + int(high) + 1))
        begins, ends = self.key.searchsorted(edges).reshape(2, -1).tolist()
        parts = []
        for begin, end, boundary in zip(begins, ends, (level[open_slices] == octave).tolist(), strict=True):
            if begin == end:
                continue
            part = self.positions[begin:end]
            parts.append(part[self.threshold[begin:end] <= scale] if boundary else part)
        return np.concatenate(parts) if parts else self.positions[:0]


def sort_into_slices(threshold: Float64, room: Extents) -> Slices:
    """Slices of the events that have a finite threshold."""
    positions = np.flatnonzero(np.isfinite(threshold))
    finite = threshold[positions]
    octave = np.floor(np.log2(np.maximum(finite, 2.0**LOWEST_LEVEL))).astype(np.int64)
    level = np.clip(octave, LOWEST_LEVEL, LOWEST_LEVEL + LEVELS - 1) - LOWEST_LEVEL
    duration = room.end[positions] - room.start[positions]
    group = np.searchsorted(CLASS_BOUNDS, duration) * LEVELS + level
    key = group * STRIDE + STRIDE // 2 + np.floor(room.start[positions]).astype(np.int64)
    order = np.argsort(key, kind="stable")
    slices = np.unique(group)
    classes = slices // LEVELS
    of_class = [
        float(duration[group // LEVELS == number].max())
        for number in range(len(CLASS_BOUNDS) + 1)
        if bool(np.any(classes == number))
    ]
    present = np.unique(classes)
    longest = np.array(of_class)[np.searchsorted(present, classes)] if len(slices) else np.empty(0)
    return Slices(positions[order], finite[order], key[order], slices, longest)
