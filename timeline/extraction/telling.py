"""One telling: an event as one sentence says it, before the article's tellings are joined."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline.model import Argument, Span, Timex, When

from .story import Sentence

SPEECH = frozenset({"statement", "appeal", "condemnation", "threat", "rejection"})
CONTACTS = frozenset({"phone_call", "videoconference", "meeting", "negotiation"})  # of people with each other
STRUCK = frozenset({"armed_attack", "terror_attack", "disaster"})  # what strikes once
DAYS_OF_NEWS = 3  # how long before its publication the news may have been


class Trigger(NamedTuple):
    """A trigger found: words `first` to `last` (excluded), the type it tells, the file's weight and part of speech."""

    first: int
    last: int
    type: str
    weight: int
    pos: str
    is_attribute: bool = False  # a participle that goes with a noun: „războiul declanșat de Rusia"
    is_carried: bool = False  # a noun with a verb that says only that it was: „atacul a avut loc"

    @property
    def is_mere_noun(self) -> bool:
        """True for a noun that names something, without a verb which tells that it was."""
        return self.pos == "n" and not self.is_carried


class Telling(NamedTuple):
    """An event as one sentence tells it: a named tuple, since most are changed once or twice on their way.

    `clause` is the number of its clause within the sentence, `tense` past, present, future or unknown. `how_dated` says
    how near the time expression stood: clause, sentence, shared, event, narrative, story, document, knowledge or "".
    `link` is a time expression that only orders it ("hours after") and points to what stands behind it. `arguments` are
    changed by `with_arguments` alone, which keeps `keys` right.
    """

    sentence: Sentence
    trigger: Trigger
    type: str  # the event type: its trigger's
    clause: int
    status: str
    tense: str
    arguments: tuple[Argument, ...]
    keys: frozenset[str]  # of all actors
    person_keys: frozenset[str]  # of the persons among them
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
    is_retold: bool = False  # says when that was: "the meeting took place on Tuesday"
    is_bare_talk: bool = False  # talks without a channel: "spoke with", „discuția lor"
    is_of_late: bool = False  # its sentence tells what went on for long: "in recent years"
    is_counted: bool = False  # its sentence counts another day from its own: "a day after the states imposed"
    is_possessed: bool = False  # its words of time stand before it: "Monday's strike"
    is_of_report: bool = False  # its day is that on which somebody told it
    is_venue: bool = False  # a gathering that only says where something else was
    link: Timex | None = None
    aspects: frozenset[tuple[str, str]] = frozenset()  # which round of an election, and of what
    signs: tuple[str, ...] = ()  # names of what its words show of how surely it is told


def keys_of(arguments: Iterable[Argument]) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of all who take part, and of the persons among them."""
    actors = [argument.actor for argument in arguments]
    return frozenset([actor.key for actor in actors]), frozenset(
        [actor.key for actor in actors if actor.kind == "person"]
    )


def is_won_later(telling: Telling) -> bool:
    """True for an election that a verb tells of later: behind "has won Monday's vote" nothing is of Monday any more."""
    return telling.type == "election" and telling.is_possessed and not telling.trigger.is_mere_noun


def with_arguments(telling: Telling, arguments: tuple[Argument, ...]) -> Telling:
    """The telling with others who take part."""
    keys, person_keys = keys_of(arguments)
    return telling._replace(arguments=arguments, keys=keys, person_keys=person_keys)
