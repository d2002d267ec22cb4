"""A file of events comes in from the menu: at once where its kind is told, by columns where it is a table."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline.desktop.app import Desktop, open_window
from timeline.desktop.dialogs.columns_dialog import ColumnsDialog
from timeline.desktop.event_file_intentions import EventFileIntentions
from timeline.desktop.main_window import MainWindow
from timeline.project import Project

CALENDAR = (
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20260204\nSUMMARY:A call\nCATEGORIES:Phone call\n"
    "END:VEVENT\nEND:VCALENDAR\n"
)
WAIT_MS = 20_000


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on an empty project; it is closed again."""
    with Project.create(tmp_path / "p.gtl"):
        pass
    opened = open_window([tmp_path / "p.gtl"])
    yield opened
    desktop = qapp.findChild(Desktop)
    if isinstance(desktop, Desktop):
        for desk in tuple(desktop.desks):
            desk.window.close()
    qapp.processEvents()


def dialog_of(window: MainWindow) -> ColumnsDialog | None:
    return next((child for child in window.children() if isinstance(child, ColumnsDialog)), None)


def files_of(window: MainWindow) -> EventFileIntentions:
    return next(child for child in window.children() if isinstance(child, EventFileIntentions))


def count(window: MainWindow) -> int:
    return len(window.project.events()) if window.project is not None else 0


def test_a_calendar_needs_no_question(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "a.ics").write_text(CALENDAR)
    files_of(window).take(tmp_path / "a.ics")
    qtbot.waitUntil(lambda: count(window) == 1, timeout=WAIT_MS)


def test_a_table_asks_for_its_columns_and_then_comes_in(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Title,Date,Type\nA call,2026-02-04,phone_call\n")
    files_of(window).take(tmp_path / "a.csv")
    qtbot.waitUntil(lambda: dialog_of(window) is not None, timeout=WAIT_MS)
    dialog = dialog_of(window)
    assert dialog is not None
    dialog.accept()
    qtbot.waitUntil(lambda: count(window) == 1, timeout=WAIT_MS)
