"""The one picture that the pieces of a frame are taken from, and the pieces of a scene.

Qt lays pieces of one picture by one call, so strips of the lanes, small marks, bars and counts stand on one plate.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPixmap

from timeline.layout.blits import plain_bars
from timeline.layout.columns import Float64
from timeline.layout.pieces import (
    Pieces,
    bar_pieces,
    bare_dot_pieces,
    count_pieces,
    dot_pieces,
    ground_pieces,
    thin_bar_pieces,
)
from timeline.layout.scene import Scene
from timeline.layout.stretches import Stretches
from timeline.painting.bars import BarPainter
from timeline.painting.counts import count_sheet, count_text, paint_count_sheet
from timeline.painting.fragments import Fragments
from timeline.painting.ground import STRIP, paint_strips
from timeline.painting.inks import Inks
from timeline.painting.marks import mark_sheet, paint_mark_sheet
from timeline.painting.stamps import clear_pixmap

WIDER = 512  # device pixels: a window that is made wider gets another plate after so many


class Plate:
    """A plate at one device pixel ratio. Each method gives the pieces of a scene of one kind."""

    def __init__(self, inks: Inks, ratio: float) -> None:
        self._inks, self._ratio = inks, ratio
        self._pixmap = QPixmap()
        self._families: tuple[str, ...] | None = None
        self._counts = count_sheet(inks, ratio)
        self._lay_out(())
        self._placed: tuple[Float64, tuple[float, ...], Stretches, Pieces] | None = None
        self._kept: list[Fragments] = []
        self._used = 0

    def _lay_out(self, families: tuple[str, ...]) -> None:
        self._marks, self._bars = (
            mark_sheet(len(families), self._inks, self._ratio),
            BarPainter(families, self._inks, self._ratio),
        )
        self._marks_top = 2 * STRIP
        self._counts_top = self._marks_top + self._marks.height
        self._bars_top = self._counts_top + len(self._counts.pill_widths) * self._counts.height

    def make_ready(self, scene: Scene) -> Stretches:
        """Have what a scene needs on the plate; returns the stretches in which the scene is painted."""
        self._used = 0
        needed = math.ceil(scene.width * self._ratio)
        if scene.families != self._families or needed > self._pixmap.width():
            self._families = scene.families
            self._lay_out(scene.families)
            wide = max(needed + WIDER - needed % WIDER, self._marks.width, self._counts.width, self._bars.sheet.width)
            self._pixmap = clear_pixmap(wide, self._bars_top + self._bars.height)
            painter = QPainter(self._pixmap)
            paint_mark_sheet(painter, self._marks_top, self._marks, scene.families, self._inks, self._ratio)
            paint_count_sheet(painter, self._counts_top, self._counts, self._inks, self._ratio)
            painter.end()
        return self._places(scene)[0]

    def _places(self, scene: Scene) -> tuple[Stretches, Pieces]:
        """Stretches and pieces of the lanes: while a view is zoomed or panned, its rows are the same array."""
        sizes = (scene.width, scene.height, scene.header_width, scene.axis_height)
        if self._placed is None or self._placed[0] is not scene.rows or self._placed[1] != sizes:
            stretches = Stretches.of_scene(scene, self._ratio)
            self._placed = scene.rows, sizes, stretches, ground_pieces(scene, stretches, self._ratio, STRIP)
        return self._placed[2:]

    def fragments(self, layers: Sequence[Pieces], stretches: Stretches) -> list[Fragments]:
        """Layers of pieces as one layer of the frame; none where there are no pieces."""
        layers = [pieces for pieces in layers if len(pieces)]
        if not layers:
            return []
        if self._used == len(self._kept):
            self._kept.append(Fragments())
        self._used += 1
        return [self._kept[self._used - 1].load(self._pixmap, layers, stretches)]

    def ground(self, scene: Scene) -> Pieces:
        """All lanes with their lines."""
        paint_strips(self._pixmap, scene, self._inks, self._ratio)
        return self._places(scene)[1]

    def marks(self, scene: Scene) -> list[Pieces]:
        """The thin bars, and on them the dots."""
        found = []
        if len(scene.bars):
            edges = scene.header_width, scene.width
            found.append(thin_bar_pieces(scene.bars, *edges, self._ratio, self._marks).below(self._marks_top))
        if len(scene.dots):
            found.append(dot_pieces(scene.dots, self._ratio, self._marks).below(self._marks_top))
        return found

    def bare_dots(self, scene: Scene, places: Sequence[int]) -> list[Pieces]:
        """The dots of the written-out points at some places, whose labels are put off."""
        if not places:
            return []
        return [bare_dot_pieces(scene.written, places, self._ratio, self._marks).below(self._marks_top)]

    def bars(self, scene: Scene) -> list[Pieces]:
        """The plain bars."""
        bars = plain_bars(scene, self._inks.metrics, self._ratio)
        if not len(bars):
            return []
        self._bars.make_missing(bars, self._pixmap, self._bars_top)
        return [bar_pieces(bars, self._bars.sheet).below(self._bars_top)]

    def counts(self, scene: Scene) -> list[Pieces]:
        """The pills of the counts, and on them the signs."""
        if not len(scene.crowds):
            return []
        texts = [count_text(events) for events in scene.crowds.events.tolist()]
        return [
            pieces.below(self._counts_top) for pieces in count_pieces(scene.crowds, texts, self._ratio, self._counts)
        ]
