"""What is painted over the scene while the pointer works: time under the pointer, words of the range, rubber band."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline.layout.scene import Scene
from timeline.painting.axis import clear_cut_ticks, draw_pill, pill_edges
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


def range_place(overlay: Overlay, middle: float, scene: Scene, inks: Inks) -> tuple[float, float]:
    """Where the words of the range stand: their middle, and the tier. In the middle of the range and below, unless the
    time under the pointer is there; then above, unless today is; then beside the time under the pointer."""
    edges = (scene.header_width, scene.width)
    left, right = pill_edges(middle, overlay.range_text, inks, *edges)
    if overlay.pointer_x is None:
        return middle, LOWER
    pointer_left, pointer_right = pill_edges(overlay.pointer_x, overlay.pointer_text, inks, *edges)
    if right <= pointer_left or pointer_right <= left:
        return middle, LOWER
    reach = inks.metrics.tail  # as far as the ticks keep away from today
    if scene.today_x is None or right <= scene.today_x - reach or scene.today_x + reach <= left:
        return middle, UPPER
    half = (right - left) / 2 + inks.metrics.gap / 2
    return (pointer_right + half if overlay.pointer_x <= middle else pointer_left - half), LOWER


def draw_overlay(painter: QPainter, overlay: Overlay, scene: Scene, inks: Inks) -> None:
    """Paint the overlay on a painted scene."""
    roles = inks.role
    if scene.range_x is not None:
        middle, tier = range_place(overlay, sum(scene.range_x) / 2, scene, inks)
        _draw_words(painter, middle, tier, overlay.range_text, (roles["accent"], roles["on_accent"]), scene, inks)
    if overlay.band is not None:
        wash = QColor(roles["accent"])
        wash.setAlphaF(0.10)
        painter.setPen(QPen(roles["accent"], 1, Qt.PenStyle.DashLine))
        painter.setBrush(wash)
        painter.drawRect(overlay.band)
    if overlay.pointer_x is not None:
        height = inks.metrics.axis_height
        painter.fillRect(
            QRectF(round(overlay.pointer_x), height * 0.5, 1, scene.axis_height - height * 0.5), roles["muted"]
        )
        _draw_words(
            painter, overlay.pointer_x, LOWER, overlay.pointer_text, (roles["text"], roles["canvas"]), scene, inks
        )
    if overlay.focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(roles["focus"], 2))
        painter.drawRect(QRectF(1, 1, scene.width - 2, scene.height - 2))


def _draw_words(
    painter: QPainter, x: float, tier: float, text: str, colours: tuple[QColor, QColor], scene: Scene, inks: Inks
) -> None:
    """A pill on a tier of the axis, in place of the ticks' words that it would cut."""
    edges = (scene.header_width, scene.width)
    clear_cut_ticks(painter, scene, inks, tier == UPPER, *pill_edges(x, text, inks, *edges))
    draw_pill(painter, x, inks.metrics.axis_height * tier, text, *colours, inks, *edges)
