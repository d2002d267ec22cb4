"""The tense of any word of a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from timeline.language import tense_cues
from timeline.language.tense import FUTURE, PRESENT, UNKNOWN

from .frame import clause_of
from .story import Sentence, Story
from .telling import SPEECH, Trigger

BEHIND = 6  # what a verb after the words costs more: "held a summit to discuss …" is told in the past
BORDER = 12  # what a clause border adds to the distance of a verb


class Tenses:
    """The tense of any word of a sentence: of the nearest verb, a clause border counting as distance."""

    def __init__(self, story: Story, sentence: Sentence, starts: Sequence[int]) -> None:
        self.story = story
        self.starts = starts
        self.last = sentence.last
        self._stretches: dict[tuple[int, int], list[tuple[int, int, str]]] = {}

    def _rows(self, clause: int) -> list[tuple[int, int, str]]:
        """First word, word after the last, and tense of what tells one in a clause and its neighbours."""
        first = self.starts[max(clause - 1, 0)]
        last = self.starts[clause + 2] if clause + 2 < len(self.starts) else self.last
        found = self._stretches.get((first, last))
        if found is None:
            words, analysis = self.story.words, self.story.analysis
            found = self._stretches[first, last] = []
            tokens = analysis.token_at(words.starts[first]), bisect_left(analysis.starts, words.ends[last - 1])
            for begin, end, tense in tense_cues(analysis, *tokens):
                here = bisect_left(words.starts, analysis.starts[begin])
                after = bisect_left(words.starts, analysis.tokens[end - 1].end, here)
                found.append((here, max(after, here + 1), tense))
        return found

    def at(self, first: int, last: int) -> str:
        """The tense that governs the words from `first` to `last` (excluded)."""
        best, least = UNKNOWN, 1_000
        home, words = clause_of(self.starts, first), self.story.words.folded
        for start, end, tense in self._rows(home):
            if start < last and first < end:
                if first < start and end <= last and words[start] in self.story.grammar.subjunctive:
                    continue  # „însărcinat să formeze guvernul"
                cost = 0
            elif end <= first:
                cost = 2 * (first - end) + 1
            else:
                cost = 2 * (start - last) + BEHIND
            cost += BORDER * abs(clause_of(self.starts, start) - home)
            if cost < least:
                best, least = tense, cost
        return best


def as_headline(story: Story, sentence: Sentence, trigger: Trigger, tense: str) -> str:
    """The tense, the present for a title's verb by which running text would look ahead: "Macron meets Merz"."""
    words, grammar = story.words.folded, story.grammar
    if sentence.kind != "title" or tense != FUTURE or trigger.pos == "n" or trigger.type in SPEECH:
        return tense
    before = words[trigger.first - 1] if trigger.first else ""
    is_led = before in grammar.decided or before in grammar.modal or before in grammar.subjunctive
    is_plain = words[trigger.first].endswith(grammar.plain_present or ("\0",))
    return PRESENT if is_plain and not is_led else tense
