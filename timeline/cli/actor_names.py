"""Whether a name that somebody typed means an actor."""

import unicodedata
from collections.abc import Iterable


def names_match(asked: str, names: Iterable[str]) -> bool:
    """True when one of `names` holds all the words asked for; case and diacritics do not count."""
    wanted = _words(asked)
    return bool(wanted) and any(wanted <= _words(name) for name in names)


def _words(name: str) -> set[str]:
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return set("".join(letter if letter.isalnum() else " " for letter in plain.casefold()).split())
