from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.desktop.stories import ARTICLE, CALL, EVENT, RETOLD, TEXT, VIDEO
from timeline.desktop.action_set import ActionSet
from timeline.desktop.appearance import Appearance
from timeline.desktop.chips import Chip
from timeline.desktop.side_panel.details_panel import DetailsPanel
from timeline.desktop.side_panel.event_card import EventCard, event_card
from timeline.desktop.side_panel.source_list import SourceListModel
from timeline.desktop.side_panel.source_view import source_view
from timeline.desktop.terms import Terms
from timeline.desktop.translator import Translator
from timeline.model import Conflict, Event


def made_panel(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms, event: Event = EVENT
) -> DetailsPanel:
    panel = DetailsPanel(actions, translator, appearance)
    qtbot.addWidget(panel)
    panel.resize(420, 760)
    panel.show()
    card = event_card(event, (CALL, RETOLD), {"a1": ARTICLE}, terms, translator.catalogue)
    view = source_view("a1", ARTICLE, CALL, "c1", [(CALL, "c1"), (VIDEO, "c3")], terms, translator.catalogue)
    panel.show_event(card, view, "c1", terms)
    return panel


def test_the_panel_shows_title_date_and_the_article_letter_by_letter(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    panel = made_panel(qtbot, actions, translator, appearance, terms)
    assert panel.head.title.text() == "Ana Pop speaks by phone"
    assert panel.head.when.text() == "Wednesday, 4 February 2026"
    assert panel.text.toPlainText() == TEXT


def test_the_first_extra_selection_is_the_evidence_although_an_emoji_takes_two_units(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    panel = made_panel(qtbot, actions, translator, appearance, terms)
    selections = panel.text.extraSelections()
    assert selections[0].cursor.selectedText() == CALL.evidence_text
    assert selections[1].cursor.selectedText() == "miercuri"


def test_no_markup_of_an_article_is_ever_read(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    hostile = "<img src='/dev/zero'><b>x</b>"
    event = replace(EVENT, titles=(("en", hostile),))
    panel = made_panel(qtbot, actions, translator, appearance, terms, event)
    assert panel.head.title.textFormat() == Qt.TextFormat.PlainText
    assert panel.head.title.text() == hostile
    assert panel.text.loadResource(2, QUrl.fromLocalFile("/etc/hostname")) is None


def test_a_click_on_a_mark_in_the_margin_asks_for_its_event(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    panel = made_panel(qtbot, actions, translator, appearance, terms)
    top, bottom = panel.text.rects_of(VIDEO.mention.evidence)
    with qtbot.waitSignal(panel.event_chosen) as chosen:
        QTest.mouseClick(panel.text.margin, Qt.MouseButton.LeftButton, pos=QPoint(3, (top + bottom) // 2))
    assert chosen.args == ["c3"]


def test_a_click_on_a_source_asks_for_its_article(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    panel = made_panel(qtbot, actions, translator, appearance, terms)
    place = panel.sources.visualRect(panel.sources.cards.index(1)).center()
    with qtbot.waitSignal(panel.source_chosen) as chosen:
        QTest.mouseClick(panel.sources.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["c2"]


def test_a_field_under_the_pointer_lights_its_words(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    panel = made_panel(qtbot, actions, translator, appearance, terms)
    before = len(panel.text.extraSelections())
    panel.head.lit.emit(CALL.mention.arguments[0].span and (CALL.mention.arguments[0].span,))
    lit = panel.text.extraSelections()
    assert len(lit) == before + 1
    assert lit[-1].cursor.selectedText() == "Anei"


def test_keys_turn_selected_words_into_a_field(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    panel = made_panel(qtbot, actions, translator, appearance, terms)
    panel.text.setTextCursor(panel.text.document().find("omologul"))
    panel.activateWindow()
    panel.text.setFocus()
    qtbot.waitUntil(panel.text.hasFocus)
    with qtbot.waitSignal(panel.words_taken) as taken:
        QTest.keyClick(panel.text, Qt.Key.Key_2)
    use, span = taken.args
    assert use == "actor"
    assert span.text_of(TEXT) == "omologul"


def test_where_sources_disagree_each_can_be_used_or_sent_away(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    event = replace(EVENT, conflicts=(Conflict("day", ("c1", "c2")),))
    panel = made_panel(qtbot, actions, translator, appearance, terms, event)
    buttons = panel.lens.findChildren(QPushButton)
    assert [button.text() for button in buttons].count("Use this") == 2
    with qtbot.waitSignal(panel.claim_used) as used:
        next(button for button in buttons if button.text() == "Use this").click()
    assert used.args == ["c1"]


def test_an_actor_can_be_chosen_with_the_keyboard(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    panel = made_panel(qtbot, actions, translator, appearance, terms)
    chip = next(chip for chip in panel.head.findChildren(Chip) if chip.text == "Russia")
    with qtbot.waitSignal(panel.actor_chosen) as chosen:
        QTest.keyClick(chip, Qt.Key.Key_Space)
    assert chosen.args == ["state:RU"]


def test_nothing_chosen_shows_what_to_do(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    panel = made_panel(qtbot, actions, translator, appearance, terms)
    panel.show_event(None, None, "", terms)
    assert panel.text.toPlainText() == ""
    assert panel.head.title.text() == ""


def test_the_model_of_sources_is_a_proper_one(terms: Terms, translator: Translator) -> None:
    model = SourceListModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    card: EventCard = event_card(EVENT, (CALL, RETOLD), {}, terms, translator.catalogue)
    model.show(card.sources)
    model.show(card.sources[:1])
    assert model.row_of("c1") == 0
    assert model.row_of("c2") == -1
    assert tester is not None


def under(panel: DetailsPanel, words: str) -> QPoint:
    """A point in the middle of the first of these words of the article, in px of the text's viewport."""
    cursor = panel.text.document().find(words)
    start = QTextCursor(panel.text.document())
    start.setPosition(cursor.selectionStart())
    box = panel.text.cursorRect(start)
    return QPoint(box.left() + panel.text.fontMetrics().horizontalAdvance(words) // 2, box.center().y())


def test_words_of_the_article_under_the_pointer_light_the_narrowest_field_that_was_read_from_them(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    panel = made_panel(qtbot, actions, translator, appearance, terms)
    chip = next(chip for chip in panel.head.findChildren(Chip) if "Ana Pop" in chip.text)

    def lit_after(words: str) -> tuple[bool, bool, bool, bool]:
        at, none = QPointF(under(panel, words)), Qt.MouseButton.NoButton
        keys = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(
            panel.text.viewport(), QMouseEvent(QEvent.Type.MouseMove, at, panel.text.mapToGlobal(at), none, none, keys)
        )
        labels = (panel.head.title, panel.head.when, panel.head.place)
        title, when, place = (bool(label.property("lit")) for label in labels)
        return title, when, place, chip.is_lit

    assert lit_after("miercuri") == (False, True, False, False)
    assert lit_after("Anei") == (False, False, False, True)
    assert lit_after("omologul") == (False, False, True, False)
    assert lit_after("Președintele") == (True, False, False, False)
    QApplication.sendEvent(panel.text.viewport(), QEvent(QEvent.Type.Leave))
    assert not panel.head.title.property("lit")


def test_beside_the_words_the_pointer_is_over_no_place(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    panel = made_panel(qtbot, actions, translator, appearance, terms)
    viewport = panel.text.viewport()
    assert panel.text.place_at(QPoint(viewport.width() - 1, viewport.height() - 1)) is None
    assert panel.text.place_at(under(panel, "miercuri")) in range(TEXT.index("miercuri"), TEXT.index("miercuri") + 8)


def test_the_focus_lights_words_and_the_caret_lights_fields_as_the_pointer_does(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    panel = made_panel(qtbot, actions, translator, appearance, terms)
    panel.activateWindow()
    panel.head.place.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(panel.head.place.hasFocus)
    assert panel.text.extraSelections()[-1].cursor.selectedText() == "omologul"
    panel.text.setFocus()
    qtbot.waitUntil(panel.text.hasFocus)
    panel.text.setTextCursor(panel.text.document().find("miercuri"))
    assert panel.head.when.property("lit")


def test_the_trigger_lights_type_and_status(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    panel = made_panel(qtbot, actions, translator, appearance, terms)
    panel.head.light_fields(TEXT.index("la telefon cu"))
    lit = {chip.text for chip in panel.head.findChildren(Chip) if chip.is_lit}
    assert lit == {"Phone call", "occurred"}


def test_a_field_set_by_hand_is_slanted_says_so_and_lights_nothing(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    event = replace(EVENT, corrected=("place", "status"), place="Peru", status="denied")
    panel = made_panel(qtbot, actions, translator, appearance, terms, event)
    status = next(chip for chip in panel.head.findChildren(Chip) if chip.text == "denied")
    assert panel.head.place.font().italic()
    assert status.font().italic()
    assert not panel.head.title.font().italic()
    assert status.toolTip() == "Set by hand"
    assert panel.head.place.toolTip().startswith("Set by hand")
    assert "Set by hand" not in panel.head.title.toolTip()
    panel.head.light_fields(TEXT.index("omologul"))
    assert not panel.head.place.property("lit")


def test_the_other_readings_of_a_date_are_offered_beside_it(
    qtbot: QtBot, actions: ActionSet, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    panel = made_panel(qtbot, actions, translator, appearance, terms)
    QTest.mouseClick(panel.head.how_read, Qt.MouseButton.LeftButton)
    menu = panel.head.readings.menu()
    assert menu.isVisible()
    rows = [action for action in menu.actions() if not action.isSeparator()]
    assert [row.text() for row in rows] == [
        "Wednesday, 4 February 2026 – as Cronica tells it",
        "Wednesday, 28 January 2026 – “miercuri”, read a week earlier",
        "&Another date…",
        "&Back to what the sources say",
    ]
    assert [row.isChecked() for row in rows] == [True, False, False, False]
    assert not rows[3].isEnabled()
    with qtbot.waitSignal(panel.date_chosen) as chosen:
        rows[1].trigger()
    assert chosen.args == ["2026-01-28"]
    menu.close()
