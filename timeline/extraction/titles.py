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
PLURAL_ENDINGS = ("tele", "nile", "rile", "lele")  # Statele, Emiratele, Națiunile, Țările, Insulele; not Chile
_OPTIONAL = re.compile(r"\[([^\]]*)\]")
_AGREEMENT = re.compile(r"<([^/>]*)/([^>]*)>")
_GAP = re.compile(r"\{(\w+)\}")


def titles_of(telling: Telling, knowledge: Knowledge) -> tuple[tuple[str, str], ...]:
    """(language, title) pairs for all languages with templates, in the order of their codes."""
    frame = knowledge.event_types[telling.type].frame
    doers = _told(telling.arguments, frame[1])
    others = _told(telling.arguments, frame[2] if len(frame) > 2 else "other")
    found = []
    for language, templates in sorted(knowledge.templates.items()):
        if templates:
            found.append((language, _title(telling, knowledge, language, templates, doers, others)))
    return tuple(found)


def _title(
    telling: Telling,
    knowledge: Knowledge,
    language: str,
    templates: Mapping[str, str],
    doers: Sequence[Actor],
    others: Sequence[Actor],
) -> str:
    gaps, is_many = _gaps(telling, knowledge, language, doers, others)
    template = templates.get(telling.type, "")
    if telling.status in PLANNED_STATUSES:
        template = templates.get(f"{telling.type}_planned", template)
    for variant in _variants(template):
        filled = _fill(variant, gaps, is_many)
        if filled:
            return filled[0].upper() + filled[1:]
    return knowledge.event_types[telling.type].label(language)


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
        if all(map(gaps.get, names)):
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
    telling: Telling, knowledge: Knowledge, language: str, doers: Sequence[Actor], others: Sequence[Actor]
) -> tuple[dict[str, str], bool]:
    doing = _named(doers, knowledge, language)
    done_to = _listed(_named(others, knowledge, language), language)
    place = telling.place_ro if language == "ro" else telling.place
    treaty = knowledge.treaties.get(telling.instrument)
    listed = _listed(doing, language)
    gaps = {
        "a": listed,
        "b": done_to,
        "all": listed if len(doing) > 1 else "",
        "place": place,
        "at": f"{_preposition(telling.place_key)} {place}" if place else "",
        "to": place or done_to,
        "treaty": treaty.label(language) if treaty is not None else "",
    }
    return gaps, len(doing) > 1 or (language == "ro" and any(map(_is_plural, doing)))


def _is_plural(name: str) -> bool:
    """True for a Romanian name that agrees in the plural: „Statele Unite impun", „Țările de Jos votează"."""
    return name.split(" ")[0].endswith(PLURAL_ENDINGS)


def _preposition(place_key: str) -> str:
    """The Romanian preposition of a place: „la Busan", but „în Polonia" and „în Marea Neagră"."""
    is_city = place_key.startswith("place:") and not place_key.startswith("place:_")
    return "la" if is_city else "în"


def _told(arguments: Sequence[Argument], role: str) -> list[Actor]:
    """The actors of a role: those that the text names, the states they act for only where nobody else is named."""
    mine = [argument for argument in arguments if argument.role == role]
    told = [argument.actor for argument in mine if argument.span is not None] or [argument.actor for argument in mine]
    people = {actor.country for actor in told if actor.kind == "person"}
    return [actor for actor in told if actor.kind != "state" or actor.country not in people]


def _named(actors: Sequence[Actor], knowledge: Knowledge, language: str) -> list[str]:
    """How the title calls the first of some actors."""
    return list(dict.fromkeys([short_name(actor, knowledge, language) for actor in actors]))[:MOST_NAMES]


def short_name(actor: Actor, knowledge: Knowledge, language: str) -> str:
    """How a headline calls somebody: the surname, the state's everyday name."""
    person = knowledge.people.get(actor.key)
    if person is not None:
        return person.short
    return (actor.label_ro if language == "ro" else "") or actor.name


def _listed(names: Sequence[str], language: str) -> str:
    joint = " și " if language == "ro" else " and "
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + joint + names[-1] if names else ""
