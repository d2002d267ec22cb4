"""Relative clauses: what a day within one dates, the noun that it describes, a noun inside it, or neither."""

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Clauses
from .story import Story
from .telling import Trigger

ON_NOUNS = frozenset({"visit", "summit"})  # verbs whose nouns the clauses behind tell of
TO_HELD = 7  # words between such a noun and the clause that says when it is held
HELD_WORDS = 4  # words of that clause among which its verb stands: „care va avea loc"


class RelativeClauses:
    """The clauses of one sentence that "who", "which" or "that" opens, with its triggers."""

    def __init__(self, story: Story, clauses: Clauses, triggers: Sequence[Trigger]) -> None:
        self.story = story
        self.clauses = clauses
        self.triggers = triggers

    def is_relative(self, clause: int) -> bool:
        """True for a clause that "who", "which" or, with its verb right behind it, "that" opens."""
        words, grammar, start = self.story.words.folded, self.story.grammar, self.clauses.starts[clause]
        if words[start] in grammar.relative:
            return True
        if words[start] not in grammar.that or start + 1 >= len(words) or words[start - 1] in grammar.report:
            return False
        return (
            words[start + 1] in self.story.analysis.pack.tense.past and (words[start - 1],) not in grammar.prepositions
        )

    def is_of_noun(self, trigger: Trigger, home: int, place: int) -> bool:
        """True for a noun whose own relative clause has the date: "the earthquake that struck on Friday"."""
        grammar, first = self.story.grammar, self.clauses.starts[home]
        if trigger.first < first < trigger.last:
            return True  # „violențele care au izbucnit": noun and verb tell one event
        opener = self.story.words.folded[first]
        opens = opener in grammar.clause and opener not in grammar.orders and not self.story.words.marks[first]
        is_noun = trigger.pos == "n" or trigger.type in ON_NOUNS  # "is on a visit to Tunisia that began on Tuesday"
        is_its = is_noun and opens and first <= trigger.last <= first + 1
        is_its = is_its or (is_noun and self._is_held(trigger, first))
        return is_its and not self.is_of_one_there(trigger, home, place)

    def _is_held(self, trigger: Trigger, first: int) -> bool:
        """True for a noun that the clause from the word `first` on says to be held: „reuniunea miniștrilor apărării,
        care va avea loc pe 4 iunie"; it may be some words before, with no other noun of an event between."""
        words, grammar = self.story.words, self.story.grammar
        if words.folded[first] not in grammar.relative or not trigger.last <= first <= trigger.last + TO_HELD:
            return False
        if any(trigger.last <= other.first < first for other in self.triggers):
            return False
        near = words.folded[first + 1 : first + 1 + HELD_WORDS]
        return any(near[index : index + 2] in grammar.happening for index in range(len(near) - 1))

    def is_of_one_there(self, trigger: Trigger, home: int, place: int) -> bool:
        """True where a noun of its relative clause has it: "protesters who say that the vote in May was rigged"."""
        return any(
            other.pos == "n" and other is not trigger and self.clauses.of(other.first) == home and other.first < place
            for other in self.triggers
        )

    def holds(self, trigger: Trigger, place: int) -> bool:
        """True for words of time within another clause about a name or noun: "talks that began on 2 July"."""
        home = self.clauses.of(place)
        if home <= self.clauses.of(trigger.first) or self.is_of_noun(trigger, home, place):
            return False
        grammar, opener = self.story.grammar, self.story.words.folded[self.clauses.starts[home]]
        return opener in grammar.relative or opener in grammar.where or opener in grammar.that
