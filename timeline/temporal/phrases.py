"""Small dictionaries of phrases, looked up by the tokens that stand before or after an expression."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline.language import Analysis, fold, tokenize
from timeline.language.packs import LanguagePack


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """Phrases of one word class as tuples of folded tokens, each with its value."""

    values: dict[tuple[str, ...], str]
    longest: int
    last_words: frozenset[str]
    first_words: frozenset[str]

    def before(self, analysis: Analysis, index: int) -> tuple[str, int]:
        """Value and first token of the longest phrase that ends just before token `index`; ("", index) for none."""
        folds = analysis.folds
        if index == 0 or folds[index - 1] not in self.last_words:
            return "", index
        for length in range(min(self.longest, index), 0, -1):
            value = self.values.get(folds[index - length : index])
            if value is not None:
                return value, index - length
        return "", index

    def after(self, analysis: Analysis, index: int) -> tuple[str, int]:
        """Value of the longest phrase that starts at token `index` and the token after it; ("", index) for none."""
        folds = analysis.folds
        if index >= len(folds) or folds[index] not in self.first_words:
            return "", index
        for length in range(min(self.longest, len(folds) - index), 0, -1):
            value = self.values.get(folds[index : index + length])
            if value is not None:
                return value, index + length
        return "", index

    def whole(self, analysis: Analysis, first: int, end: int) -> str | None:
        """Value of the tokens from `first` to `end` (excluded) when they are exactly one phrase; None otherwise."""
        if end - first > self.longest:
            return None
        return self.values.get(analysis.folds[first:end])


@cache
def phrases_of(pack: LanguagePack, name: str) -> Phrases:
    """The phrases of a word class of the pack; empty when it has none."""
    values: dict[tuple[str, ...], str] = {}
    for form, value in pack.words.get(name, {}).items():
        values[tuple(token.folded for token in tokenize(form, fold(form)))] = value
    return Phrases(
        values,
        max((len(key) for key in values), default=0),
        frozenset(key[-1] for key in values),
        frozenset(key[0] for key in values),
    )
