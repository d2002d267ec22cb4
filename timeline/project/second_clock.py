"""The project as it was known on a day: only claims published until then count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.model import Event
from timeline.storage import EventFacts, EventQuery, Tables, with_linked_events

from .asking import fits, time_key
from .gathering import Gathered, events_of, gather, reachable
from .recluster import facts_of_event
from .type_facts import TypeFacts


def events_known_on(tables: Tables, day: int, query: EventQuery, types: TypeFacts) -> tuple[Event, ...]:
    """Events as claims published until a day tell them, in time order.

    Events that no later claim has to do with are taken as they are; the rest are computed anew without the later
    claims. Claims of articles without a publication day were known on none; those made by hand always.
    """
    known = tables.claims.published_until(day)
    later = [number for number in tables.claims.all_numbers() if number not in known]
    touched = reachable(tables, tables.nodes.node_of(later + _decided_with(tables, later)).values())
    gathered = gather(tables, touched, only=known)
    old = set(tables.events.of_claims(_claims_of(tables, touched)).values())
    fresh = list(_facts(tables, gathered, types))
    kept = tables.events.load_except(query, old)
    event_of_claim = tables.events.ids_of_claims(link[1] for each in fresh for link in each.event.links)
    chosen = [with_linked_events(each.event, event_of_claim) for each in fresh if fits(each, query)]
    return tuple(sorted((*kept, *chosen), key=time_key))


def _decided_with(tables: Tables, later: list[int]) -> list[int]:
    """Claims of which the user said something together with one of those: without it the decision holds on to them."""
    unknown = set(later)
    numbers = tables.claims.numbers(tables.decisions.all_decided())
    about = tables.decisions.about({claim for claim, number in numbers.items() if number in unknown})
    return [numbers[claim] for claim in {each for one in about for each in one.subjects} if claim in numbers]


def event_known_on(tables: Tables, day: int, event_id: str) -> Event | None:
    """An event as claims published until a day tell it; None when nothing was known of it.

    `event_id` is its id of today, one of that day, or one of its claims. Where the claims told two events until then,
    the one that holds `event_id` is meant, else the one with the most of them.
    """
    present = tables.events.by_ids((tables.events.id_of_claim(event_id) or event_id,))
    claims = {claim: place for event in present for place, claim in enumerate(event.claim_ids)} or {event_id: 0}
    known = tables.claims.published_until(day)
    numbers = [number for number in tables.claims.numbers(claims).values() if number in known]
    if not numbers:
        return None
    gathered = gather(tables, reachable(tables, tables.nodes.node_of(numbers).values()), only=known)
    told = [event for event, _ in events_of(tables, gathered) if not claims.keys().isdisjoint(event.claim_ids)]
    found = max(
        told, key=lambda event: (event_id in event.claim_ids, _in_common(event, claims), event.id), default=None
    )
    if found is None:
        return None
    return with_linked_events(found, tables.events.ids_of_claims(link[1] for link in found.links))


def _in_common(event: Event, claims: Iterable[str]) -> int:
    return len(set(claims).intersection(event.claim_ids))


def facts_known_on(tables: Tables, day: int, types: TypeFacts) -> Iterator[EventFacts]:
    """All events as known on a day with what is kept beside them, for counts."""
    gathered = gather(tables, set(tables.nodes.all_nodes()), only=tables.claims.published_until(day))
    yield from _facts(tables, gathered, types)


def _facts(tables: Tables, gathered: Gathered, types: TypeFacts) -> Iterator[EventFacts]:
    for event, nodes in events_of(tables, gathered):
        yield facts_of_event(event, gathered.tellings(nodes), types)


def _claims_of(tables: Tables, nodes: set[int]) -> list[int]:
    return [claim for listed in tables.nodes.claims_of(nodes).values() for claim in listed]
