"""The project as it was known on a day: only claims published until then count."""

from __future__ import annotations

from collections.abc import Iterator

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
    touched = reachable(tables, tables.nodes.node_of(later).values())
    gathered = gather(tables, touched, only=known)
    old = set(tables.events.of_claims(_claims_of(tables, touched)).values())
    fresh = list(_facts(tables, gathered, types))
    kept = tables.events.load_except(query, old)
    event_of_claim = tables.events.ids_of_claims(link[1] for each in fresh for link in each.event.links)
    chosen = [with_linked_events(each.event, event_of_claim) for each in fresh if fits(each, query)]
    return tuple(sorted((*kept, *chosen), key=time_key))


def facts_known_on(tables: Tables, day: int, types: TypeFacts) -> Iterator[EventFacts]:
    """All events as known on a day with what is kept beside them, for counts."""
    gathered = gather(tables, set(tables.nodes.all_nodes()), only=tables.claims.published_until(day))
    yield from _facts(tables, gathered, types)


def _facts(tables: Tables, gathered: Gathered, types: TypeFacts) -> Iterator[EventFacts]:
    for event, nodes in events_of(tables, gathered):
        yield facts_of_event(event, gathered.tellings(nodes), types)


def _claims_of(tables: Tables, nodes: set[int]) -> list[int]:
    return [claim for listed in tables.nodes.claims_of(nodes).values() for claim in listed]
