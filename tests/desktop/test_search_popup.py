"""Hits under the search field: a proper model, worked with the keys of the field."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from timeline.desktop.appearance import Appearance
from timeline.desktop.search_popup import SearchPopup
from timeline.desktop.translator import Translator
from timeline.model import TimeSpan
from timeline.project.answers import SearchHit

CALL = SearchHit("event", "e1", "Ana and Ion speak", TimeSpan.parse("2026-02-04"), "Ana and Ion", ((0, 3),), -2.0)
PAGE = SearchHit("article", "a1", "Two leaders", None, "… Ana said …", ((2, 5),), -1.0)


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[QLineEdit]:
    """A field in a window that has the focus."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    made = QLineEdit(window)
    window.show()
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    made.clear()


@pytest.fixture
def popup(field: QLineEdit, translator: Translator, appearance: Appearance) -> SearchPopup:
    """The popup of the field."""
    return SearchPopup(field.window(), field, translator, appearance)


def test_what_is_typed_is_asked_once_typing_pauses(qtbot: QtBot, popup: SearchPopup, field: QLineEdit) -> None:
    with qtbot.waitSignal(popup.asked) as asked:
        QTest.keyClicks(field, "ana")
    assert asked.args == ["ana"]


def test_hits_are_walked_through_and_chosen_with_the_keys_of_the_field(
    qtbot: QtBot, popup: SearchPopup, field: QLineEdit
) -> None:
    tester = QAbstractItemModelTester(popup.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    field.setText("ana")
    popup.show_hits("ana", (CALL, PAGE))
    assert popup.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(popup.hit_chosen) as chosen:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args == [PAGE]
    assert popup.isHidden()
    popup.show_hits("ana", (CALL,))
    assert tester is not None


def test_hits_of_words_typed_before_are_too_late(popup: SearchPopup, field: QLineEdit) -> None:
    field.setText("ion")
    popup.show_hits("ana", (CALL,))
    assert popup.isHidden()


def test_escape_ends_the_search(qtbot: QtBot, popup: SearchPopup, field: QLineEdit) -> None:
    field.setText("ana")
    popup.show_hits("ana", ())
    with qtbot.waitSignal(popup.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert popup.isHidden()
