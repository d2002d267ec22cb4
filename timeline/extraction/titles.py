"""Titles as a reader would write them, from type and roles, in every language that has templates."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.knowledge import Knowledge
from timeline.model import PLANNED_STATUSES, Actor, Argument

from .telling import Telling

MOST_NAMES = 3
MUTUAL_LEAST = 2  # who talks, talks with somebody
_OPTIONAL = re.compile(r"\[([^\]]*)\]")
_AGREEMENT = re.compile(r"<([^/>]*)/([^>]*)>")
_GAP = re.compile(r"\{(\w+)\}")


class Way(NamedTuple):
    """A way to tell an event of some type: its name, beginnings of words and phrases that tell so."""

    name: str
    stems: tuple[str, ...]
    phrases: tuple[str, ...]


@lru_cache(maxsize=1_000)  # a language has some hundred word lists: gone through once a type, not for every telling
def ways_of(knowledge: Knowledge, language: str, kind: str) -> tuple[Way, ...]:
    """The ways to tell an event of a type: the language's word lists that are named way_TYPE_WAY, in their order."""
    prefix = f"way_{kind}_"
    finer = tuple(f"way_{other}_" for other in knowledge.event_types if other.startswith(f"{kind}_"))
    found = []
    for name, words in knowledge.words.get(language, {}).items():
        if name.startswith(prefix) and not name.startswith(finer):  # "sanctions" and "sanctions_relief" are two types
            phrases = tuple(word for word in words if " " in word)
            stems = tuple(word for word in words if " " not in word)
            found.append(Way(name.removeprefix(prefix), stems, phrases))
    return tuple(found)


def way_of(words: Sequence[str], ways: Sequence[Way]) -> str:
    """In which of some ways the words of a trigger tell ("expulsion" of a break of relations); "" for none."""
    phrase = " ".join(words)
    for way in ways:
        if any(word.startswith(way.stems) for word in words) or any(part in phrase for part in way.phrases):
            return way.name
    return ""


def titles_of(telling: Telling, knowledge: Knowledge, way: str = "") -> tuple[tuple[str, str], ...]:
    """(language, title) pairs for all languages with templates, in the order of their codes."""
    kind = knowledge.event_types[telling.type]
    frame = kind.frame
    doers = _told(telling.arguments, knowledge, frame[1], MUTUAL_LEAST if frame[0] == "mutual" else 1)
    others = _told(telling.arguments, knowledge, frame[2] if len(frame) > 2 else "other")
    found = []
    for language in _languages(knowledge):
        gaps = _Gaps(telling, knowledge, language, doers, others)
        title = _title(_wording(knowledge, language, telling.type, way, telling.status), gaps)
        found.append((language, title or kind.label(language)))
    return tuple(found)


@lru_cache(maxsize=8)
def _languages(knowledge: Knowledge) -> tuple[str, ...]:
    """The codes of the languages with templates, in order."""
    return tuple(sorted(language for language, templates in knowledge.templates.items() if templates))


def _title(wording: _Wording, gaps: _Gaps) -> str:
    """The first way to fill the templates that fits; "" for none."""
    for variant in wording.variants:
        filled = _fill(variant, gaps)
        if filled:
            return wording.whole.format(filled[0].upper() + filled[1:])
    return ""


class _Piece(NamedTuple):
    """A stretch of a template: the gaps it has, and its words in the singular and in the plural.

    Every second of the words is the name of a gap.
    """

    gaps: tuple[str, ...]
    singular: tuple[str, ...]
    plural: tuple[str, ...]


class _Variant(NamedTuple):
    """One way to fill a template: its pieces, and the gaps that must be filled: those outside [...]."""

    pieces: tuple[_Piece, ...]
    needed: tuple[str, ...]


class _Wording(NamedTuple):
    """How an event of some type and status is told: the ways to fill its template, and what stands around the title."""

    whole: str
    variants: tuple[_Variant, ...]


@lru_cache(maxsize=4_000)
def _wording(knowledge: Knowledge, language: str, kind: str, way: str, status: str) -> _Wording:
    templates = knowledge.templates[language]
    template = templates.get(f"{kind}_{way}", templates.get(kind, ""))
    if status in PLANNED_STATUSES:
        planned = templates.get(f"{kind}_planned", template)
        template = templates.get(f"{kind}_{way}_planned", planned)
    elif status == "cancelled":
        template = templates.get(f"{kind}_planned", template)
    whole = templates.get("cancelled", "{}") if status == "cancelled" else "{}"
    return _Wording(whole, _variants(template))


def _fill(variant: _Variant, gaps: _Gaps) -> str:
    words_of = gaps.__getitem__
    if not all(map(words_of, variant.needed)):
        return ""
    told: list[str] = []
    for names, singular, plural in variant.pieces:
        if not names or all(map(words_of, names)):
            words = plural if gaps.is_many else singular
            told += [words_of(word) if number % 2 else word for number, word in enumerate(words)]
    return "".join(told)


@lru_cache(maxsize=1_000)
def _variants(template: str) -> tuple[_Variant, ...]:
    return tuple(map(_variant, template.split("|")))


def _variant(text: str) -> _Variant:
    pieces: list[_Piece] = []
    needed: list[str] = []
    for number, piece in enumerate(_OPTIONAL.split(text)):
        names = tuple(_GAP.findall(piece))
        singular, plural = (tuple(_GAP.split(_AGREEMENT.sub(rf"\{form}", piece))) for form in (1, 2))
        pieces.append(_Piece(names, singular, plural))
        needed += names if number % 2 == 0 else ()
    return _Variant(tuple(pieces), tuple(needed))


class _Gaps(dict[str, str]):
    """What fills the gaps of a language's templates, "" where nothing does; looked for when a template asks for it."""

    def __init__(
        self, telling: Telling, knowledge: Knowledge, language: str, doers: Sequence[Actor], others: Sequence[Actor]
    ) -> None:
        super().__init__()
        self.telling = telling
        self.knowledge = knowledge
        self.language = language
        self.templates = knowledge.templates[language]
        self.doers = doers
        self.others = others
        self.doing = _named(doers, knowledge, language)

    @property
    def is_many(self) -> bool:
        """True where those who do it are several, or one with a name in the plural."""
        if len(self.doing) != 1:
            return bool(self.doing)
        is_group = any(actor.kind == "group" for actor in self.doers)
        noun = self.doing[0].split(" ")[-1 if is_group else 0]  # "striking miners", but "United States of America"
        return noun.endswith(_plural(self.templates.get("group" if is_group else "plural", "")))

    def __missing__(self, name: str) -> str:
        filler = _FILLERS.get(name)
        words = self[name] = "" if filler is None else filler(self)
        return words

    def named(self, actors: Sequence[Actor]) -> str:
        """Some actors in a row."""
        return _listed(_named(actors, self.knowledge, self.language), self.templates)


@lru_cache(maxsize=100)
def _plural(endings: str) -> tuple[str, ...]:
    return tuple(endings.split("|")) if endings else ()


def _where(gaps: _Gaps) -> str:
    place = gaps["place"]
    form = gaps.templates.get("at_city" if _is_city(gaps.telling.place_key) else "at", "{}")
    return form.format(place) if place else ""


def _state(gaps: _Gaps) -> str:
    states = [argument.actor for argument in gaps.telling.arguments if argument.actor.kind == "state"]
    return gaps.named(states[:1])


def _treaty(gaps: _Gaps) -> str:
    treaty = gaps.knowledge.treaties.get(gaps.telling.instrument)
    return treaty.label(gaps.language) if treaty is not None else ""


_FILLERS: Mapping[str, Callable[[_Gaps], str]] = {
    "a": lambda gaps: _listed(gaps.doing, gaps.templates),
    "b": lambda gaps: gaps.named(gaps.others),
    "all": lambda gaps: gaps["a"] if len(gaps.doing) > 1 else "",
    "place": lambda gaps: _place(gaps.telling, gaps.knowledge, gaps.language),
    "at": _where,
    "to": lambda gaps: gaps["place"] or gaps["b"],
    "who": lambda gaps: gaps.named([actor for actor in gaps.doers if actor.kind == "person"]),
    "state": _state,
    "treaty": _treaty,
}


def _place(telling: Telling, knowledge: Knowledge, language: str) -> str:
    """The name of the place in a language."""
    found = knowledge.cities.get(telling.place_key.removeprefix("place:")) or knowledge.actors.get(telling.place_key)
    return telling.place if found is None else found.label(language)


def _is_city(place_key: str) -> bool:
    """True for a city, not for a state or a sea: „la Busan", but „în Polonia" and „în Marea Neagră"."""
    return place_key.startswith("place:") and not place_key.startswith("place:_")


def _told(arguments: Sequence[Argument], knowledge: Knowledge, role: str, least: int = 1) -> list[Actor]:
    """The actors of a role: those that the sentence names, others too where it names less than `least`.

    The states and organisations they act for only where nobody else is named.
    """
    mine = [argument for argument in arguments if argument.role == role]
    told = [argument.actor for argument in mine if argument.span is not None]
    if len(told) < least:
        told = [argument.actor for argument in mine]
    if len(told) < 2:
        return told
    people = {actor.country for actor in told if actor.kind == "person"}
    wholes = {body.part_of for actor in told if (body := knowledge.actors.get(actor.key)) is not None}
    return [
        actor for actor in told if (actor.kind != "state" or actor.country not in people) and actor.key not in wholes
    ]


def _named(actors: Sequence[Actor], knowledge: Knowledge, language: str) -> list[str]:
    """How the title calls the first of some actors."""
    if len(actors) < 2:  # most: none or one to a role
        return [short_name(actor, knowledge, language) for actor in actors]
    return list(dict.fromkeys([short_name(actor, knowledge, language) for actor in actors]))[:MOST_NAMES]


def short_name(actor: Actor, knowledge: Knowledge, language: str) -> str:
    """How a headline calls somebody: the surname, the state's everyday name."""
    person = knowledge.people.get(actor.key)
    if person is not None:
        return person.short
    body = knowledge.actors.get(actor.key)
    return actor.name if body is None else body.label(language)


def _listed(names: Sequence[str], templates: Mapping[str, str]) -> str:
    if len(names) < 2:
        return names[0] if names else ""
    return ", ".join(names[:-1]) + templates.get("and", ", ") + names[-1]
