"""What lies on the lanes, kind upon kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QPainter

from timeline.layout.columns import Int64
from timeline.layout.stretches import Stretches
from timeline.painting.stamps import device_pixels


class Layer(Protocol):
    """Things that are painted together, those of one stretch after those of the stretch above it."""

    def cuts(self, stretches: Stretches) -> list[int]:
        """The number of the first thing of each stretch, and how many things there are."""

    def lay(self, painter: QPainter, first: int, last: int) -> None:
        """Paint those from one number up to another, with a painter that counts in device pixels."""


@dataclass(frozen=True, slots=True, eq=False)
class Shapes:
    """Things that are drawn one by one, from top to bottom (`tops` are device pixels), each by a call with a painter
    that counts in logical pixels."""

    tops: Int64
    draws: Sequence[Callable[[QPainter], None]]
    ratio: float
    smooth: bool

    def __len__(self) -> int:
        return len(self.tops)

    def cuts(self, stretches: Stretches) -> list[int]:
        """The number of the first thing of each stretch, and how many things there are."""
        return stretches.cuts(self.tops)

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


def paint_layers(painter: QPainter, layers: Sequence[Layer], stretches: Stretches, ratio: float) -> None:
    """Paint layers, the first one lowest, all of them in one stretch before the next."""
    cuts = [layer.cuts(stretches) for layer in layers]
    with device_pixels(painter, ratio):
        for number in range(len(stretches.edges) - 1):
            for layer, cut in zip(layers, cuts, strict=True):
                first, last = cut[number], cut[number + 1]
                if first < last:
                    layer.lay(painter, first, last)
