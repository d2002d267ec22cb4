"""What stands around the events: axis, lane headers, eras, counts, the fading edge."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

from timeline.layout.scene import Arrow, Count, EraBand, Item, LaneBox, Scene
from timeline.painting.inks import Inks
from timeline.painting.shapes import draw_glyph
from timeline.painting.stamps import Stamps

ALIGN_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def draw_axis(painter: QPainter, scene: Scene, inks: Inks, today_text: str, stamps: Stamps) -> None:
    """Both tiers, their lines, and the pill of today over its line."""
    metrics, left, height = inks.metrics, scene.header_width, inks.metrics.axis_height
    painter.fillRect(QRectF(0, 0, scene.width, scene.axis_height), inks.role["panel"])
    painter.save()
    painter.setClipRect(QRectF(left, 0, scene.width - left, height))
    _draw_tier(painter, scene, inks, stamps, upper=True)
    _draw_tier(painter, scene, inks, stamps, upper=False)
    painter.restore()
    painter.fillRect(QRectF(0, height - 1, scene.width, 1), inks.role["line"])
    painter.fillRect(QRectF(left - 1, 0, 1, scene.axis_height), inks.role["line"])
    for era in scene.eras:
        _draw_era_name(painter, era, scene, inks)
    if scene.axis.note:
        painter.setFont(inks.small)
        painter.setPen(inks.role["muted"])
        painter.drawText(
            QRectF(metrics.gap, 0, left - 2 * metrics.gap, height),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            scene.axis.note,
        )
    if scene.today_x is not None:
        draw_pill(
            painter,
            scene.today_x,
            height * 0.26,
            today_text,
            inks.role["today"],
            inks.role["on_today"],
            inks,
            left,
            scene.width,
        )


def _draw_tier(painter: QPainter, scene: Scene, inks: Inks, stamps: Stamps, upper: bool) -> None:
    metrics, left, height = inks.metrics, scene.header_width, inks.metrics.axis_height
    ticks = scene.axis.majors if upper else scene.axis.minors
    font, ink = (inks.heading, inks.role["text"]) if upper else (inks.small, inks.role["muted"])
    measured = inks.heading_measured if upper else inks.small_measured
    line_height = measured.height()
    top = height * (0.26 if upper else 0.76) - line_height / 2
    line = inks.role["line_strong" if upper else "line"]
    pill = (scene.today_x - metrics.tail, scene.today_x + metrics.tail) if upper and scene.today_x else (0.0, 0.0)
    for tick in ticks:
        x = tick.x + left
        if tick.x >= 0:
            painter.fillRect(QRectF(round(x), 0 if upper else height * 0.52, 1, height), line)
        width = inks.width_of(tick.text, upper)
        text_x = min(tick.text_x, tick.text_end - width - metrics.gap) + left
        if text_x < max(tick.x, 0) + left or (text_x < pill[1] and text_x + width > pill[0]):
            continue
        stamps.draw(
            painter,
            ("tick", upper, tick.text),
            QPointF(text_x, top),
            QSizeF(width + 2, line_height + 1),
            partial(_paint_text, text=tick.text, font=font, ink=ink, baseline=measured.ascent()),
        )


def _paint_text(painter: QPainter, text: str, font: QFont, ink: QColor, baseline: float) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QPointF(0, baseline), text)


def draw_pill(
    painter: QPainter,
    x: float,
    y: float,
    text: str,
    fill: QColor,
    ink: QColor,
    inks: Inks,
    first_x: float,
    last_x: float,
) -> None:
    """A rounded word with its middle at a point, kept between two edges."""
    measured = QFontMetricsF(inks.small_bold)
    width, height = measured.horizontalAdvance(text) + 2 * inks.metrics.gap, measured.height() + 4
    left = min(max(x - width / 2, first_x + 2), last_x - width - 2)
    box = QRectF(left, y - height / 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setPen(ink)
    painter.setFont(inks.small_bold)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def draw_headers(painter: QPainter, scene: Scene, inks: Inks, shapes: Mapping[str, str], stamps: Stamps) -> None:
    """The column of lane headers: colour, glyph, title on up to three lines, count, and a triangle to collapse."""
    painter.save()
    painter.setClipRect(QRectF(0, scene.axis_height, scene.header_width, scene.height - scene.axis_height))
    for lane in scene.lanes:
        if lane.top + lane.height > scene.axis_height and lane.top < scene.height:
            moved = lane._replace(top=0.0)
            stamps.draw(
                painter,
                moved,
                QPointF(0, lane.top),
                QSizeF(scene.header_width - 1, lane.height),
                partial(_draw_header, lane=moved, width=scene.header_width, inks=inks, shapes=shapes),
            )
    painter.restore()


def _draw_header(painter: QPainter, lane: LaneBox, width: float, inks: Inks, shapes: Mapping[str, str]) -> None:
    metrics = inks.metrics
    painter.fillRect(QRectF(0, 0, width - 1, lane.height), inks.role["band" if lane.shaded else "canvas"])
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
    most = 1 if lane.collapsed else max(int(room / measured.height()), 1)
    lines = wrapped(lane.title, measured, width - metrics.gap * 3 - left, most)
    baseline = first_line + (measured.ascent() - measured.descent()) / 2
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


def draw_era(painter: QPainter, era: EraBand, scene: Scene, inks: Inks) -> None:
    """A band behind everything."""
    painter.fillRect(
        QRectF(era.x0, scene.axis_height, era.x1 - era.x0, scene.height - scene.axis_height), inks.era(era.colour)
    )


def _draw_era_name(painter: QPainter, era: EraBand, scene: Scene, inks: Inks) -> None:
    """The head of an era's band, under the axis."""
    height = inks.metrics.era_height
    box = QRectF(era.x0, scene.axis_height - height, era.x1 - era.x0, height)
    painter.fillRect(box, inks.era(era.colour))
    painter.fillRect(QRectF(era.x0, box.bottom() - 2, box.width(), 2), inks.era_edge(era.colour))
    measured = QFontMetricsF(inks.small_bold)
    room = era.x1 - era.text_x - inks.metrics.gap
    if room > inks.metrics.badge_width:
        painter.setFont(inks.small_bold)
        painter.setPen(inks.role["text"])
        text = measured.elidedText(era.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(era.text_x, box.top(), room, height - 2), ALIGN_LEFT, text)


def draw_counts(painter: QPainter, counts: tuple[Count, ...], inks: Inks, stamps: Stamps) -> None:
    """How many events are hidden in each cell, as a quiet pill."""
    height = round(inks.metrics.count_height * 0.78)
    for count in counts:
        text = count_text(count.events)
        width = inks.metrics.count_height * 0.5 * len(text) + inks.metrics.gap * 1.2
        x, y = count.x - width / 2, count.y - height / 2
        if not stamps.draw_known(painter, ("count", text), x, y):
            paint = partial(_paint_count, text=text, width=width, height=height, inks=inks)
            stamps.draw(painter, ("count", text), QPointF(x, y), QSizeF(width, height), paint)


def _paint_count(painter: QPainter, text: str, width: float, height: float, inks: Inks) -> None:
    box = QRectF(0, 0, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.role["badge"])
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setPen(inks.role["badge_text"])
    painter.setFont(inks.small_bold)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def count_text(events: int) -> str:
    """A count in at most five characters: +14, +3.2k, +45k, +1.0M."""
    if events < 1000:
        return f"+{events}"
    if events < 10_000:
        return f"+{events / 1000:.1f}k"
    return f"+{events // 1000}k" if events < 1_000_000 else f"+{events / 1_000_000:.1f}M"


def draw_fading_edge(
    painter: QPainter, items: tuple[Item, ...], shaded: Mapping[int, bool], right: float, inks: Inks, stamps: Stamps
) -> None:
    """Labels that reach beyond the right edge fade out there instead of being cut."""
    width, height = inks.metrics.row_height, inks.metrics.row_height
    for item in items:
        if item.right > right and item.text_x < right:
            role = "band" if shaded.get(item.row, False) else "canvas"
            stamps.draw(
                painter,
                ("edge", role),
                QPointF(right - width, item.y - height / 2),
                QSizeF(width, height),
                partial(_paint_edge, size=width, ground=inks.role[role]),
            )


def _paint_edge(painter: QPainter, size: float, ground: QColor) -> None:
    clear = QColor(ground)
    clear.setAlpha(0)
    gradient = QLinearGradient(0, 0, size, 0)
    gradient.setColorAt(0, clear)
    gradient.setColorAt(1, ground)
    painter.fillRect(QRectF(0, 0, size, size), gradient)


def draw_arrow(painter: QPainter, arrow: Arrow, inks: Inks) -> None:
    """A quiet arrow from the earlier to the later event, under the labels, with its phrase in the middle."""
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
        middle, far = path.pointAtPercent(0.6), inks.metrics.longest_text
        first_x, last_x = min(arrow.x0, arrow.x1) - far, max(arrow.x0, arrow.x1) + far
        fill, ink = inks.role["badge"], inks.role["badge_text"]
        draw_pill(painter, middle.x(), middle.y(), arrow.phrase, fill, ink, inks, first_x, last_x)
