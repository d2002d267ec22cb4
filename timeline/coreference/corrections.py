"""Decisions about fields of events: the user's word is last."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from timeline.model import Actor, Claim, Decision, Event, TimeSpan

FIELD_KINDS = ("set", "clear", "hide", "star", "note", "use_claim", "keep_both", "accept")


def corrected(event: Event, claims: Sequence[Claim], decisions: Sequence[Decision]) -> Event:
    """The event as the user wants it. `decisions` are those whose first existing subject tells this event."""
    by_id = {claim.id: claim for claim in claims}
    for decision in sorted(decisions, key=lambda each: (each.sequence, each.id)):
        if decision.kind == "set":
            event = _set(event, decision.field, decision.value)
        elif decision.kind == "use_claim":
            event = _use(event, next((by_id[claim] for claim in decision.subjects if claim in by_id), None))
        elif decision.kind == "clear":
            event = replace(event, corrected=tuple(name for name in event.corrected if name != decision.field))
        else:
            event = _flag(event, decision)
    return event


def effective(decisions: Sequence[Decision]) -> list[Decision]:
    """Decisions about fields without those that a later one took back, in their order."""
    last_clear: dict[str, tuple[int, str]] = {}
    for decision in decisions:
        if decision.kind == "clear":
            place = (decision.sequence, decision.id)
            last_clear[decision.field] = max(last_clear.get(decision.field, place), place)
    return [
        decision
        for decision in decisions
        if decision.kind in FIELD_KINDS
        and not (decision.kind == "set" and (decision.sequence, decision.id) < last_clear.get(decision.field, (-1, "")))
        and decision.kind != "clear"
    ]


def _set(event: Event, field: str, value: str) -> Event:
    if field == "when":
        when = TimeSpan.parse(value) if value else None
        extent = when if when is not None and when.is_lasting else None
        event = replace(
            event, when=when, extent=extent, when_origin="user", conflicts=_without(event, "day", "weekday")
        )
    elif field == "title":
        event = replace(event, titles=tuple((language, value) for language in ("en", "ro")))
    elif field == "actors":
        pairs = [(role, Actor(**entry)) for role, entry in _entries(value)]
        actors = tuple({actor.key: actor for _, actor in pairs}.values())
        event = replace(event, actors=actors, roles=tuple((role, actor.key) for role, actor in pairs))
    elif field == "status":
        event = replace(event, status=value, conflicts=_without(event, "status"))
    elif field == "place":
        event = replace(event, place=value, conflicts=_without(event, "place"))
    elif field == "type":
        event = replace(event, type=value)
    elif field == "instrument":
        event = replace(event, instrument=value)
    return _mark(event, field)


def _use(event: Event, claim: Claim | None) -> Event:
    """Where the sources contradict each other, this telling's day, place and status."""
    if claim is None:
        return event
    kinds = {conflict.kind for conflict in event.conflicts}
    mention = claim.mention
    if kinds & {"day", "weekday"} and mention.when.span is not None:
        event = _mark(
            replace(event, when=mention.when.span, extent=mention.when.extent, when_origin=mention.when.origin), "when"
        )
    if "place" in kinds and mention.place:
        event = _mark(replace(event, place=mention.place), "place")
    if "status" in kinds:
        event = _mark(replace(event, status=mention.status), "status")
    first = (claim.id, *(other for other in event.claim_ids if other != claim.id))
    return replace(event, conflicts=(), claim_ids=first)


def _flag(event: Event, decision: Decision) -> Event:
    is_on = decision.value != "0"
    if decision.kind == "hide":
        return replace(event, is_hidden=is_on)
    if decision.kind == "star":
        return replace(event, is_starred=is_on)
    if decision.kind == "note":
        return replace(event, note=decision.value)
    if decision.kind == "accept":
        return _mark(event, "accepted")
    return replace(event, reasons=tuple(dict.fromkeys((*event.reasons, "kept_both"))))


def _mark(event: Event, field: str) -> Event:
    return replace(event, corrected=tuple(dict.fromkeys((*event.corrected, field))))


def _without(event: Event, *kinds: str) -> tuple[Any, ...]:
    return tuple(conflict for conflict in event.conflicts if conflict.kind not in kinds)


def _entries(value: str) -> list[tuple[str, dict[str, str]]]:
    return [(role, entry) for role, entry in json.loads(value)]


def actors_value(roles: Sequence[tuple[str, Actor]]) -> str:
    """Roles and actors as a decision holds them."""
    names = ("key", "name", "kind", "label_ro", "country", "office")
    return json.dumps(
        [[role, {name: getattr(actor, name) for name in names}] for role, actor in roles], ensure_ascii=False
    )
