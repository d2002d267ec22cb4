"""The day of an event read against that of publication: its year and side, and what two dates leave together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.model import EdtfDate, Form, TimeSpan, Timex, When, day_date

from .story import Sentence, Story
from .telling import Trigger

YEARLESS = frozenset({"month", "month_day", "day_month"})  # rules of words that name no year
LAST_MONTH = 12
WEEK = 7
VERY_SOON = 45  # days within which even a past verb means this year's: "announced tariffs on 2 April"
SOON = 182  # days, half a year: nearer ahead than behind
LATELY = 200  # days behind within which a day is that of something told, not of a plan for the next year
SUBJECT_WORDS = 2  # words before a noun that begins its sentence
LEAP_DAY = (2, 29)
TERMS = frozenset({"deadline", "treaty_expiry"})  # what is over on the last of its days
TELLING_TENSES = frozenset({"past", "present", "unknown"})


def settled(when: When) -> When:
    """The date as something momentary can have it: "since October" begins in October, "until Friday" dates none."""
    span = when.span
    if span is None or span.form is not Form.INTERVAL:
        return when
    if span.end is None and span.start is not None:
        return replace(when, span=TimeSpan.on(span.start), extent=span)
    return when if span.start is not None else When()


def run_out(when: When, kind: str, published: TimeSpan | None) -> When:
    """The date of what ends where its words end: "has until Friday to answer"; a weekday is the one that comes."""
    span = when.span
    if kind not in TERMS or span is None or span.form is not Form.INTERVAL or span.start is not None:
        return when
    return turned(replace(when, span=TimeSpan.on(span.end)), published, 1) if span.end is not None else when


def turned(when: When, published: TimeSpan | None, side: int, lately: int = LATELY) -> When:
    """A date without its year, turned to the side it must lie on: 1 ahead of the publication, -1 behind it.

    "His planned April trip", told in November, is next year's; "after their summit in June", told in February, last
    year's. A day that lay at most `lately` days behind is not turned ahead.
    """
    span = when.span
    if span is None or published is None or when.anchor != "publication":
        return when
    if span.form is Form.INTERVAL and side > 0:
        return _begun_later(when, span, published)
    if side_of(when, published) in (0, side):
        return when
    start = span.start
    if when.rule.rpartition(".")[2] == "weekday" and start is not None and span.is_exact_day:
        return replace(when, span=TimeSpan.on(day_date(start.bounds[0] + WEEK * side)), rule=f"{when.rule}+week")
    has_no_year = span.form is Form.DATE and start is not None and start.month is not None and start.month <= LAST_MONTH
    if (
        not has_no_year
        or start is None
        or str(start.year) in when.phrase
        or when.rule.rpartition(".")[2] not in YEARLESS
    ):
        return when
    if (start.month, start.day) == LEAP_DAY:
        return when
    if side > 0 and span.is_exact_day and (published.latest or 0) - start.bounds[0] <= lately:
        return When()  # "announced its intention to leave on 22 May", told in October: the day is of something else
    moved = EdtfDate(start.year + side, start.month, start.day)
    return replace(when, span=TimeSpan.on(moved), rule=f"{when.rule}+year")


def can_turn(when: When) -> bool:
    """True for words of time that name no year or week, and so may lie on either side: "on Friday", "in June"."""
    return when.rule.rpartition(".")[2] in YEARLESS | {"weekday"}


def _begun_later(when: When, span: TimeSpan, published: TimeSpan) -> When:
    """What is planned begins a week later than a weekday that lies behind: "from Saturday to next Thursday"."""
    start, end = span.start, span.end
    if start is None or end is None or when.rule.rpartition(".")[2] != "weekday":
        return when
    later = start.bounds[0] + WEEK
    if not (start.bounds[0] < (published.earliest or 0) and later <= end.bounds[0]):
        return when
    return replace(when, span=TimeSpan(Form.INTERVAL, day_date(later), end), rule=f"{when.rule}+week")


def is_open(when: When) -> bool:
    """True for "since December": the last visit, not one that goes on."""
    span = when.span
    return span is not None and span.form is Form.INTERVAL and span.end is None


def is_day(when: When) -> bool:
    """True for one day."""
    return when.span is not None and when.span.is_exact_day


def is_soon(when: When, published: TimeSpan | None, most: int = SOON) -> bool:
    """True for a date nearer ahead of the publication than behind: "the plan for a run-off on 8 December"."""
    if published is None or published.latest is None or when.span is None or when.span.earliest is None:
        return False
    return 0 < when.span.earliest - published.latest <= most


def is_just_behind(when: When, published: TimeSpan | None) -> bool:
    """True for a day without its year that lay shortly before: „după alegerile din 4 aprilie", told on 15 April."""
    if published is None or published.earliest is None or when.span is None or when.span.latest is None:
        return False
    return when.rule.rpartition(".")[2] in YEARLESS and 0 < published.earliest - when.span.latest <= VERY_SOON


def publication_day(story: Story) -> When:
    """The day of publication as an event's date; undated where the article tells none."""
    published = story.published
    if published is None or published.start is None:
        return When()
    day = EdtfDate(published.start.year, published.start.month, published.start.day)
    return When(
        TimeSpan.on(day), origin="document", rule="publication_day", anchor="publication", anchor_when=published
    )


def is_news_itself(
    sentence: Sentence, trigger: Trigger, tense: str, status: str, is_occasion: bool, is_under_way: bool = False
) -> bool:
    """True for what title or lead tell as happened: a telling past, a headline's present, or what is under way."""
    if status not in ("occurred", "claimed", "ongoing", "cancelled"):
        return False
    if sentence.kind == "title":
        return tense in TELLING_TENSES or trigger.is_mere_noun
    if trigger.type == "visit" and trigger.pos != "n" and tense == "present" and not trigger.is_attribute:
        return True  # „la Berlin, unde efectuează o vizită de două zile"
    if trigger.type == "visit" and trigger.is_attribute and sentence.kind == "lead":
        return tense == "past"  # „Karins, aflat în vizită la Tallinn, a declarat că"
    if sentence.kind != "lead" or trigger.is_attribute:
        return False
    if trigger.is_mere_noun:
        return tense == "past" and (is_occasion or trigger.first - sentence.first <= SUBJECT_WORDS)
    return tense in ("past", "unknown") or is_under_way


def is_earlier(story: Story, trigger: Trigger) -> bool:
    """True for a noun that an adjective puts before the news: „la recentele negocieri", "the previous summit"."""
    near = story.words.folded[max(trigger.first - 1, 0) : trigger.last + 1]
    return trigger.pos == "n" and not story.grammar.earlier.isdisjoint(near)


def headed(timex: Timex, text: str) -> When:
    """The day that heads an item of a diary."""
    phrase = timex.span.text_of(text)
    return When(timex.when, origin="timex", timex=timex.span, phrase=phrase, rule=timex.rule, anchor=timex.anchor)


def told_on(when: When) -> When:
    """The narrative's date, taken over from the sentence before in one paragraph."""
    return When(
        when.span,
        origin="narrative",
        timex=when.timex,
        phrase=when.phrase,
        rule=when.rule,
        anchor="text",
        anchor_when=when.span,
    )


def side_of(when: When, published: TimeSpan | None) -> int:
    """1 for a date wholly after the publication, -1 for one wholly before it, 0 where that is not said."""
    if when.span is None or published is None or published.latest is None or published.earliest is None:
        return 0
    if when.span.earliest is not None and when.span.earliest > published.latest:
        return 1
    return -1 if when.span.latest is not None and when.span.latest < published.earliest else 0


def can_meet(one: TimeSpan, other: TimeSpan) -> bool:
    """True when two dates of one event can both hold."""
    first, start, last, end = one.earliest, other.earliest, one.latest, other.latest
    return (first is None or end is None or first <= end) and (start is None or last is None or start <= last)


def narrowed(one: TimeSpan, other: TimeSpan) -> TimeSpan | None:
    """What two dates of one event leave together; None when they cannot both hold."""
    first = max((end for end in (one.earliest, other.earliest) if end is not None), default=None)
    last = min((end for end in (one.latest, other.latest) if end is not None), default=None)
    if first is None or last is None or first > last:
        return None if first is not None and last is not None and first > last else one
    for span in (one, other):
        if (span.earliest, span.latest) == (first, last):
            return span
    return TimeSpan(Form.SET, day_date(first), day_date(last)) if first < last else TimeSpan.on(day_date(first))


def opens_long_ago(story: Story, sentence: Sentence, rows: Sequence[tuple[int, Timex]]) -> bool:
    """True for a sentence that "after" opens with something of months ago: what it tells came soon after that."""
    if story.day is None or story.grammar.orders.get(story.words.folded[sentence.first]) != "after":
        return False
    latest = [timex.when.latest for _, timex in rows if timex.when is not None and timex.when.latest is not None]
    return bool(latest) and max(latest) < story.day - LATELY
