"""One telling: an event as one sentence says it, before the article's tellings are joined."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.model import Argument, Span, Timex, When

from .story import Sentence

SPEECH = frozenset({"statement", "appeal", "condemnation", "threat", "rejection"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger found: words `first` to `last` (excluded), the type it tells, the file's weight and part of speech."""

    first: int
    last: int
    type: str
    weight: int
    pos: str
    is_attribute: bool = False  # a participle that goes with a noun: „războiul declanșat de Rusia"


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one sentence tells it.

    `clause` is the number of its clause within the sentence, `tense` past, present, future or unknown. `how_dated` says
    how near the time expression stood: clause, sentence, narrative, document, knowledge, event or "". `link` is a time
    expression that only orders it ("hours after") and points to what stands behind it.
    """

    sentence: Sentence
    trigger: Trigger
    clause: int
    status: str
    tense: str
    arguments: tuple[Argument, ...]
    span: Span
    when: When
    how_dated: str = ""
    place: str = ""
    place_key: str = ""
    place_span: Span | None = None
    instrument: str = ""
    attribution: tuple[str, ...] = ()
    in_quote: bool = False
    is_recalled: bool = False  # takes up an event told before, as "the call" does
    is_bare_talk: bool = False  # talks without a channel: "spoke with", „discuția lor"
    is_venue: bool = False  # a gathering that only says where something else was
    link: Timex | None = None
    aspects: frozenset[tuple[str, str]] = frozenset()  # which round of an election, and of what
    signs: tuple[str, ...] = ()  # names of what its words show of how surely it is told
    keys: frozenset[str] = field(init=False, default=frozenset())  # of all actors
    person_keys: frozenset[str] = field(init=False, default=frozenset())  # of the persons among them

    def __post_init__(self) -> None:
        # Read many times while tellings are joined: made once.
        object.__setattr__(self, "keys", frozenset([argument.actor.key for argument in self.arguments]))
        people = [argument.actor.key for argument in self.arguments if argument.actor.kind == "person"]
        object.__setattr__(self, "person_keys", frozenset(people))

    @property
    def type(self) -> str:
        """The event type."""
        return self.trigger.type
