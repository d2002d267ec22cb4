"""What is painted over the scene while the pointer works: time under the pointer, words of the range, rubber band."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline.layout.scene import Scene
from timeline.painting.axis import draw_pill, pill_edges
from timeline.painting.inks import Inks

UPPER, LOWER = 0.26, 0.76  # middles of the two tiers, as shares of the axis


@dataclass(frozen=True, slots=True)
class Overlay:
    """Pixels of the view; None for what is not there."""

    pointer_x: float | None = None
    pointer_text: str = ""
    range_text: str = ""
    band: QRectF | None = None
    focused: bool = False


def _meets_pointer(overlay: Overlay, x: float, scene: Scene, inks: Inks) -> bool:
    """Whether the words of the range and the time under the pointer would lie on each other."""
    if overlay.pointer_x is None:
        return False
    edges = (scene.header_width, scene.width)
    left, right = pill_edges(x, overlay.range_text, inks, *edges)
    pointer_left, pointer_right = pill_edges(overlay.pointer_x, overlay.pointer_text, inks, *edges)
    return left < pointer_right and pointer_left < right


def draw_overlay(painter: QPainter, overlay: Overlay, scene: Scene, inks: Inks) -> None:
    """Paint the overlay on a painted scene."""
    if scene.range_x is not None:
        middle = sum(scene.range_x) / 2
        draw_pill(
            painter,
            middle,
            inks.metrics.axis_height * (UPPER if _meets_pointer(overlay, middle, scene, inks) else LOWER),
            overlay.range_text,
            inks.role["accent"],
            inks.role["on_accent"],
            inks,
            scene.header_width,
            scene.width,
        )
    if overlay.band is not None:
        wash = QColor(inks.role["accent"])
        wash.setAlphaF(0.10)
        painter.setPen(QPen(inks.role["accent"], 1, Qt.PenStyle.DashLine))
        painter.setBrush(wash)
        painter.drawRect(overlay.band)
    if overlay.pointer_x is not None:
        painter.fillRect(
            QRectF(round(overlay.pointer_x), scene.axis_height * 0.5, 1, scene.axis_height * 0.5), inks.role["muted"]
        )
        draw_pill(
            painter,
            overlay.pointer_x,
            inks.metrics.axis_height * LOWER,
            overlay.pointer_text,
            inks.role["text"],
            inks.role["canvas"],
            inks,
            scene.header_width,
            scene.width,
        )
    if overlay.focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(inks.role["focus"], 2))
        painter.drawRect(QRectF(1, 1, scene.width - 2, scene.height - 2))
