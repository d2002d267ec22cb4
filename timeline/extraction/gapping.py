"""A verb told once for several days: "met Herzog on Monday and King Abdullah on Tuesday"."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from typing import NamedTuple

from timeline.model import Timex

from .dating import Calendar
from .frame import Frame
from .telling import CONTACTS, Trigger

# What is done to one after another, or here and there, a day each.
GAPPED = CONTACTS | {"visit", "armed_attack", "weapons_test", "protest", "election", "resolution_vote"}
LEAST_DAYS = 2
BEFORE_NEXT = 10  # words from the words of time of one part to those of the next


class Part(NamedTuple):
    """What a verb tells of one day: the names of that day alone, its words of time, and the part's words."""

    frame: Frame
    timex: Timex
    first: int
    last: int


def parts_of(frame: Frame, calendar: Calendar) -> list[Part]:
    """The parts of what a verb tells, where each has words of time behind names of its own; else none."""
    trigger = frame.trigger
    if trigger.type not in GAPPED or len(calendar.rows) < LEAST_DAYS:
        return []
    if not _is_verb(frame):
        return _in_turn(frame, calendar)
    days = _days_behind(trigger, calendar)
    inner = [place for place, timex in calendar.rows if trigger.first < place <= trigger.last and _is_day(timex)]
    if len(inner) == 1 and days and days[0] != inner[0] and not frame.alike:
        return _days_first(frame, calendar, [*inner, *days])
    ends = [calendar.ends[place] for place in days]
    if len(days) < LEAST_DAYS or not all(
        following - end <= BEFORE_NEXT and _names(frame, end, following)
        for end, following in zip(ends, days[1:], strict=False)
    ):
        return []
    times = dict(calendar.rows)
    firsts = [trigger.first, *ends[:-1]]
    return [
        Part(_narrowed(frame, first, place), times[place], first, trigger.last if first == trigger.first else end)
        for first, place, end in zip(firsts, days, ends, strict=True)
    ]


def _is_verb(frame: Frame) -> bool:
    """True for a verb, though its pattern is a noun's: "will visit Mali"."""
    trigger, grammar = frame.trigger, frame.story.grammar
    before = frame.story.words.folded[max(trigger.first - 1, 0)]
    return trigger.pos != "n" or before in grammar.decided or before in grammar.modal


def _days_first(frame: Frame, calendar: Calendar, days: Sequence[int]) -> list[Part]:
    """The parts of what names a day before each of those whom it strikes: „va vizita luni Mali și marți Niger"."""
    ends = [calendar.ends[place] for place in days]
    borders = [*days[1:], ends[-1] + BEFORE_NEXT]
    if not all(
        _names(frame, end, border) and border - end <= BEFORE_NEXT for end, border in zip(ends, borders, strict=True)
    ):
        return []
    times, trigger = dict(calendar.rows), frame.trigger
    firsts = [trigger.first, *days[1:]]
    return [
        Part(_narrowed(frame, end, border), times[place], first, trigger.last if first == trigger.first else end)
        for first, place, end, border in zip(firsts, days, ends, borders, strict=True)
    ]


def _in_turn(frame: Frame, calendar: Calendar) -> list[Part]:
    """The parts of a noun told once and counted on: "The first round was on Monday, the second in Oslo on Friday"."""
    trigger, words, grammar = frame.trigger, frame.story.words.folded, frame.story.grammar
    if grammar.ranking.isdisjoint(words[max(trigger.first - 1, 0) : trigger.first + 1]):
        return []
    found: list[Part] = []
    end, left = trigger.last, 1  # how many of those counted have no day yet
    for place, timex in calendar.rows:
        if place < trigger.last or timex.when is None or not timex.when.is_exact_day:
            continue
        stretch = words[end:place]
        counted = sum([word in grammar.ranking for word in stretch])
        is_apart = bool(found) and not grammar.finite.isdisjoint(stretch)
        if is_apart or len(stretch) > BEFORE_NEXT or (found and left + counted < 1):
            break
        first = trigger.first if not found else end
        last = trigger.last if not found else calendar.ends[place]
        found.append(Part(_narrowed(frame, first, calendar.ends[place]), timex, first, last))
        end, left = calendar.ends[place], left + counted - 1
    return found if len(found) >= LEAST_DAYS else []


def _names(frame: Frame, first: int, last: int) -> bool:
    """True where somebody or some place is named among words."""
    return any(first <= m.first < last for m in frame.mentions) or any(
        first <= place.first < last for place in frame.scene.places
    )


def _is_day(timex: Timex) -> bool:
    """True for one day, or the night between two."""
    span = timex.when
    if span is None:
        return False
    return span.earliest is not None and span.latest is not None and span.latest - span.earliest <= 1


def _narrowed(frame: Frame, first: int, last: int) -> Frame:
    """A frame with the names before its trigger and those among some words behind it."""
    trigger, part = frame.trigger, copy(frame)
    part.mentions = [m for m in frame.mentions if m.first < trigger.first or first <= m.first < last]
    places = [place for place in frame.scene.places if place.first < trigger.first or first <= place.first < last]
    part.scene = replace(frame.scene, places=places)
    return part


def _days_behind(trigger: Trigger, calendar: Calendar) -> list[int]:
    """Where days stand behind a trigger in its clause, up to the next trigger and to the day of a report."""
    own = calendar.clauses.of(trigger.first)
    stop = next((other.first for other in calendar.triggers if other.first >= trigger.last), None)
    found = []
    for place, timex in calendar.rows:
        if place < trigger.last or place in calendar.owners:
            continue
        is_day = _is_day(timex)
        is_beyond = (stop is not None and place > stop) or calendar.clauses.of(place) != own
        if is_beyond or not is_day or calendar.distances.is_of_report(place):
            break
        found.append(place)
    return found
