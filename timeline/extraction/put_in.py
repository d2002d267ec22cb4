"""What is put in about somebody, between commas: „premierul, aflat la putere din 2011, a demisionat".

Its years and months are those of what is put in, or of what began then, and date nothing else of the sentence. Read in
languages whose words tell participles.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Precision, Timex

from .attributive import is_participle
from .story import Sentence, Story
from .telling import Trigger

LONGEST = 24  # words between the commas
BEHIND_OPENING = 10  # words from „de la" to the words of time of what it names
LEAST_ENDING = 4  # letters of a participle


class PutIn:
    """The stretches of one sentence that are put in and hold words of time.

    `rows` are the words of time with their first words.
    """

    def __init__(self, story: Story, sentence: Sentence, rows: Sequence[tuple[int, Timex]]) -> None:
        self.story = story
        self.stretches: list[tuple[int, int, int]] = []  # first word, word after the last, and the words of time
        if not story.grammar.participles:
            return
        for place, timex in rows:
            if not _is_wide(timex):
                continue
            end = story.words.range_of(timex.span)[1]
            found = self._around(sentence, place, end) or self._opening(sentence, place, end)
            if found is not None:
                self.stretches.append((*found, place))

    def holds(self, trigger: Trigger, place: int) -> bool:
        """True for words of time of what is put in, seen from a trigger that is no part of it, nor the noun before."""
        return any(
            place == at and not first < trigger.last <= end and not (trigger.pos == "n" and trigger.last <= first)
            for first, end, at in self.stretches
        )

    def _around(self, sentence: Sentence, place: int, end: int) -> tuple[int, int] | None:
        """The stretch between two commas, of which a verb follows the second and none stands within."""
        words, grammar = self.story.words, self.story.grammar
        stop = next((at for at in range(end, min(end + LONGEST, sentence.last)) if "," in words.marks[at]), -1)
        if stop < 0 or not self._is_verb(stop):
            return None
        start = next(
            (at for at in range(place, max(place - LONGEST, sentence.first), -1) if "," in words.marks[at]),
            sentence.first,
        )
        within = words.folded[start:stop]
        if words.marks[start] and within[0] in grammar.relative and not words.marks[place]:
            return start, stop  # „Ilie, care în 1987 conducea uzina, a demisionat"
        if not grammar.finite.isdisjoint(within) or not grammar.relative.isdisjoint(within):
            return None
        if start == sentence.first:
            return (start, stop) if self._is_participle(start) else None
        is_said = self._is_participle(start) or words.folded[place - 1] in grammar.adnominal
        return (start, stop) if is_said else None

    def _opening(self, sentence: Sentence, place: int, end: int) -> tuple[int, int] | None:
        """The opening of a sentence that counts on from something: „De la căderea regimului, în 1990, țara a ales"."""
        words, grammar, first = self.story.words, self.story.grammar, sentence.first
        opening = words.folded[first : first + 2]
        if opening not in grammar.counted_from or not first + 2 < place <= first + BEHIND_OPENING:
            return None
        noun = words.folded[first + 2]
        if words.capitalised[first + 2] or not noun.endswith(grammar.definite or ("\0",)):
            return None
        return (first, end) if end < sentence.last and "," in words.marks[end] else None

    def _is_verb(self, place: int) -> bool:
        """True where a verb begins: „, s-a întâlnit", „, a demisionat", „, l-a primit"."""
        words, grammar = self.story.words.folded, self.story.grammar
        near = words[place : place + 3]
        if not near or near[0] in grammar.clause:
            return False
        return near[0] in grammar.finite or (near[0] in grammar.clitics and not grammar.finite.isdisjoint(near[1:]))

    def _is_participle(self, place: int) -> bool:
        word = self.story.words.folded[place].removesuffix("a")  # „aflată", „aleasă"
        return len(word) >= LEAST_ENDING and is_participle(self.story, word)


def _is_wide(timex: Timex) -> bool:
    """True for months and years, and for what goes on since then."""
    when = timex.when
    return when is not None and (when.precision < Precision.DAY or when.end is None)
