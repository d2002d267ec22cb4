"""Finding texts by a few typed letters, blind to case and diacritics."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


def plain_letters(text: str) -> str:
    """The text in small letters without diacritics: "Încadrează" -> "incadreaza"."""
    spread = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def matches(typed: str, texts: Sequence[str]) -> list[int]:
    """Places of the texts that hold all typed words, those where a word of the text begins with one first; every text
    when nothing is typed."""
    words = plain_letters(typed).split()
    if not words:
        return list(range(len(texts)))
    found = []
    for place, text in enumerate(texts):
        plain = plain_letters(text)
        if all(word in plain for word in words):
            starts = sum(plain.startswith(word) or f" {word}" in plain for word in words)
            found.append((-starts, place))
    return [place for _, place in sorted(found)]
