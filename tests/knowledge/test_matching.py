"""Patterns as functions over the words of a text."""

from collections.abc import Sequence

import pytest

from timeline.knowledge.entries import split_words
from timeline.knowledge.matching import matcher_of
from timeline.knowledge.patterns import SlotTest, parse_pattern


def match(pattern: str, words: Sequence[str], fills: SlotTest) -> int:
    read, matcher = matcher_of(parse_pattern(pattern, split_words).rests(words[0]))
    return matcher(words, read, len(words), fills)


def matches(pattern: str, text: str, slots: dict[int, int] | None = None) -> bool:
    words = split_words(text)

    def fills(_name: str, index: int) -> int:
        return (slots or {}).get(index, -1)

    return match(pattern, words, fills) >= 0


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("abc", "abc"),
        ("abc*", "abcdef"),
        ("(a|b c) d", "b c d"),
        ("(a )?b", "b"),
        ("(a )?b", "a b"),
        ("a ~2 b", "a x y b"),
        ("recogni[sz]*", "recognised"),
        ("(exercise|drill)*", "drills"),
        ("învestit", "INVESTIT"),
        ("s-a opus", "s-a opus"),
    ],
)
def test_a_pattern_matches_what_it_says(pattern: str, text: str) -> None:
    assert matches(pattern, text)


@pytest.mark.parametrize(("pattern", "text"), [("abc", "abcd"), ("a ~1 b", "a x y b"), ("(a|b) c", "c"), ("a b", "a")])
def test_a_pattern_matches_nothing_else(pattern: str, text: str) -> None:
    assert not matches(pattern, text)


def test_a_slot_is_filled_by_what_the_caller_knows() -> None:
    assert matches("visits [PLACE]", "visits new york", {1: 3})
    assert not matches("visits [PLACE]", "visits somebody")


def test_the_shortest_gap_is_taken() -> None:
    words = ["a", "b", "x", "b"]

    assert match("a ~3 b", words, lambda _name, _index: -1) == 2


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("a ~2 (b |c )?d", "a x d"),
        ("a ~2 (b |c )?d", "a x c d"),
        ("a ~1 (b ~1 )?d", "a x b y d"),
        ("a ~1 (b ~1 )?d", "a x d"),
        ("a ~2", "a x"),
        ("a (b|b c) d", "a b c d"),
    ],
)
def test_what_may_be_left_out_behind_a_gap_is_left_out_or_not(pattern: str, text: str) -> None:
    assert matches(pattern, text)


def test_a_gap_ends_where_the_text_may_no_longer_be_read() -> None:
    read, matcher = matcher_of(parse_pattern("a ~3 b", split_words).rests("a"))

    assert matcher(["a", "x", "b"], read, 2, lambda _name, _index: -1) == -1
