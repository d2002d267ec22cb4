"""How alike two claims are, with reasons; and the hard facts that forbid that they tell one event."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import Claim, Likeness

from .facts import Facts, facts_of
from .kinds import type_likeness

ONE_EVENT = 0.55  # claims at least so alike may tell one event
SURELY_ONE = 0.85  # what one article tells as two must be at least so alike to be one after all
MISTAKEN_DAYS = 3  # nearness up to this is about mistaken days; beyond, about the steps of one event
LIKE_WORDS = 0.5  # share of common words that makes two statements one
COPIED_WORDS = 0.8
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
    gap = max(one.first, other.first) - min(one.last, other.last)
    return max(0, gap - one.slack - other.slack)


def word_likeness(one: Iterable[str], other: Iterable[str]) -> float:
    """Share of common words among all words of both (Jaccard); 0 when either has none."""
    left, right = set(one), set(other)
    return len(left & right) / len(left | right) if left and right else 0.0


def _near_days(one: Facts, other: Facts) -> int:
    near = min(one.kind.near_days, other.kind.near_days)
    if one.width or other.width:
        return min(near, 1)
    earlier, later = sorted((one, other), key=lambda facts: (facts.first or 0, facts.signature))
    told = earlier.told_after
    # News of one day cannot be about the day after: these are two events, not one told with two days.
    is_too_early = told is not None and (earlier.first or 0) + told < (later.first or 0)
    return 0 if is_too_early and near <= MISTAKEN_DAYS else near


def _people_forbid(one: Facts, other: Facts) -> bool:
    """Two persons of one country in the same part are two events: presidents call, and so do their ministers."""
    if not one.people or not other.people:
        return False
    mine, theirs = {key for _, key in one.people}, {key for _, key in other.people}
    if one.kind.by_person and other.kind.by_person:
        return not mine & theirs
    if one.kind.sides != "mutual" and one.type != "visit":
        return False
    for country in {country for country, _ in one.people} & {country for country, _ in other.people}:
        here = {key for home, key in one.people if home == country}
        there = {key for home, key in other.people if home == country}
        if not here & there:
            return True
    return False


def _sides_forbid(one: Facts, other: Facts) -> bool:
    """Disjoint sides, or the same two with their parts exchanged."""
    if one.sides and other.sides and not set(one.sides) & set(other.sides):
        return True
    if one.doers and other.doers and not set(one.doers) & set(other.doers):
        return True
    both = one.targets and other.targets
    return bool(both and one.kind.sides == "directed" and not set(one.targets) & set(other.targets))


def _places_forbid(one: Facts, other: Facts) -> bool:
    """Two cities are two events; a city and its country may be one."""
    if not one.place or not other.place or one.place == other.place:
        return False
    if one.kind.sides == "single" and one.place.startswith("state:") and other.place.startswith("state:"):
        return True  # an election, a protest or a disaster is where it is
    return is_city(one.place) and is_city(other.place)


def is_city(place: str) -> bool:
    """True for a place that is no state: two of them differ for certain."""
    return not place.startswith(("state:", "region:", "org:"))


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
    touching = max(one.first, other.first) <= min(one.last, other.last)
    if apart:
        return max(0.56, 0.78 - 0.06 * apart) if apart <= 3 else 0.56, "days_apart"
    widest = max(one.width, other.width)
    if widest == 0 and touching:
        return 1.0, "same_day"
    grade = next((grade for days, grade in _GRADES if widest <= days), 0.3)
    if one.kind.is_rare and other.kind.is_rare:
        grade = max(grade, 0.75)
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
    common = {key for _, key in one.people} & {key for _, key in other.people}
    is_told = one.type == other.type and len(common) >= (1 if one.type == "visit" else 2)
    is_told = is_told or (one.type == other.type == "election" and bool(one.place) and one.place == other.place)
    if one.is_dated == other.is_dated or not is_told:
        return 0.0, ""
    if one.ahead or other.ahead:
        return 0.6, "told_without_date"
    same_city = bool(one.place) and one.place == other.place and is_city(one.place)
    return (0.75 if same_city else 0.6), "told_without_date"


def _stretch(facts: Facts) -> tuple[int, int] | None:
    return facts.guess if facts.first is None or facts.last is None else (facts.first, facts.last)


_GRADES = ((3, 0.95), (11, 0.88), (31, 0.8), (92, 0.66), (183, 0.6), (366, 0.55))


def _actors(one: Facts, other: Facts) -> tuple[float, str]:
    mine, theirs = set(one.sides), set(other.sides)
    if one.kind.by_person:
        shared_people = {key for _, key in one.people} & {key for _, key in other.people}
        if shared_people:
            return 1.0, "same_people"
        return (0.7, "same_actors") if mine & theirs and not (one.people and other.people) else (0.0, "")
    common = mine & theirs
    if not common:
        same_place = one.place and one.place == other.place
        return (0.62, "") if same_place and one.kind.needs_place and not (mine and theirs) else (0.0, "")
    same_people = {key for _, key in one.people} & {key for _, key in other.people}
    reason = "same_people" if len(same_people) > 1 else "same_actors"
    if one.kind.sides == "mutual":
        return _mutual(one, other, len(common)), reason
    return _directed(one, other), reason


def _mutual(one: Facts, other: Facts, common: int) -> float:
    smaller, larger = sorted((len(one.sides), len(other.sides)))
    if smaller < 2:
        # One side alone says little of a meeting of two; of an organisation's gathering it says all.
        alone = 0.9 if one.kind.by_instrument or one.type in ("summit", "conference", "resolution_vote") else 0.56
        same_place = bool(one.place) and one.place == other.place
        return max(alone, 0.8) if same_place else alone
    if common == larger:
        return 1.0
    return 0.95 if common == smaller else 0.8 * common / smaller


def _directed(one: Facts, other: Facts) -> float:
    doers = bool(set(one.doers) & set(other.doers))
    targets = bool(set(one.targets) & set(other.targets))
    if one.kind.needs_place:
        return _at_a_place(one, other, doers, targets)
    if doers and targets:
        return 1.0
    if one.kind.sides == "single" or (one.kind.is_rare and (targets or not (one.targets and other.targets))):
        return 0.9
    common = len(set(one.sides) & set(other.sides))
    if common >= 2:
        return 0.95
    same_place = bool(one.place) and one.place == other.place
    return 0.8 if same_place or (one.instrument and one.instrument == other.instrument) else 0.6


def _at_a_place(one: Facts, other: Facts, doers: bool, targets: bool) -> float:
    """What the same two do to each other day by day is one event only at one place, or when nothing is told of it."""
    if one.place and one.place == other.place and is_city(one.place):
        return 1.0
    told = bool(one.place and is_city(one.place)), bool(other.place and is_city(other.place))
    both = doers and targets
    if not any(told):
        return 0.85 if both else 0.6
    return 0.62 if both else 0.45
