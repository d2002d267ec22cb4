"""Joining: all tellings of one event in an article become one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from timeline.model import PLANNED_STATUSES

from .aspects import agree
from .once import GATHERINGS, is_one_of_the_day
from .same_time import begin_alike, is_same_weekday, is_title_of_plan, times_agree
from .telling import CONTACTS, Telling

# A bare "talked with" takes the channel of the call or video link that the same people had.
TALKS = CONTACTS | {"summit"}
SAME_ACT = (
    frozenset({"ceasefire", "treaty_signing"}), frozenset({"armed_attack", "terror_attack"}),
    frozenset({"invasion", "armed_attack"}), frozenset({"treaty_signing", "economic_deal"}),
    frozenset({"resolution_vote", "treaty_extension"}), frozenset({"sanctions", "trade_measure"}),
    frozenset({"ceasefire", "treaty_in_force"}),
)  # fmt: skip
# What is decided or agreed, where that is told too: "adopted the package", "agreed on sanctions".
MATTERS = frozenset({
    "sanctions", "sanctions_relief", "trade_measure", "aid", "arms_supply", "prisoner_exchange", "treaty_in_force",
})  # fmt: skip
DECISIONS = frozenset({"resolution_vote", "treaty_signing"})
OF_A_SENDER = frozenset({
    "sanctions", "sanctions_relief", "trade_measure", "aid", "arms_supply", "relations_break",
})  # fmt: skip
DOERS = frozenset({"sender", "donor", "supplier", "actor"})
ATTACKERS = frozenset({"attacker"})
TARGETS = frozenset({"target"})
BALLOT = frozenset({"election", "appointment"})
BY_VOTE = ("by", "vote")  # the aspect of an appointment that an election makes: "was elected president"
SUMMITS = frozenset({"meeting", "summit"})
COMPARED = 12  # members of a group that a further telling is compared with: the dated and full ones come first
RANK = {
    "clause": 0, "sentence": 1, "event": 2, "shared": 3, "narrative": 4, "story": 5, "document": 6, "knowledge": 7,
    "": 8,
}  # fmt: skip
UNREAL = frozenset({"requested", "threatened", "hypothetical", "denied", "background_state"})


class _Group:
    """The tellings of one event so far, with what a further telling is compared with."""

    def __init__(self, number: int, telling: Telling) -> None:
        self.number = number
        self.tellings = [telling]
        self.keys = telling.keys
        self.places = frozenset((telling.place_key,)) if telling.place_key else frozenset()
        self.is_dated = telling.when.span is not None
        self.names_person = bool(telling.person_keys)

    def add(self, telling: Telling) -> None:
        """One telling more of the event."""
        self.tellings.append(telling)
        self.keys |= telling.keys
        if telling.place_key:
            self.places |= {telling.place_key}
        self.is_dated = self.is_dated or telling.when.span is not None
        self.names_person = self.names_person or bool(telling.person_keys)

    def compared(self) -> list[Telling]:
        """With which tellings a further one is compared: where one tells the day, no longer with "this month"."""
        exact = [telling for telling in self.tellings if telling.when.span is None or telling.when.span.is_exact_day]
        has_day = any(telling.when.span is not None for telling in exact)
        return (exact if has_day else self.tellings)[:COMPARED]


def join(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Groups of tellings of one event each, the best telling first; groups in order of their first telling."""
    groups: list[_Group] = []
    by_type: dict[str, list[_Group]] = {}  # by the type of their first telling
    for telling in sorted(tellings, key=_order):
        home = next(
            (
                group
                for group in _near(telling, by_type)
                if _fits(telling, group) and all(_may_be_one(telling, other) for other in group.compared())
            ),
            None,
        )
        if home is not None:
            home.add(telling)
            continue
        groups.append(_Group(len(groups), telling))
        by_type.setdefault(telling.type, []).append(groups[-1])
    found = [sorted(group.tellings, key=_quality) for group in groups]
    return sorted(found, key=_begins)


def _begins(group: Sequence[Telling]) -> tuple[int, int]:
    """Where the first telling of a group stands."""
    return min([(telling.span.start, telling.span.end) for telling in group])


def _near(telling: Telling, by_type: Mapping[str, Sequence[_Group]]) -> Sequence[_Group]:
    """The groups whose type does not forbid that the telling is of their event, in order."""
    kinds = _agreeing(telling.type)
    if len(kinds) == 1:
        return by_type.get(telling.type, ())
    return sorted((group for kind in kinds for group in by_type.get(kind, ())), key=lambda group: group.number)


@cache
def _agreeing(kind: str) -> frozenset[str]:
    """The types that may tell the same event as a type does, itself included."""
    others = [pair for pair in (TALKS, SUMMITS, GATHERINGS, BALLOT, *SAME_ACT) if kind in pair]
    if kind in MATTERS:
        others.append(DECISIONS)
    elif kind in DECISIONS:
        others.append(MATTERS)
    return frozenset((kind,)).union(*others)


def _order(telling: Telling) -> tuple[int, int, int]:
    """Dated and full tellings first, so that vaguer ones find them."""
    return RANK[telling.how_dated] >= RANK["shared"], -min(len(telling.keys), 3), telling.span.start


def _quality(telling: Telling) -> tuple[int, ...]:
    in_text = telling.sentence.kind in ("title", "caption", "heading", "list")
    unreal = telling.status in UNREAL
    return (
        unreal,
        RANK[telling.how_dated],
        telling.type == "disaster" and not telling.place_key,  # "sent condolences after the quake"
        telling.type == "appointment",
        telling.is_recalled,
        in_text,
        -min(len(telling.keys), 4),
        telling.span.start,
    )


def _may_be_one(one: Telling, other: Telling) -> bool:
    if (one.type != other.type and not _types_agree(one, other)) or not times_agree(one, other):
        return False
    if (one.status in UNREAL) != (other.status in UNREAL) and one.status != "denied" and other.status != "denied":
        return False
    planned = (one.status in PLANNED_STATUSES) != (other.status in PLANNED_STATUSES)
    if planned and one.when.span != other.when.span and not begin_alike(one, other) and not is_same_weekday(one, other):
        both_dated = one.when.span is not None and other.when.span is not None
        if not both_dated or not (is_title_of_plan(one, other) or is_title_of_plan(other, one)):
            return False
    if one.link is not None and one.sentence.number == other.sentence.number and one.link.span < other.span:
        return False  # "the test comes a week after X tested": two tests
    if other.link is not None and one.sentence.number == other.sentence.number and other.link.span < one.span:
        return False
    if not _doers_agree(one, other) or not agree(one.aspects, other.aspects):
        return False
    people, others = one.person_keys, other.person_keys
    return (
        not (len(people) >= 2 and len(others) >= 2) or people <= others or others <= people or len(people & others) >= 2
    )


def _doers_agree(one: Telling, other: Telling) -> bool:
    """False for measures of two senders, rulings on two persons, and the envoys of two states sent home."""
    kinds = {one.type, other.type}
    if kinds == {"court_ruling"}:
        return _share(one.person_keys, other.person_keys)
    if kinds == {"armed_attack"} and _strike_each_other(one, other):
        return False
    if not kinds <= OF_A_SENDER:
        return True
    return _share(_in_roles(one, DOERS), _in_roles(other, DOERS)) and (
        one.type != "relations_break" or _share(_in_roles(one, TARGETS), _in_roles(other, TARGETS))
    )


def _strike_each_other(one: Telling, other: Telling) -> bool:
    """True where each is told to strike the other: "jets hit Gaza", "rockets were fired at Israel"."""
    doers, others = _in_roles(one, ATTACKERS), _in_roles(other, ATTACKERS)
    if not doers or not others or not doers.isdisjoint(others):
        return False
    return not doers.isdisjoint(_in_roles(other, TARGETS)) and not others.isdisjoint(_in_roles(one, TARGETS))


def _share(some: frozenset[str], others: frozenset[str]) -> bool:
    """True where some of them are the same, or one side names nobody."""
    return not some or not others or not some.isdisjoint(others)


def _in_roles(telling: Telling, roles: frozenset[str]) -> frozenset[str]:
    """The states of those who have one of the roles, and who belongs to none."""
    told = [argument.actor for argument in telling.arguments if argument.role in roles]
    return frozenset([actor.country or actor.key for actor in told])


def _types_agree(one: Telling, other: Telling) -> bool:
    """True for two types that may tell one event."""
    if is_one_of_the_day(one, other):
        return True
    kinds = {one.type, other.type}
    if kinds <= TALKS and (one.is_bare_talk or other.is_bare_talk):
        return True
    if kinds == SUMMITS and not one.is_venue and not other.is_venue:
        # "They met for a summit": one event, where day and people are the same.
        in_one = one.sentence.number == other.sentence.number
        both_dated = one.when.span is not None and other.when.span is not None
        return (in_one or both_dated) and bool(one.keys & other.keys)
    if kinds == BALLOT:
        return BY_VOTE in one.aspects | other.aspects
    if len(kinds & MATTERS) == 1 and len(kinds & DECISIONS) == 1:
        is_same_day = one.when.span is not None and one.when.span == other.when.span
        return is_same_day and not one.keys.isdisjoint(other.keys)
    return any(kinds <= pair for pair in SAME_ACT)


def _fits(telling: Telling, group: _Group) -> bool:
    """True when the telling shares somebody with the group, or takes up again what the group told."""
    if any(is_one_of_the_day(telling, other) for other in group.tellings[:COMPARED]):
        return True
    if telling.instrument and any(other.instrument == telling.instrument for other in group.tellings):
        return True
    if telling.place_key and group.places and telling.place_key not in group.places and telling.when.span is None:
        return False
    if telling.type == "visit" and not _is_in_one(telling, group.tellings) and _visits_differ(telling, group.tellings):
        return False
    if telling.type == "summit" and _bodies_agree(telling, group.tellings):
        return True
    undated = telling.when.span is None or not group.is_dated
    if not telling.keys or not group.keys:
        return undated or _same_day(telling, group.tellings)
    is_of_others = telling.person_keys and group.names_person and telling.person_keys.isdisjoint(group.keys)
    if undated and is_of_others and telling.type != "election":  # which has rivals
        return False
    return not telling.keys.isdisjoint(group.keys)


def _bodies_agree(telling: Telling, group: Sequence[Telling]) -> bool:
    """True where no other body meets than in the group, and no other people: one summit, told of several guests."""
    bodies = {key for key in telling.keys if key.startswith("org:")}
    others = {key for other in group for key in other.keys if key.startswith("org:")}
    people = telling.person_keys and any(other.person_keys for other in group) and not _same_day(telling, group)
    return not people and (not bodies or not others or bool(bodies & others))


def _visits_differ(telling: Telling, group: Sequence[Telling]) -> bool:
    """True where two visits share only the host: others come, or at another time."""
    visitors = {argument.actor.key for argument in telling.arguments if argument.role == "visitor"}
    others = {argument.actor.key for other in group for argument in other.arguments if argument.role == "visitor"}
    if visitors and others:
        return not visitors & others
    dated = [other for other in group if other.when.origin != "document"]
    is_dated = telling.when.span is not None and telling.when.origin != "document"
    return is_dated and bool(dated) and all(other.when.span != telling.when.span for other in dated)


def _is_in_one(telling: Telling, group: Sequence[Telling]) -> bool:
    return any(
        other.sentence.number == telling.sentence.number and other.when.span == telling.when.span for other in group
    )


def _same_day(telling: Telling, group: Sequence[Telling]) -> bool:
    return any(other.when.span == telling.when.span for other in group)
