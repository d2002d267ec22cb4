"""Gives each event its row for good: within its lane, so that near-equals stand apart and bars never lie on others.

Small projects are packed: long bars first, then the most important, each into the row in which it has the most room.
Large ones are dealt out: bars into rows of their own by the first free one, points by turns within an octave of
importance, so that the few most important of any stretch stand in different rows. Events that had a row keep it; new
ones take free places.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import NamedTuple

import numpy as np

from timeline.layout.columns import Bool, Float64, Int16, Int32, Int64
from timeline.layout.extents import Extents
from timeline.layout.order import by_group_and_time

PACKED_EVENTS = 5_000
NO_ROW = -1
CROWDED_SHARE = 0.1
LONG_SHARE = 0.05  # of the whole time: a bar that would find no free row once points stand everywhere
MUCH_LESS = 8


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The row of each event, counted from the top over all lanes; the first row and the number of rows of each lane;
    and which events have no clear place (they are never written out)."""

    row: Int32
    first: tuple[int, ...]
    count: tuple[int, ...]
    crowded: Bool


def assign_rows(
    lane: Int16,
    lanes: int,
    room: Extents,
    rank: Int32,
    width: float,
    budget: int,
    kept: Int32 | None = None,
    least_lanes: int = 1,
) -> Rows:
    """Rows within lanes. `width` is that of a view of all events, `budget` the number of rows such a view has, of
    which some are kept free for lanes that may come, up to `least_lanes`;
    `kept` are rows (counted within the lane) that events have already, or NO_ROW."""
    kept = np.full(len(lane), NO_ROW, np.int32) if kept is None else kept
    shares = _shares(np.bincount(lane, minlength=lanes), budget, least_lanes)
    if len(lane) <= PACKED_EVENTS:
        row, crowded = _packed(lane, shares, room, rank, width, kept)
    else:
        row, crowded = _dealt(lane, shares, room, rank, kept)
    taken = np.zeros((lanes, int(row.max(initial=0)) + 1), np.bool_)
    taken[lane, row] = True
    count = [int(np.flatnonzero(taken[number]).max(initial=0)) + 1 for number in range(lanes)]
    first = np.concatenate(([0], np.cumsum(count)))[:-1].astype(np.int32)
    return Rows((row + first[lane]).astype(np.int32), tuple(first.tolist()), tuple(count), crowded)


def _shares(counts: Int64, budget: int, least_lanes: int) -> list[int]:
    """Rows for each lane: two for each, the rest by the square root of the number of events, the largest remainders
    first. Lanes that may come still are reckoned like the mean of those that are there."""
    weights = np.sqrt(counts)
    budget = budget * len(counts) // max(least_lanes, len(counts), 1)
    wanted = max(budget - 2 * len(counts), 0) * weights / max(float(weights.sum()), 1.0)
    shares = 2 + np.floor(wanted).astype(int)
    left_over = round(float(wanted.sum())) - int(np.floor(wanted).sum())
    shares[np.argsort(np.floor(wanted) - wanted, kind="stable")[:left_over]] += 1
    return [int(share) for share in shares]


def _packed(
    lane: Int16, shares: Sequence[int], room: Extents, rank: Int32, width: float, kept: Int32
) -> tuple[Int32, Bool]:
    """Rows by packing; what lanes with few events leave over goes to those that have filled their share."""
    row, crowded = _packed_within(lane, shares, room, rank, width, kept)
    used = [int(row[lane == number].max(initial=-1)) + 1 for number in range(len(shares))]
    full = [number for number, share in enumerate(shares) if used[number] >= share]
    left_over = sum(max(share - rows, 0) for share, rows in zip(shares, used, strict=True))
    if not full or left_over < len(full):
        return row, crowded
    more = [share + left_over // len(full) * (number in full) for number, share in enumerate(shares)]
    return _packed_within(lane, more, room, rank, width, kept)


def _packed_within(
    lane: Int16, shares: Sequence[int], room: Extents, rank: Int32, width: float, kept: Int32
) -> tuple[Int32, Bool]:
    """Each event, long bars and then the most important first, into the row in which it can be written out from the
    least scale; a row that suits a view of everything is good enough, and a new one is begun only where none does."""
    if not len(lane):
        return np.empty(0, np.int32), np.empty(0, np.bool_)
    span = max(float(room.end.max() - room.start.min()), 1.0)
    enough = width * 0.8 / span
    long = room.end - room.start > LONG_SHARE * span
    points = np.bincount(lane[~long], minlength=len(shares))
    rows: list[list[_Row]] = [[] for _ in shares]
    row = np.zeros(len(lane), np.int32)
    crowded = np.zeros(len(lane), np.bool_)
    columns = (room.start, room.end, room.left, room.right, room.inner(), room.least)
    marks = [_Mark(*values) for values in zip(*(column.tolist() for column in columns), strict=True)]
    lanes, wished = lane.tolist(), kept.tolist()
    for position in np.lexsort((rank, ~long, kept == NO_ROW)).tolist():
        within, mark = rows[lanes[position]], marks[position]
        limit = shares[lanes[position]]
        if long[position] and points[lanes[position]]:
            limit = max(limit - 1, 1)
        if wished[position] != NO_ROW:
            number = wished[position]
            within.extend(_Row() for _ in range(number + 1 - len(within)))
            scale = within[number].fits_from(mark)
        else:
            number, scale = _best_row(within, mark, enough, limit)
        row[position] = number
        if np.isinf(scale):
            crowded[position] = True
        else:
            within[number].add(mark)
    return row, crowded


class _Mark(NamedTuple):
    """One row of `Extents`."""

    start: float
    end: float
    left: float
    right: float
    inner: float
    least: float


class _Row:
    """The marks of a row, by start."""

    def __init__(self) -> None:
        self._starts: list[float] = []
        self._marks: list[_Mark] = []

    def fits_from(self, mark: _Mark) -> float:
        """The scale from which the mark has room among its neighbours."""
        place = bisect_right(self._starts, mark.start)
        scale = 0.0
        if place:
            scale = _pair_fits_from(self._marks[place - 1], mark)
        if place < len(self._marks):
            scale = max(scale, _pair_fits_from(mark, self._marks[place]))
        return scale

    def add(self, mark: _Mark) -> None:
        """Put a mark into the row."""
        place = bisect_right(self._starts, mark.start)
        self._starts.insert(place, mark.start)
        self._marks.insert(place, mark)


def _pair_fits_from(first: _Mark, second: _Mark) -> float:
    """The scale from which the labels of two neighbours both have room (as in `prominence`); infinite where never,
    but two points at one minute may share a row: they are spread within their day later."""
    gap, wanted = second.start - first.end, first.right + second.left
    if gap <= 0:
        return 1e9 if first.start == first.end == second.start == second.end else inf
    beside = max(wanted / gap, (wanted + first.least) / (second.start - first.start))
    length = first.end - first.start
    return min(beside, max(first.inner / length, second.left / gap)) if length > 0 else beside


def _best_row(within: list[_Row], mark: _Mark, enough: float, limit: int) -> tuple[int, float]:
    best, least = 0, inf
    for number, row in enumerate(within):
        scale = row.fits_from(mark)
        if scale <= enough:
            return number, scale
        if scale < least:
            best, least = number, scale
    if len(within) < limit:
        within.append(_Row())
        return len(within) - 1, 0.0
    return best, least


def _dealt(lane: Int16, shares: Sequence[int], room: Extents, rank: Int32, kept: Int32) -> tuple[Int32, Bool]:
    row = np.zeros(len(lane), np.int32)
    crowded = np.zeros(len(lane), np.bool_)
    bar = room.end > room.start
    totals = np.bincount(lane, minlength=len(shares))
    bar_rows = np.zeros(len(shares), np.int64)
    for number, share in enumerate(shares):
        mine = np.flatnonzero(bar & (lane == number))
        if len(mine):
            most = share if len(mine) == totals[number] else share - 1
            bar_rows[number] = _deal_bars(mine, most, room, rank, row, crowded)
    points = np.flatnonzero(~bar)
    octave = np.frexp(rank[points].astype(np.float32) + 1)[1]
    turn = _turns(lane[points].astype(np.int64) * 64 + octave, room.start[points])
    row[points] = bar_rows[lane[points]] + turn % np.maximum(np.array(shares) - bar_rows, 1)[lane[points]]
    return np.where(kept != NO_ROW, kept, row).astype(np.int32), crowded


def _turns(group: Int64, start: Float64) -> Int64:
    """The number of each event within its group, in time order."""
    order = by_group_and_time(group, start)
    sorted_group = group[order]
    begins = np.flatnonzero(np.append(True, sorted_group[1:] != sorted_group[:-1]))
    sizes = np.diff(np.append(begins, len(group)))
    turns = np.empty(len(group), np.int64)
    turns[order] = np.arange(len(group)) - np.repeat(begins, sizes)
    return turns


def _deal_bars(bars: Int64, most: int, room: Extents, rank: Int32, row: Int32, crowded: Bool) -> int:
    """Rows for bars, in time order; the number of rows, which is the least (at most half of the lane's) that leaves no
    more than CROWDED_SHARE without a place."""
    ordered = bars[np.argsort(room.start[bars], kind="stable")]
    starts, ends, ranks = room.start[ordered].tolist(), room.end[ordered].tolist(), rank[ordered].tolist()
    for count in range(1, (most + 1) // 2 + 1):
        places = _free_rows(starts, ends, ranks, count)
        if places.count(NO_ROW) <= CROWDED_SHARE * len(places):
            break
    chosen = np.array(places, np.int32)
    crowded[ordered] = chosen == NO_ROW
    row[ordered] = np.where(chosen == NO_ROW, np.arange(len(chosen)) % count, chosen)
    return count


def _free_rows(starts: list[float], ends: list[float], ranks: list[int], count: int) -> list[int]:
    """The row that has been free for longest; where none is, the place of the bar that ends last, if the new one ends
    sooner and is not much less important. (Without the second condition this places the most bars possible.)"""
    places: list[int] = []
    until, holder = [-inf] * count, [NO_ROW] * count
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        free = until.index(min(until))
        if until[free] > start:
            free = until.index(max(until))
            if until[free] <= end or ranks[number] > MUCH_LESS * ranks[holder[free]]:
                places.append(NO_ROW)
                continue
            places[holder[free]] = NO_ROW
        until[free], holder[free] = end, number
        places.append(free)
    return places
