"""Which time expressions of a sentence date something: not those within a name, nor those that only order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.model import Form, TimeSpan, Timex, When

from .story import Sentence, Story
from .telling import Trigger

YEARS = re.compile(r"\d{4}(?:[-–]\d{2,4})?")
CENTURY = re.compile(r"\d+\w\w-century")
COUNTED_BACK = ("in_units", "after_units", "past_span")  # rules of durations: "in 70 years", „după 14 ani"
COUNTED = 12  # words between "first" and its years
NOT_SINCE = 10  # words between "has not met" and since when
BOUNDS = frozenset({"AFTER", "BEFORE"})  # what a preposition makes of words of time
CLOCK = "T"  # what parts day and hour in a value
FAR_AHEAD = 600  # days to what is counted in years
BEFORE_YEARS = 6  # words between "third" and the years in which it was so
OWN_NOUN = 3  # words between years and the noun of an event that they date: "the 2015 Minsk accord"


def is_in_name(story: Story, timex: Timex, triggers: Sequence[Trigger]) -> bool:
    """True for years that are part of a name: "Zapad-2025", "the 1950-1953 Korean War"."""
    text, span = story.analysis.text, timex.span
    if span.start > 1 and text[span.start - 1] == "-" and text[span.start - 2].isalpha():
        return True
    first, following = story.words.range_of(span)
    if CENTURY.fullmatch(span.text_of(text)) and following < len(story.words.folded):
        return not story.words.marks[following]  # "a 16th-century fort"
    if not YEARS.fullmatch(span.text_of(text)) or story.words.folded[max(first - 1, 0)] not in story.grammar.skip:
        return False
    if following >= len(story.words.folded) or story.words.marks[following] or not story.words.capitalised[following]:
        return False
    return not any(following <= trigger.first < following + OWN_NOUN for trigger in triggers)


def is_same_again(story: Story, timex: Timex) -> bool:
    """True for „în aceeași zi", "the same day", of what was told before, not "the same day as the vote"."""
    words, following = story.words, story.words.range_of(timex.span)[1]
    if not timex.rule.endswith("same_unit") or timex.when is None:
        return False
    if following >= len(words.folded) or words.marks[following]:
        return True
    word = words.folded[following]
    return word not in story.grammar.clause | story.grammar.relative and (word,) not in story.grammar.prepositions


def is_within(story: Story, timex: Timex, triggers: Sequence[Trigger]) -> bool:
    """True for words of time amid those of a verb: „au introdus în august taxe de 25%" tells when they did."""
    first = story.words.range_of(timex.span)[0]
    return any(trigger.pos != "n" and trigger.first < first < trigger.last for trigger in triggers)


def is_counted_back(story: Story, sentence: Sentence, timex: Timex, place: int) -> bool:
    """True for "the first visit in 70 years", "their first meeting since 2019": they lie behind and date nothing."""
    before = story.words.folded[max(place - COUNTED, sentence.first) : place]
    if before and before[-1] in story.grammar.since:
        end = story.words.range_of(timex.span)[1]
        if not story.grammar.when.isdisjoint(story.words.folded[end : min(end + 2, sentence.last)]):
            return False  # "the first attack since February, when bombers struck two hotels"
        return not story.grammar.ranking.isdisjoint(before) and story.grammar.last.isdisjoint(before)
    if before and before[-1] in story.grammar.adnominal and _is_not_again(story, before[-NOT_SINCE:]):
        return True
    if not timex.rule.endswith(COUNTED_BACK):
        return False
    return not story.grammar.firsts.isdisjoint(before) or _is_nth_of_years(story, timex, before)


def _is_nth_of_years(story: Story, timex: Timex, before: Sequence[str]) -> bool:
    """True for "the third premier in 16 years to be removed": nobody tells so long ahead which of many will be."""
    latest = timex.when.latest if timex.when is not None else None
    is_far = latest is not None and story.day is not None and latest - story.day > FAR_AHEAD
    return is_far and not story.grammar.ranking.isdisjoint(before[-BEFORE_YEARS:])


def is_compared(story: Story, place: int) -> bool:
    """True for words of time of what something is only like: „ca în 1988 și 2007", "as in 2014"."""
    words, grammar = story.words.folded, story.grammar
    if place > 2 and words[place - 1] in grammar.conjunctions and words[place - 2][:1].isdigit():
        place -= 2
    return words[max(place - 2, 0) : place] in grammar.compared


def _is_not_again(story: Story, before: Sequence[str]) -> bool:
    """True for „nu s-a mai întâlnit cu el din 2018"."""
    return not story.grammar.negation.isdisjoint(before) and not story.grammar.anew.isdisjoint(before)


def as_order(story: Story, sentence: Sentence, timex: Timex) -> Timex:
    """ "Two days after the vote": an order with a distance, no date, when what follows names the other event."""
    if timex.relation or timex.when is None or timex.anchor_when is None:
        return timex
    words = story.words
    first, last = words.range_of(timex.span)
    relation = story.grammar.orders.get(words.folded[last - 1]) if last > first else None
    if relation is None or last >= sentence.last or words.marks[last]:
        return timex
    here, base = timex.when.start, timex.anchor_when.start
    if here is None or base is None:
        return timex
    distance = abs(here.bounds[0] - base.bounds[0])
    if not distance and timex.when.is_exact_day:
        distance = 1  # "on March 3, the day before the vote": those words name the day beside them
    return replace(timex, when=None, relation=relation, distance=f"P{distance}D")


def when_of(timex: Timex, text: str, is_own: bool = False) -> When:
    """Words of time as a date; `is_own` where they describe a noun."""
    span = timex.when
    is_bound = timex.mod in BOUNDS and span is not None and span.form is Form.INTERVAL
    if is_bound and (is_own or CLOCK in timex.value):  # "shortly before midnight on Thursday" is on Thursday
        span = TimeSpan.parse(timex.value.partition(CLOCK)[0])
    return When(
        span=span, origin="timex", timex=timex.span, phrase=timex.span.text_of(text), anchor=timex.anchor,
        anchor_when=timex.anchor_when, rule=timex.rule, others=tuple(other.when for other in timex.others),
    )  # fmt: skip
