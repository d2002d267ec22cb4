"""What a project answers: rows for lists and panels, frozen, without a connection behind them."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.model import Article, Claim, Event, ImportReport, Problem, TimeSpan, Timex

from .filters import EventFilter


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One line of the article list. `published` None: unknown. `events` counts those shown."""

    id: str
    path: str
    url: str
    title: str
    publisher: str
    published: TimeSpan | None
    published_origin: str
    language: str
    state: str
    events: int
    event_ids: tuple[str, ...]
    sha256: str
    characters: int
    problems: tuple[Problem, ...]
    imported_at: str  # ISO 8601 in UTC, seconds
    newer_version: str = ""  # id of the article that replaced it at the same address
    corrected: tuple[str, ...] = ()  # "published", "language" when set by hand


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article with everything kept of it."""

    article: Article
    timexes: tuple[Timex, ...]
    row: ArticleRow


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One hit. `kind` is event or article; `marks` are (start, end) of the words found in `snippet`."""

    kind: str
    id: str
    title: str
    when: TimeSpan | None
    snippet: str
    marks: tuple[tuple[int, int], ...]
    rank: float  # smaller is better, as FTS5's bm25


@dataclass(frozen=True, slots=True)
class Ahead:
    """A row of "Coming up": days left (negative: was due and never reported as having happened)."""

    event: Event
    days_left: int


@dataclass(frozen=True, slots=True)
class KnowledgeRow:
    """An event of the pale treaty layer, not part of the project. `title` in English, `title_ro` in Romanian."""

    id: str
    type: str
    title: str
    title_ro: str
    when: TimeSpan
    instrument: str
    is_verified: bool


@dataclass(frozen=True, slots=True)
class Era:
    """A named background band; day numbers, both included, None: open."""

    id: str
    title: str
    first: int | None
    last: int | None
    colour: str = ""


@dataclass(frozen=True, slots=True)
class NamedView:
    """A filter kept under a name."""

    title: str
    filter: EventFilter


@dataclass(frozen=True, slots=True)
class ReadingPreview:
    """What reading an article again would bring: claims that are new, changed (before, after) and gone."""

    article_id: str
    title: str
    new: tuple[Claim, ...]
    changed: tuple[tuple[Claim, Claim], ...]
    gone: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class StoredReport:
    """An import's report with its time (ISO 8601, UTC)."""

    at: str
    report: ImportReport


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One thing that happened to an event: when (ISO 8601, UTC) and the step's name in the user's words."""

    at: str
    name: str
