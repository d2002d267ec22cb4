"""How alike two claims are, with reasons; and the hard facts that forbid that they tell one event."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from timeline.model import Claim, Likeness

from .facts import Facts, facts_of
from .kinds import type_likeness
from .spelling import name_sound

ONE_EVENT = 0.55  # claims at least so alike may tell one event
SURELY_ONE = 0.85  # what one article tells as two must be at least so alike to be one after all
MISTAKEN_DAYS = 3  # nearness up to this is about mistaken days; beyond, about the steps of one event
LIKE_WORDS = 0.5  # share of common words that makes two statements one
COPIED_WORDS = 0.8
MOST_ALIKE = 3  # consonants; names of fewer sound alike by chance
SAME_NEWS_DAYS = 1  # between the publication of two articles that tell the news of a day
CALLS = ("phone_call", "videoconference")
SIGNED = ("treaty_signing", "economic_deal", "ceasefire")  # by several in one city, of whom each telling names some
ALONE_ENOUGH = ("summit", "conference", "resolution_vote", "military_exercise")
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
    actors, actors_reason = _actors(one, other)
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


def days_apart(one: Facts, other: Facts) -> int:
    """Days between the nearest possible days, softness forgiven; 0 when they overlap. Only for dated facts."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0
    if one.until is not None or other.until is not None:
        return _apart_from_lasting(one, other)
    gap = max(one.first, other.first) - min(one.last, other.last)
    # A month ends where the next one begins: only vaguer bounds than a month's, or one exact day, are forgiven.
    is_strict = one.width and other.width and max(one.slack, other.slack) <= 1
    return max(0, gap if is_strict else gap - one.slack - other.slack)


def _apart_from_lasting(one: Facts, other: Facts) -> int:
    """The same where one lasts: any day of it is one of its days."""
    first, last = (max(facts.first or 0, -(10**9)) for facts in (one, other))
    ends = [facts.until if facts.until is not None else facts.last or 0 for facts in (one, other)]
    return max(0, max(first, last) - min(ends) - one.slack - other.slack)


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
        return not _name_one(one.person_keys, other.person_keys)
    if one.kind.sides != "mutual" and one.type != "visit":
        return False
    theirs = other.people_of
    return any(country in theirs and not _name_one(here, theirs[country]) for country, here in one.people_of.items())


def _name_one(some: Collection[str], others: Collection[str]) -> bool:
    """True when both name a person in common, be it in another spelling of one whom no file knows."""
    if any(one in others for one in some):
        return True
    is_strange = any(name.startswith("x:") for names in (some, others) for name in names)
    return is_strange and any(_is_spelling(one, other) for one in some for other in others)


@lru_cache(maxsize=20_000)
def _is_spelling(one: str, other: str) -> bool:
    if not (one.startswith("x:") or other.startswith("x:")):
        return False
    mine, theirs = name_sound(one), name_sound(other)
    return len(mine) > MOST_ALIKE and mine == theirs


def _sides_forbid(one: Facts, other: Facts) -> bool:
    """Disjoint sides, or the same two with their parts exchanged."""
    if one.sides and other.sides and one.side_set.isdisjoint(other.sides):
        return not _is_where_it_is(one, other)
    if one.doers and other.doers and not _meet(one.doers, other.doers):
        return True
    both = one.targets and other.targets
    return bool(both and one.kind.sides == "directed" and not _meet(one.targets, other.targets))


def _is_where_it_is(one: Facts, other: Facts) -> bool:
    """True for what happens in one city, where one telling names nobody but people whom no file knows."""
    if not one.kind.needs_place or one.place != other.place or not one.place or not is_city(one.place):
        return False
    if days_apart(one, other) or not (one.is_dated and other.is_dated):
        return False
    return any(all(side.startswith("x:") for side in facts.sides) for facts in (one, other))


def _meet(some: Sequence[str], others: Sequence[str]) -> bool:
    return any(each in others for each in some)


def _places_forbid(one: Facts, other: Facts) -> bool:
    """Two cities are two events; a city and its country may be one."""
    if not one.place or not other.place or one.place == other.place:
        return False
    if one.kind.is_placeless or other.kind.is_placeless:
        return False
    if one.kind.sides == "single" and one.place.startswith("state:") and other.place.startswith("state:"):
        return True  # an election, a protest or a disaster is where it is
    return is_city(one.place) and is_city(other.place)


def is_in_city(facts: Facts) -> bool:
    """True for what is told to have been in a city."""
    return bool(facts.place) and is_city(facts.place)


def is_city(place: str) -> bool:
    """True for a place that is no state and no region of several: two of them differ for certain."""
    return not place.startswith(("state:", "region:", "org:", "place:_"))


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


def _actors(one: Facts, other: Facts) -> tuple[float, str]:
    mine, theirs = one.side_set, other.side_set
    if one.kind.by_person:
        if _name_one(one.person_keys, other.person_keys):
            return 1.0, "same_people"
        return (0.7, "same_actors") if mine & theirs and not (one.people and other.people) else (0.0, "")
    common = mine & theirs
    if not common:
        same_place = one.place and one.place == other.place
        is_open = not (mine and theirs) or _is_where_it_is(one, other)
        return (0.62, "") if same_place and one.kind.needs_place and is_open else (0.0, "")
    reason = "same_people" if len(one.person_keys & other.person_keys) > 1 else "same_actors"
    if one.kind.sides == "mutual":
        return _mutual(one, other, len(common)), reason
    return _directed(one, other), reason


def _mutual(one: Facts, other: Facts, common: int) -> float:
    smaller, larger = sorted((len(one.sides), len(other.sides)))
    if _same_exact_day(one, other) and (one.kind.once_a_day or other.kind.once_a_day):
        return 0.9
    if smaller < 2:
        # One side alone says little of a meeting of two; of an organisation's gathering it says all.
        alone = 0.9 if one.kind.by_instrument or one.type in ALONE_ENOUGH else 0.56
        same_place = bool(one.place) and one.place == other.place
        return max(alone, 0.8) if same_place else alone
    if common == larger:
        return 1.0
    if one.type in SIGNED and other.type in SIGNED and _same_exact_day(one, other) and is_in_city(one):
        return 0.9 if one.place == other.place else 0.8 * common / smaller
    return 0.95 if common == smaller else 0.8 * common / smaller


def _same_exact_day(one: Facts, other: Facts) -> bool:
    return one.is_dated and one.first == other.first == one.last == other.last


def _directed(one: Facts, other: Facts) -> float:
    doers = _meet(one.doers, other.doers)
    targets = _meet(one.targets, other.targets)
    if one.kind.needs_place:
        return _at_a_place(one, other, doers, targets)
    if doers and targets:
        return 1.0
    if one.kind.sides == "single" or (one.kind.is_rare and (targets or not (one.targets and other.targets))):
        return 0.9
    common = len(one.side_set & other.side_set)
    if common >= 2:
        return 0.95
    same_place = bool(one.place) and one.place == other.place
    return 0.8 if same_place or (one.instrument and one.instrument == other.instrument) else 0.6


def _at_a_place(one: Facts, other: Facts, doers: bool, targets: bool) -> float:
    """What the same two do to each other day by day is one event only at one place, or when nothing is told of it."""
    if one.place and one.place == other.place and is_city(one.place):
        return 1.0
    told = bool(one.place and is_city(one.place)), bool(other.place and is_city(other.place))
    is_same_pair = targets and one.side_set == other.side_set and len(one.sides) == 2
    both = (
        (doers and targets)
        or is_same_pair
        or (one.kind.sides == other.kind.sides == "single" and not one.doers and not other.doers)
    )
    if not any(told):
        return 0.85 if both else 0.6
    return 0.62 if both else 0.45
