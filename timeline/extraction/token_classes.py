"""Which tokens of the patterns a word may be: one look-up a word, for all patterns of a lexicon."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.knowledge.patterns import Pattern, Words

REMEMBERED_WORDS = 50_000
BITS = 240  # several tokens share one: a word is of few classes, and numbers of thousands of bits are slow


class TokenClasses(dict[str, int]):
    """The classes that a word belongs to as bits, worked out when it is first met.

    A class is a token of the patterns, or a few of them: what shows that a word may be none of some tokens is right,
    that it may be one of them must be looked at again.
    """

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        super().__init__()
        self._bits: dict[Words, int] = {}
        self._exact: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        for token in (token for pattern in patterns for token in pattern.tokens()):
            if token not in self._bits:
                bit = self._bits[token] = 1 << len(self._bits) % BITS
                for word in token.exact:
                    self._exact[word] = self._exact.get(word, 0) | bit
                for stem in token.stems:
                    self._stems[stem] = self._stems.get(stem, 0) | bit
        self._shortest = min(map(len, self._stems), default=0)

    def __missing__(self, word: str) -> int:
        if len(self) >= REMEMBERED_WORDS:
            self.clear()
        bits = self._exact.get(word, 0)
        for length in range(self._shortest, len(word) + 1):
            bits |= self._stems.get(word[:length], 0)
        self[word] = bits
        return bits

    def of(self, tokens: Iterable[Words]) -> int:
        """The classes of some tokens of the patterns."""
        bits = 0
        for token in tokens:
            bits |= self._bits[token]
        return bits
