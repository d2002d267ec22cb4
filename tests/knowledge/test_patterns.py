"""The pattern language of the trigger lists."""

import pytest

from timeline.knowledge.entries import split_words
from timeline.knowledge.patterns import Words, parse_pattern, rests_after, with_forms


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
