"""Events kept in step with claims and decisions: only what a change touches is computed anew."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from timeline import coreference
from timeline.model import Changes, Claim, Decision, Event
from timeline.storage import ChangedRows, ClaimOutline, EventFacts, Tables, body_of

from .drawing import drawn_time

REVIEWED = (0.3, 0.6)  # confidence of events that somebody should look at
STAR_IMPORTANCE = 2.0


@dataclass(frozen=True, slots=True)
class TypeFacts:
    """What the knowledge files say of event types, as functions of the type's id."""

    family: Callable[[str], str]
    salience: Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Gathered:
    """Claims that may have to do with each other, with all that their events are computed from."""

    claims: Mapping[int, Claim]
    numbers: Mapping[str, int]  # claim id -> claim number
    node_of: Mapping[str, str]
    facts: Mapping[str, coreference.Facts]
    links: Mapping[tuple[str, str], float]
    decisions: tuple[Decision, ...]
    told: coreference.ToldLinks


def refresh(tables: Tables, changed: ChangedRows, types: TypeFacts) -> Changes:
    """Computes anew what changed rows touch; which events and articles differ now."""
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
    nodes = reachable(tables, seeds)
    gathered = gather(tables, nodes)
    stale.update(tables.events.of_claims(gathered.claims).values())
    told = tables.events.claims_by_event(stale)
    calm = {frozenset(claims): event for event, claims in told.items() if not claims & touched}
    after, kept = _computed(gathered, calm)
    before = tables.events.bodies(stale - kept)
    same = {
        event_id
        for event_id, (_, body) in before.items()
        if event_id in after
        and body == body_of(after[event_id])
        and not any(gathered.numbers[claim] in touched for claim in after[event_id].claim_ids)
    }
    tables.events.remove(number for event_id, (number, _) in before.items() if event_id not in after)
    for event_id, event in sorted(after.items()):
        if event_id not in same:
            number = before[event_id][0] if event_id in before else None
            tables.events.store(facts_of_event(event, gathered, types), body_of(event), number)
    return Changes(
        events=frozenset(after) - same,
        removed_events=frozenset(before) - set(after),
        articles=frozenset(tables.articles.ids_of(changed.articles).values()),
        removed_articles=changed.removed_articles,
        settings=changed.others,
    )


def _computed(gathered: Gathered, calm: Mapping[frozenset[int], int]) -> tuple[dict[str, Event], set[int]]:
    """Events by id, and the numbers of stored ones that need no computing: the same claims, none of them touched."""
    known = {
        frozenset(gathered.claims[number].id for number in claims): event
        for claims, event in calm.items()
        if all(number in gathered.claims for number in claims)
    }
    kept: set[int] = set()

    def is_known(ids: Iterable[str]) -> bool:
        event = known.get(frozenset(ids))
        if event is not None:
            kept.add(event)
        return event is not None

    return {event.id: event for event in events_of(gathered, is_known)}, kept


def reachable(tables: Tables, seeds: Iterable[int]) -> set[int]:
    """The seeds and all nodes that are linked with them, by likeness or because the user said that they are one."""
    reached: set[int] = set(seeds)
    fresh = set(reached)
    while fresh:
        found = {other for others in tables.nodes.neighbours(fresh).values() for other in others}
        claims = [claim for listed in tables.nodes.claims_of(fresh).values() for claim in listed]
        joined = {
            subject
            for decision in tables.decisions.about(tables.claims.ids(claims).values())
            if decision.kind == "same"
            for subject in decision.subjects
        }
        found |= set(tables.nodes.node_of(tables.claims.numbers(joined).values()).values())
        fresh = found - reached
        reached |= fresh
    return reached


def gather(tables: Tables, nodes: set[int], only: set[int] | None = None) -> Gathered:
    """The claims of these nodes (of `only` these claims), with everything about them."""
    signatures = tables.nodes.signatures(nodes)
    node_of_claim = {claim: node for node, listed in tables.nodes.claims_of(nodes).items() for claim in listed}
    if only is not None:
        node_of_claim = {claim: node for claim, node in node_of_claim.items() if claim in only}
    claims = _claims(tables, node_of_claim)
    present = {signatures[node] for claim, node in node_of_claim.items() if claim in claims}
    links: dict[tuple[str, str], float] = {}
    for node, others in tables.nodes.neighbours(nodes).items():
        for other, score in others.items():
            one, two = signatures[node], signatures.get(other, "")
            if one < two and one in present and two in present:
                links[one, two] = score
    ids = {claim.id: number for number, claim in claims.items()}
    told = {
        claims[number].id: tuple((link.kind, link.to, link.distance, link.phrase) for link in listed)
        for number, listed in tables.claims.links(claims).items()
    }
    return Gathered(
        claims=claims,
        numbers=ids,
        node_of={claim.id: signatures[node_of_claim[number]] for number, claim in claims.items()},
        facts={signature: coreference.facts_from(signature) for signature in present},
        links=links,
        decisions=tables.decisions.about(ids),
        told=told,
    )


def _claims(tables: Tables, node_of: Mapping[int, int]) -> dict[int, Claim]:
    """Claims by number. Of a node with very many, which all state the same facts, only those that can speak for an
    event are read in full; the others lend their words from one of them and count for who told them."""
    by_node: dict[int, list[int]] = {}
    for number, node in node_of.items():
        by_node.setdefault(node, []).append(number)
    speaking: set[int] = set()
    silent: dict[int, tuple[ClaimOutline, int]] = {}
    for numbers in by_node.values():
        if len(numbers) <= coreference.SAMPLE:
            speaking.update(numbers)
            continue
        outlines = tables.claims.outlines(numbers)
        ordered = sorted(outlines, key=lambda number: outlines[number].id)
        decided = set(tables.decisions.decided(outline.id for outline in outlines.values()))
        heard = {*ordered[: coreference.SAMPLE], *(each for each in ordered if outlines[each].id in decided)}
        speaking |= heard
        silent.update((each, (outlines[each], ordered[0])) for each in ordered if each not in heard)
    claims = tables.claims.load(speaking)
    lent = {number: _lent(outline, claims[model]) for number, (outline, model) in silent.items()}
    return claims | lent


def _lent(outline: ClaimOutline, model: Claim) -> Claim:
    return replace(
        model,
        id=outline.id,
        article_id=outline.article_id,
        origin_key=outline.origin_key,
        publisher=outline.publisher,
        language=outline.language,
        evidence_text="",
    )


def events_of(gathered: Gathered, is_known: Callable[[Iterable[str]], bool] = lambda _: False) -> Iterable[Event]:
    """The events that the gathered claims tell, without those of which `is_known` says that they are known."""
    by_id = {claim.id: claim for claim in gathered.claims.values()}
    parts = coreference.components(by_id, gathered.node_of, gathered.facts, gathered.links, gathered.decisions)
    for component in parts:
        decisions = [each for each in gathered.decisions if any(claim in component.claims for claim in each.subjects)]
        yield from coreference.component_events(component, decisions, gathered.told, is_known)


def facts_of_event(event: Event, gathered: Gathered, types: TypeFacts) -> EventFacts:
    """An event with what is kept beside it."""
    claims = [gathered.claims[gathered.numbers[claim]] for claim in event.claim_ids]
    facets = [("actor", actor.key) for actor in event.actors]
    facets += [("country", actor.country) for actor in event.actors if actor.country]
    facets += [("place", event.place)] if event.place else []
    facets += [("source", claim.publisher) for claim in claims if claim.publisher]
    facets += [("language", claim.language) for claim in claims if claim.language]
    # Articles in order of their ids, so that one more does not move all the others.
    facets += [("article", article) for article in sorted({claim.article_id for claim in claims if claim.article_id})]
    return EventFacts(
        event=event,
        family=types.family(event.type),
        importance=importance(event, types.salience(event.type)),
        needs_review=needs_review(event),
        facets=tuple(dict.fromkeys(facets)),
        claims=tuple(gathered.numbers[claim] for claim in event.claim_ids),
        drawn=drawn_time(event),
    )


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
    neighbours = {other for others in tables.nodes.neighbours(old.values()).values() for other in others}
    claims = tables.claims.load(touched)
    decided = coreference.decided_claims(tables.decisions.about(claim.id for claim in claims.values()))
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
    for key in keys:
        near |= tables.nodes.near(key.name, *coreference.window(facts, key))
    node = tables.nodes.add(facts.signature, ((key.name, key.first, key.last) for key in keys))
    pairs = []
    for other, signature in tables.nodes.signatures(near).items():
        score = coreference.score(facts, coreference.facts_from(signature))
        if score is not None:
            pairs.append((node, other, score))
    tables.nodes.link(pairs)
    return node
