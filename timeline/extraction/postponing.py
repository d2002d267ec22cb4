"""Plans that were put off or called off, and what took their place: "the visit planned for 2 April was postponed to 14
May" tells a plan that fell through and one that stands, linked with each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.model import PLANNED_STATUSES, Span, TimeSpan, Timex, When

from .ordering import Told
from .story import Sentence, Story
from .telling import Telling
from .time_words import when_of

NEAR = 9  # words between the verb that puts off and the new day
REPLACED, REPLACES = "replaced_by", "replaces"  # kinds of links
REALISED = PLANNED_STATUSES | {"occurred", "ongoing"}


class Replacement(NamedTuple):
    """What was called off, what took its place (numbers of events), and the words that say so."""

    old: int
    new: int
    words: Span


def with_replacements(told: Sequence[Told], story: Story) -> tuple[list[Told], list[Replacement]]:
    """The events with the new plans of what was put off, each right behind the old one, and what replaced what."""
    if not any(best.status == "cancelled" for best, _ in told):
        return list(told), []
    rows: list[Told] = []
    moved: dict[int, Timex] = {}  # number of a plan that was put off -> its new day
    for best, group in _once(told):
        timex = _new_day(best, group, story)
        if timex is not None:
            best = _without(best, group, timex)
            moved[len(rows)] = timex
        rows.append((best, group))
    pairs: list[Replacement] = []
    for number in sorted(moved, reverse=True):  # from the end, so that the numbers before stay what they are
        timex = moved[number]
        new = _standing(rows, number, when_of(timex, story.analysis.text))
        if new is None and _is_ahead(timex, story):
            rows.insert(number + 1, (_plan(rows[number][0], timex, story), (rows[number][0],)))
            pairs = [_shifted(pair, number + 1) for pair in pairs]
            new = number + 1
        if new is not None:
            pairs.append(Replacement(number, new, timex.span))
    return rows, [*pairs, *_instead(rows, {pair.old for pair in pairs}, story)]


def _once(told: Sequence[Told]) -> list[Told]:
    """A plan that fell through once: the day of the news is not its own where the text names that."""
    dated = [best for best, _ in told if best.status == "cancelled" and best.how_dated != "document"]
    rows: list[Told] = []
    for best, group in told:
        is_news = best.status == "cancelled" and best.how_dated == "document"
        other = next((each for each in dated if is_news and _is_same_plan(best, each)), None)
        if other is None:
            rows.append((best, [*group, *_news_of(best, told)] if best in dated else group))
    return rows


def _news_of(plan: Telling, told: Sequence[Told]) -> Iterator[Telling]:
    """The tellings that only report that a plan fell through."""
    for best, group in told:
        if best.status == "cancelled" and best.how_dated == "document" and _is_same_plan(best, plan):
            yield from group


def _is_same_plan(one: Telling, other: Telling) -> bool:
    is_there = not (one.place_key and other.place_key) or one.place_key == other.place_key
    return one.type == other.type and is_there and not one.keys.isdisjoint(other.keys)


def _new_day(best: Telling, group: Sequence[Telling], story: Story) -> Timex | None:
    """The day to which a plan was put off: behind the verb, and behind "to", "until" or „pentru"."""
    if best.status != "cancelled":
        return None
    sentences = {telling.sentence.number: telling.sentence for telling in group if telling.status == "cancelled"}
    return next((timex for sentence in sentences.values() for timex in _days_to_come(sentence, story)), None)


def _days_to_come(sentence: Sentence, story: Story) -> Iterator[Timex]:
    words, grammar = story.words.folded, story.grammar
    for timex in story.timexes_in(sentence.span):
        at = bisect_left(story.words.starts, timex.span.start)
        near = words[max(at - NEAR, sentence.first) : at]
        is_new = at > sentence.first and words[at - 1] in grammar.until
        if is_new and timex.when is not None and not grammar.postponing.isdisjoint(near):
            yield timex


def _without(best: Telling, group: Sequence[Telling], timex: Timex) -> Telling:
    """The old plan: on a day that another telling names, never on the new one, nor on that of the news."""
    if best.when.timex != timex.span and best.when.span != timex.when and best.how_dated != "document":
        return best
    tellings = (each for each in group if each.when.span not in (None, timex.when) and each.how_dated != "document")
    other = next(tellings, None)
    if other is None:
        return best._replace(when=When(), how_dated="")
    return best._replace(when=other.when, how_dated=other.how_dated)


def _standing(rows: Sequence[Told], old: int, when: When) -> int | None:
    """The number of an event that the article tells anyway, on the new day."""
    plan = rows[old][0]
    for number, (best, _) in enumerate(rows):
        if number != old and best.status in REALISED and _is_same_plan(best, plan) and _meet(best.when.span, when.span):
            return number
    return None


def _meet(one: TimeSpan | None, other: TimeSpan | None) -> bool:
    if one is None or other is None or None in (one.earliest, one.latest, other.earliest, other.latest):
        return False
    return max(one.earliest or 0, other.earliest or 0) <= min(one.latest or 0, other.latest or 0)


def _is_ahead(timex: Timex, story: Story) -> bool:
    latest = timex.when.latest if timex.when is not None else None
    return story.day is None or latest is None or latest >= story.day


def _plan(old: Telling, timex: Timex, story: Story) -> Telling:
    when = when_of(timex, story.analysis.text)
    return old._replace(status="scheduled", tense="future", when=when, how_dated="clause", link=None)


def _shifted(pair: Replacement, inserted: int) -> Replacement:
    return Replacement(pair.old + (pair.old >= inserted), pair.new + (pair.new >= inserted), pair.words)


def _instead(rows: Sequence[Told], linked: set[int], story: Story) -> Iterator[Replacement]:
    """A plan beside it that is told as taking its place: "the foreign minister will travel to Oslo instead"."""
    for number, (old, _) in enumerate(rows):
        if old.status != "cancelled" or number in linked:
            continue
        for other, (new, _) in enumerate(rows):
            apart = new.sentence.number - old.sentence.number
            if new.status in REALISED and new.type == old.type and apart in (0, 1):
                words = _word_of(story, new.sentence)
                if words is not None:
                    yield Replacement(number, other, words)
                    break


def _word_of(story: Story, sentence: Sentence) -> Span | None:
    for place in range(sentence.first, sentence.last):
        if story.words.folded[place] in story.grammar.instead:
            return story.span_of(place, place + 1)
    return None
