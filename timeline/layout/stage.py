"""What the view shows, without a widget: index, viewport, scrolling, what stands out; the scene made of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping

import numpy as np

from timeline.layout.axis_names import ENGLISH, AxisNames
from timeline.layout.columns import Bool, Int64
from timeline.layout.compose import Frame, canvas_top, compose
from timeline.layout.emphasis import Emphasis
from timeline.layout.index import LayoutIndex
from timeline.layout.lane_boxes import stack_lanes
from timeline.layout.metrics import Metrics
from timeline.layout.minutes import MINUTES_PER_DAY, MINUTES_PER_YEAR
from timeline.layout.scene import Scene
from timeline.layout.viewport import Viewport

LEAST_FIT = 20 * MINUTES_PER_DAY  # a single day is shown among its neighbours
LABEL_ROOM = (
    230.0  # pixels that a fitted view leaves at least right of the last mark, at most MOST_LABEL_ROOM of the width
)
MOST_LABEL_ROOM = 0.45
EDGE_ROOM = 0.03
MOST_EVENTS, SHORT_PART, FEW_EVENTS = 0.75, 0.25, 12  # a view opens where three quarters of the events are


class Stage:
    """Mutable state of one view; every change drops the scene, which is made again when asked for."""

    def __init__(self, index: LayoutIndex, width: float, height: float) -> None:
        self.index = index
        self.width, self.height = width, height
        self.stretched = height  # what lanes are stretched to: the height, unless that has changed in passing
        self.scroll = 0.0
        self.emphasis = Emphasis()
        self.names: AxisNames = ENGLISH
        canvas = max(width - index.metrics.header_width, 50.0)
        today = index.today
        self.viewport = Viewport.showing(today - MINUTES_PER_YEAR / 2, today + MINUTES_PER_YEAR / 2, canvas)
        self._scene: Scene | None = None

    @property
    def metrics(self) -> Metrics:
        """Sizes of the index."""
        return self.index.metrics

    @property
    def left(self) -> float:
        """Where the canvas begins."""
        return self.metrics.header_width

    @property
    def scene(self) -> Scene:
        """The scene of the present state."""
        if self._scene is None:
            self._scene = compose(
                self.index,
                Frame(self.viewport, self.height, self.scroll, self.emphasis, self.names, self.stretched),
            )
        return self._scene

    def drop_scene(self) -> None:
        """Something that the scene is made of has changed."""
        self._scene = None

    def show(self, viewport: Viewport) -> None:
        """Take another viewport."""
        self.viewport = viewport
        self._scene = None

    def set_index(self, index: LayoutIndex) -> None:
        """Take another index; what was in view stays there, what stood out by position does not.

        A view that nobody has moved goes on showing what it opened with, so that the events of a running import come
        into sight.
        """
        rest = self._rest()
        self.index, self.stretched = index, self.height
        self.emphasis = Emphasis(eras=self.emphasis.eras, range=self.emphasis.range)
        self.viewport = self.viewport.resized(max(self.width - index.metrics.header_width, 50.0))
        if rest is not None:
            self.viewport = rest()
        self._scene = None
        self.scroll_by(0)

    def name_lanes(self, titles: Mapping[str, str]) -> None:
        """Give lanes other titles; nothing is laid out anew. Lanes between two actors keep theirs."""
        if self.index.plan.between is None and self.index.plan.titles != titles:
            self.index = self.index.named(titles)
            self._scene = None

    def resize(self, width: float, height: float, in_passing: bool = False) -> None:
        """Take another size; the left edge stays at its time, and a view that nobody has moved is fitted anew.

        Where something takes a little height in passing, or gives it back, all rows stay where they are."""
        rest = self._rest()
        if not in_passing:
            self.stretched = height
        self.width, self.height = width, height
        self.viewport = self.viewport.resized(max(width - self.left, 50.0))
        if rest is not None:
            self.viewport = rest()
        self._scene = None
        self.scroll_by(0)

    def set_emphasis(self, emphasis: Emphasis) -> None:
        """Take other selections, hits, eras."""
        self.emphasis = emphasis
        self._scene = None

    def scroll_by(self, pixels: float) -> None:
        """Scroll the lanes, no further than they reach."""
        top = canvas_top(self.index, self.emphasis)
        below = self.height - top
        room = stack_lanes(self.index, 0.0, below, 0.0, self.stretched - top).height - below
        scroll = min(max(self.scroll + pixels, 0.0), max(room, 0.0))
        if scroll != self.scroll:
            self.scroll = scroll
            self._scene = None

    @property
    def is_untouched(self) -> bool:
        """True while the view is as it opened, or fitted: nobody has moved it since."""
        return self._rest() is not None

    @property
    def is_overfull(self) -> bool:
        """True when the lanes need more height than there is."""
        below = self.height - canvas_top(self.index, self.emphasis)
        return stack_lanes(self.index, 0.0, below, 0.0).height > below + 1

    def _rest(self) -> Callable[[], Viewport] | None:
        """What the view rests at while nobody moves it: the opening, or all events."""
        if len(self.index.columns):
            for viewport in (self.opening, self.fitted):
                if self.viewport == viewport():
                    return viewport
        return None

    def fitted(self, positions: Int64 | None = None) -> Viewport:
        """The viewport that shows these events, or all of them, with room for the last label."""
        room = self.index.room
        if positions is None:
            start, end = self.index.first_minute, self.index.last_minute
        elif len(positions):
            start, end = float(room.start[positions].min()), float(room.end[positions].max())
        else:
            return self.viewport
        if not len(self.index.columns):
            start = end = float(self.index.today)
        return self._with_room(start, end)

    def _with_room(self, start: float, end: float) -> Viewport:
        """From minute to minute, with room for the label of what stands at the end."""
        spare = max(LEAST_FIT - (end - start), 0) / 2
        start, end = start - spare, end + spare
        room = self.index.room
        last = room.right[(room.end >= end - MOST_LABEL_ROOM * (end - start)) & (room.end <= end)]
        wanted = max(LABEL_ROOM, float(last.max(initial=0.0)))  # a wide font needs more than the usual
        label_room = min(wanted / self.viewport.width, MOST_LABEL_ROOM)
        length = (end - start) / (1 - label_room - EDGE_ROOM)
        start -= EDGE_ROOM * length
        return Viewport.showing(start, start + length, self.viewport.width)

    def opening(self) -> Viewport:
        """The viewport to begin with: all events, or where most of them stand in a short part of the time that part."""
        starts = self.index.columns.earliest
        most = math.ceil(len(starts) * MOST_EVENTS)
        if len(starts) < FEW_EVENTS:
            return self.fitted()
        lengths = starts[most - 1 :] - starts[: len(starts) - most + 1]
        first = int(lengths.argmin())
        if lengths[first] > SHORT_PART * (self.index.last_minute - self.index.first_minute):
            return self.fitted()
        return self._with_room(float(starts[first]), float(starts[first + most - 1]))

    def span(self, start: float, end: float) -> Viewport:
        """The viewport from one minute to another, with a little room."""
        middle, half = (start + end) / 2, max((end - start) / 2, 0.5) * 1.1
        return Viewport.showing(middle - half, middle + half, self.viewport.width)

    def centred(self, minute: float) -> Viewport:
        """The viewport moved so that a minute stands in its middle."""
        return self.viewport.pan(self.viewport.x_of(minute) - self.viewport.width / 2)

    def revealing(self, position: int, present: Viewport | None = None) -> Viewport:
        """The viewport that has the event, or a part of it, in sight: the present one where it already is, and the
        lanes scrolled. `present` is where the view is on its way to."""
        present = present or self.viewport
        axis = canvas_top(self.index, self.emphasis)
        stack = stack_lanes(self.index, axis, self.height - axis, self.scroll, self.stretched - axis)
        y = float(stack.row_y[self.index.rows.row[position]])
        self.scroll_by(min(y - axis - self.metrics.row_height, 0) + max(y - self.height + self.metrics.row_height, 0))
        start, end = (float(ends[position]) for ends in (self.index.room.start, self.index.room.end))
        tail = self.metrics.tail
        inside = present.x_of(start) <= present.width - tail and present.x_of(end) >= tail
        return present if inside else present.pan(present.x_of(start) - present.width / 2)

    def selected_positions(self) -> Int64:
        """Positions of the selected events in time order."""
        return np.array(sorted(self.emphasis.selected), np.int64)

    def count_between(self, first: float, last: float) -> int:
        """How many events there are from one minute until another, or may be: a bar counts wherever a part of it lies
        within. Those that stand back do not count."""
        inside = (self.index.room.start < last) & (self.index.room.end >= first)
        if self.emphasis.dimmed is not None:
            inside &= ~self.emphasis.dimmed
        return int(np.count_nonzero(inside))

    def mask_of(self, event_ids: Iterable[str] | None) -> Bool | None:
        """A column that is true at the events; none for none."""
        if event_ids is None:
            return None
        mask = np.zeros(len(self.index.columns), np.bool_)
        mask[self.index.columns.positions_of(event_ids)] = True
        return mask

    def next_event(self, position: int | None, step: int) -> int | None:
        """The event before (-1) or after (1) in time; where none is chosen, the one nearest to the middle."""
        return self._neighbour(np.arange(len(self.index.columns)), position, step)

    def next_in_lane(self, position: int | None, step: int) -> int | None:
        """The event before or after in time in the same lane."""
        if position is None:
            return self.next_event(None, step)
        lane = self.index.lanes.lane
        return self._neighbour(np.flatnonzero(lane == lane[position]), position, step)

    def across_lanes(self, position: int | None, step: int) -> int | None:
        """The event nearest in time in the next lane above (-1) or below (1) that has one."""
        if position is None:
            return self.next_event(None, step)
        lane, start = self.index.lanes.lane, self.index.room.start
        wanted = int(lane[position]) + step
        while 0 <= wanted < len(self.index.lanes.keys):
            inside = np.flatnonzero(lane == wanted)
            if len(inside):
                return int(inside[np.abs(start[inside] - start[position]).argmin()])
            wanted += step
        return None

    def _neighbour(self, among: Int64, position: int | None, step: int) -> int | None:
        """The next of some events (in the order of positions) by start, equals by position; without a sort."""
        start = self.index.room.start[among]
        if position is None:
            middle = self.viewport.time_at(self.viewport.width / 2)
            return int(among[np.abs(start - middle).argmin()]) if len(among) else None
        here = float(self.index.room.start[position])
        if step > 0:
            later = np.flatnonzero((start > here) | ((start == here) & (among > position)))
            return int(among[later[start[later].argmin()]]) if len(later) else None
        sooner = np.flatnonzero((start < here) | ((start == here) & (among < position)))[::-1]
        return int(among[sooner[start[sooner].argmax()]]) if len(sooner) else None
