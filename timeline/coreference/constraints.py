"""What the user said about which claims are one event, as groups and forbidden pairs. The later word wins."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from timeline.model import Decision


class Groups:
    """Sets that grow together (union-find); the smallest member names its set."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def name_of(self, member: str) -> str:
        """Name of the member's set."""
        root = member
        while (parent := self._parent.get(root, root)) != root:
            root = parent
        while (parent := self._parent.get(member, member)) != root:
            self._parent[member] = root
            member = parent
        return root

    def join(self, one: str, other: str) -> str:
        """Makes one set of two; its name."""
        first, second = sorted((self.name_of(one), self.name_of(other)))
        self._parent[second] = first
        return first


@dataclass(slots=True)
class Constraints:
    """`groups`: claims that are one event by decision; `apart`: pairs of claims that are not."""

    groups: Groups = field(default_factory=Groups)
    apart: set[tuple[str, str]] = field(default_factory=set)
    together: set[str] = field(default_factory=set)  # claims in some group of two or more

    def are_apart(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """True when the user set any of the one side apart from any of the other."""
        theirs = list(others)
        return bool(self.apart) and any(
            ((one, other) if one < other else (other, one)) in self.apart for one in some for other in theirs
        )


def constraints(decisions: Sequence[Decision], claim_ids: Iterable[str]) -> Constraints:
    """Groups and forbidden pairs among claims that exist, from decisions in any order."""
    existing = set(claim_ids)
    found = Constraints()
    members: dict[str, set[str]] = {}
    for decision in sorted(decisions, key=lambda each: (each.sequence, each.id), reverse=True):
        subjects = [claim for claim in decision.subjects if claim in existing]
        if decision.kind == "same" and len(subjects) > 1:
            _join(found, members, subjects)
        elif decision.kind == "different":
            _part(found, _pairs(decision, subjects, existing))
    return found


def speaks_of_identity(decision: Decision) -> bool:
    """True for decisions that join claims or set them apart."""
    return decision.kind in ("same", "different")


def decided_claims(decisions: Iterable[Decision]) -> frozenset[str]:
    """Claims that the user joined or set apart: each stands as a node of its own."""
    return frozenset(
        claim for each in decisions if speaks_of_identity(each) for claim in (*each.subjects, *_others(each))
    )


def _others(decision: Decision) -> tuple[str, ...]:
    return tuple(json.loads(decision.value)) if decision.kind == "different" and decision.value else ()


def _join(found: Constraints, members: dict[str, set[str]], subjects: list[str]) -> None:
    first = subjects[0]
    for other in subjects[1:]:
        mine = members.get(found.groups.name_of(first), {first})
        theirs = members.get(found.groups.name_of(other), {other})
        if mine is theirs or found.are_apart(mine, theirs):
            continue
        name = found.groups.join(first, other)
        members[name] = mine | theirs
        found.together |= members[name]


def _pairs(decision: Decision, subjects: Sequence[str], existing: set[str]) -> list[tuple[str, str]]:
    """What a decision sets apart: its subjects from those others, though none of them is here, else from each other."""
    others = _others(decision)
    if others:
        return [(one, other) for one in subjects for other in others if other in existing]
    return list(combinations(subjects, 2))


def _part(found: Constraints, pairs: Iterable[tuple[str, str]]) -> None:
    for one, other in pairs:
        if one != other and found.groups.name_of(one) != found.groups.name_of(other):
            found.apart.add((one, other) if one < other else (other, one))
