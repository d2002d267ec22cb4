"""Sources for an import, listed by a thread of their own: folders walked, text given as it is."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from timeline.model import Failure, PlainError, Source

from .exchange.paths import sources_below
from .imports.bibliographies import with_bibliographies

WAITING = 4096  # sources listed ahead
LISTING_SECONDS = 0.1  # between two looks whether to go on


class Feed:
    """Sources listed by a thread of their own, so that a slow folder, or a conversation on standard input that waits
    for the last answer before it goes on, never holds up what is already there."""

    def __init__(self, named: Iterable[Path | Source | Failure]) -> None:
        self._named = named
        self._unlisted: list[Path | Source | Failure] = []  # named, and not listed to their end
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
        """What is listed and not taken after a cancel; nothing is listed any further."""
        self.stop()
        self._thread.join(LISTING_SECONDS * 5)  # one that waits for standard input may never end
        while (found := self.next_now()) is not None:
            yield found

    def unlisted(self) -> tuple[Path | Source | Failure, ...]:
        """What was named and is not listed to its end, once `rest` was asked for.

        A folder of a hundred thousand files is not walked any further for it: the folder stands for them.
        """
        return tuple(self._unlisted)

    def stop(self) -> None:
        """Lists no further."""
        self._stopped.set()

    def _list(self) -> None:
        try:
            for named in self._named:
                if self._stopped.is_set() or not self._is_listed_whole(named):
                    self._unlisted.append(named)
                    if not isinstance(self._named, Sequence):
                        break  # more may come at any time, or never
        except (OSError, ValueError, PlainError) as error:
            self._error = error  # the importing thread raises it
        except BaseException:
            self._error = RuntimeError("the sources could not be listed")  # its own traceback is on stderr
            raise
        finally:
            self._done.set()

    def _is_listed_whole(self, named: Path | Source | Failure) -> bool:
        """Puts what one name stands for into the queue; False when it was stopped before the end."""
        return all(self._put(found) for found in expanded(named))

    def _put(self, found: Source | Failure) -> bool:
        while not self._stopped.is_set():
            try:
                self._queue.put(found, timeout=LISTING_SECONDS)
            except queue.Full:
                continue
            return True
        return False


def expanded(named: Path | Source | Failure) -> Iterator[Source | Failure]:
    """The single sources behind a name: folders walked, text given as it is."""
    if isinstance(named, Failure):
        yield named
        return
    source = Source(str(named)) if isinstance(named, Path) else named
    if source.is_given:
        yield source
        return
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
