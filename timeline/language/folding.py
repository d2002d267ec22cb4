"""Folding: text made comparable without moving a single code point."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

# What no decomposition brings to plain letters, quotes, dashes and blanks.
_SPECIAL = {
    "ı": "i", "ł": "l", "đ": "d", "ð": "d", "ø": "o", "æ": "a", "œ": "o", "ß": "s", "þ": "t", "ħ": "h", "ŋ": "n",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "ʼ": "'", "`": "'", "´": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
}  # fmt: skip
FEW_LETTERS = 40  # other than plain ones, up to which each is replaced by itself: Latin scripts have them
_NOT_ASCII = re.compile(r"[^\x00-\x7f]|`")


@cache
def _fold_one(letter: str) -> str:
    lowered = letter.lower()[0]
    if lowered in _SPECIAL:
        return _SPECIAL[lowered]
    if lowered.isspace():
        return " "
    base = unicodedata.normalize("NFD", lowered)[0]
    return _SPECIAL.get(base, base) if unicodedata.combining(base) == 0 else lowered


@lru_cache(maxsize=8)
def fold_article(text: str) -> str:
    """`fold` of a whole article, which several rooms ask for in turn."""
    return fold(text)


def fold(text: str) -> str:
    """The text in lower case without diacritics, with plain quotes, dashes and blanks; always of the same length.

    Code point for code point, so that an offset in the folded text is the same offset in the text. `str.lower` alone
    would not do: the dotted capital I becomes two code points. A line break stays a line break.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(letter.lower()[0] for letter in text)
    if lowered.isascii() and "`" not in lowered:
        return lowered
    letters = set(_NOT_ASCII.findall(lowered))
    if len(letters) > FEW_LETTERS:
        return _NOT_ASCII.sub(lambda match: _fold_one(match[0]), lowered)
    for letter in letters:  # hundreds of ă, ț and ” in an article, but some ten different ones
        lowered = lowered.replace(letter, _fold_one(letter))
    return lowered
