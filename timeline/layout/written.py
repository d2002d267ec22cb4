"""Where the marks and labels of the written-out events stand in a frame, as columns."""

from __future__ import annotations

import numpy as np

from timeline.layout.columns import Kind, Places
from timeline.layout.emphasis import Emphasis, tones
from timeline.layout.index import LayoutIndex
from timeline.layout.lane_boxes import Stack
from timeline.layout.scene import Written
from timeline.layout.viewport import Viewport

KNOWLEDGE = int(Kind.KNOWLEDGE)  # NumPy takes five times as long to compare with an enumeration
ROW_STRIDE = 2.0**40  # between the places of two rows: more pixels than a bar is ever long


def written_out(index: LayoutIndex, viewport: Viewport, stack: Stack, emphasis: Emphasis, chosen: Places) -> Written:
    """The chosen events that are in sight, with their places in pixels of the whole view. They come by row and
    place: pictures that land near each other are painted in half the time of such that jump over the whole view."""
    columns, room, metrics = index.columns, index.room, index.metrics
    first, last = metrics.header_width, metrics.header_width + viewport.width
    positions = chosen if stack.fits else chosen[stack.seen[index.rows.row[chosen]]]
    shift = viewport.width / 2 - viewport.fraction * viewport.scale + first
    x0 = (room.start[positions] - viewport.centre) * viewport.scale + shift
    x1 = (room.end[positions] - viewport.centre) * viewport.scale + shift
    least = room.least[positions]
    bar = least > 0
    # A mark that has left the canvas takes its label along: no text is cut at the headers.
    seen = np.where(bar, np.maximum(x1, x0 + least), x0 + metrics.dot_radius) > first
    (kept,) = (seen & (x0 - room.left[positions] < last)).nonzero()
    row = index.rows.row[positions[kept]].astype(np.int64)
    order = (row * ROW_STRIDE + x0[kept]).argsort()
    kept, row = kept[order], row[order]
    positions, x0, x1, least, bar = positions[kept], x0[kept], x1[kept], least[kept], bar[kept]
    kind, radius = columns.kind[positions], np.where(bar, 0, metrics.dot_radius)
    inside = x1 - x0 >= room.inner(positions)
    drawn_end = np.maximum(x1, x0 + least)
    needed = room.right[positions] - metrics.margin - metrics.gap - radius
    at_start = np.minimum(np.maximum(x0, first) + metrics.gap, x1 - needed - metrics.gap)
    at_end = np.maximum(np.minimum(x1, last) - needed - metrics.gap, x0 + metrics.gap)
    on_bar = np.where(kind == KNOWLEDGE, at_end, at_start)
    text_x = np.where(inside, on_bar, drawn_end + metrics.gap + radius)
    return Written(
        positions=positions,
        row=row,
        kind=kind,
        drawing=columns.drawing[positions],
        family=columns.family[positions],
        flags=columns.flags[positions],
        sources=columns.sources[positions],
        x0=x0,
        x1=np.where(bar, drawn_end, x0),
        y=stack.row_y[row],
        text_x=text_x,
        text_width=room.text[positions],
        right=text_x + needed,
        inside=inside,
        tone=tones(index, emphasis, positions),
        shaded=stack.shaded[row],
    )
