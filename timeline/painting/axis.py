"""The axis over the lanes: two tiers of ticks, names of eras, pills with a word."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from timeline.layout.scene import EraBand, Scene
from timeline.painting.inks import Inks
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
    begin = 0 if upper else height * 0.52
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.role["line_strong" if upper else "line"])
    painter.drawRects([QRectF(round(x + left), begin, 1, height) for x, _, _, _ in ticks if x >= 0])
    pill_left, pill_right = 0.0, 0.0
    if upper and scene.today_x:
        pill_left, pill_right = scene.today_x - metrics.tail, scene.today_x + metrics.tail
    width_of, draw_known, gap = inks.width_of, stamps.draw_known, metrics.gap
    for x, text, text_x, text_end in ticks:
        width = width_of(text, upper)
        last_x = text_end - width - gap
        text_x = (text_x if text_x < last_x else last_x) + left
        if text_x < (x if x > 0 else 0) + left or (text_x < pill_right and text_x + width > pill_left):
            continue
        if not draw_known(painter, (upper, text), text_x, top):
            stamps.draw(
                painter,
                (upper, text),
                QPointF(text_x, top),
                QSizeF(width + 2, line_height + 1),
                partial(_paint_text, text=text, font=font, ink=ink, baseline=measured.ascent()),
            )


def _paint_text(painter: QPainter, text: str, font: QFont, ink: QColor, baseline: float) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QPointF(0, baseline), text)


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


def pill_edges(x: float, text: str, inks: Inks, first_x: float, last_x: float) -> tuple[float, float]:
    """Where a rounded word with its middle at `x` begins and ends, kept between two edges."""
    width = QFontMetricsF(inks.small_bold).horizontalAdvance(text) + 2 * inks.metrics.gap
    left = min(max(x - width / 2, first_x + 2), last_x - width - 2)
    return left, left + width


def clear_cut_ticks(painter: QPainter, scene: Scene, inks: Inks, upper: bool, left: float, right: float) -> None:
    """Take away the words of a tier that a pill between two edges would leave a part of."""
    height = inks.metrics.axis_height
    top, bottom = (0.0, height * 0.52) if upper else (height * 0.52, height - 1)
    for x, text, text_x, text_end in scene.axis.majors if upper else scene.axis.minors:
        width = inks.width_of(text, upper)
        begin = max(min(text_x, text_end - width - inks.metrics.gap), x) + scene.header_width
        if begin < right and begin + width > left:
            painter.fillRect(QRectF(begin, top, width, bottom - top), inks.role["panel"])


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
    height = QFontMetricsF(inks.small_bold).height() + 4
    left, right = pill_edges(x, text, inks, first_x, last_x)
    box = QRectF(left, round(y - height / 2), right - left, height)
    was_smooth = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, was_smooth)
    painter.setPen(ink)
    painter.setFont(inks.small_bold)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
