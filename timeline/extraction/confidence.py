"""How sure: features of a joined event and the weights that make a share of right ones of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import exp

from timeline.model import PLANNED_STATUSES

from .telling import Telling

SPEECH = frozenset({"statement", "appeal", "condemnation", "threat", "rejection"})


def features(best: Telling, group: Sequence[Telling], family: str) -> Iterator[str]:
    """The names of the features that a joined event has."""
    yield "bias"
    yield f"family_{family}"
    yield f"type_{best.type}"
    yield f"dated_{best.how_dated or 'none'}"
    span = best.when.span
    if span is not None:
        yield "exact_day" if span.is_exact_day else "wide_date"
        yield f"anchor_{best.when.anchor}" if best.when.anchor else "absolute_date"
    kinds = {telling.sentence.kind for telling in group}
    yield "in_title" if "title" in kinds else "in_lead" if "lead" in kinds else "in_body"
    if kinds <= {"caption", "heading", "list"}:
        yield "only_beside_text"
    yield f"weight_{max(telling.trigger.weight for telling in group)}"
    yield f"pos_{best.trigger.pos}"
    yield f"actors_{min(len({key for key in best.keys if not key.startswith('x:')}), 3)}"
    yield f"people_{min(len(best.person_keys), 2)}"
    yield f"told_{min(len(group), 3)}"
    yield f"tense_{best.tense}"
    if best.status in PLANNED_STATUSES:
        yield f"status_{best.status}"
    elif best.status != "occurred":
        yield "status_other"
    if best.in_quote:
        yield "in_quote"
    if best.place:
        yield "placed"
    if best.sentence.order > 8:
        yield "far_down"
    if best.how_dated == "document" and best.trigger.pos == "n":
        yield "noun_of_the_day"
    if best.how_dated == "shared":
        yield f"shared_{best.trigger.pos}"
    if best.instrument and family == "treaties":
        yield "treaty_named"
    if best.how_dated == "knowledge" and best.instrument and best.status in PLANNED_STATUSES:
        yield "treaty_due"
    roles = {argument.role for argument in best.arguments if argument.span is not None}
    if len(roles) >= 2 and "other" not in roles:
        yield "both_roles"
    if any(key.startswith("x:") for key in best.keys):
        yield "unknown_name"
    if best.type in SPEECH:
        yield "speech"
    if best.how_dated in ("clause", "sentence") and best.trigger.pos == "n":
        yield "noun_dated"
    yield from best.signs


def confidence(found: Sequence[str], weights: Mapping[str, float]) -> float:
    """The share of events with these features that are right, 0.01 to 0.99, two digits."""
    total = sum(weights.get(name, 0.0) for name in found)
    return round(min(max(1 / (1 + exp(-total)), 0.01), 0.99), 2)
