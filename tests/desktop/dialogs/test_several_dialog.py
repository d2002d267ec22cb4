"""Several events are corrected at once, and only in what was filled in."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from timeline.desktop.dialogs.several_dialog import SeveralDialog, shared_corrections
from timeline.desktop.terms import Terms
from timeline.desktop.translator import Translator
from timeline.project.commands import SetField


def test_what_is_left_open_changes_nothing(qtbot: QtBot, translator: Translator, terms: Terms) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    told: list[dict[str, str]] = []
    dialog = SeveralDialog(parent, translator, terms, 3, told.append)
    assert dialog.heading.text() == "Correct 3 events"
    assert not dialog.ok.isEnabled()
    dialog.status.setCurrentIndex(dialog.status.findData("denied"))
    dialog.place.setText(" Riga ")
    assert dialog.ok.isEnabled()
    dialog.accept()
    assert told == [{"type": "", "status": "denied", "place": "Riga"}]
    assert shared_corrections(("a", "b"), told[0]) == (
        SetField(("a", "b"), "status", "denied"),
        SetField(("a", "b"), "place", "Riga"),
    )
