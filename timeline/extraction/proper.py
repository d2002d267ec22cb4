"""Words that tell an event elsewhere and here are a part of a name, or of a time: "Stock Exchange", "in March"."""

from __future__ import annotations

from .lexicon import Match
from .story import Sentence, Story

# What bears no name of its own: a summit or an accord does.
NAMELESS = frozenset({
    "prisoner_exchange", "protest", "disaster", "departure", "appointment", "terror_attack",
    "sanctions_relief", "deployment", "aid", "death",
})  # fmt: skip


def is_of_name(story: Story, sentence: Sentence, match: Match) -> bool:
    """True where the capitalised first word of a match is one of a name, or of words of time."""
    words, first = story.words, match.first
    if match.entry.id not in NAMELESS or sentence.kind == "title" or first == sentence.first:
        return False
    start = words.starts[first]
    if any(timex.span.start <= start < timex.span.end for timex in story.timexes_in(sentence.span)):
        return True
    if words.is_upper(first):
        return False
    row = words.capitalised[sentence.first : sentence.last]
    is_headline = sum(row) * 2 > len(row)
    return not is_headline and words.capitalised[first - 1] and not words.marks[first] and first - 1 > sentence.first
