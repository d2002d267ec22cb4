"""Word classes of the pattern language: numbers by their shape, words by their forms, ready to stand in patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

# Digits with O or l for 0 or 1 are slips of text recognition ("2O22", "l decembrie"); only where rules ask for them.
NUMBER_CLASSES = {
    "day": r"0?[1-9]|[12]\d|3[01]",
    "day2": r"0[1-9]|[12]\d|3[01]",
    "monthnum": r"0?[1-9]|1[0-2]",
    "month2": r"0[1-9]|1[0-2]",
    "year": r"1[5-9]\d\d|20\d\d",
    "oldyear": r"1[0-4]\d\d",
    "noyear": r"0000|9\d\d\d",  # beyond the calendar of news: what stands before it is no date without a year
    "years2": r"\d\d",
    "first": r"\d{1,2}",
    "second": r"\d{1,2}",
    "seconds": r"[0-5]\d(?:\.\d{1,6})?",
    "offset": r"z|[+-]\d\d:?\d\d",
    "decades": r"(?:1\d|20)\d0",
    "decadeshort": r"\d0",
    "misread": r"[a-z]{6,12}",  # a month with one letter misread
    "broken": r"[a-z]{2,10}-\n[a-z]{2,10}",  # a month broken at a line's end
    "yearmisread": r"[12][0-9ol]{3}",
    "daymisread": r"l|[12]?[ol]",
    "tmark": r"t",
    "hmark": r"h",  # 14h30
    "hours12": r"0?[1-9]|1[0-2]",
    "anyyear": r"[1-9]\d{0,3}",
    "hour": r"[01]?\d|2[0-4]",
    "minute": r"[0-5]\d",
    "integer": r"\d{1,4}",
    "count": r"\d{1,4}",  # and the words of `numbers`
    "dayn": r"0?[1-9]|[12]\d|3[01]",  # and the words of `ordinal`
    "clock4": r"(?:[01]\d|2[0-3])[0-5]\d",
}  # fmt: skip
WORDS_BESIDE_NUMBERS = {"count": "numbers", "dayn": "ordinal"}
DIGIT = "0123456789"
FIRST_OF_NUMBERS = {"daymisread": ("l", "o", *DIGIT), "tmark": ("t",), "hmark": ("h",), "misread": (), "broken": ()}
NO_LETTER = r"(?!\w)"
_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class WordClass:
    """Forms as one expression, the longest that fits first, each a whole word.

    `first` are the tokens they begin with, `second` those that may come after a first one inside a form, `ends` the
    first tokens after which a form may be over.
    """

    expression: str
    first: frozenset[str]
    second: Mapping[str, frozenset[str]]
    ends: frozenset[str]


@lru_cache(maxsize=4_000)  # a class of a hundred words stands in fifty patterns
def word_class(forms: tuple[str, ...]) -> WordClass:
    """The class of some folded forms."""
    ends: set[str] = set()
    second: dict[str, set[str]] = {}
    for form in forms:
        tokens = [key_of(token) for token in _TOKEN.findall(form)]
        if len(tokens) == 1:
            ends.add(tokens[0])
        else:
            second.setdefault(tokens[0], set()).add(tokens[1])
    tree = _Branch()
    are_words = all(form[-1].isalnum() for form in forms)
    for form in forms:
        tree.grow(form, "" if are_words or not form[-1].isalnum() else NO_LETTER)
    return WordClass(
        tree.expression() + (NO_LETTER if are_words else ""),
        frozenset((*ends, *second)),
        {token: frozenset(following) for token, following in second.items()},
        frozenset(ends),
    )


def key_of(token: str) -> str:
    """What stands for a folded token in `first` and `second`: a number's first digit, else the token itself."""
    return token[0] if "0" <= token[0] <= "9" else token


@dataclass(slots=True)
class _Branch:
    """Forms by their next letter: what begins alike is compiled, and compared with the text, once.

    `ending` is what must follow a form that is over here; None where none is.
    """

    twigs: dict[str, _Branch] = field(default_factory=dict)
    ending: str | None = None

    def grow(self, form: str, ending: str) -> None:
        """Adds a form with what must follow it."""
        branch = self
        for letter in form:
            branch = branch.twigs.setdefault(letter, _Branch())
        branch.ending = ending

    def expression(self) -> str:
        """The forms as one expression; a longer one is tried before those that it begins with."""
        options = [_letter(letter) + twig.expression() for letter, twig in self.twigs.items()]
        if self.ending == "" and options:
            return f"(?:{'|'.join(options)})?"
        if self.ending is not None:
            options.append(self.ending)
        return options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"


def _letter(letter: str) -> str:
    return r"\s{1,4}" if letter == " " else re.escape(letter)
