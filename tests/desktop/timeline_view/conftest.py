"""A shown view with the small story of the layout's tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.layout.examples import TODAY, small_story
from timeline.desktop.timeline_view.view import TimelineView
from timeline.desktop.translator import Translator
from timeline.layout.columns import EventColumns
from timeline.layout.theme import Theme, parse_theme

THEMES = Path(__file__).parents[3] / "resources" / "themes"


@pytest.fixture
def theme() -> Theme:
    return parse_theme("light", (THEMES / "light.toml").read_text(encoding="utf-8"))


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> TimelineView:
    """1100x640, nothing selected."""
    made = TimelineView(theme)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    made.set_today(TODAY // 1440)
    made.set_columns(EventColumns.from_rows(small_story()))
    return made


@pytest.fixture
def romanian(translator: Translator) -> None:
    """The program speaks Romanian."""
    translator.use("ro")
