"""Every spelling under which a thing of the knowledge files may stand in a text, case forms included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .inflection import Inflection
from .values import Body, Knowledge, Person

_PARTICLES = frozenset({"von", "van", "de", "al", "bin", "da", "dos", "der"})  # what a name may begin with in small


class Surface(NamedTuple):
    """A spelling and what it names; `kind`, `key` and `of` as in NameEntry."""

    text: str
    kind: str
    key: str
    of: str = ""


def surfaces(knowledge: Knowledge, language: str) -> Iterator[Surface]:
    """All spellings for articles of a language; names in other languages are kept, they stand in texts too."""
    forms = knowledge.inflections.get(language, Inflection())
    for body in knowledge.actors.values():
        yield from _body(body, language, forms)
    city_names = {name for city in knowledge.cities.values() for name in city.names}
    for body in knowledge.actors.values():
        for name in body.metonyms:
            if body.kind == "state" or name not in city_names or name in ("Brussels", "Bruxelles"):
                yield from _each(forms.cases([name]), "metonym", body.key)
    for city in knowledge.cities.values():
        yield from _each(forms.cases(city.names), "city", city.key)
    for person in knowledge.people.values():
        yield from _person(person, forms)
    for treaty in knowledge.treaties.values():
        yield from _each(treaty.names, "treaty", treaty.key)
    for office in knowledge.offices:
        for code, words in office.words.items():
            if code in ("", language):
                yield from (Surface(word.lower(), "office", office.id, office.of) for word in words)
    for half, state in knowledge.compounds.items():
        yield Surface(half, "half", state)
    for source in knowledge.sources:
        yield from _each(forms.cases(source.names), "source", source.name)


def _each(names: Iterable[str], kind: str, key: str) -> Iterator[Surface]:
    return (Surface(name, kind, key) for name in names)


def _body(body: Body, language: str, forms: Inflection) -> Iterator[Surface]:
    yield from _each(forms.cases(body.names), body.kind, body.key)
    for adjective in body.adjectives_en:
        yield Surface(adjective, "adjective", body.key)
        if adjective.endswith(("n", "i", "ek", "ak", "ech")):
            yield Surface(f"{adjective}s", "people", body.key)
    yield from _each(body.cased.get(language, ()), body.kind, body.key)
    adjectives = body.adjectives.get(language, ())
    for adjective_forms in adjectives:
        for form, nouns in forms.articled(adjective_forms):
            yield Surface(form, "adjective", body.key)
            yield from _each(nouns, "people", body.key)
    told = {form for adjective_forms in adjectives for form in adjective_forms}
    yield from _each((name for name in body.people.get(language, ()) if name not in told), "people", body.key)


def _person(person: Person, forms: Inflection) -> Iterator[Surface]:
    for name in person.names:
        parts = name.split()
        if name[0].islower() and parts[0] not in _PARTICLES:
            continue  # an office with the name: both are found apart
        kind = "person" if len(parts) > 1 or len(person.names) == 1 else "surname"
        yield from _each((name, *forms.of_person(name)), kind, person.key)
