"""Scenes of some rows with widths of the real font, and pictures of them, for the tests of painting."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.layout.examples import TODAY
from timeline.layout.columns import EventColumns, EventRow
from timeline.layout.compose import Frame, compose
from timeline.layout.emphasis import Emphasis
from timeline.layout.index import LayoutIndex, build_index
from timeline.layout.lanes import LanePlan
from timeline.layout.metrics import Metrics
from timeline.layout.scene import Scene
from timeline.layout.theme import Theme, parse_theme
from timeline.layout.viewport import Viewport
from timeline.painting.inks import Inks
from timeline.painting.label_cache import LabelPainter
from timeline.painting.scene_painter import Words, paint_scene

THEMES = Path(__file__).parents[2] / "resources" / "themes"


def theme(name: str = "light") -> Theme:
    return parse_theme(name, (THEMES / f"{name}.toml").read_text(encoding="utf-8"))


def inks(name: str = "light") -> Inks:
    return Inks(theme(name), Metrics(), QApplication.font())


def drawn(
    rows: list[EventRow], viewport: Viewport, ink: Inks, emphasis: Emphasis | None = None, height: float = 400
) -> tuple[Scene, LayoutIndex]:
    """The scene of some rows, with widths of the real font."""
    measured = QFontMetricsF(ink.plain)
    index = build_index(EventColumns.from_rows(rows), LanePlan(), measured.horizontalAdvance, ink.metrics, TODAY)
    return compose(index, Frame(viewport, height, emphasis=emphasis or Emphasis())), index


def painted(scene: Scene, index: LayoutIndex, ink: Inks, labels: LabelPainter | None = None) -> QImage:
    """A picture of the scene."""
    image = QImage(int(scene.width), int(scene.height), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    paint_scene(painter, scene, index.columns, ink, Words(), labels, budget=10)
    painter.end()
    return image
