import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from timeline.desktop.appearance import Appearance
from timeline.desktop.notices import SHOWN_MS, Notice, NoticeRow, Notices
from timeline.desktop.translator import Translator

HELD_MS = 200  # how long a notice stands here that is not held
WAIT_MS = 60_000  # a watch-dog, not a measure: a busy machine takes its time


def test_a_notice_with_the_same_key_replaces_the_former(
    qtbot: QtBot, translator: Translator, appearance: Appearance
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    notices = Notices(window, translator, appearance)
    for text in ("one", "two"):
        notices.tell(Notice("info", text, "import"))
    for number in range(4):
        notices.tell(Notice("error", str(number)))
    assert [notice.sentence for notice in notices.current()] == ["1", "2", "3"]


def test_a_notice_is_reached_by_the_keyboard_and_gives_the_focus_back(
    qtbot: QtBot, translator: Translator, appearance: Appearance
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, notices = QLineEdit(), Notices(window, translator, appearance)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(notices)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert not notices.focus_newest()
    for text in ("one", "two"):
        notices.tell(Notice("info", text, offer="Show"))
    assert notices.focus_newest()
    focused = window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Show"
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert [notice.sentence for notice in notices.current()] == ["one"]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert notices.current() == ()
    assert notices.isHidden()


def test_a_notice_waits_while_it_has_the_focus_and_goes_afterwards(
    qtbot: QtBot, translator: Translator, appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, notices = QLineEdit(), Notices(window, translator, appearance)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(notices)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=WAIT_MS)
    monkeypatch.setitem(SHOWN_MS, "info", HELD_MS)
    notices.tell(Notice("info", "held", offer="Show"))
    assert notices.focus_newest()
    qtbot.wait(2 * HELD_MS)
    assert [notice.sentence for notice in notices.current()] == ["held"]
    field.setFocus()
    qtbot.waitUntil(lambda: notices.current() == (), timeout=WAIT_MS)
    notices.tell(Notice("error", "stays"))
    notices.tell(Notice("info", "a question", stays=True))
    assert len(notices.current()) == 2


def test_the_action_of_a_notice_is_performed_and_the_notice_goes(
    qtbot: QtBot, translator: Translator, appearance: Appearance
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    notices = Notices(window, translator, appearance)
    done: list[bool] = []
    notices.tell(Notice("info", "Fetch?", offer="Fetch", perform=lambda: done.append(True)))
    notices._rows[0]._perform()
    assert done == [True]
    assert notices.current() == ()


def test_a_notice_speaks_the_language_that_the_window_speaks_now(
    qtbot: QtBot, translator: Translator, appearance: Appearance
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    notices = Notices(window, translator, appearance)
    notices.tell(Notice("good", lambda: translator("citation.copied"), offer=lambda: translator("notice.undo")))
    row = notices.findChild(NoticeRow)
    assert row is not None
    assert row.accessibleName() == "The citation is on the clipboard."
    translator.use("ro")
    assert row.accessibleName() == translator("citation.copied") != "The citation is on the clipboard."
    assert translator("notice.undo") in [button.text() for button in row.findChildren(QPushButton)]
    assert translator("notice.close") in [cross.toolTip() for cross in row.findChildren(QToolButton)]


def test_a_notice_does_not_go_while_the_pointer_moves(
    qtbot: QtBot, translator: Translator, appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SHOWN_MS, "good", 1)
    monkeypatch.setattr("timeline.desktop.notices.STILL_MS", 1)
    moves = iter(range(5))
    places: list[QPoint] = []

    def moving() -> QPoint:
        places.append(QPoint(next(moves, 4), 0))
        return places[-1]

    monkeypatch.setattr("timeline.desktop.notices.QCursor.pos", moving)
    window = QWidget()
    qtbot.addWidget(window)
    notices = Notices(window, translator, appearance)
    notices.tell(Notice("good", "Read."))
    qtbot.waitUntil(lambda: not notices.current(), timeout=WAIT_MS)
    assert places[-1] == places[-2] != places[-3]
