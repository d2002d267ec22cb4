"""What comes back over the process boundary: a reading or a failure, never an exception."""

from __future__ import annotations

from dataclasses import dataclass

from .article import Article
from .mention import EventMention
from .timex import Timex


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the user should know about an article: a stable code, a whole English sentence, and what to do."""

    code: str  # no_date, no_event, other_language, date_conflict, partly_read, …
    sentence: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One article, understood."""

    article: Article
    timexes: tuple[Timex, ...]
    mentions: tuple[EventMention, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A path that gave no article. `status` is empty (no readable text), skipped (not an article) or failed.

    `link` is the address that a link file leads to, which is fetched only at the user's word.
    """

    path: str
    sentence: str
    status: str = "failed"
    details: str = ""
    given_id: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: `done` of `total` (None: not known yet), what it reads, and its stage."""

    done: int
    total: int | None
    name: str = ""
    stage: str = ""


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """The answer for one path. `status`: imported, duplicate, empty, failed or skipped; `events` counts those shown.

    `link` is the address that a link file leads to.
    """

    path: str
    status: str
    article_id: str = ""
    events: int = 0
    problems: tuple[Problem, ...] = ()
    error: str = ""
    given_id: str = ""
    title: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The end of an import: an outcome for every path, in the order they were answered."""

    outcomes: tuple[ImportOutcome, ...]
    was_cancelled: bool = False

    def count(self, status: str) -> int:
        """How many paths ended with that status."""
        return sum(outcome.status == status for outcome in self.outcomes)
