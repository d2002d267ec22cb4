"""Language packs: everything the program knows about a language, read and checked from `resources/languages/<code>/`.

A pack is a folder of TOML files; adding a language touches no Python.
- `pack.toml`   name, abbreviations, words that begin sentences
- `words.toml`  word classes: months, weekdays, units, numbers, … each form folded, with the value it stands for
- `tense.toml`  words that tell past from future
- `dates*.toml` rules for time expressions, with examples and counter-examples

Others add theirs by the entry point group `timeline.languages`: an object whose text is the folder's path.
"""

from __future__ import annotations

import importlib.metadata
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from timeline import locations
from timeline.model import DataError

from .folding import fold
from .rules import Rule, read_rules
from .tense_words import TenseWords, read_tense

SCHEMA = 1
GROUP = "timeline.languages"
FALLBACK = "en"


@dataclass(frozen=True, slots=True, eq=False)
class LanguagePack:
    """One language. Every word in it is folded; `words` maps a class to its forms and the value each stands for.

    Two packs are equal only when they are the same object: packs are loaded once and serve as keys of caches.
    """

    code: str
    name: str
    abbreviations: frozenset[str]  # without their last dot: "dr", "u.s"
    number_abbreviations: frozenset[str]  # those that end no sentence before a number only: "nr", "no"
    sentence_starters: frozenset[str]  # capitalised, unfolded: "The", "În"
    function_words: frozenset[str]  # folded: small words that hardly another language of the news has
    words: Mapping[str, Mapping[str, str]]
    tense: TenseWords
    date_rules: tuple[Rule, ...]
    settings: Mapping[str, str]


@cache
def load_pack(code: str) -> LanguagePack:
    """The pack of a language, loaded once. Raises DataError (file, entry, reason) for a bad or missing one."""
    folder = pack_folders().get(code)
    if folder is None:
        raise DataError(f"There is no language pack “{code}”.", f"Available: {', '.join(available_packs())}.")
    return read_pack(folder)


@cache
def pack_for(code: str) -> LanguagePack:
    """The pack of a language; for one without a pack, what reads the publication times of its articles: English words,
    and figures with the day first, as almost all but American English write them."""
    if code in pack_folders():
        return load_pack(code)
    english = load_pack(FALLBACK)
    return replace(english, settings=MappingProxyType({**english.settings, "date_order": "dmy"}))


def available_packs() -> tuple[str, ...]:
    """Codes of the languages that have a pack, sorted."""
    return tuple(sorted(pack_folders()))


def pack_folders() -> Mapping[str, Path]:
    """The folder of each language's pack by its code."""
    return _found_packs()[0]


def pack_problems() -> tuple[str, ...]:
    """A sentence for every pack of others that cannot be used and was left out."""
    return _found_packs()[1]


@cache
def _found_packs() -> tuple[Mapping[str, Path], tuple[str, ...]]:
    """Shipped packs, which outrank those of others for the same language; found once a process."""
    shipped = locations.resources() / "languages"
    folders = {entry.name: entry for entry in shipped.iterdir() if (entry / "pack.toml").is_file()}
    problems = []
    for entry_point in sorted(importlib.metadata.entry_points(group=GROUP), key=lambda one: one.name):
        try:
            folder = Path(str(entry_point.load()))
            read_pack(folder)
        except (ImportError, AttributeError, OSError, ValueError, DataError) as error:
            problems.append(f"The language pack “{entry_point.name}” cannot be used and was left out ({error}).")
        else:
            folders.setdefault(folder.name, folder)
    return MappingProxyType(folders), tuple(problems)


def read_pack(folder: Path) -> LanguagePack:
    """Reads and checks a pack's folder. Raises DataError (file, entry, reason)."""
    pack_file = folder / "pack.toml"
    head = read_toml(pack_file)
    for key in ("name", "abbreviations"):
        if key not in head:
            raise DataError(f"{pack_file}: “{key}” is missing.")
    words = _word_classes(folder / "words.toml")
    rules: list[Rule] = []
    for file in sorted(folder.glob("dates*.toml")):
        rules.extend(read_rules(file, read_toml(file), words))
    _check_ids(rules)
    return LanguagePack(
        code=folder.name,
        name=str(head["name"]),
        abbreviations=frozenset(text.lower() for text in _texts(pack_file, head, "abbreviations")),
        number_abbreviations=frozenset(text.lower() for text in _texts(pack_file, head, "number_abbreviations")),
        sentence_starters=frozenset(_texts(pack_file, head, "sentence_starters")),
        function_words=frozenset(fold(text) for text in _texts(pack_file, head, "function_words")),
        words=words,
        tense=read_tense(folder / "tense.toml", read_toml(folder / "tense.toml")),
        date_rules=tuple(rules),
        settings=MappingProxyType({key: str(value) for key, value in head.get("settings", {}).items()}),
    )


def read_toml(file: Path) -> dict[str, Any]:
    """A TOML file of a pack, empty when there is none. Raises DataError with file and line when it is not TOML."""
    if not file.is_file():
        return {}
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(f"{file}: not readable as TOML.", "Correct the file.", str(error)) from error


def _texts(file: Path, data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    values = data.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) and value for value in values):
        raise DataError(f"{file}: “{key}” must be a list of words.")
    return tuple(values)


def _word_classes(file: Path) -> Mapping[str, Mapping[str, str]]:
    """Word classes of `words.toml`: a table a class, in it `value = ["form", …]`."""
    classes: dict[str, Mapping[str, str]] = {}
    for name, table in read_toml(file).items():
        if not isinstance(table, dict):
            raise DataError(f"{file}: “{name}” must be a table of values with their forms.")
        forms: dict[str, str] = {}
        for value in table:
            for form in _texts(file, table, value):
                folded = fold(form)
                if forms.get(folded, value) != value:
                    raise DataError(
                        f"{file}: in “{name}” the form “{form}” has two values, {forms[folded]} and {value}."
                    )
                forms[folded] = value
        classes[name] = MappingProxyType(forms)
    return MappingProxyType(classes)


def _check_ids(rules: list[Rule]) -> None:
    seen: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in seen:
            raise DataError(f"{rule.file}: rule “{rule.id}” stands also in {seen[rule.id].file}.")
        seen[rule.id] = rule
