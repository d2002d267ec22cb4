"""Whether two tellings may be of one time: what their dates leave, weekdays told twice, a title and its plan."""

from __future__ import annotations

from timeline.model import PLANNED_STATUSES

from .days import can_meet
from .deciding import DECISIONS
from .telling import DAYS_OF_NEWS, Telling

WEEK = 7  # days
BY_WORDS = frozenset({"clause", "sentence"})
DAYS_OF_COUNT = 30  # how long after an election a title may tell who won it
DAYS_OF_PLANS = 60  # how far ahead of it what its nouns name may be planned


def times_agree(one: Telling, other: Telling) -> bool:
    """True where what dates two tellings leaves a day that both may be of; one without a date agrees with any."""
    here, there = one.when.span, other.when.span
    if here is None or there is None:
        return True
    in_one = one.sentence.number == other.sentence.number and one.type == other.type
    by_publication = "document" in (one.when.origin, other.when.origin)
    is_loose = "shared" in (one.how_dated, other.how_dated) and not (by_publication and one.type == other.type)
    if is_loose and here != there and not (in_one and can_meet(here, there)):
        return False
    if by_publication:
        return _is_just_before(one, other) if one.when.origin == "document" else _is_just_before(other, one)
    return can_meet(here, there) or is_same_weekday(one, other)


def begin_alike(one: Telling, other: Telling) -> bool:
    """True for dates of one day, of which one tells the hour: „ședința de miercuri", „se va desfășura de la ora 9"."""
    span, another = one.when.span, other.when.span
    if span is None or another is None or not (span.is_exact_day or another.is_exact_day):
        return False
    return span.earliest == another.earliest


def is_same_weekday(one: Telling, other: Telling) -> bool:
    """True for two bare weekdays a week apart: an article that says "Tuesday" twice means the same one."""
    here, there = one.when.span, other.when.span
    if here is None or there is None or not (here.is_exact_day and there.is_exact_day):
        return False
    if abs((here.earliest or 0) - (there.earliest or 0)) != WEEK:
        return False
    return all(when.anchor == "publication" and when.rule.endswith("weekday") for when in (one.when, other.when))


def is_heading(telling: Telling) -> bool:
    """True for a noun of the title that no verb says has happened: "NATO exercise in Romania"."""
    is_noun = telling.sentence.kind == "title" and telling.trigger.pos == "n" and telling.tense == "unknown"
    return is_noun and telling.how_dated in ("document", "")


def is_title_of_plan(news: Telling, other: Telling) -> bool:
    """True for a title in the present whose event the text plans: "President visits Riga", "will visit on Monday"."""
    if is_heading(news):
        return True
    is_present = news.sentence.kind == "title" and news.tense in ("present", "unknown") and news.how_dated == "document"
    is_plan = other.status in PLANNED_STATUSES and other.sentence.kind == "lead" and other.how_dated in BY_WORDS
    is_act = news.type in DECISIONS  # which the title tells as decided, whenever it is to be done
    return is_present and is_plan and not is_act and news.type == other.type and bool(news.keys & other.keys)


def _is_just_before(news: Telling, other: Telling) -> bool:
    """True where an event of the day of publication may be the one that `other` dates by words: a title is no diary."""
    here, there = news.when.span, other.when.span
    if here is None or there is None:
        return True
    behind = (here.earliest or 0) - (there.earliest or 0)
    if is_title_of_plan(news, other) and other.status in PLANNED_STATUSES:
        return -DAYS_OF_PLANS <= behind <= 0
    is_told = other.how_dated in BY_WORDS and other.status == news.status and there.is_exact_day
    most = DAYS_OF_NEWS if is_told and news.sentence.kind == "title" else 1
    if is_told and news.type == other.type == "election" and news.trigger.pos != "n":
        most = DAYS_OF_COUNT
    return -1 <= behind <= most
