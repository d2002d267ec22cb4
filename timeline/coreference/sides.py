"""How alike those are who take part in two claims, and where it was."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from .days import ENDLESS_DAYS
from .facts import Facts, country_of
from .spelling import name_sound, name_words, whole_sound

VAGUE_DAYS = 7
MOST_ALIKE = 3  # consonants; names of fewer sound alike by chance
MOST_WHOLE = 4  # the same of a whole name
SIGNED = ("treaty_signing", "economic_deal", "ceasefire")  # by several in one city, of whom each telling names some
GATHERINGS = ("summit", "conference", "military_exercise")  # told by one of many who take part
ALONE_ENOUGH = ("summit", "conference", "resolution_vote", "military_exercise")


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
    first, last = (max(facts.first or 0, -ENDLESS_DAYS) for facts in (one, other))
    ends = [facts.until if facts.until is not None else facts.last or 0 for facts in (one, other)]
    return max(0, max(first, last) - min(ends) - one.slack - other.slack)


def name_one(some: Collection[str], others: Collection[str]) -> bool:
    """True when both name a person in common, be it in another spelling of one whom no file knows."""
    if any(one in others for one in some):
        return True
    is_strange = any(is_strange_name(name) for names in (some, others) for name in names)
    return is_strange and any(_is_spelling(one, other) for one in some for other in others)


def share_word(some: Iterable[str], others: Iterable[str]) -> bool:
    """True when somebody whom no file knows may be one of the others, by a part of the name: "x:general mladic"."""
    pairs = ((one, other) for one in some for other in others if is_strange_name(one) or is_strange_name(other))
    return any(not name_words(one).isdisjoint(name_words(other)) for one, other in pairs)


@lru_cache(maxsize=20_000)
def _is_spelling(one: str, other: str) -> bool:
    if not (is_strange_name(one) or is_strange_name(other)):
        return False
    mine, theirs = name_sound(one), name_sound(other)
    if len(mine) > MOST_ALIKE and mine == theirs:
        return True
    return len(whole := whole_sound(one)) > MOST_WHOLE and whole == whole_sound(other)


def is_strange_name(key: str) -> bool:
    """True for somebody whom no file knows."""
    return key.startswith("x:")


def meet(some: Sequence[str], others: Sequence[str]) -> bool:
    """True where the two have one in common."""
    return any(each in others for each in some)


def is_in_city(facts: Facts) -> bool:
    """True for what is told to have been in a city."""
    return bool(facts.place) and is_city(facts.place)


def is_city(place: str) -> bool:
    """True for a place that is no state and no region of several: two of them differ for certain."""
    return not place.startswith(("state:", "region:", "org:", "place:_"))


def is_where_it_is(one: Facts, other: Facts) -> bool:
    """True for what happens in one city, where one telling names nobody but people whom no file knows."""
    if not one.kind.needs_place or one.place != other.place or not one.place or not is_city(one.place):
        return False
    if days_apart(one, other) or not (one.is_dated and other.is_dated):
        return False
    return any(all(is_strange_name(side) for side in facts.sides) for facts in (one, other))


def is_host(one: Facts, other: Facts) -> bool:
    """True for a gathering of which one telling names the host, the other those who came to that country."""
    if one.type not in GATHERINGS or other.type not in GATHERINGS or days_apart(one, other):
        return False
    return country_of(one.place) in other.sides or country_of(other.place) in one.sides


def actors_likeness(one: Facts, other: Facts) -> tuple[float, str]:
    """How well those who act agree, 0 to 1, and the reason that a user reads ("" for none)."""
    mine, theirs = one.side_set, other.side_set
    if one.kind.by_person:
        if name_one(one.person_keys, other.person_keys):
            return 1.0, "same_people"
        return (0.7, "same_actors") if mine & theirs and not (one.people and other.people) else (0.0, "")
    common = mine & theirs
    if not common:
        same_place = one.place and one.place == other.place
        if is_host(one, other):
            return 0.8, "same_place"
        is_open = not (mine and theirs) or is_where_it_is(one, other)
        return (0.62, "") if same_place and one.kind.needs_place and is_open else (0.0, "")
    reason = "same_people" if len(one.person_keys & other.person_keys) > 1 else "same_actors"
    if one.kind.sides == "mutual":
        return _mutual(one, other, len(common)), reason
    return _directed(one, other), reason


def _mutual(one: Facts, other: Facts, common: int) -> float:
    mine, theirs = _parties(one, other)
    smaller, larger = sorted((len(mine), len(theirs)))
    common = len(mine & theirs)
    if same_exact_day(one, other) and (one.kind.once_a_day or other.kind.once_a_day):
        return 0.9
    if smaller < 2:
        # One side alone says little of a meeting of two; of an organisation's gathering it says all.
        alone = 0.9 if one.kind.by_instrument or one.type in ALONE_ENOUGH else 0.56
        same_place = bool(one.place) and one.place == other.place
        return max(alone, 0.8) if same_place else alone
    if common == larger:
        return 1.0
    if one.type == other.type and same_exact_day(one, other) and any(_is_state(doer) for doer in _both_do(one, other)):
        return 0.8  # a parliament's yes to a treaty, of which each telling names other parties
    if one.type in SIGNED and other.type in SIGNED and same_exact_day(one, other) and is_in_city(one):
        return 0.9 if one.place == other.place else 0.8 * common / smaller
    return 0.95 if common == smaller else 0.8 * common / smaller


def _parties(one: Facts, other: Facts) -> tuple[frozenset[str], frozenset[str]]:
    """The sides of two tellings; where they share two or more, without the people beside them whom no file knows."""
    mine, theirs = (frozenset(side for side in facts.sides if not is_strange_name(side)) for facts in (one, other))
    return (mine, theirs) if len(mine & theirs) > 1 else (one.side_set, other.side_set)


def _both_do(one: Facts, other: Facts) -> Iterable[str]:
    return (doer for doer in one.doers if doer in other.doers)


def _is_state(side: str) -> bool:
    """True for a country's code; a union decides on several on one day."""
    return len(side) == 2


def same_exact_day(one: Facts, other: Facts) -> bool:
    """True where both are told of one day, and of the same."""
    return one.is_dated and one.first == other.first == one.last == other.last


def same_night(one: Facts, other: Facts) -> bool:
    """The same for what happens in a night, of which one telling may name the one day, or the other, or both."""
    return one.is_dated and other.is_dated and max(one.width, other.width) <= 1 and not days_apart(one, other)


def _directed(one: Facts, other: Facts) -> float:
    doers = meet(one.doers, other.doers)
    targets = meet(one.targets, other.targets)
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
    if max(one.width, other.width) > VAGUE_DAYS and one.kind.sides != "single":
        return 0.45  # there were many of them in such a time
    told = bool(one.place and is_city(one.place)), bool(other.place and is_city(other.place))
    is_same_pair = targets and one.side_set == other.side_set and len(one.sides) == 2
    both = (
        (doers and targets)
        or is_same_pair
        or (one.kind.sides == other.kind.sides == "single" and not one.doers and not other.doers)
    )
    if not any(told):
        return 0.85 if both else 0.6
    return (0.66 if one.kind.sides == "single" else 0.62) if both else 0.45
