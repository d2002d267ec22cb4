"""Which pieces of a ready picture make the small marks, the bars and the counts of a frame, and where they land.

All in whole device pixels; `ratio` is the number of them in a logical one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline.layout.blits import PlainBars
from timeline.layout.columns import Float64, Int64
from timeline.layout.scene import DIMMED, Counts, Marks

UInt8 = npt.NDArray[np.uint8]
ROW = 10
FEWEST_ROWS = 512


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """Corners where pieces land, from top to bottom, and their boxes in the picture that they are taken from."""

    x: Int64
    y: Int64
    left: Int64
    top: Int64
    width: Int64
    height: int

    def __len__(self) -> int:
        return len(self.x)

    @classmethod
    def none(cls) -> Pieces:
        """No pieces."""
        empty = np.empty(0, np.int64)
        return cls(empty, empty, empty, empty, empty, 0)

    def from_top(self) -> Pieces:
        """The same pieces from top to bottom."""
        order = np.argsort(self.y, kind="stable")
        x, y, left, top, width = (column[order] for column in (self.x, self.y, self.left, self.top, self.width))
        return Pieces(x, y, left, top, width, self.height)


@dataclass(frozen=True, slots=True)
class MarkSheet:
    """A picture of small marks: dots of every colour side by side, and below them a bar of each colour under another.
    Colours are those of `families` families, and then again those of the families standing back."""

    families: int
    dot_size: int
    bar_height: int
    bar_length: int


@dataclass(frozen=True, slots=True)
class BarSheet:
    """A picture of plain bars. The line of each colour holds a left end of `piece` pixels, a right end as long, and
    then a whole bar of each length up to `longest_whole`."""

    deep: int
    piece: int
    longest_whole: int

    def whole_at(self, lengths: Int64) -> Int64:
        """Where the whole bars of some lengths begin."""
        return 2 * self.piece + lengths * (lengths - 1) // 2

    def begin_of(self, length: int) -> int:
        """Where the whole bar of a length begins."""
        return 2 * self.piece + length * (length - 1) // 2

    @property
    def width(self) -> int:
        """Of the picture."""
        return self.begin_of(self.longest_whole + 1)

    def needed(self, bars: PlainBars) -> set[tuple[int, int]]:
        """What the sheet has to hold for some bars: colours, each with the length of a whole bar, or with 0 for both
        ends."""
        lengths = np.where(bars.widths <= self.longest_whole, bars.widths, 0)
        return set(zip(bars.colours.tolist(), lengths.tolist(), strict=True))


@dataclass(frozen=True, slots=True, eq=False)
class CountSheet:
    """A picture of pills, for texts of 0, 1, 2 … signs one below the other, and right of them, at `signs_left`, of
    signs side by side. A text stands in the middle of its pill; its signs begin where the widths of those before end.
    """

    pill_widths: Int64
    height: int
    signs_left: int
    sign_width: int  # of the picture of any sign, with `rim` free pixels at its left
    rim: int
    advances: Float64  # by code of the sign
    numbers: Int64  # by code of the sign: how many stand before it in the picture

    @classmethod
    def of_signs(
        cls, signs: str, advances: Sequence[float], sign_width: int, rim: int, pill_widths: Sequence[int], height: int
    ) -> CountSheet:
        """The sheet of some signs of ASCII and what each takes of a line, with pills as high as they are."""
        codes: UInt8 = np.frombuffer(signs.encode("ascii"), np.uint8)
        widths, numbers = np.zeros(128), np.zeros(128, np.int64)
        widths[codes], numbers[codes] = advances, np.arange(len(signs))
        pills = np.array(pill_widths, np.int64)
        return cls(pills, height, int(pills[-1]), sign_width, rim, widths, numbers)


class PieceRows:
    """Pieces as rows of ten doubles, as a painter takes them: the middle where it lands, left, top, width and height in
    the picture, its scale across and down, its turn, its opacity. The array is kept from frame to frame."""

    def __init__(self) -> None:
        self._rows: Float64 = np.empty((0, ROW))
        self._address = 0

    def fill(self, pieces: Pieces) -> None:
        """Take some pieces in place of those before."""
        count = len(pieces)
        if len(self._rows) < count:
            self._rows = np.zeros((max(2 * count, FEWEST_ROWS), ROW))
            self._rows[:, (6, 7, 9)] = 1.0
            self._address = self._rows.ctypes.data
        rows = self._rows[:count]
        rows[:, 0] = pieces.x + pieces.width / 2
        rows[:, 1] = pieces.y + pieces.height / 2
        rows[:, 2], rows[:, 3] = pieces.left, pieces.top
        rows[:, 4], rows[:, 5] = pieces.width, pieces.height

    def address(self, number: int) -> int:
        """Where in memory the row of a piece begins, until the rows are filled again."""
        return self._address + number * ROW * self._rows.itemsize


def cut(lengths: Int64, longest: int) -> tuple[Int64, Int64, Int64]:
    """Stretches as pieces none of which is longer: number of the stretch, where in it the piece begins, its length."""
    parts = np.maximum(-(-lengths // longest), 0)
    number = np.repeat(np.arange(len(lengths)), parts)
    begin = (np.arange(len(number)) - np.repeat(np.cumsum(parts) - parts, parts)) * longest
    return number, begin, np.minimum(lengths[number] - begin, longest)


def dot_pieces(dots: Marks, ratio: float, sheet: MarkSheet) -> Pieces:
    """The small dots."""
    size = sheet.dot_size
    x, y = (np.rint(middle * ratio - size / 2).astype(np.int64) for middle in (dots.x0, dots.y))
    return Pieces(x, y, _colours(dots, sheet) * size, np.zeros_like(x), np.full_like(x, size), size)


def thin_bar_pieces(bars: Marks, left: float, right: float, ratio: float, sheet: MarkSheet) -> Pieces:
    """The thin bars between two edges in logical pixels; bars that are longer than the sheet's in several pieces."""
    first, last = round(left * ratio), round(right * ratio)
    x0, x1 = (np.clip(np.rint(end * ratio), first, last).astype(np.int64) for end in (bars.x0, bars.x1))
    number, begin, width = cut(x1 - x0, sheet.bar_length)
    y = np.rint(bars.y * ratio - sheet.bar_height / 2).astype(np.int64)[number]
    top = sheet.dot_size + _colours(bars, sheet)[number] * sheet.bar_height
    return Pieces(x0[number] + begin, y, np.zeros_like(y), top, width, sheet.bar_height).from_top()


def _colours(marks: Marks, sheet: MarkSheet) -> Int64:
    return marks.family.astype(np.int64) + np.where(marks.tone & DIMMED, sheet.families, 0)


def bar_pieces(bars: PlainBars, sheet: BarSheet) -> Pieces:
    """The plain bars: short ones whole; of long ones the left half from a left end, the right half from a right end,
    and what is between from the further half of the left end, as often as it takes."""
    top = bars.colours * sheet.deep
    short, long = np.flatnonzero(bars.widths <= sheet.longest_whole), np.flatnonzero(bars.widths > sheet.longest_whole)
    width = bars.widths[long]
    half = np.minimum(width // 2, sheet.piece)
    rest = np.minimum(width - half, sheet.piece)
    number, begin, middle = cut(width - half - rest, sheet.piece // 2)
    between = long[number]
    x = (
        bars.xs[short],
        bars.xs[long],
        bars.xs[long] + width - rest,
        bars.xs[between] + half[number] + begin,
    )
    left = (
        sheet.whole_at(bars.widths[short]),
        np.zeros_like(half),
        2 * sheet.piece - rest,
        np.full_like(begin, sheet.piece // 2),
    )
    order = np.concatenate((short, long, long, between))
    widths = np.concatenate((bars.widths[short], half, rest, middle))
    return Pieces(np.concatenate(x), bars.ys[order], np.concatenate(left), top[order], widths, sheet.deep).from_top()


def count_pieces(counts: Counts, texts: Sequence[str], ratio: float, sheet: CountSheet) -> tuple[Pieces, Pieces]:
    """The pills of the counts, and the signs of their texts."""
    lengths = np.array([len(text) for text in texts], np.int64)
    width = sheet.pill_widths[lengths]
    x = np.rint(counts.x * ratio - width / 2).astype(np.int64)
    y = np.rint(counts.y * ratio - sheet.height / 2).astype(np.int64)
    pills = Pieces(x, y, np.zeros_like(x), lengths * sheet.height, width, sheet.height)
    codes: UInt8 = np.frombuffer("".join(texts).encode("ascii"), np.uint8)
    number = np.repeat(np.arange(len(lengths)), lengths)
    ends = np.cumsum(sheet.advances[codes])
    lasts = np.cumsum(lengths) - 1
    text_widths = np.diff(ends[lasts], prepend=0.0)
    begin = ends - sheet.advances[codes] - np.repeat(ends[lasts] - text_widths, lengths)
    sign_x = x[number] + np.rint((width[number] - text_widths[number]) / 2 + begin).astype(np.int64) - sheet.rim
    left = sheet.signs_left + sheet.numbers[codes] * sheet.sign_width
    signs = Pieces(sign_x, y[number], left, np.zeros_like(left), np.full_like(left, sheet.sign_width), sheet.height)
    return pills, signs
