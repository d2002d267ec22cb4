"""A large project is opened in a thread: its progress is told, and it can be given up."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.test_window import WAIT_MS, article, desk_of, imported, opened
from tests.storage.files import made
from timeline.desktop.desk import Desk
from timeline.desktop.main_window import MainWindow
from timeline.desktop.status_line import StatusLine
from timeline.desktop.translator import Translator
from timeline.model import Progress
from timeline.project import Project
from timeline.storage import project_file

__all__ = ["article", "opened"]


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that counts as large, of which there is no copy of today."""
    monkeypatch.setattr(project_file, "LARGE_BYTES", 1)
    return made(tmp_path / "large.gtl", "one")


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Holds the opening of projects back until it is set."""
    event, whole = threading.Event(), Project.open.__func__  # type: ignore[attr-defined]  # the plain function

    def held(cls: type[Project], /, path: Path, **more: object) -> Project:
        assert event.wait(WAIT_MS / 1000)
        project: Project = whole(cls, path, **more)
        return project

    monkeypatch.setattr(Project, "open", classmethod(held))
    return event


def bar_of(window: MainWindow) -> QWidget:
    bar = window.status_line.findChild(QWidget, "importProgress")
    assert isinstance(bar, QWidget)
    return bar


def sentences(desk: Desk) -> list[str]:
    return [notice.sentence for notice in desk.window.notices.current()]


def test_the_window_goes_on_while_a_large_project_is_opened(
    qtbot: QtBot, opened: Callable[..., MainWindow], large: Path, gate: threading.Event
) -> None:
    window = opened(large)
    desk = desk_of(window)
    assert desk.session.project is None
    assert bar_of(window).isVisible()
    gate.set()
    qtbot.waitUntil(lambda: desk.session.project is not None, timeout=WAIT_MS)
    assert desk.session.project is not None
    assert desk.session.project.path == large
    assert not bar_of(window).isVisible()


def test_a_large_project_that_is_given_up_leaves_what_was_there(
    qtbot: QtBot,
    opened: Callable[..., MainWindow],
    article: Path,
    large: Path,
    gate: threading.Event,
) -> None:
    desk = imported(qtbot, opened(), article)
    former = desk.session.project
    desk.open_paths((large,))
    desk.window.status_line.cancelled.emit()
    gate.set()
    qtbot.waitUntil(lambda: any("large.gtl" in sentence for sentence in sentences(desk)), timeout=WAIT_MS)
    assert desk.session.project is former
    assert not bar_of(desk.window).isVisible()


def test_whoever_begins_something_else_waits_no_longer(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path, large: Path, gate: threading.Event
) -> None:
    window = opened(large)
    desk = imported(qtbot, window, article)
    gate.set()
    qtbot.waitUntil(lambda: any("large.gtl" in sentence for sentence in sentences(desk)), timeout=WAIT_MS)
    assert desk.session.project is not None
    assert desk.session.project.path != large


@pytest.mark.parametrize("stage", ["opening", "copying", "renewing"])
@pytest.mark.parametrize("language", ["en", "ro"])
def test_the_status_line_tells_what_an_opening_does_and_offers_no_pause(
    qtbot: QtBot, translator: Translator, stage: str, language: str
) -> None:
    translator.use(language)
    line = StatusLine(translator)
    qtbot.addWidget(line)
    line.show()
    line.show_progress(Progress(40, 100, "large.gtl", stage))
    assert line._what.toolTip() or line._what.text()
    assert translator(f"status.{stage}") in (line._what.toolTip() + line._what.text())
    assert not line._pause.isVisible()
    assert line._cancel.isVisible()
