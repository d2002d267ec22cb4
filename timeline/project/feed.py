"""Sources for an import, listed by a thread of their own: folders walked, text given as it is."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

from timeline.model import Failure, PlainError, Source

from .exchange.paths import sources_below
from .imports.bibliographies import with_bibliographies

WAITING = 4096  # sources listed ahead
LISTING_SECONDS = 0.1  # between two looks whether to go on


class Feed:
    """Sources listed by a thread of their own, so that a slow folder, or a conversation on standard input that waits
    for the last answer before it goes on, never holds up what is already there."""

    def __init__(self, sources: Iterator[Source | Failure]) -> None:
        self._sources = sources
        self._queue: queue.Queue[Source | Failure] = queue.Queue(WAITING)
        self._stopped = threading.Event()
        self._done = threading.Event()
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._list, name="import-sources", daemon=True)
        self._thread.start()

    @property
    def is_listed(self) -> bool:
        """True when all sources are known."""
        return self._done.is_set()

    @property
    def is_over(self) -> bool:
        """True when all were taken. Raises what listing them raised."""
        if self._done.is_set() and self._queue.empty():
            if self._error is not None:
                raise self._error
            return True
        return False

    @property
    def waiting(self) -> int:
        """How many are listed and not taken."""
        return self._queue.qsize()

    def next_now(self) -> Source | Failure | None:
        """The next source, None when none is there yet."""
        try:
            return self._queue.get_nowait()
        except queue.Empty:
            return None

    def next_within(self, seconds: float) -> Source | Failure | None:
        """The next source, None when none came in that time or all were taken."""
        try:
            return self._queue.get(timeout=0.0 if self._done.is_set() else seconds)
        except queue.Empty:
            return None

    def rest(self) -> Iterator[Source | Failure]:
        """All that is left, listed to its end."""
        while not self.is_over:
            found = self.next_within(LISTING_SECONDS)
            if found is not None:
                yield found

    def stop(self) -> None:
        """Lists no further."""
        self._stopped.set()

    def _list(self) -> None:
        is_listed = False
        try:
            for source in self._sources:
                while not self._stopped.is_set():
                    try:
                        self._queue.put(source, timeout=LISTING_SECONDS)
                        break
                    except queue.Full:
                        continue
                if self._stopped.is_set():
                    break
            is_listed = True
        except (OSError, ValueError, PlainError) as error:
            self._error = error  # the importing thread raises it
        finally:
            if not is_listed and self._error is None:
                self._error = RuntimeError("the sources could not be listed")  # its own traceback is on stderr
            self._done.set()


def expanded(sources: Iterable[Path | Source | Failure]) -> Iterator[Source | Failure]:
    """Single sources: folders walked, text given as it is."""
    for found in sources:
        if isinstance(found, Failure):
            yield found
            continue
        source = Source(str(found)) if isinstance(found, Path) else found
        if source.is_given:
            yield source
        else:
            for below in walk(source):
                if isinstance(below, Failure):
                    yield below
                else:
                    yield from with_bibliographies(_like(source, below))


def walk(source: Source) -> Iterator[Source | Failure]:
    """The files of a path that is a folder, else the path."""
    return sources_below(source.path, source)


def _like(named: Source, found: Source) -> Source:
    """A single file keeps everything that was said of it; files of a folder only what may hold for all."""
    return named if found.path == named.path else found
