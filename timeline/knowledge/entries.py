"""From tables of the knowledge files to checked, frozen values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from timeline.language.folding import fold
from timeline.language.tokens import tokenize
from timeline.model import STATUSES, DataError, TimeSpan

from . import treaties, values
from .inflection import Inflection, inflection
from .patterns import Pattern, parse_pattern, with_forms
from .texts import Texts

_CASED = "genitive_"  # before the code of a language
_NEEDS = {"+": "some", "*": "any", "?": "maybe"}
_DURATIONS = ("instant", "span", "state_change")
_SHAPES = (
    "circle", "rounded_square", "small_circle", "link", "square", "diamond", "hexagon", "triangle", "triangle_down",
)  # fmt: skip
Table = Mapping[str, Any]


def split_words(text: str) -> list[str]:
    """The folded words of a text without punctuation, as names and patterns are matched."""
    folded = fold(text)
    return [token.folded for token in tokenize(text, folded) if token.is_word]


def knowledge(revision: str, files: Mapping[str, Table], languages: Mapping[str, Table]) -> values.Knowledge:
    """The whole from the merged tables of all files. Raises DataError."""
    events, actors = files["event_types"], files["actors"]
    families = {key: _family(key, table) for key, table in events.get("family", {}).items()}
    inflections = {code: inflection(table.get("inflection", {})) for code, table in languages.items()}
    types = {row["id"]: _checked(_event_type, row, families, inflections) for row in events.get("event_type", ())}
    bodies = [_checked(_body, row) for name in ("state", "former_state") for row in actors.get(name, ())]
    bodies += [_checked(_body, row) for row in actors.get("organisation", ())]
    people = {person.key: person for person in (_checked(_person, row) for row in actors.get("person", ()))}
    cities = [city for row in files["cities"].get("country", ()) for city in _checked(_cities, row)]
    return values.Knowledge(
        revision=revision,
        families=families,
        statuses={row["id"]: _checked(_status, row) for row in events.get("status", ())},
        event_types=types,
        actors={body.key: body for body in bodies},
        people=people,
        treaties={row["id"]: _checked(_treaty, row) for row in files["treaties"].get("treaty", ())},
        cities={city.id: city for city in cities},
        borne_by_others=frozenset(map(fold, files["cities"].get("borne_by_others", ()))),
        offices=tuple(_offices(actors.get("offices", {}))),
        sources=tuple(_checked(_source, row) for row in files["sources"].get("source", ())),
        ambiguous=frozenset(fold(word) for word in actors.get("ambiguous", {}).get("surnames", ())),
        compounds={
            half: f"state:{name}" if name.isupper() else f"org:{name}"
            for half, name in actors.get("compound", {}).items()
        },
        words={code: _word_lists(table.get("words", {})) for code, table in languages.items()},
        patterns={
            code: {
                name: _patterns(rows, f"{code}/events.toml, {name}") for name, rows in table.get("patterns", {}).items()
            }
            for code, table in languages.items()
        },
        templates={code: dict(table.get("titles", {})) for code, table in languages.items()},
        inflections=inflections,
        held=_held(people.values()),
        weights={name: float(weight) for name, weight in files["confidence"].get("weights", {}).items()},
    )


def _checked(build: Any, row: Table, *more: Any) -> Any:
    """The value built from a row; what is wrong in it becomes a DataError that names file and entry."""
    try:
        return build(row, *more)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        name = row.get("id") or row.get("iso") or row.get("name") or "?"
        reason = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        raise DataError(
            f"The entry {name!r} of {row.get('file', 'the knowledge files')} is wrong: {reason}.",
            "Correct it there, or remove it.",
            repr(error),
        ) from error


def _texts(table: Table) -> Texts:
    return tuple((language, text) for language, text in table.items() if isinstance(text, str))


def _patterns(rows: Sequence[str], where: str) -> tuple[Pattern, ...]:
    try:
        return tuple(parse_pattern(row, split_words) for row in rows)
    except ValueError as error:
        raise DataError(f"A pattern of {where} is wrong: {error}.", "Correct the pattern.", str(error)) from error


def _word_lists(table: Table) -> dict[str, tuple[str, ...]]:
    return {name: tuple(" ".join(split_words(word)) or word for word in words) for name, words in table.items()}


def _family(key: str, table: Table) -> values.Family:
    family = values.Family(key, _texts(table["label"]), table["light"], table["dark"], table["shape"])
    if family.shape not in _SHAPES:
        raise DataError(f"The family {key!r} of event_types.toml has no known shape: {family.shape!r}.")
    return family


def _status(row: Table) -> values.StatusRule:
    if row["id"] not in STATUSES:
        raise ValueError(f"no such status: {row['id']}")
    cues = {language: _patterns(rows, f"status {row['id']}") for language, rows in row["cues"].items()}
    return values.StatusRule(row["id"], _texts(row.get("label", {})), row["meaning"], row["draw"], cues)


def _event_type(
    row: Table, families: Mapping[str, values.Family], inflections: Mapping[str, Inflection]
) -> values.EventType:
    where = f"event type {row['id']}"
    if row["family"] not in families:
        raise ValueError(f"no such family: {row['family']}")
    if row["duration"] not in _DURATIONS:
        raise ValueError(f"no such duration: {row['duration']}")
    roles = tuple(values.Role(name.rstrip("+*?"), _NEEDS.get(name[-1], "one")) for name in row["roles"])
    triggers = {
        language: tuple(_trigger(entry, inflections.get(language, Inflection())) for entry in rows)
        for language, rows in row["triggers"].items()
    }
    anti = {language: _patterns(rows, where) for language, rows in row.get("anti", {}).items()}
    return values.EventType(
        id=row["id"],
        family=row["family"],
        labels=_texts(row["label"]),
        definition=row["definition"],
        plover=row["plover"],
        cameo=tuple(row["cameo"]),
        icon=row["icon"],
        duration=row["duration"],
        salience=float(row["salience"]),
        frame=_frame(row["frame"]),
        roles=roles,
        subtypes=tuple(row.get("subtypes", ())),
        triggers=triggers,
        anti=anti,
    )


def _trigger(entry: Table, forms: Inflection) -> values.Trigger:
    pattern = parse_pattern(entry["p"], split_words)
    if entry["pos"] != "n" and forms.verb:
        pattern = with_forms(pattern, forms.verbs)
    return values.Trigger(pattern, entry["pos"], int(entry["w"]))


def _frame(frame: Sequence[str]) -> tuple[str, ...]:
    if len(frame) != {"mutual": 2, "directed": 3, "single": 2}.get(frame[0]):
        raise ValueError(f"no such frame: {frame}")
    return tuple(frame)


def _body(row: Table) -> values.Body:
    is_state = "iso" in row
    aliases = [name for names in row.get("aliases", {}).values() for name in names]
    metonyms = row.get("metonyms", ())
    if isinstance(metonyms, Mapping):
        metonyms = [name for names in metonyms.values() for name in names]
    adjectives = row.get("adjective", {})
    return values.Body(
        id=row["iso"] if is_state else row["id"],
        kind="state" if is_state else "organisation",
        labels=_texts(row["name"]),
        names=tuple(dict.fromkeys([*row["name"].values(), *aliases])),
        metonyms=tuple(dict.fromkeys(metonyms)),
        adjectives_en=tuple(adjectives.get("en", ())),
        cased={name.removeprefix(_CASED): tuple(row[name]) for name in row if name.startswith(_CASED)},
        adjectives={code: tuple(map(tuple, rows)) for code, rows in adjectives.items() if code != "en"},
        people={code: tuple(rows) for code, rows in row.get("people", {}).items()},
        existed=TimeSpan.parse(row["existed"]) if "existed" in row else None,
        country=row.get("country", ""),
        part_of=f"org:{row['part_of']}" if "part_of" in row else "",
    )


def _person(row: Table) -> values.Person:
    names = [name for texts in row["names"].values() for name in texts]
    singles = [name for name in row["names"].get("en", ()) if " " not in name]
    terms = tuple(_term(entry) for entry in row.get("terms", ()))
    return values.Person(
        row["id"], tuple(dict.fromkeys(names)), row.get("short") or (singles or names[0].split())[-1], terms
    )


def _term(entry: Table) -> values.Term:
    start, end = entry.get("from", ".."), entry.get("to", "..")
    return values.Term(
        entry["state"],
        entry["office"],
        None if start in ("", "..") else TimeSpan.parse(start).earliest,
        None if end in ("", "..") else TimeSpan.parse(end).latest,
    )


def _held(people: Iterable[values.Person]) -> dict[tuple[str, str], tuple[tuple[values.Term, str], ...]]:
    rows: dict[tuple[str, str], list[tuple[values.Term, str]]] = {}
    for person in people:
        for term in person.terms:
            rows.setdefault((term.state, term.office), []).append((term, person.key))
    return {office: tuple(found) for office, found in rows.items()}


def _treaty(row: Table) -> treaties.Treaty:
    steps = [treaties.TreatyStep(kind, TimeSpan.parse(row[kind])) for kind in ("signed", "in_force") if row.get(kind)]
    for entry in [*row.get("events", ()), *([row["end"]] if "end" in row else [])]:
        if entry.get("date"):
            steps.append(treaties.TreatyStep(entry["kind"], TimeSpan.parse(entry["date"]), entry.get("note", "")))
    return treaties.Treaty(
        row["id"],
        row["kind"],
        tuple((language, names[0]) for language, names in row["names"].items()),
        tuple(dict.fromkeys(name for names in row["names"].values() for name in names)),
        tuple(row.get("parties", ())),
        tuple(sorted(steps, key=lambda step: step.when.earliest or 0)),
        row["status"],
        bool(row.get("verified")),
        row.get("note", ""),
    )


def _cities(row: Table) -> list[values.City]:
    found = []
    for spelling in row["places"]:
        names = tuple(name.strip() for name in spelling.split("="))
        labels = (("en", names[0]), ("ro", names[1] if len(names) > 1 else names[0]))
        identity = f"{row['iso']}_{'_'.join(split_words(names[0]))}".lower()
        found.append(values.City(identity, row["iso"], labels, names))
    return found


def _offices(table: Table) -> list[values.Office]:
    found = []
    for name, words in table.items():
        if name != "override":
            found.append(values.Office(name, "", {code: tuple(rows) for code, rows in words.items()}))
    for state, offices in table.get("override", {}).items():
        found += [values.Office(name, state, {"": tuple(words)}) for name, words in offices.items()]
    return found


def _source(row: Table) -> values.Source:
    return values.Source(row["name"], row["kind"], (row["name"], *row.get("aliases", ())))
