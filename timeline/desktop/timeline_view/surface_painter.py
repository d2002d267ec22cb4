"""How the surface looks: theme, font and glyphs, the pictures made in them, and a frame painted with them."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from time import perf_counter

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontInfo, QPainter
from PySide6.QtWidgets import QWidget

from timeline.desktop.timeline_view.overlay import Overlay, draw_overlay
from timeline.layout.metrics import Metrics
from timeline.layout.scene import Scene
from timeline.layout.stage import Stage
from timeline.layout.theme import Theme
from timeline.painting.inks import Inks
from timeline.painting.label_cache import LabelCache, LabelPainter
from timeline.painting.scene_painter import Words, paint_axis, paint_scene

# Of a frame of SCREEN_PIXELS, in proportion to its side for others: what a frame of a view that moves shall take
# altogether; and for making labels, at most what is left of that, or in a view that stands.
FRAME_SECONDS = 0.0035
MOVING_SECONDS, STANDING_SECONDS = 0.001, 0.003
SCREEN_PIXELS = 1920 * 1080
LEAST_SECONDS = 0.0001
BYTES = 4  # of a pixel
HEADER_SHARE, HEADER_STEP = 0.34, 16  # of the width that lane headers may take, in steps of so many pixels


class SurfacePainter:
    """Paints scenes on a widget. `missing` tells how many labels found no time in the last frame."""

    def __init__(self, theme: Theme, shapes: Mapping[str, str], font: QFont) -> None:
        self._theme, self._shapes, self._font = theme, dict(shapes), font
        self.metrics = Metrics(_font_pixels(font))
        self.missing = 0
        self._cache = LabelCache(4 * SCREEN_PIXELS * BYTES)
        self._ratio = 1.0
        self._busy = 0.0  # seconds of the last frame, without the making of labels
        self._ink_again()

    def font_text(self) -> str:
        """The font of labels as a text, for measuring in another thread."""
        return self._inks.plain.toString()

    def use_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self._ink_again()

    def use_shapes(self, shapes: Mapping[str, str]) -> None:
        """The glyph of each family, by family id."""
        if shapes != self._shapes:
            self._shapes = dict(shapes)
            self._ink_again()  # headers are kept as pictures

    def use_font(self, font: QFont) -> bool:
        """Paint in another font; True where its size is another one, and all is to be laid out anew."""
        metrics = Metrics(_font_pixels(font), self.metrics.most_header)
        changed, self.metrics, self._font = metrics != self.metrics, metrics, font
        self._ink_again()
        return changed

    def use_width(self, width: int) -> bool:
        """Paint in a view of this width; True where its lane headers are to be narrower or wider than they are."""
        most = max(width * HEADER_SHARE // HEADER_STEP * HEADER_STEP, HEADER_STEP)
        metrics = Metrics(self.metrics.font_px, most)
        if metrics.header_width == self.metrics.header_width:
            return False
        self.metrics = metrics
        self._ink_again()
        return True

    def forget_labels(self) -> None:
        """Drop the pictures of all labels; they are made again when they are next shown."""
        self._cache.clear()

    def forget_positions(self) -> None:
        """Positions mean other events from now on."""
        self._cache.forget_positions()

    def paint(self, widget: QWidget, stage: Stage, hovered: int | None, overlay: Overlay, area: QRect) -> None:
        """Paint a frame on a widget, or its axis where no more than that is in the area that is to be painted anew."""
        ratio = widget.devicePixelRatioF()
        if ratio != self._ratio:
            self._ratio = ratio
            self._ink_again()
        pixels = widget.width() * widget.height() * ratio * ratio
        self._cache.limit = round(max(4 * SCREEN_PIXELS, 2 * pixels)) * BYTES  # four screens, or twice a larger one
        words = Words(stage.names.today, self._shapes)
        begun = perf_counter()
        scene, columns = stage.scene, stage.index.columns
        budget = self._label_seconds(scene, max(sqrt(pixels / SCREEN_PIXELS), 0.5))
        painter = QPainter(widget)
        if area.bottom() < scene.axis_height:
            paint_axis(painter, scene, self._inks, words, self._labels)
            draw_overlay(painter, overlay, scene, self._inks)
            painter.end()
            return
        self.missing = paint_scene(painter, scene, columns, self._inks, words, self._labels, hovered, budget)
        draw_overlay(painter, overlay, scene, self._inks)
        painter.end()
        self._busy = perf_counter() - begun - self._labels.seconds

    def _label_seconds(self, scene: Scene, size: float) -> float:
        """How long a frame may make labels; where the view moves, what the frame before tells that the rest leaves."""
        if self._labels.is_of(scene):
            return STANDING_SECONDS * size
        return min(max(FRAME_SECONDS * size - self._busy, LEAST_SECONDS), MOVING_SECONDS * size)

    def _ink_again(self) -> None:
        self._inks = Inks(self._theme, self.metrics, self._font)
        self._cache.clear()
        self._labels = LabelPainter(self._inks, self._ratio, self._cache)


def _font_pixels(font: QFont) -> float:
    return float(min(max(QFontInfo(font).pixelSize(), 9), 40))
