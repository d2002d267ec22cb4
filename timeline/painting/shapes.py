"""The outlines of marks: they tell the kind of time and the status."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

from timeline.layout.columns import Drawing, Flag, Kind
from timeline.layout.metrics import Metrics

HOLLOW = (int(Drawing.OUTLINE), int(Drawing.DOTTED))
# Plain ints: an IntFlag costs a microsecond each time it is asked.
PLANNED, UNCERTAIN, CONFLICT, KNOWN = (
    int(flag) for flag in (Flag.PLANNED, Flag.UNCERTAIN, Flag.CONFLICT, Flag.KNOWLEDGE)
)
SHORT_SOFT, LONG_SOFT = 30.0, 120.0  # pixels
TAIL_SHARE = 0.3  # of a bar with fading ends, at each end


def draw_dot(
    painter: QPainter, centre: QPointF, radius: float, drawing: int, flags: int, colour: QColor, ground: QColor
) -> None:
    """A point in time: filled, hollow when planned, dotted when only possible, hatched, with a halo when uncertain,
    split when sources disagree."""
    painter.setPen(Qt.PenStyle.NoPen)
    if flags & UNCERTAIN:
        halo = QColor(colour)
        halo.setAlphaF(0.22)
        painter.setBrush(halo)
        painter.drawEllipse(centre, radius * 1.5, radius * 1.5)
    if drawing in HOLLOW or flags & PLANNED:
        pen = QPen(colour, max(radius * 0.32, 1.4))
        if drawing == Drawing.DOTTED:
            pen.setStyle(Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([0.9, 1.1])
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawEllipse(centre, radius - pen.widthF() / 2, radius - pen.widthF() / 2)
    elif drawing == Drawing.HATCHED:
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
        painter.drawEllipse(centre, radius - 0.6, radius - 0.6)
    else:
        painter.setBrush(colour)
        painter.drawEllipse(centre, radius, radius)
    if flags & CONFLICT:
        _split(painter, centre.x(), centre.y(), radius + 1, ground)


def draw_bar(
    painter: QPainter,
    box: QRectF,
    kind: int,
    drawing: int,
    flags: int,
    colour: QColor,
    pale: QColor,
    ground: QColor,
    metrics: Metrics,
    clip: QRectF,
    soft: QColor,
) -> None:
    """A stretch of time: rounded; with fading ends where only the bounds of one day are known; with an arrow head
    where it goes on; fading in where its start is unknown; pale with a firm end where it is a treaty's life."""
    shown = box.intersected(clip.adjusted(-40, 0, 40, 0))  # far ends would cost the rasteriser dearly
    if kind == Kind.WITHIN:
        _soft_bar(painter, box, shown, colour, soft, drawing in HOLLOW or bool(flags & PLANNED))
    elif kind == Kind.OPEN_START:
        tail = QRectF(box.right() - metrics.tail, box.top(), metrics.tail, box.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_fading(tail, QColor(colour), 1.0, 1.0))
        painter.drawRect(tail)
        _end_mark(painter, box, colour)
    elif kind == Kind.KNOWLEDGE or flags & KNOWN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pale)
        painter.drawRoundedRect(shown, box.height() / 2, box.height() / 2)
        _end_mark(painter, box, colour)
    else:
        _firm_bar(painter, box, shown, kind, drawing, flags, colour, pale, ground)
    if flags & CONFLICT:
        _split(painter, shown.left() + min(shown.width() / 2, 12), box.center().y(), box.height() / 2 + 2, ground)


def _firm_bar(
    painter: QPainter,
    box: QRectF,
    shown: QRectF,
    kind: int,
    drawing: int,
    flags: int,
    colour: QColor,
    pale: QColor,
    ground: QColor,
) -> None:
    pen = QPen(colour, 1.3)
    hollow = drawing in HOLLOW or bool(flags & PLANNED)
    if hollow:
        pen = QPen(colour, 1.5)
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2] if drawing != Drawing.DOTTED else [1, 2])
    painter.setPen(pen)
    if hollow:
        painter.setBrush(ground)
    elif drawing == Drawing.HATCHED:
        painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
    else:
        painter.setBrush(pale)
    line = shown.adjusted(0.75, 0.75, -0.75, -0.75)
    if kind == Kind.OPEN_END:
        painter.drawPath(_arrow(line, min(box.height() / 2, line.width())))
    else:
        radius = min(line.height() / 2, line.width() / 2)
        painter.drawRoundedRect(line, radius, radius)


def _soft_bar(painter: QPainter, box: QRectF, shown: QRectF, colour: QColor, fill: QColor, hollow: bool) -> None:
    """Fades over `TAIL_SHARE` at both ends. A short one is a soft blob of the full colour; the longer it is, the paler
    its fill, so that a text on it can be read, and the clearer its two edges, which keep it visible on any ground."""
    length = min(max((box.width() - SHORT_SOFT) / (LONG_SOFT - SHORT_SOFT), 0.0), 1.0)
    painter.setPen(Qt.PenStyle.NoPen)
    if hollow:
        pen = QPen(_fading(box, colour, TAIL_SHARE, -TAIL_SHARE, 0.75 * (1 - length)), 1.4)
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        line = shown.adjusted(0.7, 0.7, -0.7, -0.7)
        radius = min(line.height(), line.width()) / 2
        painter.drawRoundedRect(line, radius, radius)
        return
    painter.setBrush(_fading(box, _between(colour, fill, length), TAIL_SHARE, -TAIL_SHARE))
    painter.drawRect(shown)
    edge = QColor(colour)
    edge.setAlphaF(length)
    painter.setPen(QPen(_fading(box, edge, TAIL_SHARE, -TAIL_SHARE), 1.0))
    for y in (box.top() + 0.5, box.bottom() - 0.5):
        painter.drawLine(QPointF(shown.left(), y), QPointF(shown.right(), y))


def _between(first: QColor, second: QColor, share: float) -> QColor:
    pairs = ((first.red(), second.red()), (first.green(), second.green()), (first.blue(), second.blue()))
    return QColor(*(round(one * (1 - share) + other * share) for one, other in pairs))


def _fading(box: QRectF, colour: QColor, rise: float, fall: float, ends: float = 0.0) -> QBrush:
    """From clear to the colour over the share `rise` of the box, and back over the last `-fall` where negative; the
    very ends keep the share `ends` of the colour."""
    gradient = QLinearGradient(box.left(), 0, box.right(), 0)
    clear = QColor(colour)
    clear.setAlphaF(colour.alphaF() * ends)
    gradient.setColorAt(0, clear)
    gradient.setColorAt(min(rise, 1), colour)
    if fall < 0:
        gradient.setColorAt(1 + fall, colour)
        gradient.setColorAt(1, clear)
    return QBrush(gradient)


def _end_mark(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.fillRect(QRectF(box.right() - 1.5, box.top() - 3, 3, box.height() + 6), colour)


def _arrow(box: QRectF, head: float) -> QPainterPath:
    radius = min(box.height() / 2, box.width() / 2)
    path = QPainterPath(QPointF(box.left() + radius, box.top()))
    path.lineTo(box.right() - head, box.top())
    path.lineTo(box.right(), box.center().y())
    path.lineTo(box.right() - head, box.bottom())
    path.lineTo(box.left() + radius, box.bottom())
    path.arcTo(QRectF(box.left(), box.top(), 2 * radius, box.height()), 270, -180)
    return path


def _split(painter: QPainter, x: float, y: float, reach: float, ground: QColor) -> None:
    """A slanting cut through a mark: its sources disagree."""
    painter.setPen(QPen(ground, 2))
    painter.drawLine(QPointF(x - reach * 0.4, y + reach), QPointF(x + reach * 0.4, y - reach))


def draw_glyph(painter: QPainter, box: QRectF, shape: str, colour: QColor) -> None:
    """A family's glyph, filled: circle, rounded_square, small_circle, link, square, diamond, hexagon, triangle,
    triangle_down."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    centre, half = box.center(), box.width() / 2
    corners = _CORNERS.get(shape)
    if corners is not None:
        painter.drawPolygon(QPolygonF([QPointF(centre.x() + x * half, centre.y() + y * half) for x, y in corners]))
    elif shape == "rounded_square":
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), half * 0.5, half * 0.5)
    elif shape == "link":
        painter.drawEllipse(QPointF(centre.x() - half * 0.5, centre.y()), half * 0.5, half * 0.5)
        painter.drawEllipse(QPointF(centre.x() + half * 0.5, centre.y()), half * 0.5, half * 0.5)
        painter.drawRect(QRectF(centre.x() - half * 0.5, centre.y() - half * 0.18, half, half * 0.36))
    else:
        size = half * (0.62 if shape == "small_circle" else 0.95)
        painter.drawEllipse(centre, size, size)


_CORNERS = {
    "square": ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    "diamond": ((0, -1), (1, 0), (0, 1), (-1, 0)),
    "hexagon": ((-0.5, -0.9), (0.5, -0.9), (1, 0), (0.5, 0.9), (-0.5, 0.9), (-1, 0)),
    "triangle": ((0, -0.9), (0.95, 0.8), (-0.95, 0.8)),
    "triangle_down": ((0, 0.9), (0.95, -0.8), (-0.95, -0.8)),
}


def draw_warning(painter: QPainter, box: QRectF, colour: QColor, ground: QColor) -> None:
    """A small triangle with a bar: the sources disagree on the date."""
    centre, half = box.center(), box.width() / 2
    draw_glyph(painter, box, "triangle", colour)
    painter.fillRect(QRectF(centre.x() - 0.75, centre.y() - half * 0.3, 1.5, half * 0.55), ground)
    painter.fillRect(QRectF(centre.x() - 0.75, centre.y() + half * 0.42, 1.5, 1.5), ground)


def draw_star(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A five-pointed star."""
    centre, half = box.center(), box.width() / 2
    points = (
        (0, -1),
        (0.24, -0.31),
        (0.95, -0.31),
        (0.38, 0.12),
        (0.59, 0.81),
        (0, 0.4),
        (-0.59, 0.81),
        (-0.38, 0.12),
        (-0.95, -0.31),
        (-0.24, -0.31),
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(centre.x() + x * half, centre.y() + y * half) for x, y in points]))
