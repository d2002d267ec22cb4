"""Workers, and knowledge, that are there before there is a project, so that the first drop finds them ready."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from timeline.project.late_rooms import reading_in
from timeline.project.settings import Settings
from timeline.project.warming import read_knowledge

if TYPE_CHECKING:  # read in when workers are wanted
    from timeline.project.jobs import WorkerPool


class ReadyWorkers:
    """At most one pool that waits for its project. Starting it never holds the window up."""

    def __init__(self) -> None:
        self._pool: WorkerPool | None = None
        self._start: Thread | None = None

    def start(self) -> None:
        """Starts the processes in a thread; a pool that waits already stays."""
        if self._pool is None:
            with reading_in:
                from timeline.project.jobs import WorkerPool  # lazily: a project shows its events without workers

            self._pool = WorkerPool(int(Settings.load().get("workers")))
            self._start = Thread(target=self._pool.warm, name="ready-workers")
            self._start.start()
            # A thread of its own: whoever takes the pool waits for the pool alone.
            Thread(target=read_knowledge, name="read-knowledge", daemon=True).start()

    def take(self) -> WorkerPool | None:
        """The pool for a project, which closes it in the end; None when none was started."""
        if self._start is not None:
            self._start.join()
        pool, self._pool, self._start = self._pool, None, None
        return pool

    def close(self) -> None:
        """Ends the processes that no project has taken."""
        pool = self.take()
        if pool is not None:
            pool.close()
