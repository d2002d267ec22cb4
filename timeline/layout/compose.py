"""A frame: index + viewport + what is selected, to a `Scene`. Only cuts and arithmetic; nothing is laid out here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from timeline.layout.axis_names import ENGLISH, AxisNames
from timeline.layout.columns import Float64, Int64, Places
from timeline.layout.crowd import counts_of
from timeline.layout.emphasis import Emphasis
from timeline.layout.index import LayoutIndex
from timeline.layout.lane_boxes import Stack, stack_lanes
from timeline.layout.lines import CHOSEN, EDGE, MAJOR, MINOR, TODAY, Cover
from timeline.layout.marks import SmallMarks, small_marks
from timeline.layout.metrics import Metrics
from timeline.layout.near import chosen_in_view
from timeline.layout.scene import Arrow, EraBand, Scene, Whisker, Written
from timeline.layout.ticks import Axis, axis_of
from timeline.layout.viewport import Viewport
from timeline.layout.written import written_out


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What a scene is made of besides the index."""

    viewport: Viewport  # of the canvas, without the lane headers
    height: float
    scroll: float = 0.0
    emphasis: Emphasis = field(default_factory=Emphasis)
    names: AxisNames = ENGLISH
    stretched: float | None = None  # the height that lanes are stretched to; `height` where it is not said


def compose(index: LayoutIndex, frame: Frame) -> Scene:
    """The scene of a frame."""
    metrics, viewport = index.metrics, frame.viewport
    left, top = metrics.header_width, canvas_top(index, frame.emphasis)
    stretched = None if frame.stretched is None else frame.stretched - top
    stack = stack_lanes(index, top, frame.height - top, frame.scroll, stretched)
    chosen = chosen_in_view(index, viewport)
    if stack.folded:
        chosen = chosen[~stack.collapsed[index.rows.row[chosen]]]
    written = written_out(index, viewport, stack, frame.emphasis, chosen)
    occupied = Cover(written.row, written.x0 - metrics.gap, np.maximum(written.right, written.x1) + 3, written.y)
    marks = small_marks(index, viewport, stack, frame.emphasis, occupied)
    axis = axis_of(viewport, frame.names, metrics.font_px)
    today_x = viewport.x_of(index.today) + left
    first_x, last_x = left, left + viewport.width
    return Scene(
        width=left + viewport.width,
        height=frame.height,
        header_width=left,
        axis_height=top,
        content_height=stack.height,
        scroll=frame.scroll,
        axis=axis,
        lanes=stack.boxes,
        row_height=metrics.row_height,
        rows=stack.open_rows,
        eras=_eras(frame, left, metrics.gap),
        verticals=tuple([line for line in _verticals(index, frame, axis, left) if first_x <= line[0] <= last_x]),
        cover=_cover_of_texts(written, metrics),
        written=written,
        dots=marks.dots,
        bars=marks.bars,
        crowds=counts_of(index, viewport, stack, *_drawn(index, chosen, marks), left),
        today_x=today_x if left <= today_x <= left + viewport.width else None,
        range_x=_range(frame, left),
        whiskers=_whiskers(index, viewport, written, left),
        arrows=_arrows(index, frame, stack, left),
        in_view=marks.total,
        families=index.columns.families,
    )


def _drawn(index: LayoutIndex, chosen: Places, marks: SmallMarks) -> tuple[Float64, Int64]:
    """Starts and rows of the events that are drawn in any way."""
    starts, rows = index.room.start[chosen], index.rows.row[chosen].astype(np.int64)
    return np.concatenate((starts, marks.starts)), np.concatenate((rows, marks.rows))


def canvas_top(index: LayoutIndex, emphasis: Emphasis) -> float:
    """Where the lanes begin: below the axis, and below the strip of eras where there are any."""
    return index.metrics.axis_height + (index.metrics.era_height if emphasis.eras else 0.0)


def _cover_of_texts(written: Written, metrics: Metrics) -> Cover:
    """Where no line may run: each label with the dot of a point, but not the bar that it lies on or beside."""
    point = written.x0 == written.x1
    left = np.where(point, written.x0 - metrics.dot_radius - 2, written.text_x - metrics.gap / 2)
    return Cover(written.row, left, written.right + 3, written.y)


def _verticals(index: LayoutIndex, frame: Frame, axis: Axis, left: float) -> list[tuple[float, int]]:
    """Lines with their kinds: ticks, today, and the selected event where it is the only one."""
    ticks = {x: MINOR for x, _, _, _ in axis.minors}
    ticks |= {x: MAJOR for x, _, _, _ in axis.majors}  # which stand on a minor's minute, and so exactly at its place
    xs = list(ticks.items())
    if len(frame.emphasis.selected) == 1:
        (position,) = frame.emphasis.selected
        xs.append((frame.viewport.x_of(float(index.room.start[position])), CHOSEN))
    if frame.emphasis.range is not None:
        xs += [(frame.viewport.x_of(minute), EDGE) for minute in frame.emphasis.range]
    xs.append((frame.viewport.x_of(index.today), TODAY))
    return [(x + left, kind) for x, kind in xs]


def _range(frame: Frame, left: float) -> tuple[float, float] | None:
    if frame.emphasis.range is None:
        return None
    first, last = (min(max(frame.viewport.x_of(minute), 0.0), frame.viewport.width) for minute in frame.emphasis.range)
    return first + left, last + left


def _eras(frame: Frame, left: float, gap: float) -> tuple[EraBand, ...]:
    viewport, bands = frame.viewport, []
    for era in frame.emphasis.eras:
        x0, x1 = viewport.x_of(era.start), viewport.x_of(era.end)
        if x1 > 0 and x0 < viewport.width:
            x0, x1 = max(x0, 0) + left, min(x1, viewport.width) + left
            bands.append(EraBand(era.era_id, era.title, x0, x1, x0 + gap, era.colour))
    return tuple(bands)


def _whiskers(index: LayoutIndex, viewport: Viewport, written: Written, left: float) -> tuple[Whisker, ...]:
    claims: Mapping[int, tuple[tuple[int, int], ...]] = index.columns.claims
    if not claims:
        return ()
    whiskers = []
    numbers = index.columns.ids[written.positions].tolist()
    disputed = [place for place, number in enumerate(numbers) if number in claims]
    for item in written.items(np.array(disputed, np.int64)):
        for number, (earliest, latest) in enumerate(claims.get(int(index.columns.ids[item.position]), ())):
            y = item.y + index.metrics.row_height * (0.3 + 0.1 * min(number, 2))
            whiskers.append(Whisker(viewport.x_of(earliest) + left, viewport.x_of(latest) + left, y, item.family))
    return tuple(whiskers)


def _arrows(index: LayoutIndex, frame: Frame, stack: Stack, left: float) -> tuple[Arrow, ...]:
    arrows = []
    for link in frame.emphasis.links:
        if not {link.first, link.second} & frame.emphasis.selected:
            continue
        (x0, y0), (x1, y1) = (
            (
                frame.viewport.x_of(float(index.room.start[position])) + left,
                float(stack.row_y[index.rows.row[position]]),
            )
            for position in (link.first, link.second)
        )
        arrows.append(Arrow(x0, y0, x1, y1, link.phrase))
    return tuple(arrows)
