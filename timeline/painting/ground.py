"""What lies under the events: lanes, eras, the selected range, and the vertical lines."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPen

from timeline.layout.lines import CHOSEN, EDGE, MAJOR, MINOR, TODAY
from timeline.layout.scene import EraBand, Scene
from timeline.painting.bars import clear_ground_of_texts
from timeline.painting.inks import Inks
from timeline.painting.stamps import device_pixels

ROLES = ((MINOR, "line"), (MAJOR, "line_strong"), (TODAY, "today"), (EDGE, "accent"))


def draw_ground(painter: QPainter, scene: Scene, inks: Inks, rows: GroundRows | None) -> None:
    """Lanes and lines of the whole view, without smoothing. With `rows` lines run through, for pictures of labels hide
    what is behind them; not so where labels lie on an era or a range."""
    if rows is not None and not scene.eras and scene.range_x is None:
        rows.draw(painter, scene)
        _draw_chosen(painter, inks, [(x, scene.axis_height, scene.height) for x, _ in _chosen(scene.verticals)])
        clear_ground_of_texts(painter, scene, inks)
        return
    _fill_lanes(painter, scene, QBrush(inks.role["canvas"]), QBrush(inks.role["band"]), 1.0)
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
    """A lane without events is the same row of pixels again and again: one of each kind is painted, with the lines on
    it, and laid over the lanes. Line by line would take three times as long, since a line touches every row."""

    def __init__(self, inks: Inks, ratio: float) -> None:
        self._inks, self._ratio = inks, ratio
        self._rows = (QImage(), QImage())

    def draw(self, painter: QPainter, scene: Scene) -> None:
        """Paint all lanes of a scene with their lines."""
        width = math.ceil(scene.width * self._ratio)
        if self._rows[0].width() != width:
            self._rows = (self._new_row(width), self._new_row(width))
        canvas, band = self._rows
        self._paint_row(canvas, scene, "canvas")
        self._paint_row(band, scene, "band")
        _fill_lanes(painter, scene, QBrush(canvas), QBrush(band), self._ratio)

    @staticmethod
    def _new_row(width: int) -> QImage:
        return QImage(width, 1, QImage.Format.Format_RGB32)

    def _paint_row(self, row: QImage, scene: Scene, role: str) -> None:
        row.fill(self._inks.role[role])
        painter = QPainter(row)
        painter.scale(self._ratio, 1)
        painter.setPen(Qt.PenStyle.NoPen)
        for kind, ink in ROLES:
            pieces = [_piece(x, 0, 1) for x, number in scene.verticals if number == kind]
            if pieces:
                painter.setBrush(self._inks.role[ink])
                painter.drawRects(pieces)
        painter.end()


def _fill_lanes(painter: QPainter, scene: Scene, canvas: QBrush, band: QBrush, ratio: float) -> None:
    bottom = scene.axis_height
    with device_pixels(painter, ratio):
        for lane in scene.lanes:
            box = QRectF(0, lane.top * ratio, scene.width * ratio, lane.height * ratio)
            painter.fillRect(box, band if lane.shaded else canvas)
            bottom = lane.top + lane.height
        if bottom < scene.height:
            painter.fillRect(QRectF(0, bottom * ratio, scene.width * ratio, (scene.height - bottom) * ratio), canvas)


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
