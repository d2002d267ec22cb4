"""Vertical lines that stop at every label, so that no line crosses a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from timeline.layout.columns import Float64, Int64

# What a vertical line says.
MINOR, MAJOR, CHOSEN, TODAY, EDGE = range(5)


class Line(NamedTuple):
    """A piece of a vertical line of one of the kinds MINOR, MAJOR, CHOSEN (the selected event), TODAY and EDGE (of the
    selected range)."""

    x: float
    top: float
    bottom: float
    kind: int

    @property
    def major(self) -> bool:
        """Whether it is a line of the upper tier."""
        return self.kind == MAJOR


@dataclass(frozen=True, slots=True, eq=False)
class Cover:
    """Stretches of rows in which a text stands: row number, left and right edge, middle of the row."""

    row: Int64
    left: Float64
    right: Float64
    middle: Float64


def broken_lines(
    lines: Iterable[tuple[float, int]], cover: Cover, top: float, bottom: float, row_height: float
) -> tuple[Line, ...]:
    """The pieces of lines (x, kind) that no label covers."""
    kept = list(lines)
    if not kept:
        return ()
    xs = np.array([x for x, _ in kept])[:, None]
    number, label = np.nonzero((cover.left < xs) & (cover.right > xs))
    # A line begins at the top and again below every label on it, and ends above the next one.
    line = np.concatenate((np.arange(len(kept)), number))
    middle = np.concatenate((np.full(len(kept), -np.inf), cover.middle[label]))
    order = np.lexsort((middle, line))
    line, middle = line[order], middle[order]
    tops = np.maximum(middle + row_height / 2, top)
    bottoms = np.full(len(line), bottom, np.float64)
    goes_on = np.flatnonzero(line[1:] == line[:-1])
    bottoms[goes_on] = np.minimum(middle[goes_on + 1] - row_height / 2, bottom)
    seen = np.flatnonzero(bottoms > tops)
    ends = zip(line[seen].tolist(), tops[seen].tolist(), bottoms[seen].tolist(), strict=True)
    return tuple(Line(kept[place][0], begin, end, kept[place][1]) for place, begin, end in ends)
