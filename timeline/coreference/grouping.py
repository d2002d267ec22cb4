"""From links between facts to groups of nodes, one group an event.

Links are taken from the strongest to the weakest, ties in order of content, and join two groups unless something
forbids it. So the result depends on the set of claims and decisions alone, never on the order in which they came.
All claims of a node state the same facts and so tell one event; the user's words hold on to single claims, which are
nodes of their own (see `candidates.node_facts`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from heapq import nsmallest

from timeline.model import Decision

from .candidates import score
from .constraints import Constraints, constraints, decided_claims
from .exclusion import is_one_journey
from .facts import Facts, facts_from
from .likeness import ONE_EVENT, SURELY_ONE, keep_apart
from .sides import same_exact_day
from .told import Tellings

MOST_LINKS = 60  # of one node; what is like more than these is joined by its strongest links alone

ONE_DEED = ({"treaty_signing", "ceasefire"}, {"treaty_signing", "economic_deal"})
Links = Mapping[tuple[str, str], float]


Told = Mapping[str, Tellings]  # node -> its claims


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes and the links among them.

    `told` maps nodes to their claims, `facts` nodes to facts, `links` pairs of nodes (in order of the alphabet) to
    the strength of their link.
    """

    told: Told
    facts: Mapping[str, Facts]
    links: Links


@dataclass(slots=True)
class _Cluster:
    """Units that nothing forbids to be one event; a unit is a set of nodes that count as one (the user joined them)."""

    units: list[frozenset[str]]
    joined: list[frozenset[str]]  # those of the units that the user joined
    decided: list[str]  # claims that the user joined with others or set apart
    articles: dict[str, set[str]] = field(default_factory=dict)  # article id -> nodes
    partings: set[str] = field(default_factory=set)  # of its nodes


def groups(graph: Graph, decisions: Sequence[Decision] = ()) -> list[frozenset[str]]:
    """Nodes that tell one event, group by group; every node of the graph stands in one."""
    homes = _homes(graph.told, decided_claims(decisions))
    limits = constraints(decisions, homes)
    cluster_of = _first_clusters(graph, limits, homes)
    refused: set[tuple[int, int, int, int]] = set()
    for left, right in _strongest_first(graph):
        one, other = cluster_of[left], cluster_of[right]
        if one is other:
            continue
        # Many links lead from one cluster to another: what was refused is asked again only when one of them has grown.
        question = (id(one), len(one.units), id(other), len(other.units))
        if question in refused:
            continue
        if _may_be_one(graph, limits, one, other):
            _join(cluster_of, one, other)
        else:
            refused.add(question)
    unique = {id(cluster): cluster for cluster in cluster_of.values()}
    return [frozenset().union(*cluster.units) for cluster in unique.values()]


def _homes(told: Told, wanted: frozenset[str]) -> dict[str, str]:
    """The node of each of those claims that is here."""
    if not wanted:
        return {}
    return {claim.id: node for node, tellings in told.items() for claim in tellings.listed if claim.id in wanted}


def strongest(links: Links) -> Links:
    """The links that count: of a node with more than MOST_LINKS the strongest, ties in order of content, and only
    where both ends agree on it. So no crowd of like tellings, however large, costs more than its number."""
    around: dict[str, dict[tuple[str, str], float]] = {}
    for pair, strength in links.items():
        for node in pair:
            around.setdefault(node, {})[pair] = strength
    crowded = {node: counted(found) for node, found in around.items() if is_crowded(len(found))}
    if not crowded:
        return links
    return {
        pair: strength
        for pair, strength in links.items()
        if all(node not in crowded or pair in crowded[node] for node in pair)
    }


def is_crowded(links: int) -> bool:
    """True for a node with so many links that not all of them count."""
    return links > MOST_LINKS


def counted(links: Links) -> frozenset[tuple[str, str]]:
    """Those of one node's links that count."""
    return frozenset(nsmallest(MOST_LINKS, links, key=lambda pair: (-links[pair], pair)))


def _strongest_first(graph: Graph) -> list[tuple[str, str]]:
    return sorted(graph.links, key=lambda pair: (-graph.links[pair], pair))


def _first_clusters(graph: Graph, limits: Constraints, homes: Mapping[str, str]) -> dict[str, _Cluster]:
    """A cluster for each node, one for each set that the user joined, by node."""
    units: dict[str, set[str]] = {}
    decided: dict[str, list[str]] = {}
    for claim in sorted(homes):
        name = limits.groups.name_of(claim)
        units.setdefault(name, set()).add(homes[claim])
        decided.setdefault(name, []).append(claim)
    found: dict[str, _Cluster] = {}
    for name, nodes in units.items():
        unit = frozenset(nodes)
        is_joined = name in limits.together
        cluster = _Cluster([unit], [unit] if is_joined else [], decided[name])
        cluster.partings.update(map(parting_of, nodes))
        found.update(dict.fromkeys(nodes, cluster))
    shared = _shared_articles(graph.told)
    for node, tellings in graph.told.items():
        if node not in found:
            found[node] = _Cluster([frozenset((node,))], [], [], partings={parting_of(node)})
        for article in tellings.articles.keys() & shared:
            found[node].articles.setdefault(article, set()).add(node)
    return found


def _shared_articles(told: Told) -> set[str]:
    """Articles that tell more than one of the nodes: only these can keep two apart."""
    once: set[str] = set()
    shared: set[str] = set()
    for tellings in told.values():
        shared |= tellings.articles.keys() & once
        once.update(tellings.articles)
    return shared - {""}


def _may_be_one(graph: Graph, limits: Constraints, one: _Cluster, other: _Cluster) -> bool:
    if limits.are_apart(one.decided, other.decided):
        return False
    return not _is_forbidden(one, other) and not _told_apart(graph, one, other)


def _join(cluster_of: dict[str, _Cluster], one: _Cluster, other: _Cluster) -> None:
    one.units.extend(other.units)
    one.joined.extend(other.joined)
    one.decided.extend(other.decided)
    one.partings |= other.partings
    for article, nodes in other.articles.items():
        one.articles.setdefault(article, set()).update(nodes)
    for unit in other.units:
        for node in unit:
            cluster_of[node] = one


def _is_forbidden(one: _Cluster, other: _Cluster) -> bool:
    """True when some unit of the one cannot be one event with some unit of the other.

    What the user joined bridges what contradicts itself: one node of it that fits is enough, and what joined it
    before is not asked.
    """
    if not (one.joined or other.joined):
        return any(never_one(mine, theirs) for mine in one.partings for theirs in other.partings)
    ours, others = one.joined or one.units, other.joined or other.units
    return any(
        all(exclude(mine, theirs) for mine in unit for theirs in stranger) for unit in ours for stranger in others
    )


def exclude(one: str, other: str) -> bool:
    """True when two nodes can never be one event."""
    return never_one(parting_of(one), parting_of(other))


@lru_cache(maxsize=20_000)
def parting_of(node: str) -> str:
    """What of a node's facts can keep it apart from others, which many nodes share."""
    return facts_from(node).parting


@lru_cache(maxsize=20_000)  # an import asks again and again about the nodes that it touches
def never_one(one: str, other: str) -> bool:
    """True when nodes with these partings can never be one event."""
    return keep_apart(facts_from(one), facts_from(other))


def _told_apart(graph: Graph, one: _Cluster, other: _Cluster) -> bool:
    """True when one article tells both as two events that are not surely one."""
    for article in one.articles.keys() & other.articles.keys():
        for mine in one.articles[article]:
            for theirs in other.articles[article]:
                if mine != theirs and tell_two(graph.facts[mine], graph.facts[theirs]):
                    return True
    return False


def tell_two(one: Facts, other: Facts) -> bool:
    """True for facts that one article does not tell twice of one event."""
    is_retold = one.is_retold or other.is_retold  # the article contradicts itself, or quotes who do
    is_known = one.kind.is_rare and other.kind.is_rare and one.is_dated != other.is_dated  # "the coup"
    is_loose = is_retold or is_known or _is_one_deed(one, other) or is_one_journey(one, other)
    return (score(one, other) or 0.0) < (ONE_EVENT if is_loose else SURELY_ONE)


def _is_one_deed(one: Facts, other: Facts) -> bool:
    """True for what the same sides agree on one day and put their names to, which an article tells as both."""
    types = {one.type, other.type}
    return types in ONE_DEED and same_exact_day(one, other) and one.side_set == other.side_set and len(one.sides) > 1
