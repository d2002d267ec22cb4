"""Days within relative clauses."""

from .told import PUBLISHED, only, tellings


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
