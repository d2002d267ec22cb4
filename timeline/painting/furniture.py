"""What stands around the events: lane headers, the fading edge, arrows between events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

from timeline.layout.blits import cut_labels
from timeline.layout.scene import Arrow, LaneBox, Scene
from timeline.painting.axis import draw_pill, pill_edges
from timeline.painting.inks import Inks
from timeline.painting.shapes import draw_glyph
from timeline.painting.stamps import Stamps

ALONG = (0.6, 0.5, 0.7, 0.4, 0.3, 0.8, 0.2)  # where on an arrow its phrase may stand, the best first


LEAST_TITLE = 4.5  # ems beside the glyph of a lane, without which its title stands below


def draw_headers(painter: QPainter, scene: Scene, inks: Inks, shapes: Mapping[str, str], stamps: Stamps) -> None:
    """The column of lane headers: colour, glyph, title on up to three lines, count, and a triangle to collapse. Kept as
    one picture while the lanes stand where they are."""
    corner = QPointF(0, scene.axis_height)
    key = (scene.lanes, scene.header_width, scene.axis_height, scene.height)
    if stamps.draw_last(painter, key, corner):
        return
    _draw_headers(painter, scene, inks, shapes, stamps)
    if stamps.is_same(key):  # not while they are scrolled
        size = QSizeF(scene.header_width, scene.height - scene.axis_height)
        stamps.keep_last(key, size, partial(_paint_headers, scene=scene, inks=inks, shapes=shapes, stamps=stamps))


def _paint_headers(painter: QPainter, scene: Scene, inks: Inks, shapes: Mapping[str, str], stamps: Stamps) -> None:
    painter.translate(0, -scene.axis_height)
    _draw_headers(painter, scene, inks, shapes, stamps)


def _draw_headers(painter: QPainter, scene: Scene, inks: Inks, shapes: Mapping[str, str], stamps: Stamps) -> None:
    painter.save()
    painter.setClipRect(QRectF(0, scene.axis_height, scene.header_width, scene.height - scene.axis_height))
    bottom = scene.axis_height
    for lane in scene.lanes:
        bottom = lane.top + lane.height
        if bottom > scene.axis_height and lane.top < scene.height:
            moved = lane._replace(top=0.0)
            corner, size = QPointF(0, lane.top), QSizeF(scene.header_width, lane.height)
            paint = partial(_draw_header, lane=moved, width=scene.header_width, inks=inks, shapes=shapes)
            stamps.draw(painter, moved, corner, size, paint)
    if bottom < scene.height:
        painter.fillRect(QRectF(0, bottom, scene.header_width, scene.height - bottom), inks.role["canvas"])
        painter.fillRect(QRectF(scene.header_width - 1, bottom, 1, scene.height - bottom), inks.role["line"])
    painter.restore()


def _draw_header(painter: QPainter, lane: LaneBox, width: float, inks: Inks, shapes: Mapping[str, str]) -> None:
    metrics = inks.metrics
    # Beyond its edges, so that the last pixels, which it has only a part of, are solid too.
    painter.fillRect(QRectF(0, 0, width - 1, lane.height + 1), inks.role["band" if lane.shaded else "canvas"])
    painter.fillRect(QRectF(width - 1, 0, 2, lane.height + 1), inks.role["line"])
    colour = inks.dimmed(lane.family) if lane.aside else inks.family(lane.family)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    inset = metrics.lane_padding * 0.7
    painter.drawRoundedRect(QRectF(0, inset, 3, max(lane.height - 2 * inset, 4)), 1.5, 1.5)
    first_line = lane.height / 2 if lane.collapsed else metrics.lane_padding + metrics.row_height / 2
    left, size = metrics.gap * 1.6, metrics.dot_radius * 2
    if lane.family:
        draw_glyph(painter, QRectF(left, first_line - size / 2, size, size), shapes.get(lane.family, "circle"), colour)
        left += size + metrics.gap
    _draw_chevron(painter, width - metrics.gap * 1.8, first_line, lane.collapsed, inks)
    measured = QFontMetricsF(inks.plain)
    painter.setFont(inks.plain)
    painter.setPen(inks.role["muted" if lane.aside else "text"])
    room = max(lane.height - metrics.lane_padding - measured.height(), 0)
    baseline = first_line + (measured.ascent() - measured.descent()) / 2
    title_room = width - metrics.gap * 3 - left
    if title_room < LEAST_TITLE * metrics.font_px and not lane.collapsed:  # hardly a word; there is more below
        left, baseline = metrics.gap * 1.6, baseline + measured.height()
        title_room, room = width - 2 * left, room - measured.height()
    most = 1 if lane.collapsed else max(int(room / measured.height()), 1)
    lines = wrapped(lane.title, measured, title_room, most)
    for number, text in enumerate(lines):
        painter.drawText(QPointF(left, baseline + number * measured.height()), text)
    if not lane.collapsed and lane.title:
        painter.setFont(inks.small)
        painter.setPen(inks.role["muted"])
        painter.drawText(QPointF(left, baseline + len(lines) * measured.height() + 1), str(lane.events))


def wrapped(text: str, measured: QFontMetricsF, width: float, most: int) -> list[str]:
    """A text in at most so many lines, broken at blanks; what does not fit is cut with an ellipsis."""
    lines: list[str] = []
    for word in text.split():
        if lines and measured.horizontalAdvance(f"{lines[-1]} {word}") <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return [measured.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]


def _draw_chevron(painter: QPainter, x: float, y: float, collapsed: bool, inks: Inks) -> None:
    size = inks.metrics.gap * 0.5
    points = [(-0.5, -1), (0.5, 0), (-0.5, 1)] if collapsed else [(-1, -0.5), (0, 0.5), (1, -0.5)]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(inks.role["line_strong"], 1.5))
    painter.drawPolyline(QPolygonF([QPointF(x + across * size, y + down * size) for across, down in points]))


def draw_fading_edge(painter: QPainter, scene: Scene, inks: Inks, stamps: Stamps) -> None:
    """Labels that reach beyond the right edge fade out there, into what lies under them, instead of being cut."""
    size = inks.metrics.row_height
    washes = [inks.era(era.colour) for era in scene.eras if era.x1 >= scene.width and era.x0 <= scene.width - size]
    if scene.range_x is not None and scene.range_x[0] <= scene.width - size < scene.width <= scene.range_x[1]:
        washes.append(inks.range_wash)
    grounds = {shaded: _washed(inks.role["band" if shaded else "canvas"], washes) for shaded in (False, True)}
    keys = {shaded: ("edge", ground.rgba()) for shaded, ground in grounds.items()}
    x, draw_known = scene.width - size, stamps.draw_known
    for middle, shaded in cut_labels(scene):
        y = middle - size / 2
        if not draw_known(painter, keys[shaded], x, y):
            paint = partial(_paint_edge, size=size, ground=grounds[shaded])
            stamps.draw(painter, keys[shaded], QPointF(x, y), QSizeF(size, size), paint)


def _washed(ground: QColor, washes: Iterable[QColor]) -> QColor:
    """A ground under layers of colour that one sees through."""
    for wash in washes:
        share = wash.alphaF()
        pairs = (
            (wash.redF(), ground.redF()),
            (wash.greenF(), ground.greenF()),
            (wash.blueF(), ground.blueF()),
        )
        ground = QColor.fromRgbF(*(over * share + under * (1 - share) for over, under in pairs))
    return ground


def _paint_edge(painter: QPainter, size: float, ground: QColor) -> None:
    clear = QColor(ground)
    clear.setAlpha(0)
    gradient = QLinearGradient(0, 0, size, 0)
    gradient.setColorAt(0, clear)
    gradient.setColorAt(1, ground)
    painter.fillRect(QRectF(0, 0, size, size), gradient)


def _phrase_on(path: QPainterPath, arrow: Arrow, scene: Scene, inks: Inks) -> tuple[float, float]:
    """Where on an arrow its phrase stands: the first place at which no event's words or mark would cover it."""
    written, row = scene.written, inks.metrics.row_height
    left, right = pill_edges(0.0, arrow.phrase, inks, -scene.width, scene.width)
    on_it = [(at.x(), at.y()) for at in map(path.pointAtPercent, ALONG)]
    beside = [(x - right - inks.metrics.gap, y) for x, y in on_it]  # most labels lie behind their marks
    for x, y in (*on_it, *beside):
        if not ((abs(written.y - y) < row) & (written.x0 < x + right) & (written.right > x + left)).any():
            return x, y
    return on_it[0]


def draw_arrow(painter: QPainter, arrow: Arrow, scene: Scene, inks: Inks) -> None:
    """A quiet arrow from the earlier to the later event, under the labels, with its phrase where none covers it."""
    colour, reach = inks.role["muted"], inks.metrics.dot_radius + 3
    forward = 1.0 if arrow.x1 >= arrow.x0 else -1.0
    tip = QPointF(arrow.x1 - forward * reach, arrow.y1)
    bend = max(abs(arrow.x1 - arrow.x0) * 0.4, inks.metrics.row_height)
    path = QPainterPath(QPointF(arrow.x0, arrow.y0))
    path.cubicTo(QPointF(arrow.x0, arrow.y1), QPointF(tip.x() - forward * bend, arrow.y1), tip)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.3))
    painter.drawPath(path)
    painter.setBrush(colour)
    back = tip.x() - forward * 7
    painter.drawPolygon(QPolygonF([tip, QPointF(back, tip.y() - 3.5), QPointF(back, tip.y() + 3.5)]))
    if arrow.phrase:
        (x, y), far = _phrase_on(path, arrow, scene, inks), inks.metrics.longest_text
        first_x, last_x = min(arrow.x0, arrow.x1) - far, max(arrow.x0, arrow.x1) + far
        fill, ink = inks.role["badge"], inks.role["badge_text"]
        draw_pill(painter, x, y, arrow.phrase, fill, ink, inks, first_x, last_x)
