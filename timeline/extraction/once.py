"""What happens once on a day: two tellings of that day are of one event, whoever else their sentences name."""

from __future__ import annotations

from timeline.model import PLANNED_STATUSES

from .telling import CONTACTS, DAYS_OF_NEWS, Telling

# Another state that a sentence names beside these mediates, mourns or helps.
ONCE_A_DAY = frozenset({"ceasefire", "coup", "disaster", "weapons_test"})
GATHERINGS = frozenset({"meeting", "conference", "summit"})  # "met on Saturday", "Saturday's emergency session"
OF_SENDERS = frozenset({"sanctions", "sanctions_relief", "trade_measure"})
PAIR = 2
WITH_TITLE = frozenset({"title", "lead"})


def is_one_of_the_day(one: Telling, other: Telling) -> bool:
    """True where both tell what happens once on their day, or what the same people or the same body did on it."""
    if (one.status in PLANNED_STATUSES) != (other.status in PLANNED_STATUSES):
        return False
    kinds = {one.type, other.type}
    if len(kinds) == 1 and one.type in OF_SENDERS:
        return _is_news_of_days(one, other) and _is_other_half(one, other)
    if not _is_same_day(one, other):
        return False
    if len(kinds) == 1:
        return one.type in ONCE_A_DAY or (one.type in GATHERINGS and _is_of_one_body(one, other))
    if kinds <= CONTACTS and len(one.person_keys) >= PAIR and one.person_keys == other.person_keys:
        return True
    return kinds <= GATHERINGS and _is_of_one_body(one, other)


def _is_same_day(one: Telling, other: Telling) -> bool:
    here, there = one.when.span, other.when.span
    if here is None or there is None or not (here.is_exact_day or one.type in ONCE_A_DAY):
        return False
    return (here.earliest, here.latest) == (there.earliest, there.latest)


def _is_news_of_days(one: Telling, other: Telling) -> bool:
    """True where a title that the publication alone dates may tell what the lead gives a day."""
    news, told = (one, other) if one.when.origin == "document" else (other, one)
    here, there = news.when.span, told.when.span
    if here is None or there is None or not (here.is_exact_day and there.is_exact_day):
        return False
    behind = (here.earliest or 0) - (there.earliest or 0)
    return behind == 0 or (news.when.origin == "document" and 0 < behind <= DAYS_OF_NEWS)


def _is_of_one_body(one: Telling, other: Telling) -> bool:
    """True for gatherings of one body, of which neither names people: that of the group, and "the summit"."""
    if one.is_venue or other.is_venue or one.person_keys or other.person_keys:
        return False
    bodies, others = (frozenset(key for key in each.keys if key.startswith("org:")) for each in (one, other))
    return bool(bodies) and bodies == others


def _is_other_half(one: Telling, other: Telling) -> bool:
    """True where title and lead share out who acts and whom it strikes: "Treasury announces new Kenya sanctions"."""
    if {one.sentence.kind, other.sentence.kind} - WITH_TITLE or one.sentence.number == other.sentence.number:
        return False
    roles, others = ({argument.role for argument in each.arguments} for each in (one, other))
    return bool(roles) and bool(others) and roles.isdisjoint(others)
