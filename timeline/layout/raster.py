"""Thousands of dots and thin bars as one picture of colour numbers, a strip of pixels for each row.

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


def strips_of(dots: Marks, bars: Marks, width: int, radius: int, bar_radius: int, ratio: float) -> Strips:
    """Strips of all rows that hold a mark. `width` and the radii are in device pixels; a logical one has `ratio`."""
    middles = np.unique(np.concatenate((dots.y, bars.y)))
    height, reach = 2 * radius + 1, max(radius, 1)
    cells = np.zeros((len(middles), width + 2 * reach), np.uint8)
    pixels = np.zeros((len(middles), height, width), np.uint8)
    if len(bars):
        _run_bars(bars, middles, pixels, radius, bar_radius, ratio)
    x = np.rint(dots.x0 * ratio).astype(np.int64) + reach
    seen = (x >= 0) & (x < cells.shape[1])
    cells[np.searchsorted(middles, dots.y[seen]), x[seen]] = _colours(dots)[seen]
    for offset in range(-radius, radius + 1):
        half = int(np.sqrt((radius + 0.4) ** 2 - offset * offset))
        line = _widened(cells, half)[:, reach : reach + width]
        np.copyto(pixels[:, radius + offset, :], line, where=line > 0)
    return Strips(pixels, middles * ratio, width, height)


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


def _run_bars(bars: Marks, middles: Float64, pixels: UInt8, radius: int, bar_radius: int, ratio: float) -> None:
    begins = np.clip(np.rint(bars.x0 * ratio), 0, pixels.shape[2]).astype(np.int64)
    lengths = np.clip(np.rint(bars.x1 * ratio), 0, pixels.shape[2]).astype(np.int64) - begins
    firsts = np.searchsorted(middles, bars.y) * pixels.shape[2] + begins
    places = np.repeat(firsts - np.cumsum(lengths) + lengths, lengths) + np.arange(int(lengths.sum()))
    line = np.zeros((len(middles), pixels.shape[2]), np.uint8)
    line.ravel()[places] = np.repeat(_colours(bars), lengths)
    pixels[:, radius - bar_radius : radius + bar_radius + 1] = line[:, None, :]
