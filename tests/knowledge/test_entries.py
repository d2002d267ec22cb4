"""From tables to values: what the files promise each other."""

from timeline import knowledge
from timeline.knowledge.entries import split_words

KNOWN = knowledge.load()


def test_words_are_folded_and_hyphens_part_them() -> None:
    assert split_words("Bruxelles-ul, Ţara") == ["bruxelles", "ul", "tara"]


def test_every_event_type_has_its_family_and_triggers_in_both_languages() -> None:
    for kind in KNOWN.event_types.values():
        assert kind.family in KNOWN.families
        assert kind.triggers["en"], kind.id
        assert kind.triggers["ro"], kind.id


def test_every_role_of_a_frame_is_a_role_of_its_type() -> None:
    for kind in KNOWN.event_types.values():
        assert set(kind.frame[1:]) <= {role.name for role in kind.roles}, kind.id


def test_every_term_is_held_in_a_state_or_organisation_that_is_known() -> None:
    for person in KNOWN.people.values():
        for term in person.terms:
            assert f"state:{term.state}" in KNOWN.actors or f"org:{term.state.lower()}" in KNOWN.actors, person.id


def test_every_city_lies_in_a_known_state() -> None:
    strangers = {
        city.id for city in KNOWN.cities.values() if city.country and f"state:{city.country}" not in KNOWN.actors
    }

    assert not strangers
