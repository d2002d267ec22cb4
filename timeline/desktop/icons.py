"""Icons of one family, tinted by role and sharp at every scale: SVG files of `resources/icons` drawn on demand."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from timeline import locations

ICON_SIZE_PX = 20


@cache
def svg_text(name: str) -> str:
    """The source of an icon, `tool/undo` or `family/circle`. Raises OSError when there is none."""
    return icon_path(name).read_text(encoding="utf-8")


def icon_path(name: str) -> Path:
    """Where the icon of that name lies."""
    return locations.resources() / "icons" / f"{name}.svg"


@cache
def pixmap(name: str, colour: str, size_px: int = ICON_SIZE_PX, ratio: float = 1.0) -> QPixmap:
    """An icon in one colour, `size_px` logical pixels square, at a device pixel ratio."""
    drawn = QPixmap(round(size_px * ratio), round(size_px * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg_text(name).replace("currentColor", colour).encode()))
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, drawn.width(), drawn.height()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


@cache
def icon(name: str, colour: str, disabled: str = "", size_px: int = ICON_SIZE_PX) -> QIcon:
    """An icon for buttons and menus, with pixmaps for the screen's ratio and for twice the size."""
    made = QIcon()
    ratios = {1.0, 2.0, screen_ratio()}
    for ratio in sorted(ratios):
        made.addPixmap(pixmap(name, colour, size_px, ratio))
        if disabled:
            made.addPixmap(pixmap(name, disabled, size_px, ratio), QIcon.Mode.Disabled)
    return made


def screen_ratio() -> float:
    """Device pixel ratio of the main screen; 1 when there is none."""
    screen = QGuiApplication.primaryScreen()
    return screen.devicePixelRatio() if screen is not None else 1.0
