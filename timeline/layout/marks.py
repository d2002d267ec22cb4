"""Marks of the events that are not written out: a dot in its row, or a thin bar, wherever no label stands."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from timeline.layout.columns import Bool, Float64, Int64, Places
from timeline.layout.emphasis import Emphasis, tones
from timeline.layout.index import LayoutIndex
from timeline.layout.lane_boxes import Stack
from timeline.layout.lines import Cover
from timeline.layout.scene import NO_MARKS, Marks
from timeline.layout.viewport import Viewport

PIXEL_STRIDE = 2.0**30  # between the keys of two rows: more than a bar is ever long on the screen
MOST_DOTS = 20_000  # with more points in view there are counts alone
MOST_THIN_BARS = 600  # of one class of duration
FEW_ENOUGH = 5


@dataclass(frozen=True, slots=True, eq=False)
class SmallMarks:
    """Dots and thin bars of a frame; all events that have one, also above or below the view; and how many events
    are in view at all."""

    dots: Marks
    bars: Marks
    counted: Places
    total: int


def small_marks(
    index: LayoutIndex, viewport: Viewport, stack: Stack, emphasis: Emphasis, occupied: Cover
) -> SmallMarks:
    """Marks of what is in view and has no label, clear of what is written out."""
    margin = index.metrics.cell * 2 / viewport.scale  # whole cells of the counts, also those at the edges
    first, last = viewport.start - margin, viewport.end + margin
    low, high = np.searchsorted(index.points.starts, (first, last)).tolist()
    dots, bars, bars_in_view = NO_MARKS, [], 0
    if high - low <= MOST_DOTS:
        dots = _dots(index, viewport, stack, emphasis, slice(low, high), occupied)
    for group in index.bar_groups:
        begin, end = np.searchsorted(group.starts, (first - group.longest, last)).tolist()
        if end - begin > FEW_ENOUGH * MOST_THIN_BARS:  # too many to look at one by one: those that begin in view
            began = np.searchsorted(group.starts, (viewport.start, viewport.end)).tolist()
            bars_in_view += began[1] - began[0]
            continue
        inside = group.positions[begin:end]
        ends = index.room.end[inside]
        bars_in_view += int(np.count_nonzero((ends > viewport.start) & (group.starts[begin:end] < viewport.end)))
        inside = inside[ends > first]
        if len(inside) <= MOST_THIN_BARS:
            bars.append(inside)
    thin = _thin_bars(index, viewport, stack, emphasis, np.concatenate(bars), occupied) if bars else NO_MARKS
    shown_from, shown_to = np.searchsorted(index.points.starts, (viewport.start, viewport.end)).tolist()
    counted = np.concatenate((dots.positions, thin.positions))
    return SmallMarks(
        _seen(dots, index, stack), _seen(thin, index, stack), counted, shown_to - shown_from + bars_in_view
    )


def _seen(marks: Marks, index: LayoutIndex, stack: Stack) -> Marks:
    seen = stack.seen[index.rows.row[marks.positions]]
    return marks if bool(seen.all()) else marks.take(np.flatnonzero(seen))


def not_written(index: LayoutIndex, stack: Stack, scale: float, positions: Places) -> Bool:
    """Which events have no label at a scale."""
    return (index.threshold[positions] > scale) | stack.collapsed[index.rows.row[positions]]


def _dots(
    index: LayoutIndex, viewport: Viewport, stack: Stack, emphasis: Emphasis, inside: slice, cover: Cover
) -> Marks:
    """One dot for each step of time and row, where no label stands."""
    points, metrics, left = index.points, index.metrics, index.metrics.header_width
    folded = bool(stack.collapsed.any())
    small = points.threshold[inside] > viewport.scale
    if folded:
        small |= stack.collapsed[points.row[inside]]
    places = np.flatnonzero(small) + inside.start
    if not len(places):
        return NO_MARKS
    row, start = points.row[places].astype(np.int64), points.starts[places]
    step = np.floor(start * viewport.scale / metrics.dot_step).astype(np.int64)
    steps_from, steps = int(step.min()), int(step.max() - step.min()) + 1
    grid = np.full(len(stack.row_y) * steps, -1, np.int64)
    slot = (np.where(stack.collapsed[row], _lane_row(index)[row], row) if folded else row) * steps + step - steps_from
    grid[slot[::-1]] = np.arange(len(places))[::-1]
    kept = grid[grid >= 0]
    row, x = row[kept], _x_of(start[kept], viewport) + left
    clear = np.flatnonzero(~_covered(row, x, metrics.small_radius + 1, cover))
    row, x, chosen = row[clear], x[clear], points.positions[places[kept[clear]]]
    return Marks(
        chosen,
        row,
        x,
        x,
        stack.row_y[row],
        index.columns.family[chosen],
        tones(index, emphasis, chosen),
    )


def _lane_row(index: LayoutIndex) -> Int64:
    """The first row of the lane of each row."""
    return np.repeat(np.array(index.rows.first, np.int64), index.rows.count)


def _covered(row: Int64, x: Float64, radius: float, cover: Cover) -> Bool:
    """Which points lie under a label: labels of a row do not overlap, so the last one that begins before decides."""
    if not len(cover.row) or not len(row):
        return np.zeros(len(row), np.bool_)
    key = cover.row * PIXEL_STRIDE + cover.left
    order = np.argsort(key)
    place = np.searchsorted(key[order], row * PIXEL_STRIDE + x + radius) - 1
    label = order[np.maximum(place, 0)]
    same = np.logical_and(place >= 0, cover.row[label] == row)
    covered: Bool = np.logical_and(same, cover.right[label] > x - radius)
    return covered


def _thin_bars(
    index: LayoutIndex, viewport: Viewport, stack: Stack, emphasis: Emphasis, inside: Places, occupied: Cover
) -> Marks:
    """Bars, cut where a label stands; none where too little would be left."""
    positions = inside[not_written(index, stack, viewport.scale, inside)]
    left = index.metrics.header_width
    x0 = _x_of(index.room.start[positions], viewport) + left
    x1 = np.maximum(_x_of(index.room.end[positions], viewport) + left, x0 + index.metrics.least_bar)
    row = index.rows.row[positions].astype(np.int64)
    x0, x1 = _cut(row, x0, x1, occupied, index.metrics.least_bar)
    kept = np.flatnonzero(x1 - x0 >= index.metrics.least_bar)
    positions = positions[kept]
    return Marks(
        positions,
        row[kept],
        x0[kept],
        x1[kept],
        stack.row_y[row[kept]],
        index.columns.family[positions],
        tones(index, emphasis, positions),
    )


def _cut(row: Int64, x0: Float64, x1: Float64, cover: Cover, least: float) -> tuple[Float64, Float64]:
    """The part of each stretch before the first label that begins in it, or after the one that it begins under."""
    if not len(cover.row) or not len(row):
        return x0, x1
    rows, left, right = _merged(cover, least)
    key = rows * PIXEL_STRIDE + left
    under = np.searchsorted(key, row * PIXEL_STRIDE + x0) - 1  # -1 is the last one, which then fails the conditions
    covered = (rows[under] == row) & (left[under] <= x0) & (right[under] > x0)
    begin = np.where(covered, right[under] + 2, x0)
    following = np.searchsorted(key, row * PIXEL_STRIDE + begin) % len(key)
    stopped = (rows[following] == row) & (left[following] >= begin) & (left[following] < x1)
    return begin, np.where(stopped, left[following] - 2, x1)


def _merged(cover: Cover, least: float) -> tuple[Int64, Float64, Float64]:
    """Rows and edges of the labels in order, with those taken together between which nothing can be drawn."""
    order = np.argsort(cover.row * PIXEL_STRIDE + cover.left)
    row, left, right = cover.row[order], cover.left[order], cover.right[order]
    apart = np.append(True, (row[1:] != row[:-1]) | (left[1:] - right[:-1] > least + 4))
    firsts = np.flatnonzero(apart)
    return row[firsts], left[firsts], np.maximum.reduceat(right, firsts)


def _x_of(minutes: Float64, viewport: Viewport) -> Float64:
    return (minutes - viewport.centre - viewport.fraction) * viewport.scale + viewport.width / 2
