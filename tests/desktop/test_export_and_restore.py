"""What leaves the window in every form, and the way back from a damaged project: as a person does it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.desktop.test_window import WAIT_MS, article, desk_of, imported, opened
from timeline.desktop.desk import Desk
from timeline.desktop.dialogs.backup_dialog import BackupDialog
from timeline.desktop.dialogs.export_dialog import ExportDialog
from timeline.desktop.export_intentions import safe_name
from timeline.desktop.main_window import MainWindow
from timeline.project.exports.formats import FORMATS
from timeline.project.opening import backup_root
from timeline.storage.backups import make

__all__ = ["article", "opened"]
BEGINNINGS = {
    ".png": b"\x89PNG", ".pdf": b"%PDF", ".svg": b"<", ".docx": b"PK", ".csv": b"\xef\xbb\xbf", ".ics": b"BEGIN:",
    ".html": b"<!DOCTYPE html>",
}  # fmt: skip


@pytest.fixture
def desk(qtbot: QtBot, opened: Callable[..., MainWindow], article: Path) -> Desk:
    """A window with an article's events, ready to be exported."""
    made = imported(qtbot, opened(), article)
    qtbot.waitUntil(lambda: made.window.actions_["file.export"].isEnabled(), timeout=WAIT_MS)
    return made


def export_dialog(window: MainWindow) -> ExportDialog:
    window.actions_["file.export"].trigger()
    return window.findChildren(ExportDialog)[-1]


def test_every_form_is_written_by_the_dialog_and_the_last_choice_comes_back(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.window
    offered: list[str] = []

    def save(_: object, title: str, name: str) -> tuple[str, str]:
        offered.append(name)
        return str(tmp_path / "out" / Path(name).name), ""

    (tmp_path / "out").mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    dialog = export_dialog(window)
    suffixes = [str(dialog.format.itemData(at)) for at in range(dialog.format.count())]
    assert set(FORMATS) - set(suffixes) <= {".htm"}
    dialog.reject()
    for suffix in suffixes:
        dialog = export_dialog(window)
        dialog.format.setCurrentIndex(dialog.format.findData(suffix))
        dialog.accept()
        path = tmp_path / "out" / f"Untitled{suffix}"
        qtbot.waitUntil(path.exists, timeout=WAIT_MS)
        assert path.read_bytes().startswith(BEGINNINGS.get(suffix, b"")), suffix
    assert offered[0].startswith("Untitled")
    assert offered[-1].startswith(str(tmp_path / "out"))
    assert export_dialog(window).format.currentData() == suffixes[-1]


@pytest.mark.parametrize("order", [("talks", "meetings"), ("meetings", "talks")])
def test_a_picture_has_its_lanes_in_the_order_that_the_user_gave_them(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, order: tuple[str, str]
) -> None:
    path = tmp_path / "picture.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    desk.views.order_lanes("family", order)
    dialog = export_dialog(desk.window)
    dialog.format.setCurrentIndex(dialog.format.findData(".svg"))
    dialog.accept()
    qtbot.waitUntil(lambda: path.exists() and path.stat().st_size > 0, timeout=WAIT_MS)
    text, titles = path.read_text(encoding="utf-8"), desk.workspace.timeline.lanes().titles
    assert text.index(titles[order[0]].split()[0]) < text.index(titles[order[1]].split()[0])


def test_lanes_between_two_actors_do_not_keep_a_picture_from_being_written(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.lanes.show("between", ("state:CN", "state:US"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "picture.svg"), ""))
    dialog = export_dialog(desk.window)
    dialog.format.setCurrentIndex(dialog.format.findData(".svg"))
    dialog.accept()
    qtbot.waitUntil((tmp_path / "picture.svg").exists, timeout=WAIT_MS)


def test_a_folder_that_cannot_be_written_is_told_in_the_windows_language(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.window
    desk.preferences.set("language", "ro")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "gone" / "x.csv"), ""))
    dialog = export_dialog(window)
    dialog.format.setCurrentIndex(dialog.format.findData(".csv"))
    dialog.accept()
    qtbot.waitUntil(lambda: any(notice.level == "error" for notice in window.notices.current()), timeout=WAIT_MS)
    assert window.notices.current()[-1].sentence.startswith("Fișierul x.csv nu a putut fi scris")


def test_a_damaged_project_leads_to_its_backups_and_comes_back_in_three_clicks(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    window = desk.window
    kept = tmp_path / "kept.gtl"
    desk.session.save_as(kept)
    window.actions_["file.new"].trigger()
    make(kept, backup_root(), datetime.now())
    kept.write_bytes(kept.read_bytes()[:100] + b"\xff" * 30_000)
    damaged = kept.read_bytes()

    desk.files.open_project(kept)

    assert kept.read_bytes() == damaged
    assert window.project is None
    (dialog,) = window.findChildren(BackupDialog)
    assert dialog.isVisible()
    assert dialog.list.count() == 1
    dialog.accept()
    qtbot.waitUntil(lambda: window.project is not None, timeout=WAIT_MS)
    assert window.project is not None
    assert len(window.project.articles()) == 1
    qtbot.waitUntil(lambda: len(desk.workspace.timeline.event_ids()) >= 2, timeout=WAIT_MS)
    aside = list(tmp_path.glob("kept-damaged-*.gtl"))
    assert [path.read_bytes() for path in aside] == [damaged]


def test_a_damaged_project_without_backups_says_so_and_is_left_as_it_is(
    opened: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = opened()
    broken = tmp_path / "broken.gtl"
    broken.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5_000)
    desk_of(window).files.open_project(broken)
    assert window.project is None
    assert window.empty_state.isVisible()
    assert broken.read_bytes().endswith(b"\xff")
    assert window.notices.current() or window.findChildren(BackupDialog)


@pytest.mark.parametrize(
    ("title", "name"), [("US–China: 2026", "US–China- 2026"), ("a/b\\c", "a-b-c"), ("", "timeline"), ("..", "timeline")]
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert safe_name(title) == name


def test_a_project_is_offered_a_place_among_the_documents_and_later_beside_itself(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[Path] = []

    def save(_: object, title: str, name: str, pattern: str) -> tuple[str, str]:
        offered.append(Path(name))
        return str(tmp_path / "kept" / "first.gtl"), ""

    (tmp_path / "kept").mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    for _ in range(2):
        desk.window.actions_["file.save_as"].trigger()
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    assert offered == [Path(documents) / "Untitled.gtl", tmp_path / "kept" / "first.gtl"]
