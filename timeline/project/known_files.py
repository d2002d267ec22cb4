"""Files that the project has read before, told by the hash of their bytes before anything is understood again.

A folder that is added once more after a cancel, or that is watched, holds thousands of them: hashing a file costs a
hundredth of understanding it. Only formats that hold one article are told so; in an archive or a list of articles
some may be stored and others not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager

from timeline.model import ImportOutcome, Source
from timeline.storage import Tables

from .copies import known_as

HASHER = "timeline.reading.files:digests"
BATCH_FILES = 64
OF_ONE_ARTICLE = frozenset(
    (
        "text/plain",
        "text/html",
        "text/markdown",
        "application/pdf",
        "application/rtf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.oasis.opendocument.text",
    )
)


class KnownFiles:
    """Collects plain files, has them hashed by a worker, and parts them into known and new ones.

    `call` is `WorkerPool.submit_call`, `reading` opens the project for looking something up.
    """

    def __init__(
        self, call: Callable[[str, Sequence[str]], int], reading: Callable[[], AbstractContextManager[Tables]]
    ) -> None:
        self._call = call
        self._reading = reading
        self._collected: list[Source] = []
        self._asked: dict[int, tuple[Source, ...]] = {}
        with reading() as tables:
            self._is_empty = not tables.articles.count()

    @property
    def waiting(self) -> int:
        """How many files are collected or being hashed; at least one while a batch has not had its last answer."""
        return len(self._collected) + sum(len(sources) or 1 for sources in self._asked.values())

    def take(self, source: Source) -> bool:
        """Collects a file of which nothing is said but its path; False for anything else, and in an empty project."""
        if self._is_empty or source != Source(source.path):
            return False
        self._collected.append(source)
        if len(self._collected) >= BATCH_FILES:
            self.ask()
        return True

    def ask(self) -> None:
        """Has what is collected hashed."""
        if self._collected:
            sources, self._collected = tuple(self._collected), []
            self._asked[self._call(HASHER, tuple(source.path for source in sources))] = sources

    def is_mine(self, ticket: int) -> bool:
        """True for a ticket of a batch that is being hashed."""
        return ticket in self._asked

    def part(self, ticket: int, digests: object) -> tuple[list[ImportOutcome], list[Source]]:
        """Answers for the files of a batch that the project has, and those it has not. A failed hashing knows none."""
        sources, self._asked[ticket] = self._asked[ticket], ()
        if not isinstance(digests, tuple) or len(digests) != len(sources):
            return [], list(sources)
        with self._reading() as tables:
            found = tables.articles.of_bytes(digest for digest in digests if digest)
            known = {digest: each for digest, each in found.items() if each.media_type in OF_ONE_ARTICLE}
            shown = tables.events.of_articles(each.id for each in known.values())
        answers, new = [], []
        for source, digest in zip(sources, digests, strict=True):
            each = known.get(digest)
            if each is None:
                new.append(source)
            else:
                events = len(shown.get(each.id, ()))
                problems = known_as(each, source.path)
                answers.append(ImportOutcome(source.path, "duplicate", each.id, events, problems, title=each.title))
        return answers, new

    def close(self, ticket: int) -> None:
        """The batch has had its last answer: the worker is free."""
        del self._asked[ticket]

    def rest(self) -> Iterator[Source]:
        """What nobody answers any more after a cancel."""
        for sources in (*self._asked.values(), self._collected):
            yield from sources
        self._asked, self._collected = {}, []
