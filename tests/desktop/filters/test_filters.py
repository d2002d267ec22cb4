from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from timeline.desktop.appearance import Appearance
from timeline.desktop.catalogue import load
from timeline.desktop.chips import Chip
from timeline.desktop.filters.chip_bar import ChipBar
from timeline.desktop.filters.facet_row import FacetButton
from timeline.desktop.filters.facet_section import FacetSection
from timeline.desktop.filters.facets import (
    NOTHING,
    FacetRow,
    facet_rows,
    family_rows,
    is_set,
    live_counts,
    only,
    toggled,
    type_rows,
)
from timeline.desktop.filters.family_section import FamilySection
from timeline.desktop.filters.filter_chips import cleared, filter_chips
from timeline.desktop.filters.filter_panel import FilterPanel
from timeline.desktop.filters.time_section import TimeSection
from timeline.desktop.terms import Terms
from timeline.desktop.translator import Translator
from timeline.project.filters import EVERYTHING, Counts, EventFilter

COUNTS = Counts(
    events=9,
    contradictions=2,
    facets={
        "family": {"talks": 6, "treaties": 3},
        "type": {"phone_call": 4, "videoconference": 2, "treaty_expiry": 3},
        "actor": {f"person:{name}": number for number, name in enumerate("abcdefghij", 1)},
        "status": {"scheduled": 2, "occurred": 7},
        "language": {"ro": 4, "xx": 1},
        "country": {"RU": 3},
    },
    actor_names={f"person:{name}": (name.upper(), "") for name in "abcdefghij"},
)
EN = load("en")


def test_without_a_choice_every_family_is_on(terms: Terms) -> None:
    assert [row.is_chosen for row in family_rows(COUNTS, EVERYTHING, terms, "en")] == [True, True]


def test_switching_one_family_off_leaves_the_others_and_on_again_everything() -> None:
    families = ("talks", "treaties")
    without = toggled(EVERYTHING, "family", "talks", False, families)
    assert without.families == {"treaties"}
    assert toggled(without, "family", "talks", True, families) == EVERYTHING


def test_switching_every_family_off_shows_nothing_and_one_on_shows_that_one() -> None:
    families = ("talks", "treaties")
    none = toggled(toggled(EVERYTHING, "family", "talks", False, families), "family", "treaties", False, families)
    assert none.families == NOTHING
    assert toggled(none, "family", "talks", True, families).families == {"talks"}


def test_actors_are_chosen_one_by_one() -> None:
    chosen = toggled(toggled(EVERYTHING, "actor", "person:a", True), "actor", "person:b", True)
    assert chosen.actors == {"person:a", "person:b"}
    assert is_set(chosen)
    assert toggled(chosen, "actor", "person:a", False).actors == {"person:b"}
    assert only(chosen, "actor", "person:c").actors == {"person:c"}


def test_chosen_values_come_first_and_then_the_most_frequent(terms: Terms) -> None:
    chosen = EventFilter(actors=frozenset({"person:a"}))
    rows = facet_rows("actor", COUNTS, chosen, terms, EN)
    assert [row.text for row in rows[:3]] == ["A", "J", "I"]


def test_each_facet_is_counted_beside_all_else_that_is_filtered() -> None:
    whole = Counts(facets={"actor": {"a": 5, "b": 3, "c": 1}, "source": {"x": 6, "y": 2}}, actor_names={"a": ("A", "")})
    asked: list[EventFilter] = []

    def count(wanted: EventFilter) -> Counts:
        asked.append(wanted)
        actors = {"a": 4} if wanted.actors else {"a": 4, "b": 2}
        return Counts(events=4, facets={"actor": actors, "source": {"x": 4}})

    live = live_counts(whole, EventFilter(actors=frozenset({"a"}), min_sources=2), count)

    assert live.facets["actor"] == {"a": 4, "b": 2, "c": 0}
    assert live.facets["source"] == {"x": 4, "y": 0}
    assert live.actor_names == whole.actor_names
    assert asked == [EventFilter(actors=frozenset({"a"}), min_sources=2), EventFilter(min_sources=2)]


def test_without_a_filter_the_whole_is_counted_once() -> None:
    whole = Counts(events=9)
    assert live_counts(whole, EventFilter(known_on=5), lambda _: Counts()) is whole


def test_values_are_named_in_words(terms: Terms) -> None:
    assert [row.text for row in facet_rows("status", COUNTS, EVERYTHING, terms, EN)] == ["occurred", "planned"]
    assert [row.text for row in facet_rows("language", COUNTS, EVERYTHING, terms, EN)] == ["Romanian", "xx"]
    assert facet_rows("country", COUNTS, EVERYTHING, terms, load("ro"))[0].text == "Rusia"


def test_grades_stand_in_their_order_with_their_words_and_a_chip_tells_them(terms: Terms) -> None:
    counts = Counts(facets={"grade": {"C": 5, "A": 1}})
    chosen = EventFilter(grades=frozenset({"C"}))
    rows = facet_rows("grade", counts, chosen, terms, EN)
    assert [(row.text, row.count, row.is_chosen) for row in rows] == [
        ("A – completely reliable", 1, False),
        ("C – fairly reliable", 5, True),
    ]
    (chip,) = filter_chips(chosen, counts, terms, load("ro"))
    assert chip.text == "Nota unei surse: C – destul de sigură"
    assert chip.without == EVERYTHING


def test_a_chip_names_the_few_families_that_are_switched_off(terms: Terms) -> None:
    counts = Counts(facets={"family": {"talks": 4, "treaties": 2, "other": 1}})
    off, most_off = EventFilter(families=frozenset({"talks", "other"})), EventFilter(families=frozenset({"talks"}))
    assert [chip.text for chip in filter_chips(off, counts, terms, EN)] == ["Without Treaties"]
    assert [chip.text for chip in filter_chips(most_off, counts, terms, EN)] == ["Types: Talks"]


def test_types_of_a_family_are_listed_by_count(terms: Terms) -> None:
    rows = type_rows("talks", COUNTS, EVERYTHING, terms, "en")
    assert [row.text for row in rows] == ["Phone call", "Videoconference"]


def test_chips_tell_what_is_filtered_and_what_remains_without_each(terms: Terms) -> None:
    chosen = EventFilter(actors=frozenset({"person:a", "person:b", "person:c"}), first=20454, min_sources=2)
    chips = filter_chips(chosen, COUNTS, terms, EN)
    assert [chip.text for chip in chips] == ["With A, B and 1 more", "From 1 Jan 2026", "At least 2 sources"]
    assert chips[0].without == replace(chosen, actors=frozenset())


def test_clearing_leaves_the_day_of_as_known_on() -> None:
    assert cleared(EventFilter(types=frozenset({"x"}), known_on=5)) == EventFilter(known_on=5)


def test_a_click_on_a_row_switches_it(qtbot: QtBot, translator: Translator, appearance: Appearance) -> None:
    section = FacetSection("actor", translator, appearance, is_open=True)
    qtbot.addWidget(section)
    section.show_rows([FacetRow("person:a", "A", 3, False)])
    section.show()
    with qtbot.waitSignal(section.toggled) as told:
        QTest.mouseClick(section.findChildren(FacetButton)[0], Qt.MouseButton.LeftButton)
    assert told.args == ["person:a", True]


def test_many_values_show_the_first_few_and_all_on_request(
    qtbot: QtBot, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    section = FacetSection("actor", translator, appearance, is_open=True)
    qtbot.addWidget(section)
    section.show_rows(facet_rows("actor", COUNTS, EVERYTHING, terms, EN))
    section.show()

    def shown() -> int:
        return sum(button.isVisible() for button in section.findChildren(FacetButton))

    assert shown() == 7
    more, find = section.findChild(QPushButton), section.findChild(QLineEdit)
    assert more is not None
    assert find is not None
    more.click()
    assert shown() == 10
    find.setText("j")
    assert shown() == 1


def test_a_family_opens_its_types(qtbot: QtBot, translator: Translator, appearance: Appearance, terms: Terms) -> None:
    section = FamilySection(translator, appearance)
    qtbot.addWidget(section)
    families = family_rows(COUNTS, EVERYTHING, terms, "en")
    types = {row.value: type_rows(row.value, COUNTS, EVERYTHING, terms, "en") for row in families}
    section.show_rows(families, types, terms)
    section.findChildren(FacetButton)[0].expanded.emit(True)
    names = [button.accessibleName() for button in section.findChildren(FacetButton) if not button.isHidden()]
    assert "Phone call, 4" in names


def test_the_panel_asks_for_the_filter_that_was_set(
    qtbot: QtBot, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    panel = FilterPanel(translator, appearance)
    qtbot.addWidget(panel)
    panel.show_state(COUNTS, EVERYTHING, terms)
    with qtbot.waitSignal(panel.filter_changed) as changed:
        panel._switches["contradictions"].click()
    assert changed.args == [EventFilter(contradictions=True)]
    with qtbot.waitSignal(panel.filter_changed) as changed:
        panel._confidence.setValue(70)
    assert changed.args[0].confidence == 0.7


def test_a_switch_that_would_show_nothing_cannot_be_chosen(
    qtbot: QtBot, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    panel = FilterPanel(translator, appearance)
    qtbot.addWidget(panel)
    panel.show_state(COUNTS, EVERYTHING, terms)
    assert not panel._switches["starred"].isEnabled()
    assert panel._switches["contradictions"].accessibleName() == "Sources disagree, 2"
    assert panel._switches["min_sources"].accessibleName() == "Two or more sources"


def test_typed_days_bound_the_time_and_wrong_ones_do_not(qtbot: QtBot, translator: Translator) -> None:
    section = TimeSection(translator)
    qtbot.addWidget(section)
    first, last = section.findChildren(QLineEdit)
    told: list[tuple[object, object, str]] = []
    section.changed.connect(lambda *args: told.append(args))
    first.setText("2026-01")
    first.editingFinished.emit()
    last.setText("31 April 2026")
    last.editingFinished.emit()
    assert told == [(20454, None, "possible")]
    assert last.property("state") == "wrong"


def test_a_chip_takes_its_filter_away(
    qtbot: QtBot, translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    bar = ChipBar(translator, appearance)
    qtbot.addWidget(bar)
    bar.show_chips(filter_chips(EventFilter(starred=True), COUNTS, terms, EN))
    bar.show()
    with qtbot.waitSignal(bar.filter_changed) as changed:
        QTest.mouseClick(bar.findChildren(Chip)[0], Qt.MouseButton.LeftButton)
    assert changed.args == [EVERYTHING]
