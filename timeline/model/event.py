"""What the project believes: claims of the sources, decisions of the user, and the events computed from both."""

from __future__ import annotations

from dataclasses import dataclass

from .edtf import TimeSpan
from .mention import HIDDEN_STATUSES, SHOWN_CONFIDENCE, Actor, EventMention


@dataclass(frozen=True, slots=True)
class Claim:
    """One source's telling of an event, as told and never changed.

    `id` is derived from content (article and evidence), the same for any order of import. `published` is the day
    number on which it became known (None: unknown). `origin_key` has a part in common with those of articles that copy
    one text (agency copies, word-for-word reprints) or are versions of one: they count as one independent source.
    """

    id: str
    article_id: str
    mention: EventMention
    evidence_text: str
    published: int | None
    publisher: str = ""
    language: str = ""
    article_title: str = ""
    origin_key: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the user said about claims or an event; it outranks every claim and survives reading again.

    `kind`: same, different (claims pairwise), set (a field of the event that holds `subject` claims), hide, star,
    note, use_claim, keep_both, lane… `subjects` are claim ids; `field`/`value` belong to `set` (when, type, status,
    title, place, actors, instrument, note). `sequence` orders decisions; the later one wins.
    """

    id: str
    kind: str
    subjects: tuple[str, ...]
    sequence: int
    field: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two claims tell one event: score 0 to 1 and ids of reasons the panel can put in words."""

    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims of one event that cannot both hold. `kind`: day, weekday, place, status; ids of the claims concerned."""

    kind: str
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A real-world event with all its tellings. `claim_ids` are sorted best first; `id` lasts (its claims' smallest).

    `extent` is the whole interval of a lasting event. `corrected` names the fields that a decision set.
    """

    id: str
    type: str
    status: str
    when: TimeSpan | None
    extent: TimeSpan | None
    when_origin: str
    actors: tuple[Actor, ...]
    roles: tuple[tuple[str, str], ...]  # (role, actor key)
    titles: tuple[tuple[str, str], ...]
    confidence: float
    claim_ids: tuple[str, ...]
    place: str = ""
    instrument: str = ""
    attribution: tuple[str, ...] = ()
    sources: int = 1
    independent: int = 1
    conflicts: tuple[Conflict, ...] = ()
    links: tuple[tuple[str, str, str, str], ...] = ()  # (kind, event id, distance, phrase)
    reasons: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()
    is_hidden: bool = False
    is_starred: bool = False
    is_report: bool = False
    known_when: TimeSpan | None = None
    note: str = ""

    @property
    def is_shown(self) -> bool:
        """True when window, list, exports and counts include it by default; what the user set is always shown."""
        if self.is_hidden:
            return False
        trusted = bool(self.corrected) or self.is_starred
        return trusted or (
            self.confidence >= SHOWN_CONFIDENCE and self.status not in HIDDEN_STATUSES and not self.is_report
        )

    def title(self, language: str) -> str:
        """The title in a language, English where that has none."""
        titles = dict(self.titles)
        return titles.get(language) or titles.get("en", "")


@dataclass(frozen=True, slots=True)
class Changes:
    """What a command changed: ids only; views refresh by these. `name` is the undo step in the user's words."""

    events: frozenset[str] = frozenset()
    removed_events: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    removed_articles: frozenset[str] = frozenset()
    settings: frozenset[str] = frozenset()
    name: str = ""
    is_everything: bool = False
