"""How events are spread over time, as heights of a histogram."""

from __future__ import annotations

import math

import numpy as np

from timeline.layout.columns import Float64
from timeline.layout.viewport import Viewport

NOTHING: Float64 = np.empty(0)
LEAST_HEIGHT = 3.0  # pixels: one event is still seen


def bar_heights(starts: Float64, whole: Viewport, step: int, highest: float) -> Float64:
    """Heights of bars `step` pixels apart over a viewport, by the square root of their counts; 0 where there is none.

    `starts` are sorted, so that the exact counts come from one binary search of the edges.
    """
    columns = max(math.ceil(whole.width / step), 1)
    edges = whole.start + np.arange(columns + 1) * (step / whole.scale)
    counts = np.diff(np.searchsorted(starts, edges))
    most = max(int(counts.max()), 1)
    heights = LEAST_HEIGHT + (highest - LEAST_HEIGHT) * np.sqrt(counts / most)
    return np.where(counts > 0, heights, 0.0)


def pixel_columns(starts: Float64, whole: Viewport) -> list[float]:
    """The different whole pixels of a viewport on which something begins."""
    # Not by np.unique, for which NumPy reads in its masked arrays: a hundredth of the time until a project is seen.
    columns = np.sort(np.rint((starts - whole.start) * whole.scale))
    different: list[float] = columns[np.diff(columns, prepend=-np.inf) > 0].tolist()
    return different
