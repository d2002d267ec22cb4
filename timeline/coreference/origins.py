"""Which articles copy one text, and how many tellings of an event are independent of each other."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from timeline.model import Claim

from .bands import FirstWithBand
from .constraints import Groups
from .facts import words_of
from .likeness import COPIED_WORDS, word_likeness
from .told import Tellings

BINS = 24  # one smallest hash kept a bin (one-permutation hashing, Li, Owen and Zhang 2012)
BINS_A_BAND = 3  # articles that share a whole band are copies: 99 % of those alike by 0.8, under 1 % of those by 0.1
SHINGLE = 5  # words
MOST_GROWING = 8  # events whose articles are remembered
TELLING_WORDS = 8  # longer words that a sentence must have to be taken for a copy: "Trump and Xi spoke by phone" is not
_WORD = re.compile(r"\w+")
_MARKS = re.compile(r"[\u0300-\u036f]+")  # combining diacritics


def origin_key(text: str) -> str:
    """A sketch of a text: bands of hashes, parted by blanks. Articles that share a band copy one text.

    The article's own words only; "" for a text of fewer words than a shingle.
    """
    hashes = _shingles(text)
    # Written from the largest to the smallest, so that the smallest of each bin is what stays.
    smallest = {value % BINS: value // BINS for value in sorted(hashes, reverse=True)}
    bands = []
    for start in range(0, BINS, BINS_A_BAND):
        band = [smallest.get(place) for place in range(start, start + BINS_A_BAND)]
        if None not in band:
            bands.append(f"{start:x}:{zlib.crc32(repr(band).encode()):08x}")
    return " ".join(bands)


def copied_share(one: str, other: str) -> float:
    """How much two texts have word for word in common: of all runs of five words of both, the share that both have."""
    first, second = set(_shingles(one)), set(_shingles(other))
    return len(first & second) / len(first | second) if first and second else 0.0


def folded_words(text: str) -> list[str]:
    """The words of a text without case and diacritics: a copy may have lost them."""
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return _WORD.findall(text.casefold())


def _shingles(text: str) -> list[int]:
    """Hashes of the runs of words of a text, in its order."""
    words = [word.encode("utf-8", "replace") for word in folded_words(text)]
    line = b" ".join(words)
    ends = list(accumulate(map(len, words), lambda end, length: end + 1 + length))
    starts = [0, *(end + 1 for end in ends[:-1])]
    return [zlib.crc32(line[start:end]) for start, end in zip(starts, ends[SHINGLE - 1 :], strict=False)]


def share_origin(one: str, other: str) -> bool:
    """True when two origin keys are of copies of one text."""
    return bool(set(one.split()) & set(other.split()))


def independent_groups(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Tellings in groups that go back to one source: copies of a text, a sentence taken over, one agency cited.

    Those who quote one speaker ("the White House said") heard that speaker each for themselves.
    """
    joined = Groups()
    first_with: dict[str, str] = {}
    for claim in sorted(claims, key=lambda each: each.id):
        for trait in _traits(claim):
            other = first_with.setdefault(trait, claim.id)
            if other != claim.id:
                joined.join(claim.id, other)
    _join_copied_sentences(claims, joined)
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(joined.name_of(claim.id), []).append(claim)
    return [found[name] for name in sorted(found)]


@dataclass(slots=True)
class _Growing:
    """The articles that tell an event, joined where they copy one text."""

    seen: set[str] = field(default_factory=set)
    joined: Groups = field(default_factory=Groups)
    first_with: FirstWithBand = field(default_factory=FirstWithBand)
    count: int = 0

    def add(self, article: str, bands: str) -> None:
        """One article more."""
        self.seen.add(article)
        self.count += 1
        for band in bands.split():
            other = self.first_with.setdefault(band, article)
            if self.joined.name_of(other) != self.joined.name_of(article):
                self.joined.join(other, article)
                self.count -= 1


class OriginCounts:
    """How many texts tell an event when copies count once, for events with so many tellings that no more is asked.

    What was counted is remembered by event, so that an event which grows article by article is not counted anew for
    each of them.
    """

    def __init__(self) -> None:
        self._growing: dict[str, _Growing] = {}

    def count(self, event: str, tellings: Tellings) -> int:
        """The count for these tellings of an event with that id."""
        bands_of = tellings.articles
        if "" in bands_of:  # what was made by hand stands for itself
            bands_of = {claim.article_id or claim.id: claim.origin_key for claim in tellings.listed}
        growing = self._growing.pop(event, None)
        if growing is None or not growing.seen <= bands_of.keys():
            growing = _Growing()
        for article in bands_of.keys() - growing.seen:
            growing.add(article, bands_of[article])
        while len(self._growing) >= MOST_GROWING:
            del self._growing[next(iter(self._growing))]
        self._growing[event] = growing
        return growing.count


def _traits(claim: Claim) -> list[str]:
    bands = [f"text {band}" for band in claim.origin_key.split()]
    cited = [f"cited {name.casefold()}" for name in claim.mention.outlets]
    # An agency that publishes itself is the source that the others cite.
    own = [f"cited {claim.publisher.casefold()}"] if claim.publisher else []
    return [f"article {claim.article_id or claim.id}", *bands, *cited, *own]


def _join_copied_sentences(claims: Sequence[Claim], joined: Groups) -> None:
    """Sentences taken over with a word or two changed; compared within one language and length only."""
    buckets: dict[tuple[str, tuple[str, ...]], list[tuple[str, tuple[str, ...]]]] = {}
    for claim in sorted(claims, key=lambda each: each.id):
        words = words_of(claim.evidence_text)
        if len(words) < TELLING_WORDS:
            continue
        listed = buckets.setdefault((claim.language, words[:2]), [])
        for other, their_words in listed[:20]:
            if word_likeness(words, their_words) >= COPIED_WORDS:
                joined.join(claim.id, other)
                break
        listed.append((claim.id, words))
