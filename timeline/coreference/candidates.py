"""Where a claim looks for its like: keys of a neighbourhood and a stretch of days, so that not all meet all."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from timeline.model import Claim

from .facts import Facts, country_of, facts_of
from .kinds import neighbourhood
from .likeness import ONE_EVENT, facts_likeness
from .sides import GATHERINGS

UNDATED = (-1_000_000_000, 1_000_000_000)
NEAR_DAYS = 14  # added on both sides when looking: the slack of both, and the nearness of ordinary types
OFFICE_DAYS = 62
SIGNED = ("treaty_signing", "economic_deal")  # by several, of whom each telling names some
VAGUE = "~"  # ends the keys of tellings that name no exact day
ALONE, PAIRED = "alone", "paired"  # a telling that names one side of two, and those that name both


@dataclass(frozen=True, slots=True)
class Key:
    """A place to be found at: a name, and the first and last day number, both included."""

    name: str
    first: int
    last: int


def keys_of(facts: Facts) -> tuple[Key, ...]:
    """The keys under which facts are found. Of two that may be one event each looks under one of the other's, and
    their days meet."""
    mark = "" if _is_exact(facts) else VAGUE
    found = (*_shared_keys(facts), *_one_of_two(facts, ALONE if len(facts.sides) < 2 else PAIRED))
    return tuple(Key(f"{key.name}{mark}", key.first, key.last) for key in found)


def searches_of(facts: Facts) -> tuple[Key, ...]:
    """The keys under which facts look for their like: what names one side looks for those who name that side and
    another, and the other way round; two pairs need not meet under one of the two."""
    found = (*_shared_keys(facts), *_one_of_two(facts, PAIRED if len(facts.sides) < 2 else ALONE))
    return tuple(Key(f"{key.name}{mark}", key.first, key.last) for key in found for mark in ("", VAGUE))


def _is_exact(facts: Facts) -> bool:
    """True for one exact day: such tellings look for each other within few days, vague ones within many."""
    return facts.is_dated and not facts.width and not facts.slack and facts.until is None


def _shared_keys(facts: Facts) -> tuple[Key, ...]:
    group = neighbourhood(facts.type)
    if facts.first is None or facts.last is None:
        guess = facts.guess
        guessed = () if guess is None else tuple(Key(name, *guess) for name in dict.fromkeys(_names(facts, group)))
        names = [f"{group}|{facts.instrument}"] if facts.instrument and facts.kind.by_instrument else []
        copies = [_copy_key(facts)] if _may_be_copied(facts) else []
        return (*guessed, *(Key(name, *UNDATED) for name in (*names, *copies)))
    names = list(_names(facts, group))
    if facts.instrument:
        names.append(f"{group}|{facts.instrument}")
    last = facts.last if facts.until is None else max(facts.last, facts.until)
    return tuple(Key(name, facts.first, last) for name in dict.fromkeys(names))


def _one_of_two(facts: Facts, mark: str) -> Iterator[Key]:
    if (
        facts.kind.sides == "mutual"
        and facts.type not in GATHERINGS
        and not facts.kind.once_a_day
        and facts.first is not None
    ):
        last = facts.first if facts.last is None else facts.last
        group = neighbourhood(facts.type)
        yield from (Key(f"{group}|{side}|{mark}", facts.first, last) for side in facts.sides)


def window(facts: Facts, key: Key) -> tuple[int, int]:
    """First and last day within which the like of these facts lie under a key."""
    near = OFFICE_DAYS if facts.kind.near_days > NEAR_DAYS else NEAR_DAYS
    if _is_exact(facts) and not key.name.endswith(VAGUE):
        near = facts.kind.near_days
    return (key.first, key.last) if not facts.is_dated else (key.first - near, key.last + near)


def node_facts(claim: Claim, is_decided: bool) -> Facts:
    """The facts of the node where a claim belongs.

    Claims with the same facts share one, unless the facts are too poor to say that they are one event, or the user
    has said something about this very claim.
    """
    facts = facts_of(claim)
    if is_decided or facts_likeness(facts, facts).score < ONE_EVENT:
        return facts_of(claim, mark=claim.id)
    return facts


def score(one: Facts, other: Facts) -> float | None:
    """The strength of the link between two nodes; None when there is none."""
    found = facts_likeness(one, other).score
    return found if found >= ONE_EVENT else None


def all_links(nodes: Mapping[str, Facts]) -> dict[tuple[str, str], float]:
    """All links among nodes, by their signatures in order of the alphabet."""
    places: dict[str, list[tuple[int, str]]] = {}
    widest: dict[str, int] = {}
    found: dict[tuple[str, str], float] = {}
    for signature in sorted(nodes):
        facts = nodes[signature]
        for key in searches_of(facts):
            first, last = window(facts, key)
            for other in _between(places.get(key.name, []), first - widest.get(key.name, 0), last):
                pair = (min(signature, other), max(signature, other))
                if other != signature and pair not in found:
                    strength = score(facts, nodes[other])
                    if strength is not None:
                        found[pair] = strength
        for key in keys_of(facts):
            insort(places.setdefault(key.name, []), (key.first, signature))
            widest[key.name] = max(widest.get(key.name, 0), key.last - key.first)
    return found


def _between(listed: list[tuple[int, str]], first: int, last: int) -> Iterable[str]:
    return [
        signature for _, signature in listed[bisect_left(listed, (first, "")) : bisect_left(listed, (last + 1, ""))]
    ]


def _names(facts: Facts, group: str) -> Iterator[str]:
    sides = facts.sides
    if facts.kind.by_person:
        yield from (f"{group}|{key}" for _, key in facts.people)
        yield from (f"{group}|{side}" for side in sides)
        return
    if facts.place and (facts.kind.needs_place or facts.kind.once_a_day or facts.type in SIGNED):
        yield f"{group}|@{facts.place}"
    host = country_of(facts.place) if facts.type in GATHERINGS else ""
    if host and host not in sides:
        yield f"{group}|{host}"
    if len(sides) < 2 or facts.kind.sides == "single" or facts.kind.once_a_day or facts.type in GATHERINGS:
        yield from (f"{group}|{side}" for side in sides)
    elif facts.kind.sides == "mutual":
        yield from (f"{group}|{doer}" for doer in facts.doers)
    for place, one in enumerate(sides):
        yield from (f"{group}|{one}|{other}" for other in sides[place + 1 :])
    if len(sides) >= 2 and facts.kind.sides != "mutual":
        # A telling that leaves out who did it, or to whom, is found under the other alone.
        yield from (f"{group}|{side}" for side in sides)


def _may_be_copied(facts: Facts) -> bool:
    """False for what names nobody and no place by which it is told apart: not even its copy is like it, and under the
    key of a common sentence ("he declined to comment") stand as many of them as the project has articles."""
    return bool(facts.sides) or (bool(facts.place) and facts.kind.needs_place)


def _copy_key(facts: Facts) -> str:
    """Undated tellings are one event only where one copies the other's sentence."""
    words = " ".join((facts.type, *facts.sides, *facts.words))
    return f"copy|{hashlib.blake2b(words.encode(), digest_size=8).hexdigest()}"
