"""How many events are hidden in each cell, as a quiet pill."""

from __future__ import annotations

from functools import lru_cache, partial

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from timeline.layout.pieces import CountSheet, count_pieces
from timeline.layout.scene import Scene
from timeline.painting.fragments import Fragments
from timeline.painting.inks import Inks
from timeline.painting.labels import laid_out
from timeline.painting.stamps import clear_pixmap, picture

SIGNS = "+0123456789.kM"
LONGEST = 6  # signs: "+99.9k"
RIM = 2  # pixels around a sign, which may reach a little beyond its width


class CountPainter:
    """Paints counts at one device pixel ratio: pills and signs are painted once, and laid side by side."""

    def __init__(self, inks: Inks, ratio: float) -> None:
        self._inks, self._ratio = inks, ratio
        self._pills, self._signs = Fragments(), Fragments()
        self._known: tuple[CountSheet, QPixmap] | None = None

    def layers(self, scene: Scene) -> list[Fragments]:
        """The pills of a scene, and on them the signs."""
        if not len(scene.crowds):
            return []
        sheet, pixmap = self._known = self._known or _sheet(self._inks, self._ratio)
        texts = [count_text(events) for events in scene.crowds.events.tolist()]
        pills, signs = count_pieces(scene.crowds, texts, self._ratio, sheet)
        return [self._pills.load(pixmap, pills), self._signs.load(pixmap, signs)]


def draw_counts_straight(painter: QPainter, scene: Scene, inks: Inks) -> None:
    """Paint the counts one by one, for devices that take shapes."""
    for count in scene.counts:
        text = count_text(count.events)
        size = _pill_size(len(text), inks)
        painter.save()
        painter.translate(count.x - size.width() / 2, count.y - size.height() / 2)
        _paint_pill(painter, size, inks)
        _paint_text(painter, text, (size.width() - laid_out(text, inks.small_bold).width) / 2, size.height(), inks)
        painter.restore()


@lru_cache(maxsize=5_000)
def count_text(events: int) -> str:
    """A count in at most five characters: +14, +3.2k, +45k, +1.0M."""
    if events < 1000:
        return f"+{events}"
    if events < 10_000:
        return f"+{events / 1000:.1f}k"
    return f"+{events // 1000}k" if events < 1_000_000 else f"+{events / 1_000_000:.1f}M"


def _sheet(inks: Inks, ratio: float) -> tuple[CountSheet, QPixmap]:
    sizes = [_pill_size(length, inks) for length in range(LONGEST + 1)]
    pills = [picture(size, ratio, partial(_paint_pill, size=size, inks=inks)) for size in sizes]
    height, signs_left = pills[0].height(), pills[-1].width()
    advances = [laid_out(sign, inks.small_bold).width for sign in SIGNS]
    sign_size = QSizeF(max(advances) + 2 * RIM, sizes[0].height())
    signs = [
        picture(sign_size, ratio, partial(_paint_text, text=sign, x=RIM, height=sign_size.height(), inks=inks))
        for sign in SIGNS
    ]
    sign_width = signs[0].width()
    pixmap = clear_pixmap(signs_left + len(signs) * sign_width, len(pills) * height)
    painter = QPainter(pixmap)
    for number, pill in enumerate(pills):
        pill.setDevicePixelRatio(1.0)
        painter.drawImage(0, number * height, pill)
    for number, sign in enumerate(signs):
        sign.setDevicePixelRatio(1.0)
        painter.drawImage(signs_left + number * sign_width, 0, sign)
    painter.end()
    pill_widths = [pill.width() for pill in pills]
    taken = [advance * ratio for advance in advances]
    return CountSheet.of_signs(SIGNS, taken, sign_width, round(RIM * ratio), pill_widths, height), pixmap


def _pill_size(length: int, inks: Inks) -> QSizeF:
    """Of the pill of a text of so many signs."""
    height = inks.metrics.count_height
    return QSizeF(height * 0.5 * length + inks.metrics.gap * 1.2, round(height * 0.78))


def _paint_pill(painter: QPainter, size: QSizeF, inks: Inks) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.role["badge"])
    painter.drawRoundedRect(QRectF(0, 0, size.width(), size.height()), size.height() / 2, size.height() / 2)


def _paint_text(painter: QPainter, text: str, x: float, height: float, inks: Inks) -> None:
    fitted = laid_out(text, inks.small_bold)
    painter.setPen(inks.role["badge_text"])
    fitted.layout.draw(painter, QPointF(x, height / 2 + inks.badge_baseline - fitted.ascent))
