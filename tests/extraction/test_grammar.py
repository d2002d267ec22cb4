"""Function words: what a preposition makes of a name."""

import pytest

from timeline.extraction.grammar import grammar_of

from .told import KNOWN


@pytest.mark.parametrize(
    ("language", "words", "relation"),
    [
        ("en", ["meets", "with", "the", "Xi"], "with"),
        ("en", ["struck", "by", "Xi"], "agent"),
        ("ro", ["discutat", "cu", "Xi"], "with"),
        ("ro", ["dispus", "de", "catre", "Xi"], "agent"),
        ("ro", ["atac", "impotriva", "Xi"], "against"),
        ("en", ["yesterday", "Xi"], ""),
    ],
)
def test_the_preposition_before_a_name_gives_its_relation(language: str, words: list[str], relation: str) -> None:
    assert grammar_of(KNOWN, language).relation_before(words, len(words) - 1, 0) == relation


def test_a_language_without_lists_has_an_empty_grammar() -> None:
    assert grammar_of(KNOWN, "xx").relation_before(["with", "Xi"], 1, 0) == ""
