"""The columns of a table are guessed, shown with their first row, and chosen by the user."""

from collections.abc import Mapping

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from timeline.desktop.dialogs.columns_dialog import ColumnsDialog
from timeline.desktop.translator import Translator
from timeline.project.imports.into_project import LookedAt

TABLE = LookedAt("", ("Ce", "Data", "Loc"), {"when": "Data", "place": "Loc"}, ({"Ce": "Un apel", "Data": "2026"},))


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window to belong to."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_the_guess_stands_there_and_a_title_is_needed(parent: QWidget, translator: Translator) -> None:
    got: list[Mapping[str, str]] = []
    dialog = ColumnsDialog(parent, translator, TABLE, got.append)
    assert dialog.columns() == {"when": "Data", "place": "Loc"}
    assert not dialog.ok.isEnabled()
    dialog.choices["title"].setCurrentIndex(dialog.choices["title"].findData("Ce"))
    assert dialog.ok.isEnabled()
    assert dialog.sample.text() == "Un apel · 2026"
    dialog.accept()
    assert got == [{"title": "Ce", "when": "Data", "place": "Loc"}]


def test_a_column_may_be_taken_away_again(parent: QWidget, translator: Translator) -> None:
    dialog = ColumnsDialog(parent, translator, TABLE, lambda _: None)
    dialog.choices["place"].setCurrentIndex(0)
    assert dialog.columns() == {"when": "Data"}
