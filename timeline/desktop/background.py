"""Questions asked away from the window's thread: the newest answer to each comes back, older ones are dropped."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class _Done:
    """What a thread brings back: an answer or what went wrong."""

    name: str
    ticket: int
    answer: Callable[[], None] | None = None
    problem: BaseException | None = None


class Background(QObject):
    """Runs functions in a few threads. `failed` carries the exception of one that did not end well."""

    failed = Signal(object)  # BaseException
    _done = Signal(object)

    def __init__(self, threads: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(threads, "timeline-background")
        self._tickets: dict[str, int] = {}
        self._open = 0
        self._futures: list[Future[Any]] = []
        self._is_closed = False
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(self, name: str, question: Callable[[], Result], answer: Callable[[Result], None]) -> None:
        """Runs `question` in a thread and `answer` with its result in the window's; a newer question of the same
        name makes this one void."""
        if self._is_closed:
            return
        ticket = self._tickets[name] = self._tickets.get(name, 0) + 1
        self._open += 1
        future = self._executor.submit(question)
        self._futures = [each for each in self._futures if not each.done()] + [future]
        future.add_done_callback(lambda done: self._tell(done, name, ticket, answer))

    def forget(self) -> None:
        """Makes all open questions void: another project is open."""
        for name in self._tickets:
            self._tickets[name] += 1

    def wait(self) -> None:
        """Waits until everything that was begun has ended; its answers are delivered later."""
        wait(tuple(self._futures))

    @property
    def is_idle(self) -> bool:
        """True when no question is open."""
        return self._open == 0

    def close(self) -> None:
        """Drops what has not begun and waits for what has."""
        self._is_closed = True
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _tell(self, done: Future[Result], name: str, ticket: int, answer: Callable[[Result], None]) -> None:
        if self._is_closed or done.cancelled():
            return
        problem = done.exception()
        self._done.emit(_Done(name, ticket, None if problem else partial(answer, done.result()), problem))

    def _deliver(self, done: _Done) -> None:
        self._open -= 1
        if not self._is_closed and self._tickets.get(done.name) == done.ticket:
            if done.answer is not None:
                done.answer()
            else:
                self.failed.emit(done.problem)
