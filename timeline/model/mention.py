"""What one article says: actors, event mentions, their dates and evidence."""

from __future__ import annotations

from dataclasses import dataclass

from .edtf import TimeSpan
from .span import Span

STATUSES = (
    "occurred", "ongoing", "scheduled", "possible", "requested", "threatened",
    "denied", "cancelled", "claimed", "hypothetical", "background_state",
)  # fmt: skip
PLANNED_STATUSES = frozenset({"scheduled", "possible"})
HIDDEN_STATUSES = frozenset({"requested", "threatened", "denied", "hypothetical", "background_state"})
WHEN_ORIGINS = ("timex", "document", "narrative", "event", "knowledge", "user")
SHOWN_CONFIDENCE = 0.5


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that takes part.

    `key` is stable across articles: `state:US`, `org:nato`, `person:donald_trump`, `x:folded name` for one that no
    file knows. `name` is canonical English (as written without its title for an unknown one), `label_ro` the Romanian
    label, `country` the ISO 3166 code acted for or belonged to, `office` as at the date ("head_of_state").
    """

    key: str
    name: str
    kind: str  # person, state, organisation, group, place
    label_ro: str = ""
    country: str = ""
    office: str = ""


@dataclass(frozen=True, slots=True)
class Argument:
    """An actor in a role of the event, and where the text says so (None where it was implied, as a person's state)."""

    role: str
    actor: Actor
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class When:
    """How a mention is dated.

    `span` None: undated. `extent` is the whole interval of a lasting event. `origin` is one of WHEN_ORIGINS; `timex`
    the words it was read from, None where there are none. `phrase` those words; `anchor` and `anchor_when` as in
    Timex; `rule` the rule that read it. `known` is a second date from the knowledge files, never mixed with the text's.
    """

    span: TimeSpan | None = None
    extent: TimeSpan | None = None
    origin: str = ""
    timex: Span | None = None
    phrase: str = ""
    anchor: str = ""
    anchor_when: TimeSpan | None = None
    rule: str = ""
    known: TimeSpan | None = None
    others: tuple[TimeSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeLink:
    """This event lies before, after or on the same day as another of the same article.

    `to` is the index of the other mention in the article's tuple of mentions; `distance` an ISO 8601 duration where
    told (`PXH`: some hours); `phrase` the words.
    """

    kind: str
    to: int
    distance: str = ""
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class EventMention:
    """One event as one article tells it, all its tellings in the text joined.

    `evidence` is the one sentence recorded when the trigger was matched, and contains `trigger`; `mentions` are the
    triggers of all tellings, the first included. `outlets` are those of `attribution` that are agencies or outlets, and
    no speakers: who cites one tells what that one told. `confidence` is the share of such events that are right, 0 to
    1. `titles` are (language, title) pairs. `place` is canonical English, "" when none is told.
    """

    type: str
    status: str
    arguments: tuple[Argument, ...]
    when: When
    trigger: Span
    evidence: Span
    confidence: float
    titles: tuple[tuple[str, str], ...]
    place: str = ""
    place_key: str = ""
    instrument: str = ""
    attribution: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    links: tuple[TimeLink, ...] = ()
    reasons: tuple[str, ...] = ()  # why the confidence is what it is: ids of sentences
    is_report: bool = False  # a speech act that merely reports: not shown by itself
    place_span: Span | None = None  # the words that name the place
    is_retold: bool = False  # tells another day of an event that the article has told: "the call took place on …"
    outlets: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.status not in STATUSES:
            raise ValueError(f"not a status: {self.status}")
        if not self.evidence.contains(self.trigger):
            raise ValueError("the evidence sentence must contain the trigger")

    @property
    def is_shown(self) -> bool:
        """True when window, list, exports and counts include it by default."""
        return self.confidence >= SHOWN_CONFIDENCE and self.status not in HIDDEN_STATUSES and not self.is_report

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Those taking part, each once, in order of their roles."""
        return tuple({argument.actor.key: argument.actor for argument in self.arguments}.values())

    def title(self, language: str) -> str:
        """The title in a language, English where that has none."""
        titles = dict(self.titles)
        return titles.get(language) or titles.get("en", "")
