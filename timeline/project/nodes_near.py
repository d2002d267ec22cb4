"""Nodes of the project file near those that changed, read when they are asked for and once each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline import coreference
from timeline.storage import NodeTellings, Tables

Group = frozenset[str]


class NodesNear:
    """What regrouping asks of the nodes that are stored, which it names by their signatures; for one transaction.

    `touched` are numbers of claims that are new or changed, `decided` ids of those that the user joined or set apart.
    """

    def __init__(self, tables: Tables, touched: set[int], decided: frozenset[str]) -> None:
        self._tables = tables
        self._touched = touched
        self._decided = decided
        self._decided_nodes: frozenset[str] | None = None
        self._numbers: dict[str, int] = {}
        self._told: dict[str, NodeTellings] = {}
        self._links: dict[str, Mapping[str, float]] = {}
        self._groups: dict[str, Group] = {}
        self._strong: dict[int, set[int]] = {}

    def start(self, seeds: set[int], stale: Iterable[int]) -> tuple[set[str], list[Group]]:
        """The nodes to begin with: the seeds, those linked with so many that their links may count no more, and all
        that stood in one group with them or tell one of the stale events; and those groups to which claims only came.
        """
        linked = {other for others in self._tables.nodes.neighbours(seeds).values() for other in others}
        around = self._tables.nodes.neighbours(linked | seeds)
        crowded = {node for node, others in around.items() if coreference.is_crowded(len(others))}
        nodes = seeds | crowded
        changed = set(stale)
        events = self._nodes_of(self._events_of(nodes), changed)
        groups = {event: frozenset(self._read(listed)) for event, listed in events.items()}
        grown = [group for event, group in groups.items() if not changed and crowded.isdisjoint(events[event])]
        return self._read(nodes).union(*groups.values()), grown

    def told(self, node: str, /) -> NodeTellings:
        """The claims of a node."""
        return self._told[node]

    def links(self, node: str, /) -> Mapping[str, float]:
        """The nodes that a node is joined with by links that count, and their strength."""
        if node not in self._links:
            self._links[node] = self._counted(node)
        return self._links[node]

    def is_decided(self, nodes: Iterable[str], /) -> bool:
        """True when the user joined or set apart a claim of any of these nodes."""
        if self._decided_nodes is None:
            claims = self._tables.claims.numbers(self._decided)
            homes = self._tables.nodes.node_of(claims.values())
            self._decided_nodes = frozenset(self._tables.nodes.signatures(homes.values()).values())
        return not self._decided_nodes.isdisjoint(nodes)

    def groups_of(self, nodes: Iterable[str], /) -> Mapping[str, Group]:
        """For nodes that did not change the groups in which they stand."""
        wanted = list(nodes)
        home = self._events_of({self._numbers[node] for node in wanted if node not in self._groups})
        for listed in self._tables.nodes.of_events(set(home.values())).values():
            group = frozenset(self._read(listed))
            self._groups.update(dict.fromkeys(group, group))
        return {node: self._groups[node] for node in wanted}

    def _events_of(self, nodes: Iterable[int]) -> dict[int, int]:
        """The event that each of these nodes told before, if any."""
        members = self._tables.nodes.claims_of(nodes)
        resting = (
            (next((each for each in told if each not in self._touched), None), node) for node, told in members.items()
        )
        claims = {claim: node for claim, node in resting if claim is not None}
        return {claims[claim]: event for claim, event in self._tables.events.of_claims(claims).items()}

    def _nodes_of(self, home: Mapping[int, int], others: set[int]) -> dict[int, set[int]]:
        """The nodes of the events that some nodes told before, and of others. Where the claims of those nodes are as
        many as an event has, they are all of it: nobody walks through ten thousand claims to see that."""
        known: dict[int, set[int]] = {}
        counts: dict[int, int] = {}
        for node, told in self._tables.nodes.claims_of(home).items():
            known.setdefault(home[node], set()).add(node)
            counts[home[node]] = counts.get(home[node], 0) + len(told) - len(told & self._touched)
        sizes = self._tables.events.claim_counts(counts)
        whole = {event: nodes for event, nodes in known.items() if counts[event] == sizes[event]}
        return {**whole, **self._tables.nodes.of_events((others | known.keys()) - whole.keys())}

    def _read(self, nodes: Iterable[int]) -> set[str]:
        """Has nodes at hand; their signatures."""
        signatures = self._tables.nodes.signatures(nodes)
        fresh = {number: name for number, name in signatures.items() if name not in self._told}
        tellings = self._tables.claims.tellings(self._tables.nodes.claims_of(fresh))
        for number, name in fresh.items():
            self._numbers[name] = number
            self._told[name] = tellings[number]
        return set(signatures.values())

    def _counted(self, node: str) -> dict[str, float]:
        number = self._numbers[node]
        others = self._tables.nodes.neighbours([number])[number]
        names = self._tables.nodes.signatures(others)
        around = self._tables.nodes.neighbours(others)
        crowded = {each for each, linked in around.items() if coreference.is_crowded(len(linked))}
        mine = self._strongest(number) if coreference.is_crowded(len(others)) else others
        counted = [each for each in others if each in mine and (each not in crowded or number in self._strongest(each))]
        self._numbers.update((names[each], each) for each in counted)
        return {names[each]: others[each] for each in counted}

    def _strongest(self, number: int) -> set[int]:
        """Those of a crowded node's neighbours to which its strongest links lead."""
        if number not in self._strong:
            others = self._tables.nodes.neighbours([number])[number]
            names = self._tables.nodes.signatures([number, *others])
            mine = names[number]
            pairs = {each: (min(mine, names[each]), max(mine, names[each])) for each in others}
            found = coreference.counted({pairs[each]: strength for each, strength in others.items()})
            self._strong[number] = {each for each, pair in pairs.items() if pair in found}
        return self._strong[number]
