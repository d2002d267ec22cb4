"""Participles that only describe the noun behind them."""

import pytest

from .told import only, tellings

DESCRIBING = [
    ("Lukashenko wrote to some of the imprisoned writers.", "court_ruling"),
    ("The democratically elected president spoke to the nation of Niger.", "appointment"),
    ("Its detained ministers were seen in Niamey, Niger.", "court_ruling"),
]


@pytest.mark.parametrize(("text", "kind"), DESCRIBING, ids=[text for text, _ in DESCRIBING])
def test_a_participle_between_article_and_noun_tells_no_event(text: str, kind: str) -> None:
    assert kind not in {telling.type for telling in tellings(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The candidate was imprisoned in Belarus.",
        "Belarus imprisoned the candidate.",
        "The imprisoned in Belarus wept.",
    ],
)
def test_a_participle_with_its_verb_or_without_a_noun_still_tells(text: str) -> None:
    assert only(tellings(text), "court_ruling").trigger.pos == "v"


def test_a_verb_behind_and_has_an_object_of_its_own() -> None:
    found = tellings("The United States imposed sanctions on Iran and lifted those on Venezuela.")

    assert "sanctions_relief" not in {telling.type for telling in found}


def test_two_acts_of_one_type_in_a_sentence_are_two() -> None:
    text = "France expelled three Russian diplomats on Monday and recalled its ambassador from Moscow on Tuesday."
    found = tellings(text, {"Monday": "2026-02-02", "Tuesday": "2026-02-03"})

    assert [str(telling.when.span) for telling in found if telling.type == "relations_break"] == [
        "2026-02-02",
        "2026-02-03",
    ]


def test_a_participle_behind_its_adverb_and_a_hyphen_tells_nothing() -> None:
    text = "Spring in Riga\n\nNewly-elected Latvian President Edgars Rinkevics said on Monday that he would travel."
    found = tellings(text, {"Monday": "2026-02-02"})

    assert "appointment" not in {telling.type for telling in found}
    assert "election" not in {telling.type for telling in found}


def test_quotation_marks_part_no_participle_from_its_article() -> None:
    found = tellings('Chad on Monday condemned an "attempted coup" in Niger.', {"Monday": "2026-02-02"})

    assert only(found, "coup").when.span is None
