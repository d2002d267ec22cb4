"""The tense of any word of a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.language import tense_cues
from timeline.language.tense import UNKNOWN
from timeline.model import Span

from .arguments import clause_of
from .story import Sentence, Story

BORDER = 12  # what a clause border adds to the distance of a verb


class Tenses:
    """The tense of any word of a sentence: of the nearest verb, a clause border counting as distance."""

    def __init__(self, story: Story, sentence: Sentence, starts: Sequence[int]) -> None:
        analysis = story.analysis
        first, last = analysis.sentence_tokens[sentence.number]
        words = story.words
        self.rows = []
        for cue in tense_cues(analysis, first, last):
            here = words.range_of(Span(analysis.tokens[cue.first].start, analysis.tokens[cue.end - 1].end))
            self.rows.append((here[0], max(here[1], here[0] + 1), cue.tense))
        self.starts = starts

    def at(self, first: int, last: int) -> str:
        """The tense that governs the words from `first` to `last` (excluded)."""
        best, least = UNKNOWN, 1_000
        home = clause_of(self.starts, first)
        for start, end, tense in self.rows:
            if start < last and first < end:
                cost = 0
            elif end <= first:
                cost = 2 * (first - end) + 1
            else:
                cost = 2 * (start - last) + 2
            cost += BORDER * abs(clause_of(self.starts, start) - home)
            if cost < least:
                best, least = tense, cost
        return best
