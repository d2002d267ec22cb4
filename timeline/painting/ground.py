"""What lies under the events: lanes, eras, the selected range, and the vertical lines."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from timeline.layout.columns import Int64
from timeline.layout.lines import CHOSEN, EDGE, MAJOR, MINOR, TODAY
from timeline.layout.scene import EraBand, Scene
from timeline.layout.stretches import Stretches, whole
from timeline.painting.inks import Inks

ROLES = ((MINOR, "line"), (MAJOR, "line_strong"), (TODAY, "today"), (EDGE, "accent"))
STRIP = 32  # device pixels: a strip is painted in no time, and stays in the nearest memory while it is laid


def draw_ground(painter: QPainter, scene: Scene, inks: Inks) -> None:
    """Lanes and lines of the whole view, without smoothing; lines stop at every label."""
    _fill_lanes(painter, scene, inks)
    for era in scene.eras:
        _draw_era(painter, era, scene, inks)
    if scene.range_x is not None:
        first, last = scene.range_x
        painter.fillRect(QRectF(first, scene.axis_height, last - first, scene.height), inks.range_wash)
    painter.setPen(Qt.PenStyle.NoPen)
    for kind, role in ROLES:
        painter.setBrush(inks.role[role])
        painter.drawRects([_piece(line.x, line.top, line.bottom) for line in scene.lines if line.kind == kind])
    draw_chosen(painter, inks, [(line.x, line.top, line.bottom) for line in scene.lines if line.kind == CHOSEN])


def chosen_lines(scene: Scene) -> list[tuple[float, float, float]]:
    """The line of the chosen event, from top to bottom."""
    return [(x, scene.axis_height, scene.height) for x, kind in scene.verticals if kind == CHOSEN]


def draw_chosen(painter: QPainter, inks: Inks, pieces: list[tuple[float, float, float]]) -> None:
    """Pieces of the line of the chosen event, which is dashed: x, top and bottom."""
    if not pieces:
        return
    dashed = QPen(inks.role["accent"], 1)
    dashed.setStyle(Qt.PenStyle.CustomDashLine)
    dashed.setDashPattern([3, 3])
    painter.setPen(dashed)
    painter.drawLines([QLineF(round(x) + 0.5, top, round(x) + 0.5, bottom) for x, top, bottom in pieces])


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """Pieces of strips, from top to bottom; a layer."""

    tops: Int64
    pieces: list[tuple[int, int, QImage]]  # top, height, strip
    left: int
    width: int

    def lay(self, painter: QPainter, first: int, last: int) -> None:
        """Lay those from one number up to another, with a painter that counts in device pixels."""
        for top, height, strip in self.pieces[first:last]:
            painter.drawImage(self.left, top, strip, self.left, 0, self.width, height)


class GroundRows:
    """A lane without events is the same row of pixels again and again: a strip of each kind is painted, with the lines
    on it, and laid over the lanes. Line by line would take twice as long, since a line touches every row; a brush of
    such a row as long as line by line, on all processors. Lines run through: pictures of labels hide what is behind
    them."""

    def __init__(self, inks: Inks, ratio: float) -> None:
        self._inks, self._ratio = inks, ratio
        self._strips = (QImage(), QImage())

    def layer(self, scene: Scene, stretches: Stretches) -> Ground:
        """All lanes of a scene with their lines, in pieces none of which lies in two stretches."""
        width = math.ceil(scene.width * self._ratio)
        if self._strips[0].width() != width:
            self._strips = (_new_strip(width), _new_strip(width))
        canvas, band = self._strips
        lines = _pieces_by_role(scene, self._ratio)
        _paint_strip(canvas, self._inks, "canvas", lines)
        _paint_strip(band, self._inks, "band", lines)
        left, pieces = round(scene.header_width * self._ratio), []
        edges = iter(stretches.edges[1:])
        edge = next(edges)
        for top, bottom, shaded in _bands(scene):
            y, last = math.floor(top * self._ratio + 0.5), math.floor(bottom * self._ratio + 0.5)
            while y < last:
                while edge <= y and edge < stretches.edges[-1]:
                    edge = next(edges)
                end = min(y + STRIP, last, edge if edge > y else last)
                pieces.append((y, end - y, band if shaded else canvas))
                y = end
        return Ground(whole([top for top, _, _ in pieces]), pieces, left, width - left)


def _new_strip(width: int) -> QImage:
    return QImage(width, STRIP, QImage.Format.Format_ARGB32_Premultiplied)


def _pieces_by_role(scene: Scene, ratio: float) -> list[tuple[str, list[QRectF]]]:
    """The lines of a strip, those of each role together."""
    found = []
    for kind, ink in ROLES:
        pieces = [QRectF(round(x) * ratio, 0, ratio, STRIP) for x, number in scene.verticals if number == kind]
        if pieces:
            found.append((ink, pieces))
    return found


def _paint_strip(strip: QImage, inks: Inks, role: str, lines: list[tuple[str, list[QRectF]]]) -> None:
    strip.fill(inks.role[role])
    painter = QPainter(strip)
    painter.setPen(Qt.PenStyle.NoPen)
    for ink, pieces in lines:
        painter.setBrush(inks.role[ink])
        painter.drawRects(pieces)
    painter.end()


def _bands(scene: Scene) -> Iterator[tuple[float, float, bool]]:
    """Top, bottom and shading of every lane in sight, and of what is left below them."""
    bottom = scene.axis_height
    for lane in scene.lanes:
        bottom = lane.top + lane.height
        if bottom > scene.axis_height and lane.top < scene.height:
            yield max(lane.top, scene.axis_height), min(bottom, scene.height), lane.shaded
    if bottom < scene.height:
        yield bottom, scene.height, False


def _fill_lanes(painter: QPainter, scene: Scene, inks: Inks) -> None:
    for top, bottom, shaded in _bands(scene):
        box = QRectF(scene.header_width, top, scene.width - scene.header_width, bottom - top)
        painter.fillRect(box, inks.role["band" if shaded else "canvas"])


def _draw_era(painter: QPainter, era: EraBand, scene: Scene, inks: Inks) -> None:
    """A band behind everything."""
    height = scene.height - scene.axis_height
    painter.fillRect(QRectF(era.x0, scene.axis_height, era.x1 - era.x0, height), inks.era(era.colour))


def _piece(x: float, top: float, bottom: float) -> QRectF:
    """A rectangle one pixel wide: a tenth of the time of a line."""
    return QRectF(round(x), top, 1, bottom - top)
