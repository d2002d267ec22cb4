"""Which annotated event a claim of the same article tells: near type, overlapping days, an actor in common."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from timeline.model import PLANNED_STATUSES, Claim, TimeSpan

Row = dict[str, Any]
OWN_KEY = "#"

# Annotated type -> our types that it may be, the first the nearest.
TYPES = {
    "call": "phone_call videoconference meeting", "videoconference": "videoconference phone_call meeting",
    "meeting": "meeting summit negotiation visit conference", "summit": "summit meeting conference",
    "visit": "visit meeting", "negotiation": "negotiation meeting", "treaty_signing": "treaty_signing economic_deal",
    "treaty_expiration": "treaty_expiry", "treaty_extension": "treaty_extension",
    "treaty_withdrawal": "treaty_withdrawal", "treaty_entry": "treaty_in_force accession",
    "agreement": "treaty_signing economic_deal ceasefire", "sanctions": "sanctions sanctions_relief",
    "tariff": "trade_measure", "trade": "trade_measure economic_deal", "aid": "aid arms_supply",
    "election": "election", "referendum": "election", "vote": "resolution_vote election",
    "resolution": "resolution_vote", "appointment": "appointment", "resignation": "departure",
    "statement": "statement appeal condemnation threat rejection", "diplomatic_expulsion": "relations_break",
    "recognition": "relations_upgrade", "invasion": "invasion armed_attack territorial_capture",
    "attack": "armed_attack terror_attack sabotage_cyber", "missile_test": "weapons_test",
    "ceasefire": "ceasefire prisoner_exchange treaty_signing", "military_exercise": "military_exercise",
    "deployment": "deployment troop_withdrawal", "coup": "coup", "protest": "protest", "arrest": "court_ruling",
    "court_ruling": "court_ruling", "death": "death", "disaster": "disaster", "anniversary": "anniversary",
    "deadline": "deadline",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Marked:
    """A claim with the key of the annotated event that it tells ("" when none)."""

    claim: Claim
    key: str

    @property
    def is_keyed(self) -> bool:
        """True when the annotator gave the event a key, rather than we one of its own."""
        return bool(self.key) and not self.key.startswith(OWN_KEY)


def plain(text: str) -> str:
    """Text without case, diacritics and punctuation."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^\w ]", "", "".join(letter for letter in folded if not unicodedata.combining(letter)))


def span_of(edtf: str | None) -> TimeSpan | None:
    """The span of annotated EDTF; None where there is none that can be read."""
    try:
        return TimeSpan.parse(edtf) if edtf else None
    except ValueError:
        return None


def align(row: Row, claims: Sequence[Claim]) -> list[Marked]:
    """Claims of an article with the keys of the annotated events that they tell; each event serves one claim."""
    pairs = []
    for claim in claims:
        fits = [(-grade, number) for number, event in enumerate(row["events"]) if (grade := _fit(claim, event))]
        if claim.mention.when.span is None and len(fits) > 1:
            continue  # without a day it may be any of them
        pairs += [(grade, -claim.mention.confidence, claim.id, number) for grade, number in fits]
    taken: dict[str, int] = {}
    for _, _, claim_id, number in sorted(pairs):
        if claim_id not in taken and number not in taken.values():
            taken[claim_id] = number
    return [
        Marked(claim, row["events"][taken[claim.id]].get("key") or f"{OWN_KEY}{row['id']}-{taken[claim.id]}")
        if claim.id in taken
        else Marked(claim, "")
        for claim in claims
    ]


def _fit(claim: Claim, event: Row) -> float:
    types = TYPES.get(str(event["type"]), str(event["type"])).split()
    if claim.mention.type not in types:
        return 0.0
    wanted = [span_of(when) for when in (event.get("when"), *(event.get("alt_when") or ()))]
    mine = claim.mention.when.span
    days = 0.5 if mine is None else max((_overlap(mine, span) for span in wanted if span), default=0.3)
    names = [set(plain(name).split()) for name in event.get("actors") or ()]
    own = [set(plain(argument.actor.name).split()) for argument in claim.mention.arguments]
    common = sum(any(name & other for other in own) for name in names)
    if not days or (names and not common):
        return 0.0
    return days + 0.2 * common + (0.3 if claim.mention.type == types[0] else 0.0) + _agrees(claim, event)


def _agrees(claim: Claim, event: Row) -> float:
    """What decides between two claims that fit an event equally: the place, and whether it is still to come."""
    mine, theirs = (set(plain(name or "").split()) for name in (claim.mention.place, event.get("place")))
    place = 0.0 if not (mine and theirs) else 0.1 if mine & theirs else -0.1
    is_ahead = claim.mention.status in PLANNED_STATUSES
    return place + (0.05 if is_ahead == (event.get("status") == "planned") else 0.0)


def _overlap(one: TimeSpan, other: TimeSpan) -> float:
    first = max(one.earliest or -(10**9), other.earliest or -(10**9))
    last = min(one.latest or 10**9, other.latest or 10**9)
    exact = one.earliest == other.earliest and one.latest == other.latest
    return 0.0 if first > last else 1.0 if exact else 0.6
