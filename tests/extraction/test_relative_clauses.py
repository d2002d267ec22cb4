"""Days within relative clauses."""

import pytest

from .told import PUBLISHED, in_role, names, only, tellings


def test_a_relative_clause_behind_a_verb_dates_its_own_deed() -> None:
    found = tellings("Trump met Xi, who will visit Washington in April.", {"April": "2026-04"})

    assert str(only(found, "meeting").when.span) != "2026-04"
    assert str(only(found, "visit").when.span) == "2026-04"


def test_a_day_behind_a_noun_of_a_relative_clause_is_not_that_of_the_noun_before_it() -> None:
    text = "Togo cracks down on protesters, who say an election in early August was stolen."
    found = tellings(text, {"early August": "[2025-08-01..2025-08-10]"})

    assert str(only(found, "election").when.span) == "[2025-08-01..2025-08-10]"
    assert only(found, "protest").when.span is None


def test_a_day_of_what_began_then_is_not_that_of_the_verb_before() -> None:
    found = tellings(
        "Peru's prime minister lost a confidence vote after a debate that began Monday.", {"Monday": "2026-02-02"}
    )

    assert str(only(found, "resolution_vote").when.span) == PUBLISHED


def test_a_visit_that_began_on_a_day_is_of_that_day() -> None:
    telling = only(
        tellings("Giorgia Meloni is on a visit to Tunisia that began on Tuesday.", {"Tuesday": "2026-02-03"}), "visit"
    )

    assert str(telling.when.span) == "2026-02-03"


def test_the_one_that_a_relative_clause_is_about_acts_in_it() -> None:
    telling = only(
        tellings("Kaja Kallas îl primește vineri pe Evika Silina, care efectuează o vizită în Estonia.", {}, "ro"),
        "visit",
    )

    assert "Evika Siliņa" in in_role(telling, "visitor")


def test_two_that_a_relative_clause_is_about_act_in_the_main_clause_on_its_day() -> None:
    telling = only(
        tellings(
            "Armenia and Azerbaijan, which fought a war in 2020, agreed last month to mark part of their border.",
            {"2020": "2020", "last month": "2026-01"},
        ),
        "treaty_signing",
    )

    assert names(telling) == {"Armenia", "Azerbaijan"}
    assert str(telling.when.span) == "2026-01"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Au discutat pregătirea Reuniunii miniștrilor apărării din NATO care va avea loc pe 4 iunie.", True),
        ("Au discutat pregătirea reuniunii miniștrilor, care va avea loc pe 4 iunie la Bruxelles.", True),
        ("Reuniunea miniștrilor din NATO a avut loc luni; alegerile vor avea loc pe 4 iunie.", False),
    ],
    ids=["behind its members", "behind a comma", "of what follows"],
)
def test_a_clause_that_says_when_it_is_held_dates_a_meeting_told_before_its_members(text: str, day: bool) -> None:
    found = [each for each in tellings(text, {"4 iunie": "2026-06-04"}, "ro") if each.type in ("meeting", "conference")]

    assert any(str(each.when.span) == "2026-06-04" for each in found) is day
