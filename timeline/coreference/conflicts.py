"""Claims of one event that cannot both hold."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import PLANNED_STATUSES, Claim, Conflict

from .sides import is_city

FIRM = frozenset({"occurred", "ongoing"})
AGAINST = frozenset({"denied", "cancelled"})


def conflicts_of(claims: Sequence[Claim], against: Sequence[Claim], best: Claim | None) -> tuple[Conflict, ...]:
    """The conflicts of an event: disjoint days, a weekday against its date, two places, occurred against not."""
    found = []
    # A plan that was moved and then came about on another day is a story, not a contradiction.
    told = [claim for claim in against if not _is_overtaken(claim, best)]
    if told and best is not None:
        found.append(Conflict("day", tuple(sorted({best.id, *(claim.id for claim in told)}))))
    doubtful = [claim.id for claim in claims if _is_weekday_doubtful(claim)]
    if doubtful:
        found.append(Conflict("weekday", tuple(sorted(doubtful))))
    places: dict[str, list[str]] = {}
    for claim in claims:
        place = claim.mention.place_key or claim.mention.place
        if place and is_city(place):
            places.setdefault(place, []).append(claim.id)
    if len(places) > 1:
        found.append(Conflict("place", tuple(sorted(claim for ids in places.values() for claim in ids))))
    found.extend(_status_conflict(claims))
    return tuple(found)


def _is_overtaken(claim: Claim, best: Claim | None) -> bool:
    if best is None or claim.mention.status not in PLANNED_STATUSES or best.mention.status in PLANNED_STATUSES:
        return False
    return claim.published is None or best.published is None or claim.published <= best.published


def _is_weekday_doubtful(claim: Claim) -> bool:
    span = claim.mention.when.span
    start = None if span is None else span.start
    return start is not None and start.uncertain and start.day is not None


def _status_conflict(claims: Sequence[Claim]) -> list[Conflict]:
    happened = [claim for claim in claims if claim.mention.status in FIRM]
    not_so = [
        claim
        for claim in claims
        if claim.mention.status in AGAINST and any(_is_later_or_same(claim, other) for other in happened)
    ]
    if not happened or not not_so:
        return []
    return [Conflict("status", tuple(sorted(claim.id for claim in (*happened, *not_so))))]


def _is_later_or_same(claim: Claim, other: Claim) -> bool:
    """True unless the denial came before the report that settled it."""
    return claim.published is None or other.published is None or claim.published >= other.published
