"""Where lanes and rows lie from top to bottom. Rows keep their order; only free room follows the height."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from timeline.layout.columns import Bool, Float64, Int64
from timeline.layout.index import LayoutIndex
from timeline.layout.scene import LaneBox


@dataclass(frozen=True, slots=True, eq=False)
class Stack:
    """Lanes with their rows: middle and lane of each row; which are in a collapsed lane, in a shaded one, in sight;
    whether any lane is collapsed, and whether all rows are in sight; `open_rows` are those of `row_y` that are in no
    collapsed lane."""

    boxes: tuple[LaneBox, ...]
    row_y: Float64
    collapsed: Bool
    shaded: Bool
    seen: Bool
    height: float
    folded: bool
    fits: bool
    open_rows: Float64
    lane: Int64


@lru_cache(maxsize=1)
def stack_lanes(index: LayoutIndex, top: float, height: float, scroll: float, stretched: float | None = None) -> Stack:
    """Lanes from `top` down, moved up by `scroll`; stretched evenly where `stretched` leaves room, which is `height`
    unless it is said.

    The last one is kept, since zooming and panning leave the lanes where they are.
    """
    metrics = index.metrics
    natural = [_natural_height(index, number) for number in range(len(index.lanes.keys))]
    open_lanes = sum(key not in index.plan.collapsed for key in index.lanes.keys)
    spare = max((height if stretched is None else stretched) - sum(natural), 0) / max(open_lanes, 1)
    stretch = float(int(spare))
    boxes, row_y, y = [], np.empty(sum(index.rows.count)), top - scroll
    collapsed = np.zeros(len(row_y), np.bool_)
    for number, key in enumerate(index.lanes.keys):
        first, rows = index.rows.first[number], index.rows.count[number]
        closed = key in index.plan.collapsed
        lane_height = natural[number] + (0 if closed else stretch)
        if closed:
            row_y[first : first + rows] = y + lane_height / 2
            collapsed[first : first + rows] = True
        else:
            row_y[first : first + rows] = y + metrics.lane_padding + metrics.row_height * (np.arange(rows) + 0.5)
        boxes.append(
            LaneBox(
                key,
                index.lanes.titles[number],
                index.lanes.families[number],
                index.lanes.counts[number],
                y,
                lane_height,
                number % 2 == 1,
                closed,
                number in index.lanes.aside,
            )
        )
        y += lane_height
    seen = (row_y > top - metrics.row_height) & (row_y < top + height + metrics.row_height)
    lane = np.repeat(np.arange(len(boxes)), index.rows.count)
    shaded = lane % 2 == 1
    folded, fits = bool(collapsed.any()), bool(seen.all())
    return Stack(tuple(boxes), row_y, collapsed, shaded, seen, y + scroll - top, folded, fits, row_y[~collapsed], lane)


def _natural_height(index: LayoutIndex, number: int) -> float:
    metrics = index.metrics
    if index.lanes.keys[number] in index.plan.collapsed:
        return metrics.collapsed_height
    rows = index.rows.count[number]
    least = 2 * metrics.row_height + metrics.lane_padding  # a header of two lines
    return max(metrics.lane_padding + rows * metrics.row_height + metrics.count_height, least)
