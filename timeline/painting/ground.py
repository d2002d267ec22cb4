"""What lies under the events: lanes, eras, the selected range, and the vertical lines."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from timeline.layout.lines import CHOSEN, EDGE, MAJOR, MINOR, TODAY
from timeline.layout.scene import EraBand, Scene
from timeline.painting.bars import clear_ground_of_texts
from timeline.painting.inks import Inks
from timeline.painting.stamps import device_pixels

ROLES = ((MINOR, "line"), (MAJOR, "line_strong"), (TODAY, "today"), (EDGE, "accent"))
STRIP = 64  # device pixels: a strip is painted in no time, and stays in the nearest memory while it is laid


def draw_ground(painter: QPainter, scene: Scene, inks: Inks, rows: GroundRows | None) -> None:
    """Lanes and lines of the whole view, without smoothing. With `rows` lines run through, for pictures of labels hide
    what is behind them; not so where labels lie on an era or a range."""
    if rows is not None and not scene.eras and scene.range_x is None:
        rows.draw(painter, scene)
        _draw_chosen(painter, inks, [(x, scene.axis_height, scene.height) for x, _ in _chosen(scene.verticals)])
        clear_ground_of_texts(painter, scene, inks)
        return
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
    _draw_chosen(painter, inks, [(line.x, line.top, line.bottom) for line in scene.lines if line.kind == CHOSEN])


class GroundRows:
    """A lane without events is the same row of pixels again and again: a strip of each kind is painted, with the lines
    on it, and laid over the lanes. Line by line would take twice as long, since a line touches every row; a brush of
    such a row as long as line by line, on all processors."""

    def __init__(self, inks: Inks, ratio: float) -> None:
        self._inks, self._ratio = inks, ratio
        self._strips = (QImage(), QImage())

    def draw(self, painter: QPainter, scene: Scene) -> None:
        """Paint all lanes of a scene with their lines."""
        width = math.ceil(scene.width * self._ratio)
        if self._strips[0].width() != width:
            self._strips = (_new_strip(width), _new_strip(width))
        canvas, band = self._strips
        lines = _pieces_by_role(scene, self._ratio)
        _paint_strip(canvas, self._inks, "canvas", lines)
        _paint_strip(band, self._inks, "band", lines)
        left = round(scene.header_width * self._ratio)
        with device_pixels(painter, self._ratio):
            for top, bottom, shaded in _bands(scene):
                strip = band if shaded else canvas
                first, last = math.floor(top * self._ratio + 0.5), math.floor(bottom * self._ratio + 0.5)
                for y in range(first, last, STRIP):
                    painter.drawImage(left, y, strip, left, 0, width - left, min(STRIP, last - y))


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


def _chosen(verticals: Iterable[tuple[float, int]]) -> list[tuple[float, int]]:
    return [line for line in verticals if line[1] == CHOSEN]


def _draw_chosen(painter: QPainter, inks: Inks, pieces: list[tuple[float, float, float]]) -> None:
    """The line of the chosen event is dashed."""
    if not pieces:
        return
    dashed = QPen(inks.role["accent"], 1)
    dashed.setStyle(Qt.PenStyle.CustomDashLine)
    dashed.setDashPattern([3, 3])
    painter.setPen(dashed)
    painter.drawLines([QLineF(round(x) + 0.5, top, round(x) + 0.5, bottom) for x, top, bottom in pieces])
