"""Long lists of values as questions of a bounded length."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
LARGEST = 500  # values in one question: SQLite's oldest limit is 999
# Questions of few lengths: a connection keeps each one that it was asked, made ready, in up to 50 kB.
LENGTHS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384)


def batches(values: Iterable[T], size: int = LARGEST) -> Iterator[tuple[T, ...]]:
    """The values in tuples of at most `size`, in order; nothing for no values. What is left at the end is filled up
    with its last value to one of a few lengths: for `IN`, which asks no value twice."""
    iterator = iter(values)
    while batch := tuple(islice(iterator, size)):
        place = bisect_left(LENGTHS, len(batch))
        length = min(LENGTHS[place] if place < len(LENGTHS) else size, size)
        yield batch + batch[-1:] * (length - len(batch))


def marks(count: int) -> str:
    """Question marks for that many values."""
    return ", ".join("?" * count)
