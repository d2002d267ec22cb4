"""A frame: index + viewport + what is selected, to a `Scene`. Only cuts and arithmetic; nothing is laid out here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from timeline.layout.axis_names import ENGLISH, AxisNames
from timeline.layout.columns import Bool, Float64, Int64, Kind, Places
from timeline.layout.crowd import counts_of
from timeline.layout.emphasis import Emphasis, tones
from timeline.layout.index import LayoutIndex
from timeline.layout.lane_boxes import Stack, stack_lanes
from timeline.layout.lines import Cover, broken_lines
from timeline.layout.marks import small_marks
from timeline.layout.scene import CHOSEN, EDGE, MAJOR, MINOR, TODAY, Arrow, EraBand, Item, Scene, Whisker
from timeline.layout.ticks import Axis, axis_of
from timeline.layout.viewport import Viewport


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What a scene is made of besides the index."""

    viewport: Viewport  # of the canvas, without the lane headers
    height: float
    scroll: float = 0.0
    emphasis: Emphasis = field(default_factory=Emphasis)
    names: AxisNames = ENGLISH


def compose(index: LayoutIndex, frame: Frame) -> Scene:
    """The scene of a frame."""
    metrics, viewport = index.metrics, frame.viewport
    left, top = metrics.header_width, canvas_top(index, frame.emphasis)
    stack = stack_lanes(index, top, frame.height - top, frame.scroll)
    written = index.labels.in_view(
        index.threshold, viewport.start, viewport.end, viewport.scale, metrics.longest_text * 2
    )
    written = written[~stack.collapsed[index.rows.row[written]]]
    placed = _place(index, frame, stack, written)
    items = _items(index, frame.emphasis, stack, placed)
    left_of_label = np.where(
        placed.x0 == placed.x1, placed.x0 - metrics.dot_radius - 2, placed.text_x - metrics.gap / 2
    )
    cover = Cover(placed.row, left_of_label, placed.right + 3)
    occupied = Cover(placed.row, placed.x0 - metrics.gap, np.maximum(placed.right, placed.x1) + 3)
    marks = small_marks(index, viewport, stack, frame.emphasis, occupied)
    axis = axis_of(viewport, frame.names, metrics.font_px)
    today_x = viewport.x_of(index.today) + left
    lines = [(x + left, kind) for x, kind in _line_xs(index, frame, axis)]
    return Scene(
        width=left + viewport.width,
        height=frame.height,
        header_width=left,
        axis_height=top,
        content_height=stack.height,
        scroll=frame.scroll,
        axis=axis,
        lanes=stack.boxes,
        eras=_eras(frame, left, metrics.gap),
        lines=broken_lines(lines, cover, stack, top, frame.height, metrics.row_height, left, left + viewport.width),
        items=items,
        dots=marks.dots,
        bars=marks.bars,
        counts=counts_of(index, viewport, stack, np.concatenate((written, marks.counted)), left),
        today_x=today_x if left <= today_x <= left + viewport.width else None,
        range_x=_range(frame, left),
        whiskers=_whiskers(index, viewport, items, left),
        arrows=_arrows(index, frame, stack, left),
        in_view=marks.total,
        families=index.columns.families,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Placed:
    """Written-out events with their places, as columns."""

    positions: Places
    row: Int64
    x0: Float64
    x1: Float64
    text_x: Float64
    right: Float64
    inside: Bool


def canvas_top(index: LayoutIndex, emphasis: Emphasis) -> float:
    """Where the lanes begin: below the axis, and below the strip of eras where there are any."""
    return index.metrics.axis_height + (index.metrics.era_height if emphasis.eras else 0.0)


def _place(index: LayoutIndex, frame: Frame, stack: Stack, written: Places) -> _Placed:
    viewport, room, metrics = frame.viewport, index.room, index.metrics
    left = metrics.header_width
    positions = written[stack.seen[index.rows.row[written]]]
    shift = viewport.width / 2 - viewport.fraction * viewport.scale + left
    x0 = (room.start[positions] - viewport.centre) * viewport.scale + shift
    x1 = (room.end[positions] - viewport.centre) * viewport.scale + shift
    inside = x1 - x0 >= room.inner(positions)
    bar = room.least[positions] > 0
    drawn_end = np.maximum(x1, x0 + room.least[positions])
    needed = room.right[positions] - metrics.margin - metrics.gap
    needed = needed - np.where(bar, 0, metrics.dot_radius)
    at_start = np.minimum(np.maximum(x0, left) + metrics.gap, x1 - needed - metrics.gap)
    at_end = np.maximum(np.minimum(x1, left + viewport.width) - needed - metrics.gap, x0 + metrics.gap)
    on_bar = np.where(index.columns.kind[positions] == Kind.KNOWLEDGE, at_end, at_start)
    text_x = np.where(inside, on_bar, drawn_end + metrics.gap + np.where(bar, 0, metrics.dot_radius))
    right = text_x + needed
    # A mark that has left the canvas takes its label along: no text is cut at the headers.
    seen = np.where(bar, drawn_end, x0 + metrics.dot_radius) > left
    seen &= x0 - room.left[positions] < left + viewport.width
    kept = np.flatnonzero(seen)
    return _Placed(
        positions[kept],
        index.rows.row[positions[kept]].astype(np.int64),
        x0[kept],
        np.where(bar, drawn_end, x0)[kept],
        text_x[kept],
        right[kept],
        inside[kept],
    )


def _items(index: LayoutIndex, emphasis: Emphasis, stack: Stack, placed: _Placed) -> tuple[Item, ...]:
    columns, positions = index.columns, placed.positions
    tone = tones(index, emphasis, positions)
    return tuple(
        map(
            Item._make,
            zip(
                positions.tolist(),
                placed.row.tolist(),
                columns.kind[positions].tolist(),
                columns.drawing[positions].tolist(),
                columns.family[positions].tolist(),
                columns.flags[positions].tolist(),
                columns.sources[positions].tolist(),
                placed.x0.tolist(),
                placed.x1.tolist(),
                stack.row_y[placed.row].tolist(),
                placed.text_x.tolist(),
                index.room.text[positions].tolist(),
                placed.right.tolist(),
                placed.inside.tolist(),
                tone.tolist(),
                strict=True,
            ),
        )
    )


def _line_xs(index: LayoutIndex, frame: Frame, axis: Axis) -> list[tuple[float, int]]:
    """Where lines stand: ticks, today, and the selected event where it is the only one."""
    majors = {round(tick.x, 3): MAJOR for tick in axis.majors}
    xs = list(({round(tick.x, 3): MINOR for tick in axis.minors} | majors).items())
    if len(frame.emphasis.selected) == 1:
        (position,) = frame.emphasis.selected
        xs.append((frame.viewport.x_of(float(index.room.start[position])), CHOSEN))
    if frame.emphasis.range is not None:
        xs += [(frame.viewport.x_of(minute), EDGE) for minute in frame.emphasis.range]
    return [*xs, (frame.viewport.x_of(index.today), TODAY)]


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


def _whiskers(index: LayoutIndex, viewport: Viewport, items: tuple[Item, ...], left: float) -> tuple[Whisker, ...]:
    claims: Mapping[int, tuple[tuple[int, int], ...]] = index.columns.claims
    if not claims:
        return ()
    whiskers = []
    for item in items:
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
