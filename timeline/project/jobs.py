"""The pool of worker processes: sources in, readings and failures out, whatever happens to a worker.

Border
------
    pool = WorkerPool(workers=0, limits={})            # 0: min(3, cores); processes start at the first job
    pool.warm()                                         # or now, so that a small drop finds them ready
    ticket = pool.submit(source)                        # never waits; tickets count up from 1
    ticket = pool.submit_reread(article, published, language_code)
    ticket = pool.submit_call("timeline.coreference:compute_events", claims, decisions)
    answer = pool.next_answer(timeout)                  # Answer, or None after `timeout` seconds without one
    for answer in pool.answers(): ...                   # until everything submitted is answered
    for answer in pool.understand(sources, is_cancelled): ...   # takes sources lazily, a few ahead of the answers
    dropped = pool.cancel()                             # tickets not answered, in order; what still arrives is ignored
    pool.close()                                        # ends the processes; also a context manager

One ticket gives one `Answer` for each article (an archive holds several), as soon as that article is understood, and
then a last one: `is_last` true, `outcome` None. A worker that dies, hangs or grows too large gives one Failure and is
replaced; jobs that it had not begun go to another. A call gives its value, or a Failure. Only when no worker can be
started at all, `next_answer` raises EnvironmentProblem.

Deadlines count silence, not work: a good slow file that goes on (a page, a part of an archive) is left in peace.
The pool belongs to one thread at a time: the one that submits and takes the answers. `cancel` may come from another.
"""

from __future__ import annotations

import os
import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from types import TracebackType
from typing import Any

from timeline.frames import Setup
from timeline.model import Article, EnvironmentProblem, Failure, Source, TimeSpan

from .tickets import ADVICE, Answer, Deadlines, Job, Jobs, bug_of, is_heavy
from .warming import check_knowledge
from .worker_process import Heard, WorkerProcess

MOST_WORKERS = 3
AHEAD = 160  # sources that an import hands over before their answers are back
PREFETCH = 40  # jobs that a worker has in hand, so that it never waits while the program stores what came before
UNDERSTOOD_AHEAD = 3  # sources a worker when they are taken lazily, one after another
HEARD_WAITING = 256


class WorkerPool:
    """See the module's docstring."""

    ahead = AHEAD

    def __init__(
        self, workers: int = 0, limits: Mapping[str, int] | None = None, deadlines: Deadlines | None = None
    ) -> None:
        self.size = pool_size(workers)
        self._setup = Setup(limits or {})
        self._deadlines = deadlines or Deadlines()
        self._heard: queue.Queue[Heard] = queue.Queue(HEARD_WAITING)
        self._workers: list[WorkerProcess] = []
        self._state = Jobs()
        self._last_ticket = 0
        self._failed_starts = 0

    def __enter__(self) -> WorkerPool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pids(self) -> tuple[int, ...]:
        """Process ids of the workers that live."""
        return tuple(worker.pid for worker in self._workers)

    @property
    def open_tickets(self) -> tuple[int, ...]:
        """Tickets without their last answer, in the order they were submitted."""
        return tuple(self._state.jobs)

    def warm(self) -> None:
        """Starts the processes now."""
        while len(self._workers) < self.size:
            self._start()

    def submit(self, source: Source) -> int:
        """Has a source read and understood; the ticket of its answers."""
        return self._enter("read", (source,), is_heavy=is_heavy(source))

    def submit_reread(self, article: Article, published: TimeSpan | None, language_code: str | None) -> int:
        """Has a stored article understood again; the ticket of its answer."""
        return self._enter("reread", (article, published, language_code))

    def submit_call(self, target: str, *arguments: object) -> int:
        """Has a function called, `module:function` of coreference, pipeline or reading; values of `model` both ways."""
        return self._enter("call", (target, arguments))

    def next_answer(self, timeout: float | None = None) -> Answer | None:
        """The next answer; None when nothing is open, or when `timeout` seconds brought none (None: no limit)."""
        until = None if timeout is None else time.monotonic() + timeout
        while not self._state.ready:
            if not self._state.jobs:
                return None
            self._dispatch()
            left = 0.2 if until is None else min(0.2, until - time.monotonic())
            try:
                self._take(self._heard.get(timeout=max(left, 0.0)) if left > 0 else self._heard.get_nowait())
            except queue.Empty:
                self._end_silent_workers()
                if until is not None and time.monotonic() >= until:
                    return None
        return self._state.ready.popleft()

    def answers(self) -> Iterator[Answer]:
        """Answers until everything submitted has its last one."""
        while (answer := self.next_answer()) is not None:
            yield answer

    def understand(
        self, sources: Iterable[Source], is_cancelled: Callable[[], bool] = lambda: False
    ) -> Iterator[Answer]:
        """Answers of sources, taken lazily. Ends early when cancelled; what is then open stays in `open_tickets`."""
        coming = iter(sources)
        ahead = self.size * (UNDERSTOOD_AHEAD + 1)
        is_over = False
        while not is_cancelled():
            while not is_over and len(self._state.jobs) < ahead:
                source = next(coming, None)
                is_over = source is None
                if source is not None:
                    self.submit(source)
            answer = self.next_answer(0.1)
            if answer is not None:
                yield answer
            elif is_over and not self._state.jobs:
                return

    def cancel(self) -> tuple[int, ...]:
        """Drops what is not answered: the tickets, in order. Workers in the middle of something are replaced."""
        dropped = tuple(self._state.jobs)
        self._state = Jobs()
        busy = [worker for worker in self._workers if worker.pending]
        self._workers = [worker for worker in self._workers if not worker.pending]
        for worker in busy:
            worker.kill()
        # A large process takes a tenth of a second to go: nobody who cancelled should wait for it.
        threading.Thread(target=_let_go, args=(busy,), name="workers-going").start()
        return dropped

    def close(self) -> None:
        """Ends the processes; open tickets stay unanswered."""
        self._state = Jobs()
        workers, self._workers = self._workers, []
        for worker in workers:
            if worker.pending or not worker.is_ready:
                worker.kill()
        for worker in workers:
            worker.close(wait_seconds=2.0)

    def _start(self) -> None:
        """One worker more. What few articles need takes 40 MB and half a second: one worker loads it while it has
        nothing to do, the first in the list, since that gets a file that comes alone."""
        is_first = not any(worker.setup.loads_early for worker in self._workers)
        worker = WorkerProcess(replace(self._setup, loads_early=is_first), self._heard)
        self._workers.insert(0 if is_first else len(self._workers), worker)

    def _enter(self, name: str, arguments: tuple[Any, ...], *, is_heavy: bool = False) -> int:
        self._last_ticket += 1
        job = Job(self._last_ticket, name, arguments, is_heavy)
        self._state.jobs[job.ticket] = job
        self._state.waiting.append(job)
        self._dispatch()
        return job.ticket

    def _dispatch(self) -> None:
        """Gives waiting jobs to the workers with the fewest, heavy ones only when no other heavy one is in hand."""
        while self._state.waiting:
            free = [worker for worker in self._workers if not worker.is_leaving and len(worker.pending) < PREFETCH]
            if len(self._workers) < min(self.size, len(self._state.jobs)) and not any(not w.pending for w in free):
                self._start()
                continue
            job = self._startable()
            if not free or job is None:
                return
            worker = min(free, key=lambda each: len(each.pending))
            if job.is_heavy and worker.pending:
                return
            self._state.waiting.remove(job)
            worker.send(job.ticket, (job.name, job.arguments))

    def _startable(self) -> Job | None:
        in_hand = (self._state.jobs.get(ticket) for worker in self._workers for ticket in worker.pending)
        is_heavy_busy = any(job is not None and job.is_heavy for job in in_hand)
        return next((job for job in self._state.waiting if not (job.is_heavy and is_heavy_busy)), None)

    def _take(self, heard: Heard) -> None:
        worker = heard.worker
        if worker not in self._workers:
            if heard.kind == "died":
                worker.close(wait_seconds=0.5)
            return  # of a worker that was cancelled: ignored
        if heard.kind == "died":
            self._replace(worker, "This file made the process that read it end; it is damaged, or made to do so")
            return
        job = self._state.jobs.get(worker.pending[0])
        if heard.kind == "done":
            worker.pending.popleft()
            worker.touch()
            worker.began = worker.last_sign
            worker.is_leaving = bool(heard.value)
            if job is not None:
                self._finish(job)
            return
        if job is not None:
            outcome = heard.value if heard.kind == "outcome" else bug_of(job.path, str(heard.value), job.source)
            self._state.ready.append(Answer(job.ticket, job.source, outcome))

    def _finish(self, job: Job) -> None:
        del self._state.jobs[job.ticket]
        self._state.ready.append(Answer(job.ticket, job.source, None, is_last=True))

    def _replace(self, worker: WorkerProcess, why: str) -> None:
        """Answers for the job that a worker died of, and gives the others back to the queue's head."""
        self._workers.remove(worker)
        details = "\n".join(filter(None, (worker.stage, worker.last_words)))
        worker.close(wait_seconds=0.5)
        self._count_start(worker, details)
        pending = [self._state.jobs[ticket] for ticket in worker.pending if ticket in self._state.jobs]
        if pending and worker.is_ready and not worker.is_leaving:
            job = pending.pop(0)
            failure = Failure(job.path, f"{why}. {ADVICE}", "failed", details, job.source.id if job.source else "")
            self._state.ready.append(Answer(job.ticket, job.source, failure))
            self._finish(job)
        self._state.waiting.extendleft(reversed(pending))

    def _count_start(self, worker: WorkerProcess, details: str) -> None:
        """Raises EnvironmentProblem when workers die one after another before they can read anything, and DataError
        where a knowledge file, which may be the user's own, is what they die of."""
        self._failed_starts = 0 if worker.is_ready else self._failed_starts + 1
        if self._failed_starts > self.size:
            check_knowledge()
            raise EnvironmentProblem(
                "The part of the program that reads files could not be started.",
                "Start the program again; if that does not help, install it anew.",
                details,
            )

    def _end_silent_workers(self) -> None:
        now = time.monotonic()
        for worker in tuple(self._workers):
            if not worker.pending:
                continue
            allowed = self._deadlines.silence if worker.is_ready else self._deadlines.start
            why = ""
            if now - worker.last_sign > allowed:
                why = f"Reading it made no progress for {allowed:.0f} seconds and was stopped"
            elif now - worker.began > self._deadlines.ceiling:
                why = f"Reading it took more than {self._deadlines.ceiling:.0f} seconds and was stopped"
            if why:
                worker.kill()
                self._replace(worker, why)


def _let_go(workers: Iterable[WorkerProcess]) -> None:
    """Waits for killed workers and removes their folders."""
    for worker in workers:
        worker.close(wait_seconds=0.5)


def pool_size(workers: int) -> int:
    """How many processes a pool has; 0 asks for what suits the computer."""
    return workers or min(MOST_WORKERS, os.cpu_count() or 1)
