"""Rules of a language pack: a pattern, what it means, examples and counter-examples."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from timeline.model import DataError

from .patterns import Pattern, PatternError, compile_pattern

_EXAMPLE = re.compile(
    r"(?P<text>.*\[(?P<marked>[^\]]+)\].*?)\s*=>\s*(?P<value>\S+)(?:\s*@\s*(?P<day>\d{4}-\d\d-\d\d))?", re.S
)
_KEYS = {"id", "pattern", "patterns", "means", "examples", "counter_examples", "note"}


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, the stretch of it that the rule reads, the value it must have, and the day of publication."""

    text: str
    marked: str
    value: str
    published: str


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule. `means` are the fields of its value as the room that uses the rule understands them.

    `counter_examples` are sentences in which the rule must read nothing; `file` is where it stands.
    """

    id: str
    patterns: tuple[Pattern, ...]
    means: Mapping[str, str]
    examples: tuple[Example, ...]
    counter_examples: tuple[str, ...]
    file: str


def read_rules(file: Path, data: Mapping[str, Any], words: Mapping[str, Mapping[str, str]]) -> tuple[Rule, ...]:
    """The rules of one file in order. Raises DataError with file, rule id and reason."""
    published = str(data.get("published", ""))
    return tuple(_read_rule(file, entry, words, published) for entry in data.get("rule", ()))


def _read_rule(file: Path, entry: Mapping[str, Any], words: Mapping[str, Mapping[str, str]], published: str) -> Rule:
    rule_id = str(entry.get("id", ""))
    if not rule_id:
        raise DataError(f"{file}: a rule has no id (its pattern: {entry.get('pattern', entry.get('patterns'))}).")
    for key in entry:
        if key not in _KEYS:
            raise DataError(
                f"{file}: rule “{rule_id}”: “{key}” is not known here.", f"Known: {', '.join(sorted(_KEYS))}."
            )
    for key in ("means", "examples", "counter_examples"):
        if not entry.get(key):
            raise DataError(f"{file}: rule “{rule_id}”: “{key}” is missing.")
    sources = entry.get("patterns") or [entry.get("pattern", "")]
    try:
        patterns = tuple(compile_pattern(source, words) for source in sources)
    except PatternError as error:
        raise DataError(f"{file}: rule “{rule_id}”: {error}") from error
    return Rule(
        id=rule_id,
        patterns=patterns,
        means=MappingProxyType({key: str(value) for key, value in entry["means"].items()}),
        examples=tuple(_read_example(file, rule_id, text, published) for text in entry["examples"]),
        counter_examples=tuple(str(text) for text in entry["counter_examples"]),
        file=str(file),
    )


def _read_example(file: Path, rule_id: str, text: str, published: str) -> Example:
    match = _EXAMPLE.fullmatch(text)
    if match is None:
        raise DataError(f"{file}: rule “{rule_id}”: the example “{text}” is not “words [expression] words => value”.")
    day = match["day"] or published
    if not day:
        raise DataError(f"{file}: rule “{rule_id}”: the example “{text}” has no day of publication.")
    plain = match["text"].replace("[", "", 1).replace("]", "", 1)
    return Example(plain, match["marked"], match["value"], day)
