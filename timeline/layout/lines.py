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
    middles = stack.row_y[cover.row[label]]
    order = np.lexsort((middles, number))
    broken: list[list[float]] = [[] for _ in kept]
    for place, middle in zip(number[order].tolist(), middles[order].tolist(), strict=True):
        broken[place].append(middle)
    pieces = []
    for (x, kind), gaps in zip(kept, broken, strict=True):
        y = top
        for middle in gaps:
            if middle - row_height / 2 > y:
                pieces.append(Line(x, y, min(middle - row_height / 2, bottom), kind))
            y = max(y, middle + row_height / 2)
        if y < bottom:
            pieces.append(Line(x, y, bottom, kind))
    return tuple(pieces)
