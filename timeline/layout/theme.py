"""A theme as a plain value: colours by role, read from resources/themes/<name>.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ROLES = (
    "window",
    "panel",
    "canvas",
    "band",
    "line",
    "line_strong",
    "text",
    "muted",
    "accent",
    "on_accent",
    "accent_hover",
    "accent_soft",
    "control",
    "control_hover",
    "field",
    "badge",
    "badge_text",
    "selection",
    "selection_edge",
    "today",
    "on_today",
    "evidence",
    "evidence_line",
    "warning",
    "positive",
    "hit",
    "density",
    "density_window",
    "window_shade",
    "neutral",
    "focus",
)


class ThemeError(ValueError):
    """A theme file lacks a role, or a colour is not one."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as #RRGGBB. `pale` is the share of a family's colour in the fill of a bar, `soft` in the middle of one
    with fading ends; the rest is the canvas."""

    name: str
    is_dark: bool
    colours: Mapping[str, str]
    families: Mapping[str, str]
    eras: tuple[str, ...]
    pale: float
    soft: float

    def colour(self, role: str) -> str:
        """The colour of a role of ROLES."""
        return self.colours[role]

    def family(self, family: str) -> str:
        """The colour of an event family; the neutral colour for an unknown one."""
        return self.families.get(family, self.colours["neutral"])

    def on_canvas(self, colour: str, share: float) -> str:
        """A colour mixed into the canvas: `share` of it, the rest canvas."""
        return mixed(colour, self.colours["canvas"], share)


def mixed(colour: str, ground: str, share: float) -> str:
    """`share` (0..1) of a colour over a ground."""
    parts = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02X}" for over, under in parts)


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        linear = [
            value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
            for value in (channel / 255 for channel in _channels(colour))
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    brighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def parse_theme(name: str, text: str) -> Theme:
    """The theme that a file's text holds. Raises ThemeError with the role that is missing or wrong."""
    import tomllib  # lazily: the window's first frame has its theme as a table

    return theme_of(name, tomllib.loads(text))


def theme_of(name: str, table: Mapping[str, Any]) -> Theme:
    """The theme that a file's table holds. Raises ThemeError with the role that is missing or wrong."""
    colours, families = table.get("colours", {}), table.get("families", {})
    eras = table.get("eras", {}).get("hues", [])
    for role in ROLES:
        if role not in colours:
            raise ThemeError(f"the theme {name} has no colour for the role {role!r}; add it under [colours]")
    for role, colour in [*colours.items(), *families.items(), *((f"eras {hue}", hue) for hue in eras)]:
        _check_colour(name, role, colour)
    return Theme(
        name=name,
        is_dark=bool(table["dark"]),
        colours=colours,
        families=families,
        eras=tuple(eras),
        pale=float(table["pale"]),
        soft=float(table["soft"]),
    )


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _check_colour(theme: str, role: str, colour: object) -> None:
    text = str(colour)
    if len(text) != 7 or text[0] != "#" or any(digit not in "0123456789abcdefABCDEF" for digit in text[1:]):
        raise ThemeError(f"in the theme {theme} {role!r} is {text!r}; a colour is written #RRGGBB")
