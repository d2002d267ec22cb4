"""How much room each event's mark and label need: minutes for the mark, pixels for the text beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from timeline.layout.columns import Bool, EventColumns, Flag, Float32, Float64, Kind, Places, UInt8
from timeline.layout.metrics import Metrics

# Up to so many events every title is measured with the font; beyond, widths are planned from `title_ems`.
MEASURED_EVENTS = 4_000
SAMPLED_GROUPS, GROUP = 8, 8  # a title is fetched from the project with as many neighbours
SAMPLED_SHARE = 0.8  # of the sampled titles fit into their planned widths


@dataclass(frozen=True, slots=True, eq=False)
class Extents:
    """Columns of room. A mark spans `start` to `end` minutes (equal for a dot). Left of it stand `left` pixels; a
    label right of it needs `right` pixels; a bar is drawn at least `least` pixels long, which is 0 for a dot."""

    start: Float64
    end: Float64
    left: UInt8
    right: Float32
    least: UInt8
    text: Float32
    inner_more: float  # what a label needs on a bar more than right of it

    def take(self, order: Places) -> Extents:
        """The rows of an order."""
        return Extents(
            self.start[order],
            self.end[order],
            self.left[order],
            self.right[order],
            self.least[order],
            self.text[order],
            self.inner_more,
        )

    def inner(self, order: Places | None = None) -> Float32:
        """Pixels that a label on the mark needs, of all or some events; infinite for a dot."""
        right, least = (self.right, self.least) if order is None else (self.right[order], self.least[order])
        return np.where(least > 0, right + np.float32(self.inner_more), np.float32(np.inf))

    def at(self, start: Float64) -> Extents:
        """The same room with dots at other places."""
        return replace(self, start=start, end=np.where(self.end > self.start, self.end, start))


def is_bar(columns: EventColumns) -> Bool:
    """Which events are drawn with a length: all but points."""
    return np.not_equal(columns.kind, Kind.POINT)


def extents_of(columns: EventColumns, measure: Callable[[str], float], metrics: Metrics, today: int) -> Extents:
    """The room of every event. Open ends run to `today`; a day without an hour stands at its noon."""
    bar = is_bar(columns)
    latest = np.where((columns.kind == Kind.OPEN_END) & (columns.latest < today), today, columns.latest)
    middle = columns.earliest + (columns.latest - columns.earliest) / 2
    start = np.where(bar, columns.earliest, middle).astype(np.float64)
    start = np.where(columns.kind == Kind.OPEN_START, latest - 1.0, start)
    end = np.where(bar, np.maximum(latest, start + 1), start).astype(np.float64)
    text = text_widths(columns, measure, metrics)
    badges = badge_widths(columns, metrics)
    left = np.where(bar, np.uint8(metrics.gap), np.uint8(metrics.dot_radius + 2.5))
    left[columns.kind == Kind.OPEN_START] = min(metrics.tail, 255)
    beside = np.where(bar, np.float32(metrics.gap), np.float32(metrics.dot_radius + metrics.gap))
    return Extents(
        start=start,
        end=end,
        left=left,
        right=beside + text + badges + np.float32(metrics.margin),
        least=np.where(bar, np.uint8(metrics.least_bar), np.uint8(0)),
        text=text,
        inner_more=metrics.gap - metrics.margin,
    )


def text_widths(columns: EventColumns, measure: Callable[[str], float], metrics: Metrics) -> Float32:
    """Width of each title in pixels, at most `metrics.longest_text`. Titles of many events are not fetched: their
    `title_ems` are scaled to the font by a sample, and the painter cuts what turns out longer."""
    count = len(columns)
    if count <= MEASURED_EVENTS:
        widths = np.fromiter((measure(columns.title(position)) for position in range(count)), np.float32, count)
        return _limited(np.ceil(widths) + 1, metrics)
    groups = np.linspace(0, count - GROUP, SAMPLED_GROUPS).astype(np.int64) // GROUP * GROUP
    sample = (groups[:, None] + np.arange(GROUP)).ravel().tolist()
    ratios = [measure(columns.title(position)) / max(float(columns.title_ems[position]), 0.1) for position in sample]
    scale = np.float32(sorted(ratios)[round(SAMPLED_SHARE * (len(ratios) - 1))])
    return _limited(np.ceil(columns.title_ems * scale), metrics)


def _limited(widths: Float32, metrics: Metrics) -> Float32:
    limited: Float32 = np.minimum(widths, np.float32(metrics.longest_text))
    return limited


def badge_widths(columns: EventColumns, metrics: Metrics) -> Float32:
    """Room for the ×N badge, the warning of a conflict and the star."""
    zero = np.float32(0)
    widths = np.where(columns.sources > 1, np.float32(metrics.badge_width + metrics.gap), zero)
    for flag in (Flag.CONFLICT, Flag.STARRED):
        widths += np.where(columns.flags & np.uint8(flag), np.float32(metrics.sign_width), zero)
    return widths
