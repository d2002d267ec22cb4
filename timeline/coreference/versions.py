"""What versions of one article share: its address or, where none is known, title, publisher, day and most words."""

from __future__ import annotations

import zlib

from timeline.model.versions import VERSION_MARK

from .origins import BINS, folded_words

LETTERS = 4  # of words that are compared, beside numbers: any two texts have most of the shorter ones in common
WIDTH = 4  # bins in a band
MOST_OF_A_TEXT = 0.5  # of the runs of words of two texts together: from there on one is called a copy of the other


def version_key(url: str, title: str, publisher: str, day: int | None, text: str) -> str:
    """Bands of hashes, parted by blanks, to stand beside the origin key. Articles that share one are versions of one
    article: those of one address, and without one those of one title, publisher and publication day that have most
    words in common, in whatever order: 97 % and more of those that keep nine words in ten, three in four of those that
    keep four in five, under 2 % of those that keep one (counted over random words, texts of 20 to 200).

    "" where neither address nor title is known. A publisher that neither names is the same for both.
    """
    if url:
        return f"{VERSION_MARK}u:{zlib.crc32(url.encode('utf-8', 'replace')):08x}"
    heading = folded_words(title)
    if not heading:
        return ""
    said = "|".join((" ".join(heading), " ".join(folded_words(publisher)), str(day)))
    salt = zlib.crc32(said.encode("utf-8", "replace"))
    telling = {word for word in folded_words(text) if len(word) >= LETTERS or word.isdecimal()}
    hashes = {zlib.crc32(word.encode("utf-8", "replace"), salt) for word in telling}
    smallest = {value % BINS: value // BINS for value in sorted(hashes, reverse=True)}
    if not smallest:
        return ""
    filled = [_of_bin_or_next(smallest, place) for place in range(BINS)]
    bands = []
    for start in range(0, BINS, WIDTH):
        band = zlib.crc32(repr(filled[start : start + WIDTH]).encode(), salt)
        bands.append(f"{VERSION_MARK}{start:x}:{band:08x}")
    return " ".join(bands)


def _of_bin_or_next(smallest: dict[int, int], place: int) -> tuple[int, int]:
    """How far the next bin is that holds something, and what: short texts leave bins empty (Shrivastava, Li 2014)."""
    far = next(far for far in range(BINS) if (place + far) % BINS in smallest)
    return far, smallest[(place + far) % BINS]
