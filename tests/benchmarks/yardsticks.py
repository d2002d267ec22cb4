"""What the view is measured beside: a bare window, and a QGraphicsScene with one item per event."""

from __future__ import annotations

from time import perf_counter

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
    QGraphicsView,
    QWidget,
)

from timeline.layout.columns import EventColumns

ROW_HEIGHT = 26.0
SCENE_STEPS = 30


class BareWindow(QWidget):
    """A window that only fills itself."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """One rectangle."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        painter.end()


def bare_frames(width: int, height: int, frames: int = 60) -> list[float]:
    """Milliseconds a frame of a bare window."""
    window = BareWindow()
    window.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    window.resize(width, height)
    window.show()
    QApplication.processEvents()
    taken = []
    for _ in range(frames):
        begun = perf_counter()
        window.repaint()
        taken.append((perf_counter() - begun) * 1000)
    window.close()
    return taken


def scene_frames(columns: EventColumns, rows: int, width: int, height: int, zoom_out: float) -> list[float]:
    """Milliseconds a step of a zoom by `zoom_out` in all, with an item of mark and text for each event."""
    scene = QGraphicsScene()
    scale = width / max(float(columns.latest.max()), 1.0)
    brush = QBrush(QColor("#3B7DED"))
    for position in range(len(columns)):
        x, y = float(columns.earliest[position]) * scale, (position % rows) * ROW_HEIGHT
        mark = QGraphicsRectItem(QRectF(0, 0, 8, 8))
        mark.setBrush(brush)
        mark.setFlag(QGraphicsRectItem.GraphicsItemFlag.ItemIgnoresTransformations)
        mark.setPos(x, y)
        text = QGraphicsSimpleTextItem(columns.title(position), mark)
        text.setPos(12, -4)
        scene.addItem(mark)
    view = QGraphicsView(scene)
    view.resize(width, height)
    view.show()
    QApplication.processEvents()
    factor = zoom_out ** (1 / SCENE_STEPS)
    taken = []
    for _ in range(SCENE_STEPS):
        begun = perf_counter()
        view.scale(factor, 1)
        view.viewport().repaint()
        taken.append((perf_counter() - begun) * 1000)
    view.close()
    return taken


def percentile(values: list[float], share: float) -> float:
    """A percentile of some milliseconds."""
    return float(np.percentile(values, share)) if values else 0.0
