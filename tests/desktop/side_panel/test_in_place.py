"""Title, place and status are changed where they stand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from tests.desktop.side_panel.test_details_panel import made_panel
from timeline.desktop.action_set import ActionSet
from timeline.desktop.appearance import Appearance
from timeline.desktop.chips import Chip
from timeline.desktop.side_panel.details_panel import DetailsPanel
from timeline.desktop.side_panel.in_place import InPlaceLine
from timeline.desktop.terms import Terms
from timeline.desktop.translator import Translator


@pytest.fixture
def panel(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> DetailsPanel:
    """The panel with an event that may be changed."""
    made = made_panel(qtbot, actions, translator, appearance, terms)
    made.activateWindow()
    actions["event.edit"].setEnabled(True)
    return made


def line_over(qtbot: QtBot, panel: DetailsPanel, label: QLabel) -> InPlaceLine:
    QTest.mouseDClick(label, Qt.MouseButton.LeftButton)
    (line,) = panel.head.findChildren(InPlaceLine)
    qtbot.waitUntil(line.hasFocus)
    return line


def test_a_double_click_on_the_title_changes_it_in_place(qtbot: QtBot, panel: DetailsPanel) -> None:
    line = line_over(qtbot, panel, panel.head.title)
    assert line.text() == "Ana Pop speaks by phone"
    QTest.keyClicks(line, "A call  at noon")
    with qtbot.waitSignal(panel.field_edited) as edited:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert edited.args == ["title", "A call at noon"]
    assert panel.head.title.hasFocus()


def test_enter_on_the_place_changes_its_name_alone(qtbot: QtBot, panel: DetailsPanel) -> None:
    panel.head.place.setFocus()
    QTest.keyClick(panel.head.place, Qt.Key.Key_Return)
    (line,) = panel.head.findChildren(InPlaceLine)
    assert line.text() == "Brazil"
    QTest.keyClicks(line, "Peru")
    with qtbot.waitSignal(panel.field_edited) as edited:
        panel.text.setFocus()
    assert edited.args == ["place", "Peru"]


@pytest.mark.parametrize("typed", ["Something else", ""])
def test_escape_and_emptiness_leave_everything_as_it_was(qtbot: QtBot, panel: DetailsPanel, typed: str) -> None:
    told: list[tuple[str, str]] = []
    panel.field_edited.connect(lambda *edited: told.append(edited))
    line = line_over(qtbot, panel, panel.head.title)
    line.clear()
    QTest.keyClicks(line, typed)
    QTest.keyClick(line, Qt.Key.Key_Escape if typed else Qt.Key.Key_Return)
    assert told == []


def test_the_status_is_chosen_from_all_there_are(qtbot: QtBot, panel: DetailsPanel) -> None:
    chip = next(chip for chip in panel.head.findChildren(Chip) if chip.text == "occurred")
    QTest.keyClick(chip, Qt.Key.Key_Space)
    menu = next(menu for menu in panel.head.findChildren(QMenu) if menu.isVisible())
    rows = {row.text(): row for row in menu.actions()}
    assert rows["occurred"].isChecked()
    with qtbot.waitSignal(panel.field_edited) as edited:
        rows["called off"].trigger()
    assert edited.args == ["status", "cancelled"]
    menu.close()


def test_nothing_is_changed_in_place_where_nothing_may_be(panel: DetailsPanel, actions: ActionSet) -> None:
    actions["event.edit"].setEnabled(False)
    QTest.mouseDClick(panel.head.title, Qt.MouseButton.LeftButton)
    assert panel.head.findChildren(InPlaceLine) == []
