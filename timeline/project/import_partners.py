"""Whom an import works with: those who are told, those who understand articles, those who add to what was read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from timeline.model import Changes, ImportOutcome, Progress, Reading, Source

if TYPE_CHECKING:  # a project that is only looked at asks no worker
    from .tickets import Answer


@dataclass(frozen=True, slots=True)
class Listeners:
    """Who is told what; all are called in the thread that imports."""

    on_progress: Callable[[Progress], None]
    on_outcome: Callable[[ImportOutcome], None]
    on_changes: Callable[[Changes], None]


class Pool(Protocol):
    """Who understands articles: this machine's worker processes, or a scheduler's machines."""

    @property
    def ahead(self) -> int:
        """How many sources to hand over before their answers are back."""
        ...

    def submit(self, source: Source, /) -> int:
        """Has a source read and understood; the ticket of its answers."""
        ...

    def next_answer(self, timeout: float | None = None, /) -> Answer | None:
        """The next answer; None when none came in time."""
        ...

    def cancel(self) -> tuple[int, ...]:
        """Drops what is not answered."""
        ...


@dataclass(frozen=True, slots=True)
class Additions:
    """What an import does beside reading articles: files of events are taken in whole (their answer and what changed,
    None for an article), and readings may be extended by plug-ins. Both are called in the thread that imports."""

    take_events: Callable[[Source], tuple[ImportOutcome, Changes] | None] = lambda _: None
    extend: Callable[[Reading], Reading] = lambda reading: reading


NO_ADDITIONS = Additions()


def tell_nobody(_: object) -> None:
    """Where nobody listens."""
