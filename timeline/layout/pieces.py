"""Which pieces of a ready picture make the small marks, the bars and the counts of a frame, and where they land.

All in whole device pixels; `ratio` is the number of them in a logical one.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from timeline.layout.blits import POINT, PlainBars, colour_numbers
from timeline.layout.columns import Bool, Drawing, Float64, Int64
from timeline.layout.scene import Counts, Marks, Scene, Written
from timeline.layout.stretches import Stretches, bands

UInt8 = npt.NDArray[np.uint8]
ROW = 10
FEWEST_ROWS = 512
IS_SOLID = np.isin(np.arange(256), (Drawing.SOLID, Drawing.STRUCK, Drawing.HATCHED))  # by drawing


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """Corners where pieces land, and their boxes in the picture that they are taken from."""

    x: Int64
    y: Int64
    left: Int64
    top: Int64
    width: Int64
    height: int | Int64

    def __len__(self) -> int:
        return len(self.x)

    def below(self, top: int) -> Pieces:
        """The same pieces of a picture that has so many lines more at its top."""
        return replace(self, top=self.top + top)


@dataclass(frozen=True, slots=True)
class MarkSheet:
    """A picture of marks: small dots of every colour side by side, below them a thin bar of each colour under another,
    and below these the dots of labels, side by side. Colours are those of `families` families, and then again those of
    the families standing back."""

    families: int
    dot_size: int
    bar_height: int
    bar_length: int
    large_size: int

    @property
    def large_top(self) -> int:
        """Where the dots of labels begin."""
        return self.dot_size + 2 * self.families * self.bar_height

    @property
    def width(self) -> int:
        """Of the picture."""
        return max(self.bar_length, 2 * self.families * self.large_size)

    @property
    def height(self) -> int:
        """Of the picture."""
        return self.large_top + self.large_size


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

    def nothing_made(self, colours: int) -> Bool:
        """What stands on an empty sheet for so many colours, by colour and length."""
        return np.zeros((colours, self.longest_whole + 1), np.bool_)

    def needed(self, bars: PlainBars, made: Bool) -> set[tuple[int, int]]:
        """What the sheet still has to hold for some bars: colours, each with the length of a whole bar, or with 0 for
        both ends. What is `made` stands there by colour and length."""
        lengths = np.where(bars.widths <= self.longest_whole, bars.widths, 0)
        missing = ~made[bars.colours, lengths]
        if not np.count_nonzero(missing):
            return set()
        return set(zip(bars.colours[missing].tolist(), lengths[missing].tolist(), strict=True))


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
    width: int
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
        last = int(pills[-1])
        return cls(pills, height, last, sign_width, rim, last + len(signs) * sign_width, widths, numbers)


class PieceRows:
    """Pieces as rows of ten doubles, as a painter takes them: the middle where it lands, left, top, width and height in
    the picture, its scale across and down, its turn, its opacity. The arrays are kept from frame to frame."""

    def __init__(self) -> None:
        self._unsorted: Float64 = np.empty((0, ROW))
        self._rows: Float64 = np.empty((0, ROW))
        self._address = 0

    def fill(self, layers: Sequence[Pieces], stretches: Stretches) -> list[int]:
        """Take some pieces, those of a layer above those of the layer before it, in place of those that were here.

        Returns the numbers of the first row of each stretch, and how many rows there are.
        """
        count = sum(map(len, layers))
        if len(self._rows) < count:
            self._unsorted = np.zeros((max(2 * count, FEWEST_ROWS), ROW))
            self._unsorted[:, (6, 7, 9)] = 1.0
            self._rows = np.empty_like(self._unsorted)
            self._address = self._rows.ctypes.data
        tops = np.concatenate([pieces.y for pieces in layers])
        _write(self._unsorted[:count], layers, tops)
        place = stretches.numbers(tops).astype(np.uint16)  # in which a stable sort is quickest
        self._unsorted[:count].take(place.argsort(kind="stable"), axis=0, out=self._rows[:count], mode="clip")
        cuts: list[int] = np.bincount(place, minlength=len(stretches.edges) - 1).cumsum().tolist()
        return [0, *cuts]

    def address(self, number: int) -> int:
        """Where in memory the row of a piece begins, until the rows are filled again."""
        return self._address + number * ROW * self._rows.itemsize


def _write(rows: Float64, layers: Sequence[Pieces], tops: Int64) -> None:
    widths, end = np.concatenate([pieces.width for pieces in layers]), 0
    for pieces in layers:
        begin, end = end, end + len(pieces)
        rows[begin:end, 5] = pieces.height
    rows[:, 0] = np.concatenate([pieces.x for pieces in layers])
    rows[:, 0] += widths / 2
    rows[:, 1] = rows[:, 5] / 2
    rows[:, 1] += tops
    rows[:, 2] = np.concatenate([pieces.left for pieces in layers])
    rows[:, 3] = np.concatenate([pieces.top for pieces in layers])
    rows[:, 4] = widths


def cut(lengths: Int64, longest: int) -> tuple[Int64, Int64, Int64]:
    """Stretches as pieces none of which is longer: number of the stretch, where in it the piece begins, its length."""
    if lengths.max(initial=0) <= longest:
        (number,) = (lengths > 0).nonzero()
        return number, np.zeros(len(number), np.int64), lengths[number]
    parts = np.maximum(-(-lengths // longest), 0)
    number = np.arange(len(lengths)).repeat(parts)
    begin = (np.arange(len(number)) - (parts.cumsum() - parts).repeat(parts)) * longest
    return number, begin, np.minimum(lengths[number] - begin, longest)


def ground_pieces(scene: Scene, stretches: Stretches, ratio: float, strip: int) -> Pieces:
    """All lanes of a scene, in pieces of two strips `strip` pixels high, the upper one for bare lanes and the lower one
    for shaded ones. No piece lies in two stretches."""
    found = []
    for top, bottom, shaded in bands(scene):
        y, last = math.floor(top * ratio + 0.5), math.floor(bottom * ratio + 0.5)
        inside = [edge for edge in stretches.edges[1:-1] if y < edge < last]
        for begin, end in pairwise([y, *inside, last]):
            found += [(y, min(strip, end - y), strip * shaded) for y in range(begin, end, strip)]
    left, width = round(scene.header_width * ratio), math.ceil(scene.width * ratio)
    ys, heights, tops = np.array(found, np.int64).reshape(-1, 3).T
    lefts = np.full_like(ys, left)
    return Pieces(lefts, ys, lefts, tops, np.full_like(ys, width - left), heights)


def dot_pieces(dots: Marks, ratio: float, sheet: MarkSheet) -> Pieces:
    """The small dots."""
    size = sheet.dot_size
    x, y = (np.rint(middle * ratio - size / 2).astype(np.int64) for middle in (dots.x0, dots.y))
    colours = colour_numbers(dots.family, dots.tone, sheet.families)
    return Pieces(x, y, colours * size, np.zeros_like(x), np.full_like(x, size), size)


def bare_dot_pieces(written: Written, places: Sequence[int], ratio: float, sheet: MarkSheet) -> Pieces:
    """The dots of the points at some places, for labels that are put off; hollow dots are put off too."""
    chosen = np.array(places, np.int64)
    chosen = chosen[(written.kind[chosen] == POINT) & IS_SOLID[written.drawing[chosen]]]
    size = sheet.large_size
    x, y = (np.rint(middle[chosen] * ratio - size / 2).astype(np.int64) for middle in (written.x0, written.y))
    colours = colour_numbers(written.family[chosen], written.tone[chosen], sheet.families)
    return Pieces(x, y, colours * size, np.full_like(x, sheet.large_top), np.full_like(x, size), size)


def thin_bar_pieces(bars: Marks, left: float, right: float, ratio: float, sheet: MarkSheet) -> Pieces:
    """The thin bars between two edges in logical pixels; bars that are longer than the sheet's in several pieces."""
    first, last = round(left * ratio), round(right * ratio)
    x0, x1 = (np.rint(end * ratio).clip(first, last).astype(np.int64) for end in (bars.x0, bars.x1))
    number, begin, width = cut(x1 - x0, sheet.bar_length)
    y = np.rint(bars.y * ratio - sheet.bar_height / 2).astype(np.int64)[number]
    colours = colour_numbers(bars.family, bars.tone, sheet.families)
    top = sheet.dot_size + colours[number] * sheet.bar_height
    return Pieces(x0[number] + begin, y, np.zeros_like(y), top, width, sheet.bar_height)


def bar_pieces(bars: PlainBars, sheet: BarSheet) -> Pieces:
    """The plain bars: short ones whole; of long ones the left half from a left end, the right half from a right end,
    and what is between from the further half of the left end, as often as it takes."""
    top = bars.colours * sheet.deep
    (short,), (long,) = (bars.widths <= sheet.longest_whole).nonzero(), (bars.widths > sheet.longest_whole).nonzero()
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
    return Pieces(np.concatenate(x), bars.ys[order], np.concatenate(left), top[order], widths, sheet.deep)


def count_pieces(counts: Counts, texts: Sequence[str], ratio: float, sheet: CountSheet) -> tuple[Pieces, Pieces]:
    """The pills of the counts, and the signs of their texts."""
    lengths = np.array([len(text) for text in texts], np.int64)
    width = sheet.pill_widths[lengths]
    x = np.rint(counts.x * ratio - width / 2).astype(np.int64)
    y = np.rint(counts.y * ratio - sheet.height / 2).astype(np.int64)
    pills = Pieces(x, y, np.zeros_like(x), lengths * sheet.height, width, sheet.height)
    codes: UInt8 = np.frombuffer("".join(texts).encode("ascii"), np.uint8)
    number = np.arange(len(lengths)).repeat(lengths)
    advances = sheet.advances[codes]
    ends = advances.cumsum()
    text_ends = ends[lengths.cumsum() - 1]
    text_widths = text_ends.copy()
    text_widths[1:] -= text_ends[:-1]
    begin = ends - advances - (text_ends - text_widths)[number]
    sign_x = x[number] + np.rint(((width - text_widths) / 2)[number] + begin).astype(np.int64) - sheet.rim
    left = sheet.signs_left + sheet.numbers[codes] * sheet.sign_width
    signs = Pieces(sign_x, y[number], left, np.zeros_like(left), np.full_like(left, sheet.sign_width), sheet.height)
    return pills, signs
