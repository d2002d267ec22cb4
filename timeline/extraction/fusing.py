"""What all tellings of one event say together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.knowledge import EventType
from timeline.model import PLANNED_STATUSES, Argument, TimeSpan

from .days import narrowed
from .joining import DECISIONS
from .same_time import is_same_weekday
from .telling import Telling, with_arguments

GENERAL = DECISIONS | {"meeting", "treaty_in_force"}  # types that give way to a finer one of the same act


def fused(group: Sequence[Telling], event_types: Mapping[str, EventType]) -> Telling:
    """The best telling with what the others add: a finer type or date, missing actors, place, status."""
    best = group[0]
    if (
        len(group) == 1
        and len(best.keys) == len(best.arguments)
        and len(set(best.attribution)) == len(best.attribution)
    ):
        return best  # most events: nothing to add, nothing told twice
    plan = next((other for other in group if _is_plan_of(best, other)), best)
    when, how = plan.when, best.how_dated
    for other in group[1:]:
        if other.when.span is None or other.when.origin == "document" or _is_denied_of(best, other):
            continue
        if when.span is None:
            when, how = other.when, other.how_dated
        else:
            span = narrowed(when.span, other.when.span)
            if span is not None and span != when.span and _length(span) < _length(when.span):
                when = replace(when, span=span, others=(*when.others, when.span))
    arguments = {argument.actor.key: argument for argument in best.arguments}
    if len(best.person_keys) < 2:
        fuller = max(group, key=lambda telling: len(telling.keys))
        arguments.update({a.actor.key: a for a in fuller.arguments if a.actor.key not in arguments})
    place = best if best.place else next((other for other in group if other.place), best)
    kind = min(group, key=lambda telling: (telling.is_bare_talk, telling.type in GENERAL))  # the first of the best
    if kind.type != best.type:
        arguments = _in_roles_of(event_types[best.type].frame, event_types[kind.type].frame, kind, arguments)
    trigger = best.trigger if kind.type == best.type else best.trigger._replace(type=kind.type)
    filled = best._replace(
        trigger=trigger, type=kind.type, status=plan.status, when=when, how_dated=how,
        place=place.place, place_key=place.place_key, place_span=place.place_span,
        instrument=best.instrument or next((other.instrument for other in group if other.instrument), ""),
        attribution=tuple(dict.fromkeys(name for telling in group for name in telling.attribution)),
    )  # fmt: skip
    told = tuple(arguments.values())
    return filled if told == best.arguments else with_arguments(filled, told)


def _is_denied_of(best: Telling, other: Telling) -> bool:
    """True for a day on which the event is told not to have been: "the deal was not signed in December"."""
    return other.status == "denied" and best.status != "denied"


def _is_plan_of(best: Telling, other: Telling) -> bool:
    """True where another telling says that the same weekday lies ahead: "to be held on Tuesday", "Tuesday's talks"."""
    is_ahead = other.status in PLANNED_STATUSES and best.status == "occurred"
    return is_ahead and is_same_weekday(best, other)


def _in_roles_of(
    frame: Sequence[str], finer: Sequence[str], kind: Telling, arguments: Mapping[str, Argument]
) -> dict[str, Argument]:
    """The arguments in the roles of the finer type: as its telling has them, else who did the one did the other."""
    roles = dict(zip(frame[1:], finer[1:], strict=False))
    told = {argument.actor.key: argument for argument in kind.arguments}
    return {
        key: told.get(key, replace(argument, role=roles.get(argument.role, argument.role)))
        for key, argument in arguments.items()
    }


def _length(span: TimeSpan) -> int:
    if span.earliest is None or span.latest is None:
        return 1_000_000
    return span.latest - span.earliest
