"""How far the words of time of a sentence stand from what tells an event: the nearest date it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .clauses import Clauses
from .story import Story
from .telling import SPEECH, Trigger

CLAUSE_COST = 8
CROSSING_COST = 6
REPORT_COST = 16
FARTHEST = 60
WORDS_TO_REPORT = 2
TO_VERB = 2  # words between the comma that ends what was said and the verb that says so
WORDS_TO_HEARERS = 8  # "told the national press in Riga on Monday"


class Distances:
    """The distances between the triggers of a sentence and its words of time.

    `ends` has the word after the last of each time expression by its first word.
    """

    def __init__(self, story: Story, clauses: Clauses, triggers: Sequence[Trigger], ends: Mapping[int, int]) -> None:
        self.story = story
        self.clauses = clauses
        self.triggers = triggers
        self.ends = ends

    def between(self, trigger: Trigger, place: int) -> int:
        """Words between a trigger and words of time, with what clauses and other triggers between them cost."""
        distance = place - trigger.last if place >= trigger.last else trigger.first - place
        clauses = abs(self.clauses.of(trigger.first) - self.clauses.of(place))
        low, high = sorted((trigger.first, place))
        crossed = [other.first for other in self.triggers if other is not trigger and low < other.first < high]
        if crossed and place > trigger.first and self._is_of_participle(trigger.last, crossed[-1]):
            return FARTHEST + 1
        joined = place < trigger.first and not self.story.grammar.conjunctions.isdisjoint(
            self.story.words.folded[place : trigger.first]
        )  # "seized power in July and ended the accord in March"
        return max(distance, 0) + CLAUSE_COST * clauses + CROSSING_COST * (len(crossed) + joined)

    def of_report(self, trigger: Trigger, place: int) -> int:
        """ "The ministry said on Tuesday that it had struck … on Monday": the day of saying is the saying's own."""
        if trigger.type in SPEECH and self._ends_quote(trigger, place):
            return FARTHEST + 1
        if len(self.ends) < 2 or trigger.type in SPEECH or not self.is_of_report(place):
            return 0
        return 0 if trigger.first <= self.ends[place] < trigger.last else REPORT_COST  # "on Tuesday announced tariffs"

    def is_of_report(self, place: int) -> bool:
        """True for words of time beside a verb that reports: "said on Tuesday", "on Tuesday said"."""
        words, grammar = self.story.words, self.story.grammar
        if not grammar.report.isdisjoint(words.folded[max(place - WORDS_TO_REPORT, 0) : place]):
            return True
        if self._is_said_to(place):
            return True
        end = self.ends[place]
        return end < len(words.folded) and not words.marks[end] and words.folded[end] in grammar.report

    def _is_of_participle(self, first: int, last: int) -> bool:
        """True where a comma and a participle stand among words: "upheld the vote, paving the way for …"."""
        words, endings = self.story.words, self.story.grammar.participle
        return bool(endings) and any(
            "," in words.marks[index] and words.folded[index].endswith(endings) for index in range(first, last)
        )

    def _is_said_to(self, place: int) -> bool:
        """True where only hearers, a place or plans stand between the verb that reports and the words of time."""
        words, grammar = self.story.words, self.story.grammar
        for index in range(place - 1, max(place - 1 - WORDS_TO_HEARERS, 0), -1):
            word = words.folded[index]
            if words.marks[index + 1]:
                return False
            if word in grammar.report:
                return True
            is_small = word in grammar.skip or (word,) in grammar.prepositions or word in grammar.preposition_ends
            is_small = is_small or (word in grammar.plans and word in grammar.expected)  # "announced plans on"
            if not is_small and word not in grammar.hearers and not words.capitalised[index]:
                return False
        return False

    def _ends_quote(self, trigger: Trigger, place: int) -> bool:
        """True for words of time of what is said before the comma of who says so: "begins at noon, said the mayor"."""
        if trigger.pos == "n" or place > trigger.first:
            return False
        marks = self.story.words.marks
        commas = [at for at in range(max(trigger.first - TO_VERB, place + 1), trigger.first + 1) if "," in marks[at]]
        return bool(commas) and self.ends[place] <= commas[-1]
