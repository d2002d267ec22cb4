"""Word classes of the pattern language."""

import re

import pytest

from timeline.language.word_classes import word_class

FORMS = ("may", "may be", "mayor", "a.m.", "a.m", "twenty one", "twenty")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("may", "may"),
        ("may be so", "may be"),
        ("may beat", "may"),
        ("mayo", ""),
        ("mayor", "mayor"),
        ("twenty  one", "twenty  one"),
        ("twenty ones", "twenty"),
        ("a.m. or later", "a.m."),
        ("a.max", ""),
    ],
)
def test_the_longest_form_that_is_a_whole_word_is_read(text: str, read: str) -> None:
    match = re.match(word_class(FORMS).expression, text)

    assert (match[0] if match else "") == read


def test_a_class_tells_with_which_words_its_forms_begin_and_go_on() -> None:
    found = word_class(("may", "may be", "mayor"))

    assert found.first == {"may", "mayor"}
    assert found.ends == {"may", "mayor"}
    assert found.second == {"may": frozenset({"be"})}


def test_numbers_begin_with_any_of_their_digits() -> None:
    assert word_class(("27 days",)).first == {"2"}
