"""Vertical lines that stop at every label, so that no line crosses a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from timeline.layout.columns import Float64, Int64
from timeline.layout.lane_boxes import Stack
from timeline.layout.scene import Line


@dataclass(frozen=True, slots=True, eq=False)
class Cover:
    """Stretches of rows in which a text stands: row number, left and right edge."""

    row: Int64
    left: Float64
    right: Float64


def broken_lines(
    lines: Iterable[tuple[float, int]],
    cover: Cover,
    stack: Stack,
    top: float,
    bottom: float,
    row_height: float,
    first_x: float,
    last_x: float,
) -> tuple[Line, ...]:
    """The pieces of lines (x, kind) between `first_x` and `last_x` that no label covers."""
    kept = [(x, kind) for x, kind in lines if first_x <= x <= last_x]
    if not kept:
        return ()
    xs = np.array([x for x, _ in kept])[:, None]
    number, label = np.nonzero((cover.left < xs) & (cover.right > xs))
    # A line begins at the top and again below every label on it, and ends above the next one.
    line = np.concatenate((np.arange(len(kept)), number))
    middle = np.concatenate((np.full(len(kept), -np.inf), stack.row_y[cover.row[label]]))
    order = np.lexsort((middle, line))
    line, middle = line[order], middle[order]
    tops = np.maximum(middle + row_height / 2, top)
    bottoms = np.full(len(line), bottom, np.float64)
    goes_on = np.flatnonzero(line[1:] == line[:-1])
    bottoms[goes_on] = np.minimum(middle[goes_on + 1] - row_height / 2, bottom)
    seen = np.flatnonzero(bottoms > tops)
    ends = zip(line[seen].tolist(), tops[seen].tolist(), bottoms[seen].tolist(), strict=True)
    return tuple(Line(kept[place][0], begin, end, kept[place][1]) for place, begin, end in ends)
