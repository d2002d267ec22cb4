"""What is known of an article's text before anything is looked for in it; computed once and shared by all rooms."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import compress
from operator import itemgetter
from typing import NamedTuple

from timeline.model import Span, TextBlock

from .folding import fold_article
from .packs import LanguagePack
from .quotes import quote_spans
from .sentences import sentence_spans
from .tense_words import Telling
from .tokens import Token, tokenize


class TenseCue(NamedTuple):
    """Tokens that carry a tense: index of the first, of the one after the last, and past, present or future."""

    first: int
    end: int
    tense: str


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """An article's text with its tokens, sentences and quotations; every offset counts in `text`.

    `sentence_tokens` are for each sentence the indexes of its first token and of the one after its last.
    """

    text: str
    folded: str
    tokens: tuple[Token, ...]
    sentences: tuple[Span, ...]
    sentence_tokens: tuple[tuple[int, int], ...]
    quotes: tuple[Span, ...]
    quote_starts: tuple[int, ...]
    blocks: tuple[TextBlock, ...]
    pack: LanguagePack
    starts: tuple[int, ...]  # where each token starts
    sentence_starts: tuple[int, ...]
    folds: tuple[str, ...]  # the folded letters of each token
    telling: tuple[int, ...]  # the tokens with which a cue of tense can begin
    cues: dict[tuple[int, int], tuple[TenseCue, ...]] = field(default_factory=dict)  # `tense_cues` found before

    def token_at(self, offset: int) -> int:
        """Index of the token that holds the offset, else of the next one; the number of tokens after the last."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self.tokens[index][1] else index + 1  # its end

    def sentence_at(self, offset: int) -> int | None:
        """Index of the sentence that holds the offset; None between sentences."""
        index = bisect_right(self.sentence_starts, offset) - 1
        return index if index >= 0 and offset < self.sentences[index].end else None

    def begins_sentence(self, index: int) -> bool:
        """True when a token is the first of its sentence."""
        if index >= len(self.tokens):
            return False
        sentence = self.sentence_at(self.tokens[index].start)
        return sentence is not None and self.sentence_tokens[sentence][0] == index

    def quote_at(self, offset: int) -> Span | None:
        """The quotation that holds the offset, None outside quotation marks."""
        index = bisect_right(self.quote_starts, offset) - 1
        return self.quotes[index] if index >= 0 and offset < self.quotes[index].end else None


_START, _FOLDED = itemgetter(0), itemgetter(2)  # of a token: where it starts, and its folded letters


@cache
def _telling_of(pack: LanguagePack) -> Telling:
    return Telling(pack.tense)


def analyse(text: str, blocks: Sequence[TextBlock], pack: LanguagePack) -> Analysis:
    """Folds, tokenizes and splits an article's text. Without blocks the whole text is one."""
    blocks = tuple(blocks) or (TextBlock(Span(0, len(text)), "body"),)
    folded = fold_article(text)
    tokens = tokenize(text, folded)
    starts, folds = tuple(map(_START, tokens)), tuple(map(_FOLDED, tokens))
    sentences = sentence_spans(text, blocks, pack)
    quotes = quote_spans(text, blocks)
    return Analysis(
        text=text,
        folded=folded,
        tokens=tokens,
        sentences=sentences,
        sentence_tokens=tuple([(bisect_left(starts, item.start), bisect_left(starts, item.end)) for item in sentences]),
        quotes=quotes,
        quote_starts=tuple([item.start for item in quotes]),
        blocks=blocks,
        pack=pack,
        starts=starts,
        sentence_starts=tuple([item.start for item in sentences]),
        folds=folds,
        telling=tuple(compress(range(len(tokens)), map(_telling_of(pack).__getitem__, folds))),
    )
