"""What the actions do to a project, through the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.coreference.tellings import telling
from tests.desktop.test_window import WAIT_MS, article, desk_of, drop, files, imported, opened
from tests.project.opened import open_project
from tests.project.readings import reading
from timeline.desktop.article_intentions import ArticleIntentions
from timeline.desktop.chosen_event import ChosenEvent, collect
from timeline.desktop.desk import Desk, links_of
from timeline.desktop.dialogs.date_dialog import DateDialog
from timeline.desktop.dialogs.history_dialog import HistoryDialog
from timeline.desktop.dialogs.report_dialog import ReportDialog
from timeline.desktop.doing import TAKING_AWAY, Doing
from timeline.desktop.drawer import PAGES
from timeline.desktop.drops import Dropped
from timeline.desktop.edit_intentions import EditIntentions
from timeline.desktop.era_intentions import EraIntentions
from timeline.desktop.event_views import EventViews
from timeline.desktop.file_intentions import FileIntentions
from timeline.desktop.help_intentions import HelpIntentions
from timeline.desktop.main_window import MainWindow
from timeline.desktop.preferences import Preferences
from timeline.desktop.search_popup import SearchPopup
from timeline.desktop.session import Session
from timeline.desktop.source_intentions import SourceIntentions
from timeline.desktop.top_bar import TopBar
from timeline.desktop.view_intentions import ViewIntentions
from timeline.desktop.workspace import Workspace
from timeline.layout.minutes import MINUTES_PER_DAY
from timeline.model import Event, EventMention
from timeline.project import commands
from timeline.project.filters import EVERYTHING, EventFilter

__all__ = ["article", "opened"]
PARTS = (
    ArticleIntentions, ChosenEvent, Doing, EditIntentions, EraIntentions, EventViews, FileIntentions, HelpIntentions,
    Preferences, SearchPopup, Session, SourceIntentions, TopBar, ViewIntentions, Workspace,
)  # fmt: skip


def chosen_call(qtbot: QtBot, desk: Desk) -> Event:
    """The phone call, selected and shown in the panel."""
    rows = desk.workspace.drawer.events.rows_model.rows
    qtbot.waitUntil(lambda: any(event.type == "phone_call" for event in rows()), timeout=WAIT_MS)
    call = next(event for event in rows() if event.type == "phone_call")
    desk.looking.choose(call.id)
    qtbot.waitUntil(lambda: shown_event(desk) is not None, timeout=WAIT_MS)
    assert isinstance(call, Event)
    return call


def shown_event(desk: Desk) -> Event | None:
    return desk.chosen.current.event if desk.chosen.current is not None else None


def test_an_event_is_starred_noted_and_hidden_and_undo_is_offered(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    call = chosen_call(qtbot, desk)
    window.actions_["event.star"].trigger()
    qtbot.waitUntil(lambda: bool((event := shown_event(desk)) and event.is_starred), timeout=WAIT_MS)
    desk.session.do(commands.SetNote(call.id, "check the readout"))
    qtbot.waitUntil(lambda: bool((event := shown_event(desk)) and event.note), timeout=WAIT_MS)
    window.actions_["event.hide"].trigger()
    qtbot.waitUntil(lambda: any(n.action == "Undo" for n in window.notices.current()), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: call.id not in desk.workspace.timeline.columns().event_ids, timeout=WAIT_MS)
    undo = window.notices.current()[-1].perform
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: call.id in desk.workspace.timeline.columns().event_ids, timeout=WAIT_MS)


def test_two_events_are_merged_and_the_history_tells_it(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    events = [event.id for event in desk.workspace.drawer.events.rows_model.rows()][:2]
    desk.looking.select(events)
    window.actions_["event.merge"].trigger()
    qtbot.waitUntil(lambda: desk.workspace.drawer.events.rows_model.rowCount() == 1, timeout=WAIT_MS)
    desk.looking.choose(desk.workspace.drawer.events.rows_model.rows()[0].id)
    qtbot.waitUntil(lambda: shown_event(desk) is not None, timeout=WAIT_MS)
    window.actions_["event.history"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(HistoryDialog)), timeout=WAIT_MS)
    steps = window.findChildren(HistoryDialog)[0].list
    assert "Merge" in steps.item(steps.count() - 1).text()


UNDATED = """The presidents speak by phone

Chinese President Xi Jinping and U.S. President Donald Trump spoke by telephone on Wednesday.

They agreed to speak again, their spokesmen told reporters, and to open three more crossings.
"""


def days_told(desk: Desk) -> set[str]:
    return {str(event.when) for event in desk.workspace.drawer.events.rows_model.rows() if event.when is not None}


def test_the_window_asks_for_the_date_of_an_article_that_states_none_and_its_events_follow_it_and_undo(
    qtbot: QtBot, opened: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = opened()
    desk = desk_of(window)
    path = tmp_path / "undated.txt"
    path.write_text(UNDATED, "utf-8")
    with qtbot.waitSignal(window.import_finished, timeout=WAIT_MS):
        drop(window, files(path))
    assert not desk.workspace.timeline.event_ids(), "no day, and never today's"
    notice = next(notice for notice in window.notices.current() if notice.action == "Set publication date…")
    assert "1 article does not say when it was published." in notice.sentence
    assert notice.perform is not None
    notice.perform()
    qtbot.waitUntil(lambda: bool(window.findChildren(DateDialog)), timeout=WAIT_MS)
    dialog = window.findChildren(DateDialog)[0]
    dialog.typed.setText("4 February 2026")
    dialog.ok.click()
    qtbot.waitUntil(lambda: bool(desk.workspace.timeline.event_ids()), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: days_told(desk) == {"2026-02-04"}, timeout=WAIT_MS)
    desk.session.undo()
    qtbot.waitUntil(lambda: not desk.workspace.timeline.event_ids(), timeout=WAIT_MS)


def test_an_article_is_deleted_without_a_question_and_brought_back(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    desk.looking.open_page("articles")
    desk.workspace.drawer.articles.selectRow(0)
    qtbot.waitUntil(lambda: window.actions_["article.delete"].isEnabled(), timeout=WAIT_MS)
    window.actions_["article.delete"].trigger()
    qtbot.waitUntil(lambda: window.empty_state.isVisible(), timeout=WAIT_MS)
    desk.session.undo()
    qtbot.waitUntil(lambda: not window.empty_state.isVisible(), timeout=WAIT_MS)


def test_eras_and_views_are_kept_and_listed(qtbot: QtBot, opened: Callable[..., MainWindow], article: Path) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    desk.session.do(commands.AddEra("Truce", 20380, None, "1"))
    qtbot.waitUntil(lambda: bool(desk.views.picture and desk.views.picture.eras), timeout=WAIT_MS)
    eras, views = QMenu(), QMenu()
    desk.eras.fill_eras(eras)
    assert [action.text() for action in eras.actions()] == ["Truce"]
    with qtbot.waitSignal(desk.session.changed):
        desk.session.do(commands.SaveView("Calls & more", EventFilter(types=frozenset({"phone_call"}))))
    desk.eras.fill_views(views)
    views.actions()[0].trigger()
    assert desk.views.state.filter.types == {"phone_call"}
    assert views.actions()[0].text() == "Calls && more"


def test_a_day_is_pointed_at_only_while_the_menu_of_the_timeline_is_open(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    desk = imported(qtbot, opened(), article)
    desk.workspace.timeline.menu_asked.emit("empty", 20_488 * MINUTES_PER_DAY + 5, QPoint(10, 10))
    assert desk.views.state.menu_day == 20_488
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    qtbot.waitUntil(lambda: desk.views.state.menu_day is None)


def test_lanes_between_two_actors_come_back_with_their_project(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    pair = frozenset({"state:US", "state:CN"})
    desk.looking.filter(EventFilter(actors=pair))
    window.actions_["timeline.lanes_between"].trigger()
    assert desk.workspace.timeline.lanes().between == ("state:CN", "state:US")
    assert window.project is not None
    former = window.project.path
    qtbot.waitUntil(lambda: bool(window.project and window.project.value("lanes")), timeout=WAIT_MS)
    desk.looking.clear_filters()
    assert desk.workspace.timeline.lanes().between == ("state:CN", "state:US")
    window.actions_["file.new"].trigger()
    desk.files.open_project(former)
    qtbot.waitUntil(lambda: desk.views.state.lanes == "between", timeout=WAIT_MS)
    assert desk.views.state.between == ("state:CN", "state:US")


def test_the_lanes_of_two_actors_show_them_among_all_others_which_stand_back(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    timeline = desk.workspace.timeline
    everything = len(timeline.columns())
    desk.looking.filter(EventFilter(actors=frozenset({"state:DE", "state:FR"})))
    qtbot.waitUntil(lambda: len(timeline.columns()) == 0, timeout=WAIT_MS)
    window.actions_["timeline.lanes_between"].trigger()
    qtbot.waitUntil(lambda: len(timeline.columns()) == everything, timeout=WAIT_MS)
    assert timeline.stage.emphasis.dimmed is not None
    assert timeline.stage.emphasis.dimmed.all()
    window.actions_["timeline.lanes_family"].trigger()
    qtbot.waitUntil(lambda: len(timeline.columns()) == 0, timeout=WAIT_MS)


def test_a_range_that_is_filtered_by_becomes_a_chip(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    timeline, bar = desk.workspace.timeline, desk.workspace.range
    timeline.show_range(timeline.stage.left, timeline.width() / 2, done=True)
    assert not bar.isHidden()
    bar.wanted.emit("filter", 20_000, 20_400)
    assert bar.isHidden()
    assert timeline.stage.emphasis.range is None
    assert (desk.views.state.filter.first, desk.views.state.filter.last) == (20_000, 20_400)


def test_the_next_hit_is_the_next_in_time(qtbot: QtBot, opened: Callable[..., MainWindow], article: Path) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    columns = desk.workspace.timeline.columns()
    in_time = [columns.event_id(position) for position in range(len(columns))]
    desk.views.show_hits(tuple(reversed(in_time)))
    for event_id in (*in_time, in_time[0]):
        window.actions_["edit.next_hit"].trigger()
        assert desk.views.state.selection == (event_id,)
    window.actions_["edit.previous_hit"].trigger()
    assert desk.views.state.selection == (in_time[-1],)


def test_text_on_the_clipboard_is_read_as_an_article(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened()
    QGuiApplication.clipboard().setText("The president of France visited Warsaw on 9 May 2025 and met Donald Tusk.")
    with qtbot.waitSignal(window.import_finished, timeout=WAIT_MS) as finished:
        window.actions_["edit.paste"].trigger()
    assert finished.args[0].outcomes[0].status == "imported"


def test_the_report_stays_within_reach(qtbot: QtBot, opened: Callable[..., MainWindow], article: Path) -> None:
    window = opened()
    imported(qtbot, window, article)
    window.actions_["tools.report"].trigger()
    assert len(window.findChildren(ReportDialog)) == 1


def test_a_project_that_is_no_project_is_refused_with_a_sentence(
    opened: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = opened()
    stranger = tmp_path / "stranger.gtl"
    stranger.write_bytes(b"this is not a project at all")
    desk_of(window).files.take_drop(Dropped(projects=(stranger,)))
    assert window.project is None
    assert stranger.read_bytes() == b"this is not a project at all"


def test_every_list_opens_under_the_timeline(qtbot: QtBot, opened: Callable[..., MainWindow], article: Path) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    for page in PAGES:
        window.actions_[f"view.{page}"].trigger()
        assert desk.workspace.drawer.open_page == page
        assert desk.workspace.drawer.tables[page].isVisible()
    window.actions_["view.review"].trigger()
    assert desk.workspace.drawer.isHidden()


def test_as_known_on_an_earlier_day_nothing_was_known(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    desk = imported(qtbot, opened(), article)
    desk.window.actions_["view.known_on"].trigger()
    assert desk.workspace.known_on.isVisible()
    desk.looking.filter(EventFilter(known_on=20000))
    qtbot.waitUntil(lambda: len(desk.workspace.timeline.columns()) == 0, timeout=WAIT_MS)
    desk.window.actions_["view.known_on"].trigger()
    qtbot.waitUntil(lambda: len(desk.workspace.timeline.columns()) >= 2, timeout=WAIT_MS)
    assert desk.views.state.filter == EVERYTHING


def test_panel_and_lists_follow_the_day_of_as_known_on(
    qtbot: QtBot, opened: Callable[..., MainWindow], tmp_path: Path
) -> None:
    told = open_project(tmp_path / "told.gtl")
    days = (("a", "2026-02-04", "2026-02-05"), ("b", "2026-02-03", "2026-02-07"))
    told.read(*(reading(name, telling(name, when=when), published=out) for name, when, out in days))
    told.project.close()
    window = opened(tmp_path / "told.gtl")
    desk = desk_of(window)
    drawer = desk.workspace.drawer
    qtbot.waitUntil(lambda: len(drawer.contradictions.rows_model.rows()) == 1, timeout=WAIT_MS)
    chosen_call(qtbot, desk)
    window.actions_["view.known_on"].trigger()
    desk.workspace.known_on._slider.setValue(0)
    qtbot.waitUntil(lambda: bool((event := shown_event(desk)) and len(event.claim_ids) == 1), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not drawer.contradictions.rows_model.rows(), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: len(drawer.articles.rows_model.rows()) == 1, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: desk.workspace.details.sources.cards.rowCount() == 1, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: desk.views.state.event_id in desk.workspace.timeline.columns().event_ids, timeout=WAIT_MS)
    desk.looking.filter(EVERYTHING)
    qtbot.waitUntil(lambda: bool((event := shown_event(desk)) and len(event.claim_ids) == 2), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: desk.workspace.known_on.day() is None, timeout=WAIT_MS)


def test_a_click_leads_from_a_plan_that_was_put_off_to_what_took_its_place(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    article.write_text(
        "Trump's visit to Beijing postponed\n\nFebruary 4, 2026\n\n"
        "Trump's visit to Beijing, planned for 2 April, was postponed to 14 May, the White House said on Wednesday.\n"
    )
    window = opened()
    desk = imported(qtbot, window, article)
    plan = next(event for event in desk.workspace.drawer.events.rows_model.rows() if event.status == "cancelled")
    desk.looking.choose(plan.id)
    links = window.findChild(QWidget, "eventLinks")
    qtbot.waitUntil(lambda: bool(links is not None and links.findChildren(QPushButton)), timeout=WAIT_MS)
    assert isinstance(links, QWidget)
    (button,) = links.findChildren(QPushButton)
    assert button.text().startswith("Replaced by: ")
    button.click()
    qtbot.waitUntil(lambda: bool((event := shown_event(desk)) and event.status == "scheduled"), timeout=WAIT_MS)
    event = shown_event(desk)
    assert event is not None
    assert str(event.when) == "2026-05-14"
    assert links_of(event) == ((plan.id, event.id, "14 May"),)


def test_articles_that_come_into_the_watched_folder_are_read(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path, tmp_path: Path
) -> None:
    window = opened()
    desk = desk_of(window)
    folder = tmp_path / "watched"
    folder.mkdir()
    desk.preferences.set("watch_folder", str(folder))
    with qtbot.waitSignal(window.import_finished, timeout=WAIT_MS) as finished:
        (folder / "call.txt").write_text(article.read_text())
    assert finished.args[0].count("imported") == 1
    told = window.notices.current()
    with qtbot.waitSignal(window.import_finished, timeout=WAIT_MS):
        desk.files.read_watched(folder)
    assert window.notices.current() == told
    with qtbot.waitSignal(window.import_finished, timeout=WAIT_MS):
        desk.session.import_sources([folder])
    assert window.notices.current()[-1].sentence == "This article is in the project already."


def test_told_orders_are_drawn_from_the_earlier_to_the_later(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    desk = imported(qtbot, opened(), article)
    call = chosen_call(qtbot, desk)
    assert links_of(call) == ()
    project = desk.session.project
    assert project is not None
    assert collect(project, call.id, "", "").event == project.event(call.id)
    assert isinstance(collect(project, call.id, "", "").claims[0].mention, EventMention)


def test_every_part_of_the_window_belongs_to_it(opened: Callable[..., MainWindow]) -> None:
    window = opened()
    desk = desk_of(window)
    found = {type(each) for each in (*desk.children(), *window.children(), *desk.__dict__.values(), window.top_bar)}
    assert not {part for part in PARTS if part not in found}
    assert commands.DeleteArticles in TAKING_AWAY


def test_another_project_begins_without_the_filter_and_selection_of_the_former_one(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    chosen_call(qtbot, desk)
    desk.looking.filter(EventFilter(types=frozenset({"phone_call"})))
    assert window.project is not None
    former = window.project.path
    window.actions_["file.new"].trigger()
    assert window.empty_state.isVisible()
    assert window.project is None
    assert desk.views.state.filter == EVERYTHING
    assert desk.workspace.details.head.title.text() == ""
    desk.files.open_project(former)
    qtbot.waitUntil(lambda: len(desk.workspace.timeline.event_ids()) >= 2, timeout=WAIT_MS)


def test_a_project_comes_back_with_its_own_lanes_and_others_with_those_of_the_settings(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = imported(qtbot, window, article)
    window.actions_["timeline.lanes_actor"].trigger()
    assert window.project is not None
    former = window.project.path
    qtbot.waitUntil(lambda: window.project is not None and window.project.value("lanes") == "actor", timeout=WAIT_MS)
    assert window.project.undo_name() != "Change the project"
    window.actions_["file.new"].trigger()
    assert desk.views.state.lanes == "family"
    desk.files.open_project(former)
    qtbot.waitUntil(lambda: desk.views.state.lanes == "actor", timeout=WAIT_MS)


def test_the_sureness_of_the_settings_is_the_first_filter_of_a_project(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window = opened()
    desk = desk_of(window)
    desk.preferences.set("confidence", 0.8)
    imported(qtbot, window, article)
    assert desk.views.state.filter == EventFilter(confidence=0.8)
    desk.looking.clear_filters()
    assert desk.views.state.filter == EVERYTHING
