"""The whole scene, in the order of the layers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import repeat

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from timeline.layout.columns import EventColumns, Kind
from timeline.layout.raster import DIMMED_OFFSET, strips_of
from timeline.layout.scene import CHOSEN, DIMMED, EDGE, HIT, MAJOR, MINOR, SELECTED, TODAY, Item, Marks, Scene
from timeline.painting.furniture import draw_arrow, draw_axis, draw_counts, draw_era, draw_fading_edge, draw_headers
from timeline.painting.inks import Inks
from timeline.painting.labels import LabelPainter, draw_label, label_left
from timeline.painting.shapes import draw_bar, draw_plain_bar
from timeline.painting.stamps import Stamps

FEW_DOTS = 120  # so many are drawn one by one, smoothly; more go through one picture
CACHED_LABEL_BUDGET = 0.004  # seconds a frame
LASTING, POINT = int(Kind.LASTING), int(Kind.POINT)


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
    budget: float = CACHED_LABEL_BUDGET,
) -> int:
    """Paint a scene; returns how many labels were put off to the next frame. Without `labels` every text is drawn
    straight, as vectors where the device has them, and nothing is put off."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    _draw_ground(painter, scene, inks)
    painter.save()
    canvas = QRectF(
        scene.header_width, scene.axis_height, scene.width - scene.header_width, scene.height - scene.axis_height
    )
    painter.setClipRect(canvas)
    _draw_lines(painter, scene, inks)
    _draw_marks(painter, scene, inks, labels.ratio if labels else 1.0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for arrow in scene.arrows:
        draw_arrow(painter, arrow, inks)
    shaded = _shaded_rows(scene)
    stamps = labels.stamps if labels else Stamps(None)
    for item in scene.items:
        if item.tone & (SELECTED | HIT) or item.position == hovered:
            _draw_pill_behind(painter, item, inks)
        if item.kind != POINT:
            _draw_item_bar(painter, item, scene, inks, shaded[item.row], canvas, stamps)
    missing = _draw_labels(painter, scene, columns, inks, labels, shaded, budget, stamps, hovered)
    _draw_rings(painter, scene, inks)
    _draw_whiskers(painter, scene, inks)
    draw_fading_edge(painter, scene.items, shaded, scene.width, inks, stamps)
    draw_counts(painter, scene.counts, inks, stamps)
    _draw_scroll_mark(painter, scene, inks)
    painter.restore()
    draw_headers(painter, scene, inks, words.shapes, stamps)
    draw_axis(painter, scene, inks, words.today, stamps)
    return missing


def _draw_ground(painter: QPainter, scene: Scene, inks: Inks) -> None:
    bottom = scene.axis_height
    for lane in scene.lanes:
        role = "band" if lane.shaded else "canvas"
        painter.fillRect(QRectF(0, lane.top, scene.width, lane.height), inks.role[role])
        bottom = lane.top + lane.height
    if bottom < scene.height:
        painter.fillRect(QRectF(0, bottom, scene.width, scene.height - bottom), inks.role["canvas"])
    for era in scene.eras:
        draw_era(painter, era, scene, inks)
    if scene.range_x is not None:
        first, last = scene.range_x
        painter.fillRect(QRectF(first, scene.axis_height, last - first, scene.height), inks.range_wash)
    painter.fillRect(QRectF(scene.header_width - 1, scene.axis_height, 1, scene.height), inks.role["line"])


def _draw_lines(painter: QPainter, scene: Scene, inks: Inks) -> None:
    """Rectangles one pixel wide: a tenth of the time of lines. The line of the chosen event alone is dashed."""
    pieces: tuple[list[QRectF], ...] = ([], [], [], [], [])
    for x, top, bottom, kind in scene.lines:
        pieces[kind].append(QRectF(round(x), top, 1, bottom - top))
    painter.setPen(Qt.PenStyle.NoPen)
    for kind, role in ((MINOR, "line"), (MAJOR, "line_strong"), (TODAY, "today"), (EDGE, "accent")):
        painter.setBrush(inks.role[role])
        painter.drawRects(pieces[kind])
    if pieces[CHOSEN]:
        dashed = QPen(inks.role["accent"], 1)
        dashed.setStyle(Qt.PenStyle.CustomDashLine)
        dashed.setDashPattern([3, 3])
        painter.setPen(dashed)
        painter.drawLines([QLineF(box.x() + 0.5, box.top(), box.x() + 0.5, box.bottom()) for box in pieces[CHOSEN]])


def _draw_marks(painter: QPainter, scene: Scene, inks: Inks, ratio: float) -> None:
    _draw_thin_bars(painter, scene, inks)
    if len(scene.dots) <= FEW_DOTS:
        _draw_few_dots(painter, scene, inks)
        return
    strips = strips_of(scene.dots, round(scene.width * ratio), round(inks.metrics.small_radius * ratio), ratio)
    colours = _colour_table(scene, inks)
    for pixels, middle in zip(strips.pixels, strips.middles.tolist(), strict=True):
        image = QImage(pixels.data, strips.width, strips.height, strips.width, QImage.Format.Format_Indexed8)
        image.setColorTable(colours)
        image.setDevicePixelRatio(ratio)
        painter.drawImage(QPointF(0, (round(middle) - strips.height // 2) / ratio), image)


def _draw_thin_bars(painter: QPainter, scene: Scene, inks: Inks) -> None:
    """All bars of a colour in one call."""
    half, height, bars = inks.metrics.thin_bar_height / 2, inks.metrics.thin_bar_height, scene.bars
    by_colour: dict[tuple[int, int], list[int]] = {}
    for place, key in enumerate(zip(bars.family.tolist(), (bars.tone & DIMMED).tolist(), strict=True)):
        by_colour.setdefault(key, []).append(place)
    painter.setPen(Qt.PenStyle.NoPen)
    for (family, dimmed), places in by_colour.items():
        left = bars.x0[places].clip(scene.header_width, scene.width)
        right = bars.x1[places].clip(scene.header_width, scene.width)
        top = (bars.y[places] - half).round()
        painter.setBrush((inks.dimmed if dimmed else inks.family)(scene.families[family]))
        painter.drawRects(list(map(QRectF, left.tolist(), top.tolist(), (right - left).tolist(), repeat(height))))


def _colour_table(scene: Scene, inks: Inks) -> list[int]:
    table = [0] * (2 * DIMMED_OFFSET + 1)
    for number, family in enumerate(scene.families[: DIMMED_OFFSET - 1]):
        table[number + 1] = inks.family(family).rgba()
        table[number + 1 + DIMMED_OFFSET] = inks.dimmed(family).rgba()
    return table


def _draw_few_dots(painter: QPainter, scene: Scene, inks: Inks) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = inks.metrics.small_radius
    for colour, x, _, y in _coloured(scene.dots, scene, inks):
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(x, y), radius, radius)


def _coloured(marks: Marks, scene: Scene, inks: Inks) -> list[tuple[QColor, float, float, float]]:
    columns = zip(
        marks.family.tolist(), marks.tone.tolist(), marks.x0.tolist(), marks.x1.tolist(), marks.y.tolist(), strict=True
    )
    return [
        ((inks.dimmed if tone & DIMMED else inks.family)(scene.families[family]), x0, x1, y)
        for family, tone, x0, x1, y in columns
    ]


def _shaded_rows(scene: Scene) -> dict[int, bool]:
    """Whether a row lies in a shaded lane, for the rows of all items."""
    middles = {item.row: item.y for item in scene.items}
    bands = [(lane.top, lane.top + lane.height) for lane in scene.lanes if lane.shaded]
    return {row: any(top <= y < bottom for top, bottom in bands) for row, y in middles.items()}


def _draw_pill_behind(painter: QPainter, item: Item, inks: Inks) -> None:
    metrics = inks.metrics
    left = min(item.x0 - metrics.dot_radius, item.text_x) - 4
    height = metrics.row_height - 3
    box = QRectF(left, item.y - height / 2, max(item.right, item.x1) + 6 - left, height)
    role = "selection" if item.tone & SELECTED else "hit" if item.tone & HIT else "control"
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.role[role])
    painter.drawRoundedRect(box, height / 2, height / 2)


def _draw_item_bar(
    painter: QPainter, item: Item, scene: Scene, inks: Inks, shaded: bool, canvas: QRectF, stamps: Stamps
) -> None:
    family, height = scene.families[item.family], inks.metrics.bar_height
    colour = inks.dimmed(family) if item.tone & DIMMED else inks.family(family)
    ground = inks.role["band" if shaded else "canvas"]
    box = QRectF(item.x0, item.y - height / 2, item.x1 - item.x0, height)
    if item.kind == LASTING and not item.drawing and not item.flags:
        left, right = max(item.x0, canvas.left() - height), min(item.x1, canvas.right() + height)
        draw_plain_bar(painter, QRectF(left, box.top(), right - left, height), colour, inks.pale(family), stamps)
    else:
        draw_bar(
            painter,
            box,
            item.kind,
            item.drawing,
            item.flags,
            colour,
            inks.pale(family),
            ground,
            inks.metrics,
            canvas,
            inks.soft(family),
        )


def _draw_labels(
    painter: QPainter,
    scene: Scene,
    columns: EventColumns,
    inks: Inks,
    labels: LabelPainter | None,
    shaded: dict[int, bool],
    budget: float,
    stamps: Stamps,
    hovered: int | None,
) -> int:
    if labels is not None:
        washed = bool(scene.eras) or scene.range_x is not None
        return labels.draw(
            painter,
            scene.items,
            columns,
            shaded,
            budget,
            lambda item: washed or item.position == hovered or bool(item.tone & (SELECTED | HIT)),
        )
    for item in scene.items:
        corner = QPointF(label_left(item, inks), item.y - inks.metrics.row_height / 2)
        draw_label(
            painter,
            item,
            corner,
            columns.title(item.position),
            scene.families[item.family],
            inks,
            inks.role["band" if shaded[item.row] else "canvas"],
            stamps,
        )
    return 0


def _draw_rings(painter: QPainter, scene: Scene, inks: Inks) -> None:
    """A ring round the dot of every selected event."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(inks.role["selection_edge"], 1.6))
    radius = inks.metrics.dot_radius
    for item in scene.items:
        if item.tone & SELECTED and item.kind == POINT:
            painter.drawEllipse(QPointF(item.x0, item.y), radius, radius)
    for marks in (scene.dots, scene.bars):
        for place in (marks.tone & SELECTED).nonzero()[0].tolist():
            painter.drawEllipse(QPointF(float(marks.x0[place]), float(marks.y[place])), radius, radius)


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
