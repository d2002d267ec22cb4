import logging
from pathlib import Path

from PySide6 import QtGui
from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.stories import ARTICLE, CALL
from timeline.desktop import icons
from timeline.desktop.action_set import ActionSet
from timeline.desktop.appearance import Appearance
from timeline.desktop.background import Background
from timeline.desktop.chips import Chip
from timeline.desktop.citation import escaped, markdown_citation
from timeline.desktop.crash import crash_report
from timeline.desktop.dialogs.crash_dialog import CrashDialog
from timeline.desktop.empty_state import EmptyState
from timeline.desktop.first_look import chosen_language, first_look
from timeline.desktop.flow_layout import FlowLayout, clear
from timeline.desktop.fonts import TITLE, wear
from timeline.desktop.known_on_bar import KnownOnBar
from timeline.desktop.labels import ElidedLabel, plain_label, plain_tip
from timeline.desktop.layer_rows import bands, knowledge_rows
from timeline.desktop.log_file import log_folder, start_log
from timeline.desktop.range_bar import RangeBar
from timeline.desktop.status_line import StatusLine
from timeline.desktop.terms import Terms
from timeline.desktop.timeline_view.sentences import translated
from timeline.desktop.translator import Translator
from timeline.layout.columns import Kind
from timeline.model import Progress, TimeSpan
from timeline.project.answers import Era, KnowledgeRow


def test_a_label_shows_markup_letter_by_letter(qtbot: QtBot) -> None:
    label = plain_label("<img src='/dev/zero'>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert not QtGui.Qt.mightBeRichText(plain_tip("<b>x</b>"))
    assert QtGui.Qt.mightBeRichText("<b>x</b>")


def test_a_font_comes_back_after_every_restyling(qtbot: QtBot, appearance: Appearance) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    keeper = wear(label, TITLE)
    large = label.font().pointSizeF()
    label.setFont(QLabel().font())
    label.show()
    assert label.font().pointSizeF() == large
    keeper.set_italic(True)
    assert label.font().italic()


def test_a_long_title_is_cut_and_whole_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("a long title " * 20)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    label.setText("another long title " * 20)
    assert label.toolTip().startswith("another long title")


def test_chips_go_on_in_the_next_row(qtbot: QtBot) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    flow = FlowLayout(area, gap_px=4)
    for _ in range(6):
        box = QWidget()
        box.setFixedSize(50, 20)
        flow.addWidget(box)
    assert flow.heightForWidth(1000) == 20
    assert flow.heightForWidth(160) == 44
    clear(flow)
    assert flow.count() == 0


def test_a_chip_is_a_button_only_when_it_is_one(qtbot: QtBot, appearance: Appearance) -> None:
    label, button = Chip("a", appearance), Chip("b", appearance, is_button=True, colour="#3B7DED")
    for chip in (label, button):
        qtbot.addWidget(chip)
        chip.show()
    told: list[str] = []
    label.chosen.connect(lambda: told.append("label"))
    button.chosen.connect(lambda: told.append("button"))
    for chip in (label, button):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert told == ["button"]


def test_every_icon_can_be_drawn(qtbot: QtBot) -> None:
    folder = icons.icon_path("app").parent
    names = [path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.svg")]
    assert len(names) > 100
    for name in names:
        image = icons.pixmap(name, "#123456", 24, 2.0).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(48) for y in range(48)), name


def test_the_newest_answer_comes_back_and_older_ones_are_dropped(qtbot: QtBot) -> None:
    background = Background(1)
    got: list[str] = []
    background.ask("q", lambda: "old", got.append)
    background.ask("q", lambda: "new", got.append)
    background.ask("other", lambda: "other", got.append)
    qtbot.waitUntil(lambda: background.is_idle)
    assert got == ["new", "other"]
    background.close()


def test_what_goes_wrong_in_a_thread_is_told(qtbot: QtBot) -> None:
    background = Background(1)
    with qtbot.waitSignal(background.failed) as failed:
        background.ask("q", lambda: 1 // 0, lambda answer: None)
    assert isinstance(failed.args[0], ZeroDivisionError)
    background.wait()
    background.close()


def test_the_status_line_counts_and_shows_a_running_import(qtbot: QtBot, translator: Translator) -> None:
    line = StatusLine(translator)
    qtbot.addWidget(line)
    assert not line.counts.text()
    line.show_counts(128, 141, 3, 141)
    assert line.counts.text() == "128 articles · 141 events · 3 need review"
    line.show_counts(1, 2, 0, 1)
    assert line.counts.text() == "1 article · 1 of 2 events"
    line.show_progress(Progress(37, 50, "a.txt"))
    assert "Reading articles 37 of 50 · a.txt" in line._what.text()
    with qtbot.waitSignal(line.cancelled):
        line._cancel.click()
    with qtbot.waitSignal(line.paused) as paused:
        line._pause.click()
    assert paused.args == [True]
    line.show_progress(None)
    assert line._bar.isHidden()
    line.forget_counts()
    line.retranslate()
    assert not line.counts.text()


def test_the_second_clock_gives_a_day_and_everything_at_its_end(
    qtbot: QtBot, translator: Translator, appearance: Appearance
) -> None:
    bar = KnownOnBar(translator, appearance)
    qtbot.addWidget(bar)
    bar.show_days([20454, 20460, 20470])
    assert bar.day() is None
    with qtbot.waitSignal(bar.day_chosen) as chosen:
        bar._slider.setValue(0)
    assert chosen.args == [20454]
    bar.show_days([20440, 20454, 20470], 20454)
    assert bar.day() == 20454
    bar._play.setChecked(True)
    bar._step()
    assert bar.day() is None
    bar.stop()


def test_a_range_of_days_can_be_used(qtbot: QtBot, translator: Translator, appearance: Appearance) -> None:
    bar = RangeBar(translator, appearance)
    qtbot.addWidget(bar)
    bar.show_days(20454, 20460)
    with qtbot.waitSignal(bar.wanted) as wanted:
        bar._buttons["filter"].click()
    assert wanted.args == ["filter", 20454, 20460]


def test_the_empty_state_chooses_the_actions_of_its_buttons(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance
) -> None:
    state = EmptyState(actions, translator, appearance)
    qtbot.addWidget(state)
    told: list[str] = []
    actions.chosen.connect(told.append)
    state._sample_button.click()
    assert told == ["file.open_sample"]


def test_qts_own_buttons_speak_romanian(qtbot: QtBot, translator: Translator) -> None:
    translator.use("ro")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)
    qtbot.addWidget(box)
    assert {button.text().replace("&", "") for button in box.buttons()} == {"Renunță", "Salvează"}
    assert QObject().tr("nobody translated this") == "nobody translated this"
    assert QLocale().language() == QLocale.Language.Romanian


def test_sentences_of_the_painted_view_are_counted_in_three_ways(translator: Translator) -> None:
    translator.use("ro")
    assert [translated("%n source(s)", number) for number in (1, 2, 20)] == ["1 sursă", "2 surse", "20 de surse"]


def test_an_era_without_an_end_runs_on() -> None:
    (band,) = bands([Era("e", "Truce", 20454, None, "2")], 20480)
    assert (band.start, band.colour) == (20454 * 1440, 2)
    assert band.end > 21000 * 1440


def test_known_dates_are_pale_rows_in_the_windows_language() -> None:
    row = KnowledgeRow("t", "treaty_expiry", "It ends", "Se termină", TimeSpan.parse("2026-02-05"), "t", True)
    (drawn,) = knowledge_rows([row], "ro", {"treaty_expiry": "treaties"})
    assert (drawn.title, drawn.kind, drawn.family) == ("Se termină", Kind.KNOWLEDGE, "treaties")
    assert drawn.latest - drawn.earliest == 1440


def test_unknown_things_are_shown_as_they_are(terms: Terms) -> None:
    assert terms.type("x", "en") == "x"
    assert terms.glyph("x") == "family/small_circle"
    assert terms.family_of("phone_call") == "talks"
    assert terms.icon("phone_call") == "event/handset"


def test_a_citation_in_markdown_takes_nothing_of_the_article_for_markup() -> None:
    text = markdown_citation(ARTICLE, "He said *no* [x](y) <b>", "en")
    assert r"\*no\*" in text
    assert r"\[x\](y)" in text
    assert "(https://example.org/call)" in text
    assert escaped("a\nb") == "a b"
    assert CALL.evidence_text


def test_a_crash_report_holds_places_and_no_words(qtbot: QtBot, translator: Translator) -> None:
    try:
        raise ValueError("secret words of an article")
    except ValueError as error:
        report = crash_report(ValueError, error, error.__traceback__)
    assert "secret" not in report
    assert "test_small_parts.py" in report
    dialog = CrashDialog(report, translator)
    qtbot.addWidget(dialog)
    dialog.copy_report()


def test_the_first_look_leaves_a_broken_settings_file_aside(home_of_its_own: Path) -> None:
    assert first_look("ro").language == "ro"
    folder = home_of_its_own / "config"
    folder.mkdir()
    (folder / "settings.toml").write_text('theme = "dark"\nlanguage = "ro"\nfont_size = 14')
    assert (first_look().theme, first_look().language, first_look().font_points) == ("dark", "ro", 14)
    (folder / "settings.toml").write_text("not toml [")
    assert first_look().theme == "system"
    assert chosen_language("system") in ("en", "ro")


def test_the_log_is_a_file_of_the_users_folder() -> None:
    start_log()
    logging.getLogger("timeline.desktop").info("started")
    assert "started" in (log_folder() / "timeline.log").read_text()
    for handler in logging.getLogger("timeline").handlers[:]:
        logging.getLogger("timeline").removeHandler(handler)
        handler.close()
