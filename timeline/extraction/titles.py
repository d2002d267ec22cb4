"""Titles as a reader would write them, from type and roles, in every language that has templates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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
    found = []
    for name, words in knowledge.words.get(language, {}).items():
        if name.startswith(prefix):
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
    frame = knowledge.event_types[telling.type].frame
    doers = _told(telling.arguments, frame[1], MUTUAL_LEAST if frame[0] == "mutual" else 1)
    others = _told(telling.arguments, frame[2] if len(frame) > 2 else "other")
    found = []
    for language, templates in sorted(knowledge.templates.items()):
        if templates:
            gaps, is_many = _gaps(telling, knowledge, language, templates, doers, others)
            title = _title(telling, templates, way, gaps, is_many) or knowledge.event_types[telling.type].label(
                language
            )
            found.append((language, title))
    return tuple(found)


def _title(telling: Telling, templates: Mapping[str, str], way: str, gaps: Mapping[str, str], is_many: bool) -> str:
    template = templates.get(f"{telling.type}_{way}", templates.get(telling.type, ""))
    if telling.status in PLANNED_STATUSES:
        planned = templates.get(f"{telling.type}_planned", template)
        template = templates.get(f"{telling.type}_{way}_planned", planned)
    elif telling.status == "cancelled":
        template = templates.get(f"{telling.type}_planned", template)
    whole = templates.get("cancelled", "{}") if telling.status == "cancelled" else "{}"
    for variant in _variants(template):
        filled = _fill(variant, gaps, is_many)
        if filled:
            return whole.format(filled[0].upper() + filled[1:])
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


def _fill(variant: _Variant, gaps: Mapping[str, str], is_many: bool) -> str:
    if not all(map(gaps.get, variant.needed)):
        return ""
    told: list[str] = []
    for names, singular, plural in variant.pieces:
        if not names or all(map(gaps.get, names)):
            words = plural if is_many else singular
            told += [gaps[word] if number % 2 else word for number, word in enumerate(words)]
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


def _gaps(
    telling: Telling,
    knowledge: Knowledge,
    language: str,
    templates: Mapping[str, str],
    doers: Sequence[Actor],
    others: Sequence[Actor],
) -> tuple[dict[str, str], bool]:
    doing = _named(doers, knowledge, language)
    done_to = _listed(_named(others, knowledge, language), templates)
    place = _place(telling, knowledge, language)
    treaty = knowledge.treaties.get(telling.instrument)
    listed = _listed(doing, templates)
    people = [actor for actor in doers if actor.kind == "person"]
    states = [argument.actor for argument in telling.arguments if argument.actor.kind == "state"]
    gaps = {
        "a": listed,
        "b": done_to,
        "all": listed if len(doing) > 1 else "",
        "place": place,
        "at": templates.get("at_city" if _is_city(telling.place_key) else "at", "{}").format(place) if place else "",
        "to": place or done_to,
        "who": _listed(_named(people, knowledge, language), templates),
        "state": _listed(_named(states[:1], knowledge, language), templates),
        "treaty": treaty.label(language) if treaty is not None else "",
    }
    plural = tuple(templates["plural"].split("|")) if "plural" in templates else ()
    return gaps, len(doing) > 1 or any(name.split(" ")[0].endswith(plural) for name in doing)


def _place(telling: Telling, knowledge: Knowledge, language: str) -> str:
    """The name of the place in a language."""
    found = knowledge.cities.get(telling.place_key.removeprefix("place:")) or knowledge.actors.get(telling.place_key)
    return telling.place if found is None else found.label(language)


def _is_city(place_key: str) -> bool:
    """True for a city, not for a state or a sea: „la Busan", but „în Polonia" and „în Marea Neagră"."""
    return place_key.startswith("place:") and not place_key.startswith("place:_")


def _told(arguments: Sequence[Argument], role: str, least: int = 1) -> list[Actor]:
    """The actors of a role: those that the sentence names, others too where it names less than `least`.

    The states they act for only where nobody else is named.
    """
    mine = [argument for argument in arguments if argument.role == role]
    told = [argument.actor for argument in mine if argument.span is not None]
    if len(told) < least:
        told = [argument.actor for argument in mine]
    people = {actor.country for actor in told if actor.kind == "person"}
    return [actor for actor in told if actor.kind != "state" or actor.country not in people]


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
    joint = templates.get("and", ", ")
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + joint + names[-1] if names else ""
