"""Who held an office on a day."""

import pytest

from timeline import knowledge
from timeline.knowledge.offices import person_actor
from timeline.model.calendar import day_number

KNOWN = knowledge.load()


@pytest.mark.parametrize(
    ("office", "state", "day", "name"),
    [
        ("head_of_state", "US", (2010, 5, 1), "Barack Obama"),
        ("head_of_state", "US", (2022, 5, 1), "Joe Biden"),
        ("leader", "CN", (2025, 5, 1), "Xi Jinping"),
        ("secretary_general", "NATO", (2025, 5, 1), "Mark Rutte"),
    ],
)
def test_the_holder_is_the_one_of_that_day(office: str, state: str, day: tuple[int, int, int], name: str) -> None:
    assert [actor.name for actor in knowledge.holders(KNOWN, office, state, day_number(*day))] == [name]


def test_without_a_day_nobody_holds_an_office() -> None:
    assert knowledge.holders(KNOWN, "head_of_state", "US", None) == ()


def test_a_person_acts_in_the_office_of_the_day() -> None:
    person = KNOWN.people["person:joe_biden"]

    assert person_actor(person, day_number(2012)).office == "vice_president"
    assert person_actor(person, day_number(2022)).office == "head_of_state"
