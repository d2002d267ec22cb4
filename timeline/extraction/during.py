"""What is done during a visit told before: "During his stay, the president will meet …", „Cu prilejul vizitei, …"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import PLANNED_STATUSES

from .days import told_on
from .story import Sentence, Story
from .telling import SPEECH, Telling

SEALED = frozenset({"treaty_signing", "economic_deal"})  # "will witness the signing of three accords"
TO_STAY = 5  # words from "during" to its noun: "during his three-day official visit"
SENTENCES = 8  # how far before it the visit may have been told
WEEK = 7  # days: what only tells in which month a visit is dates nothing done during it


def in_visit(telling: Telling, before: Sequence[Telling], story: Story) -> Telling:
    """A telling without words of time in a sentence that says "during the visit", on the days of that visit."""
    if telling.when.span is not None or telling.link is not None or telling.type in SPEECH | {"visit"}:
        return telling
    if telling.trigger.is_mere_noun and telling.type not in SEALED:
        return telling
    visits = [last for last in reversed(before) if last.type == "visit" and _is_dated(last, telling, story)]
    if not visits or not _says_during(telling.sentence, story):
        return telling
    shared = [last for last in visits if last.keys & telling.keys or not telling.keys]
    return telling._replace(when=told_on(shared[0].when), how_dated="event") if shared else telling


def _is_dated(visit: Telling, telling: Telling, story: Story) -> bool:
    """True for a visit of known days told shortly before, which is not over where something is planned for it."""
    span = visit.when.span
    if span is None or span.earliest is None or span.latest is None or span.latest - span.earliest > WEEK:
        return False
    is_over = story.day is not None and span.latest < story.day
    if telling.status in PLANNED_STATUSES and is_over:
        return False
    return telling.sentence.number - visit.sentence.number <= SENTENCES


def _says_during(sentence: Sentence, story: Story) -> bool:
    """True for a sentence that says so of a visit known already: not "during a visit to Rome"."""
    words, grammar = story.words.folded, story.grammar
    for place in range(sentence.first, sentence.last):
        if words[place] in grammar.stays:
            near = words[max(place - TO_STAY, sentence.first) : place]
            if not grammar.during.isdisjoint(near) and grammar.one.isdisjoint(near):
                return True
    return False
