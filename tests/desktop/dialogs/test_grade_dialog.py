"""The two scales of a source's grade, in words."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from timeline.desktop.dialogs.grade_dialog import GradeDialog
from timeline.desktop.translator import Translator


@pytest.mark.parametrize(
    ("language", "best"), [("en", "A – completely reliable"), ("ro", "A – pe deplin de încredere")]
)
def test_each_grade_is_said_in_words_and_none_is_an_answer(
    qtbot: QtBot, translator: Translator, language: str, best: str
) -> None:
    translator.use(language)
    parent = QWidget()
    qtbot.addWidget(parent)
    told: list[tuple[str, str]] = []
    dialog = GradeDialog(parent, translator, "Riga Post", "B", "", lambda *grade: told.append(grade))
    assert (dialog.reliability.count(), dialog.credibility.count()) == (7, 7)
    assert dialog.reliability.itemText(1) == best
    assert dialog.reliability.currentData() == "B"
    dialog.reliability.setCurrentIndex(0)
    dialog.credibility.setCurrentIndex(6)
    dialog.accept()
    assert told == [("", "6")]
