from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.stories import ARTICLE, CALL, EVENT, RETOLD
from timeline.desktop.action_set import ActionSet
from timeline.desktop.appearance import Appearance
from timeline.desktop.catalogue import load
from timeline.desktop.dialogs.about_dialog import copy_system, notices_text
from timeline.desktop.dialogs.backup_dialog import BackupDialog
from timeline.desktop.dialogs.date_choices import date_choices
from timeline.desktop.dialogs.date_dialog import DateDialog
from timeline.desktop.dialogs.era_dialog import EraDialog, EraDraft
from timeline.desktop.dialogs.event_dialog import EventDialog
from timeline.desktop.dialogs.event_draft import EventDraft, draft_of
from timeline.desktop.dialogs.export_dialog import ExportDialog
from timeline.desktop.dialogs.help_dialog import PAGES, HelpDialog, paragraphs
from timeline.desktop.dialogs.history_dialog import HistoryDialog, local_time
from timeline.desktop.dialogs.keys_dialog import KeysDialog, keys_text
from timeline.desktop.dialogs.palette_dialog import PaletteDialog
from timeline.desktop.dialogs.reading_dialog import ReadingDialog
from timeline.desktop.dialogs.report_dialog import ReportDialog
from timeline.desktop.dialogs.small_dialogs import ChoiceDialog, SplitDialog, TextDialog
from timeline.desktop.side_panel.event_card import source_card
from timeline.desktop.situation import Situation
from timeline.desktop.terms import Terms
from timeline.desktop.translator import Translator
from timeline.model import ImportOutcome, ImportReport, Problem
from timeline.project.answers import HistoryEntry, ReadingPreview
from timeline.project.filters import EVERYTHING
from timeline.storage import Backup


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window to belong to."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_the_form_reads_the_date_while_it_is_typed(parent: QWidget, translator: Translator, terms: Terms) -> None:
    got: list[EventDraft] = []
    before = draft_of(EVENT, "en", lambda actor: actor.name)
    dialog = EventDialog(parent, translator, terms, before, got.append, is_new=False)
    dialog.when.setText("31 April 2026")
    assert not dialog.ok.isEnabled()
    dialog.when.setText("Feb 2026")
    assert dialog.reading.text() == "February 2026"
    dialog.accept()
    assert got[0].when_text == "Feb 2026"
    assert got[0].type == "phone_call"


def test_a_date_is_chosen_or_typed_and_no_date_is_an_answer(parent: QWidget, translator: Translator) -> None:
    choices = date_choices((CALL,), load("en"))
    dialog = DateDialog(parent, translator, "When?", choices, lambda when: None)
    assert dialog.value() == "2026-02-04"
    dialog.typed.setText("nonsense")
    dialog.choose_typed()
    assert dialog.value() is None
    assert not dialog.ok.isEnabled()
    dialog.typed.setText("3.2.2026")
    assert dialog.value() == "2026-02-03"


def test_some_sources_must_go_and_some_must_stay(parent: QWidget, translator: Translator) -> None:
    cards = [source_card(claim, ARTICLE, load("en")) for claim in (CALL, RETOLD)]
    got: list[tuple[str, ...]] = []
    dialog = SplitDialog(parent, translator, cards, got.append)
    assert not dialog.ok.isEnabled()
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert not dialog.ok.isEnabled()
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.accept()
    assert got == [("c2",)]


def test_a_text_that_must_not_be_empty_is_not(parent: QWidget, translator: Translator) -> None:
    got: list[str] = []
    dialog = TextDialog(parent, translator, "Name", "", got.append)
    assert not dialog.ok.isEnabled()
    assert dialog.line is not None
    dialog.line.setText("  Budapest ")
    dialog.accept()
    assert got == ["Budapest"]


def test_a_choice_gives_its_value(parent: QWidget, translator: Translator) -> None:
    got: list[str] = []
    dialog = ChoiceDialog(parent, translator, "Language", [("en", "English"), ("ro", "Romanian")], "ro", got.append)
    dialog.accept()
    assert got == ["ro"]


def test_an_era_that_ends_before_it_begins_cannot_be_made(parent: QWidget, translator: Translator) -> None:
    dialog = EraDialog(parent, translator, EraDraft("Truce", "2026", "2025"), lambda draft: None)
    assert not dialog.ok.isEnabled()
    dialog.last.setText("2027")
    assert dialog.ok.isEnabled()


def test_only_a_backup_that_can_be_read_can_be_restored(parent: QWidget, translator: Translator) -> None:
    got: list[Path] = []
    backups = (
        Backup(Path("/b/2.gtl"), "2026-02-04T10:00:00Z", 12),
        Backup(Path("/b/1.gtl"), "2026-02-03T10:00:00Z", -1),
    )
    dialog = BackupDialog(parent, translator, "", backups, got.append)
    assert not dialog.list.item(1).flags() & Qt.ItemFlag.ItemIsSelectable
    dialog.accept()
    assert got == [Path("/b/2.gtl")]


def test_without_backups_nothing_can_be_restored(parent: QWidget, translator: Translator) -> None:
    assert not BackupDialog(parent, translator, "", (), lambda path: None).ok.isEnabled()


def test_the_history_of_an_event_is_listed(parent: QWidget, translator: Translator) -> None:
    entries = (HistoryEntry("2026-02-04T10:00:00Z", "Set the date"),)
    dialog = HistoryDialog(parent, translator, "Call", entries)
    assert "Set the date" in dialog.list.item(0).text()
    assert local_time("no time", translator) == "no time"


def test_reading_again_is_shown_before_it_is_applied(parent: QWidget, translator: Translator) -> None:
    dialog = ReadingDialog(parent, translator, lambda: None)
    assert not dialog.ok.isEnabled()
    dialog.show_previews((ReadingPreview("a1", "Call", (CALL,), (), (RETOLD,)),))
    assert dialog.ok.isEnabled()
    assert dialog.summary.text().startswith("New: 1, changed: 0, gone: 1.")
    article = dialog.tree.topLevelItem(0)
    assert article is not None
    assert article.childCount() == 2


def test_the_report_can_be_narrowed_to_what_failed(
    parent: QWidget, translator: Translator, appearance: Appearance
) -> None:
    report = ImportReport((ImportOutcome("/a", "imported", "a"), ImportOutcome("/b", "failed", error="It is damaged.")))
    dialog = ReportDialog(parent, translator, appearance, report, lambda paths: None, lambda article: None)
    assert dialog.table.rows_model.rowCount() == 2
    dialog.kinds.setCurrentIndex(dialog.kinds.findData("failed"))
    assert [row.path for row in dialog.table.rows_model.rows()] == ["/b"]


def test_an_article_without_a_date_can_be_given_one_from_the_report(
    parent: QWidget, translator: Translator, appearance: Appearance
) -> None:
    undated = ImportOutcome("/a", "imported", "a1", problems=(Problem("no_date", "No date was found."),))
    report = ImportReport((undated, ImportOutcome("/b", "imported", "b1")))
    asked: list[str] = []
    dialog = ReportDialog(parent, translator, appearance, report, lambda paths: None, asked.append)
    assert dialog.date_button.isEnabled(), "the first article without a date stands chosen"
    dialog.table.selectRow(1)
    assert not dialog.date_button.isEnabled()
    dialog.table.selectRow(0)
    dialog.date_button.click()
    assert asked == ["a1"]


def test_an_export_offers_the_selection_only_where_there_is_one(parent: QWidget, translator: Translator) -> None:
    dialog = ExportDialog(parent, translator, "light", "family", EVERYTHING, (), (0, 9))
    assert dialog.extent.findData("selection") < 0
    dialog.format.setCurrentIndex(dialog.format.findData(".csv"))
    assert not dialog.scale.isEnabled()
    assert dialog.options().format == ".csv"


def test_an_export_of_the_selected_range_holds_its_days_and_not_those_in_view(
    parent: QWidget, translator: Translator
) -> None:
    without = ExportDialog(parent, translator, "light", "family", EVERYTHING, (), (0, 9))
    assert without.extent.findData("range") < 0
    dialog = ExportDialog(parent, translator, "light", "family", EVERYTHING, (), (0, 9), (3, 5))
    dialog.choose_extent("range")
    assert (dialog.options().first, dialog.options().last) == (3, 5)
    dialog.choose_extent("view")
    assert (dialog.options().first, dialog.options().last) == (0, 9)


def test_the_palette_finds_and_chooses_an_action(
    qtbot: QtBot, parent: QWidget, translator: Translator, appearance: Appearance, actions: ActionSet
) -> None:
    actions.update_for(Situation(has_events=True))
    told: list[str] = []
    actions.chosen.connect(told.append)
    dialog = PaletteDialog(parent, translator, appearance, actions)
    dialog.open()
    QTest.keyClicks(dialog.field, "zoom in")
    assert dialog.list.item(0).text().startswith("Timeline: Zoom in")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert told == ["timeline.zoom_in"]


def test_the_sheet_shows_every_key_of_the_table(parent: QWidget, translator: Translator, actions: ActionSet) -> None:
    dialog = KeysDialog(parent, translator, actions)
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    for row, action in actions.all_rows():
        if row.shortcuts:
            assert keys_text(action.shortcuts()) in shown
    assert keys_text([QKeySequence("Ctrl+K")]) == "Ctrl+K"


@pytest.mark.parametrize("language", ["en", "ro"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_the_help_says_something(
    parent: QWidget, translator: Translator, language: str, page: str
) -> None:
    translator.use(language)
    assert len(paragraphs(page, translator)) >= 3
    assert HelpDialog(parent, translator, page).pages.currentIndex() == PAGES.index(page)


def test_the_system_can_be_described_for_a_report() -> None:
    copy_system()
    assert QGuiApplication.clipboard().text().startswith("Geopolitical Timeline ")
    assert isinstance(notices_text(), str)
