"""A plug-in that cannot be used is told of in the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.test_window import WAIT_MS, article, imported, opened
from tests.project.plugins.packages import forget, install
from timeline.desktop.main_window import MainWindow

__all__ = ["article", "opened"]


@pytest.fixture(autouse=True)
def _installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    folder = tmp_path / "plug-ins"
    folder.mkdir()
    install(folder, monkeypatch, "made_extractors", "", "timeline.extractors", {"gone": "Nobody"})
    yield
    forget()


def test_a_plug_in_that_cannot_be_used_is_named_when_a_project_is_opened(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    imported(qtbot, window, article)
    qtbot.waitUntil(lambda: any("“gone”" in notice.sentence for notice in window.notices.current()), timeout=WAIT_MS)
