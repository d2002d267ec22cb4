"""Everything about the columns that does not depend on the view: lanes, rows, thresholds, and lists to cut frames from.

Built off the GUI thread in about a microsecond an event and swapped in; never changed by zoom, pan or selection.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from timeline.layout.columns import Bool, EventColumns, Float32, Float64, Int32, Int64, UInt8
from timeline.layout.extents import Extents, extents_of
from timeline.layout.lanes import LanePlan, Lanes, assign_lanes
from timeline.layout.metrics import Metrics
from timeline.layout.order import by_group_and_time, ranks
from timeline.layout.prominence import thresholds
from timeline.layout.rows import NO_ROW, Rows, assign_rows
from timeline.layout.slices import CLASS_BOUNDS, Slices, sort_into_slices

KeptRows = Mapping[str, tuple[str, int]]  # by event id: key of the lane, row within it
LEAST_LANES = 4  # that a project gets sooner or later: its first lanes do not take the whole view
LANE_STRIDE = GROUP_STRIDE = 2.0**36  # minutes: more than any calendar


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """The points by time, with what a frame asks of thousands of them, side by side."""

    positions: Int32
    starts: Float64
    row: Int32
    threshold: Float32
    family: UInt8


@dataclass(frozen=True, slots=True, eq=False)
class Bars:
    """The bars by class of duration and within it by start, with what a frame asks of hundreds of them, side by side.
    `keys` are `GROUP_STRIDE` times the number of the class, plus the start; none of a class is longer than its
    `longest` minutes."""

    positions: Int32
    keys: Float64
    starts: Float64
    ends: Float64
    row: Int32
    threshold: Float32
    longest: Float64


@dataclass(frozen=True, slots=True)
class View:
    """What a layout is made for: the width of the canvas in pixels, its height in rows (what lanes need besides
    their rows comes off)."""

    width: float = 1200.0
    rows: int = 30


@dataclass(frozen=True, slots=True, eq=False)
class LayoutIndex:
    """Columns with their places. `threshold` is the scale (pixels a minute) from which an event is written out."""

    columns: EventColumns
    plan: LanePlan
    lanes: Lanes
    rows: Rows
    room: Extents
    threshold: Float32
    rank: Int32
    metrics: Metrics
    today: int
    labels: Slices  # events that are ever written out, by class of duration and by octave of their threshold
    points: Points
    bars: Bars
    lane_starts: Float64  # for counting: lane * LANE_STRIDE + start of every event, sorted

    @property
    def first_minute(self) -> float:
        """Start of the earliest event; 0 where there are none."""
        return float(self.room.start.min()) if len(self.columns) else 0.0

    @property
    def last_minute(self) -> float:
        """End of the latest event; 0 where there are none."""
        return float(self.room.end.max()) if len(self.columns) else 0.0

    def named(self, titles: Mapping[str, str]) -> LayoutIndex:
        """The same layout with other titles of its lanes."""
        lanes = replace(self.lanes, titles=tuple(titles.get(key, key) for key in self.lanes.keys))
        return replace(self, plan=replace(self.plan, titles=titles), lanes=lanes)

    def rows_by_id(self) -> KeptRows:
        """The lane and the row within it of every event, to be kept by a later index."""
        within = (self.rows.row - np.array(self.rows.first, np.int32)[self.lanes.lane]).tolist()
        keys = [self.lanes.keys[number] for number in self.lanes.lane.tolist()]
        names = [self.columns.event_ids[number] for number in self.columns.ids.tolist()]
        return dict(zip(names, zip(keys, within, strict=True), strict=True))


def build_index(
    columns: EventColumns,
    plan: LanePlan,
    measure: Callable[[str], float],
    metrics: Metrics,
    today: int,
    view: View | None = None,
    kept: KeptRows | None = None,
) -> LayoutIndex:
    """Lay out all events. Those in `kept` keep their rows (see `LayoutIndex.rows_by_id`)."""
    view = view or View()
    lanes = assign_lanes(columns, plan)
    rank = ranks(columns.importance)
    room = extents_of(columns, measure, metrics, today)
    wished = _kept_rows(columns, lanes, kept) if kept else None
    budget = view.rows - round(len(lanes.keys) * (metrics.lane_padding + metrics.count_height) / metrics.row_height)
    growing = plan.between is None and plan.dimension != "none"
    expected = LEAST_LANES if growing else 1
    rows = assign_rows(lanes.lane, len(lanes.keys), room, rank, view.width, budget, wished, expected)
    room = room.at(_spread_within_day(columns, rows.row, room))
    threshold = _thresholds(rows, room, rank)
    bar = room.end > room.start
    points = _by_start(np.flatnonzero(~bar).astype(np.int32), room.start)
    return LayoutIndex(
        columns=columns,
        plan=plan,
        lanes=lanes,
        rows=rows,
        room=room,
        threshold=threshold,
        rank=rank,
        metrics=metrics,
        today=today,
        labels=sort_into_slices(threshold, room),
        points=Points(points, room.start[points], rows.row[points], threshold[points], columns.family[points]),
        bars=_bars(np.flatnonzero(bar).astype(np.int32), rows.row, threshold, room),
        lane_starts=_lane_starts(lanes, room),
    )


def _by_start(positions: Int32, start: Float64) -> Int32:
    return positions[np.argsort(start[positions], kind="stable")]


def _bars(bars: Int32, row: Int32, threshold: Float32, room: Extents) -> Bars:
    duration = room.end[bars] - room.start[bars]
    group = np.searchsorted(CLASS_BOUNDS, duration)
    order = by_group_and_time(group, room.start[bars])
    longest = np.zeros(len(CLASS_BOUNDS) + 1)
    np.maximum.at(longest, group, duration)
    bars, group = bars[order], group[order]
    starts = room.start[bars]
    return Bars(bars, group * GROUP_STRIDE + starts, starts, room.end[bars], row[bars], threshold[bars], longest)


def _lane_starts(lanes: Lanes, room: Extents) -> Float64:
    order = by_group_and_time(lanes.lane, room.start)
    return lanes.lane[order] * LANE_STRIDE + room.start[order]


def _kept_rows(columns: EventColumns, lanes: Lanes, before: KeptRows) -> Int32:
    kept = np.full(len(columns), NO_ROW, np.int32)
    for position, (number, lane) in enumerate(zip(columns.ids.tolist(), lanes.lane.tolist(), strict=True)):
        key, row = before.get(columns.event_ids[number], ("", NO_ROW))
        if row != NO_ROW and key == lanes.keys[lane]:
            kept[position] = row
    return kept


def _spread_within_day(columns: EventColumns, row: Int32, room: Extents) -> Float64:
    """Starts, with points of one row and the same bounds spread evenly between these, so that a deep zoom can write
    out each. A point alone stays in the middle of its bounds."""
    start = room.start.copy()
    points = np.flatnonzero(room.end == room.start)
    order = points[by_group_and_time(row[points], room.start[points])]
    if len(order) < 2:
        return start
    same = (row[order[1:]] == row[order[:-1]]) & (columns.earliest[order[1:]] == columns.earliest[order[:-1]])
    same &= columns.latest[order[1:]] == columns.latest[order[:-1]]
    begins = np.flatnonzero(np.append(True, ~same))
    sizes = np.diff(np.append(begins, len(order)))
    begins, sizes = begins[sizes > 1], sizes[sizes > 1]  # most points are alone, and stand where they are to
    turn = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    order = order[np.repeat(begins, sizes) + turn]
    earliest, length = columns.earliest[order], columns.latest[order] - columns.earliest[order]
    start[order] = earliest + length * ((turn + 1.0) / (np.repeat(sizes, sizes) + 1.0))
    return start


def _thresholds(rows: Rows, room: Extents, rank: Int32) -> Float32:
    """Thresholds of all events; infinite for those without a clear place."""
    threshold = np.full(len(rank), np.inf, np.float32)
    clear = np.flatnonzero(~rows.crowded)
    clear = clear[by_group_and_time(rows.row[clear], room.start[clear])]
    clear = clear[_clear_marks(rows.row[clear], room, clear)]
    has_bar = np.zeros(sum(rows.count), np.bool_)
    has_bar[rows.row[clear[room.end[clear] > room.start[clear]]]] = True
    for bars in (False, True):  # rows that hold points alone need a simpler rule, which takes half the time
        part = clear[has_bar[rows.row[clear]] == bars]
        if len(part):
            exact = thresholds(rows.row[part], room.take(part), rank[part])
            threshold[part] = np.nextafter(exact.astype(np.float32), np.float32(np.inf))  # never too early
    return threshold


def _clear_marks(row: Int32, room: Extents, order: Int64) -> Bool:
    """Which marks of rows sorted by start do not lie on an earlier, longer mark of their row (kept rows may)."""
    start, end = room.start[order], room.end[order]
    stride = 2.0**36
    reach = np.maximum.accumulate(row * stride + end)
    clear = np.ones(len(order), np.bool_)
    clear[1:] = row[1:] * stride + start[1:] >= reach[:-1]
    return clear
