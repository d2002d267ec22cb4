"""Terms: a deadline set on a day ends so many hours or days later."""

from __future__ import annotations

from dataclasses import replace

from timeline.model import TimeSpan, When, day_date

from .ordering import days_of
from .story import Story
from .telling import Trigger

BEHIND = 3  # words between the trigger and the length: "gave an ultimatum of 48 hours"
DURATION = "DURATION"
LONGEST = 120  # days; longer ones are told by their end


def after_term(when: When, story: Story, trigger: Trigger) -> When:
    """The day on which a term ends that was set on the day `when`: „a dat luni un ultimatum de 48 de ore".

    `when` is returned as it is where it is no day before the publication or on it, or no length stands by the trigger.
    """
    span = when.span
    if span is None or not span.is_exact_day or span.earliest is None:
        return when
    if story.day is not None and span.earliest > story.day:
        return when
    words = story.words
    last = min(trigger.last + BEHIND, len(words.starts) - 1)
    reach = story.span_of(trigger.first, last)
    lengths = [timex for timex in story.timexes_in(reach) if timex.type == DURATION and timex.when is None]
    days = days_of(lengths[0].value) if len(lengths) == 1 else None
    if days is None or not 0 < days <= LONGEST:
        return when
    return replace(when, span=TimeSpan.on(day_date(span.earliest + days)), rule=f"{when.rule}+length")
