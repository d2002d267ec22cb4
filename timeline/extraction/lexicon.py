"""All patterns of a language compiled into one look-up by first word: the cost does not grow with their number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from itertools import compress
from operator import is_not, methodcaller
from typing import NamedTuple

from timeline.knowledge import Knowledge, Pattern
from timeline.knowledge.patterns import (
    Gap,
    Rest,
    SlotTest,
    Words,
    heads_of,
    leading_gap,
    match_rests,
    may_be_empty,
    rests_after,
)

_IS_SOMETHING = partial(is_not, None)
REMEMBERED_WORDS = 50_000
REMEMBERED_FOLLOWERS = 2_000  # of each word


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


class Match(NamedTuple):
    """A pattern found: words `first` to `last` (excluded)."""

    first: int
    last: int
    entry: Entry


_new_match = partial(tuple.__new__, Match)  # some two hundred an article: `Match(…)` takes twice as long


class _Row(NamedTuple):
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
    has_stem: Callable[[str], bool] | None  # no word when None


class _Followers(dict[str, tuple[_Row, ...]]):
    """The entries that may begin with one word, by the word that comes next ("": none), found when first met."""

    def __init__(self, begun: Sequence[tuple[Entry, tuple[Rest, ...]]]) -> None:
        super().__init__()
        self._begun = begun

    def __missing__(self, word: str) -> tuple[_Row, ...]:
        if len(self) >= REMEMBERED_FOLLOWERS:
            self.clear()
        rows = ((entry, tuple(rests_after(rests, word))) for entry, rests in self._begun)
        found = self[word] = tuple(_row(entry, rests) for entry, rests in rows if rests)
        return found


class _Beginnings(dict[str, _Followers | None]):
    """What may begin with a word, found when the word is first met; None for most words."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        super().__init__()
        self._exact: dict[str, list[Entry]] = {}
        self._stems: dict[str, list[Entry]] = {}
        self._numbers: list[Entry] = []
        for entry in _each_once(entries):
            for head in entry.pattern.heads():
                if isinstance(head, Words):
                    for word in head.exact:
                        self._exact.setdefault(word, []).append(entry)
                    for stem in head.stems:
                        self._stems.setdefault(stem, []).append(entry)
                elif head.name == "NUM":
                    self._numbers.append(entry)
                else:
                    raise ValueError(f"a pattern may not begin with a name: {entry.pattern.text!r}")
        self._shortest = min(map(len, self._stems), default=0)

    def __missing__(self, word: str) -> _Followers | None:
        found = list(self._exact.get(word, ()))
        for length in range(self._shortest, len(word) + 1):
            found += self._stems.get(word[:length], ())
        if word[0].isdigit():
            found += self._numbers
        if len(self) >= REMEMBERED_WORDS:
            self.clear()
        begun = [(entry, entry.pattern.rests(word)) for entry in {id(entry): entry for entry in found}.values()]
        followers = self[word] = _Followers(begun) if begun else None
        return followers


class Lexicon:
    """Finds the patterns of a list that begin at a word."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._beginnings = _Beginnings(entries)

    def places(self, words: Sequence[str]) -> list[int]:
        """The indexes of the words with which some pattern may begin, in order."""
        return list(compress(range(len(words)), map(_IS_SOMETHING, map(self._beginnings.__getitem__, words))))

    def matches(self, words: Sequence[str], places: Iterable[int], last: int, fills: SlotTest) -> list[Match]:
        """All matches that begin at some words and end before word `last`, in order of their beginning."""
        found: list[Match] = []
        beginnings = self._beginnings
        for index in places:
            followers = beginnings[words[index]]
            if followers is None:
                continue
            following = index + 1
            for entry, rests, whole, skipped, reach, exact, has_stem in followers[
                words[following] if following < last else ""
            ]:
                if whole:
                    found.append(_new_match((index, index + whole, entry)))
                    continue
                if reach:
                    end = index + reach
                    near = words[index + skipped : end if end < last else last]
                    if exact.isdisjoint(near) and not (has_stem and any(map(has_stem, near))):
                        continue
                end = match_rests(rests, words, index, last, fills)
                if end > index:
                    found.append(_new_match((index, end, entry)))
        return found


def _each_once(entries: Iterable[Entry]) -> Iterable[Entry]:
    """The entries without those that say again what one before said."""
    found: dict[tuple[str, ...], Entry] = {}
    for entry in entries:
        found.setdefault((entry.pattern.text, entry.kind, entry.id, str(entry.weight), entry.pos), entry)
    return found.values()


def _row(entry: Entry, rests: tuple[Rest, ...]) -> _Row:
    read, nodes = rests[0]
    if not nodes:
        return _Row(entry, rests, read, 0, 0, frozenset(), None)
    if len(rests) == 1 and isinstance(nodes[0], Gap) and not may_be_empty(nodes[1:]):
        heads = tuple(heads_of(nodes[1:]))
        words = [head for head in heads if isinstance(head, Words)]
        if len(words) == len(heads):
            exact = frozenset().union(*(head.exact for head in words))
            stems = tuple(stem for head in words for stem in head.stems)
            has_stem = methodcaller("startswith", stems) if stems else None
            return _Row(entry, rests, 0, read, read + leading_gap(nodes) + 1, exact, has_stem)
    return _Row(entry, rests, 0, 0, 0, frozenset(), None)


@lru_cache(maxsize=8)
def lexicons(knowledge: Knowledge, language: str) -> tuple[Lexicon, Lexicon]:
    """The triggers and the cues of a language, compiled once."""
    events = [
        Entry(trigger.pattern, "trigger", kind.id, trigger.weight, trigger.pos)
        for kind in knowledge.event_types.values()
        for trigger in kind.triggers.get(language, ())
    ]
    events += [
        Entry(pattern, "anti", kind.id)
        for kind in knowledge.event_types.values()
        for pattern in kind.anti.get(language, ())
    ]
    cues = [
        Entry(pattern, "status", status.id)
        for status in knowledge.statuses.values()
        for pattern in status.cues.get(language, ())
    ]
    cues += [
        Entry(pattern, "named", name)
        for name, patterns in knowledge.patterns.get(language, {}).items()
        for pattern in patterns
    ]
    return Lexicon(events), Lexicon(cues)
