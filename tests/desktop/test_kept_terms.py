"""Names kept from one start to the next."""

from __future__ import annotations

import pytest

from timeline.desktop.kept_terms import KeptTerms, keep_terms, kept_file, kept_terms
from timeline.desktop.terms import FamilyTerm, Terms, TypeTerm

TERMS = Terms(
    {"talks": FamilyTerm((("en", "Talks & calls"), ("ro", "Discuții")), "#112233", "#445566", "circle")},
    {"phone_call": TypeTerm("talks", (("en", "Phone call"),), "phone")},
    {"state:RO": (("en", "Romania"), ("ro", "România"))},
    {"president": {"en": "president", "ro": "președinte"}},
    {"Bucharest": "București"},
)


def test_names_come_back_as_they_were_kept_with_the_state_they_are_of() -> None:
    keep_terms(TERMS, "a state")
    assert kept_terms() == KeptTerms(TERMS, "a state")


def test_nothing_was_kept_at_the_first_start() -> None:
    assert kept_terms() == KeptTerms()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"state": "a"}', '{"families": {"talks": 3}}', '"names"'])
def test_a_file_that_is_something_else_holds_no_names(text: str) -> None:
    kept_file().parent.mkdir(parents=True, exist_ok=True)
    kept_file().write_text(text, encoding="utf-8")
    assert kept_terms() == KeptTerms()


def test_where_nothing_can_be_kept_nothing_is_said() -> None:
    kept_file().parent.parent.mkdir(parents=True, exist_ok=True)
    kept_file().parent.write_text("a file where the folder should be", encoding="utf-8")
    keep_terms(TERMS, "a state")
    assert kept_terms() == KeptTerms()
