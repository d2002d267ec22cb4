"""Marks of the events that are not written out: a dot in its row, or a thin bar, wherever no label stands."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from timeline.layout.columns import Bool, Float64, Int64
from timeline.layout.dots import dots_of, step_edge
from timeline.layout.emphasis import Emphasis, tones
from timeline.layout.index import GROUP_STRIDE, Bars, LayoutIndex
from timeline.layout.lane_boxes import Stack
from timeline.layout.lines import Cover
from timeline.layout.scene import NO_MARKS, Marks
from timeline.layout.slices import ranges
from timeline.layout.viewport import Viewport

PIXEL_STRIDE = 2.0**30  # between the keys of two rows
REACH = PIXEL_STRIDE / 4  # pixels beyond which nothing is in sight; a bar of centuries ends further off in a deep zoom
MOST_DOTS = 20_000  # with more points in view there are counts alone
MOST_THIN_BARS = 600  # of one class of duration
FEW_ENOUGH = 5


@dataclass(frozen=True, slots=True, eq=False)
class SmallMarks:
    """Dots and thin bars of a frame; starts and rows of all events that have one, also above or below the view; and how
    many events are in view at all."""

    dots: Marks
    bars: Marks
    starts: Float64
    rows: Int64
    total: int


def small_marks(
    index: LayoutIndex, viewport: Viewport, stack: Stack, emphasis: Emphasis, occupied: Cover
) -> SmallMarks:
    """Marks of what is in view and has no label, clear of what is written out (`occupied`, by row and left edge)."""
    margin = index.metrics.cell * 2 / viewport.scale  # whole cells of the counts, also those at the edges
    first, last = viewport.start - margin, viewport.end + margin
    steps = (step_edge(index, viewport.scale, minute) for minute in (first, last))
    edges = (*steps, viewport.start, viewport.end)
    low, high, shown_from, shown_to = index.points.starts.searchsorted(edges).tolist()
    dots, starts = NO_MARKS, np.empty(0)
    left, right = np.maximum(occupied.left, -REACH), np.minimum(occupied.right, REACH)
    occupied = Cover(occupied.row, left, right, occupied.middle)
    if high - low <= MOST_DOTS:
        dots, starts = _dots(index, viewport, stack, emphasis, slice(low, high), occupied)
    places, bars_in_view = _bars_in_view(index.bars, viewport, first, last)
    thin, thin_starts = _thin_bars(index, viewport, stack, emphasis, places, occupied)
    return SmallMarks(
        _seen(dots, stack),
        _seen(thin, stack),
        np.concatenate((starts, thin_starts)),
        np.concatenate((dots.row, thin.row)),
        shown_to - shown_from + bars_in_view,
    )


def _bars_in_view(bars: Bars, viewport: Viewport, first: float, last: float) -> tuple[Int64, int]:
    """Places of the bars that touch `first` to `last`, without classes that have too many; how many are in view."""
    base = np.arange(len(bars.longest)) * GROUP_STRIDE
    edges = np.concatenate((base + first - bars.longest, base + last, base + viewport.start, base + viewport.end))
    begins, ends, begin_in, end_in = bars.keys.searchsorted(edges).reshape(4, -1)
    many = ends - begins > FEW_ENOUGH * MOST_THIN_BARS  # to look at one by one: those that begin in view
    in_view = int((end_in - begin_in)[many].sum())
    begins[many] = ends[many]
    places = ranges(begins, ends)
    lasts = bars.ends[places]
    in_view += int(np.count_nonzero((lasts > viewport.start) & (bars.starts[places] < viewport.end)))
    touching = lasts > first
    if len(places) <= MOST_THIN_BARS:
        return places[touching], in_view
    group = np.arange(len(begins)).repeat(ends - begins)
    crowded = np.bincount(group[touching], minlength=len(begins)) > MOST_THIN_BARS
    return places[touching & ~crowded[group]], in_view


def _seen(marks: Marks, stack: Stack) -> Marks:
    if stack.fits:
        return marks
    seen = stack.seen[marks.row]
    return marks if bool(seen.all()) else marks.take(np.flatnonzero(seen))


def _dots(
    index: LayoutIndex,
    viewport: Viewport,
    stack: Stack,
    emphasis: Emphasis,
    inside: slice,
    cover: Cover,
) -> tuple[Marks, Float64]:
    """One dot for each step of time and row, where no label stands, and their starts."""
    points, metrics, left = index.points, index.metrics, index.metrics.header_width
    kept = dots_of(index, viewport.scale, stack, inside.start, inside.stop)
    if not len(kept):
        return NO_MARKS, np.empty(0)
    row, x = points.row[kept].astype(np.int64), _x_of(points.starts[kept], viewport) + left
    (clear,) = _clear(row, x, metrics.small_radius + 1, cover).nonzero()
    kept, row, x = kept[clear], row[clear], x[clear]
    chosen = points.positions[kept]
    tone = tones(index, emphasis, chosen)
    return Marks(chosen, row, x, x, stack.row_y[row], points.family[kept], tone), points.starts[kept]


def _clear(row: Int64, x: Float64, radius: float, cover: Cover) -> Bool:
    """Which points, by row and place, lie under no label. There are ten times as many points as labels, so the labels
    are looked up among the points: each covers those from one number up to another."""
    key, base, count = row * PIXEL_STRIDE + x, cover.row * PIXEL_STRIDE, len(row)
    begins = np.bincount(key.searchsorted(base + (cover.left - radius), "right"), minlength=count + 1)
    ends = np.bincount(key.searchsorted(base + (cover.right + radius)), minlength=count + 1)
    clear: Bool = (begins - ends)[:count].cumsum() == 0
    return clear


def _thin_bars(
    index: LayoutIndex,
    viewport: Viewport,
    stack: Stack,
    emphasis: Emphasis,
    places: Int64,
    occupied: Cover,
) -> tuple[Marks, Float64]:
    """Bars without a label at some places, cut where a label stands, and their starts; none where too little would be
    left."""
    bars, left = index.bars, index.metrics.header_width
    small = bars.threshold[places] > viewport.scale
    if stack.folded:
        small |= stack.collapsed[bars.row[places]]
    places = places[small]
    x0 = _x_of(bars.starts[places], viewport) + left
    x1 = np.maximum(_x_of(bars.ends[places], viewport) + left, x0 + index.metrics.least_bar)
    row = bars.row[places].astype(np.int64)
    x0, x1 = _cut(row, x0, x1, occupied, index.metrics.least_bar)
    (kept,) = (x1 - x0 >= index.metrics.least_bar).nonzero()
    places, row = places[kept], row[kept]
    positions = bars.positions[places]
    family, tone = index.columns.family[positions], tones(index, emphasis, positions)
    return Marks(positions, row, x0[kept], x1[kept], stack.row_y[row], family, tone), bars.starts[places]


def _cut(row: Int64, x0: Float64, x1: Float64, cover: Cover, least: float) -> tuple[Float64, Float64]:
    """The part of each stretch before the first label that begins in it, or after the one that it begins under."""
    if not len(cover.row) or not len(row):
        return x0, x1
    firsts, right = _merged(cover, least)
    rows, left = cover.row[firsts], cover.left[firsts]
    key = rows * PIXEL_STRIDE + left
    under = key.searchsorted(row * PIXEL_STRIDE + x0) - 1  # -1 is the last one, which then fails the conditions
    covered = (rows[under] == row) & (left[under] <= x0) & (right[under] > x0)
    begin = np.where(covered, right[under] + 2, x0)
    following = key.searchsorted(row * PIXEL_STRIDE + begin) % len(key)
    stopped = (rows[following] == row) & (left[following] >= begin) & (left[following] < x1)
    return begin, np.where(stopped, left[following] - 2, x1)


def _merged(cover: Cover, least: float) -> tuple[Int64, Float64]:
    """The first of the labels of each cluster between which nothing can be drawn, and where the cluster ends."""
    row, left, right = cover.row, cover.left, cover.right
    apart = np.ones(len(row), np.bool_)
    apart[1:] = (row[1:] != row[:-1]) | (left[1:] - right[:-1] > least + 4)
    (firsts,) = apart.nonzero()
    return firsts, np.maximum.reduceat(right, firsts)


def _x_of(minutes: Float64, viewport: Viewport) -> Float64:
    return (minutes - viewport.centre - viewport.fraction) * viewport.scale + viewport.width / 2
