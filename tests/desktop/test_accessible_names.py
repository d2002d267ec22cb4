"""Everything that takes the focus says what it is, in both languages."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QSplitterHandle, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.test_window import article, desk_of, imported, opened
from timeline.desktop.main_window import MainWindow

__all__ = ["article", "opened"]
PLAIN = (QLabel, QScrollArea, QSplitterHandle)  # labels say their text; the others only hold or divide


def says_something(widget: QWidget) -> bool:
    if widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()):
        return True
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface is not None and bool(interface.text(QAccessible.Text.Name))


@pytest.mark.parametrize("language", ["en", "ro"])
def test_everything_that_takes_the_focus_has_a_name(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path, language: str
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    window.translator.use(language)
    for page in ("events", "articles", "undated", "contradictions", "coming", "review"):
        desk_of(window).looking.open_page(page)
        silent = [
            f"{type(widget).__name__} {widget.objectName()}"
            for widget in window.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not isinstance(widget, PLAIN)
            and not says_something(widget)
        ]
        assert not silent
    assert desk.workspace.timeline.accessibleName()
