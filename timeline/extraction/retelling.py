"""Events that an article tells once more, with another day: it contradicts itself, or quotes two who disagree."""

from __future__ import annotations

from collections.abc import Sequence

from .joining import TALKS
from .ordering import Told
from .telling import Telling


def retold(told: Sequence[Told]) -> frozenset[int]:
    """The numbers of those that name an event told before and give it a day of its own: "the call took place on …"."""
    return frozenset(
        number
        for number, (best, _) in enumerate(told)
        if best.is_retold and any(_is_of(best, other) for other, _ in told[:number] if other is not best)
    )


def _is_of(again: Telling, first: Telling) -> bool:
    """True when both are of one act of the same, each on a day that is not the other's."""
    kinds = {again.type, first.type}
    here, there = again.when.span, first.when.span
    return (
        (len(kinds) == 1 or kinds <= TALKS)
        and bool(again.keys)
        and again.keys <= first.keys
        and here is not None
        and there is not None
        and here.is_exact_day
        and there.is_exact_day
        and here.earliest != there.earliest
    )
