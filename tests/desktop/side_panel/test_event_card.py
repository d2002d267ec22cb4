from dataclasses import replace

import pytest

from tests.desktop.stories import ARTICLE, CALL, EVENT, RETOLD, VIDEO
from timeline.desktop.catalogue import load
from timeline.desktop.side_panel.date_reading import date_reading
from timeline.desktop.side_panel.event_card import event_card
from timeline.desktop.side_panel.source_view import Mark, lanes_of, source_view
from timeline.desktop.terms import Terms
from timeline.model import Conflict, Span, TimeSpan, When

EN, RO = load("en"), load("ro")


def reading(when: When) -> str:
    claim = replace(CALL, mention=replace(CALL.mention, when=when))
    return date_reading(EVENT, claim, ARTICLE, EN)


def test_the_card_says_what_when_who_and_who_tells_it(terms: Terms) -> None:
    card = event_card(EVENT, (CALL, RETOLD), {"a1": ARTICLE}, terms, EN)
    assert (card.type, card.status, card.confidence) == ("Phone call", "occurred", "92 %")
    assert card.when == "Wednesday, 4 February 2026"
    assert [(chip.name, chip.office) for chip in card.actors] == [("Ana Pop", "president, Russia"), ("Russia", "")]
    assert card.sources[0].line == "4 Feb 2026, 16:22 · Cronica · cites Xinhua"
    assert card.sources[1].line == "no publication date · Ledger · cites Xinhua"
    assert card.agreement == "2 articles agree on the date"


def test_the_card_speaks_romanian(terms: Terms) -> None:
    card = event_card(EVENT, (CALL, RETOLD), {"a1": ARTICLE}, terms, RO)
    assert card.title == "Ana Pop vorbește la telefon"
    assert card.when == "Miercuri, 4 februarie 2026"
    assert card.how_read == "din „miercuri”; articolul a fost publicat la 4 februarie 2026, ora 16:22"
    assert card.actors[0].office == "președinte, Rusia"


def test_copies_of_one_agency_are_not_counted_as_independent(terms: Terms) -> None:
    card = event_card(replace(EVENT, sources=4, independent=2), (CALL,), {}, terms, EN)
    assert card.agreement == "4 articles, 2 independent"


def test_a_plan_that_fell_through_leads_to_what_took_its_place(terms: Terms) -> None:
    plan = replace(EVENT, id="c9", status="cancelled")
    english = event_card(plan, (CALL,), {}, terms, EN, linked=[("replaced_by", EVENT)])
    romanian = event_card(EVENT, (CALL,), {}, terms, RO, linked=[("replaces", plan)])
    assert english.linked == (("Replaced by: Ana Pop speaks by phone, 4 Feb 2026", EVENT.id),)
    assert romanian.linked == (("Ia locul: Ana Pop vorbește la telefon, 4 feb. 2026", "c9"),)


def test_a_disagreement_is_told_before_anything_else(terms: Terms) -> None:
    card = event_card(replace(EVENT, conflicts=(Conflict("day", ("c1", "c2")),)), (CALL, RETOLD), {}, terms, EN)
    assert not card.is_agreed
    assert card.agreement == "The sources disagree on the date"
    assert card.disagreements[0].claim_ids == ("c1", "c2")


def test_each_side_of_a_disagreement_is_headed_by_what_it_tells(terms: Terms) -> None:
    here = replace(CALL, mention=replace(CALL.mention, place="Ankara", status="cancelled"))
    there = replace(RETOLD, mention=replace(RETOLD.mention, place="Athens", status="occurred"))
    kinds = tuple(Conflict(kind, ("c1", "c2")) for kind in ("place", "status"))

    card = event_card(replace(EVENT, conflicts=kinds), (here, there), {"a1": ARTICLE}, terms, EN)

    assert [each.told for each in card.disagreements] == [("Ankara", "Athens"), ("called off", "occurred")]


def test_of_many_copies_that_tell_the_same_the_first_ones_stand_for_all(terms: Terms) -> None:
    copies = [replace(CALL, id=f"k{number}") for number in range(20)]
    other = replace(RETOLD, mention=replace(RETOLD.mention, place="Athens"))
    told = [replace(each, mention=replace(each.mention, place="Ankara")) for each in copies]
    conflict = Conflict("place", (*(each.id for each in copies), other.id))

    card = event_card(replace(EVENT, conflicts=(conflict,)), (*told, other), {}, terms, EN)

    assert card.disagreements[0].claim_ids == ("k0", "k1", "k2", other.id)


def test_an_event_without_a_date_says_what_can_be_done(terms: Terms) -> None:
    card = event_card(replace(EVENT, when=None), (CALL,), {}, terms, EN)
    assert card.when == "No date"
    assert card.how_read == "The sources give no date. You can set one."


DAY = TimeSpan.parse("2026-02-04")


@pytest.mark.parametrize(
    ("when", "sentence"),
    [
        (
            When(DAY, None, "timex", Span(0, 1), "miercuri", "publication", DAY),
            "from “miercuri”; the article was published on 4 February 2026 at 16:22",
        ),
        (When(DAY, None, "timex", Span(0, 1), "4 februarie 2026"), "as written: “4 februarie 2026”"),
        (
            When(DAY, None, "timex", Span(0, 1), "a doua zi", "text", TimeSpan.parse("2026-02-03")),
            "from “a doua zi”, counted from 3 Feb 2026, which the article names before",
        ),
        (
            When(DAY, None, "document"),
            "the article names no other day for its main event; it was published on 4 February 2026 at 16:22",
        ),
        (When(DAY, None, "narrative"), "from the order of the story"),
        (
            When(DAY, None, "event", None, "hours after"),
            "from “hours after”, counted from another event of the article",
        ),
        (When(DAY, None, "knowledge"), "the article gives no day; this one is known from the treaty list"),
        (When(None), "this source gives no date; another one does"),
    ],
)
def test_how_a_date_was_read_is_told_in_words(when: When, sentence: str) -> None:
    assert reading(when) == sentence


def test_a_date_set_by_hand_says_so() -> None:
    assert date_reading(replace(EVENT, corrected=("when",)), CALL, ARTICLE, EN) == "set by hand"


def test_the_source_shows_evidence_date_words_and_marks_of_other_events(terms: Terms) -> None:
    view = source_view("a1", ARTICLE, CALL, "c1", [(CALL, "c1"), (VIDEO, "c3")], terms, EN)
    assert view.line == "Romanian · 1 min read · 2 events in this article"
    assert view.evidence is not None
    assert view.evidence.text_of(view.text).startswith("Președintele Anei")
    assert [span.text_of(view.text) for span in view.date_words] == ["miercuri"]
    assert [mark.event_id for mark in view.marks] == ["c1", "c3"]


def test_marks_of_one_sentence_stand_side_by_side() -> None:
    marks = [Mark("a", Span(0, 10), "", ""), Mark("b", Span(0, 10), "", ""), Mark("c", Span(20, 30), "", "")]
    assert lanes_of(marks) == {0: 0, 1: 1, 2: 0}
