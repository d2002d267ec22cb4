"""Scenes as files: a PNG of any density, a PDF of one page a scene. Needs no window and no display."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import (
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from timeline.layout.columns import EventColumns
from timeline.layout.metrics import Metrics
from timeline.layout.scene import Scene
from timeline.layout.theme import Theme
from timeline.painting.inks import Inks
from timeline.painting.scene_painter import Words, paint_scene

POINTS_PER_PX = 0.75  # a logical pixel is 1/96 inch, a point 1/72
PDF_DOTS_PER_INCH = 1200

_application: list[QGuiApplication] = []  # kept for as long as the process: fonts belong to it


class Studio:
    """Fonts and colours for pictures, made once for a theme and a size of text. Makes an application if none runs."""

    def __init__(self, theme: Theme, metrics: Metrics, today: str, shapes: Mapping[str, str]) -> None:
        _provide_application()
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._inks = Inks(theme, metrics, font)
        self._words = Words(today, shapes)

    @property
    def measure(self) -> Callable[[str], float]:
        """The width of a label's text in logical pixels."""
        return QFontMetricsF(self._inks.plain).horizontalAdvance

    def png(self, scene: Scene, columns: EventColumns, scale: float) -> bytes:
        """The scene as a PNG with `scale` device pixels for a logical one; MemoryError when there is no room for it."""
        image = QImage(round(scene.width * scale), round(scene.height * scale), QImage.Format.Format_RGB32)
        if image.isNull():
            raise MemoryError("the picture is too large")
        image.setDevicePixelRatio(scale)
        painter = QPainter(image)
        paint_scene(painter, scene, columns, self._inks, self._words)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        return bytes(buffer.data().data())

    def paint(self, painter: QPainter, scene: Scene, columns: EventColumns) -> None:
        """The scene on any paper, its upper left corner at the painter's origin."""
        painter.save()
        painter.setClipRect(QRectF(0, 0, scene.width, scene.height))
        paint_scene(painter, scene, columns, self._inks, self._words)
        painter.restore()

    def pdf(self, scenes: Sequence[Scene], columns: EventColumns, title: str) -> bytes:
        """The scenes as pages of their own size, text and marks as vectors."""
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(title)
        writer.setCreator("Geopolitical Timeline")
        writer.setResolution(PDF_DOTS_PER_INCH)
        painter = QPainter()
        for number, scene in enumerate(scenes):
            writer.setPageLayout(_page_of(scene))
            if number == 0:
                painter.begin(writer)
            else:
                writer.newPage()
            painter.save()
            dots = PDF_DOTS_PER_INCH / 96
            painter.scale(dots, dots)
            paint_scene(painter, scene, columns, self._inks, self._words)
            painter.restore()
        painter.end()
        buffer.close()
        return bytes(content.data())


def _page_of(scene: Scene) -> QPageLayout:
    size = QPageSize(
        QSizeF(scene.width * POINTS_PER_PX, scene.height * POINTS_PER_PX),
        QPageSize.Unit.Point,
        "",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())


def _provide_application() -> None:
    """An application without a screen, where none runs: fonts need one."""
    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _application.append(QGuiApplication(["geopolitical-timeline"]))
