"""Brackets that are no clause of their own: "the Rapid Support Forces (RSF) agreed", „liderul UDR (opoziție)"."""

from __future__ import annotations

from timeline.knowledge import WordList

from .grammar import Grammar

FEW_WORDS = 3  # in a bracket that is no clause whatever they are: a short name, a party, a year
MOST_WORDS = 14  # in a bracket without a verb, which is none either


def is_aside(words: WordList, grammar: Grammar, index: int) -> bool:
    """True where a bracket that is no clause opens before word `index`, or has just ended there."""
    marks = words.marks
    if not {";", ":"}.isdisjoint(marks[index]):
        return False
    if "(" in marks[index]:
        near = range(index + 1, min(index + 1 + MOST_WORDS, len(marks)))
        first, last = index, next((end for end in near if ")" in marks[end]), -1)
    else:
        near = range(index - 1, max(index - MOST_WORDS, 0) - 1, -1)
        first, last = next((at for at in near if "(" in marks[at]), -1), index
    if first < 0 or last < 0:
        return False
    within = words.folded[first:last]
    return last - first <= FEW_WORDS or (grammar.finite.isdisjoint(within) and grammar.clause.isdisjoint(within))
