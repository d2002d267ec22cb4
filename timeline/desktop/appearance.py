"""How the window looks now: the theme in force, the base font, and whether things may move."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QStyleFactory

from . import icons
from .application import Application
from .stylesheet import style_sheet
from .theme import Theme, palette, theme_named

BASE_POINTS = 9.75  # 13 px at 96 dpi
BASE_PX = 13
LEAST_POINTS = 8.0  # nobody could find the way back from smaller letters
PREFERRED_FONT = "Inter"


class Appearance(QObject):
    """Puts a theme on the application: palette on Fusion plus style sheet. `changed` asks painters to paint again."""

    changed = Signal()

    def __init__(
        self, application: QApplication, choice: str = "system", font_points: float = 0.0, font_family: str = ""
    ) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._font_points = font_points
        self._font_family = font_family
        self.theme = _theme_for(choice)
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def choice(self) -> str:
        """What the user asked for: system, light or dark."""
        return self._choice

    @property
    def is_still(self) -> bool:
        """True when nothing may be animated: there is no screen to see it (offscreen platform)."""
        return QGuiApplication.platformName() == "offscreen"

    def apply(self) -> None:
        """Sets style, palette, sheet and font on the application."""
        if not isinstance(self._application, Application) and self._application.style().name() != "fusion":
            self._application.setStyle(QStyleFactory.create("Fusion"))
        self._application.setFont(base_font(self._font_points, self._font_family))
        self._application.setPalette(palette(self.theme))
        self._application.setStyleSheet(style_sheet(self.theme, self.scale))
        self.changed.emit()

    def choose(self, choice: str) -> None:
        """Follows the system, or is light or dark whatever the system says."""
        self._choice = choice
        self._use(_theme_for(choice))

    def set_font_points(self, points: float) -> None:
        """Base font size in points; 0 means 13 px."""
        if points != self._font_points:
            self._font_points = points
            self.apply()

    def set_font_family(self, family: str) -> None:
        """The family of all letters; empty, or one that is not installed, means the system's."""
        if family != self._font_family:
            self._font_family = family
            self.apply()

    def icon(self, name: str) -> QIcon:
        """An icon for a button or menu in the theme's text colour."""
        return icons.icon(name, self.theme.text, self.theme.disabled, self.scaled(icons.ICON_SIZE_PX))

    @property
    def scale(self) -> float:
        """How many times larger than 13 px the letters are; icons and boxes grow with them, and never shrink."""
        return max(1.0, QFontInfo(self._application.font()).pixelSize() / BASE_PX)

    def scaled(self, pixels: int) -> int:
        """A length of a drawing with letters of 13 px beside those that are in use."""
        return round(pixels * self.scale)

    def pixmap(self, name: str, colour: str, size_px: int = icons.ICON_SIZE_PX) -> QPixmap:
        """An icon in a colour, sharp on the main screen."""
        return icons.pixmap(name, colour, size_px, icons.screen_ratio())

    def _follow_system(self) -> None:
        if self._choice == "system":
            self._use(_theme_for("system"))

    def _use(self, theme: Theme) -> None:
        if theme is not self.theme:
            self.theme = theme
            self.apply()


def base_font(points: float = 0.0, family: str = "") -> QFont:
    """`family` where it is installed, else Inter, else the system's font, at `points` (0: 13 px at 96 dpi)."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    installed = next((name for name in (family, PREFERRED_FONT) if name and QFontDatabase.hasFamily(name)), "")
    if installed:
        font.setFamily(installed)
    font.setPointSizeF(max(points, LEAST_POINTS) if points else max(BASE_POINTS, min(font.pointSizeF(), 11.0)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def scaled_font(base: QFont, factor: float, *, weight: QFont.Weight | None = None, spacing: float = 0.0) -> QFont:
    """A copy of `base`, larger or smaller by `factor`, with another weight or letter spacing in per cent above 100."""
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * factor)
    if weight is not None:
        font.setWeight(weight)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + spacing)
    return font


def _theme_for(choice: str) -> Theme:
    if choice in ("light", "dark"):
        return theme_named(choice)
    is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return theme_named("dark" if is_dark else "light")
