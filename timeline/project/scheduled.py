"""Articles understood by a scheduler of many machines instead of this one's worker processes. Told in docs/guide.md.

`understood` is a plain function of a source: any engine can run it whose machines have this program installed and see
the files under the same paths. Here it is handed to Dask, or to anything else that is a `concurrent.futures.Executor`.
"""

from __future__ import annotations

import queue
from collections import deque
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from contextlib import ExitStack
from typing import Any

from timeline import knowledge
from timeline.model import EnvironmentProblem, Failure, Reading, Source

from .tickets import Answer

AHEAD = 256  # sources in the hands of the scheduler: enough to keep a hundred processes busy
RETRIES = 3  # of one article whose machine goes away
Understood = tuple[Reading | Failure, ...]


def understood(source: Source) -> Understood:
    """Every article of a source, understood, or the reason why there is none; pure but for reading the file."""
    # Lazily: the parsers that come along are needed on the scheduler's workers, not where a project is opened.
    from timeline import pipeline

    return tuple(pipeline.understand(source, knowledge.load()))


def connect(address: str) -> Executor:
    """The scheduler at an address of Dask's (`tcp://10.0.0.1:8786`). Raises EnvironmentProblem when nobody answers."""
    try:
        # Lazily: Dask is an extra that only archives larger than one machine need.
        from distributed import Client
    except ImportError as error:
        raise EnvironmentProblem(
            "Dask is not installed.", "Install the program with its extra “dask”, here and on the scheduler's machines."
        ) from error
    try:
        executor: Executor = Client(address, timeout=20).get_executor(pure=False, retries=RETRIES)
    except (OSError, ValueError) as error:
        raise EnvironmentProblem(f"No scheduler answers at {address}.", "Start one, or correct its address.") from error
    return executor


class ScheduledPool:
    """The part of `jobs.WorkerPool` that an import uses, with an executor's machines behind it."""

    ahead = AHEAD

    def __init__(self, executor: Executor, job: Callable[[Source], Understood] = understood) -> None:
        self._executor = executor
        self._job = job
        self._last_ticket = 0
        self._open: dict[int, tuple[Source, Future[Understood]]] = {}
        self._done: queue.SimpleQueue[int] = queue.SimpleQueue()
        self._ready: deque[Answer] = deque()

    @property
    def open_tickets(self) -> tuple[int, ...]:
        """Tickets without their last answer, in the order they were submitted."""
        return tuple(self._open)

    def submit(self, source: Source) -> int:
        """Has a source read and understood; the ticket of its answers."""
        self._last_ticket += 1
        ticket = self._last_ticket
        future = self._executor.submit(self._job, source)
        self._open[ticket] = (source, future)
        future.add_done_callback(lambda _: self._done.put(ticket))
        return ticket

    def next_answer(self, timeout: float | None = None) -> Answer | None:
        """The next answer; None when nothing is open, or when `timeout` seconds brought none."""
        while not self._ready and self._open:
            try:
                self._take(self._done.get(timeout=timeout))
            except queue.Empty:
                return None
        return self._ready.popleft() if self._ready else None

    def cancel(self) -> tuple[int, ...]:
        """Drops what is not answered; the tickets, in order."""
        dropped, self._open = self._open, {}
        self._ready.clear()
        for _, future in dropped.values():
            future.cancel()
        return tuple(dropped)

    def close(self) -> None:
        """Lets go of the scheduler."""
        self.cancel()
        self._executor.shutdown(wait=False)

    def _take(self, ticket: int) -> None:
        if ticket not in self._open:
            return  # cancelled meanwhile
        source, future = self._open.pop(ticket)
        self._ready.extend(Answer(ticket, source, outcome) for outcome in _outcomes(source, future))
        self._ready.append(Answer(ticket, source, None, is_last=True))


def _outcomes(source: Source, future: Future[Any]) -> Understood:
    """What a machine answered; one failure where it died of the article more often than it is tried again."""
    try:
        error = future.exception()
    except CancelledError as cancelled:
        error = cancelled
    if error is None:
        found: Understood = future.result()
        return found
    sentence = f"The scheduler's machines could not read it ({type(error).__name__}). Import it here by itself."
    return (Failure(source.path, sentence, "failed", str(error), source.id),)


def lent_pool(address: str, ending: ExitStack) -> ScheduledPool:
    """A pool of the scheduler at an address, closed with `ending`. Raises EnvironmentProblem when nobody answers."""
    pool = ScheduledPool(connect(address))
    ending.callback(pool.close)
    return pool
