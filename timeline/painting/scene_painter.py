"""The whole scene, in the order of the layers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from timeline.layout.blits import selected_points, standing_out
from timeline.layout.columns import EventColumns
from timeline.layout.scene import HIT, SELECTED, Item, Scene
from timeline.painting.axis import draw_axis
from timeline.painting.bars import draw_bars
from timeline.painting.furniture import draw_arrow, draw_counts, draw_fading_edge, draw_headers
from timeline.painting.ground import draw_ground
from timeline.painting.inks import Inks
from timeline.painting.label_cache import LabelPainter
from timeline.painting.labels import draw_label, label_left
from timeline.painting.marks import draw_marks_straight
from timeline.painting.stamps import Stamps

LABEL_BUDGET = 0.001  # seconds a frame
# Figures painted in a frame, 20 microseconds each: of a view that moves, and of one that stands.
MOST_MOVING_COUNTS, MOST_NEW_COUNTS = 10, 120


@dataclass(frozen=True, slots=True)
class Words:
    """The few words that painting needs, and the glyph of each family."""

    today: str = "today"
    shapes: Mapping[str, str] = field(default_factory=dict)


def paint_scene(
    painter: QPainter,
    scene: Scene,
    columns: EventColumns,
    inks: Inks,
    words: Words,
    labels: LabelPainter | None = None,
    hovered: int | None = None,
    budget: float = LABEL_BUDGET,
) -> int:
    """Paint a scene; returns how many labels and counts were put off to the next frame. Without `labels` every text is
    drawn straight, as vectors where the device has them, and nothing is put off."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    canvas = QRectF(
        scene.header_width, scene.axis_height, scene.width - scene.header_width, scene.height - scene.axis_height
    )
    painter.save()
    painter.setClipRect(canvas)
    draw_ground(painter, scene, inks, labels.ground if labels else None)
    if labels is not None:
        labels.marks.draw(painter, scene)
    else:
        draw_marks_straight(painter, scene, inks)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for arrow in scene.arrows:
        draw_arrow(painter, arrow, scene, inks)
    stamps = labels.stamps if labels else Stamps(None)
    for item in standing_out(scene.written, hovered):
        _draw_pill_behind(painter, item, inks)
    draw_bars(painter, scene, inks, stamps)
    if labels is not None:
        missing = labels.draw(painter, scene, columns, budget, hovered)
    else:
        missing = 0
        _draw_labels_straight(painter, scene, columns, inks, stamps)
    _draw_rings(painter, scene, inks)
    _draw_whiskers(painter, scene, inks)
    draw_fading_edge(painter, scene, inks, stamps)
    most = MOST_NEW_COUNTS if labels is not None and labels.is_standing else MOST_MOVING_COUNTS
    missing += draw_counts(painter, scene, inks, stamps, most)
    _draw_scroll_mark(painter, scene, inks)
    painter.restore()
    draw_headers(painter, scene, inks, words.shapes, stamps)
    draw_axis(painter, scene, inks, words.today, stamps)
    return missing


def _draw_pill_behind(painter: QPainter, item: Item, inks: Inks) -> None:
    metrics = inks.metrics
    left = min(item.x0 - metrics.dot_radius, item.text_x) - 4
    height = metrics.row_height - 3
    box = QRectF(left, item.y - height / 2, max(item.right, item.x1) + 6 - left, height)
    role = "selection" if item.tone & SELECTED else "hit" if item.tone & HIT else "control"
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.role[role])
    painter.drawRoundedRect(box, height / 2, height / 2)


def _draw_labels_straight(painter: QPainter, scene: Scene, columns: EventColumns, inks: Inks, stamps: Stamps) -> None:
    for item, shaded in zip(scene.items, scene.written.shaded.tolist(), strict=True):
        draw_label(
            painter,
            item,
            QPointF(label_left(item, inks), item.y - inks.metrics.row_height / 2),
            columns.title(item.position),
            scene.families[item.family],
            inks,
            inks.role["band" if shaded else "canvas"],
            stamps,
        )


def _draw_rings(painter: QPainter, scene: Scene, inks: Inks) -> None:
    """A ring round the dot of every selected event."""
    points = selected_points(scene)
    if not points:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(inks.role["selection_edge"], 1.6))
    radius = inks.metrics.dot_radius
    for x, y in points:
        painter.drawEllipse(QPointF(x, y), radius, radius)


def _draw_scroll_mark(painter: QPainter, scene: Scene, inks: Inks) -> None:
    """Where there are more lanes than fit: which part of them is in sight."""
    room = scene.height - scene.axis_height
    if scene.content_height <= room + 1:
        return
    length = max(room * room / scene.content_height, inks.metrics.row_height)
    top = scene.axis_height + (room - length) * scene.scroll / (scene.content_height - room)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.role["line_strong"])
    painter.drawRoundedRect(QRectF(scene.width - 6, top + 2, 4, length - 4), 2, 2)


def _draw_whiskers(painter: QPainter, scene: Scene, inks: Inks) -> None:
    for whisker in scene.whiskers:
        painter.setPen(QPen(inks.family(scene.families[whisker.family]), 1.2))
        painter.drawLine(QPointF(whisker.x0, whisker.y), QPointF(whisker.x1, whisker.y))
        for x in (whisker.x0, whisker.x1):
            painter.drawLine(QPointF(x, whisker.y - 2.5), QPointF(x, whisker.y + 2.5))
