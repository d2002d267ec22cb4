"""Which events are asked for, and how many there are of each kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

TIME_ANSWERS = ("possible", "sure")


@dataclass(frozen=True, slots=True)
class EventFilter:
    """A choice of events: an empty field asks nothing; within a field any value serves, between fields all must hold.

    `first` and `last` are day numbers, both included; `time` "possible" keeps events whose bounds overlap them, "sure"
    those that lie wholly inside. Undated events pass only when neither is given, and `undated` True asks for them
    alone, False for dated ones alone. `actors` and `countries` are actor keys and ISO codes; `all_actors` keys must
    all take part ("between X and Y"). `grades` are letters that the user gave to sources (A to F). `hidden` True adds
    events that are not shown. `known_on` counts only claims published until that day. `event_ids` restricts to these
    (a selection, a search).
    """

    families: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    all_actors: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    grades: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    event_ids: frozenset[str] | None = None
    confidence: float = 0.0
    min_sources: int = 0
    first: int | None = None
    last: int | None = None
    time: str = "possible"
    contradictions: bool = False
    needs_review: bool = False
    starred: bool = False
    undated: bool | None = None
    hidden: bool = False
    known_on: int | None = None

    def __post_init__(self) -> None:
        if self.time not in TIME_ANSWERS:
            raise ValueError(f"not an answer about time: {self.time}")


EVERYTHING = EventFilter()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many events there are, all together and for each value of each facet.

    `facets` maps family, type, actor, country, place, source, grade, language, status to {value: events}. All figures
    count events that are shown, save `not_shown`; `sources` are articles behind them.
    """

    events: int = 0
    not_shown: int = 0
    undated: int = 0
    contradictions: int = 0
    needs_review: int = 0
    starred: int = 0
    articles: int = 0
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    actor_names: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # key -> (English name, Romanian label)
