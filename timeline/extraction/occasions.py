"""Nouns at which something was told or done, whose words of time date that too: "approved it at Monday's session"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from timeline.model import Timex

from .clauses import Clauses
from .mentioned import GATHERED
from .story import Story
from .telling import SPEECH, STRUCK, Trigger

TO_NOUN = 3  # words between the preposition and the noun or its words of time: "in a deadly Monday attack"
BALLOTS = frozenset({"election", "resolution_vote"})
OF_BALLOTS = BALLOTS | {"appointment", "departure"}
OF_BLOWS = STRUCK | {"death"}
LEAST_AHEAD = 3  # words from "ahead" to words of time that are no longer its own: "ahead of Monday"
BEHIND_PLAN = 8  # words from a noun to the words of time behind it: "ahead of talks with rebels in Geneva next week"


class Occasions:
    """The nouns of one sentence at which its verbs happened, and those that only came after them.

    `owners` are the nouns that words of time describe, by the first of those words; None for one that tells no event.
    """

    def __init__(self, story: Story, clauses: Clauses, owners: Mapping[int, Trigger | None]) -> None:
        self.story = story
        self.clauses = clauses
        self.owners = owners

    def dates(self, trigger: Trigger, place: int, timex: Timex, noun: Trigger | None) -> bool:
        """True where the words of time of a noun date a verb of its clause too.

        "Was re-elected in a May 5 poll", „a aprobat bugetul în ședința de luni", "Monday's attack killed five".
        """
        if trigger.is_mere_noun or self.clauses.of(trigger.first) != self.clauses.of(place):
            return False
        first = place if noun is None else min(place, noun.first)
        is_in = self._is_in(first)
        if noun is None:
            is_day = timex.when is not None and timex.when.is_exact_day
            return is_in and is_day and trigger.type not in SPEECH
        if noun.type in STRUCK:
            return trigger.type in OF_BLOWS and (is_in or (noun.last <= trigger.first and self._is_subject(first)))
        if noun.type in BALLOTS:
            return is_in and trigger.type in OF_BALLOTS
        return is_in and noun.type in GATHERED

    def is_ahead(self, trigger: Trigger, place: int) -> bool:
        """True for words of time behind what a verb only came before: "met envoys ahead of talks in Geneva next week".

        The noun need not tell an event.
        """
        words, marks = self.story.words.folded, self.story.words.marks
        if trigger.pos == "n" or place < trigger.last:
            return False
        for index in range(place - 1, max(place - 1 - BEHIND_PLAN, trigger.last - 1), -1):
            if marks[index + 1]:
                return False
            if self.story.grammar.orders.get(words[index]) == "before":
                return place - index >= LEAST_AHEAD
        return False

    def _is_in(self, first: int) -> bool:
        """True where a preposition that makes it a setting stands before a noun phrase with its first word there."""
        words, grammar = self.story.words, self.story.grammar
        for place in range(first - 1, max(first - 1 - TO_NOUN, 0) - 1, -1):
            word = words.folded[place]
            if words.marks[place + 1] or word in grammar.clause or word in grammar.orders:
                return False
            if word in grammar.setting_in:
                return True
        return False

    def _is_subject(self, first: int) -> bool:
        """True where nothing but an article stands between the beginning of its clause and a noun phrase."""
        own = self.clauses.starts[bisect_right(self.clauses.starts, first) - 1]
        return all(word in self.story.grammar.owned for word in self.story.words.folded[own:first])
