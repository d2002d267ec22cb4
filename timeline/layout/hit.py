"""What lies under a point of a scene, and where an event was drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from timeline.layout.metrics import Metrics
from timeline.layout.scene import Count, Item, LaneBox, Marks, Scene

REACH = 4.0  # pixels around a mark that still count as it


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in logical pixels."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Hit:
    """At most one of these is under a point: an event's position, a count, a lane's header, or the axis."""

    position: int | None = None
    count: Count | None = None
    header: LaneBox | None = None
    on_axis: bool = False


def hit(scene: Scene, metrics: Metrics, x: float, y: float) -> Hit:
    """What is under a point: written-out events first, then dots, thin bars and counts."""
    if y < scene.axis_height:
        return Hit(on_axis=x >= scene.header_width)
    if x < scene.header_width:
        return Hit(header=next((box for box in scene.lanes if box.top <= y < box.top + box.height), None))
    half = metrics.row_height / 2
    for middle, items in _items_by_row(scene).items():
        if -half <= y - middle < half:
            for item in items:
                if item.x0 - metrics.dot_radius - 2 <= x <= max(item.right, item.x1) + 2:
                    return Hit(position=item.position)
    position = _nearest(scene.dots, x, y, half)
    if position is None:
        position = _nearest(scene.bars, x, y, half)
    if position is not None:
        return Hit(position=position)
    for count in scene.counts:
        if abs(y - count.y) <= metrics.count_height / 2 and abs(x - count.x) <= metrics.badge_width / 2 + 2:
            return Hit(count=count)
    return Hit()


@lru_cache(maxsize=2)
def _items_by_row(scene: Scene) -> Mapping[float, tuple[Item, ...]]:
    """The written-out events of a scene by the middle of their row; made at the first question about a scene."""
    rows: dict[float, list[Item]] = {}
    for item in scene.items:
        rows.setdefault(item.y, []).append(item)
    return {y: tuple(items) for y, items in rows.items()}


def _nearest(marks: Marks, x: float, y: float, half: float) -> int | None:
    if not len(marks):
        return None
    near = (abs(marks.y - y) <= half) & (marks.x0 - REACH <= x) & (marks.x1 + REACH >= x)
    places = near.nonzero()[0]
    if not len(places):
        return None
    distance = abs((marks.x0[places] + marks.x1[places]) / 2 - x)
    return int(marks.positions[places[distance.argmin()]])


def box_of_item(item: Item, scene: Scene, metrics: Metrics) -> Box:
    """The room of a written-out event, as far as it is on the canvas."""
    left = max(item.x0 - (metrics.dot_radius if item.x0 == item.x1 else 0), scene.header_width)
    right = min(max(item.right, item.x1), scene.width)
    return Box(left, item.y - metrics.row_height / 2, max(right - left, 1), metrics.row_height)


def drawn_boxes(scene: Scene, metrics: Metrics) -> Iterator[tuple[int, Box]]:
    """Every event that can be told from others, by position: labels, and the dots and thin bars that a click at
    their middle finds."""
    for item in scene.items:
        if scene.axis_height <= item.y <= scene.height and item.x0 <= scene.width:
            yield item.position, box_of_item(item, scene, metrics)
    for marks, half in ((scene.dots, metrics.small_radius), (scene.bars, metrics.thin_bar_height / 2)):
        columns = (marks.positions.tolist(), marks.x0.tolist(), marks.x1.tolist(), marks.y.tolist())
        for position, x0, x1, y in zip(*columns, strict=True):
            left, right = max(x0 - half, scene.header_width), min(x1 + half, scene.width)
            box = Box(left, y - half, right - left, 2 * half)
            inside = right - left >= 1 and scene.axis_height <= y <= scene.height
            if inside and hit(scene, metrics, (left + right) / 2, y).position == position:
                yield position, box
