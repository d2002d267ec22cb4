"""The claims that a change has to do with, in groups that tell one event each, with all that is known about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline import coreference
from timeline.model import Claim, Decision, Event
from timeline.storage import NodeTellings, Tables

from .nodes_near import NodesNear

Group = frozenset[str]


@dataclass(frozen=True, slots=True)
class Gathered:
    """Groups of nodes, the claims of each node, and the decisions about fields by the claim that they hold on to."""

    told: Mapping[str, NodeTellings]
    graph: coreference.Graph
    groups: Sequence[Group]
    about: Mapping[str, Sequence[Decision]]

    def tellings(self, nodes: Iterable[str]) -> NodeTellings:
        """The claims of those nodes together; not to be changed."""
        parts = [self.told[node] for node in nodes]
        return parts[0] if len(parts) == 1 else NodeTellings.of(claim for part in parts for claim in part.listed)


@dataclass(frozen=True, slots=True)
class StoredClaims:
    """Claims read in full from the project file when an event must be computed from them."""

    tables: Tables
    counts: coreference.OriginCounts

    def claims(self, ids: Sequence[str], /) -> Mapping[str, Claim]:
        """The claims by id."""
        numbers = self.tables.claims.numbers(ids)
        return {claim.id: claim for claim in self.tables.claims.load(numbers.values()).values()}

    def links(self, ids: Sequence[str], /) -> coreference.ToldLinks:
        """The orders that those claims tell."""
        names = {number: claim for claim, number in self.tables.claims.numbers(ids).items()}
        return {
            names[number]: tuple((link.kind, link.to, link.distance, link.phrase) for link in listed)
            for number, listed in self.tables.claims.links(names).items()
        }


def events_of(
    tables: Tables,
    gathered: Gathered,
    is_known: Callable[[Group], bool] = lambda _: False,
    counts: coreference.OriginCounts | None = None,
) -> Iterator[tuple[Event, Group]]:
    """The events that the groups tell, each with its nodes, without those of which `is_known` says so. Links of the
    events name claims."""
    library = StoredClaims(tables, counts or coreference.OriginCounts())
    for group in gathered.groups:
        if not is_known(group):
            yield coreference.told_event(gathered.graph, group, gathered.about, library), group


def touched_groups(
    tables: Tables, seeds: set[int], touched: set[int], stale: Iterable[int], is_decided: bool
) -> Gathered:
    """The groups that may be others than before, when these nodes and claims changed, and these events with them.

    `is_decided` says that the user's decisions changed too. Where they part or join claims, whole parts of what is
    linked with each other are gathered; else no more than the change can reach.
    """
    decided = tables.decisions.all_decided()
    spoken = coreference.decided_claims(tables.decisions.about(decided)) if decided else frozenset()
    if not is_decided:
        near = NodesNear(tables, touched, spoken)
        found = coreference.regroup(near, *near.start(seeds, stale))
        if found is not None:
            graph, groups = found
            told = {node: near.told(node) for node in graph.told}
            return Gathered(told, graph, groups, _about(tables, told, decided, None)[1])
    return gather(tables, reachable(tables, seeds))


def reachable(tables: Tables, seeds: Iterable[int]) -> set[int]:
    """The seeds and all nodes that are linked with them, by likeness or because the user said that they are one."""
    decided = tables.decisions.all_decided()
    reached: set[int] = set(seeds)
    fresh = set(reached)
    while fresh:
        found = {other for others in tables.nodes.neighbours(fresh).values() for other in others}
        if decided:
            claims = [claim for listed in tables.nodes.claims_of(fresh).values() for claim in listed]
            here = {outline.id for outline in tables.claims.outlines(claims).values()}
            about = tables.decisions.about(decided & here)
            joined = {subject for decision in about if decision.kind == "same" for subject in decision.subjects}
            found |= set(tables.nodes.node_of(tables.claims.numbers(joined).values()).values())
        fresh = found - reached
        reached |= fresh
    return reached


def gather(tables: Tables, nodes: set[int], only: set[int] | None = None) -> Gathered:
    """These nodes (with `only` these claims of them), which must hold all that is linked with any of them."""
    signatures = tables.nodes.signatures(nodes)
    tellings = tables.claims.tellings(tables.nodes.claims_of(signatures))
    if only is not None:
        tellings = {
            node: NodeTellings.of(claim for claim in each.listed if claim.number in only)
            for node, each in tellings.items()
        }
    told = {signatures[node]: each for node, each in tellings.items() if each.listed}
    links: dict[tuple[str, str], float] = {}
    for node, others in tables.nodes.neighbours(signatures).items():
        one = signatures[node]
        for other, score in others.items():
            two = signatures.get(other, "")
            if one < two and one in told and two in told:
                links[one, two] = score
    facts = {signature: coreference.facts_from(signature) for signature in told}
    graph = coreference.Graph(told, facts, coreference.strongest(links))
    decisions, about = _about(tables, told, tables.decisions.all_decided(), only)
    return Gathered(told, graph, coreference.groups(graph, decisions), about)


def _about(
    tables: Tables, told: Mapping[str, NodeTellings], decided: set[str], only: set[int] | None
) -> tuple[tuple[Decision, ...], Mapping[str, Sequence[Decision]]]:
    """Decisions that speak of any claim that is told here; those about fields by the claim that they hold on to, the
    first of their subjects that exists."""
    here = {claim.id for tellings in told.values() for claim in tellings.listed} & decided if decided else set()
    decisions = tables.decisions.about(here)
    numbers = tables.claims.numbers(subject for each in decisions for subject in each.subjects)
    existing = {claim for claim, number in numbers.items() if only is None or number in only}
    return decisions, coreference.held_by(decisions, existing)
