"""Treaties and other papers that a text goes on about: "the treaty was signed in Prague", „documentul prevede …"."""

from __future__ import annotations

from collections.abc import Sequence

from .story import Story
from .telling import Telling

NEAR_PAPER = 4  # words before a trigger among which the paper is named again
NEAR_SENTENCES = 4  # sentences before, in which the treaty is named
FIRST_WORDS = 3  # words of a clause that hold its subject
OF_TREATIES = frozenset({
    "treaty_signing", "treaty_in_force", "treaty_extension", "treaty_expiry", "treaty_withdrawal",
})  # fmt: skip
SURELY_OF_ONE = frozenset({"treaty_expiry", "treaty_extension"})  # "extended it", "the lapse": need no noun


def with_treaty(telling: Telling, before: Sequence[Telling], story: Story) -> Telling:
    """A step of a treaty with the treaty named last, where its sentence only says "the treaty"."""
    if telling.type not in OF_TREATIES or telling.instrument:
        return telling
    first, last = telling.trigger.first, telling.trigger.last
    words = story.words.folded[max(first - NEAR_PAPER, telling.sentence.first) : last]
    if telling.type not in SURELY_OF_ONE and story.grammar.papers.isdisjoint(words):
        return telling
    named = next((other for other in reversed(before) if other.instrument), None)
    if named is None or telling.sentence.number - named.sentence.number > NEAR_SENTENCES:
        return telling
    return telling._replace(instrument=named.instrument)


def is_said_of_paper(story: Story, clause: int, first: int) -> bool:
    """True where the subject of a clause that begins at a word is a paper: „pachetul interzice importul"."""
    return not story.grammar.papers.isdisjoint(story.words.folded[clause : min(clause + FIRST_WORDS, first)])
