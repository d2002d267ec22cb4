"""The clauses of a sentence as dates see them: what is put in between ends, and the main clause goes on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence

from .story import Sentence, Story

LEAST = 3  # words of a clause put in between or before


class Clauses:
    """The clauses of a sentence: "Macron, who met Merz on Monday, will travel to Kyiv" has two, the first in two parts.

    `starts` are the first words of all parts, in order.
    """

    def __init__(self, story: Story, sentence: Sentence, starts: Sequence[int], verbs: Collection[int]) -> None:
        """`starts` begin the clauses, as the story has them; `verbs` are words at which a finite verb is known."""
        self.starts: list[int] = []
        self._homes: list[int] = []
        folded, marks, grammar = story.words.folded, story.words.marks, story.grammar
        ends = [*starts[1:], sentence.last]
        for start, end in zip(starts, ends, strict=True):
            self.starts.append(start)
            self._homes.append(len(self.starts) - 1)
            if folded[start] not in grammar.clause:
                plan = _plan(story, start, end)
                if plan > 0:  # "met Merz and will travel to Kyiv on Monday"
                    self.starts.append(plan)
                    self._homes.append(len(self.starts) - 1)
                continue
            commas = [index for index in range(start + LEAST, end) if "," in marks[index]]
            if start == sentence.first or _is_in_opening(story, sentence, start):
                # "After talks on Monday, Macron …", "In his first speech since he took office in May, Macron …":
                # the main clause begins at the comma.
                border, home = next(iter(commas), -1), len(self.starts)
            else:
                border = next((index for index in commas if folded[index] in grammar.finite or index in verbs), -1)
                is_plain = border > 0 and folded[start] in grammar.orders and folded[border] not in grammar.finite
                if is_plain and not _has_verb(story, start + 1, border, verbs):
                    border = -1  # "since Putin, Russia's president, ordered …": the verb is that of the clause
                home = len(self.starts) - 2
            if border > 0:
                self.starts.append(border)
                self._homes.append(home)

    def of(self, index: int) -> int:
        """The number of the clause that holds a word, which is that of its first part."""
        return self._homes[bisect_right(self.starts, index) - 1]


def _plan(story: Story, first: int, last: int) -> int:
    """The conjunction among words behind which a plan is told, where what stands before it is none; else -1."""
    folded, grammar = story.words.folded, story.grammar
    if grammar.conjunctions.isdisjoint(folded[first + LEAST : last]):
        return -1
    for index in range(first + LEAST, last - 1):
        if folded[index] in grammar.conjunctions and not grammar.planning.isdisjoint(folded[index + 1 : index + 3]):
            return index if grammar.planning.isdisjoint(folded[first:index]) else -1
    return -1


def _has_verb(story: Story, first: int, last: int, verbs: Collection[int]) -> bool:
    """True where a verb stands among words, as far as its form tells."""
    words, tense, finite = story.words.folded, story.analysis.pack.tense, story.grammar.finite
    return any(
        index in verbs or words[index] in finite or words[index] in tense.past or words[index].endswith(tense.endings)
        for index in range(first, last)
    )


def _is_in_opening(story: Story, sentence: Sentence, start: int) -> bool:
    """True for a clause that belongs to what a preposition opens a sentence with: "In the first talks since he …"."""
    words, grammar = story.words, story.grammar
    if (words.folded[sentence.first],) not in grammar.prepositions or words.folded[start] not in grammar.orders:
        return False
    finite = grammar.finite - grammar.subjunctive
    stretch = range(sentence.first + 1, start)
    return not any("," in words.marks[index] or words.folded[index] in finite for index in stretch)


def is_main(story: Story, sentence: Sentence, place: int) -> bool:
    """True for a word behind the comma that ends the clause which opens its sentence: "After talks, they agreed"."""
    marks = story.words.marks
    return any("," in marks[index] for index in range(sentence.first + LEAST, place + 1))
