"""How alike two claims are, with reasons; and the hard facts that forbid that they tell one event."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import Claim, Likeness

from .facts import Facts, facts_of
from .kinds import type_likeness
from .sides import actors_likeness, days_apart, is_city, is_in_city, is_where_it_is, meet, name_one

ONE_EVENT = 0.55  # claims at least so alike may tell one event
SURELY_ONE = 0.85  # what one article tells as two must be at least so alike to be one after all
MISTAKEN_DAYS = 3  # nearness up to this is about mistaken days; beyond, about the steps of one event
LIKE_WORDS = 0.5  # share of common words that makes two statements one
COPIED_WORDS = 0.8
SAME_NEWS_DAYS = 1  # between the publication of two articles that tell the news of a day
CALLS = ("phone_call", "videoconference")
NO_LIKENESS = Likeness(0.0, ())


def likeness(one: Claim, other: Claim) -> Likeness:
    """How alike two claims are, 0 to 1, and why; 0 when a fact forbids that they tell one event."""
    return facts_likeness(facts_of(one), facts_of(other))


def facts_likeness(one: Facts, other: Facts) -> Likeness:
    """The same of their facts. Symmetric."""
    share = type_likeness(one.type, other.type)
    if share == 0.0 or is_forbidden(one, other):
        return NO_LIKENESS
    days, days_reason = _days(one, other)
    actors, actors_reason = actors_likeness(one, other)
    if share < 1.0 and days_reason not in ("same_day", "same_treaty"):
        share -= 0.15  # two types and two dates are too much to differ
    if (one.type in CALLS) != (other.type in CALLS) and (is_in_city(one) or is_in_city(other)):
        share -= 0.25  # those who met in some city did not phone
    score = share * days * actors
    reasons = ["same_type" if share == 1.0 else "near_type", actors_reason, days_reason]
    if one.place and one.place == other.place:
        score += 0.12
        reasons.append("same_place")
    if one.instrument and one.instrument == other.instrument:
        score += 0.15
        reasons.append("same_treaty")
    if one.kind.needs_words or other.kind.needs_words:
        alike = word_likeness(one.words, other.words)
        if alike >= LIKE_WORDS:
            reasons.append("same_words")
        else:
            score *= 0.5 if one.instrument != other.instrument or not one.instrument else 1.0
    found = tuple(dict.fromkeys(reason for reason in reasons if reason))
    return Likeness(min(1.0, round(score, 3)), found)


def is_forbidden(one: Facts, other: Facts) -> bool:
    """True when the two can never be one event, whatever else agrees."""
    if type_likeness(one.type, other.type) == 0.0 or one.reality != other.reality:
        return True
    if one.instrument and other.instrument and one.instrument != other.instrument:
        return True
    if one.is_dated and other.is_dated and days_apart(one, other) > _near_days(one, other):
        return True
    return _people_forbid(one, other) or _sides_forbid(one, other) or _places_forbid(one, other)


def word_likeness(one: Iterable[str], other: Iterable[str]) -> float:
    """Share of common words among all words of both (Jaccard); 0 when either has none."""
    left, right = set(one), set(other)
    return len(left & right) / len(left | right) if left and right else 0.0


def _near_days(one: Facts, other: Facts) -> int:
    near = min(one.kind.near_days, other.kind.near_days)
    if one.width or other.width:
        return 0
    if one.kind.is_rare and other.kind.is_rare:
        return near  # a country has no two coups on two days: one of the tellings is mistaken
    earlier, later = (one, other) if (one.first or 0) <= (other.first or 0) else (other, one)
    told = earlier.told_after
    # News of one day cannot be about the day after: these are two events, not one told with two days.
    is_too_early = told is not None and (earlier.first or 0) + told < (later.first or 0)
    return 0 if is_too_early and near <= MISTAKEN_DAYS else near


def _people_forbid(one: Facts, other: Facts) -> bool:
    """Two persons of one country in the same part are two events: presidents call, and so do their ministers."""
    if not one.people or not other.people:
        return False
    if one.kind.by_person and other.kind.by_person:
        return not name_one(one.person_keys, other.person_keys)
    if one.kind.sides != "mutual" and one.type != "visit":
        return False
    theirs = other.people_of
    return any(country in theirs and not name_one(here, theirs[country]) for country, here in one.people_of.items())


def _sides_forbid(one: Facts, other: Facts) -> bool:
    """Disjoint sides, or the same two with their parts exchanged."""
    if one.sides and other.sides and one.side_set.isdisjoint(other.sides):
        return not is_where_it_is(one, other)
    if one.doers and other.doers and not meet(one.doers, other.doers):
        return True
    both = one.targets and other.targets
    return bool(both and one.kind.sides == "directed" and not meet(one.targets, other.targets))


def _places_forbid(one: Facts, other: Facts) -> bool:
    """Two cities are two events; a city and its country may be one."""
    if not one.place or not other.place or one.place == other.place:
        return False
    if one.kind.is_placeless or other.kind.is_placeless:
        return False
    if one.kind.sides == "single" and one.place.startswith("state:") and other.place.startswith("state:"):
        return True  # an election, a protest or a disaster is where it is
    return is_city(one.place) and is_city(other.place)


def _days(one: Facts, other: Facts) -> tuple[float, str]:
    if not one.is_dated or not other.is_dated:
        if one.instrument and one.instrument == other.instrument and one.kind.by_instrument:
            return 0.9, "same_treaty"
        if one.is_dated == other.is_dated and word_likeness(one.words, other.words) >= COPIED_WORDS:
            return 1.0, "same_words"
        return _guessed(one, other)
    apart = days_apart(one, other)
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0.0, ""
    if not apart and (one.until is not None or other.until is not None):
        return 0.8, "days_overlap"
    touching = max(one.first, other.first) <= min(one.last, other.last)
    if apart:
        return max(0.56, 0.78 - 0.06 * apart) if apart <= 3 else 0.56, "days_apart"
    widest = max(one.width, other.width)
    if widest == 0 and touching:
        return 1.0, "same_day"
    grade = next((grade for days, grade in _GRADES if widest <= days), 0.3)
    if one.kind.is_rare and other.kind.is_rare:
        grade = max(grade, 0.75)
    if one.kind.is_seldom and other.kind.is_seldom:
        grade = max(grade, 0.63)
    if one.first == other.first and one.last == other.last:
        grade = max(grade, 0.75)
    return grade if touching else grade - 0.05, "days_overlap"


def _guessed(one: Facts, other: Facts) -> tuple[float, str]:
    """An undated telling and the event that it most likely means: the same people and city, or a rare event."""
    mine, theirs = _stretch(one), _stretch(other)
    if mine is None or theirs is None or max(mine[0], theirs[0]) > min(mine[1], theirs[1]):
        return 0.0, ""
    if one.kind.is_rare and other.kind.is_rare:
        return 0.75, "told_without_date"
    common = one.person_keys & other.person_keys
    is_election = one.type == other.type == "election"  # a country has one in such a time
    is_of_one = one.type == "visit" or one.kind.by_person  # nobody resigns, or dies, twice in such a time
    is_told = is_election or (one.type == other.type and len(common) >= (1 if is_of_one else 2))
    if one.is_dated == other.is_dated and not is_election:
        return (0.6, "told_without_date") if _is_news_of_one_pair(one, other) else (0.0, "")
    if not is_told:
        return 0.0, ""
    if is_election:
        return 0.63, "told_without_date"
    if one.ahead or other.ahead:
        return 0.6, "told_without_date"
    same_city = bool(one.place) and one.place == other.place and is_city(one.place)
    return (0.75 if same_city else 0.6), "told_without_date"


def _is_news_of_one_pair(one: Facts, other: Facts) -> bool:
    """True for two undated tellings, at the same time, of what the same two will do with each other, or have done: of
    what is still to come one of them is named in both, else both are."""
    if one.known_by is None or other.known_by is None or abs(one.known_by - other.known_by) > SAME_NEWS_DAYS:
        return False
    if one.type != other.type or one.kind.sides != "mutual" or one.ahead != other.ahead:
        return False
    named = 1 if one.ahead else 2
    return len(one.side_set & other.side_set) >= 2 and len(one.person_keys & other.person_keys) >= named


def _stretch(facts: Facts) -> tuple[int, int] | None:
    return facts.guess if facts.first is None or facts.last is None else (facts.first, facts.last)


_GRADES = ((3, 0.95), (11, 0.88), (31, 0.8), (92, 0.66), (183, 0.6), (366, 0.55))
