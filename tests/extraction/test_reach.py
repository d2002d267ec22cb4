"""How far words that tell a status reach."""

import pytest

from .told import only, tellings


@pytest.mark.parametrize(
    "text", ["Moscow denied that Russia bombed Kharkiv.", "The Kremlin denies that it attacked Odesa."]
)
def test_what_is_denied_in_a_clause_of_its_own_is_denied(text: str) -> None:
    assert {telling.status for telling in tellings(text) if telling.type == "armed_attack"} == {"denied"}


def test_a_call_in_which_something_was_discussed_has_happened() -> None:
    found = tellings(
        "Putin and Erdogan discussed the war in Syria in a phone call on Monday.", {"Monday": "2026-02-02"}
    )

    assert only(found, "phone_call").status == "occurred"


def test_what_a_resolution_would_say_leaves_its_vote_as_it_was() -> None:
    text = "France vetoed a Security Council text on Friday that would have lifted the embargo."

    assert {t.status for t in tellings(text, {"Friday": "2026-01-30"}) if t.type == "resolution_vote"} == {"occurred"}


def test_a_visit_during_which_a_plan_was_announced_is_no_plan() -> None:
    text = "Macron announced on Monday during a visit to Berlin that he will meet Zelensky in Paris."

    assert only(tellings(text, {"Monday": "2026-02-02"}), "visit").status == "occurred"


def test_what_was_announced_at_a_summit_leaves_the_summit_as_it_was() -> None:
    text = "At their summit in Seoul, Moon and Kim announced they would seek peace."

    assert only(tellings(text), "summit").status == "occurred"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nici unul dintre candidații la alegerile din Peru nu a câștigat.", "occurred"),
        ("La summitul de la Roma, Macron va cere ajutor.", "occurred"),
        ("Nu a existat niciun acord între Serbia și Kosovo.", "denied"),
        ("Serbia se pregătește de summitul programat joi la Roma.", "scheduled"),
    ],
)
def test_a_noun_that_is_no_subject_is_not_denied_or_planned_by_the_verb_behind_it(text: str, status: str) -> None:
    told = [telling for telling in tellings(text, language="ro") if telling.trigger.pos == "n"]

    assert [telling.status for telling in told] == [status]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Talks between Serbia and Kosovo ended without a signed deal.",
         {"meeting": "occurred", "treaty_signing": "denied"}),
        ("en", "Serbia and Kosovo failed on Saturday to reach an agreement.", {"treaty_signing": "denied"}),
        ("en", "An offensive without precedent began: Russia attacked Ukraine.", {"armed_attack": "occurred"}),
        ("ro", "Discuțiile dintre Serbia și Kosovo s-au încheiat fără semnarea unui acord.",
         {"meeting": "occurred", "treaty_signing": "denied"}),
        ("ro", "În fața unei crize fără precedent, Rusia a atacat Ucraina.", {"armed_attack": "occurred"}),
    ],
)  # fmt: skip
def test_what_something_went_without_is_denied_and_nothing_else(
    language: str, text: str, expected: dict[str, str]
) -> None:
    told = {telling.type: telling.status for telling in tellings(text, language=language)}

    assert {kind: status for kind, status in told.items() if kind in expected} == expected


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "The general election in Malta failed to produce a winner.", "election"),
        ("en", "Lee denied any wrongdoing and resigned as minister in Estonia.", "departure"),
        ("en", "Hamas accepted a proposal for a ceasefire in Gaza.", "ceasefire"),
        ("ro", "Alegerile din Malta nu au dus la un rezultat clar.", "election"),
        ("ro", "Hamas a acceptat propunerea de încetare a focului din Gaza.", "ceasefire"),
    ],
)
def test_what_had_no_outcome_or_was_accepted_or_stands_behind_a_denial_was_all_the_same(
    language: str, text: str, kind: str
) -> None:
    assert only(tellings(text, language=language), kind).status == "occurred"


def test_a_plan_that_was_accepted_is_no_plan_to_accept() -> None:
    telling = only(
        tellings("In August, Lebanon accepted a plan to disarm Hezbollah.", {"August": "2025-08"}), "treaty_signing"
    )

    assert (telling.status, str(telling.when.span)) == ("occurred", "2025-08")


def test_results_that_are_awaited_make_no_plan_of_the_election() -> None:
    text = "Rezultatele alegerilor parlamentare de duminică din Malta erau așteptate joi."
    found = tellings(text, {"duminică": "2026-02-01", "joi": "2026-02-05"}, "ro")

    assert (only(found, "election").status, str(only(found, "election").when.span)) == ("occurred", "2026-02-01")
