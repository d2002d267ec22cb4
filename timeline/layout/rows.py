"""Gives each event its row for good: within its lane, so that near-equals stand apart and bars never lie on others.

Small projects are packed: the most important first, each into the first row where mark and label are free at a scale
at which everything fits. Large ones are dealt out: bars into rows of their own by the first free one, points by turns
within an octave of importance, so that the few most important of any stretch stand in different rows.
Events that had a row keep it; new ones take free places.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from timeline.layout.columns import Bool, Float64, Int32, Int64
from timeline.layout.extents import Extents

PACKED_EVENTS = 5_000
SCALE_STEPS = (1.0, 3.0, 9.0, 81.0)
NO_ROW = -1


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The row of each event, counted from the top over all lanes; the first row and the number of rows of each lane;
    and which events have no clear place (they are never written out)."""

    row: Int32
    first: tuple[int, ...]
    count: tuple[int, ...]
    crowded: Bool


def assign_rows(lane: Int32, lanes: int, room: Extents, rank: Int32, width: float, budget: int,
                kept: Int32 | None = None) -> Rows:
    """Rows within lanes. `width` is that of a view of all events, `budget` the number of rows such a view has;
    `kept` are rows (counted within the lane) that events have already, or NO_ROW."""
    kept = np.full(len(lane), NO_ROW, np.int32) if kept is None else kept
    shares = _shares(np.bincount(lane, minlength=lanes), budget)
    if len(lane) <= PACKED_EVENTS:
        row, crowded = _packed(lane, shares, room, rank, width, kept)
    else:
        row, crowded = _dealt(lane, shares, room, rank, kept)
    highest = np.zeros(lanes, np.int64)
    np.maximum.at(highest, lane, row)
    count = [int(highest[number]) + 1 for number in range(lanes)]
    first = np.concatenate(([0], np.cumsum(count)))[:-1].astype(np.int32)
    return Rows((row + first[lane]).astype(np.int32), tuple(first.tolist()), tuple(count), crowded)


def _shares(counts: Int64, budget: int) -> list[int]:
    """Rows for each lane: two for each, the rest by the square root of the number of events."""
    weights = np.sqrt(counts)
    free = max(budget - 2 * len(counts), 0)
    shares = 2 + np.floor(free * weights / max(float(weights.sum()), 1.0)).astype(int)
    return [int(share) for share in shares]


def _packed(lane: Int32, shares: Sequence[int], room: Extents, rank: Int32, width: float,
            kept: Int32) -> tuple[Int32, Bool]:
    if not len(lane):
        return np.empty(0, np.int32), np.empty(0, np.bool_)
    span = max(float(room.end.max() - room.start.min()), 1.0)
    wanted = float(np.sum(room.right)) / (0.6 * sum(shares) * span)
    scale = max(width * 0.8 / span, wanted)
    best: tuple[int, Int32, Bool] | None = None
    for step in SCALE_STEPS:
        row, crowded = _pack_at(scale * step, lane, shares, room, rank, kept)
        outside = int(crowded.sum())
        if best is None or outside < best[0]:
            best = (outside, row, crowded)
        if not outside:
            break
    assert best is not None
    return _settle(lane, shares, room, best[1], best[2])


def _pack_at(scale: float, lane: Int32, shares: Sequence[int], room: Extents, rank: Int32,
             kept: Int32) -> tuple[Int32, Bool]:
    start, end = room.start * scale, room.end * scale
    drawn_end = np.maximum(end, start + room.least)
    beside = np.where(end - start >= room.inner, 0, room.right)
    from_x, to_x = (start - room.left).tolist(), (drawn_end + np.maximum(beside, 4)).tolist()
    rows: list[list[list[tuple[float, float]]]] = [[] for _ in shares]
    row = np.full(len(lane), NO_ROW, np.int32)
    order = np.lexsort((rank, kept == NO_ROW)).tolist()
    lanes, wished = lane.tolist(), kept.tolist()
    for position in order:
        within, limit = rows[lanes[position]], shares[lanes[position]]
        if wished[position] != NO_ROW:
            while len(within) <= wished[position]:
                within.append([])
            number = wished[position]
        else:
            number = _first_free(within, from_x[position], to_x[position], limit)
        if number == NO_ROW:
            continue
        insort(within[number], (from_x[position], to_x[position]))
        row[position] = number
    return row, row == NO_ROW


def _first_free(within: list[list[tuple[float, float]]], begin: float, end: float, limit: int) -> int:
    for number, taken in enumerate(within):
        place = bisect_left(taken, (begin, end))
        if (place == 0 or taken[place - 1][1] <= begin) and (place == len(taken) or taken[place][0] >= end):
            return number
    if len(within) < limit:
        within.append([])
        return len(within) - 1
    return NO_ROW


def _settle(lane: Int32, shares: Sequence[int], room: Extents, row: Int32, crowded: Bool) -> tuple[Int32, Bool]:
    """Rows for what found no free room for its label: those where its mark at least is free, by turns."""
    row, crowded = row.copy(), crowded.copy()
    for number in np.unique(lane[crowded]).tolist():
        taken: list[list[tuple[float, float]]] = [[] for _ in range(shares[number])]
        for position in np.flatnonzero((lane == number) & ~crowded).tolist():
            while len(taken) <= row[position]:
                taken.append([])
            insort(taken[row[position]], (float(room.start[position]), float(room.end[position])))
        for turn, position in enumerate(np.flatnonzero((lane == number) & crowded).tolist()):
            begin, end = float(room.start[position]), float(room.end[position])
            free = [candidate for candidate, marks in enumerate(taken) if _is_free(marks, begin, end)]
            row[position] = free[turn % len(free)] if free else turn % len(taken)
            if free:
                insort(taken[row[position]], (begin, end))
                crowded[position] = False
    return row, crowded


def _is_free(marks: list[tuple[float, float]], begin: float, end: float) -> bool:
    """True where no mark overlaps (two dots at one minute do not)."""
    place = bisect_left(marks, (begin, end))
    before = place == 0 or marks[place - 1][1] <= begin
    return before and (place == len(marks) or marks[place][0] >= end)


def _dealt(lane: Int32, shares: Sequence[int], room: Extents, rank: Int32, kept: Int32) -> tuple[Int32, Bool]:
    row = np.zeros(len(lane), np.int32)
    crowded = np.zeros(len(lane), np.bool_)
    bar = room.end > room.start
    totals = np.bincount(lane, minlength=len(shares))
    bars = np.bincount(lane[bar], minlength=len(shares))
    bar_rows = np.array([_rows_for_bars(int(part), int(whole), share)
                         for part, whole, share in zip(bars, totals, shares, strict=True)])
    points = np.flatnonzero(~bar)
    octave = np.frexp(rank[points] + 1.0)[1]
    turn = _turns(lane[points].astype(np.int64) * 64 + octave, room.start[points])
    row[points] = bar_rows[lane[points]] + turn % np.maximum(np.array(shares) - bar_rows, 1)[lane[points]]
    _deal_bars(np.flatnonzero(bar), lane, bar_rows.tolist(), room, row, crowded)
    return np.where(kept != NO_ROW, kept, row).astype(np.int32), crowded


def _rows_for_bars(bars: int, events: int, share: int) -> int:
    if not bars:
        return 0
    return min(max(round(share * min(1.0, 2.5 * bars / events + 0.1)), 1), share - 1 if bars < events else share)


def _turns(group: Int64, start: Float64) -> Int64:
    """The number of each event within its group, in time order."""
    order = np.lexsort((start, group))
    sorted_group = group[order]
    begins = np.flatnonzero(np.append(True, sorted_group[1:] != sorted_group[:-1]))
    sizes = np.diff(np.append(begins, len(group)))
    turns = np.empty(len(group), np.int64)
    turns[order] = np.arange(len(group)) - np.repeat(begins, sizes)
    return turns


def _deal_bars(bars: Int64, lane: Int32, bar_rows: Sequence[int], room: Extents, row: Int32, crowded: Bool) -> None:
    """Each bar, in time order, into the row that has been free for longest; crowded where none is free."""
    free = [[(-np.inf, number) for number in range(count)] for count in bar_rows]
    ordered = bars[np.argsort(room.start[bars], kind="stable")]
    starts, ends, lanes = room.start[ordered].tolist(), room.end[ordered].tolist(), lane[ordered].tolist()
    for place, position in enumerate(ordered.tolist()):
        heap = free[lanes[place]]
        if heap[0][0] <= starts[place]:
            _, number = heapq.heapreplace(heap, (ends[place], heap[0][1]))
            row[position] = number
        else:
            row[position] = heap[0][1]
            crowded[position] = True
