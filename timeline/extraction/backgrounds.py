"""What a sentence dates no more than its background: blows that it is only about, and what is of a time of its own."""

from __future__ import annotations

from collections.abc import Sequence

from .mentioned import BESIDE
from .story import Sentence, Story
from .telling import STRUCK, Trigger

RECALLED = frozenset({"invasion", "coup"})  # nouns that are not of the day on which somebody spoke of them
TRIALS = frozenset({"court_ruling", "condemnation"})
TO_ARTICLE = 4  # words from a noun back to its article: "the twin embassy bombings"
OPENING = 5  # words of a sentence among which a length of time may stand: "In the first days of the war"
NO_SETTING = frozenset({"agent", "by"})  # relations of a noun that does something: "was destroyed by the blast"


def is_only_topic(story: Story, trigger: Trigger, place: int) -> bool:
    """True for a known blow that its clause is only about, seen from words of time that begin at `place`.

    "On Monday visited the wounded of the attack", "on Monday answered questions about the blast"; not "killed nine in
    the attack", which was then, nor "the attack on Monday", whose day stands beside it.
    """
    if not trigger.is_mere_noun or trigger.type not in STRUCK or trigger.first <= place <= trigger.last + BESIDE:
        return False
    words, grammar = story.words, story.grammar
    for index in range(trigger.first - 1, max(trigger.first - 1 - TO_ARTICLE, 0), -1):
        if words.marks[index + 1] or (words.folded[index],) in grammar.prepositions:
            return False
        if words.folded[index] in grammar.articles:
            before = words.folded[index - 1]
            relation = grammar.prepositions.get((before,))
            is_about = relation is not None and relation not in NO_SETTING
            return is_about and before not in grammar.setting_in and not words.marks[index]
    return False


def is_crime(trigger: Trigger, place: int, triggers: Sequence[Trigger]) -> bool:
    """True for a blow for which somebody was tried, seen from words of time before it, at `place`.

    "Was charged on Thursday with murder", „a fost condamnat luni pentru un atac"; not "charged with Monday's murder".
    """
    return trigger.type in STRUCK and any(
        other.type in TRIALS
        and other.pos != "n"
        and other.first < trigger.first
        and other.first <= place < trigger.first
        for other in triggers
    )


def is_set_apart(story: Story, sentence: Sentence, trigger: Trigger, starts: Sequence[int]) -> bool:
    """True for what is of a time of its own that no date tells, whatever day was told before; `starts` begin clauses.

    "In the first days of the war Ana came to Riga", "others left when Castro took power"; not "After two days of talks
    they signed", nor "When the bomb exploded, five died".
    """
    words, grammar = story.words.folded, story.grammar
    if opens_with_length(story, sentence, trigger):
        return True
    start = max((first for first in starts if first <= trigger.first), default=sentence.first)
    return start > sentence.first and words[start] in grammar.when


def opens_with_length(story: Story, sentence: Sentence, trigger: Trigger) -> bool:
    """True behind a length of time that opens the sentence: "For weeks they marched", „La 15 ani a plecat"."""
    words, grammar = story.words.folded, story.grammar
    opening = words[sentence.first : min(sentence.first + OPENING, trigger.first)]
    if not opening or grammar.units.isdisjoint(opening) or (opening[0],) not in grammar.prepositions:
        return False
    return opening[0] not in grammar.orders and grammar.last.isdisjoint(opening)
