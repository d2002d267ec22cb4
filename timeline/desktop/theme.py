"""Colours of the window by role, light and dark. Text stands out at 4.5:1 or more, marks at 3:1 or more.

`text_*` roles are for words, `on_*` for words on a filled surface. No widget names a colour by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QPalette

from timeline import locations
from timeline.layout import theme as layout_theme
from timeline.layout.theme import contrast, mixed

from .kept_tables import kept_tables

__all__ = ["Theme", "chrome", "contrast", "mixed", "palette", "readable", "theme_named"]


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
    disabled: str
    tooltip: str
    tooltip_text: str
    scroll: str
    canvas: layout_theme.Theme  # the same theme as the timeline paints with

    @property
    def is_dark(self) -> bool:
        """True for light words on dark surfaces."""
        return self.name == "dark"

    def family(self, family: str) -> str:
        """The colour of an event family; the neutral colour for one that is not known."""
        return self.canvas.family(family)


def chrome(base: layout_theme.Theme) -> Theme:
    """The colours of the window from those of a theme file; what the file does not name is mixed from what it does."""
    colour = base.colour
    panel, text, accent, danger = colour("panel"), colour("text"), colour("accent"), colour("today")
    named = (
        "window",
        "panel",
        "band",
        "line",
        "text",
        "muted",
        "accent",
        "on_accent",
        "accent_hover",
        "accent_soft",
        "control",
        "control_hover",
        "field",
        "evidence",
        "evidence_line",
        "today",
    )
    return Theme(
        name="dark" if base.is_dark else "light",
        **{role: colour(role) for role in named},
        text_accent=readable(accent, mixed(accent, panel, 0.2), text),
        control_pressed=mixed(text, colour("control_hover"), 0.07),
        text_good=readable(colour("positive"), panel, text),
        text_warning=readable(colour("warning"), panel, text),
        text_danger=readable(danger, panel, text),
        warning_soft=mixed(colour("evidence_line"), panel, 0.18),
        disabled=mixed(colour("muted"), panel, 0.6),
        tooltip=text,
        tooltip_text=panel,
        scroll=mixed(colour("line_strong"), panel, 0.7),
        canvas=base,
    )


@cache
def theme_named(name: str) -> Theme:
    """The theme "light" or "dark"."""
    table = kept_tables().table(locations.resources() / "themes" / f"{name}.toml")
    return chrome(layout_theme.theme_of(name, table))


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


def readable(colour: str, surface: str, text: str, least: float = 4.5) -> str:
    """The colour, moved towards `text` until words in it stand out from the surface at `least`."""
    for step in range(11):
        candidate = mixed(text, colour, step / 10)
        if contrast(candidate, surface) >= least:
            return candidate
    return text
