"""How a language writes names in its cases: what stands in `[inflection]` of its events.toml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Endings = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Inflection:
    """Endings of names, as (ending, endings that replace it); the first that fits is taken. Empty where names stay.

    `adjective` gives for each of an adjective's forms what the article makes of it; `surname` what is added to one;
    `first_name` changes the first word of a name of several. `verb` makes of a form of a verb others (folded):
    „semnat", „semnase".
    """

    noun: Endings = ()
    adjective: tuple[tuple[str, ...], ...] = ()
    first_name: Endings = ()
    surname: tuple[str, ...] = ()
    verb: Endings = ()

    def verbs(self, words: Iterable[str]) -> frozenset[str]:
        """The words with the other forms that verbs among them have, told by their endings."""
        known = frozenset(words)
        return known.union(form for word in known for form in _changed(word, self.verb))

    def cases(self, names: Iterable[str]) -> Iterator[str]:
        """Names with their other cases, each followed by its own; names of several words stay as they are."""
        for name in names:
            yield name
            if " " not in name:
                yield from _changed(name, self.noun)

    def articled(self, forms: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The forms of an adjective, each with those that it has as a noun: „rus", „rusul", „rusului"."""
        for form, endings in zip(forms, self.adjective, strict=False):
            stem = form[:-1] if form.endswith("ă") else form
            yield form, tuple(stem + ending for ending in endings)

    def of_person(self, name: str) -> Iterator[str]:
        """The cases of a person's full name, or of a surname."""
        first, _, rest = name.partition(" ")
        if rest:
            yield from (f"{form} {rest}" for form in _changed(first, self.first_name))
        else:
            yield from (name + ending for ending in self.surname)


def inflection(table: Mapping[str, Any]) -> Inflection:
    """The endings that a table of a language's events.toml gives."""
    return Inflection(
        noun=_endings(table.get("noun", ())),
        adjective=tuple(map(tuple, table.get("adjective", ()))),
        first_name=_endings(table.get("first_name", ())),
        surname=tuple(table.get("surname", ())),
        verb=_endings(table.get("verb", ())),
    )


def _endings(rows: Iterable[list[str]]) -> Endings:
    return tuple((row[0], tuple(row[1:])) for row in rows)


def _changed(name: str, endings: Endings) -> Iterator[str]:
    for ending, replacements in endings:
        if name.endswith(ending):
            stem = name[: len(name) - len(ending)]
            for replacement in replacements:
                yield (name if replacement.startswith("-") else stem) + replacement
            return
