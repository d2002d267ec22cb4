"""What it takes for two tellings of each event type to be one event: the merging hints of the closed list as data.

Types not named here share nothing with another type. The numbers are measured on articles that tell the same events.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache


@dataclass(frozen=True, slots=True)
class Kind:
    """How tellings of a type are compared.

    `near_days` is the distance at which two exact days still are one event told with different days; `sides` is
    "mutual" (who with whom), "directed" (who to whom) or "single" (whose); `needs_place` keeps apart what happens
    daily to the same two unless the place agrees; `needs_words` asks for like sentences; `by_person` compares persons
    first (offices, deaths); `by_instrument` makes the treaty decisive; `is_rare` trusts a year, or no date at all,
    `is_seldom` a year; what `is_frequent` the same two do several times a year. `is_placeless` is what is decided in
    one place and works in another: two cities are no two events. `is_lasting` may be told by any day of its length. Of
    what is `once_a_day` a side has no two on one day.
    """

    near_days: int = 1
    sides: str = "directed"
    needs_place: bool = False
    needs_words: bool = False
    by_person: bool = False
    by_instrument: bool = False
    is_rare: bool = False
    is_seldom: bool = False
    is_frequent: bool = False
    is_placeless: bool = False
    is_lasting: bool = False
    once_a_day: bool = False


_CONTACT = Kind(sides="mutual")
_CALL = Kind(sides="mutual", is_frequent=True)
_GATHERING = Kind(near_days=2, sides="mutual")
_SIGNING = Kind(near_days=2, sides="mutual", by_instrument=True)
_TREATY = Kind(near_days=2, sides="mutual", by_instrument=True, is_placeless=True)
_MEASURE = Kind(is_placeless=True)
_STATEMENT = Kind(near_days=0, needs_words=True, is_placeless=True)
_OFFICE = Kind(near_days=21, sides="single", by_person=True, is_placeless=True)
_BOMBING = Kind(near_days=0, needs_place=True)  # the same city is hit day after day
_ATTACK = Kind(near_days=1, needs_place=True)
KINDS = {
    "phone_call": _CALL, "videoconference": _CALL, "meeting": _CONTACT,
    "negotiation": Kind(near_days=2, sides="mutual", is_frequent=True),
    "summit": _GATHERING, "conference": _GATHERING, "visit": Kind(near_days=3),
    "statement": _STATEMENT, "appeal": _STATEMENT, "condemnation": _STATEMENT, "threat": _STATEMENT,
    "rejection": _STATEMENT,
    "treaty_signing": _SIGNING, "treaty_in_force": _TREATY, "treaty_extension": _TREATY, "treaty_expiry": _TREATY,
    "treaty_withdrawal": Kind(near_days=2, sides="mutual", by_instrument=True, is_placeless=True, is_seldom=True),
    "accession": replace(_TREATY, is_seldom=True), "relations_upgrade": Kind(sides="mutual"),
    "relations_break": _MEASURE,
    "resolution_vote": Kind(sides="mutual", is_placeless=True), "court_ruling": Kind(sides="single", is_placeless=True),
    "sanctions": _MEASURE, "sanctions_relief": _MEASURE, "trade_measure": _MEASURE,
    "economic_deal": Kind(sides="mutual"), "aid": _MEASURE, "arms_supply": _MEASURE,
    "election": Kind(near_days=2, sides="single", is_seldom=True, once_a_day=True),
    "appointment": _OFFICE, "departure": _OFFICE,
    "death": Kind(near_days=3, sides="single", by_person=True),
    "coup": Kind(near_days=2, sides="single", is_rare=True),
    "protest": Kind(sides="single", needs_place=True, is_lasting=True),
    "deadline": Kind(sides="mutual"), "anniversary": Kind(sides="mutual"),
    "disaster": Kind(sides="single", needs_place=True),
    "invasion": Kind(near_days=2, is_rare=True, is_placeless=True), "armed_attack": _BOMBING,
    "territorial_capture": Kind(near_days=3, needs_place=True),
    "terror_attack": _ATTACK, "sabotage_cyber": _ATTACK, "deployment": Kind(sides="single"),
    "military_exercise": Kind(near_days=7, sides="mutual", is_lasting=True), "weapons_test": Kind(sides="single"),
    "ceasefire": Kind(sides="mutual", once_a_day=True, is_placeless=True), "troop_withdrawal": Kind(sides="single"),
    "prisoner_exchange": Kind(sides="mutual", is_placeless=True),
}  # fmt: skip
DEFAULT = Kind()

# How alike two types are that articles mix up for one event. Pairs not named can never be one.
NEAR_TYPES = {
    frozenset(pair.split()): share
    for pair, share in {
        "phone_call videoconference": 0.75, "phone_call meeting": 0.75, "phone_call negotiation": 0.7,
        "videoconference meeting": 0.75, "videoconference negotiation": 0.7, "videoconference summit": 0.75,
        "meeting negotiation": 0.85, "meeting summit": 0.9, "negotiation summit": 0.75, "summit conference": 0.85,
        "meeting conference": 0.75, "negotiation conference": 0.75, "treaty_signing economic_deal": 0.85,
        "treaty_signing ceasefire": 0.75, "treaty_signing accession": 0.65, "treaty_signing arms_supply": 0.7,
        "economic_deal trade_measure": 0.7, "aid arms_supply": 0.75, "aid economic_deal": 0.7,
        "arms_supply economic_deal": 0.7, "sanctions trade_measure": 0.75, "sanctions treaty_extension": 0.75,
        "sanctions resolution_vote": 0.6, "invasion armed_attack": 0.65, "invasion territorial_capture": 0.6,
        "armed_attack terror_attack": 0.85, "armed_attack sabotage_cyber": 0.65, "terror_attack sabotage_cyber": 0.65,
        "armed_attack territorial_capture": 0.65, "terror_attack death": 0.6, "armed_attack weapons_test": 0.6,
        "deployment military_exercise": 0.65, "deployment troop_withdrawal": 0.6, "deployment arms_supply": 0.6,
        "prisoner_exchange ceasefire": 0.6, "accession treaty_in_force": 0.65, "treaty_withdrawal relations_break": 0.6,
        "statement condemnation": 0.8, "statement appeal": 0.8, "statement threat": 0.8, "statement rejection": 0.8,
        "condemnation threat": 0.75, "appeal condemnation": 0.75, "rejection condemnation": 0.75,
        "resolution_vote treaty_in_force": 0.65, "departure resolution_vote": 0.6, "treaty_expiry deadline": 0.7,
    }.items()
}  # fmt: skip


def kind_of(event_type: str) -> Kind:
    """How tellings of a type are compared."""
    return KINDS.get(event_type, DEFAULT)


@cache
def type_likeness(one: str, other: str) -> float:
    """1 for the same type, a share for two that are mixed up, 0 for types that cannot be one event."""
    return 1.0 if one == other else NEAR_TYPES.get(frozenset((one, other)), 0.0)


@cache
def neighbourhood(event_type: str) -> str:
    """Name of the set of types among which this one can find its like: the first of them in the alphabet."""
    reached, waiting = {event_type}, [event_type]
    while waiting:
        current = waiting.pop()
        for pair in NEAR_TYPES:
            if current in pair:
                waiting.extend(other for other in pair if other not in reached)
                reached |= pair
    return min(reached)
