"""Printing what is looked at: the timeline in view with its events, the list or the article that has the focus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QAbstractButton, QComboBox, QGroupBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.printing.conftest import Printed
from tests.desktop.test_window import WAIT_MS, article, imported, opened
from timeline.desktop.desk import Desk
from timeline.desktop.main_window import MainWindow
from timeline.desktop.printing.preview_dialog import AnswerSheets, PrintPreviewDialog
from timeline.desktop.printing.print_intentions import PrintIntentions
from timeline.desktop.printing.sheets import Sheets
from timeline.desktop.theme import theme_named

__all__ = ["article", "opened"]
CALL = "Donald Trump and Xi Jinping"


@pytest.fixture
def desk(qtbot: QtBot, opened: Callable[..., MainWindow], article: Path) -> Desk:
    """A dark window with the events of an article."""
    window = opened()
    window.appearance.choose("dark")
    made = imported(qtbot, window, article)
    qtbot.waitUntil(lambda: len(made.workspace.timeline.event_ids()) >= 2, timeout=WAIT_MS)
    return made


def intentions(desk: Desk) -> PrintIntentions:
    """What prints in that window."""
    return desk.window.findChildren(PrintIntentions)[0]


def test_the_timeline_in_view_and_the_table_of_its_events_are_printed(
    qtbot: QtBot, desk: Desk, printer: QPrinter, printed: Printed, tmp_path: Path
) -> None:
    intentions(desk).print_on(printer, "timeline_events")
    qtbot.waitUntil((tmp_path / "printed.pdf").exists, timeout=WAIT_MS)
    drawing, table = printed()
    assert "Untitled" in drawing
    assert "2026" in drawing
    assert "Page 1 of 2" in drawing
    assert "When Title Type" in table
    assert "4 Feb 2026" in table
    assert "30 Oct 2025" in table


def test_what_has_the_focus_is_printed(
    qtbot: QtBot, desk: Desk, printer: QPrinter, printed: Printed, tmp_path: Path
) -> None:
    printing = intentions(desk)
    assert printing.subject_in_focus() == "timeline_events"
    assert printing.subjects() == ("timeline_events", "timeline", "events")
    desk.looking.open_page("articles")
    desk.workspace.drawer.articles.setFocus()
    assert printing.subject_in_focus() == "list"
    printing.print_on(printer, "list")
    (words,) = printed()
    assert "The presidents speak by phone" in words
    assert desk.window.project is not None
    desk.looking.select((desk.window.project.events()[0].id,))
    qtbot.waitUntil(lambda: desk.chosen.article() is not None, timeout=WAIT_MS)
    desk.workspace.details.text.setFocus()
    assert printing.subject_in_focus() == "article"
    assert printing.subjects()[-2:] == ("list", "article")
    printing.print_on(printer, "article")
    (words,) = printed()
    assert "spoke by telephone" in words


def test_the_preview_shows_the_pages_and_follows_subject_and_paper(qtbot: QtBot, desk: Desk) -> None:
    desk.window.translator.use("ro")
    desk.window.actions_["file.print_preview"].trigger()
    (dialog,) = desk.window.findChildren(PrintPreviewDialog)
    qtbot.waitUntil(lambda: dialog.count.text() == "2 pagini", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: dialog.pages.pageCount() == 2, timeout=WAIT_MS)
    dialog.subject.setCurrentIndex(dialog.subject.findData("timeline"))
    qtbot.waitUntil(lambda: dialog.count.text() == "1 pagină", timeout=WAIT_MS)
    dialog.orientation.setCurrentIndex(dialog.orientation.findData("portrait"))
    assert dialog.printer.pageLayout().orientation() is QPageLayout.Orientation.Portrait
    qtbot.waitUntil(lambda: dialog.count.text() == "1 pagină", timeout=WAIT_MS)
    dialog.reject()


def test_pages_that_come_after_the_preview_was_closed_are_let_go(qtbot: QtBot, desk: Desk, printer: QPrinter) -> None:
    answers: list[AnswerSheets] = []
    look = (theme_named("light"), desk.window.font())
    dialog = PrintPreviewDialog(
        desk.window, desk.window.translator, printer, ("timeline",), "timeline",
        lambda _subject, _body, then: answers.append(then), lambda _printer, _subject: None, look,
    )  # fmt: skip
    dialog.open()
    dialog.reject()
    qtbot.waitUntil(lambda: not desk.window.findChildren(PrintPreviewDialog))
    answers[0](Sheets("", "", "", lambda at, total: f"{at} {total}", ()))


@pytest.mark.qt_log_ignore(r"QPainter::begin", extend=True)  # Qt says so too
def test_a_file_that_cannot_be_written_is_told(qtbot: QtBot, desk: Desk, printer: QPrinter, tmp_path: Path) -> None:
    printer.setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
    intentions(desk).print_on(printer, "timeline")
    notices = desk.window.notices
    qtbot.waitUntil(lambda: any(each.level == "error" for each in notices.current()), timeout=WAIT_MS)


def test_the_dialog_of_the_printer_speaks_romanian(desk: Desk, printer: QPrinter) -> None:
    english = texts_of(QPrintDialog(printer, desk.window))
    desk.window.translator.use("ro")
    both = english & texts_of(QPrintDialog(printer, desk.window))
    assert {text for text in both if any(map(str.isalpha, text))} <= {"Color"}


def texts_of(dialog: QWidget) -> set[str]:
    """All words on a dialog."""
    words = {each.text() for each in dialog.findChildren(QLabel)}
    words |= {each.text() for each in dialog.findChildren(QAbstractButton)}
    words |= {each.title() for each in dialog.findChildren(QGroupBox)}
    for box in dialog.findChildren(QComboBox):
        words |= {box.itemText(at) for at in range(box.count())}
    return words | {dialog.windowTitle()}


def test_print_asks_the_systems_dialog_and_prints_when_it_is_accepted(
    qtbot: QtBot, desk: Desk, printed: Printed, tmp_path: Path
) -> None:
    desk.window.actions_["file.print"].trigger()
    (dialog,) = desk.window.findChildren(QPrintDialog)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.accepted.emit(dialog.printer())
    qtbot.waitUntil((tmp_path / "printed.pdf").exists, timeout=WAIT_MS)
    assert "Page 1 of 2" in printed()[0]
    dialog.reject()
