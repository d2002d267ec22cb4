"""A person's walk through the window: drop, look, click, correct, undo, close, come back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from timeline.desktop.actions import BY_ID
from timeline.desktop.app import Desktop, open_window
from timeline.desktop.desk import Desk
from timeline.desktop.dialogs.date_dialog import DateDialog
from timeline.desktop.main_window import MainWindow
from timeline.project.filters import EventFilter

NAMES = [
    "mainWindow",
    "timelineView",
    "overviewStrip",
    "filterPanel",
    "laneSelector",
    "searchField",
    "detailsPanel",
    "eventTitle",
    "eventWhen",
    "eventActors",
    "sourceList",
    "sourceText",
    "importButton",
    "importProgress",
    "cancelImport",
    "statusCounts",
    "emptyState",
    "dropOverlay",
    "eventTable",
    "articleTable",
    "contradictionList",
    "undatedDrawer",
]
ARTICLE = """The presidents speak by phone

4 February 2026

BEIJING, Feb 4 – Chinese President Xi Jinping and U.S. President Donald Trump spoke by telephone on Wednesday.

Donald Trump met Xi Jinping in Busan on 30 October 2025.
"""
WAIT_MS = 60_000  # a watch-dog, not a measure: a busy machine takes its time
DIALOGS = (
    "help.keys", "help.about", "help.first_steps", "help.dates", "edit.preferences", "tools.palette", "event.new",
    "timeline.go_to_date", "timeline.add_era",
)  # fmt: skip


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., MainWindow]]:
    """Opens windows and closes them again."""
    windows: list[MainWindow] = []

    def make(*paths: Path) -> MainWindow:
        windows.append(open_window(paths))
        return windows[-1]

    yield make
    desktop = qapp.findChild(Desktop)
    if isinstance(desktop, Desktop):
        for desk in tuple(desktop.desks):
            desk.window.close()
        desktop.translator.use("en")
        desktop.appearance.choose("light")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article file of our own."""
    path = tmp_path / "call.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def desk_of(window: MainWindow) -> Desk:
    application = QApplication.instance()
    assert application is not None
    desktop = application.findChild(Desktop)
    assert isinstance(desktop, Desktop)
    return next(desk for desk in desktop.desks if desk.window is window)


def drop(window: MainWindow, data: QMimeData) -> QDragEnterEvent:
    """Drags something over the window and lets it go; the answer to its entering."""
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(200, 200), actions, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(200, 200), actions, data, buttons, keys))
    return enter


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def titles(desk: Desk) -> set[str]:
    return {event.title("en") for event in desk.workspace.drawer.events.rows_model.rows()}


def imported(qtbot: QtBot, window: MainWindow, article: Path) -> Desk:
    """The window with the article in it, and its events on the timeline."""
    desk = desk_of(window)
    with qtbot.waitSignal(window.import_finished, timeout=WAIT_MS):
        drop(window, files(article))
    qtbot.waitUntil(lambda: len(desk.workspace.timeline.event_ids()) >= 2, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: desk.workspace.drawer.events.rows_model.rowCount() >= 2, timeout=WAIT_MS)
    return desk


def test_all_named_parts_are_there_when_the_window_opens(opened: Callable[..., MainWindow]) -> None:
    window = opened()
    found = {widget.objectName() for widget in (window, *window.findChildren(QWidget))}
    assert not set(NAMES) - found
    assert isinstance(window.findChild(QWidget, "searchField"), QLineEdit)
    assert isinstance(window.findChild(QWidget, "eventTitle"), QLabel)
    assert isinstance(window.findChild(QWidget, "sourceText"), QTextEdit | QPlainTextEdit)


def test_every_action_of_the_table_is_carried_out_by_somebody(opened: Callable[..., MainWindow]) -> None:
    desk = desk_of(opened())
    assert set(desk.handlers) == set(BY_ID)


def test_an_empty_window_invites(opened: Callable[..., MainWindow]) -> None:
    window = opened()
    assert window.empty_state.isVisible()
    assert window.project is None


def test_an_article_is_dropped_read_clicked_undone_and_brought_back(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    timeline, details = desk.workspace.timeline, desk.workspace.details
    assert not window.empty_state.isVisible()
    call = next(event for event in desk.workspace.drawer.events.rows_model.rows() if event.type == "phone_call")
    desk.looking.choose(call.id)
    qtbot.waitUntil(lambda: timeline.rect_of(call.id) is not None, timeout=WAIT_MS)
    desk.looking.select(())
    box = timeline.rect_of(call.id)
    assert box is not None
    with qtbot.waitSignal(timeline.event_chosen) as chosen:
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=box.center())
    assert chosen.args == [call.id]
    qtbot.waitUntil(lambda: details.head.when.text() == "Wednesday, 4 February 2026", timeout=WAIT_MS)
    assert window.project is not None
    stored = window.project.article(call_article(desk))
    assert stored is not None
    assert details.text.toPlainText() == stored.article.text
    evidence = details.text.extraSelections()
    assert "spoke by telephone on Wednesday" in evidence[0].cursor.selectedText()

    qtbot.waitUntil(lambda: window.actions_["edit.undo"].isEnabled(), timeout=WAIT_MS)
    window.actions_["edit.undo"].trigger()
    qtbot.waitUntil(lambda: window.empty_state.isVisible(), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: window.actions_["edit.redo"].isEnabled(), timeout=WAIT_MS)
    window.actions_["edit.redo"].trigger()
    qtbot.waitUntil(lambda: len(timeline.event_ids()) >= 2, timeout=WAIT_MS)


def call_article(desk: Desk) -> str:
    shown = desk.chosen.article()
    assert shown is not None
    return shown[0]


def test_everything_is_there_again_after_a_restart(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    before = titles(imported(qtbot, window, article))
    window.close()
    again = desk_of(opened())
    qtbot.waitUntil(lambda: titles(again) == before, timeout=WAIT_MS)


def test_a_filter_shows_chips_and_fewer_events(qtbot: QtBot, opened: Callable[..., MainWindow], article: Path) -> None:
    desk = imported(qtbot, opened(), article)
    desk.looking.filter(EventFilter(types=frozenset({"phone_call"})))
    qtbot.waitUntil(lambda: len(desk.workspace.timeline.event_ids()) == 1, timeout=WAIT_MS)
    assert desk.workspace.chips.isVisible()
    desk.window.actions_["view.clear_filters"].trigger()
    qtbot.waitUntil(lambda: len(desk.workspace.timeline.event_ids()) >= 2, timeout=WAIT_MS)
    assert not desk.workspace.chips.isVisible()


def test_words_typed_in_the_search_field_find_events(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    QTest.keyClicks(window.top_bar.search, "busan")
    qtbot.waitUntil(lambda: bool(desk.looking.search.model.hits), timeout=WAIT_MS)
    event_hits = [hit for hit in desk.looking.search.model.hits if hit.kind == "event"]
    desk.looking.search.hit_chosen.emit(event_hits[0])
    assert desk.views.state.selection == (event_hits[0].id,)


def test_a_date_set_by_hand_is_kept_and_can_be_taken_back(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    call = next(event for event in desk.workspace.drawer.events.rows_model.rows() if event.type == "phone_call")
    desk.looking.choose(call.id)
    qtbot.waitUntil(lambda: desk.chosen.current is not None, timeout=WAIT_MS)
    window.actions_["event.date"].trigger()
    dialog = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, DateDialog))
    dialog.typed.setText("3 Feb 2026")
    dialog.choose_typed()
    dialog.accept()
    when = desk.workspace.details.head.when
    qtbot.waitUntil(lambda: when.text() == "Tuesday, 3 February 2026", timeout=WAIT_MS)
    assert when.font().italic()
    qtbot.waitUntil(lambda: "date" in window.actions_["edit.undo"].text(), timeout=WAIT_MS)
    window.actions_["edit.undo"].trigger()
    qtbot.waitUntil(lambda: when.text() == "Wednesday, 4 February 2026", timeout=WAIT_MS)


def test_another_language_is_in_force_at_once_everywhere(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    desk.preferences.set("language", "ro")
    assert window.top_bar.import_button.text().startswith("Importă")
    menus: list[QAction] = window.menuBar().actions()
    assert menus[0].text() == "&Fișier"
    assert "Discuții" in desk.workspace.timeline.lanes().titles["talks"]
    qtbot.waitUntil(lambda: "articol" in window.status_line.counts.text(), timeout=WAIT_MS)


def test_the_theme_is_switched_and_remembered(opened: Callable[..., MainWindow]) -> None:
    window = opened()
    desk = desk_of(window)
    was_dark = window.appearance.theme.is_dark
    window.actions_["view.theme"].trigger()
    assert window.appearance.theme.is_dark is not was_dark
    assert desk.preferences.settings.get("theme") == ("light" if was_dark else "dark")


@pytest.mark.parametrize("language", ["en", "ro"])
def test_dialogs_open_in_both_languages(opened: Callable[..., MainWindow], language: str) -> None:
    window = opened()
    window.translator.use(language)
    for action_id in DIALOGS:
        desk_of(window).handlers[action_id]()
        dialogs = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
        assert len(dialogs) == 1, action_id
        dialogs[0].close()


@pytest.mark.parametrize(("window_px", "sides"), [(1024, (216, 304)), (1300, (232, 344)), (1920, (272, 412))])
def test_the_panels_give_room_to_the_timeline_in_a_narrow_window(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path, window_px: int, sides: tuple[int, int]
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    window.resize(window_px + 700, 700)
    window.resize(window_px, 700)
    panels = desk.workspace.filters, desk.workspace.details
    qtbot.waitUntil(lambda: tuple(panel.width() for panel in panels) == sides, timeout=WAIT_MS)
