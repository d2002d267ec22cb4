"""The panel's page of two actors: there while the lanes stand between them and nothing is chosen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.desktop.test_window import WAIT_MS, article, imported, opened
from timeline.desktop.main_window import MainWindow

__all__ = ["article", "opened"]


def test_between_two_actors_the_panel_lists_their_contacts_and_the_longest_silence(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    desk = imported(qtbot, opened(), article)
    panel = desk.workspace.details
    assert not panel.contacts.isVisible()

    desk.lanes.show("between", ("state:CN", "state:US"))
    qtbot.waitUntil(panel.contacts.isVisible, timeout=WAIT_MS)
    words = [text for _, text in panel.contacts.told()]
    assert [text.split("\n")[0] for text in words] == ["30 Oct 2025", "4 Feb 2026"]
    said = panel.contacts.findChild(QLabel, "contactLines")
    assert isinstance(said, QLabel)
    assert "Longest silence: 96 days, between 30 October 2025 and 4 February 2026." in said.text()

    desk.preferences.set("language", "ro")
    qtbot.waitUntil(lambda: "96 de zile" in said.text(), timeout=WAIT_MS)


def test_a_contact_is_chosen_in_the_list_and_escape_leads_back_to_it(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    desk = imported(qtbot, opened(), article)
    panel = desk.workspace.details
    desk.lanes.show("between", ("state:CN", "state:US"))
    qtbot.waitUntil(panel.contacts.isVisible, timeout=WAIT_MS)

    panel.contacts.rows.setCurrentRow(1)
    QTest.keyClick(panel.contacts.rows, Qt.Key.Key_Return)
    event_id = panel.contacts.told()[1][0]
    assert desk.views.state.selection == (event_id,)
    qtbot.waitUntil(lambda: not panel.contacts.isVisible(), timeout=WAIT_MS)

    desk.looking.select(())
    qtbot.waitUntil(panel.contacts.isVisible, timeout=WAIT_MS)
    desk.lanes.show("family")
    assert not panel.contacts.isVisible()
