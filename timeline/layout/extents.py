"""How much room each event's mark and label need: minutes for the mark, pixels for the text beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from timeline.layout.columns import Bool, EventColumns, Flag, Float32, Float64, Int64, Kind
from timeline.layout.metrics import Metrics

# Up to so many events every title is measured with the font; beyond, widths are planned from `title_ems`.
MEASURED_EVENTS = 4_000
SAMPLED_TITLES = 64


@dataclass(frozen=True, slots=True, eq=False)
class Extents:
    """Columns of room. A mark spans `start` to `end` minutes (equal for a dot). Left of it stand `left` pixels; a
    label right of it needs `right` pixels, one on it `inner`; a bar is drawn at least `least` pixels long."""

    start: Float64
    end: Float64
    left: Float32
    right: Float32
    inner: Float32
    least: Float32
    text: Float32

    def take(self, order: Int64) -> Extents:
        """The rows of an order."""
        return Extents(*(getattr(self, name)[order] for name in self.__slots__))

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
    left = np.where(bar, metrics.gap, metrics.dot_radius + 2.0)
    left = np.where(columns.kind == Kind.OPEN_START, metrics.tail, left)
    beside = np.where(bar, metrics.gap, metrics.dot_radius + metrics.gap) + text + badges + metrics.margin
    return Extents(
        start=start,
        end=end,
        left=left.astype(np.float32),
        right=beside.astype(np.float32),
        inner=np.where(bar, text + badges + 2 * metrics.gap, np.inf).astype(np.float32),
        least=np.where(bar, metrics.least_bar, 0).astype(np.float32),
        text=text,
    )


def text_widths(columns: EventColumns, measure: Callable[[str], float], metrics: Metrics) -> Float32:
    """Width of each title in pixels, at most `metrics.longest_text`. Titles of many events are not fetched: their
    `title_ems` are scaled to the font by a sample, and the painter cuts what turns out longer."""
    count = len(columns)
    if count <= MEASURED_EVENTS:
        widths = np.fromiter((measure(columns.title(position)) for position in range(count)), np.float32, count)
        return _limited(np.ceil(widths) + 1, metrics)
    sample = np.linspace(0, count - 1, SAMPLED_TITLES).astype(np.int64)
    ratios = [
        measure(columns.title(int(position))) / max(float(columns.title_ems[position]), 0.1) for position in sample
    ]
    scale = np.float32(np.quantile(np.array(ratios), 0.8))
    return _limited(np.ceil(columns.title_ems * scale), metrics)


def _limited(widths: Float32, metrics: Metrics) -> Float32:
    limited: Float32 = np.minimum(widths, np.float32(metrics.longest_text))
    return limited


def badge_widths(columns: EventColumns, metrics: Metrics) -> Float32:
    """Room for the ×N badge, the warning of a conflict and the star."""
    widths = np.where(columns.sources > 1, metrics.badge_width + metrics.gap, 0)
    widths = widths + np.where(columns.flags & Flag.CONFLICT, metrics.sign_width, 0)
    return (widths + np.where(columns.flags & Flag.STARRED, metrics.sign_width, 0)).astype(np.float32)
