"""The groups that a change touches, found without a look at the rest of what they are linked with.

Groups are right exactly when (1) links hold each together and no two of its nodes keep each other apart, and (2) each
link between two groups met, when its turn came, two parts that some pair of their nodes kept apart: what keeps two
parts apart keeps apart all that grow from them. Both can be seen from a group and its own links. So the groups of
some nodes are made anew, each link that leads out of them is looked at, and where the group beyond may not stay as it
is, its nodes are taken in too; all others stand as they stood.

The user's words part and bridge whole groups: where claims were joined or set apart by hand, this does not hold.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from .constraints import Groups
from .facts import facts_from
from .grouping import Graph, groups, never_one, parting_of, tell_two
from .told import Tellings

Group = frozenset[str]
Turn = tuple[float, str, str]
BEFORE_ALL: Turn = (float("-inf"), "", "")
AFTER_ALL: Turn = (float("inf"), "", "")


class Stored(Protocol):
    """What is kept of all nodes, as it is after the change."""

    def told(self, node: str, /) -> Tellings:
        """The claims of a node."""

    def links(self, node: str, /) -> Mapping[str, float]:
        """The nodes that a node is joined with by links that count, and their strength."""

    def is_decided(self, nodes: Iterable[str], /) -> bool:
        """True when the user joined or set apart a claim of any of these nodes."""

    def groups_of(self, nodes: Iterable[str], /) -> Mapping[str, Group]:
        """For nodes that did not change the groups in which they stand."""


def regroup(stored: Stored, start: Iterable[str], former: Iterable[Group] = ()) -> tuple[Graph, list[Group]] | None:
    """All groups that are others than before a change, and perhaps some that are not, with the graph of their nodes.

    `start` are all nodes that are new, changed or lost a neighbour, and those of which other links count than before,
    each with the whole group in which it stood. `former` are those of these groups to which claims only came, while
    their nodes and links are the same: more claims part more, so what was apart from them still is. None where the
    user's word on what is one has a part in it.
    """
    inside = set(start)
    settled = set(former)
    while not stored.is_decided(inside):
        graph = _graph(stored, inside)
        found = groups(graph)
        moved = [group for group in found if group not in settled]
        reached = _Border(stored, inside).reached(moved)
        if not reached:
            return graph, found
        inside.update(*(beyond for _, beyond in reached))
        settled.update(beyond for _, beyond in reached)
        settled.update(set(moved) - {group for group, _ in reached})
    return None


def _graph(stored: Stored, nodes: set[str]) -> Graph:
    links = {}
    for node in nodes:
        for other, strength in stored.links(node).items():
            if node < other and other in nodes:
                links[node, other] = strength
    return Graph({node: stored.told(node) for node in nodes}, {node: facts_from(node) for node in nodes}, links)


@dataclass(slots=True)
class _Border:
    """The links that lead from groups made anew to others."""

    stored: Stored
    inside: set[str]
    articles: dict[str, frozenset[str]] = field(default_factory=dict)  # node -> who tells it
    witnesses: dict[tuple[Group, Group], list[tuple[str, str]]] = field(default_factory=dict)  # what kept two apart
    joined: dict[str, dict[str, Turn]] = field(default_factory=dict)
    joins: dict[Group, dict[str, list[tuple[str, Turn]]]] = field(default_factory=dict)
    last_joins: dict[Group, Turn] = field(default_factory=dict)
    apart: dict[tuple[Group, Group], bool] = field(default_factory=dict)  # of whole groups

    def reached(self, found: Iterable[Group]) -> set[tuple[Group, Group]]:
        """Pairs of one of these groups and a group beyond that may not stay as it is because of it."""
        outward = [(group, node, other) for group in found for node in group for other in self._outside(node)]
        group_of = self.stored.groups_of({other for _, _, other in outward})
        reached: set[tuple[Group, Group]] = set()
        for group, node, other in outward:
            pair = group, group_of[other]
            if pair not in reached and not self._stay_apart(group, node, pair[1], other):
                reached.add(pair)
        return reached

    def _outside(self, node: str) -> Iterator[str]:
        return (other for other in self.stored.links(node) if other not in self.inside)

    def _stay_apart(self, group: Group, node: str, beyond: Group, other: str) -> bool:
        """True when something keeps apart the two parts that the link of two nodes meets."""
        if self.stored.is_decided(beyond):
            return False  # the user's word joined what links alone do not, and what is joined by hand keeps nobody away
        turn = _turn(node, other, self.stored.links(node)[other])
        if self._last_join(group) < turn and self._last_join(beyond) < turn:
            return self._are_apart(group, beyond)
        ours, theirs = self._joined_with(group, node), self._joined_with(beyond, other)
        known = self.witnesses.setdefault((group, beyond), [])
        if any(ours[one] < turn and theirs[two] < turn for one, two in known):
            return True
        mine = [each for each, when in ours.items() if when < turn]
        witness = self._witness(mine, [each for each, when in theirs.items() if when < turn])
        if witness is not None:
            known.append(witness)
        return witness is not None

    def _are_apart(self, group: Group, beyond: Group) -> bool:
        """True when something keeps two whole groups apart."""
        if (group, beyond) not in self.apart:
            self.apart[group, beyond] = self._witness(group, beyond) is not None
        return self.apart[group, beyond]

    def _last_join(self, group: Group) -> Turn:
        """When links had made a group whole: never where the user joined its parts."""
        if group not in self.last_joins:
            joins = self._joins_of(group).values() if len(group) > 1 else ()
            turns = [turn for listed in joins for _, turn in listed]  # each at both its ends
            is_whole = len(turns) == 2 * (len(group) - 1)
            self.last_joins[group] = max(turns, default=BEFORE_ALL) if is_whole else AFTER_ALL
        return self.last_joins[group]

    def _joined_with(self, group: Group, node: str) -> dict[str, Turn]:
        """When each node of a group came to stand with one of them."""
        if node not in self.joined:
            found = {node: BEFORE_ALL}
            joins = self._joins_of(group) if len(group) > 1 else {}
            waiting = [node] if joins else []
            while waiting:
                each = waiting.pop()
                for other, turn in joins[each]:
                    if other not in found:
                        found[other] = max(turn, found[each])
                        waiting.append(other)
            self.joined[node] = found
        return self.joined[node]

    def _joins_of(self, group: Group) -> dict[str, list[tuple[str, Turn]]]:
        """The links that joined a group, by node: none that came when both its ends stood together already."""
        if group not in self.joins:
            turns = sorted(
                _turn(node, other, strength)
                for node in group
                for other, strength in self.stored.links(node).items()
                if node < other and other in group
            )
            joined = Groups()
            found: dict[str, list[tuple[str, Turn]]] = {node: [] for node in group}
            for turn in turns:
                _, one, other = turn
                if joined.name_of(one) != joined.name_of(other):
                    joined.join(one, other)
                    found[one].append((other, turn))
                    found[other].append((one, turn))
            self.joins[group] = found
        return self.joins[group]

    def _witness(self, some: Collection[str], others: Collection[str]) -> tuple[str, str] | None:
        """Two nodes, one of each side, that keep each other apart."""
        mine = {parting_of(node): node for node in some}
        theirs = {parting_of(node): node for node in others}
        for one, node in mine.items():
            for two, stranger in theirs.items():
                if never_one(one, two):
                    return node, stranger
        tellers = frozenset().union(*map(self._told_by, others))
        for node in some:
            told_by = self._told_by(node)
            if not told_by.isdisjoint(tellers):
                for stranger in others:
                    if not told_by.isdisjoint(self._told_by(stranger)) and tell_two(
                        facts_from(node), facts_from(stranger)
                    ):
                        return node, stranger
        return None

    def _told_by(self, node: str) -> frozenset[str]:
        if node not in self.articles:
            self.articles[node] = frozenset(self.stored.told(node).articles) - {""}
        return self.articles[node]


def _turn(one: str, other: str, strength: float) -> Turn:
    return (-strength, one, other) if one < other else (-strength, other, one)
