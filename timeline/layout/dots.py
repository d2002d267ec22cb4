"""Which points are dots: the first of each step of time and row. While a view is panned they stay the same, so only
those of the stretch that comes into sight are looked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from timeline.layout.columns import Bool, Int64
from timeline.layout.index import LayoutIndex
from timeline.layout.lane_boxes import Stack

STEPS = 2**40  # between the keys of two rows: more steps than there are from one end of the calendar to the other
NO_PLACES = np.empty(0, np.int64)


def step_edge(index: LayoutIndex, scale: float, minute: float) -> float:
    """The minute at which the step begins that a minute lies in."""
    length = index.metrics.dot_step / scale
    return float(minute // length * length)


def dots_of(index: LayoutIndex, scale: float, stack: Stack, low: int, high: int) -> Int64:
    """Of the points from one place up to another, which are edges of steps, the first of each step and row that has no
    label at a scale, by row and time. Points of a collapsed lane are in its first row, and have no labels."""
    known = _known_dots(index)
    if known.scale != scale or known.collapsed is not stack.collapsed or low >= known.high or high <= known.low:
        known.scale, known.collapsed, known.low, known.high = scale, stack.collapsed, low, high
        known.keys, known.places = _found(index, scale, stack, low, high)
    elif (low, high) != (known.low, known.high):
        before = _found(index, scale, stack, low, max(low, known.low))
        after = _found(index, scale, stack, min(high, known.high), high)
        inside = (known.places >= low) & (known.places < high)
        keys = np.concatenate((before[0], known.keys[inside], after[0]))
        places = np.concatenate((before[1], known.places[inside], after[1]))
        order = keys.argsort(kind="stable")
        known.low, known.high, known.keys, known.places = low, high, keys[order], places[order]
    return known.places


def _found(index: LayoutIndex, scale: float, stack: Stack, low: int, high: int) -> tuple[Int64, Int64]:
    """The dots from one place up to another, with their keys: `STEPS` times the row plus the step."""
    points = index.points
    rows, small = points.row[low:high], points.threshold[low:high] > scale
    if stack.folded:
        small |= stack.collapsed[rows]
        rows = np.where(stack.collapsed[rows], _lane_row(index)[rows], rows)
    (places,) = small.nonzero()
    if not len(places):
        return NO_PLACES, NO_PLACES
    # In place from the starts on: no time is lost on memory for thousands of numbers. Steps count from the first one.
    step = points.starts[low:high] * scale
    step /= index.metrics.dot_step
    np.floor(step, out=step)
    first = int(step[0])
    step -= step[0]
    steps = int(step[-1]) + 1
    step += rows * float(steps)
    slot = step.take(places).astype(np.int64)
    grid = np.full(len(stack.row_y) * steps, -1, np.int64)
    grid[slot[::-1]] = places[::-1]
    (slots,) = (grid >= 0).nonzero()
    row = slots // steps
    return row * (STEPS - steps) + slots + first, grid[slots] + low


def _lane_row(index: LayoutIndex) -> Int64:
    """The first row of the lane of each row."""
    return np.repeat(np.array(index.rows.first, np.int64), index.rows.count)


@dataclass(slots=True)
class _Dots:
    """The dots that were looked for last, from one place of the points up to another."""

    scale: float
    collapsed: Bool | None
    low: int
    high: int
    keys: Int64
    places: Int64


@lru_cache(maxsize=1)
def _known_dots(index: LayoutIndex) -> _Dots:
    """None at first."""
    return _Dots(0.0, None, 0, 0, NO_PLACES, NO_PLACES)
