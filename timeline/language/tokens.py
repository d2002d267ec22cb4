"""Tokens: words, numbers and marks of punctuation with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

# A run of letters and digits is one token ("20th", "g20", "2o22"); every mark of punctuation is one of its own.
# Cut at 64: a million letters without a blank are no word, and nothing downstream should meet them as one.
_TOKEN = re.compile(r"\w{1,64}|[^\w\s]")
_new_token = tuple.__new__  # thousands an article: the constructor of a NamedTuple takes three times as long


class Token(NamedTuple):
    """One word, number or mark: code points of the article's text, end excluded, and its folded letters."""

    start: int
    end: int
    folded: str
    is_capitalised: bool

    @property
    def is_word(self) -> bool:
        """True for letters and digits, False for a mark of punctuation."""
        return self.folded[0].isalnum() or self.folded[0] == "_"


def tokenize(text: str, folded: str) -> tuple[Token, ...]:
    """All tokens in order. `folded` is `fold(text)`.

    Hyphen and apostrophe part words ("Trump's" gives trump, ', s; "s-au" gives s, -, au); so do dots ("16.22").
    """
    found = []
    for match in _TOKEN.finditer(folded):
        start, end = match.span()
        found.append(_new_token(Token, (start, end, match[0], text[start].isupper())))
    return tuple(found)
