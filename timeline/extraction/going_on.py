"""Sentences that go on in the time told before: "At that time, rebels attacked …", „Atunci a început …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from timeline.model import PLANNED_STATUSES

from .days import headed, told_on
from .papers import OF_TREATIES, is_said_of_paper
from .story import Sentence, Story
from .telling import SPEECH, Telling

OPENING = 8  # words of a sentence among which it says so
SENTENCES = 4  # how far before it the event may stand whose time it takes up
OF_PAPERS = OF_TREATIES | {"accession"}


def in_time_told(telling: Telling, before: Sequence[Telling], story: Story) -> Telling:
    """A telling without words of time in a sentence that goes on "at that time", with the time told last."""
    has_time = telling.when.span is not None and telling.when.origin != "document"
    is_open = telling.link is None and telling.status not in PLANNED_STATUSES and not telling.in_quote
    if has_time or not is_open or telling.type in SPEECH or not _goes_on(telling.sentence, story):
        return telling
    number = telling.sentence.number
    place = bisect_left(story.sentences, number, key=lambda sentence: sentence.number)
    if place and story.sentences[place - 1].number == number - 1:
        times = [timex for timex in story.timexes_in(story.sentences[place - 1].span) if not timex.relation]
        day = times[-1] if times else None
        if day is not None and day.when is not None and day.type == "DATE":
            return telling._replace(when=told_on(headed(day, story.analysis.text)), how_dated="narrative")
    for last in reversed(before):
        if number - last.sentence.number > SENTENCES:
            break
        if last.when.span is not None and last.sentence.number < number and last.status not in PLANNED_STATUSES:
            return telling._replace(when=told_on(last.when), how_dated="narrative")
    return telling


def of_the_paper(telling: Telling, before: Sequence[Telling], story: Story) -> Telling | None:
    """The telling whose paper a sentence goes on about that names nobody: "The treaty, signed in 1992, …"."""
    if telling.type not in OF_TREATIES or not is_said_of_paper(story, telling.sentence.first, telling.trigger.last):
        return None
    return next((last for last in reversed(before) if last.type in OF_PAPERS and last.arguments), None)


def _goes_on(sentence: Sentence, story: Story) -> bool:
    openings = story.grammar.then
    words = story.words.folded[sentence.first : min(sentence.first + OPENING, sentence.last)]
    return bool(openings) and (" ".join(words) + " ").startswith(openings)
