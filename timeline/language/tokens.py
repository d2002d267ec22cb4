"""Tokens: words, numbers and marks of punctuation with their places."""

from __future__ import annotations

import re
from functools import partial
from itertools import accumulate
from typing import NamedTuple

# A run of letters and digits is one token ("20th", "g20", "2o22"); every mark of punctuation is one of its own.
# Cut at 64: a million letters without a blank are no word, and nothing downstream should meet them as one.
_TOKEN = re.compile(r"(\w{1,64}|[^\w\s])")


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


_new_token = partial(tuple.__new__, Token)  # thousands an article: what makes a NamedTuple takes three times as long


def tokenize(text: str, folded: str) -> tuple[Token, ...]:
    """All tokens in order. `folded` is `fold(text)`.

    Hyphen and apostrophe part words ("Trump's" gives trump, ', s; "s-au" gives s, -, au); so do dots ("16.22").
    """
    parts = _TOKEN.split(folded)  # blanks and tokens in turn, blanks first and last
    edges = list(accumulate(map(len, parts)))
    starts = edges[:-1:2]
    capitals = map(str.isupper, map(text.__getitem__, starts))
    return tuple(map(_new_token, zip(starts, edges[1::2], parts[1::2], capitals, strict=True)))
