"""Titles as a reader would write them, from type and roles, in every language that has templates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

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
    found = []
    for language, templates in sorted(knowledge.templates.items()):
        if templates:
            found.append((language, _title(telling, knowledge, language, templates)))
    return tuple(found)


def _title(telling: Telling, knowledge: Knowledge, language: str, templates: Mapping[str, str]) -> str:
    gaps, is_many = _gaps(telling, knowledge, language)
    template = templates.get(telling.type, "")
    if telling.status in PLANNED_STATUSES:
        template = templates.get(f"{telling.type}_planned", template)
    for variant in template.split("|"):
        filled = _fill(variant, gaps, is_many)
        if filled:
            return filled[0].upper() + filled[1:]
    return knowledge.event_types[telling.type].label(language)


def _fill(variant: str, gaps: Mapping[str, str], is_many: bool) -> str:
    pieces, needed = _parsed(variant)
    if not all(gaps.get(name) for name in needed):
        return ""
    told = []
    for text, names in pieces:
        if all(gaps.get(name) for name in names):
            agreed = _AGREEMENT.sub(lambda verb: verb[2] if is_many else verb[1], text) if "<" in text else text
            told.append(_GAP.sub(lambda gap: gaps[gap[1]], agreed) if names else agreed)
    return "".join(told)


@lru_cache(maxsize=2_000)
def _parsed(variant: str) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], tuple[str, ...]]:
    """The pieces of a template with the gaps of each, and the gaps that must be filled: those outside [...]."""
    pieces: list[tuple[str, tuple[str, ...]]] = []
    needed: list[str] = []
    for number, text in enumerate(_OPTIONAL.split(variant)):
        names = tuple(_GAP.findall(text))
        pieces.append((text, names))
        needed += names if number % 2 == 0 else ()
    return tuple(pieces), tuple(needed)


def _gaps(telling: Telling, knowledge: Knowledge, language: str) -> tuple[dict[str, str], bool]:
    frame = knowledge.event_types[telling.type].frame
    doers = _named(telling.arguments, frame[1], knowledge, language)
    others = _named(telling.arguments, frame[2] if len(frame) > 2 else "other", knowledge, language)
    place = telling.place_ro if language == "ro" else telling.place
    treaty = knowledge.treaties.get(telling.instrument)
    gaps = {
        "a": _listed(doers, language),
        "b": _listed(others, language),
        "all": _listed(doers, language) if len(doers) > 1 else "",
        "place": place,
        "at": f"{_preposition(telling.place_key)} {place}" if place else "",
        "to": place or _listed(others, language),
        "treaty": treaty.label(language) if treaty is not None else "",
    }
    return gaps, len(doers) > 1 or (language == "ro" and any(_is_plural(name) for name in doers))


def _is_plural(name: str) -> bool:
    """True for a Romanian name that agrees in the plural: „Statele Unite impun", „Țările de Jos votează"."""
    return name.split(" ")[0].endswith(PLURAL_ENDINGS)


def _preposition(place_key: str) -> str:
    """The Romanian preposition of a place: „la Busan", but „în Polonia" and „în Marea Neagră"."""
    is_city = place_key.startswith("place:") and not place_key.startswith("place:_")
    return "la" if is_city else "în"


def _named(arguments: Sequence[Argument], role: str, knowledge: Knowledge, language: str) -> list[str]:
    """The names of a role: those that the text names, the states they act for only where nobody else is named."""
    mine = [argument for argument in arguments if argument.role == role]
    told = [argument.actor for argument in mine if argument.span is not None] or [argument.actor for argument in mine]
    people = {actor.country for actor in told if actor.kind == "person"}
    kept = [actor for actor in told if actor.kind != "state" or actor.country not in people]
    return list(dict.fromkeys(short_name(actor, knowledge, language) for actor in kept))[:MOST_NAMES]


def short_name(actor: Actor, knowledge: Knowledge, language: str) -> str:
    """How a headline calls somebody: the surname, the state's everyday name."""
    person = knowledge.people.get(actor.key)
    if person is not None:
        return person.short
    return (actor.label_ro if language == "ro" else "") or actor.name


def _listed(names: Sequence[str], language: str) -> str:
    joint = " și " if language == "ro" else " and "
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + joint + names[-1] if names else ""
