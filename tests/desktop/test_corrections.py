"""Working through what the program was not sure of, and correcting several events: walks through the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.coreference.tellings import telling
from tests.desktop.test_intentions import chosen_call, shown_event
from tests.desktop.test_window import WAIT_MS, article, desk_of, imported, opened
from tests.project.opened import open_project
from tests.project.readings import reading
from timeline.desktop.desk import Desk
from timeline.desktop.dialogs.several_dialog import SeveralDialog
from timeline.desktop.main_window import MainWindow
from timeline.project import commands
from timeline.project.filters import EventFilter

__all__ = ["article", "opened"]


def queue(desk: Desk) -> list[str]:
    return [event.id for event in desk.workspace.drawer.review.rows_model.rows()]


def test_several_events_get_a_status_and_their_corrections_are_given_up_again(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    ids = tuple(event.id for event in desk.workspace.drawer.events.rows_model.rows())
    assert len(ids) >= 2
    call = chosen_call(qtbot, desk)
    desk.looking.select((call.id, *(each for each in ids if each != call.id)))
    qtbot.waitUntil(lambda: window.actions_["event.edit"].isEnabled(), timeout=WAIT_MS)
    window.actions_["event.edit"].trigger()
    (dialog,) = window.findChildren(SeveralDialog)
    dialog.status.setCurrentIndex(dialog.status.findData("claimed"))
    dialog.accept()

    def statuses() -> set[str]:
        assert window.project is not None
        return {event.status for event in window.project.events(EventFilter(hidden=True))}

    qtbot.waitUntil(lambda: statuses() == {"claimed"}, timeout=WAIT_MS)
    desk.looking.choose(call.id)
    qtbot.waitUntil(lambda: window.actions_["event.reset"].isEnabled(), timeout=WAIT_MS)
    window.actions_["event.reset"].trigger()
    qtbot.waitUntil(lambda: bool((event := shown_event(desk)) and event.status == call.status), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not window.actions_["event.reset"].isEnabled(), timeout=WAIT_MS)


def test_the_review_queue_is_worked_through_with_single_keys(
    qtbot: QtBot, opened: Callable[..., MainWindow], tmp_path: Path
) -> None:
    unsure = open_project(tmp_path / "unsure.gtl")
    days = ("2026-02-04", "2026-03-04", "2026-04-04")
    unsure.read(*(reading(day, telling(day, "meeting", day, confidence=0.55)) for day in days))
    unsure.project.close()
    window = opened(tmp_path / "unsure.gtl")
    desk = desk_of(window)
    qtbot.waitUntil(lambda: len(queue(desk)) == len(days), timeout=WAIT_MS)
    window.actions_["view.review"].trigger()
    review = desk.workspace.drawer.review
    waiting = queue(desk)
    window.activateWindow()
    review.setFocus()
    qtbot.waitUntil(review.hasFocus)
    review.selectRow(0)
    first = review.selected_ids()[0]
    qtbot.waitUntil(lambda: bool((event := shown_event(desk)) and event.id == first), timeout=WAIT_MS)
    QTest.keyClick(review, Qt.Key.Key_N)
    assert review.selected_ids()[0] != first
    QTest.keyClick(review, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: len(queue(desk)) == len(waiting) - 1, timeout=WAIT_MS)
    assert first in queue(desk)


def test_a_view_is_forgotten_from_its_menu(qtbot: QtBot, opened: Callable[..., MainWindow], article: Path) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    desk.session.do(commands.SaveView("Calls", EventFilter(types=frozenset({"phone_call"}))))
    qtbot.waitUntil(lambda: bool(window.project and window.project.views()), timeout=WAIT_MS)
    menu = QMenu(window)
    desk.eras.fill_views(menu)
    (forget,) = menu.findChildren(QMenu)
    forget.actions()[0].trigger()
    qtbot.waitUntil(lambda: window.project is not None and not window.project.views(), timeout=WAIT_MS)
