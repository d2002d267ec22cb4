"""From another program's category, code or title to one of our event types, and to who takes part."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.knowledge import EventType, Knowledge
from timeline.model import Actor, Reading, Source

from .values import ImportedEvent

UNKNOWN_TYPE = "statement"  # where neither category nor title tells: the weakest thing one can say of an event
REMARK = re.compile(r"\([^)]*\)")
Roles = tuple[tuple[str, Actor], ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """An imported event with its type and roles; `is_guessed` when nothing told the type."""

    event: ImportedEvent
    type: str
    roles: Roles
    is_guessed: bool = False


def cameo_types(knowledge: Knowledge) -> Mapping[str, str]:
    """Our type for each CAMEO code; of several types with one code the most salient."""
    return _by_code(knowledge, lambda kind: kind.cameo)


def plover_types(knowledge: Knowledge) -> Mapping[str, str]:
    """Our type for each PLOVER code such as `CONSULT/phone`; of several types with one code the most salient."""
    return _by_code(knowledge, lambda kind: plover_codes(kind.plover))


def plover_codes(text: str) -> tuple[str, ...]:
    """The codes in a type's line: `ASSAULT/aerial, drone` are two, `AGREE/SUPPORT` names two roots, `none` is none."""
    codes: list[str] = []
    for part in re.split(r";| or |/(?=\s)|\s/\s", REMARK.sub("", text)):
        root, _, modes = part.strip().partition("/")
        if not root.isupper():
            continue
        names = [mode.strip() for mode in modes.split(",") if mode.strip()]
        codes += [name if name.isupper() else f"{root}/{name}" for name in names]
        if not names or all(name.isupper() for name in names):
            codes.append(root)
    return tuple(dict.fromkeys(codes))


def _by_code(knowledge: Knowledge, codes_of: Callable[[EventType], tuple[str, ...]]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for kind in sorted(knowledge.event_types.values(), key=lambda kind: (kind.salience, kind.id)):
        found.update(dict.fromkeys(codes_of(kind), kind.id))
    return found


def typed(event: ImportedEvent, knowledge: Knowledge, language: str) -> Typed:
    """The event's type by its own code, by the name of its category, else by what its title tells like any sentence."""
    kind = event.type if event.type in knowledge.event_types else ""
    kind = kind or named_types(knowledge).get(folded(event.type_hint), "")
    roles = _roles_of_names(event, knowledge)
    if kind and roles:
        return Typed(event, kind, roles)
    told = _told_by_title(event, knowledge, language)
    told_kind, told_roles = told or ("", ())
    kind = kind or told_kind
    return Typed(event, kind or UNKNOWN_TYPE, roles or told_roles, is_guessed=not kind)


def named_types(knowledge: Knowledge) -> Mapping[str, str]:
    """Our types by their id and their labels in every language, folded."""
    names: dict[str, str] = {}
    for kind in knowledge.event_types.values():
        for name in (kind.id, *(label for _, label in kind.labels)):
            names.setdefault(folded(name), kind.id)
    return names


def folded(text: str) -> str:
    """Letters alone, in lower case and without diacritics, so that `Phone call` is `phone_call`."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if letter.isalnum())


def _told_by_title(event: ImportedEvent, knowledge: Knowledge, language: str) -> tuple[str, Roles] | None:
    # Lazily: the pipeline brings parsers along that nothing but this needs here.
    from timeline import pipeline

    day = event.when.earliest_day if event.when is not None else None
    source = Source(event.layer, text=event.title, language=language, published_text=day or "", keep_text=True)
    for reading in pipeline.understand(source, knowledge):
        if isinstance(reading, Reading) and reading.mentions:
            best = max(reading.mentions, key=lambda mention: mention.confidence)
            return best.type, tuple((argument.role, argument.actor) for argument in best.arguments)
    return None


def _roles_of_names(event: ImportedEvent, knowledge: Knowledge) -> Roles:
    """Named actors in the first role of whatever the type is; known names get their key and country."""
    known = {folded(name): body for body in knowledge.actors.values() for name in (body.label("en"), body.label("ro"))}
    people = {folded(name): person for person in knowledge.people.values() for name in person.names}
    actors = []
    for name in event.actors:
        body, person = known.get(folded(name)), people.get(folded(name))
        if body is not None:
            country = body.id if body.kind == "state" else ""
            actors.append(Actor(body.key, body.label("en"), body.kind, body.label("ro"), country))
        elif person is not None:
            actors.append(Actor(person.key, person.names[0], "person"))
        elif folded(name):
            actors.append(Actor(f"x:{folded(name)}", name, "organisation"))
    return tuple(("participant", actor) for actor in actors)
