"""Selected events can be dragged into another program; everything else still pans."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline.desktop.app import Desktop, open_window
from timeline.desktop.drag_out import DragOut
from timeline.desktop.main_window import MainWindow
from timeline.desktop.timeline_view.view import TimelineView
from timeline.model import TimeSpan
from timeline.project import Project
from timeline.project.commands import NewEvent

WAIT_MS = 20_000


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on a project with two events; it is closed again."""
    with Project.create(tmp_path / "p.gtl") as project:
        project.apply(NewEvent("phone_call", "A call", TimeSpan.parse("2026-02-04")))
        project.apply(NewEvent("summit", "A summit", TimeSpan.parse("2026-06-04")))
    opened = open_window([tmp_path / "p.gtl"])
    opened.resize(1200, 800)
    yield opened
    desktop = qapp.findChild(Desktop)
    if isinstance(desktop, Desktop):
        for desk in tuple(desktop.desks):
            desk.window.close()
    qapp.processEvents()


def shown(qtbot: QtBot, window: MainWindow) -> tuple[TimelineView, DragOut, dict[str, str]]:
    """The view with both events painted, what watches it, and the ids of the events by title."""
    view = window.findChild(TimelineView)
    assert isinstance(view, TimelineView)
    qtbot.waitUntil(lambda: len(view.event_ids()) == 2, timeout=WAIT_MS)
    watcher = next(child for child in view.children() if isinstance(child, DragOut))
    assert window.project is not None
    return view, watcher, {event.title("en"): event.id for event in window.project.events()}


def test_what_is_selected_goes_out_in_every_form(qtbot: QtBot, window: MainWindow) -> None:
    view, watcher, ids = shown(qtbot, window)
    assert watcher.data() is None
    view.set_selection((ids["A call"],))
    mime = watcher.data()
    assert mime is not None
    assert mime.text() == "Wednesday, 4 February 2026: A call"
    assert b"SUMMARY:A call" in bytes(mime.data("text/calendar").data())
    assert b"A call" in bytes(mime.data("text/csv").data())


def test_only_a_press_on_a_selected_event_drags(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, watcher, ids = shown(qtbot, window)
    started: list[bool] = []
    monkeypatch.setattr(watcher, "start", lambda: started.append(True))
    box = view.rect_of(ids["A call"])
    assert box is not None
    for is_selected in (False, True):
        view.set_selection((ids["A call"],) if is_selected else (ids["A summit"],))
        at = (view.rect_of(ids["A call"]) or box).center()
        QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        QTest.mouseMove(view, at + QPoint(30, 0))
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at + QPoint(30, 0))
        assert bool(started) is is_selected
