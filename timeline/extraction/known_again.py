"""What is told once more as known: "rescuers raced on Tuesday after the earthquake" is about Monday's."""

from __future__ import annotations

from collections.abc import Sequence

from .days import told_on
from .story import Story
from .telling import DAYS_OF_NEWS, STRUCK, Telling, with_arguments

LATELY = 30  # days between what is known and what is told about it
TO_ARTICLE = 5  # words between the article and its noun: "the 7.8 magnitude earthquake"
OWN_LETTERS = 20  # letters between a noun and words of time that are its own: "the earthquake late on Monday"
BY_WORDS = frozenset({"clause", "sentence", "shared"})


def as_known(telling: Telling, before: Sequence[Telling], story: Story) -> Telling:
    """The telling on the day on which the article told the same before, if a definite noun takes that up.

    Only for what strikes once: an attack or a disaster. The words of time beside it then date something else.
    """
    if telling.type not in STRUCK:
        return telling
    if _is_claim(telling, story):
        return _as_claimed(telling, before)
    if not telling.trigger.is_mere_noun or telling.how_dated not in BY_WORDS:
        return telling
    here, words = telling.when.span, telling.when.timex
    if here is None or here.earliest is None or words is None or not is_definite(telling, story):
        return telling
    if 0 <= words.start - telling.span.end <= OWN_LETTERS or words.end <= telling.span.start <= words.end + 1:
        return telling
    for last in reversed(before):
        day = last.when.span
        if last.type != telling.type or last.status != "occurred" or day is None or not day.is_exact_day:
            continue
        if last.keys & telling.keys and 0 < here.earliest - (day.latest or 0) <= LATELY:
            return telling._replace(when=told_on(last.when), how_dated="narrative")
    return telling


def _is_claim(telling: Telling, story: Story) -> bool:
    """True for "claimed responsibility", which tells who did it and nothing that happened besides."""
    words = story.words.folded[telling.trigger.first : telling.trigger.last]
    return not story.grammar.claiming.isdisjoint(words)


def _as_claimed(telling: Telling, before: Sequence[Telling]) -> Telling:
    """The claim on the day and with those of the last blow told before, unless it has words of time far from it."""
    told = next((last for last in reversed(before) if last.type in STRUCK and last.status == "occurred"), None)
    if told is None or told.when.span is None:
        return telling
    here, there = telling.when.span, told.when.span
    if here is not None and not 0 <= (here.earliest or 0) - (there.latest or 0) <= DAYS_OF_NEWS:
        return telling
    others = tuple(argument for argument in told.arguments if argument.actor.key not in telling.keys)
    claim = with_arguments(telling, (*telling.arguments, *others))
    return claim._replace(when=told_on(told.when), how_dated="narrative", type=told.type)


def is_definite(telling: Telling, story: Story) -> bool:
    """True for a noun behind "the", a few words between."""
    words, articles = story.words, story.grammar.articles
    first = telling.trigger.first
    for place in range(first - 1, max(first - 1 - TO_ARTICLE, telling.sentence.first - 1), -1):
        if words.marks[place + 1] not in ("", "-", "."):
            return False
        if words.folded[place] in articles:
            return True
    return False
