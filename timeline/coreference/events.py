"""All events of a set of claims and decisions: a pure function, whatever the order of either."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from timeline.model import Claim, Decision, Event

from .candidates import all_links, node_facts
from .constraints import decided_claims, speaks_of_identity
from .corrections import corrected
from .facts import Facts
from .fusing import ToldLinks, fuse, speaking, with_silent
from .grouping import Graph, groups, strongest
from .likeness import facts_likeness
from .origins import OriginCounts
from .told import Listed, together


class Library(Protocol):
    """Where claims are read in full once it is known that an event must be computed from them."""

    def claims(self, ids: Sequence[str], /) -> Mapping[str, Claim]:
        """The claims by id."""

    def links(self, ids: Sequence[str], /) -> ToldLinks:
        """The orders that those claims tell."""

    @property
    def counts(self) -> OriginCounts:
        """What is remembered of events with very many tellings."""


@dataclass(frozen=True, slots=True)
class _Given:
    """Claims that are all at hand."""

    by_id: Mapping[str, Claim]
    told: ToldLinks
    counts: OriginCounts = field(default_factory=OriginCounts)

    def claims(self, ids: Sequence[str], /) -> Mapping[str, Claim]:
        return self.by_id

    def links(self, ids: Sequence[str], /) -> ToldLinks:
        return self.told


def compute_events(
    claims: Sequence[Claim], decisions: Sequence[Decision], links: ToldLinks | None = None
) -> tuple[Event, ...]:
    """The events that these claims tell, by id. `links` are the orders that claims tell, by claim id.

    The same for any order of claims and decisions. Links of the events name events.
    """
    decided = decided_claims(decisions)
    by_id = {claim.id: claim for claim in claims}
    told: dict[str, list[Claim]] = {}
    nodes: dict[str, Facts] = {}
    for claim in by_id.values():
        facts = node_facts(claim, claim.id in decided)
        told.setdefault(facts.signature, []).append(claim)
        nodes[facts.signature] = facts
    library = _Given(by_id, links or {})
    listed = {node: Listed.of(claims) for node, claims in told.items()}
    graph = Graph(listed, nodes, strongest(all_links(nodes)))
    about = held_by(decisions, by_id)
    found = (told_event(graph, group, about, library) for group in groups(graph, decisions))
    return linked(sorted(found, key=lambda event: event.id))


def told_event(graph: Graph, nodes: frozenset[str], about: Mapping[str, Sequence[Decision]], library: Library) -> Event:
    """The event that a group of nodes tells; its links name claims. `about` is what `held_by` found."""
    tellings = together(graph.told[node] for node in nodes)
    chosen = [claim.id for claim in tellings.listed if claim.id in about] if about else []
    heard, silent = speaking(tellings.listed, frozenset(chosen))
    by_id = library.claims(heard)
    claims = [by_id[claim] for claim in heard]
    event = fuse(claims, library.links(heard), _reasons(graph, nodes, heard[0]))
    if silent:
        event = with_silent(event, silent, tellings, library.counts)
    own = [decision for claim in chosen for decision in about[claim]]
    return corrected(event, claims, own) if own else event


def linked(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events whose links name events: a claim that none of them holds, or the event itself, is left out."""
    kept = tuple(events)
    event_of = {claim: event.id for event in kept for claim in event.claim_ids}
    return tuple(
        replace(
            event,
            links=tuple(
                dict.fromkeys(
                    (kind, event_of[to], distance, phrase)
                    for kind, to, distance, phrase in event.links
                    if event_of.get(to, event.id) != event.id
                )
            ),
        )
        if event.links
        else event
        for event in kept
    )


def held_by(decisions: Iterable[Decision], existing: Container[str]) -> dict[str, list[Decision]]:
    """Decisions about fields, by the claim that they hold on to: the first of their subjects that exists."""
    found: dict[str, list[Decision]] = {}
    for decision in decisions:
        anchor = next((claim for claim in decision.subjects if claim in existing), None)
        if anchor is not None and not speaks_of_identity(decision):
            found.setdefault(anchor, []).append(decision)
    return found


def _reasons(graph: Graph, nodes: frozenset[str], first: str) -> tuple[str, ...]:
    """Why the claims stand together: the reasons of the first telling's likeness to each of the others."""
    home = next(node for node in nodes if graph.told[node].listed[0].id == first)
    others = sorted(node for node in nodes if node != home or len(graph.told[node].listed) > 1)
    facts = graph.facts
    found = (reason for node in others[:20] for reason in facts_likeness(facts[home], facts[node]).reasons)
    return tuple(dict.fromkeys(found))
