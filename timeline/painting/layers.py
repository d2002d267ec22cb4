"""What lies on the lanes, kind upon kind, painted from top to bottom: all kinds in one stretch of rows before the next.

A frame is more than the nearest memory of a processor holds. Painted kind by kind, every kind would fetch all of it
anew; painted stretch by stretch, a kind finds what the one before has just touched. Nothing reaches over the edge of a
row, so that stretches of whole rows can be painted one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from PySide6.QtGui import QPainter

from timeline.layout.columns import Int64
from timeline.painting.stamps import device_pixels

STRETCH = 2**17  # device pixels: half a megabyte


class Layer(Protocol):
    """Things of one kind, from top to bottom; `tops` are device pixels."""

    @property
    def tops(self) -> Int64:
        """Where each of them begins."""

    def lay(self, painter: QPainter, first: int, last: int) -> None:
        """Paint those from one number up to another, with a painter that counts in device pixels."""


@dataclass(frozen=True, slots=True, eq=False)
class Shapes:
    """Things that are drawn one by one, each by a call with a painter that counts in logical pixels."""

    tops: Int64
    draws: Sequence[Callable[[QPainter], None]]
    ratio: float
    smooth: bool

    def lay(self, painter: QPainter, first: int, last: int) -> None:
        """Draw those from one number up to another."""
        painter.save()
        painter.scale(self.ratio, self.ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self.smooth)
        for draw in self.draws[first:last]:
            draw(painter)
        painter.restore()

    def draw_all(self, painter: QPainter) -> None:
        """Draw all of them with a painter that counts in logical pixels already."""
        for draw in self.draws:
            draw(painter)


def whole(places: Sequence[float]) -> Int64:
    """The nearest device pixels."""
    return np.rint(np.array(places, np.float64)).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Stretches:
    """Device pixels at which stretches begin, and where the last one ends."""

    edges: list[int]

    @classmethod
    def of_rows(cls, tops: Int64, top: int, bottom: int, width: int) -> Stretches:
        """As many whole rows together as make a stretch; rows begin at `tops`, in any order."""
        least = STRETCH // max(width, 1)
        edges = [top]
        for edge in np.unique(tops).tolist():
            if edge - edges[-1] >= least and edge < bottom:
                edges.append(edge)
        return cls([*edges, bottom])


def paint_layers(painter: QPainter, layers: Sequence[Layer], stretches: Stretches, ratio: float) -> None:
    """Paint layers, the first one lowest. What begins above the first stretch belongs to it."""
    inner = stretches.edges[1:-1]
    cuts = [[0, *np.searchsorted(layer.tops, inner).tolist(), len(layer.tops)] for layer in layers]
    with device_pixels(painter, ratio):
        for number in range(len(inner) + 1):
            for layer, cut in zip(layers, cuts, strict=True):
                first, last = cut[number], cut[number + 1]
                if first < last:
                    layer.lay(painter, first, last)
