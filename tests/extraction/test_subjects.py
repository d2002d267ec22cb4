"""Who acts."""

import pytest

from .told import events


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
