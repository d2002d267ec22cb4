"""The whole scene, in the order of the layers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from timeline.layout.blits import selected_points, standing_out
from timeline.layout.columns import EventColumns
from timeline.layout.pieces import Pieces
from timeline.layout.scene import HIT, SELECTED, Item, Scene
from timeline.layout.stretches import Stretches, whole
from timeline.painting.axis import draw_axis
from timeline.painting.bars import clear_ground_of_texts, outlined_bars
from timeline.painting.counts import draw_counts_straight
from timeline.painting.furniture import draw_arrow, draw_fading_edge, draw_headers
from timeline.painting.ground import chosen_lines, draw_chosen, draw_ground
from timeline.painting.inks import Inks
from timeline.painting.label_cache import LabelPainter
from timeline.painting.labels import draw_label, label_left
from timeline.painting.layers import Layer, Shapes, paint_layers
from timeline.painting.marks import draw_marks_straight
from timeline.painting.plate import Plate
from timeline.painting.stamps import Stamps

LABEL_BUDGET = 0.001  # seconds a frame


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
    """Paint a scene; returns how many labels were put off to the next frame. Without `labels` every text is
    drawn straight, as vectors where the device has them, and nothing is put off."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    stamps = labels.stamps if labels else Stamps(None)
    canvas = QRectF(
        scene.header_width, scene.axis_height, scene.width - scene.header_width, scene.height - scene.axis_height
    )
    painter.save()
    painter.setClipRect(canvas)
    if labels is not None:
        missing = _paint_lanes(painter, scene, columns, inks, labels, hovered, budget)
    else:
        missing = 0
        _paint_lanes_straight(painter, scene, columns, inks, hovered)
    _draw_rings(painter, scene, inks)
    _draw_whiskers(painter, scene, inks)
    draw_fading_edge(painter, scene, inks, stamps)
    _draw_scroll_mark(painter, scene, inks)
    painter.restore()
    draw_headers(painter, scene, inks, words.shapes, stamps)
    draw_axis(painter, scene, inks, words.today, stamps)
    return missing


def paint_axis(painter: QPainter, scene: Scene, inks: Inks, words: Words, labels: LabelPainter) -> None:
    """Paint the axis alone, over the one that is there: all that a pointer changes that moves over no event."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    draw_axis(painter, scene, inks, words.today, labels.stamps)


def _paint_lanes(
    painter: QPainter,
    scene: Scene,
    columns: EventColumns,
    inks: Inks,
    labels: LabelPainter,
    hovered: int | None,
    budget: float,
) -> int:
    """All that lies on the lanes, from ready pictures; returns how many labels were put off."""
    ratio, plate = labels.ratio, labels.plate
    pictures = labels.pictures(scene, columns, budget, hovered)
    stretches = plate.make_ready(scene)
    # Pieces of the plate, and between them what is drawn shape by shape, where there is any.
    under: list[Pieces | Shapes] = []
    if scene.eras or scene.range_x is not None:
        draw_ground(painter, scene, inks)  # lines stop at labels, which have no ground of their own there
    else:
        under = [plate.ground(scene)]
    marks: list[Pieces | Shapes] = [
        *([clear_ground_of_texts(scene, inks, ratio)] if under else []),
        *plate.marks(scene),
    ]
    behind = _pills_behind(standing_out(scene.written, hovered), inks, ratio)
    above = [*plate.counts(scene), *plate.bare_dots(scene, pictures.missing)]
    outlined = outlined_bars(scene, inks, ratio, with_plain=False)
    events: list[Pieces | Shapes] = [behind, *plate.bars(scene), outlined, *above]
    chosen = chosen_lines(scene) if under else []
    if chosen or scene.arrows:  # which run through all rows
        paint_layers(painter, _layers(plate, under, stretches), stretches, ratio)
        draw_chosen(painter, inks, chosen)
        paint_layers(painter, _layers(plate, marks, stretches), stretches, ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for arrow in scene.arrows:
            draw_arrow(painter, arrow, scene, inks)
        paint_layers(painter, [*_layers(plate, events, stretches), pictures], stretches, ratio)
    else:
        layers = [*_layers(plate, [*under, *marks, *events], stretches), pictures]
        paint_layers(painter, layers, stretches, ratio)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return len(pictures.missing)


def _layers(plate: Plate, content: Sequence[Pieces | Shapes], stretches: Stretches) -> list[Layer]:
    """Things one upon the other as layers: pieces between which there are no shapes are laid together."""
    layers: list[Layer] = []
    pieces: list[Pieces] = []
    for things in content:
        if isinstance(things, Pieces):
            pieces.append(things)
        elif len(things):
            layers += [*plate.fragments(pieces, stretches), things]
            pieces = []
    return [*layers, *plate.fragments(pieces, stretches)]


def _paint_lanes_straight(
    painter: QPainter, scene: Scene, columns: EventColumns, inks: Inks, hovered: int | None
) -> None:
    """All that lies on the lanes, shape by shape."""
    draw_ground(painter, scene, inks)
    draw_marks_straight(painter, scene, inks)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for arrow in scene.arrows:
        draw_arrow(painter, arrow, scene, inks)
    _pills_behind(standing_out(scene.written, hovered), inks, 1.0).draw_all(painter)
    outlined_bars(scene, inks, 1.0, with_plain=True).draw_all(painter)
    _draw_labels_straight(painter, scene, columns, inks, Stamps(None))
    draw_counts_straight(painter, scene, inks)


def _pills_behind(items: Sequence[Item], inks: Inks, ratio: float) -> Shapes:
    """What stands out has a pill behind it."""
    draws = [partial(_draw_pill_behind, item=item, inks=inks) for item in items]
    tops = whole([(item.y - inks.metrics.row_height / 2) * ratio for item in items])
    return Shapes(tops, draws, ratio, smooth=True)


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
