"""From links between facts to groups of claims, one group an event.

Links are taken from the strongest to the weakest, ties in order of content, and join two groups unless something
forbids it. So the result depends on the set of claims and decisions alone, never on the order in which they came.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.model import Claim, Decision

from .candidates import score
from .constraints import Constraints, Groups, constraints
from .facts import Facts
from .likeness import SURELY_ONE, is_forbidden

LARGEST = 5_000  # claims in one component; beyond, weak links are left out by `cut`
CUT_STEPS = (0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.01)

BY_USER = "user "  # begins the names of clusters that the user joined

Links = Mapping[tuple[str, str], float]


@dataclass(frozen=True, slots=True)
class Component:
    """Claims that are linked with each other and with no others.

    `node_of` maps claim ids to nodes, `facts` nodes to facts, `links` pairs of nodes (in order of the alphabet) to
    the strength of their link.
    """

    claims: Mapping[str, Claim]
    node_of: Mapping[str, str]
    facts: Mapping[str, Facts]
    links: Links


@dataclass(slots=True)
class _Cluster:
    """Units that nothing forbids to be one event; a unit is a set of nodes that count as one (the user joined them)."""

    names: list[str]
    units: list[frozenset[str]]
    claims: list[str]
    joined: list[frozenset[str]]  # those of the units that the user joined
    articles: dict[str, set[str]] = field(default_factory=dict)  # article id -> nodes


def components(
    claims: Mapping[str, Claim],
    node_of: Mapping[str, str],
    facts: Mapping[str, Facts],
    links: Links,
    decisions: Sequence[Decision] = (),
) -> Iterator[Component]:
    """The parts of a set of claims that have nothing to do with each other, in order of their first node."""
    joined = Groups()
    for one, other in links:
        joined.join(one, other)
    for decision in decisions:
        if decision.kind == "same":
            nodes = [node_of[claim] for claim in decision.subjects if claim in node_of]
            for other in nodes[1:]:
                joined.join(nodes[0], other)
    members: dict[str, list[str]] = {}
    for claim in sorted(claims):
        members.setdefault(joined.name_of(node_of[claim]), []).append(claim)
    inner: dict[str, dict[tuple[str, str], float]] = {}
    for pair, strength in links.items():
        inner.setdefault(joined.name_of(pair[0]), {})[pair] = strength
    for name in sorted(members):
        ids = members[name]
        nodes_here = {claim: node_of[claim] for claim in ids}
        yield Component(
            {claim: claims[claim] for claim in ids},
            nodes_here,
            {node: facts[node] for node in set(nodes_here.values())},
            inner.get(name, {}),
        )


def cut(component: Component, decisions: Sequence[Decision]) -> Iterator[Component]:
    """The component, or the parts of one that is too large: its weakest links are left out step by step until none
    holds more than LARGEST claims, or only the user's own joins are left."""
    waiting = [(component, 0)]
    while waiting:
        part, step = waiting.pop()
        if len(part.claims) <= LARGEST or step == len(CUT_STEPS):
            yield part
            continue
        kept = {pair: strength for pair, strength in part.links.items() if strength >= CUT_STEPS[step]}
        smaller = components(part.claims, part.node_of, part.facts, kept, decisions)
        waiting.extend((each, step + 1) for each in smaller)


def groups(component: Component, decisions: Sequence[Decision]) -> list[list[str]]:
    """Ids of claims that tell one event, group by group; every claim of the component stands in one."""
    limits = constraints(decisions, component.claims)
    cluster_of, names = _first_clusters(component, limits)
    for one, other in _strongest_first(component):
        for left in names.get(one, ()):
            for right in names.get(other, ()):
                _try_to_join(component, limits, cluster_of, left, right)
    unique = {id(cluster): cluster for cluster in cluster_of.values()}
    return sorted(sorted(cluster.claims) for cluster in unique.values())


def _strongest_first(component: Component) -> list[tuple[str, str]]:
    return sorted(component.links, key=lambda pair: (-component.links[pair], pair))


def _first_clusters(
    component: Component, limits: Constraints
) -> tuple[dict[str, _Cluster], dict[str, tuple[str, ...]]]:
    """A cluster for each node, one for each set that the user joined; names of clusters by claim and by node."""
    named: dict[str, list[str]] = {}
    for claim in sorted(component.claims):
        name = f"{BY_USER}{limits.groups.name_of(claim)}" if claim in limits.together else component.node_of[claim]
        named.setdefault(name, []).append(claim)
    cluster_of: dict[str, _Cluster] = {}
    by_node: dict[str, dict[str, None]] = {}
    for name, ids in named.items():
        unit = frozenset(component.node_of[claim] for claim in ids)
        cluster = _Cluster([name], [unit], list(ids), [unit] if name.startswith(BY_USER) else [])
        for claim in ids:
            node = component.node_of[claim]
            by_node.setdefault(node, {})[name] = None
            article = component.claims[claim].article_id
            if article:
                cluster.articles.setdefault(article, set()).add(node)
        cluster_of[name] = cluster
    return cluster_of, {node: tuple(sorted(found)) for node, found in by_node.items()}


def _try_to_join(
    component: Component, limits: Constraints, cluster_of: dict[str, _Cluster], left: str, right: str
) -> None:
    one, other = cluster_of[left], cluster_of[right]
    if one is other or limits.are_apart(one.claims, other.claims):
        return
    if _is_forbidden(component, one, other) or _told_apart(component, one, other):
        return
    one.units.extend(other.units)
    one.claims.extend(other.claims)
    one.joined.extend(other.joined)
    for article, nodes in other.articles.items():
        one.articles.setdefault(article, set()).update(nodes)
    one.names.extend(other.names)
    for name in other.names:
        cluster_of[name] = one


def _is_forbidden(component: Component, one: _Cluster, other: _Cluster) -> bool:
    """True when some unit of the one cannot be one event with some unit of the other.

    What the user joined bridges what contradicts itself: one node of it that fits is enough, and what joined it
    before is not asked.
    """
    facts = component.facts
    ours, others = one.joined or one.units, other.joined or other.units
    return any(
        all(is_forbidden(facts[mine], facts[theirs]) for mine in unit for theirs in stranger)
        for unit in ours
        for stranger in others
    )


def _told_apart(component: Component, one: _Cluster, other: _Cluster) -> bool:
    """True when one article tells both as two events that are not surely one."""
    for article in one.articles.keys() & other.articles.keys():
        for mine in one.articles[article]:
            for theirs in other.articles[article]:
                if mine != theirs and (score(component.facts[mine], component.facts[theirs]) or 0.0) < SURELY_ONE:
                    return True
    return False
