import pytest
from PySide6.QtGui import QPalette

from timeline.desktop.stylesheet import style_sheet
from timeline.desktop.theme import Theme, contrast, mixed, palette, readable, theme_named

THEMES = [theme_named("light"), theme_named("dark")]
TEXT_ON = [
    ("text", "window"), ("text", "panel"), ("text", "band"), ("text", "control"), ("text", "control_hover"),
    ("text", "field"), ("text", "accent_soft"), ("text", "evidence"), ("text", "warning_soft"), ("muted", "panel"),
    ("muted", "window"), ("muted", "band"), ("on_accent", "accent"), ("on_accent", "accent_hover"),
    ("text_accent", "panel"), ("text_accent", "accent_soft"), ("text_good", "panel"), ("text_warning", "panel"),
    ("text_danger", "panel"), ("tooltip_text", "tooltip"),
]  # fmt: skip


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "ground"), TEXT_ON)
def test_words_stand_out_from_their_ground(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_marks_and_chips_of_every_family_can_be_told_from_the_panel(theme: Theme) -> None:
    for colour in theme.canvas.families.values():
        ground = mixed(colour, theme.panel, 0.16)
        assert contrast(colour, theme.panel) >= 3
        assert contrast(readable(colour, ground, theme.text), ground) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_no_role_is_left_open_in_the_style_sheet(theme: Theme) -> None:
    assert "@" not in style_sheet(theme)


def test_the_palette_follows_the_theme() -> None:
    dark = palette(theme_named("dark"))
    assert dark.color(QPalette.ColorRole.Base).lightness() < 60
    assert dark.color(QPalette.ColorRole.Text).lightness() > 200


def test_a_colour_that_cannot_be_read_moves_towards_the_text() -> None:
    assert contrast(readable("#DDDDDD", "#FFFFFF", "#000000"), "#FFFFFF") >= 4.5
    assert readable("#000000", "#FFFFFF", "#000000") == "#000000"
