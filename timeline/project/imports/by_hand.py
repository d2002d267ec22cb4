"""Imported events as claims of the user's own: no article tells them, and the same file never brings them twice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from timeline.model import Argument, Decision, EventMention, Span, When
from timeline.storage import NewClaim, Tables

from .types import Typed


def add_typed(tables: Tables, events: Iterable[Typed], now: str) -> int:
    """Stores those that the project has not yet, accepted and with their notes; how many were new.

    Runs within a transaction; `now` is ISO 8601 in UTC. Events are the caller's to compute anew.
    """
    added = 0
    for typed in events:
        claim = claim_of(typed)
        if tables.claims.numbers([claim.id]):
            continue
        tables.claims.add(None, claim)
        _decide(tables, claim.id, "accept", "1", now)
        note = "\n".join(text for text in (typed.event.note, typed.event.url) if text)
        if note:
            _decide(tables, claim.id, "note", note, now)
        added += 1
    return added


def claim_of(typed: Typed) -> NewClaim:
    """The claim of an imported event; its id depends on the kind of file and the event's id there."""
    event = typed.event
    lasting = event.when if event.when is not None and event.when.is_lasting else None
    nowhere = Span(0, 0)
    mention = EventMention(
        type=typed.type,
        status=event.status,
        arguments=tuple(Argument(role, actor) for role, actor in typed.roles),
        when=When(span=event.when, extent=lasting, origin="user" if event.when else ""),
        trigger=nowhere,
        evidence=nowhere,
        confidence=1.0,
        titles=(("en", event.title), ("ro", event.title)),
        place=event.place,
        mentions=(nowhere,),
        reasons=("by_hand",),
    )
    return NewClaim(_id(event.layer, event.external_id, event.title), mention, "", (), 0)


def _decide(tables: Tables, claim_id: str, kind: str, value: str, now: str) -> None:
    sequence = tables.decisions.next_sequence()
    tables.decisions.add(Decision(_id(kind, claim_id, str(sequence)), kind, (claim_id,), sequence, "", value), now)


def _id(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
