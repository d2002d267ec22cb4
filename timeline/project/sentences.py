"""Sentences of the rooms without a language, said in the user's.

A reader or the store says in English what is wrong and what to do. At the two doors, window and command line, such a
sentence is found again in a table of sentences with gaps, and its twin in the other language gets the same fillings.
What the table lacks stays in English.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache

from timeline import locations
from timeline.model import DataError, PlainError

_GAP = re.compile(r"\{([a-z]+)\}")
_SENTENCE_END = re.compile(r"(?<=[.!?]) ")
OWN_LANGUAGE = "en"
REMEMBERED = 4_096  # a report of thousands of files says a few sentences again and again


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with gaps as a pattern, and its twin."""

    pattern: re.Pattern[str]
    twin: str

    def say(self, fillings: dict[str, str]) -> str:
        """The twin with its gaps filled."""
        return _GAP.sub(lambda gap: fillings[gap[1]], self.twin)


@lru_cache(REMEMBERED)
def in_language(text: str, language: str) -> str:
    """The text in a language: as one sentence of the table, else sentence by sentence; unknown ones stay as they are.

    Raises DataError when the table cannot be read.
    """
    if language == OWN_LANGUAGE:
        return text
    exact, with_gaps = _table(language)
    if not text or text in exact:
        return exact.get(text, text)
    for sentence in with_gaps:
        found = sentence.pattern.fullmatch(text)
        if found:
            return sentence.say({name: exact.get(words, words) for name, words in found.groupdict().items()})
    return _in_parts(text, language)


def problem_in_language(problem: PlainError, language: str) -> str:
    """What is wrong and what to do, in a language."""
    parts = (problem.sentence, problem.advice)
    return " ".join(in_language(part, language) for part in parts if part)


def templates(language: str) -> dict[str, str]:
    """All sentences with their gaps, English to the language. Raises DataError."""
    path = locations.resources() / "translations" / "sentences.toml"
    try:
        with path.open("rb") as file:
            tree = tomllib.load(file)
    except (OSError, tomllib.TOMLDecodeError) as problem:
        raise DataError(f"The translation {path.name} cannot be read.", details=str(problem)) from problem
    return {str(english): str(twin) for english, twin in tree.get(language, {}).items()}


def _in_parts(text: str, language: str) -> str:
    """The text cut behind its first sentence that the table knows, or behind its first one."""
    ends = [found.start() for found in _SENTENCE_END.finditer(text)]
    for end in ends:
        first, rest = text[:end], text[end + 1 :]
        said = in_language(first, language)
        if said != first:
            return f"{said} {in_language(rest, language)}"
    return f"{text[: ends[0]]} {in_language(text[ends[0] + 1 :], language)}" if ends else text


@lru_cache(8)
def _table(language: str) -> tuple[dict[str, str], tuple[Sentence, ...]]:
    exact: dict[str, str] = {}
    with_gaps = []
    for english, twin in templates(language).items():
        if _GAP.search(english):
            with_gaps.append((english, Sentence(re.compile(_pattern(english), re.DOTALL), twin)))
        else:
            exact[english] = twin
    # Of two that fit, the one with more words of its own says more.
    ordered = sorted(with_gaps, key=lambda row: -len(_GAP.sub("", row[0])))
    return exact, tuple(sentence for _, sentence in ordered)


def _pattern(english: str) -> str:
    """A gap takes anything but the end of a sentence followed by another one."""
    pieces = _GAP.split(english)
    return "".join(f"(?P<{piece}>.+?)" if at % 2 else re.escape(piece) for at, piece in enumerate(pieces))
