"""What is filtered, as chips: a text each, and the filter without it. Plain values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline.desktop.catalogue import Catalogue
from timeline.desktop.terms import Terms
from timeline.model import day_date
from timeline.project.filters import EVERYTHING, Counts, EventFilter
from timeline.project.when_text import date_text

from .facets import FIELDS, NOTHING, edited, facet_names

MOST_NAMES = 2


@dataclass(frozen=True, slots=True)
class FilterChip:
    """One thing that is filtered: its words, and the filter that remains when it is taken away."""

    text: str
    without: EventFilter


def filter_chips(chosen: EventFilter, counts: Counts, terms: Terms, words: Catalogue) -> tuple[FilterChip, ...]:
    """The chips of a filter in the order of the panel."""
    chips = []
    for facet, field in FIELDS.items():
        values: frozenset[str] = getattr(chosen, field)
        if values:
            names = facet_names(facet, values - NOTHING, counts, terms, words)
            text = words.text(f"chip.{facet}", names=_listed(sorted(names.values()), words))
            left_out = frozenset(counts.facets.get("family", {})) - values if facet == "family" else frozenset()
            if 0 < len(left_out) < len(values):  # few are switched off: these are what one wants to read
                names = facet_names(facet, left_out, counts, terms, words)
                text = words.text("chip.family_without", names=_listed(sorted(names.values()), words))
            chips.append(FilterChip(text, edited(chosen, **{field: frozenset()})))
    if chosen.all_actors:
        names = facet_names("actor", chosen.all_actors, counts, terms, words)
        text = words.text("chip.between", names=_listed(sorted(names.values()), words))
        chips.append(FilterChip(text, replace(chosen, all_actors=frozenset())))
    if chosen.first is not None or chosen.last is not None:
        without = replace(chosen, first=None, last=None, time="possible")
        chips.append(FilterChip(_time_text(chosen, words), without))
    chips.extend(FilterChip(text, without) for text, without in _switches(chosen, words))
    return tuple(chips)


def _listed(names: list[str], words: Catalogue) -> str:
    if not names:
        return words.text("chip.none")
    shown = ", ".join(names[:MOST_NAMES])
    rest = len(names) - MOST_NAMES
    return words.text("chip.and_more", names=shown, n=rest) if rest > 0 else shown


def _time_text(chosen: EventFilter, words: Catalogue) -> str:
    def day(number: int | None) -> str:
        return date_text(day_date(number), words.language, short=True) if number is not None else ""

    key = "between_days" if None not in (chosen.first, chosen.last) else "from_day" if chosen.last is None else "to_day"
    if chosen.time == "sure":
        key = f"{key}_surely"
    return words.text(f"chip.{key}", first=day(chosen.first), last=day(chosen.last))


def _switches(chosen: EventFilter, words: Catalogue) -> list[tuple[str, EventFilter]]:
    tests: list[tuple[bool, Callable[[], str], dict[str, object]]] = [
        (
            chosen.confidence > 0,
            lambda: words.text("chip.confidence", percent=round(chosen.confidence * 100)),
            {"confidence": 0.0},
        ),
        (chosen.min_sources > 1, lambda: words.text("chip.sources", n=chosen.min_sources), {"min_sources": 0}),
        (chosen.contradictions, lambda: words.text("chip.contradictions"), {"contradictions": False}),
        (chosen.needs_review, lambda: words.text("chip.review"), {"needs_review": False}),
        (chosen.starred, lambda: words.text("chip.starred"), {"starred": False}),
        (chosen.hidden, lambda: words.text("chip.hidden"), {"hidden": False}),
        (bool(chosen.articles), lambda: words.text("chip.articles", n=len(chosen.articles)), {"articles": frozenset()}),
        (
            chosen.event_ids is not None,
            lambda: words.text("chip.events", n=len(chosen.event_ids or ())),
            {"event_ids": None},
        ),
        (chosen.undated is not None, lambda: words.text("chip.undated"), {"undated": None}),
        (
            chosen.known_on is not None,
            lambda: words.text("chip.known_on", date=_time_day(chosen.known_on, words)),
            {"known_on": None},
        ),
    ]
    return [(text(), edited(chosen, **change)) for is_on, text, change in tests if is_on]


def _time_day(number: int | None, words: Catalogue) -> str:
    return date_text(day_date(number), words.language, short=True) if number is not None else ""


def cleared(chosen: EventFilter) -> EventFilter:
    """Everything again; the day of "as known on" is no filter of the user's list and stays."""
    return replace(EVERYTHING, known_on=chosen.known_on)
