"""Marks of the events that are not written out: a dot in its row, or a thin bar, wherever no label stands."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline.layout.columns import Bool, Float64, Int64
from timeline.layout.emphasis import Emphasis, tones
from timeline.layout.index import LayoutIndex
from timeline.layout.lane_boxes import Stack
from timeline.layout.lines import Cover
from timeline.layout.scene import NO_MARKS, Marks
from timeline.layout.viewport import Viewport

MOST_MARKS = 20_000  # with more points in view there are counts alone


@dataclass(frozen=True, slots=True, eq=False)
class SmallMarks:
    """Dots and thin bars of a frame, and how many events have one or are hidden."""

    dots: Marks
    bars: Marks
    total: int


def small_marks(index: LayoutIndex, viewport: Viewport, stack: Stack, emphasis: Emphasis, written: Int64,
                cover: Cover) -> SmallMarks:
    """Marks of what is in view and not among the `written` positions."""
    margin = index.metrics.cell * 2 / viewport.scale  # whole cells of the counts, also those at the edges
    first, last = viewport.start - margin, viewport.end + margin
    low, high = np.searchsorted(index.point_starts, (first, last)).tolist()
    dots, bars, bars_in_view = NO_MARKS, NO_MARKS, 0
    if high - low <= MOST_MARKS:
        dots = _dots(index, viewport, stack, emphasis, index.points[low:high], cover)
    for group in index.bar_groups:
        begin, end = np.searchsorted(group.starts, (first - group.longest, last)).tolist()
        inside = group.positions[begin:end]
        inside = inside[index.room.end[inside] > first]
        bars_in_view += len(inside)
        if len(inside) <= MOST_MARKS:
            bars = _joined(bars, _thin_bars(index, viewport, stack, emphasis, inside))
    shown_from, shown_to = np.searchsorted(index.point_starts, (viewport.start, viewport.end)).tolist()
    return SmallMarks(dots, bars, shown_to - shown_from + bars_in_view)


def not_written(index: LayoutIndex, stack: Stack, scale: float, positions: Int64) -> Bool:
    """Which events have no label at a scale."""
    return (index.threshold[positions] > scale) | stack.collapsed[index.rows.row[positions]]


def _dots(index: LayoutIndex, viewport: Viewport, stack: Stack, emphasis: Emphasis, inside: Int64,
          cover: Cover) -> Marks:
    """One dot for each step of time and row, where no label stands."""
    positions = inside[not_written(index, stack, viewport.scale, inside)]
    if not len(positions):
        return NO_MARKS
    metrics, left = index.metrics, index.metrics.header_width
    row = index.rows.row[positions].astype(np.int64)
    x = _x_of(index.room.start[positions], viewport) + left
    step = np.floor(index.room.start[positions] * viewport.scale / metrics.dot_step).astype(np.int64)
    steps_from, steps = int(step.min()), int(step.max() - step.min()) + 1
    grid = np.full(len(stack.row_y) * steps, -1, np.int64)
    slot = np.where(stack.collapsed[row], _lane_row(index)[row], row) * steps + step - steps_from
    grid[slot[::-1]] = np.arange(len(positions))[::-1]
    kept = grid[grid >= 0]
    kept = kept[~_covered(row[kept], x[kept], metrics.small_radius + 1, cover, len(stack.row_y))]
    kept = kept[stack.seen[row[kept]]]
    chosen = positions[kept]
    return Marks(chosen, x[kept], x[kept], stack.row_y[row[kept]], index.columns.family[chosen],
                 tones(index, emphasis, chosen))


def _lane_row(index: LayoutIndex) -> Int64:
    """The first row of the lane of each row."""
    return np.repeat(np.array(index.rows.first, np.int64), index.rows.count)


def _covered(row: Int64, x: Float64, radius: float, cover: Cover, rows: int) -> Bool:
    """Which points lie under a label: labels of a row do not overlap, so the last one that begins before decides."""
    if not len(cover.row) or not len(row):
        return np.zeros(len(row), np.bool_)
    stride = 2.0**20  # pixels: more than any screen
    key = cover.row * stride + cover.left
    order = np.argsort(key)
    place = np.searchsorted(key[order], row * stride + x + radius) - 1
    label = order[np.maximum(place, 0)]
    return (place >= 0) & (cover.row[label] == row) & (cover.right[label] > x - radius)


def _thin_bars(index: LayoutIndex, viewport: Viewport, stack: Stack, emphasis: Emphasis, inside: Int64) -> Marks:
    positions = inside[not_written(index, stack, viewport.scale, inside)]
    positions = positions[stack.seen[index.rows.row[positions]]]
    left = index.metrics.header_width
    x0 = _x_of(index.room.start[positions], viewport) + left
    x1 = np.maximum(_x_of(index.room.end[positions], viewport) + left, x0 + index.metrics.least_bar)
    return Marks(positions, x0, x1, stack.row_y[index.rows.row[positions]], index.columns.family[positions],
                 tones(index, emphasis, positions))


def _joined(first: Marks, second: Marks) -> Marks:
    if not len(first):
        return second

    def both(name: str) -> npt.NDArray[np.generic]:
        return np.concatenate((getattr(first, name), getattr(second, name)))

    return Marks(*(both(name) for name in Marks.__slots__))


def _x_of(minutes: Float64, viewport: Viewport) -> Float64:
    return (minutes - viewport.centre - viewport.fraction) * viewport.scale + viewport.width / 2
