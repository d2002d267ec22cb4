"""From which scale on each event is written out.

As a hill's isolation is the distance to the nearest higher ground, an event's is its distance in time to the
neighbours that were written out before it. A row is divided like a hill range: the first event divides it into two
gaps, each gap is divided by the event that is the most important of those that fit into it first, and so on. The
scale at which an event fits between the two that made its gap, but never earlier than theirs, is its threshold.

From this follow the laws of the view, for whatever columns: labels never overlap (each fits between its neighbours
at its threshold, and room only grows with the scale); zooming in only adds labels; nothing is computed per frame.

"Fits first" has a tolerance: of the events that fit within `PATIENCE` times the earliest possible scale the most
important is taken. Patience trades the number of labels for their importance: at 1 gaps are halved and labels are
dense, at large values the order is that of importance alone and half of the room stays empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from timeline.layout.columns import Float64, Int32, Int64
from timeline.layout.extents import Extents

PATIENCE = 1.08
# Which candidates around the middle of a gap are tried for fitting first, in strides of a 64th of the gap's candidates.
# Narrow labels fit earlier: trying many of them where events are dense gives a tenth more labels, and costs nothing
# there, since wide gaps are few.
FEW_TRIED = (-2, -1, 0, 1)
MANY_TRIED = tuple(range(-8, 9))
FEW, MANY, STRIDES = 4, 64, 64
LEAST_LIMIT = 1e-12  # pixels a minute
NEVER_SO_FAR_OUT = 1e-9  # pixels a minute: a hundred pixels for all of the calendar
FAR = 1e15  # minutes: beyond any calendar
ROW_STRIDE = float(2**35)  # minutes between the keys of two rows: more than any calendar


Floats = npt.NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class _Gaps:
    """Stretches of candidates `low` to `high` (exclusive) between the written-out events `left` and `right`."""

    low: Int64
    high: Int64
    left: Int64
    right: Int64
    scale: Float64

    def __len__(self) -> int:
        return len(self.low)


class _Rows:
    """Events sorted by row and start, with two sentinels behind the last: no neighbour left, none right."""

    def __init__(self, row: Int32, room: Extents, rank: Int32) -> None:
        self.count = len(row)
        self.key = row * ROW_STRIDE + room.start
        self.base = row * ROW_STRIDE
        self.start = np.append(room.start, (-FAR, FAR))
        self.end = np.append(room.end, (-FAR, FAR))
        self.left = np.append(room.left, (0, 0)).astype(np.float64)
        self.right = np.append(room.right, (0, 0)).astype(np.float64)
        self.bars = bool(np.any(room.end > room.start))
        if self.bars:
            self.least = np.append(room.least, (0, 0)).astype(np.float64)
            length = np.maximum(self.end - self.start, 1e-9)
            self.inner = np.append(room.inner(), (np.inf, np.inf)) / length
        self.dot = float(room.left.max(initial=0))  # the same for all points
        self.typical = float(np.mean(room.right)) if self.count else 0.0
        self.best = _LeastRank(rank)

    def place(self, base: Floats, minute: Floats) -> Int64:
        """The first event of a row at or after a minute."""
        return self.key.searchsorted(base + np.clip(minute, -ROW_STRIDE / 4, ROW_STRIDE / 4))

    def fits_from(self, first: Int64, second: Int64) -> Float64:
        """The scale from which the labels of two neighbours both have room; infinite where never."""
        gap = self.start[second] - self.end[first]
        wanted = self.right[first] + self.left[second]
        with np.errstate(divide="ignore", invalid="ignore"):
            beside: Float64 = np.where(gap > 0, wanted / gap, np.inf)
            if not self.bars:
                return beside
            beside = np.maximum(beside, (wanted + self.least[first]) / (self.start[second] - self.start[first]))
            inside = np.maximum(self.inner[first], np.where(gap > 0, self.left[second] / gap, np.inf))
        nearer: Float64 = np.minimum(beside, inside)
        return nearer


class _Between:
    """Scales from which events fit into gaps. Where a row holds points alone a third of the sums is enough."""

    def __init__(self, rows: _Rows, left: Int64, right: Int64) -> None:
        self._rows, self._left, self._right = rows, left, right
        self._from, self._to = rows.start[left], rows.start[right]
        self._wanted = rows.right[left] + rows.dot

    def fits_from(self, event: Int64) -> Float64:
        """The scale from which an event has room in its gap; infinite where never."""
        rows = self._rows
        if rows.bars:
            return np.maximum(rows.fits_from(self._left, event), rows.fits_from(event, self._right))
        start = rows.start[event]
        with np.errstate(divide="ignore"):  # two points at one minute
            after: Float64 = self._wanted / (start - self._from)
            before: Float64 = (rows.right[event] + rows.dot) / (self._to - start)
        return np.maximum(after, before)


class _LeastRank:
    """The place of the least rank in any stretch, by a sparse table over blocks of powers of two. No rank occurs
    twice."""

    def __init__(self, rank: Int32) -> None:
        self.rank = rank.astype(np.int32)
        self.place = np.zeros(int(rank.max(initial=-1)) + 1, np.int32)
        self.place[rank] = np.arange(len(rank), dtype=np.int32)
        self.tables = [self.rank]

    def within(self, low: Int64, high: Int64) -> Int64:
        """Places of the best in `low` to `high` (exclusive, never empty)."""
        level = np.frexp((high - low).astype(np.float64))[1] - 1
        best = np.empty(len(low), np.int32)
        for number in np.flatnonzero(np.bincount(level)):  # its different values
            table, chosen = self._table(int(number)), level == number
            best[chosen] = np.minimum(table[low[chosen]], table[high[chosen] - (1 << int(number))])
        return self.place[best].astype(np.int64)

    def _table(self, number: int) -> Int32:
        while len(self.tables) <= number:
            last, half = self.tables[-1], 1 << (len(self.tables) - 1)
            self.tables.append(np.minimum(last[:-half], last[half:]))
        return self.tables[number]


def thresholds(row: Int32, room: Extents, rank: Int32) -> Float64:
    """The scale (pixels a minute) from which each event is written out; infinite for one that never is.

    `row` and `room` are sorted by row and start, marks of one row do not overlap, and lower `rank` is more important.
    """
    rows = _Rows(row, room, rank)
    result = np.full(rows.count, np.inf)
    gaps = _whole_rows(row, rows.count)
    while len(gaps):
        chosen = _divide(rows, gaps)
        scale = np.maximum(gaps.scale, _Between(rows, gaps.left, gaps.right).fits_from(chosen))
        result[chosen] = scale
        gaps = _children(gaps, chosen, scale)
    result[result < NEVER_SO_FAR_OUT] = 0.0
    return result


def _whole_rows(row: Int32, count: int) -> _Gaps:
    firsts = np.flatnonzero(np.append(True, row[1:] != row[:-1])) if count else np.empty(0, np.int64)
    none = np.zeros(len(firsts), np.int64)
    return _Gaps(
        firsts,
        np.append(firsts[1:], count)[: len(firsts)].astype(np.int64),
        none + count,
        none + count + 1,
        np.zeros(len(firsts)),
    )


def _children(gaps: _Gaps, chosen: Int64, scale: Float64) -> _Gaps:
    def woven(first: Int64, second: Int64) -> Int64:
        return np.stack((first, second), axis=1).ravel()

    low, high = woven(gaps.low, chosen + 1), woven(chosen, gaps.high)
    some = np.flatnonzero(high > low)
    left, right = woven(gaps.left, chosen)[some], woven(chosen, gaps.right)[some]
    return _Gaps(low[some], high[some], left, right, np.repeat(scale, 2)[some])


def _divide(rows: _Rows, gaps: _Gaps) -> Int64:
    """The event that divides each gap."""
    chosen = gaps.low.copy()
    size = gaps.high - gaps.low
    several = (size > FEW) & (size < MANY)
    parts = (((size > 1) & (size <= FEW), None), (several, FEW_TRIED), (size >= MANY, MANY_TRIED))
    for among, tried in parts:
        places = np.flatnonzero(among)
        if len(places):
            part = _Gaps(*(getattr(gaps, name)[places] for name in _Gaps.__slots__))
            chosen[places] = _divide_few(rows, part) if tried is None else _divide_several(rows, part, tried)
    return chosen


def _divide_few(rows: _Rows, gaps: _Gaps) -> Int64:
    """Dividers of gaps with up to FEW candidates, all of which are looked at: four events in five are in such gaps, and
    no search is needed for them."""
    between = _Between(rows, gaps.left, gaps.right)
    needed, ranks = np.full((FEW, len(gaps)), np.inf), np.empty((FEW, len(gaps)), np.int64)
    for turn in range(FEW):
        candidate = np.minimum(gaps.low + turn, gaps.high - 1)
        needed[turn] = between.fits_from(candidate)
        ranks[turn] = rows.best.rank[candidate]
    limit = np.maximum(np.maximum(needed.min(axis=0), gaps.scale) * PATIENCE, LEAST_LIMIT)
    ranks[needed > limit] = np.iinfo(np.int64).max
    chosen: Int64 = np.minimum(gaps.low + ranks.argmin(axis=0), gaps.high - 1)
    return chosen


def _divide_several(rows: _Rows, gaps: _Gaps, tried: tuple[int, ...]) -> Int64:
    """Dividers of gaps with more than one candidate, of which those `tried` around the middle are looked at."""
    low, high, left, right = gaps.low, gaps.high, gaps.left, gaps.right
    between = _Between(rows, left, right)
    base, begin, finish = rows.base[low], rows.end[left], rows.start[right]
    share = rows.right[left] / (rows.right[left] + rows.typical)
    even = np.where(begin == -FAR, -FAR, np.where(finish == FAR, FAR, begin + (finish - begin) * share))
    middle = rows.place(base, even)
    stride = np.maximum((high - low) // STRIDES, 1)
    nearest, fits = np.clip(middle, low, high - 1), np.full(len(low), np.inf)
    for step in tried:
        candidate = np.clip(middle + step * stride, low, high - 1)
        needed = between.fits_from(candidate)
        better = needed < fits
        nearest, fits = np.where(better, candidate, nearest), np.where(better, needed, fits)
    limit = np.maximum(np.maximum(fits, gaps.scale) * PATIENCE, LEAST_LIMIT)
    first = np.clip(rows.place(base, begin + rows.right[left] / limit), low, high)
    last = np.clip(rows.place(base, finish - rows.typical / limit), low, high)
    best = rows.best.within(np.minimum(first, nearest), np.maximum(last, nearest + 1))
    in_time = between.fits_from(best) <= limit
    whole = (begin == -FAR) & (finish == FAR)
    return np.where(in_time | whole, best, nearest)
