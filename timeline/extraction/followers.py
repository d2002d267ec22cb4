"""What is left of the patterns that may begin with a word, by the word that comes next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import methodcaller
from typing import NamedTuple

from timeline.knowledge import Pattern
from timeline.knowledge.patterns import (
    Choice,
    Gap,
    Node,
    Rest,
    Slot,
    Words,
    heads_of,
    leading_gap,
    may_be_empty,
    rests_after,
)

REMEMBERED_FOLLOWERS = 2_000  # of each word
NO_WORD = ""  # stands for the end of the text, and for every word that no pattern names here


class Entry(NamedTuple):
    """A pattern and what a match of it means.

    `kind`: trigger (of the event type `id`), anti (forbids that type where it overlaps), status (cue of the status
    `id`) or named (a list of patterns of the language's events.toml).
    """

    pattern: Pattern
    kind: str
    id: str
    weight: int = 0
    pos: str = ""


class Row(NamedTuple):
    """An entry with what is left of its pattern after a word and the one that follows.

    Where only a gap leads on, one of the `exact` words or a word that `has_stem` is true of must stand between word
    `skipped` after the first and word `reach` (excluded).
    """

    entry: Entry
    rests: tuple[Rest, ...]
    whole: int  # words of a match that needs no further look, else 0
    skipped: int
    reach: int  # 0: nothing is known of what follows
    exact: frozenset[str]
    stems: tuple[str, ...]
    has_stem: Callable[[str], bool] | None  # of these stems; no word when None


class _Narrowed(dict[str, tuple[Row, ...]]):
    """Of some rows, by the one word near that one of them asks for, those that may match then, in the same order."""

    def __init__(self, every: tuple[Row, ...]) -> None:
        super().__init__()
        self._every = every

    def __missing__(self, word: str) -> tuple[Row, ...]:
        rows = [row for row in self._every if not row.reach or row.has_stem is not None or word in row.exact]
        found = self[word] = tuple(rows)
        return found


class Rows(NamedTuple):
    """What two words leave, and what must stand near them lest all of its rows with a gap be in vain.

    `sure` are those of `every` row, in the same order, that lead on without a gap; `exact`, `has_stem`, `skipped` and
    `reach` are those of all the others together, as in Row; `reach` is 0 where there are none.
    """

    every: tuple[Row, ...]
    sure: tuple[Row, ...]
    narrowed: _Narrowed
    skipped: int
    reach: int
    exact: frozenset[str]
    has_stem: Callable[[str], bool] | None


class Followers(dict[str, Rows]):
    """The rows of the entries that may begin with one word, by the word that comes next, found when first met.

    Few next words are named by a pattern; what all others leave is made once and shared by them.
    """

    def __init__(self, begun: Sequence[tuple[Entry, tuple[Rest, ...]]]) -> None:
        super().__init__()
        self._begun = begun
        self._exact: dict[str, list[int]] = {}  # places in `begun` of the entries that name a next word
        self._stems: dict[str, list[int]] = {}
        self._numbers: list[int] = []
        for place, (_, rests) in enumerate(begun):
            for node in _named_next(rests):
                if isinstance(node, Slot):
                    self._numbers.append(place)
                    continue
                for word in node.exact:
                    self._exact.setdefault(word, []).append(place)
                for stem in node.stems:
                    self._stems.setdefault(stem, []).append(place)
        self._shortest = min(map(len, self._stems), default=0)
        self._plain = [_row_after(entry, rests, NO_WORD) for entry, rests in begun]
        self._shared = _rows(self._plain)

    def __missing__(self, word: str) -> Rows:
        if len(self) >= REMEMBERED_FOLLOWERS:
            self.clear()
        places = set(self._exact.get(word, ()))
        if self._stems:
            for length in range(self._shortest, len(word) + 1):
                places.update(self._stems.get(word[:length], ()))
        if self._numbers and word[:1].isdigit():
            places.update(self._numbers)
        found = self[word] = self._with(places, word) if places else self._shared
        return found

    def _with(self, places: set[int], word: str) -> Rows:
        rows = list(self._plain)
        for place in places:
            rows[place] = _row_after(*self._begun[place], word)
        return _rows(rows)


def _named_next(rests: Sequence[Rest]) -> Iterator[Words | Slot]:
    """The nodes that the next word may be told by; a NUM is told by digits."""
    for read, nodes in rests:
        if read:
            yield from _told_by_word(nodes)


def _told_by_word(nodes: tuple[Node, ...]) -> Iterator[Words | Slot]:
    first = nodes[0] if nodes else None
    if isinstance(first, Choice):
        for option in first.options:
            yield from _told_by_word(option + nodes[1:])
    elif isinstance(first, Words) or (isinstance(first, Slot) and first.name == "NUM"):
        yield first


def _row_after(entry: Entry, rests: tuple[Rest, ...], word: str) -> Row | None:
    """What the word leaves of an entry; None where the entry asks for another one."""
    left = tuple(rests_after(rests, word))
    return _row(entry, left) if left else None


def _row(entry: Entry, rests: tuple[Rest, ...]) -> Row:
    read, nodes = rests[0]
    if not nodes:
        return Row(entry, rests, read, 0, 0, frozenset(), (), None)
    if len(rests) == 1 and isinstance(nodes[0], Gap) and not may_be_empty(nodes[1:]):
        heads = tuple(heads_of(nodes[1:]))
        words = [head for head in heads if isinstance(head, Words)]
        if len(words) == len(heads):
            exact = frozenset().union(*(head.exact for head in words))
            stems = tuple(stem for head in words for stem in head.stems)
            return Row(entry, rests, 0, read, read + leading_gap(nodes) + 1, exact, stems, _beginning_with(stems))
    return Row(entry, rests, 0, 0, 0, frozenset(), (), None)


def _rows(found: Sequence[Row | None]) -> Rows:
    """What the rows that there are ask for together."""
    every = tuple([row for row in found if row is not None])
    gapped = [row for row in every if row.reach]
    if not gapped:
        return Rows(every, every, _Narrowed(every), 0, 0, frozenset(), None)
    return Rows(
        every=every,
        sure=tuple([row for row in every if not row.reach]),
        narrowed=_Narrowed(every),
        skipped=min([row.skipped for row in gapped]),
        reach=max([row.reach for row in gapped]),
        exact=frozenset().union(*[row.exact for row in gapped]),
        has_stem=_beginning_with(tuple(dict.fromkeys([stem for row in gapped for stem in row.stems]))),
    )


def _beginning_with(stems: tuple[str, ...]) -> Callable[[str], bool] | None:
    return methodcaller("startswith", stems) if stems else None
