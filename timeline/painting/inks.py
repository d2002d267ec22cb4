"""Colours and fonts of a theme as Qt values, made once for each theme and size."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from timeline.layout.metrics import Metrics
from timeline.layout.theme import Theme

DIMMED_SHARE = 0.35  # of a colour that stands back


class Inks:
    """What painting needs of a theme: one QColor for each role and family, and the fonts."""

    def __init__(self, theme: Theme, metrics: Metrics, font: QFont) -> None:
        self.theme = theme
        self.metrics = metrics
        self.role = {role: QColor(colour) for role, colour in theme.colours.items()}
        self.plain = _sized(font, metrics.font_px)
        self.bold = _sized(font, metrics.font_px, QFont.Weight.DemiBold)
        self.struck = _sized(font, metrics.font_px)
        self.struck.setStrikeOut(True)
        self.small = _sized(font, metrics.font_px * 0.85)
        self.small_bold = _sized(font, metrics.font_px * 0.85, QFont.Weight.DemiBold)
        self.heading = _sized(font, metrics.font_px * 1.04, QFont.Weight.DemiBold)
        self.range_wash = QColor(self.role["accent"])
        self.range_wash.setAlphaF(0.12)
        plain = QFontMetricsF(self.plain)
        self.baseline = (plain.ascent() - plain.descent()) / 2  # of a label's text, below the middle of its row
        self._badge_measured = QFontMetricsF(self.small_bold)
        self.badge_baseline = (self._badge_measured.ascent() - self._badge_measured.descent()) / 2
        self._badge_widths: dict[str, float] = {}
        self.heading_measured = QFontMetricsF(self.heading)
        self.small_measured = QFontMetricsF(self.small)
        self._widths: dict[tuple[str, bool], float] = {}
        self._families: dict[str, tuple[QColor, QColor, QColor, QColor]] = {}

    def width_of(self, text: str, heading: bool) -> float:
        """Width of a tick's text, in the upper tier or the lower one."""
        key = (text, heading)
        width = self._widths.get(key)
        if width is None:
            measured = self.heading_measured if heading else self.small_measured
            width = self._widths[key] = measured.horizontalAdvance(text)
        return width

    def badge_text_width(self, text: str) -> float:
        """Width of the text of a ×N badge."""
        width = self._badge_widths.get(text)
        if width is None:
            width = self._badge_widths[text] = self._badge_measured.horizontalAdvance(text)
        return width

    def family(self, family: str) -> QColor:
        """A family's colour."""
        return self._of_family(family)[0]

    def pale(self, family: str) -> QColor:
        """The fill of a family's bars."""
        return self._of_family(family)[1]

    def soft(self, family: str) -> QColor:
        """The middle of a bar with fading ends."""
        return self._of_family(family)[3]

    def dimmed(self, family: str) -> QColor:
        """A family's colour where it stands back."""
        return self._of_family(family)[2]

    def era_edge(self, number: int) -> QColor:
        """The full colour of an era."""
        hues = self.theme.eras or (self.theme.colour("neutral"),)
        return QColor(hues[number % len(hues)])

    def era(self, number: int) -> QColor:
        """The wash of an era's band."""
        hue = self.era_edge(number)
        hue.setAlphaF(0.13 if self.theme.is_dark else 0.09)
        return hue

    def _of_family(self, family: str) -> tuple[QColor, QColor, QColor, QColor]:
        known = self._families.get(family)
        if known is None:
            colour = self.theme.family(family)
            shares = (1.0, self.theme.pale, DIMMED_SHARE, self.theme.soft)
            full, pale, dimmed, soft = (QColor(self.theme.on_canvas(colour, share)) for share in shares)
            known = (full, pale, dimmed, soft)
            self._families[family] = known
        return known


def _sized(font: QFont, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(max(round(pixels), 6))
    sized.setWeight(weight)
    return sized
