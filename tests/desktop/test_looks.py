"""The window with large letters, little room and another theme: nothing is cut off, nothing keeps its former look."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.test_window import WAIT_MS, article, imported, opened
from timeline.desktop.desk import Desk
from timeline.desktop.filters.facet_row import FacetButton
from timeline.desktop.main_window import MainWindow
from timeline.desktop.notices import Notice, NoticeRow

__all__ = ["article", "opened"]


@pytest.fixture
def desk(qtbot: QtBot, opened: Callable[..., MainWindow], article: Path) -> Iterator[Desk]:
    """A window with an event chosen, whose letters may be changed."""
    made = imported(qtbot, opened(), article)
    assert made.window.project is not None
    made.looking.select((made.window.project.events()[0].id,))
    qtbot.waitUntil(lambda: made.chosen.current is not None, timeout=WAIT_MS)
    yield made
    made.window.appearance.set_font_points(0.0)


@pytest.mark.parametrize("language", ["en", "ro"])
@pytest.mark.parametrize(("points", "width", "height"), [(20, 1024, 640), (20, 1280, 800), (13, 1024, 640)])
def test_what_stands_in_a_panel_is_as_wide_as_the_panel(
    qtbot: QtBot, desk: Desk, points: int, width: int, height: int, language: str
) -> None:
    window = desk.window
    window.resize(width, height)
    window.translator.use(language)
    window.appearance.set_font_points(points)
    qtbot.waitUntil(lambda: right_of(desk.workspace.filters, FacetButton) <= desk.workspace.filters.width())
    buttons = window.top_bar.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    qtbot.waitUntil(lambda: all(each.width() >= each.sizeHint().width() for each in buttons if each.isVisible()))
    assert all(each.accessibleName() for each in buttons)
    for foot in desk.workspace.details.findChildren(QPushButton):
        if foot.isVisible():
            assert foot.height() >= foot.fontMetrics().height()


def right_of(panel: QWidget, kind: type[QWidget]) -> int:
    """How far to the right the widgets of a kind reach."""
    found = [each for each in panel.findChildren(kind) if each.isVisible()]
    assert found
    return max(each.mapTo(panel, each.rect().bottomRight()).x() for each in found)


def test_rows_of_tables_and_marked_paragraphs_grow_with_the_letters(desk: Desk) -> None:
    table, text = desk.workspace.drawer.events, desk.workspace.details.text
    small = (table.verticalHeader().defaultSectionSize(), text.font().pointSizeF())
    desk.window.appearance.set_font_points(20)
    assert table.verticalHeader().defaultSectionSize() > small[0]
    block, sizes = text.document().begin(), set[float]()
    while block.isValid():
        sizes |= {part.format.fontPointSize() for part in block.textFormats()} - {0.0}
        block = block.next()
    assert all(size > small[1] for size in sizes)


def test_a_notice_is_drawn_anew_in_another_theme(desk: Desk) -> None:
    window = desk.window
    window.appearance.choose("light")
    window.notices.tell(Notice("good", "Done.", "x"))
    row = next(each for each in window.notices.findChildren(NoticeRow) if each.notice.key == "x")
    (cross,) = row.findChildren(QToolButton)
    light = cross.icon().pixmap(16).toImage()
    window.appearance.choose("dark")
    assert cross.icon().pixmap(16).toImage() != light


def test_the_title_keeps_clear_of_the_menus_when_the_letters_grow(qtbot: QtBot, desk: Desk) -> None:
    window = desk.window
    window.resize(1280, 800)
    window.appearance.set_font_points(20)
    bar = window.menuBar()

    def is_clear() -> bool:
        title = window._title
        return title.isHidden() or title.x() > bar.actionGeometry(bar.actions()[-1]).right()

    qtbot.waitUntil(is_clear)
