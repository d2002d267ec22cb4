"""What a clause that "after" opens leaves of its words of time to the verb before it."""

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Clauses
from .story import Story
from .telling import Trigger

OF_TALKS = frozenset({"meeting", "summit", "conference", "negotiation", "visit", "phone_call", "videoconference"})
OUTCOMES = frozenset({"treaty_signing", "economic_deal", "statement", "condemnation", "appeal", "relations_upgrade"})
LEAST = 3  # words from "after" to the words of time, with some noun between
OPENING = 4  # words behind "after" among which a length of time may stand: "after almost two weeks of"


def is_of_what_was_before(story: Story, clauses: Clauses, trigger: Trigger, home: int, place: int) -> bool:
    """True for the day of what a verb came after: "recalled its envoy after an incident at the border on Sunday".

    `home` is the clause of the words of time, `place` their first word. "Died after weeks of treatment on Sunday" and
    "resigned after the scandal on Wednesday", told that Wednesday, are of the verb.
    """
    start, words, grammar = clauses.starts[home], story.words, story.grammar
    if trigger.is_mere_noun or home <= clauses.of(trigger.first) or place - start < LEAST or words.marks[place]:
        return False
    if (
        grammar.orders.get(words.folded[start]) != "after"
        or words.folded[start] in grammar.since
        or place < trigger.last
    ):
        return False
    opening = words.folded[start + 1 : start + 1 + OPENING]
    return grammar.units.isdisjoint(opening) and opening[0] not in grammar.relative


def is_outcome_of(story: Story, clauses: Clauses, trigger: Trigger, home: int, others: Sequence[Trigger]) -> bool:
    """True for what came of talks on their day: "signed six accords after he held a meeting in Lima on Monday".

    `others` are the triggers of the clause `home`, which has the words of time.
    """
    if trigger.type not in OUTCOMES or home <= clauses.of(trigger.first):
        return False
    is_after = story.grammar.orders.get(story.words.folded[clauses.starts[home]]) == "after"
    return is_after and bool(others) and all(other.type in OF_TALKS for other in others)
