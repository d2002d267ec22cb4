"""Colours of the window by role, light and dark. Text stands out at 4.5:1 or more, marks at 3:1 or more.

`text_*` roles are for words, `on_*` for words on a filled surface. No widget names a colour by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours as `#RRGGBB`, by role."""

    name: str
    window: str
    panel: str
    band: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_soft: str
    text_accent: str
    control: str
    control_hover: str
    control_pressed: str
    field: str
    evidence: str
    evidence_line: str
    today: str
    text_good: str
    text_warning: str
    text_danger: str
    warning_soft: str
    danger_soft: str
    disabled: str
    tooltip: str
    tooltip_text: str
    scroll: str
    families: Mapping[str, str]

    @property
    def is_dark(self) -> bool:
        """True for light words on dark surfaces."""
        return self.name == "dark"

    def family(self, family: str) -> str:
        """The colour of an event family; the muted text colour for one that is not known."""
        return self.families.get(family, self.muted)


LIGHT = Theme(
    name="light",
    window="#F6F7F9", panel="#FFFFFF", band="#F3F5F8", line="#E2E6EC", text="#1C2430", muted="#5A6472",
    accent="#2D6BE0", on_accent="#FFFFFF", accent_hover="#245CC7", accent_soft="#DDE9FD", text_accent="#2459C0",
    control="#EDF0F5", control_hover="#E2E7EF", control_pressed="#D5DCE7", field="#F3F5F8",
    evidence="#FFF1B8", evidence_line="#E7B93C", today="#CF4030",
    text_good="#47710F", text_warning="#8A5A00", text_danger="#B3261E", warning_soft="#FFF4D6", danger_soft="#FCE8E6",
    disabled="#9AA3AF", tooltip="#1C2430", tooltip_text="#F6F7F9", scroll="#C3CAD4",
    families={
        "talks": "#3B7DED", "meetings": "#0F9D8A", "statements": "#64748B", "relations": "#0E7490",
        "treaties": "#7C4DDB", "economy": "#B5650B", "politics": "#5F8F22", "conflict": "#D6453D",
        "deescalation": "#B0568F",
    },
)  # fmt: skip
DARK = Theme(
    name="dark",
    window="#15181D", panel="#1C2027", band="#1E232B", line="#2C323C", text="#E6E9EE", muted="#9AA4B2",
    accent="#6EA2FF", on_accent="#0F1624", accent_hover="#8AB4FF", accent_soft="#25395C", text_accent="#8FB8FF",
    control="#272D37", control_hover="#313844", control_pressed="#3A4351", field="#171B21",
    evidence="#4A4020", evidence_line="#D9B34A", today="#FF8278",
    text_good="#A3CF63", text_warning="#F0C060", text_danger="#FF9A92", warning_soft="#3A311B", danger_soft="#3D2423",
    disabled="#646D7A", tooltip="#E6E9EE", tooltip_text="#15181D", scroll="#414A57",
    families={
        "talks": "#6EA2FF", "meetings": "#37C7B2", "statements": "#94A3B8", "relations": "#4FB3C8",
        "treaties": "#A88BF0", "economy": "#F0AB55", "politics": "#9CC95A", "conflict": "#F0776F",
        "deescalation": "#E08FC4",
    },
)  # fmt: skip
THEMES = {"light": LIGHT, "dark": DARK}


def palette(theme: Theme) -> QPalette:
    """Qt's palette for a theme, so that Fusion's own controls (boxes, sliders, file dialogs) follow it."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.panel,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.panel,
        QPalette.ColorRole.AlternateBase: theme.band,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.Button: theme.control,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.BrightText: theme.text_danger,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Link: theme.text_accent,
        QPalette.ColorRole.LinkVisited: theme.text_accent,
        QPalette.ColorRole.ToolTipBase: theme.tooltip,
        QPalette.ColorRole.ToolTipText: theme.tooltip_text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Light: theme.line,
        QPalette.ColorRole.Midlight: theme.line,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.scroll,
        QPalette.ColorRole.Shadow: theme.window,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.disabled))
    return made


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB`, 0 to 1 (WCAG 2.2)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str, surface: str, share: float) -> str:
    """`share` (0 to 1) of a colour laid over a surface."""
    parts = (
        round(int(colour[at : at + 2], 16) * share + int(surface[at : at + 2], 16) * (1 - share)) for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)


def readable(colour: str, surface: str, text: str, least: float = 4.5) -> str:
    """The colour, moved towards `text` until words in it stand out from the surface at `least`."""
    for step in range(11):
        candidate = mixed(text, colour, step / 10)
        if contrast(candidate, surface) >= least:
            return candidate
    return text
