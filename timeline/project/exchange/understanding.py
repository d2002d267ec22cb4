"""Files understood without a project, by worker processes: what `extract` prints. Nothing is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from timeline.model import Failure, Reading, Source
from timeline.project.jobs import WorkerPool

Understood = Reading | Failure


def understand_files(sources: Iterable[Source | Failure], workers: int = 0) -> Iterator[Understood]:
    """Readings and failures in the order of the sources, read by worker processes (0: as many as suit the machine).

    A file that hangs, explodes or crashes a parser is one failure; the others go on.
    """
    order: list[int | Failure] = []  # tickets, and failures that need no worker, in the order of their sources
    ready: dict[int, list[Understood]] = {}
    ended: set[int] = set()
    relative: set[int] = set()  # tickets of sources whose path was made absolute: workers run in folders of their own
    here = f"{Path.cwd()}/"

    def to_workers() -> Iterator[Source]:
        for ticket, found in enumerate(_only_sources(sources, order), 1):
            order.append(ticket)
            if not found.is_given and not Path(found.path).is_absolute():
                relative.add(ticket)
                yield replace(found, path=here + found.path)
            else:
                yield found

    def in_order() -> Iterator[Understood]:
        while order:
            first = order[0]
            if isinstance(first, Failure):
                yield first
            else:
                yield from ready.pop(first, ())
                if first not in ended:
                    return
                ended.discard(first)
            order.pop(0)

    with WorkerPool(workers) as pool:
        for answer in pool.understand(to_workers()):
            if answer.is_last:
                ended.add(answer.ticket)
            else:
                outcome = _as_named(answer.outcome, here) if answer.ticket in relative else answer.outcome
                ready.setdefault(answer.ticket, []).append(outcome)
            yield from in_order()
    yield from in_order()


def _only_sources(sources: Iterable[Source | Failure], order: list[int | Failure]) -> Iterator[Source]:
    for found in sources:
        if isinstance(found, Failure):
            order.append(found)
        else:
            yield found


def _as_named(outcome: Understood, here: str) -> Understood:
    """The answer under the path that the user named."""
    if isinstance(outcome, Failure):
        return replace(outcome, path=outcome.path.removeprefix(here))
    return replace(outcome, article=replace(outcome.article, path=outcome.article.path.removeprefix(here)))
