"""What is typed into the search field, understood: words, "phrases" and `actor: type: from: to: source:`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.knowledge import Knowledge
from timeline.model import TimeSpan

# Names of the fields as they may be typed, English and Romanian.
FIELDS = {
    "actor": "actor", "who": "actor", "cine": "actor", "type": "type", "tip": "type", "from": "from", "since": "from",
    "de la": "from", "din": "from", "to": "to", "until": "to", "pana": "to", "source": "source", "sursa": "source",
    "place": "place", "loc": "place",
}  # fmt: skip
_TOKEN = re.compile(r'(?:(?P<field>\w+):\s*)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_LETTERS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A query: `match` is an FTS5 expression ("" when no words are asked for); the rest are conditions.

    `actors` and `types` are keys of which one must fit for each name typed; `first` and `last` day numbers, included.
    `unknown` names conditions that name nothing in the project, so that nothing can be found. `is_first_letter`: one
    letter is all that was typed, and half of all words begin with it.
    """

    match: str
    actors: tuple[frozenset[str], ...]
    types: frozenset[str]
    sources: frozenset[str]
    places: frozenset[str]
    first: int | None
    last: int | None
    unknown: tuple[str, ...]
    is_first_letter: bool = False


@dataclass(slots=True)
class _Typed:
    words: list[str]
    fields: dict[str, list[str]]
    is_first_letter: bool = False


def parse(
    query: str, knowledge: Knowledge, actor_names: Callable[[], Mapping[str, tuple[str, str]]],
    sources: Callable[[], set[str]], places: Callable[[], set[str]],
) -> SearchQuery:  # fmt: skip
    """The meaning of a query. The last word matches as a prefix, so that hits come as one types. Names are asked for
    only where a field is typed that they fill."""
    typed = _split(query)
    unknown: list[str] = []

    def named(field: str, choices: Mapping[str, tuple[str, ...]]) -> list[frozenset[str]]:
        found = []
        for text in typed.fields.get(field, ()):
            keys = frozenset(key for key, names in choices.items() if any(_begins(name, text) for name in names))
            if not keys:
                unknown.append(f"{field}:{text}")
            found.append(keys)
        return found

    asked = typed.fields.keys()
    types = _type_names(knowledge) if "type" in asked else {}
    published = {name: (name,) for name in sources()} if "source" in asked else {}
    where = {name: (name,) for name in places()} if "place" in asked else {}
    names = actor_names() if "actor" in asked else {}
    actors = {key: (*own, key.partition(":")[2].replace("_", " ")) for key, own in names.items()}
    first, last = _days(typed.fields, unknown)
    return SearchQuery(
        match=" ".join(typed.words),
        actors=tuple(named("actor", actors)),
        types=frozenset().union(*named("type", types)),
        sources=frozenset().union(*named("source", published)),
        places=frozenset().union(*named("place", where)),
        first=first,
        last=last,
        unknown=tuple(unknown),
        is_first_letter=typed.is_first_letter,
    )


def _type_names(knowledge: Knowledge) -> dict[str, tuple[str, ...]]:
    """What each type can be called: by its own names, and by those of its family, which stand for all of its types."""
    names = {}
    for kind in knowledge.event_types.values():
        family = knowledge.families.get(kind.family)
        of_family = (family.label("en"), family.label("ro")) if family is not None else ()
        names[kind.id] = (kind.id, kind.id.replace("_", " "), kind.label("en"), kind.label("ro"), *of_family)
    return names


def plain(text: str) -> str:
    """Text without case and diacritics, as it is compared."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


def _split(query: str) -> _Typed:
    typed = _Typed([], {})
    matches = list(_TOKEN.finditer(query))
    for match in matches:
        value = match["phrase"] if match["phrase"] is not None else match["word"]
        field = FIELDS.get(plain(match["field"] or ""))
        if field:
            typed.fields.setdefault(field, []).append(value)
            continue
        letters = _LETTERS.findall(f"{match['field'] or ''} {value}")
        if not letters:
            continue
        quoted = '"' + " ".join(letters) + '"'
        is_open = match is matches[-1] and match["phrase"] is None and not query.endswith(" ")
        if is_open and len(value) == 1 and value.isascii():
            # All words of all articles that begin with a letter take long to gather, and tell nothing: what stands
            # before it is searched for alone, until there are two.
            if len(matches) > 1:
                continue
            typed.is_first_letter = True
        typed.words.append(quoted + ("*" if is_open else ""))
    return typed


def _begins(name: str, text: str) -> bool:
    """True when some word of the name begins with the text."""
    return f" {plain(text)}" in f" {plain(name)}"


def _days(fields: Mapping[str, list[str]], unknown: list[str]) -> tuple[int | None, int | None]:
    found: dict[str, int | None] = {"from": None, "to": None}
    for field in found:
        for text in fields.get(field, ()):
            try:
                span = TimeSpan.parse(text)
            except ValueError:
                unknown.append(f"{field}:{text}")
                continue
            found[field] = span.earliest if field == "from" else span.latest
    return found["from"], found["to"]
