"""How a name sounds, for names that articles spell in their own way: Sargsyan, Sarkisian, Sarkizian."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters and pairs of letters that transcriptions exchange, to one of them; vowels and doubles are left out after it.
_SOUNDS = (
    ("tsch", "c"), ("sch", "s"), ("zh", "s"), ("sh", "s"), ("ch", "c"), ("tj", "c"), ("kh", "h"), ("ph", "f"),
    ("gh", "k"), ("th", "t"), ("ts", "c"), ("tz", "c"), ("ck", "k"), ("q", "k"), ("g", "k"), ("z", "s"), ("w", "v"),
    ("x", "ks"), ("d", "t"), ("b", "p"),
)  # fmt: skip
LONG_WORD = 5  # letters
_SILENT = re.compile(r"[aeiouyj]|(?<=.)h")
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=20_000)
def name_sound(key: str) -> str:
    """The first letter of a person's name and the consonants of the last word, of an actor's key ("x:serge sarkisian").

    Equal for spellings of one name; by chance for some other names, so that more than this must agree.
    """
    words = _words(key)
    return words[0][0] + _consonants(words[-1]) if words else ""


@lru_cache(maxsize=20_000)
def whole_sound(key: str) -> str:
    """The consonants of the whole name in one: how it is cut into words differs as well ("Amir-Abdollahian")."""
    return _consonants("".join(_words(key)))


def _consonants(word: str) -> str:
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return _DOUBLE.sub(r"\1", _SILENT.sub("", word))


def name_words(key: str) -> frozenset[str]:
    """The longer words of a person's name, of an actor's key, without diacritics."""
    return frozenset(word for word in _words(key) if len(word) >= LONG_WORD)


def _words(key: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", key.partition(":")[2].replace("_", " ").casefold())
    return "".join(letter for letter in folded if letter.isalpha() or letter == " ").split()
