"""Thousands of dots and thin bars as one picture, a strip of pixels for each row that has some.

Drawn one by one they would cost a microsecond each; as pixels of one array a tenth of that. A dot is a small picture,
smooth at its rim, that lands on whole device pixels, so one dot among few looks like one among thousands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline.layout.columns import Int64, UInt8
from timeline.layout.scene import DIMMED, Marks

UInt32 = npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True, eq=False)
class Palette:
    """Premultiplied ARGB: the square picture of a dot in each colour, and the fill of a bar. Colours are those of the
    families, and then again those of the families standing back."""

    dots: UInt32
    fills: UInt32
    bar_height: int  # device pixels

    @classmethod
    def of_pictures(cls, dots: Sequence[bytes], side: int, fills: Sequence[int], bar_height: int) -> Palette:
        """A palette of square pictures as bytes of 32 bits a pixel, and of colours as numbers."""
        pixels = np.frombuffer(b"".join(dots), np.uint32).reshape(len(dots), side, side)
        return cls(pixels, np.array(fills, np.uint32), bar_height)

    @property
    def dot_size(self) -> int:
        """The side of a dot's picture in device pixels."""
        return int(self.dots.shape[1])


@dataclass(frozen=True, slots=True, eq=False)
class Strips:
    """`pixels` holds the same number of lines for every row; the first stands at `tops` and begins at `left`, all in
    device pixels."""

    pixels: UInt32
    tops: tuple[int, ...]
    left: int


class Raster:
    """Makes strips; keeps the array from frame to frame, since fresh memory costs as much as painting."""

    def __init__(self) -> None:
        self._kept: UInt32 = np.empty(0, np.uint32)

    def strips(self, dots: Marks, bars: Marks, left: float, right: float, ratio: float, palette: Palette) -> Strips:
        """Strips of all rows that have marks, and there are some, between two edges in logical pixels."""
        size, height = palette.dot_size, palette.bar_height
        rows = np.concatenate((dots.row, bars.row))
        y = np.zeros(int(rows.max()) + 1)
        y[rows] = np.concatenate((dots.y, bars.y))
        occupied = np.bincount(rows) > 0
        rows = (np.cumsum(occupied) - 1)[rows]
        middles = y[occupied]
        dot_tops = np.rint(middles * ratio - size / 2).astype(np.int64)
        bar_tops = np.rint(middles * ratio - height / 2).astype(np.int64)
        tops = np.minimum(dot_tops, bar_tops)
        deep = int((np.maximum(dot_tops + size, bar_tops + height) - tops).max(initial=1))
        first, last = round(left * ratio) - size, round(right * ratio) + size
        wide = last - first
        pixels = self._cleared(len(middles), deep, wide)
        flat = pixels.reshape(-1)
        begins = np.arange(len(middles)) * (deep * wide)
        row = rows[len(dots) :]
        x0 = np.clip(np.rint(bars.x0 * ratio).astype(np.int64), first + size, last - size) - first
        x1 = np.clip(np.rint(bars.x1 * ratio).astype(np.int64), first + size, last - size) - first
        offset = bar_tops - tops
        _fill_line(flat, (begins + offset * wide)[row] + x0, x1 - x0, palette.fills[_colours(bars, palette)])
        for line in np.unique(offset[row]).tolist():
            same = np.flatnonzero(offset == line)
            pixels[same, line + 1 : line + height] = pixels[same, line, None]
        row = rows[: len(dots)]
        x = np.rint(dots.x0 * ratio - size / 2).astype(np.int64) - first
        seen = np.flatnonzero((x >= 0) & (x <= wide - size))
        places = (begins + (dot_tops - tops) * wide)[row[seen]] + x[seen]
        _stamp(flat, places, palette.dots, _colours(dots, palette)[seen], wide)
        return Strips(pixels, tuple(tops.tolist()), first)

    def _cleared(self, rows: int, deep: int, wide: int) -> UInt32:
        needed = rows * deep * wide
        if len(self._kept) < needed:
            self._kept = np.empty(needed, np.uint32)
        pixels = self._kept[:needed].reshape(rows, deep, wide)
        pixels.fill(0)
        return pixels


def _colours(marks: Marks, palette: Palette) -> Int64:
    dimmed = (marks.tone & DIMMED).astype(bool)
    return marks.family.astype(np.int64) + np.where(dimmed, len(palette.fills) // 2, 0)


def _fill_line(flat: UInt32, begins: Int64, lengths: Int64, colours: UInt32) -> None:
    """Stretches of pixels in their colours."""
    ends = np.cumsum(lengths)
    places = np.repeat(begins - (ends - lengths), lengths) + np.arange(int(ends[-1]) if len(ends) else 0)
    flat[places] = np.repeat(colours, lengths)


def _stamp(flat: UInt32, places: Int64, pictures: UInt32, colours: Int64, wide: int) -> None:
    """Pictures at places of their top left pixels. The fainter pixels of all come first, so that where two touch the
    rim of one never covers the middle of the other."""
    strength: UInt8 = (pictures[0].ravel() >> 24).astype(np.uint8) if len(pictures) else np.empty(0, np.uint8)
    size = pictures.shape[1]
    by_pixel = pictures.reshape(len(pictures), -1)
    for pixel in np.argsort(strength, kind="stable").tolist():
        if strength[pixel]:
            flat[places + (pixel // size * wide + pixel % size)] = by_pixel[:, pixel][colours]
