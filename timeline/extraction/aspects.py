"""Which of several alike an event is: the first or second round, a referendum or an election of a parliament."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .lexicon import Match
from .telling import Trigger

PREFIX = "aspect_"  # of the named patterns: aspect_DIMENSION_VALUE
NEAR = 3  # words between a trigger and the words that tell its aspect
OF_TYPES = frozenset({"election", "appointment"})


def aspects_of(trigger: Trigger, named: Sequence[Match]) -> frozenset[tuple[str, str]]:
    """The dimensions and values that the words at a trigger tell."""
    if trigger.type not in OF_TYPES:
        return frozenset()
    near = (match for match in named if match.first < trigger.last + NEAR and trigger.first - NEAR < match.last)
    return frozenset(_pair(match.entry.id) for match in near if match.entry.id.startswith(PREFIX))


def agree(some: Iterable[tuple[str, str]], others: Iterable[tuple[str, str]]) -> bool:
    """False where both tell a dimension and no value of it is the same."""
    one, other = set(some), set(others)
    return all(
        {value for name, value in one if name == dimension} & {value for name, value in other if name == dimension}
        for dimension in {name for name, _ in one} & {name for name, _ in other}
    )


def _pair(name: str) -> tuple[str, str]:
    dimension, _, value = name.removeprefix(PREFIX).partition("_")
    return dimension, value
