"""Which article was the first to have a band of hashes, in a tenth of what a dict of texts takes for very many."""

from __future__ import annotations

import hashlib
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

FRESH = 4_096  # bands that are not put in order yet
LARGEST_RUN = 65_536  # bands in one ordered run: putting two together takes 50 bytes a band for a moment
PLACE_BITS = 32


@dataclass(frozen=True, slots=True)
class _Run:
    """Bands in order, and beside each the place of the article that has it."""

    bands: array[int]
    places: array[int]

    @classmethod
    def of(cls, pairs: list[int]) -> _Run:
        """Of bands in any order, each with its place in the lowest bits."""
        pairs.sort()
        places = array("I", (pair & ((1 << PLACE_BITS) - 1) for pair in pairs))
        return cls(array("Q", (pair >> PLACE_BITS for pair in pairs)), places)

    def pairs(self) -> Iterator[int]:
        """What it was made of."""
        return (band << PLACE_BITS | place for band, place in zip(self.bands, self.places, strict=True))


@dataclass(slots=True)
class FirstWithBand:
    """Bands are told apart by 64 bits of a hash: of a million, two are taken for one in one project of 30 million."""

    _articles: list[str] = field(default_factory=list)
    _places: dict[str, int] = field(default_factory=dict)  # article -> its place in the list
    _fresh: dict[int, int] = field(default_factory=dict)  # band -> place of an article
    _runs: list[_Run] = field(default_factory=list)

    def setdefault(self, band: str, article: str) -> str:
        """The first article that has the band: this one, if there was none before."""
        key = int.from_bytes(hashlib.blake2b(band.encode("utf-8", "replace"), digest_size=8).digest())
        place = self._place(key)
        if place is not None:
            return self._articles[place]
        if article not in self._places:
            self._places[article] = len(self._articles)
            self._articles.append(article)
        self._fresh[key] = self._places[article]
        if len(self._fresh) >= FRESH:
            self._put_in_order()
        return article

    def _place(self, key: int) -> int | None:
        if key in self._fresh:
            return self._fresh[key]
        for run in self._runs:
            found = bisect_left(run.bands, key)
            if found < len(run.bands) and run.bands[found] == key:
                return run.places[found]
        return None

    def _put_in_order(self) -> None:
        """Makes a run of what is fresh, and one of two as long as the last is not much shorter than the one before."""
        pairs = [band << PLACE_BITS | place for band, place in self._fresh.items()]
        self._fresh.clear()
        while self._runs and len(pairs) * 2 > len(self._runs[-1].bands) <= LARGEST_RUN - len(pairs):
            pairs += self._runs.pop().pairs()
        self._runs.append(_Run.of(pairs))
