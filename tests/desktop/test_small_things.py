"""What a walk by hand has found: small things that a person stumbles over, one by one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QStyle, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.test_window import article, desk_of, imported, opened
from timeline.desktop.action_set import ActionSet
from timeline.desktop.appearance import Appearance
from timeline.desktop.dialogs.help_dialog import HelpDialog
from timeline.desktop.dialogs.palette_dialog import PaletteDialog
from timeline.desktop.drawer import PAGES
from timeline.desktop.filters.facet_row import FacetButton
from timeline.desktop.filters.facets import FacetRow
from timeline.desktop.fonts import TITLE, wear
from timeline.desktop.labels import set_property
from timeline.desktop.main_window import MainWindow, side_widths
from timeline.desktop.notices import Notice
from timeline.desktop.side_panel.source_text import SourceText
from timeline.desktop.side_panel.source_view import SourceView
from timeline.desktop.situation import Situation
from timeline.desktop.status_line import StatusLine
from timeline.desktop.stylesheet import style_sheet
from timeline.desktop.terms import Terms
from timeline.desktop.theme import theme_named
from timeline.desktop.top_bar import TopBar
from timeline.desktop.translator import Translator
from timeline.model import Progress, Span

__all__ = ["article", "opened"]
ICONS_ALONE = Qt.ToolButtonStyle.ToolButtonIconOnly


class OwnDrag(QDragEnterEvent):
    """Words drawn out of a window of the program itself."""

    def source(self) -> QObject:
        """Qt names what was pressed on; only a drag of another program has no name here."""
        return QApplication.topLevelWidgets()[0]


def test_words_dragged_within_the_program_are_not_read_as_an_article(opened: Callable[..., MainWindow]) -> None:
    window = opened()
    words = QMimeData()
    words.setText("Ana Pop met Ion Rus in Geneva on Wednesday, 4 February 2026.")
    enter = OwnDrag(
        QPoint(200, 200), Qt.DropAction.CopyAction, words, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()
    assert window.drop_overlay.isHidden()


def test_words_set_by_hand_stay_slanted_when_the_pointer_has_lit_them(
    qtbot: QtBot, appearance: Appearance, translator: Translator
) -> None:
    label = QLabel("New START")
    qtbot.addWidget(label)
    keeper = wear(label, TITLE)
    label.show()
    keeper.set_italic(True)
    for is_lit in (True, False):
        set_property(label, "lit", is_lit)
        assert label.font().italic()
        assert label.font().bold()


def test_the_evidence_comes_into_sight_with_whole_lines(qtbot: QtBot, appearance: Appearance) -> None:
    lines = [f"Line {number} of an article that is long enough to be scrolled." for number in range(60)]
    text = "\n".join(lines)
    source = SourceText(appearance)
    qtbot.addWidget(source)
    source.resize(300, 240)
    source.show()
    start = text.index("Line 40")
    evidence = Span(start, start + 30)
    source.show_view(SourceView("a1", "Title", "line", text, (), evidence, (), ()), Terms())
    first = source.cursorForPosition(QPoint(20, 4))
    assert -3 <= source.cursorRect(first).top() <= 4  # but for the descenders of the line above
    assert source.rects_of(evidence)[1] < source.viewport().height()


def test_the_buttons_of_dialogs_have_no_pictures_of_another_family(qtbot: QtBot, appearance: Appearance) -> None:
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    box.ensurePolished()
    assert not box.style().styleHint(QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons, None, box)


def test_the_palette_finds_actions_by_the_menu_inside_a_menu_and_says_when_there_is_none(
    qtbot: QtBot, translator: Translator, appearance: Appearance, actions: ActionSet
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    actions.update_for(Situation(has_events=True))
    dialog = PaletteDialog(parent, translator, appearance, actions)
    dialog.open()
    QTest.keyClicks(dialog.field, "lanes act")
    assert dialog.list.item(0).text() == "Timeline, Lanes: Actor"
    QTest.keyClicks(dialog.field, "qqq")
    assert dialog.list.isHidden()
    assert "No action is called that." in [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_boxes_arrows_and_icons_grow_with_the_letters(qapp: QApplication, appearance: Appearance) -> None:
    assert "QAbstractItemView::indicator { width: 14px" in style_sheet(theme_named("light"))
    assert "QAbstractItemView::indicator { width: 28px" in style_sheet(theme_named("light"), 2.0)
    appearance.set_font_points(20)
    large = appearance.scaled(14)
    appearance.set_font_points(9)
    assert (large > 24, appearance.scaled(14)) == (True, 14)
    appearance.set_font_points(0)


def test_the_box_of_a_facet_grows_with_the_letters(
    qtbot: QtBot, qapp: QApplication, translator: Translator, appearance: Appearance
) -> None:
    def inked(points: float) -> int:
        appearance.set_font_points(points)
        row = FacetButton(appearance, translator)
        qtbot.addWidget(row)
        row.show_row(FacetRow("x", "", None, True), 0)
        row.resize(120, row.sizeHint().height())
        image = row.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        ground = image.pixel(100, 1)
        return sum(image.pixel(x, image.height() // 2) != ground for x in range(60))

    assert inked(20) > 1.5 * inked(9)
    appearance.set_font_points(0)


def test_a_row_is_lit_only_while_the_pointer_is_on_it(
    qtbot: QtBot, translator: Translator, appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = FacetButton(appearance, translator)
    qtbot.addWidget(row)
    row.show_row(FacetRow("x", "Talks", 3, False), 3)
    row.show()
    plain = row.grab(QRect(60, 0, 20, 4)).toImage()
    row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    inside = row.mapToGlobal(row.rect().center())
    looks = []
    for pointer in (inside, inside + QPoint(0, 500)):
        monkeypatch.setattr("timeline.desktop.filters.facet_row.QCursor.pos", lambda pointer=pointer: pointer)
        looks.append(row.grab(QRect(60, 0, 20, 4)).toImage() == plain)
    assert looks == [False, True]  # a dialog that opens over the window keeps Qt from telling that the pointer has left


def test_the_side_panels_have_more_room_with_larger_letters_and_the_timeline_keeps_half() -> None:
    assert side_widths(1680) == (272, 412)
    assert side_widths(1920, 1.3) > side_widths(1920)
    assert sum(side_widths(1024, 2.0)) <= max(512, sum(side_widths(1024)))


def test_a_running_import_names_files_without_their_folders(qtbot: QtBot, translator: Translator) -> None:
    line = StatusLine(translator)
    qtbot.addWidget(line)
    told = {}
    for name in ("/articles/call.txt", "https://news.example/a/b", ""):
        line.show_progress(Progress(3, 12, name))
        told[name] = line._what.text()
    assert told["/articles/call.txt"].endswith(" · call.txt")
    assert told["https://news.example/a/b"].endswith(" · https://news.example/a/b")
    assert "·" not in told[""]


def test_the_search_field_shows_its_key_while_it_waits(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance
) -> None:
    bar = TopBar(actions, translator, appearance)
    qtbot.addWidget(bar)
    bar.resize(1640, 52)
    bar.show()
    assert bar.search.keys == "Ctrl+F"
    with_key = bar.search.grab().toImage()
    bar.search.keys = ""
    assert bar.search.grab().toImage() != with_key


def test_a_project_saved_under_a_name_looks_as_it_did(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path, tmp_path: Path
) -> None:
    desk = imported(qtbot, opened(), article)
    chosen = desk.workspace.timeline.event_ids()[0]
    desk.looking.select((chosen,))
    before = desk.workspace.timeline.viewport()
    desk.session.save_as(tmp_path / "named.gtl")
    assert "named" in desk.window.windowTitle()
    assert desk.views.state.selection == (chosen,)
    assert desk.workspace.timeline.viewport() == before


def test_the_review_begins_with_its_first_event_chosen_and_the_keys_at_work(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    desk = imported(qtbot, opened(), article)
    table = desk.workspace.drawer.review
    table.rows_model.show(desk.workspace.drawer.events.rows_model.rows())
    desk.looking.open_page("review")
    assert table.selected_ids() == table.rows_model.ids_at([0])
    assert desk.views.state.selection == table.selected_ids()
    assert desk.window.focusWidget() is table


def test_a_second_window_does_not_hide_the_first(opened: Callable[..., MainWindow]) -> None:
    first, second = opened(), opened()
    assert desk_of(first) is not desk_of(second)
    assert (second.pos() - first.pos()).manhattanLength() > 0


@pytest.mark.parametrize(("language", "view"), [("en", "&View"), ("ro", "&Vizualizare")])
def test_the_menu_of_views_has_the_letter_that_everybody_tries(
    translator: Translator, actions: ActionSet, language: str, view: str
) -> None:
    translator.use(language)
    assert translator("menu.view") == view


def test_the_lists_open_with_a_third_of_the_height_and_then_as_the_user_has_drawn_them(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    desk = imported(qtbot, opened(), article)
    desk.window.resize(1200, 900)
    desk.looking.open_page("events")
    heights = desk.workspace._split.sizes()
    assert heights[1] == pytest.approx(sum(heights) / 3, rel=0.05)
    desk.workspace._split.setSizes([sum(heights) - 200, 200])
    desk.looking.open_page("")
    desk.looking.open_page("review")
    assert desk.workspace._split.sizes()[1] == 200


def test_enter_presses_the_button_that_has_the_focus(opened: Callable[..., MainWindow]) -> None:
    window = opened()
    chosen: list[str] = []
    window.actions_.chosen.disconnect()
    window.actions_.chosen.connect(chosen.append)
    for button, key in (
        (window.empty_state._sample_button, Qt.Key.Key_Return),
        (window.top_bar.theme, Qt.Key.Key_Enter),
    ):
        button.setFocus()
        QTest.keyClick(button, key)
    assert chosen == ["file.open_sample", "view.theme"]


def test_enter_on_a_notice_does_what_it_offers(opened: Callable[..., MainWindow]) -> None:
    window = opened()
    done: list[str] = []
    window.notices.tell(
        Notice("good", "Read: 12 new articles.", offer="Show report", perform=lambda: done.append("shown"))
    )
    window.notices.focus_newest()
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert done == ["shown"]


def test_the_tabs_of_the_lists_cut_no_figure_where_there_is_hardly_room(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    desk = imported(qtbot, opened(), article)
    drawer = desk.workspace.drawer
    tabs = tuple(drawer._tabs.values())
    styles = {}
    for width in (1800, 420, 200):
        drawer.tab_bar.resize(width, 32)
        styles[width] = {(tab.toolButtonStyle(), bool(tab.icon().isNull())) for tab in tabs}
    beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
    assert styles == {1800: {(beside, True)}, 420: {(beside, False)}, 200: {(alone, False)}}


@pytest.mark.parametrize("points", [9.0, 13.0, 20.0])
def test_the_tabs_of_the_lists_fit_their_bar_whatever_the_letters(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path, points: float
) -> None:
    desk = imported(qtbot, opened(), article)
    drawer = desk.workspace.drawer
    desk.window.appearance.set_font_points(points)
    for page in PAGES:
        drawer.show_count(page, 25)
    for width in range(300, 1500, 60):
        drawer.tab_bar.resize(width, 40)
        tabs = tuple(drawer._tabs.values())
        assert sum(tab.sizeHint().width() for tab in tabs) <= width - 16 or tabs[0].toolButtonStyle() == ICONS_ALONE
    desk.window.appearance.set_font_points(10.0)


def test_the_page_of_shapes_shows_the_sign_of_every_family(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    desk = imported(qtbot, opened(), article)
    desk.window.actions_["help.shapes"].trigger()
    (dialog,) = desk.window.findChildren(HelpDialog)
    page = dialog.pages.currentWidget()
    assert page is not None
    labels = page.findChildren(QLabel)
    terms = desk.workspace.terms
    assert {terms.family(family, "en") for family in terms.families} <= {label.text() for label in labels}
    assert sum(not label.pixmap().isNull() for label in labels) == len(terms.families) > 5
