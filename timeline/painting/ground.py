"""What lies under the events: lanes, eras, the selected range, and the vertical lines."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from timeline.layout.lines import CHOSEN, EDGE, MAJOR, MINOR, TODAY
from timeline.layout.scene import EraBand, Scene
from timeline.layout.stretches import bands
from timeline.painting.inks import Inks

ROLES = ((MINOR, "line"), (MAJOR, "line_strong"), (TODAY, "today"), (EDGE, "accent"))
STRIP = 16  # device pixels: a strip is painted in no time, and stays in the nearest memory while it is laid


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


def paint_strips(plate: QPixmap, scene: Scene, inks: Inks, ratio: float) -> None:
    """Paint a strip of the bare lane, and below it one of the shaded lane, at the top of a picture: a lane without
    events is the same row of pixels again and again, and strips are laid over the lanes. Line by line would take twice
    as long, since a line touches every row; a brush of such a row as long as line by line, on all processors. Lines run
    through: pictures of labels hide what is behind them."""
    width, lines = math.ceil(scene.width * ratio), _pieces_by_role(scene, ratio)
    painter = QPainter(plate)
    for number, role in enumerate(("canvas", "band")):
        painter.fillRect(0, number * STRIP, width, STRIP, inks.role[role])
    painter.setPen(Qt.PenStyle.NoPen)
    for ink, pieces in lines:
        painter.setBrush(inks.role[ink])
        painter.drawRects(pieces)
    painter.end()


def _pieces_by_role(scene: Scene, ratio: float) -> list[tuple[str, list[QRectF]]]:
    """The lines on both strips, those of each role together."""
    pieces: dict[int, list[QRectF]] = {kind: [] for kind, _ in ROLES}
    for x, kind in scene.verticals:
        if kind != CHOSEN:
            pieces[kind].append(QRectF(round(x) * ratio, 0, ratio, 2 * STRIP))
    return [(ink, pieces[kind]) for kind, ink in ROLES if pieces[kind]]


def _fill_lanes(painter: QPainter, scene: Scene, inks: Inks) -> None:
    for top, bottom, shaded in bands(scene):
        box = QRectF(scene.header_width, top, scene.width - scene.header_width, bottom - top)
        painter.fillRect(box, inks.role["band" if shaded else "canvas"])


def _draw_era(painter: QPainter, era: EraBand, scene: Scene, inks: Inks) -> None:
    """A band behind everything."""
    height = scene.height - scene.axis_height
    painter.fillRect(QRectF(era.x0, scene.axis_height, era.x1 - era.x0, height), inks.era(era.colour))


def _piece(x: float, top: float, bottom: float) -> QRectF:
    """A rectangle one pixel wide: a tenth of the time of a line."""
    return QRectF(round(x), top, 1, bottom - top)
