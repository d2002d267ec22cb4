"""Nouns that tell as a verb does, because a light verb carries them."""

import pytest

from .told import only, tellings

WEDNESDAY = {"miercuri": "2026-02-04"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Poliția din Manila a anunțat miercuri că în oraș s-a produs un nou atentat.", "terror_attack"),
        ("Filipine a anunțat miercuri că a efectuat un amplu exercițiu militar cu Australia.", "military_exercise"),
        ("Guvernul de la Tbilisi a confirmat miercuri că negocierile cu Abhazia au avut loc la Geneva.", "negotiation"),
    ],
)
def test_a_noun_with_a_light_verb_is_dated_by_the_day_on_which_it_was_told(text: str, kind: str) -> None:
    told = only(tellings(text, WEDNESDAY, "ro"), kind)

    assert told.trigger.is_carried
    assert str(told.when.span) == "2026-02-04"


def test_a_noun_without_such_a_verb_keeps_no_day_of_what_was_said() -> None:
    told = only(
        tellings("Premierul a recunoscut miercuri că taxele vamale au fost o greșeală.", WEDNESDAY, "ro"),
        "trade_measure",
    )

    assert not told.trigger.is_carried
    assert told.when.span is None


def test_a_comma_parts_a_noun_from_the_verb() -> None:
    told = tellings("Atacul asupra portului, spun experții, a început o nouă etapă.", {}, "ro")

    assert not any(telling.trigger.is_carried for telling in told)


def test_an_english_act_of_state_is_done_by_being_announced() -> None:
    found = tellings("On 28 February, Latvia announced the expulsion of two members of the Russian embassy.")

    assert only(found, "relations_break").trigger.is_carried


def test_an_english_call_that_is_announced_has_not_been_made() -> None:
    assert not only(tellings("Latvia announced the phone call with Russia."), "phone_call").trigger.is_carried
