"""The pattern language of the packs."""

import pytest

from timeline.language.patterns import PatternError, compile_pattern

WORDS = {
    "month": {"may": "5", "january": "1", "jan.": "1"},
    "weekday": {"monday": "0"},
    "numbers": {"two": "2", "twenty-one": "21"},
    "ordinal": {"third": "3"},
}


def span(pattern: str, text: str) -> str:
    """What the pattern reads at the beginning of a folded text; "" when it reads nothing."""
    match = compile_pattern(pattern, WORDS).regex.match(text)
    return "" if match is None else match["span"]


READS = [
    ("last {weekday}", "last monday was", "last monday"),
    ("last {weekday}", "last  monday", "last  monday"),
    ("last {weekday}", "last mondays", ""),
    ("{day} {month} [,] [{year}]", "4 may, 2026 x", "4 may, 2026"),
    ("{day} {month} [,] [{year}]", "4 may the", "4 may"),
    ("{day} {month}", "34 may", ""),
    ("{day} {month}", "4 jan. x", "4 jan."),
    ("mid~-~{month}", "mid-may", "mid-may"),
    ("mid~-~{month}", "mid - may", ""),
    ("(in|during) {month}", "during may", "during may"),
    ("[the] {dayn} of {month}", "the third of may", "the third of may"),
    ("[the] {dayn} of {month}", "3 of may", "3 of may"),
    ("{count} to {count:2} {weekday}", "two to twenty-one monday", "two to twenty-one monday"),
    ("{year}~-~{year:2}", "2010-2014", "2010-2014"),
    ("{hour}~:~{minute}", "16:22", "16:22"),
    ("{hour}~:~{minute}", "16:221", ""),
]


@pytest.mark.parametrize(("pattern", "text", "expected"), READS, ids=[f"{row[0]} on {row[1]}" for row in READS])
def test_a_pattern_reads_what_it_says(pattern: str, text: str, expected: str) -> None:
    assert span(pattern, text) == expected


def test_words_before_and_after_are_needed_but_not_read() -> None:
    match = compile_pattern("in < {month} > (,|and)", WORDS).regex.match("in may, he left")
    assert match is not None
    assert match["span"] == "may"
    assert compile_pattern("in < {month} > (,|and)", WORDS).regex.match("in may he left") is None


def test_a_pattern_knows_its_first_and_second_words() -> None:
    pattern = compile_pattern("[the] {month} (of|in) {year}", WORDS)
    assert pattern.first == {"the", "may", "january", "jan"}
    assert pattern.second["the"] == frozenset({"may", "january", "jan"})
    assert pattern.second["may"] == frozenset({"of", "in"})
    assert pattern.second["jan"] == frozenset({"."})


def test_nothing_is_known_of_what_follows_a_word_that_may_be_the_last() -> None:
    assert compile_pattern("{month} [{year}]", WORDS).second["may"] is None


BAD = ["{nothing}", "[last] [{month}]", "(in|", "last )", "{month} {month}", "", "(|in) may", "[may]"]


@pytest.mark.parametrize("pattern", BAD)
def test_a_bad_pattern_is_refused_with_its_text(pattern: str) -> None:
    with pytest.raises(PatternError):
        compile_pattern(pattern, WORDS)
