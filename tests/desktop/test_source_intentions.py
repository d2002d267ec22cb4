"""What can be done with the open source: its citation copied, its words taken, its dates read again, its grade."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.desktop.test_intentions import chosen_call, shown_event
from tests.desktop.test_window import WAIT_MS, article, imported, opened
from timeline import knowledge, locations
from timeline.desktop.dialogs.grade_dialog import GradeDialog
from timeline.desktop.dialogs.small_dialogs import QuestionDialog
from timeline.desktop.main_window import MainWindow
from timeline.desktop.side_panel.source_list import CARD_ROLE
from timeline.model import Span

__all__ = ["article", "opened"]


def test_the_citation_of_the_open_source_is_copied(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    chosen_call(qtbot, desk)
    for action_id, words in (
        ("edit.copy_citation", "The presidents speak by phone"),
        ("edit.copy_markdown", "> BEIJING"),
        ("edit.copy_bibtex", "@article{"),
        ("edit.copy_csl", "article-newspaper"),
    ):
        window.actions_[action_id].trigger()
        assert words in QGuiApplication.clipboard().text()


def test_words_of_the_source_become_the_place(qtbot: QtBot, opened: Callable[..., MainWindow], article: Path) -> None:
    desk = imported(qtbot, opened(), article)
    chosen_call(qtbot, desk)
    opened_article = desk.chosen.article()
    assert opened_article is not None
    start = opened_article[1].text.index("Busan")
    desk.editing.take_words("place", Span(start, start + 5))
    qtbot.waitUntil(lambda: bool((event := shown_event(desk)) and event.place == "Busan"), timeout=WAIT_MS)


def test_words_that_were_understood_give_their_meaning_and_not_their_letters(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    desk = imported(qtbot, opened(), article)
    call = chosen_call(qtbot, desk)
    opened_article = desk.chosen.article()
    assert opened_article is not None
    text = opened_article[1].text
    other = next(event for event in desk.workspace.drawer.events.rows_model.rows() if event.id != call.id)
    desk.looking.choose(other.id)
    qtbot.waitUntil(lambda: bool((event := shown_event(desk)) and event.id == other.id), timeout=WAIT_MS)
    start = text.index("Wednesday")
    desk.editing.take_words("date", Span(start, start + 9))
    qtbot.waitUntil(lambda: bool((event := shown_event(desk)) and "when" in event.corrected), timeout=WAIT_MS)
    event = shown_event(desk)
    assert event is not None
    assert event.when == call.when


def test_another_reading_of_a_date_sticks_and_can_be_given_up(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    before = chosen_call(qtbot, desk).when
    desk.workspace.details.date_chosen.emit("2026-01-28")
    qtbot.waitUntil(lambda: bool((e := shown_event(desk)) and str(e.when) == "2026-01-28"), timeout=WAIT_MS)
    with qtbot.waitSignal(window.import_finished, timeout=WAIT_MS):
        desk.session.import_sources([article])
    event = shown_event(desk)
    assert event is not None
    assert str(event.when) == "2026-01-28"
    desk.workspace.details.date_reset.emit()
    qtbot.waitUntil(lambda: bool((e := shown_event(desk)) and e.when == before), timeout=WAIT_MS)


def test_a_source_is_graded_and_the_grade_stands_on_its_card(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    chosen_call(qtbot, desk)
    window.actions_["source.grade"].trigger()
    (dialog,) = window.findChildren(GradeDialog)
    dialog.reliability.setCurrentIndex(dialog.reliability.findData("B"))
    dialog.credibility.setCurrentIndex(dialog.credibility.findData("2"))
    dialog.accept()
    cards = desk.workspace.details.sources.cards
    qtbot.waitUntil(lambda: cards.index(0).data(CARD_ROLE).grade == "B2", timeout=WAIT_MS)
    assert cards.index(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("EN, B2")
    window.actions_["edit.undo"].trigger()
    qtbot.waitUntil(lambda: cards.index(0).data(CARD_ROLE).grade == "", timeout=WAIT_MS)


@pytest.mark.parametrize(
    ("url", "shown", "what_opens"),
    [
        ("https://example.org/news", "https://example.org/news", "https://example.org/news"),
        ("javascript:alert(1)", "{path}", "file://{path}"),
        ("file:///etc/hosts", "{path}", "file://{path}"),
        ("", "{path}", "file://{path}"),
    ],
    ids=["an address", "a script", "another file", "no address"],
)
def test_the_original_opens_only_after_its_address_or_file_was_shown(
    qtbot: QtBot,
    opened: Callable[..., MainWindow],
    article: Path,
    monkeypatch: pytest.MonkeyPatch,
    url: str,
    shown: str,
    what_opens: str,
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    chosen_call(qtbot, desk)
    line = desk.chosen.article()
    assert line is not None
    monkeypatch.setattr(desk.chosen, "article", lambda: (line[0], replace(line[1], url=url)))
    seen: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", seen.append)

    window.actions_["source.open"].trigger()
    (dialog,) = window.findChildren(QuestionDialog)
    assert any(shown.format(path=article) in label.text() for label in dialog.findChildren(QLabel))
    assert seen == []
    dialog.accept()

    assert [each.toString() for each in seen] == [what_opens.format(path=article)]


def test_an_original_that_is_not_there_any_more_is_told(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    chosen_call(qtbot, desk)
    article.unlink()

    window.actions_["source.open"].trigger()

    assert any(str(article) in notice.sentence for notice in window.notices.current())
    assert not window.findChildren(QuestionDialog)


def test_the_folder_of_own_actors_opens_with_an_example_in_it(
    opened: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = opened()
    seen: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", seen.append)
    monkeypatch.setenv("GEOPOLITICAL_TIMELINE_DATA", str(tmp_path))

    window.actions_["help.own_actors"].trigger()

    (folder,) = (Path(each.toLocalFile()) for each in seen)
    assert folder == locations.user_knowledge()
    (example,) = folder.iterdir()
    # What the example shows is read as it stands once the signs before its lines are gone.
    lines = [line.removeprefix("# ") for line in example.read_text(encoding="utf-8").splitlines()]
    first = lines.index("[[person]]")
    (folder / "actors.toml").write_text("\n".join(lines[first:]), encoding="utf-8")
    known = knowledge.load()
    assert {"person:arlen_vosk", "org:harbour_league"} <= {*known.people, *known.actors}
