"""The drawing as a value: boxes, lines and texts in logical pixels of the whole view, with no toolkit type.

x and y count from the view's top left corner; the canvas begins right of the lane headers and below the axis.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline.layout.columns import Bool, Drawing, Float32, Float64, Int64, Kind, Places, UInt8
from timeline.layout.lines import MAJOR, MINOR, TODAY, Cover, Line, broken_lines
from timeline.layout.ticks import Axis

LASTING, SOLID = int(Kind.LASTING), int(Drawing.SOLID)  # an enumeration costs NumPy microseconds
# How a mark stands out or back: bits of `tone`. Plain ints, since an IntFlag costs a microsecond each time it is asked.
SELECTED = 1
DIMMED = 2
HIT = 4


class Item(NamedTuple):
    """A written-out event: its mark from `x0` to `x1` (a dot's centre twice) and its label, in the middle of a row
    at `y`. `right` is the end of text and badges; `inside` says that the label lies on the bar."""

    position: int
    row: int
    kind: int
    drawing: int
    family: int
    flags: int
    sources: int
    x0: float
    x1: float
    y: float
    text_x: float
    text_width: float
    right: float
    inside: bool
    tone: int


@dataclass(frozen=True, slots=True, eq=False)
class Written:
    """The written-out events of a frame as columns named like the fields of `Item`; `shaded` tells of which the lane
    is. A frame is painted from these: an object for each event would cost more than drawing it."""

    positions: Places
    row: Int64
    kind: UInt8
    drawing: UInt8
    family: UInt8
    flags: UInt8
    sources: npt.NDArray[np.uint16]
    x0: Float64
    x1: Float64
    y: Float64
    text_x: Float64
    text_width: Float32
    right: Float64
    inside: Bool
    tone: UInt8
    shaded: Bool

    def __len__(self) -> int:
        return len(self.positions)

    def items(self, places: Places | None = None) -> tuple[Item, ...]:
        """The events at some places, or all."""
        columns = (getattr(self, name) for name in Written.__slots__[: len(Item._fields)])
        chosen = (column if places is None else column[places] for column in columns)
        return tuple(map(Item._make, zip(*(column.tolist() for column in chosen), strict=True)))


class LaneBox(NamedTuple):
    """A lane's band over the whole width of the view."""

    key: str
    title: str
    family: str
    events: int
    top: float
    height: float
    shaded: bool
    collapsed: bool
    aside: bool


class Count(NamedTuple):
    """So many events of a lane between two minutes are neither written out nor drawn as a dot of their own."""

    x: float
    y: float
    width: float
    events: int
    lane: int
    start: float
    end: float


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """The counts of a frame as columns named like the fields of `Count`."""

    x: Float64
    y: Float64
    width: float
    events: Int64
    lane: Int64
    start: Float64
    minutes: float  # of a cell

    def __len__(self) -> int:
        return len(self.x)

    def items(self) -> tuple[Count, ...]:
        """Each count as a value."""
        columns = (self.x, self.y, self.events, self.lane, self.start)
        return tuple(
            Count(x, y, self.width, events, lane, start, start + self.minutes)
            for x, y, events, lane, start in zip(*(column.tolist() for column in columns), strict=True)
        )


class EraBand(NamedTuple):
    """A named stretch of time behind everything; `colour` is the number of a hue of the theme."""

    era_id: str
    title: str
    x0: float
    x1: float
    text_x: float
    colour: int


class Whisker(NamedTuple):
    """What one source claims of a conflicting date."""

    x0: float
    x1: float
    y: float
    family: int


class Arrow(NamedTuple):
    """The order of two events, with the words that tell it."""

    x0: float
    y0: float
    x1: float
    y1: float
    phrase: str


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Events that are drawn but not written out: dots (x0 equal to x1) or thin bars, as columns."""

    positions: Places
    row: Int64
    x0: Float64
    x1: Float64
    y: Float64
    family: UInt8
    tone: UInt8

    def __len__(self) -> int:
        return len(self.positions)

    def take(self, places: Places) -> Marks:
        """The marks at some places."""
        return Marks(*(getattr(self, name)[places] for name in Marks.__slots__))


NO_MARKS = Marks(
    np.empty(0, np.int64),
    np.empty(0, np.int64),
    np.empty(0),
    np.empty(0),
    np.empty(0),
    np.empty(0, np.uint8),
    np.empty(0, np.uint8),
)


NO_WRITTEN = Written(
    *(
        np.empty(0, dtype)
        for dtype in (
            *(np.int64, np.int64, np.uint8, np.uint8, np.uint8, np.uint8, np.uint16, float, float, float, float),
            *(np.float32, float, np.bool_, np.uint8, np.bool_),
        )
    )
)
NO_COUNTS = Counts(np.empty(0), np.empty(0), 0.0, np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0), 0.0)
NO_COVER = Cover(np.empty(0, np.int64), np.empty(0), np.empty(0), np.empty(0))


@dataclass(frozen=True, eq=False)
class Scene:
    """One frame. Compared by identity; `scene_text` tells its content. What is not needed to paint it is made of the
    columns when it is asked for (hence no slots)."""

    width: float
    height: float
    header_width: float
    axis_height: float  # where the lanes begin, below axis and eras
    content_height: float  # of all lanes, which may be more than there is room for
    scroll: float
    axis: Axis
    lanes: tuple[LaneBox, ...]
    row_height: float
    rows: Float64  # the middles of all rows of lanes that are not collapsed
    eras: tuple[EraBand, ...] = ()
    verticals: tuple[tuple[float, int], ...] = ()  # x and kind of the lines that are in sight
    cover: Cover = NO_COVER
    written: Written = NO_WRITTEN
    dots: Marks = NO_MARKS
    bars: Marks = NO_MARKS
    crowds: Counts = NO_COUNTS
    today_x: float | None = None
    range_x: tuple[float, float] | None = None
    whiskers: tuple[Whisker, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    in_view: int = 0
    families: tuple[str, ...] = ()

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The written-out events."""
        return self.written.items()

    @cached_property
    def counts(self) -> tuple[Count, ...]:
        """The counts."""
        return self.crowds.items()

    @cached_property
    def plain(self) -> Bool:
        """Which of the written-out events are bars that are nothing but solid."""
        written = self.written
        solid: Bool = (written.kind == LASTING) & (written.drawing == SOLID) & (written.flags == 0)
        return solid

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The pieces of the vertical lines that no label covers."""
        return broken_lines(self.verticals, self.cover, self.axis_height, self.height, self.row_height)

    @property
    def grid(self) -> tuple[Line, ...]:
        """The pieces of the axis's lines."""
        return tuple(line for line in self.lines if line.kind in (MINOR, MAJOR))

    @property
    def today(self) -> tuple[Line, ...]:
        """The pieces of today's line."""
        return tuple(line for line in self.lines if line.kind == TODAY)


def scene_text(scene: Scene, titles: dict[int, str]) -> str:
    """The scene in lines, rounded to whole pixels: what golden files hold."""
    lines = [f"view {scene.width:.0f}x{scene.height:.0f}, {scene.in_view} events in view"]
    lines += [f"major {tick.x:.0f} {tick.text}" for tick in scene.axis.majors]
    lines += [f"minor {tick.x:.0f} {tick.text}" for tick in scene.axis.minors]
    lines += [
        f"lane {lane.top:.0f}+{lane.height:.0f} {lane.title} ({lane.events}){' collapsed' * lane.collapsed}"
        for lane in scene.lanes
    ]
    lines += [f"era {era.x0:.0f}..{era.x1:.0f} {era.title}" for era in scene.eras]
    for item in sorted(scene.items, key=lambda item: (item.row, item.x0)):
        mark = f"{item.x0:.0f}" if item.x0 == item.x1 else f"{item.x0:.0f}..{item.x1:.0f}"
        place = "on" if item.inside else "at"
        lines.append(
            f"item row {item.row} y {item.y:.0f} mark {mark} label {place} {item.text_x:.0f}"
            f"..{item.right:.0f} {titles.get(item.position, item.position)}"
        )
    lines += [f"dot {x:.0f} {y:.0f}" for x, y in zip(scene.dots.x0.tolist(), scene.dots.y.tolist(), strict=True)]
    lines += [
        f"bar {x0:.0f}..{x1:.0f} {y:.0f}"
        for x0, x1, y in zip(scene.bars.x0.tolist(), scene.bars.x1.tolist(), scene.bars.y.tolist(), strict=True)
    ]
    lines += [f"count {count.x:.0f} {count.y:.0f} +{count.events}" for count in scene.counts]
    lines += [f"whisker {mark.x0:.0f}..{mark.x1:.0f} {mark.y:.0f}" for mark in scene.whiskers]
    if scene.today_x is not None:
        lines.append(f"today {scene.today_x:.0f}")
    return "\n".join(lines) + "\n"
