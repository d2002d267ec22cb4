"""The rows of a frame from top to bottom in stretches, each painted with all its layers before the next one.

A frame is more than the nearest memory of a processor holds. Painted layer by layer, every layer would fetch all of it
anew; painted stretch by stretch, a layer finds what the one before has just touched. Nothing reaches over the edge of a
row, so that stretches of whole rows can be painted one after the other. All in device pixels; `ratio` is the number of
them in a logical one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from timeline.layout.columns import Int64
from timeline.layout.scene import Scene

STRETCH = 2**18  # device pixels: a megabyte


@dataclass(frozen=True)
class Stretches:
    """Where stretches begin, and where the last one ends (no slots: what is derived is kept)."""

    edges: list[int]

    @cached_property
    def inner(self) -> Int64:
        """Where stretches begin, but for the first."""
        return np.array(self.edges[1:-1], np.int64)

    @classmethod
    def of_rows(cls, tops: Int64, top: int, bottom: int, width: int) -> Stretches:
        """As many whole rows together as make a stretch; rows begin at `tops`, in any order."""
        least = max(STRETCH // max(width, 1), 1)
        edges = [top]
        for edge in np.sort(tops).tolist():
            if edge - edges[-1] >= least and edge < bottom:
                edges.append(edge)
        return cls([*edges, bottom])

    @classmethod
    def of_scene(cls, scene: Scene, ratio: float) -> Stretches:
        """The rows and the lanes of a scene."""
        lanes = np.floor(np.array([lane.top for lane in scene.lanes]) * ratio + 0.5).astype(np.int64)
        rows = np.rint((scene.rows - scene.row_height / 2) * ratio).astype(np.int64)
        top, bottom, width = (math.ceil(side * ratio) for side in (scene.axis_height, scene.height, scene.width))
        return cls.of_rows(np.concatenate((rows, lanes)), top, bottom, width)

    def numbers(self, tops: Int64) -> Int64:
        """The number of the stretch of each thing that begins at one of `tops`. What begins above the first stretch
        belongs to it."""
        return self.inner.searchsorted(tops, "right")

    def cuts(self, tops: Int64) -> list[int]:
        """Of things that begin at `tops`, in order: the numbers of the first one of each stretch, and how many there
        are. What begins above the first stretch belongs to it."""
        inner: list[int] = tops.searchsorted(self.inner).tolist()
        return [0, *inner, len(tops)]


def bands(scene: Scene) -> Iterator[tuple[float, float, bool]]:
    """Top, bottom and shading of every lane in sight, and of what is left below them; logical pixels."""
    bottom = scene.axis_height
    for lane in scene.lanes:
        bottom = lane.top + lane.height
        if bottom > scene.axis_height and lane.top < scene.height:
            yield max(lane.top, scene.axis_height), min(bottom, scene.height), lane.shaded
    if bottom < scene.height:
        yield bottom, scene.height, False


def whole(places: Sequence[float]) -> Int64:
    """The nearest device pixels."""
    return np.rint(np.array(places, np.float64)).astype(np.int64)
