"""What is dropped on the window: a bad file, a picture, an address, a link."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.desktop.served import served
from tests.desktop.test_window import ARTICLE, WAIT_MS, desk_of, drop, files, opened
from timeline.desktop.main_window import MainWindow

__all__ = ["opened"]


def test_no_drop_opens_a_dialog_and_a_bad_file_gets_its_sentence(
    qtbot: QtBot, opened: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = opened()
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    with qtbot.waitSignal(window.import_finished, timeout=WAIT_MS) as finished:
        drop(window, files(empty))
    assert finished.args[0].outcomes[0].status == "empty"
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]


def test_a_picture_is_refused_before_it_is_dropped(opened: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = opened()
    enter = drop(window, files(tmp_path / "a.png"))
    assert not enter.isAccepted()
    assert "picture" in window.drop_overlay.sentence


def test_a_dropped_address_is_asked_about_before_anything_is_fetched(opened: Callable[..., MainWindow]) -> None:
    window = opened()
    data = QMimeData()
    data.setUrls([QUrl("https://news.example/article")])
    drop(window, data)
    notice = window.notices.current()[-1]
    assert "news.example" in notice.sentence
    assert notice.action == "Fetch"
    assert window.project is None


def test_a_dropped_link_file_is_asked_about_and_its_page_is_read_at_the_users_word(
    qtbot: QtBot, opened: Callable[..., MainWindow], tmp_path: Path
) -> None:
    asked: list[str] = []
    with served(ARTICLE.encode(), asked) as address:
        link = tmp_path / "call.url"
        link.write_text(f"[InternetShortcut]\nURL={address}/news/call\n")
        window = opened()
        drop(window, files(link))
        qtbot.waitUntil(lambda: any(n.action == "Fetch" for n in window.notices.current()), timeout=WAIT_MS)
        question = next(notice for notice in window.notices.current() if notice.action == "Fetch")
        assert "127.0.0.1" in question.sentence
        assert asked == []
        assert question.perform is not None
        question.perform()
        desk = desk_of(window)
        qtbot.waitUntil(lambda: len(desk.workspace.timeline.event_ids()) >= 2, timeout=WAIT_MS)
    assert asked == ["/news/call"]
