"""The words and colours of event families, types, statuses and offices, as a plain value taken from the knowledge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from timeline.model import Actor

Labels = tuple[tuple[str, str], ...]


class LabelledFamily(Protocol):
    """A family of event types as the knowledge holds it."""

    @property
    def labels(self) -> Labels: ...
    @property
    def light(self) -> str: ...
    @property
    def dark(self) -> str: ...
    @property
    def shape(self) -> str: ...


class LabelledType(Protocol):
    """An event type as the knowledge holds it."""

    @property
    def family(self) -> str: ...
    @property
    def labels(self) -> Labels: ...
    @property
    def icon(self) -> str: ...


class LabelledBody(Protocol):
    """A state or organisation as the knowledge holds it."""

    @property
    def labels(self) -> Labels: ...


class LabelledPlace(Protocol):
    """A city or region as the knowledge holds it."""

    @property
    def labels(self) -> Labels: ...


class OfficeWords(Protocol):
    """An office with its words by language."""

    @property
    def id(self) -> str: ...
    @property
    def words(self) -> Mapping[str, Sequence[str]]: ...


class Vocabulary(Protocol):
    """What of the knowledge the window names things by."""

    @property
    def families(self) -> Mapping[str, LabelledFamily]: ...
    @property
    def event_types(self) -> Mapping[str, LabelledType]: ...
    @property
    def actors(self) -> Mapping[str, LabelledBody]: ...
    @property
    def cities(self) -> Mapping[str, LabelledPlace]: ...
    @property
    def offices(self) -> Sequence[OfficeWords]: ...


@dataclass(frozen=True, slots=True)
class FamilyTerm:
    """A family's labels, colours and glyph (a name in `resources/icons/family`)."""

    labels: Labels
    light: str
    dark: str
    shape: str


@dataclass(frozen=True, slots=True)
class TypeTerm:
    """An event type's family, labels and icon (a name in `resources/icons/event`)."""

    family: str
    labels: Labels
    icon: str


@dataclass(frozen=True, slots=True)
class Terms:
    """Names of things in both languages. Unknown ids are shown as they are."""

    families: Mapping[str, FamilyTerm] = field(default_factory=dict)
    types: Mapping[str, TypeTerm] = field(default_factory=dict)
    states: Mapping[str, Labels] = field(default_factory=dict)  # by actor key
    offices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)  # English name -> Romanian name, where they differ

    @classmethod
    def of(cls, knowledge: Vocabulary) -> Terms:
        """The names that a knowledge holds."""
        return cls(
            {key: FamilyTerm(row.labels, row.light, row.dark, row.shape) for key, row in knowledge.families.items()},
            {key: TypeTerm(row.family, row.labels, row.icon) for key, row in knowledge.event_types.items()},
            {key: row.labels for key, row in knowledge.actors.items()},
            {
                office.id: {language: words[0] for language, words in office.words.items() if words}
                for office in knowledge.offices
            },
            _romanian_places((*knowledge.actors.values(), *knowledge.cities.values())),
        )

    def family(self, family: str, language: str) -> str:
        """The label of a family."""
        term = self.families.get(family)
        return _label(term.labels, language, family) if term else family

    def type(self, type_id: str, language: str) -> str:
        """The label of an event type."""
        term = self.types.get(type_id)
        return _label(term.labels, language, type_id) if term else type_id

    def family_of(self, type_id: str) -> str:
        """The family of a type, "" for one that is not known."""
        term = self.types.get(type_id)
        return term.family if term else ""

    def colour(self, family: str, *, is_dark: bool) -> str:
        """The colour of a family; a grey for one that is not known."""
        term = self.families.get(family)
        if term is None:
            return "#94A3B8" if is_dark else "#64748B"
        return term.dark if is_dark else term.light

    def glyph(self, family: str) -> str:
        """The icon of a family's glyph."""
        term = self.families.get(family)
        return f"family/{term.shape}" if term else "family/small_circle"

    def icon(self, type_id: str) -> str:
        """The icon of a type."""
        term = self.types.get(type_id)
        return f"event/{term.icon}" if term else "tool/info"

    def actor(self, actor: Actor, language: str) -> str:
        """The actor's name in a language."""
        return (actor.label_ro or actor.name) if language == "ro" else actor.name

    def place(self, name: str, language: str) -> str:
        """A place's name in a language; events hold the English one."""
        return self.places.get(name, name) if language == "ro" else name

    def office_of(self, actor: Actor, language: str, phrase: Callable[..., str]) -> str:
        """ "president, Russia": the office an actor held at the date, "" when none is known.

        `phrase` is the catalogue's text for `office` and `country`.
        """
        words = self.offices.get(actor.office, {})
        office = words.get(language) or words.get("en") or actor.office.replace("_", " ")
        country = _label(self.states.get(f"state:{actor.country}", ()), language, actor.country)
        if office and country:
            return phrase(office=office, country=country)
        return office or (country if actor.kind == "person" else "")


def _romanian_places(rows: Iterable[LabelledPlace]) -> dict[str, str]:
    names = (dict(row.labels) for row in rows)
    return {each["en"]: each["ro"] for each in names if "ro" in each and "en" in each and each["ro"] != each["en"]}


def _label(labels: Labels, language: str, otherwise: str) -> str:
    found = dict(labels)
    return found.get(language) or found.get("en") or otherwise
