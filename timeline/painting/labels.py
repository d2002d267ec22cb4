"""The label of an event: text, ×N badge and signs, with the dot of a point."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout

from timeline.layout.blits import HALO, RIM
from timeline.layout.columns import Drawing, Flag, Kind
from timeline.layout.scene import DIMMED, SELECTED, Item
from timeline.painting.inks import Inks
from timeline.painting.shapes import draw_dot, draw_star, draw_warning
from timeline.painting.stamps import Stamps

POINT, STRUCK = int(Kind.POINT), int(Drawing.STRUCK)
CONFLICT, STARRED, UNCERTAIN = int(Flag.CONFLICT), int(Flag.STARRED), int(Flag.UNCERTAIN)
DOT_FLAGS = int(Flag.PLANNED | Flag.UNCERTAIN | Flag.CONFLICT)
SIGNS = int(Flag.CONFLICT | Flag.STARRED)
DIMMED_OPACITY = 0.5


class FittedText(NamedTuple):
    """A text laid out in a font: shaped once, for its width and for drawing it."""

    font: QFont
    text: str
    width: float
    layout: QTextLayout
    ascent: float


def label_left(item: Item, inks: Inks) -> float:
    """Where the picture of an item's label begins: left of a point's dot, or of the text."""
    return item.x0 - dot_reach(item, inks) if item.kind == POINT else item.text_x


def draw_label(
    painter: QPainter, item: Item, corner: QPointF, title: str, family: str, inks: Inks, ground: QColor, stamps: Stamps
) -> None:
    """The label of an item whose picture begins at `corner` (x as `label_left` tells, y the top of its row)."""
    middle = corner.y() + inks.metrics.row_height / 2
    shift = corner.x() - label_left(item, inks)
    dimmed = bool(item.tone & DIMMED)
    if item.kind == POINT:
        colour = inks.dimmed(family) if dimmed else inks.family(family)
        reach, key = dot_reach(item, inks), ("dot", colour.rgba(), item.drawing, item.flags & DOT_FLAGS, ground.rgba())
        x, y = item.x0 + shift - reach, middle - reach
        if not stamps.draw_known(painter, key, x, y):
            paint = partial(
                draw_dot,
                centre=QPointF(reach, reach),
                radius=inks.metrics.dot_radius,
                drawing=item.drawing,
                flags=item.flags,
                colour=colour,
                ground=ground,
            )
            stamps.draw(painter, key, QPointF(x, y), QSizeF(2 * reach, 2 * reach), paint)
    fitted = fitted_text(item, title, inks)
    if dimmed:
        painter.setOpacity(DIMMED_OPACITY)
    painter.setPen(inks.role["muted" if dimmed or item.drawing == STRUCK else "text"])
    baseline = middle + inks.baseline
    fitted.layout.draw(painter, QPointF(item.text_x + shift, baseline - fitted.ascent))
    if item.sources > 1 or item.flags & SIGNS:
        _draw_badges(painter, item, item.text_x + shift + fitted.width + inks.metrics.gap, middle, inks, stamps)
    if dimmed:
        painter.setOpacity(1.0)


def dot_reach(item: Item, inks: Inks) -> float:
    """Half the side of a dot's picture, its halo included where it has one."""
    return inks.metrics.dot_radius * (HALO if item.flags & UNCERTAIN else 1.0) + RIM


def fitted_text(item: Item, title: str, inks: Inks) -> FittedText:
    """The text of a label: bold where it is selected and has room, cut where it is too long."""
    slack = inks.metrics.margin * 0.6
    if item.tone & SELECTED:
        bold = laid_out(title, inks.bold)
        if bold.width <= item.text_width + slack:
            return bold
    fitted = laid_out(title, inks.struck if item.drawing == STRUCK else inks.plain)
    if fitted.width <= item.text_width + 1:
        return fitted
    measured = QFontMetricsF(fitted.font)
    return laid_out(measured.elidedText(title, Qt.TextElideMode.ElideRight, item.text_width), fitted.font)


def laid_out(text: str, font: QFont) -> FittedText:
    """A text on one line."""
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    if not line.isValid():  # no text at all
        return FittedText(font, text, 0.0, layout, 0.0)
    return FittedText(font, text, line.naturalTextWidth(), layout, line.ascent())


def _draw_badges(painter: QPainter, item: Item, x: float, middle: float, inks: Inks, stamps: Stamps) -> None:
    metrics = inks.metrics
    if item.sources > 1:
        text = f"×{item.sources}" if item.sources < 1000 else "×999+"
        width = max(inks.badge_text_width(text) + metrics.gap * 1.4, metrics.badge_width * 0.8)
        key, height = ("badge", text), round(metrics.row_height * 0.62)
        if not stamps.draw_known(painter, key, x, middle - height / 2):
            size = QSizeF(width, height)
            paint = partial(_paint_badge, text=text, size=size, inks=inks)
            stamps.draw(painter, key, QPointF(x, middle - height / 2), size, paint)
        x += width + metrics.gap / 2
    side = metrics.sign_width * 0.75
    if item.flags & CONFLICT:
        draw_warning(painter, QRectF(x, middle - side / 2, side, side), inks.role["warning"], inks.role["canvas"])
        x += metrics.sign_width
    if item.flags & STARRED:
        draw_star(painter, QRectF(x, middle - side / 2, side, side), inks.role["evidence_line"])


def _paint_badge(painter: QPainter, text: str, size: QSizeF, inks: Inks) -> None:
    box = QRectF(0, 0, size.width(), size.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.role["badge"])
    painter.drawRoundedRect(box, size.height() / 2, size.height() / 2)
    painter.setPen(inks.role["badge_text"])
    painter.setFont(inks.small_bold)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
