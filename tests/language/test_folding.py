"""Folding keeps every offset, and brings spellings together."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language import fold, tokenize


@given(st.text(max_size=200))
def test_folded_text_has_the_same_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet="aăâșşțţİıßŒ„”’—\u00a0\u0301Q ", max_size=60))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("text", ["marți", "marţi", "MARȚI", "Marti"])
def test_spellings_of_tuesday_fold_alike(text: str) -> None:
    assert fold(text) == "marti"


def test_marks_and_blanks_become_plain() -> None:
    assert fold("„24\u00a0febr.” – Țară’s İ") == '"24 febr." - tara\'s i'


@given(st.text(max_size=200))
def test_tokens_are_in_order_and_say_what_they_cover(text: str) -> None:
    folded = fold(text)
    tokens = tokenize(text, folded)
    assert all(before.end <= after.start for before, after in itertools.pairwise(tokens))
    assert all(folded[token.start : token.end] == token.folded for token in tokens)
    assert sum(len(token.folded) for token in tokens) == sum(not letter.isspace() for letter in folded)
