"""Events kept in step with claims and decisions: only what a change touches is computed anew."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Mapping

from timeline import coreference
from timeline.model import Changes, Event
from timeline.storage import BY_ID, ChangedRows, ClaimOutline, EventFacts, NodeTellings, Tables, body_of

from .drawing import drawn_time
from .gathering import Gathered, events_of, touched_groups
from .type_facts import TypeFacts

REVIEWED = (0.3, 0.6)  # confidence of events that somebody should look at
STAR_IMPORTANCE = 2.0
NO_ROW: tuple[int | None, str] = (None, "")


def refresh(
    tables: Tables, changed: ChangedRows, types: TypeFacts, counts: coreference.OriginCounts | None = None
) -> Changes:
    """Computes anew what changed rows touch; which events and articles differ now. `counts` is remembered from one
    batch of an import to the next."""
    touched = set(changed.claims)
    for article in changed.articles:
        touched.update(tables.claims.numbers_of_article(article))
    decided = _note_decisions(tables, changed.decisions)
    # A decision holds on to the first of its claims that exists: one that comes or goes moves it to another event.
    moved = {*tables.claims.ids(changed.claims).values(), *changed.removed_claims}
    decided |= {subject for decision in tables.decisions.about(moved) for subject in decision.subjects}
    touched.update(tables.claims.numbers(decided).values())
    stale = set(tables.events.of_claims(touched).values())
    seeds = _restate(tables, touched)
    gathered = touched_groups(tables, seeds, touched, stale, is_decided=bool(changed.decisions))
    busy = _busy(tables, touched)
    stood = _events_of_nodes(tables, gathered, touched)
    event_of = {node: event for node, event in stood.items() if node not in busy}
    stale |= {event for node, event in stood.items() if node in busy}
    calm = _calm(event_of, stale)
    kept: set[int] = set()

    def is_known(nodes: frozenset[str]) -> bool:
        event = calm.get(nodes)
        if event is not None:
            kept.add(event)
        return event is not None

    after = {event.id: (event, nodes) for event, nodes in events_of(tables, gathered, is_known, counts)}
    before = tables.events.bodies((stale | set(event_of.values())) - kept)
    sizes = tables.events.claim_counts(number for number, _ in before.values())
    tables.events.remove(number for event_id, (number, _) in before.items() if event_id not in after)
    same = set()
    for event_id, (event, nodes) in sorted(after.items()):
        number, body = before.get(event_id, NO_ROW)
        new_body = body_of(event)
        if body == new_body and busy.keys().isdisjoint(nodes):
            same.add(event_id)
        else:
            came, stayed = _came(tables, gathered, nodes, number, stood, busy)
            grows = stayed == sizes.get(number or 0)
            facts = facts_of_event(event, gathered.tellings(nodes), types, came if grows else None)
            tables.events.store(facts, new_body, number, grows=grows)
    return Changes(
        events=frozenset(after) - same,
        removed_events=frozenset(before) - set(after),
        articles=frozenset(tables.articles.ids_of(changed.articles).values()),
        removed_articles=changed.removed_articles,
        settings=changed.others,
    )


def _busy(tables: Tables, touched: set[int]) -> dict[str, set[int]]:
    """The touched claims of each node that has any."""
    homes = tables.nodes.node_of(touched)
    names = tables.nodes.signatures(set(homes.values()))
    found: dict[str, set[int]] = {}
    for claim, node in homes.items():
        found.setdefault(names[node], set()).add(claim)
    return found


def _events_of_nodes(tables: Tables, gathered: Gathered, touched: set[int]) -> dict[str, int]:
    """Number of the event that the claims of each node which were not touched told before."""
    resting: dict[int, str] = {}
    for node, tellings in gathered.told.items():
        calm = next((claim.number for claim in tellings.listed if claim.number not in touched), None)
        if calm is not None:
            resting[calm] = node
    return {resting[claim]: event for claim, event in tables.events.of_claims(resting).items()}


def _came(
    tables: Tables,
    gathered: Gathered,
    nodes: Iterable[str],
    number: int | None,
    stood: Mapping[str, int],
    busy: Mapping[str, set[int]],
) -> tuple[list[ClaimOutline], int]:
    """The claims of those nodes that came to a stored event, and how many of it stayed: all, where none left it."""
    came: list[ClaimOutline] = []
    stayed = 0
    for node in nodes:
        listed = gathered.told[node].listed
        if number is None or stood.get(node) != number:
            came += listed
            continue
        fresh = tables.claims.outlines(busy.get(node, ()))
        came += fresh.values()
        stayed += len(listed) - len(fresh)
    return came, stayed


def _calm(event_of: Mapping[str, int], stale: set[int]) -> dict[frozenset[str], int]:
    """Events of which no claim was touched, by the nodes that told them."""
    nodes: dict[int, set[str]] = {}
    for node, event in event_of.items():
        if event not in stale:
            nodes.setdefault(event, set()).add(node)
    return {frozenset(names): event for event, names in nodes.items()}


def facts_of_event(
    event: Event, tellings: NodeTellings, types: TypeFacts, came: Iterable[ClaimOutline] | None = None
) -> EventFacts:
    """An event with what is kept beside it; `tellings` are its claims. With `came` the facts name no other claims, and
    no articles but theirs."""
    facets = [("actor", actor.key) for actor in event.actors]
    facets += [("country", actor.country) for actor in event.actors if actor.country]
    facets += [("place", event.place)] if event.place else []
    best = _best_told(event, tellings)
    facets += _by_first("source", [claim.publisher for claim in best], tellings.publishers)
    facets += _by_first("language", [claim.language for claim in best], tellings.languages)
    named = tellings.listed if came is None else list(came)
    # Articles in order of their ids, so that one more does not move all the others.
    facets += [("article", article) for article in sorted({claim.article_id for claim in named if claim.article_id})]
    return EventFacts(
        event=event,
        family=types.family(event.type),
        importance=importance(event, types.salience(event.type)),
        needs_review=needs_review(event),
        facets=tuple(dict.fromkeys(facets)),
        claims=tuple(claim.number for claim in named),
        drawn=drawn_time(event),
    )


def _best_told(event: Event, tellings: NodeTellings) -> list[ClaimOutline]:
    """The claims of an event in its order, without those at its end that stand there in order of their ids."""
    ids, listed = event.claim_ids, tellings.listed
    end = len(ids) - 1
    while end > 0 and ids[end - 1] < ids[end]:
        end -= 1
    return [listed[bisect_left(listed, claim, key=BY_ID)] for claim in ids[: end + 1]]


def _by_first(kind: str, best: Iterable[str], firsts: Mapping[str, str]) -> list[tuple[str, str]]:
    """Facets in the order in which the claims of an event name them; `firsts` are the first claims, by id, that do."""
    names = dict.fromkeys(name for name in best if name)
    rest = sorted(firsts.keys() - names.keys(), key=firsts.__getitem__)
    return [(kind, name) for name in (*names, *rest)]


def importance(event: Event, salience: float) -> float:
    """How early an event is written out: the type's salience, its surety, its corroboration, the user's star."""
    corroborated = 1.0 + math.log2(max(1, event.independent)) / 2
    return round(salience * event.confidence * corroborated + (STAR_IMPORTANCE if event.is_starred else 0.0), 4)


def needs_review(event: Event) -> bool:
    """True for what is unsure and not yet looked at: middling confidence, no date, a contradiction."""
    if event.is_hidden or event.is_report or "accepted" in event.corrected:
        return False
    if event.conflicts and "kept_both" not in event.reasons:
        return True
    if event.is_shown and event.when is None:
        return True
    return REVIEWED[0] <= event.confidence <= REVIEWED[1] and not event.corrected


def _note_decisions(tables: Tables, numbers: Iterable[int]) -> set[str]:
    """Claims that changed decisions speak of, before the change or now."""
    found: set[str] = set()
    for number in numbers:
        found.update(tables.decisions.subjects_of(number))
        found.update(tables.decisions.note_subjects(number))
    return found


def _restate(tables: Tables, touched: set[int]) -> set[int]:
    """Puts touched claims under the nodes of their facts; nodes to start from: theirs, and those they left behind."""
    old = tables.nodes.node_of(touched)
    neighbours = {other for others in tables.nodes.neighbours(set(old.values())).values() for other in others}
    claims = tables.claims.load(touched)
    ids = tables.decisions.all_decided() & {claim.id for claim in claims.values()}
    decided = coreference.decided_claims(tables.decisions.about(ids))
    facts = {number: coreference.node_facts(claim, claim.id in decided) for number, claim in claims.items()}
    kept = _unchanged(tables, old, facts)
    left = set(old.values()) | neighbours
    tables.nodes.unassign(number for number in old if number not in kept)
    seeds = {old[number] for number in kept}
    for number in sorted(facts, key=lambda each: claims[each].id):
        if number not in kept:
            node = _node(tables, facts[number])
            tables.nodes.assign(number, node)
            seeds.add(node)
    return seeds | set(tables.nodes.signatures(left))


def _unchanged(tables: Tables, old: Mapping[int, int], facts: Mapping[int, coreference.Facts]) -> set[int]:
    signatures = tables.nodes.signatures(old.values())
    return {
        number for number, node in old.items() if number in facts and signatures.get(node) == facts[number].signature
    }


def _node(tables: Tables, facts: coreference.Facts) -> int:
    """The node of these facts; a new one is linked with its like."""
    found = tables.nodes.find(facts.signature)
    if found is not None:
        return found
    keys = coreference.keys_of(facts)
    near: set[int] = set()
    for key in coreference.searches_of(facts):
        near |= tables.nodes.near(key.name, *coreference.window(facts, key))
    node = tables.nodes.add(facts.signature, ((key.name, key.first, key.last) for key in keys))
    pairs = []
    for other, signature in tables.nodes.signatures(near).items():
        score = coreference.score(facts, coreference.facts_from(signature))
        if score is not None:
            pairs.append((node, other, score))
    tables.nodes.link(pairs)
    return node
