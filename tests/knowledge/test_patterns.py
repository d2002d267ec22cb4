"""The pattern language of the trigger lists."""

from collections.abc import Sequence

import pytest

from timeline.knowledge.entries import split_words
from timeline.knowledge.patterns import SlotTest, Words, match_rests, parse_pattern, rests_after, with_forms


def match(pattern: str, words: Sequence[str], fills: SlotTest) -> int:
    return match_rests(parse_pattern(pattern, split_words).rests(words[0]), words, 0, len(words), fills)


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
    ("pattern", "second", "left"),
    [("a b", "b", [2]), ("a (b|b c) d", "b", [2, 2]), ("a (b )?", "", [1]), ("a ~2 b", "x", [1]), ("a b", "c", [])],
)
def test_two_words_tell_how_much_of_a_pattern_is_left(pattern: str, second: str, left: list[int]) -> None:
    rests = parse_pattern(pattern, split_words).rests("a")

    assert [read for read, _nodes in rests_after(rests, second)] == left


def test_a_number_fills_its_slot_at_once() -> None:
    ((read, nodes),) = parse_pattern("[NUM] votes", split_words).rests("27")

    assert (read, len(nodes)) == (1, 1)


@pytest.mark.parametrize("bad", ["(a|b", "a)", "[NOBODY]", "~3", "(|a)", "*"])
def test_a_bad_pattern_is_refused_with_the_reason(bad: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        parse_pattern(bad, split_words)


def test_a_pattern_takes_more_forms_of_its_whole_words_and_leaves_stems_alone() -> None:
    pattern = with_forms(parse_pattern("(semnat|a parafat) ~2 acord*", split_words), lambda words: words | {"semnase"})

    assert with_forms(pattern, frozenset).nodes == pattern.nodes
    assert any("semnase" in head.exact for head in pattern.heads() if isinstance(head, Words))
