"""Decisions about fields of events: the user's word is last."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from timeline.model import Actor, Claim, Decision, Event, TimeSpan

FIELD_KINDS = ("set", "clear", "hide", "star", "note", "use_claim", "keep_both", "accept")

# What a kind of contradiction is about: the field that is settled with it, and that brings it back when it is cleared.
SETTLED = {"day": "when", "weekday": "when", "place": "place", "status": "status"}


def corrected(event: Event, claims: Sequence[Claim], decisions: Sequence[Decision]) -> Event:
    """The event as the user wants it. `decisions` are those whose first existing subject tells this event."""
    by_id = {claim.id: claim for claim in claims}
    told = sorted((each for each in decisions if each.kind in FIELD_KINDS), key=_place)
    cleared = {decision.field: _place(decision) for decision in told if decision.kind == "clear"}
    for decision in told:
        gone = frozenset(field for field, place in cleared.items() if _place(decision) < place)
        if decision.kind == "set" and decision.field not in gone:
            event = _set(event, decision.field, decision.value)
        elif decision.kind == "use_claim":
            event = _use(event, next((by_id[claim] for claim in decision.subjects if claim in by_id), None), gone)
        elif decision.kind not in ("set", "clear"):
            event = _flag(event, decision)
    return event


def _place(decision: Decision) -> tuple[int, str]:
    """Where a decision stands among all: later ones outrank it."""
    return decision.sequence, decision.id


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


def _use(event: Event, claim: Claim | None, cleared: frozenset[str]) -> Event:
    """Where the sources contradict each other, this telling's day, place and status, but for fields cleared since."""
    settled = [conflict for conflict in event.conflicts if SETTLED[conflict.kind] not in cleared]
    if claim is None or (event.conflicts and not settled):
        return event
    fields = {SETTLED[conflict.kind] for conflict in settled}
    mention = claim.mention
    if "when" in fields and mention.when.span is not None:
        event = _mark(
            replace(event, when=mention.when.span, extent=mention.when.extent, when_origin=mention.when.origin), "when"
        )
    if "place" in fields and mention.place:
        event = _mark(replace(event, place=mention.place), "place")
    if "status" in fields:
        event = _mark(replace(event, status=mention.status), "status")
    first = (claim.id, *(other for other in event.claim_ids if other != claim.id))
    left = tuple(conflict for conflict in event.conflicts if conflict not in settled)
    return replace(event, conflicts=left, claim_ids=first)


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
