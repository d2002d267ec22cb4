"""Who acts."""

import pytest

from .told import events, names, only, tellings


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("France, Germany and Britain imposed sanctions on Iran.", {"France", "Germany", "United Kingdom"}),
        ("Russia struck Ukraine and then, in the night, attacked Moldova with drones.", {"Russia"}),
        ("Mali announced its withdrawal from ECOWAS.", {"Mali"}),
        ("Russian sanctions on French officials were imposed.", {"Russia"}),
    ],
)
def test_those_act_who_are_the_subject(text: str, doers: set[str]) -> None:
    found = events(text)

    roles = ("sender", "attacker", "party")
    assert any({a.actor.name for a in event.arguments if a.role in roles} == doers for event in found)


def test_officials_from_two_states_meet_for_them() -> None:
    (event,) = [
        event for event in events("Officials from Armenia and Azerbaijan met in Vienna.") if event.type == "meeting"
    ]

    assert {actor.name for actor in event.actors} == {"Armenia", "Azerbaijan"}


def test_who_acts_behind_an_opening_participle_acts_in_it_too() -> None:
    (visit,) = [
        event for event in events("Landing in Tokyo, Emmanuel Macron said he was glad.") if event.type == "visit"
    ]

    assert "Emmanuel Macron" in {actor.name for actor in visit.actors}


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        ("După vizita la Berlin, Franța a trimis luni arme Ucrainei.", "arms_supply", "France"),
        ("După o întâlnire cu Viktor Orban, Emmanuel Macron a plecat luni la Kiev.", "visit", "Emmanuel Macron"),
        (
            "David Lammy, care a preluat funcția în 2024, după vot, s-a întâlnit luni cu Emmanuel Macron.",
            "meeting",
            "David Lammy",
        ),
        (
            "Emmanuel Macron, al cărui partid a pierdut alegeri, după ani la putere, l-a primit luni pe Olaf Scholz.",
            "meeting",
            "Emmanuel Macron",
        ),
        (
            "Premierul a vorbit luni după discuțiile cu Maia Sandu, aflată în vizită la București.",
            "visit",
            "Maia Sandu",
        ),
    ],
    ids=["behind a place", "behind a partner", "behind two clauses", "behind whose party", "more told of a partner"],
)
def test_the_main_verb_has_its_subject_behind_what_comes_before(text: str, kind: str, doer: str) -> None:
    assert doer in names(only(tellings(text, language="ro"), kind))


def test_the_last_of_a_list_without_a_verb_behind_it_does_not_act() -> None:
    found = only(tellings("Macron a semnat luni acorduri cu Serbia, Albania.", language="ro"), "treaty_signing")

    assert {"Emmanuel Macron", "Serbia", "Albania"} <= names(found)
