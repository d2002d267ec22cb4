"""All events of a set of claims and decisions: a pure function, whatever the order of either."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.model import Claim, Decision, Event

from .candidates import all_links, node_facts
from .constraints import decided_claims
from .corrections import corrected, effective
from .facts import Facts, facts_of
from .fusing import ToldLinks, fuse
from .grouping import Component, components, cut, groups
from .likeness import facts_likeness


def compute_events(
    claims: Sequence[Claim], decisions: Sequence[Decision], links: ToldLinks | None = None
) -> tuple[Event, ...]:
    """The events that these claims tell, by id. `links` are the orders that claims tell, by claim id.

    The same for any order of claims and decisions. Links of the events name events.
    """
    decided = decided_claims(decisions)
    by_id = {claim.id: claim for claim in claims}
    node_of: dict[str, str] = {}
    nodes: dict[str, Facts] = {}
    for claim in by_id.values():
        facts = node_facts(claim, claim.id in decided)
        node_of[claim.id] = facts.signature
        nodes[facts.signature] = facts
    told = links or {}
    found = [
        event
        for component in components(by_id, node_of, nodes, all_links(nodes), decisions)
        for event in component_events(component, decisions, told)
    ]
    return linked(sorted(found, key=lambda event: event.id))


def component_events(
    component: Component,
    decisions: Sequence[Decision],
    links: ToldLinks,
    is_known: Callable[[Iterable[str]], bool] = lambda _: False,
) -> Iterator[Event]:
    """The events of one component; their links still name claims, which may belong to other components.

    Groups of claim ids of which `is_known` says so are left out: whoever keeps their events has them already.
    """
    about = _by_first_subject(component, decisions)
    for part in cut(component, decisions):
        for ids in groups(part, decisions):
            if is_known(ids):
                continue
            claims = [part.claims[claim] for claim in ids]
            chosen = {claim for claim in ids if claim in about}
            event = fuse(claims, links, _reasons(part, claims), chosen)
            own = [decision for claim in ids for decision in about.get(claim, ())]
            yield corrected(event, claims, effective(own)) if own else event


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


def _by_first_subject(component: Component, decisions: Sequence[Decision]) -> dict[str, list[Decision]]:
    """Decisions about fields, by the claim that they hold on to: the first of their subjects that still exists."""
    found: dict[str, list[Decision]] = {}
    for decision in decisions:
        anchor = next((claim for claim in decision.subjects if claim in component.claims), None)
        if anchor is not None and decision.kind not in ("same", "different"):
            found.setdefault(anchor, []).append(decision)
    return found


def _reasons(component: Component, claims: Sequence[Claim]) -> tuple[str, ...]:
    """Why the claims stand together: the reasons of the best telling's likeness to each of the others."""
    if len(claims) < 2:
        return ()
    first = facts_of(claims[0])
    nodes = sorted({component.node_of[claim.id] for claim in claims[1:]})
    found = (reason for node in nodes[:20] for reason in facts_likeness(first, component.facts[node]).reasons)
    return tuple(dict.fromkeys(found))
