"""How many events there are of each kind, from the project file or of events in memory."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.storage import Column, EventFacts, EventQuery, Tables, count_in_arrays

from .filters import Counts
from .grades import Grades

ARRAYS = "facets"  # their group among the kept columns
COUNTED_FROM = 50_000  # fewer events are counted faster than the arrays would be kept
COLUMNS = ("family", "type", "status")


GradedFacets = Mapping[str, Sequence[tuple[str, str]]]  # letter -> facets of the sources that have it


def graded_facets(tables: Tables) -> GradedFacets:
    """The facets behind each letter that the user gave to some source."""
    grades = Grades.of(tables.kept.values())
    names = tables.facets.names("source") if grades.sources else ()
    return {letter: tuple(grades.facets((letter,), names)) for letter in sorted(grades.letters())}


def counts_of_tables(
    tables: Tables, query: EventQuery, kept: Mapping[str, Column] | None = None, graded: GradedFacets | None = None
) -> Counts:
    """Counts of the events shown that a question asks for; `not_shown` are those that only `hidden` would add,
    and what needs review is partly among them. In large projects `kept` holds the facets as arrays."""
    shown = replace(query, shown=True)
    events, undated, conflicts, review, starred = tables.facets.totals(shown)
    not_shown, _, _, unsure, _ = tables.facets.totals(replace(query, shown=False))
    kinds: dict[str, Counter[str]] = {column: Counter() for column in COLUMNS}
    for *values, count in tables.facets.count_kinds(shown):
        for column, value in zip(COLUMNS, values, strict=True):
            kinds[column][str(value)] += int(count)
    facets: dict[str, dict[str, int]] = {column: dict(counter) for column, counter in kinds.items()}
    if kept:
        counted, articles = count_in_arrays(tables.facets, shown, kept)
    else:
        counted, articles = tables.facets.count_facets(shown), tables.facets.count_articles(shown)
    facets |= counted
    for letter, group in (graded or {}).items():
        asked = replace(shown, one_of=(*shown.one_of, tuple(group)))
        facets.setdefault("grade", {})[letter] = tables.facets.count(asked)
    return Counts(
        events=events,
        not_shown=not_shown,
        undated=undated,
        contradictions=conflicts,
        needs_review=review + unsure,
        starred=starred,
        articles=articles,
        facets=facets,
        actor_names=tables.facets.actor_names(),
    )


def counts_of_facts(found: Sequence[EventFacts], graded: GradedFacets | None = None) -> Counts:
    """The same of events in memory."""
    shown = [facts for facts in found if facts.event.is_shown]
    facets: defaultdict[str, Counter[str]] = defaultdict(Counter, {column: Counter() for column in COLUMNS})
    for facts in shown:
        own = {"family": facts.family, "type": facts.event.type, "status": facts.event.status}
        for kind, value in (*own.items(), *(facet for facet in facts.facets if facet[0] != "article")):
            facets[kind][value] += 1
    for letter, group in (graded or {}).items():
        facets["grade"][letter] = sum(not set(group).isdisjoint(facts.facets) for facts in shown)
    actors = (actor for facts in shown for actor in facts.event.actors)
    return Counts(
        events=len(shown),
        not_shown=len(found) - len(shown),
        undated=sum(facts.event.when is None for facts in shown),
        contradictions=sum(bool(facts.event.conflicts) and "kept_both" not in facts.event.reasons for facts in shown),
        needs_review=sum(facts.needs_review for facts in found),
        starred=sum(facts.event.is_starred for facts in shown),
        articles=len({value for facts in shown for kind, value in facts.facets if kind == "article"}),
        facets={kind: dict(counter) for kind, counter in facets.items()},
        actor_names={actor.key: (actor.name, actor.label_ro) for actor in actors},
    )
