"""Labels of events: text, ×N badge and signs, with the dot of a point; drawn straight, or through cached pixmaps."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from time import perf_counter

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from timeline.layout.columns import Drawing, EventColumns, Flag, Kind
from timeline.layout.scene import DIMMED, SELECTED, Item
from timeline.painting.inks import Inks
from timeline.painting.shapes import HOLLOW, draw_dot, draw_star, draw_warning
from timeline.painting.stamps import Stamps

POINT, STRUCK = int(Kind.POINT), int(Drawing.STRUCK)
CONFLICT, STARRED, UNCERTAIN = int(Flag.CONFLICT), int(Flag.STARRED), int(Flag.UNCERTAIN)
DOT_FLAGS = int(Flag.PLANNED | Flag.UNCERTAIN | Flag.CONFLICT)
DIMMED_OPACITY = 0.5
SLOWEST_LABELS = 13_000  # labels a second
ITEM_STYLE = SELECTED | DIMMED  # bits of the tone that change a label's picture
ON_LANE = 64  # a style: the picture holds the lane's ground and is copied, in half the time that blending takes
CacheKey = tuple[tuple[str, int, int], int, bool]


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
        side, radius = 2 * dot_reach(item, inks), inks.metrics.dot_radius
        stamps.draw(
            painter,
            ("dot", colour.rgba(), item.drawing, item.flags & DOT_FLAGS, ground.rgba()),
            QPointF(item.x0 + shift - side / 2, middle - side / 2),
            QSizeF(side, side),
            partial(
                draw_dot,
                centre=QPointF(side / 2, side / 2),
                radius=radius,
                drawing=item.drawing,
                flags=item.flags,
                colour=colour,
                ground=ground,
            ),
        )
    font, text, width = fitted_text(item, title, inks)
    ink = inks.role["muted" if dimmed or item.drawing == STRUCK else "text"]
    measured = inks.measured[font.key()]
    painter.setOpacity(DIMMED_OPACITY if dimmed else 1.0)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QPointF(item.text_x + shift, middle + (measured.ascent() - measured.descent()) / 2), text)
    _draw_badges(painter, item, item.text_x + shift + width + inks.metrics.gap, middle, inks, stamps)
    painter.setOpacity(1.0)


def dot_reach(item: Item, inks: Inks) -> float:
    """Half the side of a dot's picture, its halo included where it has one."""
    return inks.metrics.dot_radius * (1.5 if item.flags & UNCERTAIN else 1.0) + 1.5


def fitted_text(item: Item, title: str, inks: Inks) -> tuple[QFont, str, float]:
    """Font, text and width of a label: bold where it is selected and has room, cut where it is too long."""
    slack = inks.metrics.margin * 0.6
    font = inks.struck if item.drawing == STRUCK else inks.plain
    if item.tone & SELECTED and inks.measured[inks.bold.key()].horizontalAdvance(title) <= item.text_width + slack:
        font = inks.bold
    measured = inks.measured[font.key()]
    width = measured.horizontalAdvance(title)
    if width <= item.text_width + (slack if font is inks.bold else 1):
        return font, title, width
    text = measured.elidedText(title, Qt.TextElideMode.ElideRight, item.text_width)
    return font, text, measured.horizontalAdvance(text)


def _draw_badges(painter: QPainter, item: Item, x: float, middle: float, inks: Inks, stamps: Stamps) -> None:
    metrics = inks.metrics
    if item.sources > 1:
        text = f"×{item.sources}" if item.sources < 1000 else "×999+"
        width = max(inks.badge_measured.horizontalAdvance(text) + metrics.gap * 1.4, metrics.badge_width * 0.8)
        size = QSizeF(width, round(metrics.row_height * 0.62))
        stamps.draw(
            painter,
            ("badge", text),
            QPointF(x, middle - size.height() / 2),
            size,
            partial(_paint_badge, text=text, size=size, inks=inks),
        )
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


class LabelCache:
    """Pixmaps of labels by (event, revision, style, width of the text, ground), the least recently used dropped
    beyond `limit` bytes. Making one may be put off when a frame's time is used up."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._pixmaps: OrderedDict[CacheKey, QPixmap] = OrderedDict()
        self._bytes = 0

    @property
    def held_bytes(self) -> int:
        """Memory that the pixmaps take."""
        return self._bytes

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
    """Draws the labels of a scene through a cache, at most `budget` seconds of making new ones in a frame.

    A machine too busy to make them at SLOWEST_LABELS a second makes as many all the same, so that a view of any size is
    complete after some ten frames."""

    def __init__(self, inks: Inks, ratio: float, cache: LabelCache) -> None:
        self.inks = inks
        self.ratio = ratio
        self.cache = cache
        self.stamps = Stamps(ratio)
        self.inset = max(math.floor((inks.metrics.row_height - inks.measured[inks.plain.key()].height()) / 2) - 1, 0)
        self._names: dict[int, tuple[str, int, int]] = {}

    def forget_positions(self) -> None:
        """Positions mean other events from now on; the pixmaps stay good."""
        self._names.clear()

    def draw(
        self,
        painter: QPainter,
        items: tuple[Item, ...],
        columns: EventColumns,
        shaded: dict[int, bool],
        budget: float,
        blended: Callable[[Item], bool],
    ) -> int:
        """Draw the labels; returns how many were put off (their dots are drawn all the same). `blended` tells of which
        items the label lies on something else than the bare lane."""
        inks, cache, ratio, whole = self.inks, self.cache, self.ratio, self.ratio == 1
        half, families = inks.metrics.row_height / 2 - self.inset, columns.families
        spent, missing, made, least = 0.0, 0, 0, int(budget * SLOWEST_LABELS)
        names = self._names
        for item in items:
            name = names.get(item.position)
            if name is None:
                name = names[item.position] = self._name(item, columns)
            ground = shaded[item.row]
            style = item.tone & ITEM_STYLE if item.inside or blended(item) else item.tone & ITEM_STYLE | ON_LANE
            key = (name, style, ground)
            pixmap = cache.pixmap(key)
            left = item.x0 - dot_reach(item, inks) if item.kind == POINT else item.text_x
            if pixmap is None:
                if spent > budget and made >= least:
                    missing += 1
                    self._draw_bare_dot(painter, item, families[item.family])
                    continue
                begun = perf_counter()
                pixmap = self._make(item, columns, families[item.family], ground, bool(style & ON_LANE))
                cache.keep(key, pixmap)
                spent += perf_counter() - begun
                made += 1
            if whole:
                painter.drawPixmap(round(left), round(item.y - half), pixmap)
            else:
                painter.drawPixmap(QPointF(round(left * ratio) / ratio, round((item.y - half) * ratio) / ratio), pixmap)
        return missing

    def _name(self, item: Item, columns: EventColumns) -> tuple[str, int, int]:
        """What a label's picture depends on besides its style: the event, its revision and the room of its text."""
        return columns.event_id(item.position), int(columns.revision[item.position]), int(item.text_width)

    def _make(self, item: Item, columns: EventColumns, family: str, shaded: bool, on_lane: bool) -> QPixmap:
        inks, left = self.inks, label_left(item, self.inks)
        ground = inks.role["band" if shaded else "canvas"]
        width = item.right - left + (1 if on_lane else inks.metrics.margin)
        inset = self.inset
        height = inks.metrics.row_height - 2 * inset
        pixmap = QPixmap(math.ceil(width * self.ratio), math.ceil(height * self.ratio))
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(ground if on_lane else QColor(Qt.GlobalColor.transparent))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_label(painter, item, QPointF(0, -inset), columns.title(item.position), family, inks, ground, self.stamps)
        painter.end()
        return pixmap

    def _draw_bare_dot(self, painter: QPainter, item: Item, family: str) -> None:
        if item.kind == POINT and item.drawing not in HOLLOW:
            side = self.inks.metrics.dot_radius
            painter.fillRect(QRectF(item.x0 - side / 2, item.y - side / 2, side, side), self.inks.family(family))
