"""The classes of words by the tokens of patterns."""

from timeline.extraction.token_classes import BITS, TokenClasses
from timeline.knowledge.entries import split_words
from timeline.knowledge.patterns import Words, parse_pattern

CLASSES = TokenClasses([parse_pattern("sign* (treaty|pact)", split_words), parse_pattern("pact", split_words)])
PAPER = Words(frozenset({"treaty", "pact"}), ())


def test_a_word_shares_a_bit_with_every_token_that_it_may_be() -> None:
    assert CLASSES["signed"] & CLASSES.of([Words(frozenset(), ("sign",))])
    assert CLASSES["pact"] & CLASSES.of([PAPER])
    assert CLASSES["pact"] & CLASSES.of([Words(frozenset({"pact"}), ())])


def test_a_word_of_no_pattern_has_no_class() -> None:
    assert CLASSES["weather"] == 0
    assert not CLASSES["treaty"] & CLASSES.of([Words(frozenset(), ("sign",))])


def test_tokens_without_number_share_a_few_bits_and_lose_none() -> None:
    patterns = [parse_pattern(f"w{number}", split_words) for number in range(3 * BITS)]
    classes = TokenClasses(patterns)

    assert all(classes[f"w{number}"] for number in range(3 * BITS))
    assert max(classes[f"w{number}"] for number in range(3 * BITS)).bit_length() <= BITS
