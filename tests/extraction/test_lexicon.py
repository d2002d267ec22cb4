"""Patterns compiled into one look-up."""

import pytest

from timeline.extraction.followers import Entry
from timeline.extraction.lexicon import Lexicon
from timeline.knowledge.entries import split_words
from timeline.knowledge.patterns import parse_pattern


def lexicon(*patterns: str) -> Lexicon:
    return Lexicon(Entry(parse_pattern(text, split_words), "trigger", text) for text in patterns)


def no_slot(_name: str, _index: int) -> int:
    return -1


def test_a_word_is_found_by_its_exact_form_and_by_its_stem() -> None:
    found = lexicon("summit*", "phone call").matches(["the", "summits", "phone", "call"], range(4), 4, no_slot)

    assert [(match.first, match.last) for match in found] == [(1, 2), (2, 4)]


def test_a_gap_lets_only_so_many_words_in_between() -> None:
    table = lexicon("signed ~2 treaty")

    assert table.matches(["signed", "a", "new", "treaty"], range(4), 4, no_slot)
    assert not table.matches(["signed", "a", "very", "new", "treaty"], range(5), 5, no_slot)


def test_nothing_is_found_beyond_the_last_word() -> None:
    assert not lexicon("phone call").matches(["phone", "call"], range(1), 1, no_slot)


def test_a_pattern_that_begins_with_a_name_is_refused() -> None:
    with pytest.raises(ValueError, match="may not begin with a name"):
        lexicon("[ACTOR] left")


@pytest.mark.parametrize("pattern", ["discussed ~3", "envoys ~2 (from )?"])
def test_a_pattern_may_end_in_a_gap(pattern: str) -> None:
    begun = pattern.split()[0]

    assert lexicon(pattern).matches([begun, "from", "Rome"], range(3), 3, no_slot)


@pytest.mark.parametrize("words", ["held one two three four talks", "held one round two talks", "held talks"])
def test_a_gap_behind_words_that_may_be_left_out_reaches_as_far_as_both_gaps(words: str) -> None:
    told = words.split()

    assert lexicon("held ~2 (round )?~3 talks").matches(told, range(1), len(told), no_slot)
