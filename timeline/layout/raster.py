"""Thousands of dots as one picture of colour numbers, a strip of pixels for each row.

A strip is as high as a dot. Drawing them one by one would cost 4 microseconds each; this costs as much for 20,000 as
for one. Colour numbers are 1 + family (0 is clear); `DIMMED_OFFSET` is added for dimmed marks.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from timeline.layout.columns import Float64, UInt8
from timeline.layout.scene import DIMMED, Marks

DIMMED_OFFSET = 100


@dataclass(frozen=True, slots=True, eq=False)
class Strips:
    """`pixels` holds `height` lines of `width` bytes for every row; `middles` are the rows' middles in
    device pixels."""

    pixels: UInt8
    middles: Float64
    width: int
    height: int


def strips_of(dots: Marks, width: int, radius: int, ratio: float) -> Strips:
    """Strips of all rows that hold a dot. `width` and the radius are in device pixels; a logical one has `ratio`."""
    middles = np.unique(dots.y)
    reach = max(radius, 1)
    cells = np.zeros((len(middles), width + 2 * reach), np.uint8)
    x = np.rint(dots.x0 * ratio).astype(np.int64) + reach
    seen = (x >= 0) & (x < cells.shape[1])
    cells[np.searchsorted(middles, dots.y[seen]), x[seen]] = _colours(dots)[seen]
    pixels = np.zeros((len(middles), 2 * radius + 1, width), np.uint8)
    for offset in range(-radius, radius + 1):
        half = int(np.sqrt((radius + 0.4) ** 2 - offset * offset))
        pixels[:, radius + offset, :] = _widened(cells, half)[:, reach : reach + width]
    return Strips(pixels, middles * ratio, width, 2 * radius + 1)


def _colours(marks: Marks) -> UInt8:
    dimmed = (marks.tone & DIMMED).astype(bool)
    return (marks.family + 1 + np.where(dimmed, DIMMED_OFFSET, 0)).astype(np.uint8)


def _widened(cells: UInt8, half: int) -> UInt8:
    line = cells
    for _ in range(half):
        wider = line.copy()
        np.maximum(wider[:, 1:], line[:, :-1], out=wider[:, 1:])
        np.maximum(wider[:, :-1], line[:, 1:], out=wider[:, :-1])
        line = wider
    return line
