"""What is asked of workers and what comes back: jobs with their tickets, answers, deadlines."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from timeline.model import Article, Failure, Source

HEAVY_BYTES = 8_000_000  # files above are read one at a time, so that all workers together stay small
START_SECONDS = 60.0
SILENCE_SECONDS = 30.0
CEILING_SECONDS = 900.0  # for one source, whatever it achieves
ADVICE = "Other files are not affected; save this one in another format (text, HTML) and add it again."


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a ticket: an article's reading, a failure, a call's value, or the ticket's end (`is_last`)."""

    ticket: int
    source: Source | None
    outcome: Any
    is_last: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """One thing asked of a worker; `is_heavy` ones are done one at a time."""

    ticket: int
    name: str
    arguments: tuple[Any, ...]
    is_heavy: bool

    @property
    def source(self) -> Source | None:
        """What is to be read, None for other jobs."""
        return self.arguments[0] if self.name == "read" else None

    @property
    def path(self) -> str:
        """The path of what it is about, "" where there is none."""
        first = self.arguments[0]
        return str(first.path) if isinstance(first, Source | Article) else ""


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Seconds: until a worker must have started, may be silent, and may take for one source."""

    start: float = START_SECONDS
    silence: float = SILENCE_SECONDS
    ceiling: float = CEILING_SECONDS


@dataclass(slots=True)
class Jobs:
    """The jobs of a pool: not handed out yet, not answered to their end, and answers nobody has taken."""

    waiting: deque[Job] = field(default_factory=deque)
    jobs: dict[int, Job] = field(default_factory=dict)  # everything not answered to its end
    ready: deque[Answer] = field(default_factory=deque)


def bug_of(path: str, trace: str, source: Source | None) -> Failure:
    """The answer for a source on which the program itself failed."""
    sentence = "The program failed on this file; the details belong in a report to its makers."
    return Failure(path, sentence, "failed", trace, source.id if source else "")


def is_heavy(source: Source) -> bool:
    """True for a source that may take much memory to read."""
    if source.is_given:
        return len(source.text or source.html or source.data or "") > HEAVY_BYTES
    try:
        return Path(source.path).stat().st_size > HEAVY_BYTES
    except (OSError, ValueError):
        return False  # the reader will say what is wrong with it
