"""Nouns that a verb without a sense of its own makes tell an event: „au făcut un schimb", „atacul a avut loc"."""

from __future__ import annotations

from .story import Sentence, Story

BEFORE = 3  # words between such a verb and the noun after it: „a lansat un nou val de atacuri"
# What is done by being announced: "announced the expulsion of", not "announced the call".
ANNOUNCED = frozenset({
    "relations_break", "sanctions", "sanctions_relief", "trade_measure", "aid", "arms_supply", "deployment",
    "troop_withdrawal", "treaty_withdrawal", "ceasefire", "treaty_extension",
})  # fmt: skip
BEHIND = 9  # words between a noun and such a verb after it: „întâlnirea dintre președinții X și Y de la Z a avut loc"


def is_carried(story: Story, sentence: Sentence, first: int, last: int, kind: str = "") -> bool:
    """True where the noun of words `first` to `last` (excluded) tells as a verb does, and is dated like one.

    `kind` is the event type that it tells.
    """
    grammar = story.grammar
    if not grammar.carrying and not grammar.happening:
        return False
    return _has_verb_before(story, sentence, first, kind) or _has_verb_behind(story, sentence, last)


def _has_verb_before(story: Story, sentence: Sentence, first: int, kind: str) -> bool:
    words, grammar = story.words, story.grammar
    for place in range(first - 1, max(first - 2 - BEFORE, sentence.first - 1), -1):
        if words.marks[place + 1] or words.folded[place] in grammar.clause:
            return False
        if words.folded[place] in grammar.carrying:
            return kind in ANNOUNCED or words.folded[place] not in grammar.announcing
    return False


def _has_verb_behind(story: Story, sentence: Sentence, last: int) -> bool:
    words, grammar = story.words, story.grammar
    for place in range(last, min(last + BEHIND, sentence.last - 1)):
        if words.marks[place] or words.folded[place] in grammar.clause:
            return False
        if words.folded[place : place + 2] in grammar.happening:
            return True
    return False
