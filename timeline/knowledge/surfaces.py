"""Every spelling under which a thing of the knowledge files may stand in a text, case forms included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .values import Body, Knowledge, Person

# Endings of a noun's forms, as (ending, endings that replace it); the first that fits is taken. Romanian grammar:
# definite article and genitive-dative; foreign names take the article with or without a hyphen.
_ROMANIAN_NOUN = (
    ("ia", ("iei",)),
    ("ea", ("elei",)),
    ("a", ("ei",)),
    ("ă", ("a", "ei")),
    ("e", ("-ul", "-ului")),
    ("i", ("-ul", "-ului")),
    ("o", ("-ul", "-ului")),
    ("y", ("-ul", "-ului")),
    ("u", ("l", "lui", "-ul", "-ului")),
    ("", ("ul", "ului", "-ul", "-ului")),
)
_PARTICLES = frozenset({"von", "van", "de", "al", "bin", "da", "dos", "der"})  # what a name may begin with in small
# Masculine singular, feminine singular, masculine plural, feminine plural: what the article makes of each.
_ROMANIAN_ADJECTIVE = (("ul", "ului"), ("a", "ei"), ("i", "lor"), ("le", "lor"))


class Surface(NamedTuple):
    """A spelling and what it names; `kind`, `key` and `of` as in NameEntry."""

    text: str
    kind: str
    key: str
    of: str = ""


def surfaces(knowledge: Knowledge, language: str) -> Iterator[Surface]:
    """All spellings for articles of a language; names in other languages are kept, they stand in texts too."""
    is_romanian = language == "ro"
    for body in knowledge.actors.values():
        yield from _body(body, is_romanian)
    city_names = {name for city in knowledge.cities.values() for name in city.names}
    for body in knowledge.actors.values():
        for name in body.metonyms:
            if body.kind == "state" or name not in city_names or name in ("Brussels", "Bruxelles"):
                yield from _each(_cases([name], is_romanian), "metonym", body.key)
    for city in knowledge.cities.values():
        yield from _each(_cases(city.names, is_romanian), "city", city.key)
    for person in knowledge.people.values():
        yield from _person(person, is_romanian)
    for treaty in knowledge.treaties.values():
        yield from _each(treaty.names, "treaty", treaty.key)
    for office in knowledge.offices:
        for code, words in office.words.items():
            if code in ("", language):
                yield from (Surface(word.lower(), "office", office.id, office.of) for word in words)
    for half, state in knowledge.compounds.items():
        yield Surface(half, "half", state)
    for source in knowledge.sources:
        yield from _each(_cases(source.names, is_romanian), "source", source.name)


def _each(names: Iterable[str], kind: str, key: str) -> Iterator[Surface]:
    return (Surface(name, kind, key) for name in names)


def _body(body: Body, is_romanian: bool) -> Iterator[Surface]:
    yield from _each(_cases(body.names, is_romanian), body.kind, body.key)
    for adjective in body.adjectives_en:
        yield Surface(adjective, "adjective", body.key)
        if adjective.endswith(("n", "i", "ek", "ak", "ech")):
            yield Surface(f"{adjective}s", "people", body.key)
    if is_romanian:
        yield from _each(body.cased_ro, body.kind, body.key)
        yield from _romanian_adjectives(body)


def _romanian_adjectives(body: Body) -> Iterator[Surface]:
    for forms in body.adjectives_ro:
        for form, endings in zip(forms, _ROMANIAN_ADJECTIVE, strict=False):
            yield Surface(form, "adjective", body.key)
            stem = form[:-1] if form.endswith("ă") else form
            yield from _each((stem + ending for ending in endings), "people", body.key)
    yield from _each(
        (name for name in body.people_ro if name not in {form for forms in body.adjectives_ro for form in forms}),
        "people",
        body.key,
    )


def _person(person: Person, is_romanian: bool) -> Iterator[Surface]:
    for name in person.names:
        parts = name.split()
        if name[0].islower() and parts[0] not in _PARTICLES:
            continue  # an office with the name: both are found apart
        kind = "person" if len(parts) > 1 or len(person.names) == 1 else "surname"
        yield Surface(name, kind, person.key)
        if is_romanian:
            if len(parts) > 1 and parts[0].endswith("a"):
                yield Surface(" ".join([parts[0][:-1] + "ei", *parts[1:]]), kind, person.key)
            elif len(parts) == 1:
                yield from _each((f"{name}-ului", f"{name}ului"), kind, person.key)


def _cases(names: Iterable[str], is_romanian: bool) -> Iterator[str]:
    for name in names:
        yield name
        if is_romanian and " " not in name:
            yield from _romanian_forms(name)


def _romanian_forms(name: str) -> Iterator[str]:
    for ending, replacements in _ROMANIAN_NOUN:
        if name.endswith(ending):
            stem = name[: len(name) - len(ending)]
            for replacement in replacements:
                yield (name if replacement.startswith("-") else stem if ending != "u" else name) + replacement
            return
