"""Labels of events: text, ×N badge and signs, with the dot of a point; drawn straight, or through cached pixmaps."""

from __future__ import annotations

import math
from collections import OrderedDict
from time import perf_counter

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from timeline.layout.columns import Drawing, EventColumns, Flag, Kind
from timeline.layout.scene import Item, Tone
from timeline.painting.inks import Inks
from timeline.painting.shapes import HOLLOW, draw_dot, draw_star, draw_warning

ITEM_STYLE = Tone.SELECTED | Tone.DIMMED
CacheKey = tuple[str, int, int, int, int]


def label_left(item: Item, inks: Inks) -> float:
    """Where the picture of an item's label begins: left of a point's dot, or of the text."""
    return item.x0 - inks.metrics.dot_radius * 1.5 - 1 if item.kind == Kind.POINT else item.text_x


def draw_label(painter: QPainter, item: Item, left: float, top: float, title: str, family: str, inks: Inks,
               ground: QColor) -> None:
    """The label of an item whose picture begins at `left` (see `label_left`) and whose row begins at `top`."""
    metrics, middle = inks.metrics, top + inks.metrics.row_height / 2
    shift = left - label_left(item, inks)
    dimmed, selected = bool(item.tone & Tone.DIMMED), bool(item.tone & Tone.SELECTED)
    if item.kind == Kind.POINT:
        colour = inks.dimmed(family) if dimmed else inks.family(family)
        draw_dot(painter, QPointF(item.x0 + shift, middle), metrics.dot_radius, item.drawing, item.flags, colour,
                 ground)
    font, ink = _font_of(item, inks), inks.role["muted" if dimmed or item.drawing == Drawing.STRUCK else "text"]
    if dimmed:
        ink = QColor(ink)
        ink.setAlphaF(0.55)
    x = item.text_x + shift
    measured = QFontMetricsF(font)
    if selected and measured.horizontalAdvance(title) > item.text_width + metrics.margin * 0.6:
        font = inks.plain
        measured = QFontMetricsF(font)
    text, width = title, measured.horizontalAdvance(title)
    if width > item.text_width + (metrics.margin * 0.6 if selected else 1):
        text = measured.elidedText(title, Qt.TextElideMode.ElideRight, item.text_width)
        width = measured.horizontalAdvance(text)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QPointF(x, middle + (measured.ascent() - measured.descent()) / 2), text)
    _draw_badges(painter, item, x + width + metrics.gap, middle, inks, dimmed)


def _font_of(item: Item, inks: Inks) -> QFont:
    if item.drawing == Drawing.STRUCK:
        return inks.struck
    return inks.bold if item.tone & Tone.SELECTED else inks.plain


def _draw_badges(painter: QPainter, item: Item, x: float, middle: float, inks: Inks, dimmed: bool) -> None:
    metrics = inks.metrics
    painter.setOpacity(0.5 if dimmed else 1.0)
    if item.sources > 1:
        text = f"×{item.sources}" if item.sources < 1000 else "×999+"
        measured = QFontMetricsF(inks.small_bold)
        width = max(measured.horizontalAdvance(text) + metrics.gap * 1.4, metrics.badge_width * 0.8)
        height = metrics.row_height * 0.62
        box = QRectF(x, middle - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.role["badge"])
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(inks.role["badge_text"])
        painter.setFont(inks.small_bold)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        x += width + metrics.gap / 2
    size = metrics.sign_width * 0.75
    if item.flags & Flag.CONFLICT:
        draw_warning(painter, QRectF(x, middle - size / 2, size, size), inks.role["warning"], inks.role["canvas"])
        x += metrics.sign_width
    if item.flags & Flag.STARRED:
        draw_star(painter, QRectF(x, middle - size / 2, size, size), inks.role["evidence_line"])
    painter.setOpacity(1.0)


class LabelCache:
    """Pixmaps of labels by (event, revision, style, width of the text, ground), the least recently used dropped
    beyond `limit` bytes. Making one may be put off when a frame's time is used up."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._pixmaps: OrderedDict[CacheKey, QPixmap] = OrderedDict()
        self._bytes = 0

    def clear(self) -> None:
        """Forget all: the theme, the font or the device pixel ratio has changed."""
        self._pixmaps.clear()
        self._bytes = 0

    def pixmap(self, key: CacheKey) -> QPixmap | None:
        """The pixmap of a key, which is the most recently used from now on."""
        pixmap = self._pixmaps.get(key)
        if pixmap is not None:
            self._pixmaps.move_to_end(key)
        return pixmap

    def keep(self, key: CacheKey, pixmap: QPixmap) -> None:
        """Keep a new pixmap, and drop the oldest beyond the limit."""
        self._pixmaps[key] = pixmap
        self._bytes += _bytes_of(pixmap)
        while self._bytes > self.limit and len(self._pixmaps) > 1:
            _, dropped = self._pixmaps.popitem(last=False)
            self._bytes -= _bytes_of(dropped)


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


class LabelPainter:
    """Draws the labels of a scene through a cache, at most `budget` seconds of making new ones in a frame."""

    def __init__(self, inks: Inks, ratio: float, cache: LabelCache) -> None:
        self.inks = inks
        self.ratio = ratio
        self.cache = cache

    def draw(self, painter: QPainter, items: tuple[Item, ...], columns: EventColumns, shaded: dict[int, bool],
             budget: float) -> int:
        """Draw the labels; returns how many were put off (their dots are drawn all the same)."""
        inks, cache, ratio = self.inks, self.cache, self.ratio
        half, families = inks.metrics.row_height / 2, columns.families
        deadline, missing = perf_counter() + budget, 0
        radius = inks.metrics.dot_radius * 1.5 + 1
        ids, revisions, event_ids = columns.ids, columns.revision, columns.event_ids
        for item in items:
            ground = shaded.get(item.row, False)
            event_id = event_ids[ids[item.position]]
            key = (event_id, int(revisions[item.position]), item.tone & ITEM_STYLE, int(item.text_width), ground)
            pixmap = cache.pixmap(key)
            left = item.x0 - radius if item.kind == Kind.POINT else item.text_x
            if pixmap is None:
                if perf_counter() > deadline:
                    missing += 1
                    self._draw_bare_dot(painter, item, families[item.family])
                    continue
                pixmap = self._make(item, columns, families[item.family], ground)
                cache.keep(key, pixmap)
            x, y = round(left * ratio) / ratio, round((item.y - half) * ratio) / ratio
            painter.drawPixmap(QPointF(x, y), pixmap)
        return missing

    def _make(self, item: Item, columns: EventColumns, family: str, shaded: bool) -> QPixmap:
        inks, left = self.inks, label_left(item, self.inks)
        width = item.right - left + inks.metrics.margin
        height = inks.metrics.row_height
        pixmap = QPixmap(math.ceil(width * self.ratio), math.ceil(height * self.ratio))
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_label(painter, item, 0, 0, columns.title(item.position), family, inks,
                   inks.role["band" if shaded else "canvas"])
        painter.end()
        return pixmap

    def _draw_bare_dot(self, painter: QPainter, item: Item, family: str) -> None:
        if item.kind == Kind.POINT and item.drawing not in HOLLOW:
            side = self.inks.metrics.dot_radius
            painter.fillRect(QRectF(item.x0 - side / 2, item.y - side / 2, side, side), self.inks.family(family))
