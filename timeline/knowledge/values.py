"""What the knowledge files hold, as frozen values: event types, actors with their terms, cities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.model import Actor, TimeSpan

from .inflection import Inflection
from .patterns import Pattern
from .texts import Texts, text_in
from .treaties import Treaty, TreatyEvent, treaty_events


@dataclass(frozen=True, slots=True)
class Family:
    """A family of event types: its labels, its colour in both themes and the shape of its glyph."""

    id: str
    labels: Texts
    light: str
    dark: str
    shape: str

    def label(self, language: str) -> str:
        """The label in a language, English where that has none."""
        return text_in(self.labels, language)


@dataclass(frozen=True, slots=True)
class StatusRule:
    """A status, how it is drawn, and the words that tell it (patterns by language)."""

    id: str
    labels: Texts
    meaning: str
    draw: str
    cues: Mapping[str, tuple[Pattern, ...]]

    def label(self, language: str) -> str:
        """The label in a language, English where that has none."""
        return text_in(self.labels, language)


@dataclass(frozen=True, slots=True)
class Role:
    """A role of an event type. `need`: "one", "some" (one or more), "any" (none or more), "maybe" (none or one)."""

    name: str
    need: str


@dataclass(frozen=True, slots=True)
class Trigger:
    """A phrase that may tell an event. `pos`: v verb, n noun, a adjective, x several words. `weight` as in the file:

    3 enough alone, 2 needs one role filled, 1 needs two roles or a date in the clause.
    """

    pattern: Pattern
    pos: str
    weight: int


@dataclass(frozen=True, slots=True)
class EventType:
    """One type of the closed list. `duration` is instant, span or state_change; `salience` 0 to 1."""

    id: str
    family: str
    labels: Texts
    definition: str
    plover: str
    cameo: tuple[str, ...]
    icon: str
    duration: str
    salience: float
    frame: tuple[str, ...]  # mutual and a role; directed, the doer's role and the other's; single and a role
    roles: tuple[Role, ...]
    subtypes: tuple[str, ...]
    triggers: Mapping[str, tuple[Trigger, ...]]
    anti: Mapping[str, tuple[Pattern, ...]]

    def label(self, language: str) -> str:
        """The label in a language, English where that has none."""
        return text_in(self.labels, language)


@dataclass(frozen=True, slots=True)
class Term:
    """An office held: `state` is an ISO 3166 code or an organisation's id in capitals.

    `start` and `end` are day numbers as early and as late as the file allows, both included; None is open.
    """

    state: str
    office: str
    start: int | None
    end: int | None

    def covers(self, day: int) -> bool:
        """True when the term may include the day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in office, now or once. `names` begin with the canonical English name; `short` serves titles."""

    id: str
    names: tuple[str, ...]
    short: str
    terms: tuple[Term, ...]

    @property
    def key(self) -> str:
        """The key an Actor of this person has."""
        return f"person:{self.id}"

    def term_on(self, day: int | None) -> Term | None:
        """The term that covers a day, the highest first as the file lists them; the last one where none does."""
        if day is not None:
            for term in self.terms:
                if term.covers(day):
                    return term
        return self.terms[-1] if self.terms else None


@dataclass(frozen=True, slots=True)
class Body:
    """A state, a former state or an organisation, with every spelling that names it."""

    id: str  # ISO 3166 code, or the organisation's id
    kind: str  # state, organisation
    labels: Texts
    names: tuple[str, ...]
    metonyms: tuple[str, ...]
    adjectives_en: tuple[str, ...] = ()
    cased: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # language -> forms of its names
    adjectives: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)  # of languages that inflect
    people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    existed: TimeSpan | None = None
    country: str = ""  # the state whose institution it is, for articles that name it without its state
    part_of: str = ""  # the key of the organisation whose organ or agency it is: `org:eu`
    _actor: Actor = field(init=False, repr=False, compare=False)  # made once: sentences name it over and over

    def __post_init__(self) -> None:
        country = self.id if self.kind == "state" else self.country
        actor = Actor(self.key, self.label("en"), self.kind, self.label("ro"), country)
        object.__setattr__(self, "_actor", actor)

    @property
    def key(self) -> str:
        """The key an Actor of this body has: `state:US`, `org:nato`."""
        return f"state:{self.id}" if self.kind == "state" else f"org:{self.id}"

    def label(self, language: str) -> str:
        """The name in a language, English where that has none."""
        return text_in(self.labels, language)

    def actor(self) -> Actor:
        """The body as an Actor."""
        return self._actor


@dataclass(frozen=True, slots=True)
class Office:
    """An office and the words for it; `of` names the one state or organisation that uses them ("chancellor"), or ""."""

    id: str
    of: str
    words: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class City:
    """A city, region or other place of the news. `country` is an ISO 3166 code, "" for seas and the like."""

    id: str
    country: str
    labels: Texts
    names: tuple[str, ...]

    @property
    def key(self) -> str:
        """The key of the place."""
        return f"place:{self.id}"

    def label(self, language: str) -> str:
        """The name in a language, English where that has none."""
        return text_in(self.labels, language)


@dataclass(frozen=True, slots=True)
class Source:
    """A news agency or outlet that may stand behind a claim."""

    name: str
    kind: str  # agency, outlet
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Knowledge:
    """All knowledge files as one frozen value; `revision` changes with any byte of them.

    Two are equal only when they are the same object: knowledge is loaded once and serves as key of caches.
    """

    revision: str
    families: Mapping[str, Family]
    statuses: Mapping[str, StatusRule]
    event_types: Mapping[str, EventType]
    actors: Mapping[str, Body]  # by key: states, former states, organisations
    people: Mapping[str, Person]  # by key
    treaties: Mapping[str, Treaty]  # by id
    cities: Mapping[str, City]  # by id
    offices: tuple[Office, ...]
    sources: tuple[Source, ...]
    ambiguous: frozenset[str]  # folded words that name somebody only beside a title or a first name
    borne_by_others: frozenset[str] = frozenset()  # folded names of places that people and things bear as well
    compounds: Mapping[str, str] = field(default_factory=dict)  # "ruso" -> the key of what it stands for
    words: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)  # language -> list -> words
    patterns: Mapping[str, Mapping[str, tuple[Pattern, ...]]] = field(default_factory=dict)
    templates: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # language -> key -> title template
    inflections: Mapping[str, Inflection] = field(default_factory=dict)  # by language
    weights: Mapping[str, float] = field(default_factory=dict)  # features of the confidence
    held: Mapping[tuple[str, str], tuple[tuple[Term, str], ...]] = field(default_factory=dict)  # (state, office) -> who

    def treaty_events(self) -> tuple[TreatyEvent, ...]:
        """The steps of all treaties that correspond to an event type, in order of time."""
        return treaty_events(self.treaties.values())
