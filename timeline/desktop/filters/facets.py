"""The facets of the filter panel as plain values: what can be chosen, how often it occurs, and what a choice means."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from timeline.desktop.catalogue import Catalogue
from timeline.desktop.terms import Terms
from timeline.model import STATUSES
from timeline.project.filters import EVERYTHING, Counts, EventFilter
from timeline.project.grades import RELIABILITIES

# Facet -> (field of EventFilter, name in Counts.facets), in the order of the panel.
FIELDS = {
    "family": "families", "type": "types", "actor": "actors", "source": "sources", "grade": "grades",
    "country": "countries", "place": "places", "language": "languages", "status": "statuses",
}  # fmt: skip
FACETS = ("actor", "source", "grade", "country", "place", "language", "status")
IN_ORDER = {"status": STATUSES, "grade": RELIABILITIES}  # scales, whose values stand in their own order
NOTHING = frozenset({"\x00"})  # a value that no event has: every family switched off
LEAST_CONFIDENCE = 0.5  # events below are not shown at all


@dataclass(frozen=True, slots=True)
class FacetRow:
    """One value of a facet: its name, how many events have it (None: not counted), whether it is chosen, its family."""

    value: str
    text: str
    count: int | None
    is_chosen: bool
    family: str = ""


def family_rows(counts: Counts, chosen: EventFilter, terms: Terms, language: str) -> tuple[FacetRow, ...]:
    """All families that occur, in the order of the knowledge; without a choice all of them are on."""
    found = counts.facets.get("family", {})
    return tuple(
        FacetRow(family, terms.family(family, language), found.get(family, 0),
                 not chosen.families or family in chosen.families, family)
        for family in terms.families
        if family in found or family in chosen.families
    )  # fmt: skip


def type_rows(family: str, counts: Counts, chosen: EventFilter, terms: Terms, language: str) -> tuple[FacetRow, ...]:
    """The types of a family that occur, most frequent first."""
    found = counts.facets.get("type", {})
    rows = [
        FacetRow(type_id, terms.type(type_id, language), found.get(type_id, 0), type_id in chosen.types, family)
        for type_id, term in terms.types.items()
        if term.family == family and (type_id in found or type_id in chosen.types)
    ]
    return tuple(sorted(rows, key=lambda row: (-(row.count or 0), row.text)))


def facet_rows(facet: str, counts: Counts, chosen: EventFilter, terms: Terms, words: Catalogue) -> tuple[FacetRow, ...]:
    """The values of a facet, chosen ones first, then by how often they occur."""
    picked: frozenset[str] = getattr(chosen, FIELDS[facet])
    found = counts.facets.get(facet, {})
    values = {**dict.fromkeys(picked, 0), **found}
    names = facet_names(facet, values, counts, terms, words)
    rows = [FacetRow(value, names[value], count, value in picked) for value, count in values.items() if value]
    if facet in IN_ORDER:
        return tuple(sorted(rows, key=lambda row: IN_ORDER[facet].index(row.value)))
    return tuple(sorted(rows, key=lambda row: (not row.is_chosen, -(row.count or 0), row.text.casefold())))


def facet_names(
    facet: str,
    values: Mapping[str, int] | Sequence[str] | frozenset[str],
    counts: Counts,
    terms: Terms,
    words: Catalogue,
) -> dict[str, str]:
    """What the values of a facet are called in the window's language."""
    return {value: _name(facet, value, counts, terms, words) for value in values}


def _name(facet: str, value: str, counts: Counts, terms: Terms, words: Catalogue) -> str:
    language = words.language
    if facet == "family":
        return terms.family(value, language)
    if facet == "type":
        return terms.type(value, language)
    if facet == "actor":
        english, romanian = counts.actor_names.get(value, (value.partition(":")[2] or value, ""))
        return (romanian or english) if language == "ro" else english
    if facet == "country":
        labels = dict(terms.states.get(f"state:{value}", ()))
        return labels.get(language) or labels.get("en") or value
    if facet == "place":
        return terms.place(value, language)
    if facet == "grade":
        return words.text("grade.row", grade=value, words=words.text(f"grade.reliability_words.{value}"))
    section = {"language": "language", "status": "status_word"}.get(facet)
    key = f"{section}.{value}"
    return words.text(key) if section and words.has(key) else value


def live_counts(whole: Counts, chosen: EventFilter, count: Callable[[EventFilter], Counts]) -> Counts:
    """How many events each value would show beside all else that is filtered; `whole` counts everything, `count` asks.

    A value that is filtered itself does not lower the figures of its neighbours: each facet is counted without its own
    choice. Values that have nothing left stay, with 0.
    """
    if chosen == replace(EVERYTHING, known_on=chosen.known_on):
        return whole
    passing = count(chosen)
    facets: dict[str, dict[str, int]] = {}
    for facet, field in FIELDS.items():
        is_set = bool(getattr(chosen, field))
        found = (count(edited(chosen, **{field: frozenset()})) if is_set else passing).facets.get(facet, {})
        facets[facet] = {value: found.get(value, 0) for value in whole.facets.get(facet, {})}
    return replace(passing, facets=facets, actor_names=whole.actor_names)


def edited(chosen: EventFilter, **values: Any) -> EventFilter:
    """The filter with fields set by name; EventFilter itself checks what it is given."""
    return replace(chosen, **values)


def toggled(chosen: EventFilter, facet: str, value: str, is_on: bool, all_values: Sequence[str] = ()) -> EventFilter:
    """The filter with one value of a facet switched on or off.

    Families work the other way round: all are on without a choice, so the first one switched off chooses the others;
    `all_values` are those that occur.
    """
    field = FIELDS[facet]
    picked: frozenset[str] = getattr(chosen, field)
    if facet == "family":
        now = (picked or frozenset(all_values)) - NOTHING
        now = now | {value} if is_on else now - {value}
        picked = frozenset() if now >= frozenset(all_values) else now or NOTHING
    else:
        picked = picked | {value} if is_on else picked - {value}
    return edited(chosen, **{field: picked})


def only(chosen: EventFilter, facet: str, value: str) -> EventFilter:
    """The filter with this value of a facet alone."""
    return edited(chosen, **{FIELDS[facet]: frozenset({value})})


def is_set(chosen: EventFilter) -> bool:
    """True when something is filtered out."""
    return chosen != EVERYTHING
