"""Long lists of values as questions of a bounded length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
LARGEST = 500  # values in one question: SQLite's oldest limit is 999


def batches(values: Iterable[T], size: int = LARGEST) -> Iterator[tuple[T, ...]]:
    """The values in tuples of at most `size`, in order; nothing for no values."""
    iterator = iter(values)
    while batch := tuple(islice(iterator, size)):
        yield batch


def marks(count: int) -> str:
    """Question marks for that many values."""
    return ", ".join("?" * count)
