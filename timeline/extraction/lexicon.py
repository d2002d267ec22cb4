"""All patterns of a language compiled into one look-up by first word: the cost does not grow with their number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache, partial, reduce
from itertools import compress
from operator import is_not, or_
from typing import NamedTuple

from timeline.knowledge import Knowledge, Pattern
from timeline.knowledge.matching import Matcher, matcher_of
from timeline.knowledge.patterns import (
    Rest,
    SlotTest,
    Words,
    heads_of,
    leading_gap,
    may_be_empty,
    rests_after,
)  # fmt: skip

from .token_classes import TokenClasses

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
    """An entry with what is left of its pattern after a word and the one that follows."""

    entry: Entry
    read: int  # words read already
    match: Matcher | None  # None: nothing is left
    needed: int  # the classes of words of which one must follow near; 0 where nothing is known


class _Rows(NamedTuple):
    """The entries that may begin with two words, and those of them of which nothing is known of what follows.

    The others need a word of the classes `needed` from word `skipped` after the first up to word `reach` (excluded).
    """

    every: tuple[_Row, ...]
    free: tuple[_Row, ...]
    skipped: int
    reach: int  # 0: all are free
    needed: int


class _Followers(dict[str, _Rows | None]):
    """The entries that may begin with one word, by the word that comes next ("": none), found when first met.

    None where none of them goes on with that word.
    """

    def __init__(self, begun: Sequence[tuple[Entry, tuple[Rest, ...]]], classes: TokenClasses) -> None:
        super().__init__()
        self._begun = begun
        self._classes = classes

    def __missing__(self, word: str) -> _Rows | None:
        if len(self) >= REMEMBERED_FOLLOWERS:
            self.clear()
        rows = ((entry, tuple(rests_after(rests, word))) for entry, rests in self._begun)
        begun = [(entry, rests) for entry, rests in rows if rests]
        found = self[word] = _rows(begun, self._classes) if begun else None
        return found


class _Beginnings(dict[str, _Followers | None]):
    """What may begin with a word, found when the word is first met; None for most words."""

    def __init__(self, entries: Iterable[Entry], classes: TokenClasses) -> None:
        super().__init__()
        self._classes = classes
        self._exact: dict[str, list[Entry]] = {}
        self._stems: dict[str, list[Entry]] = {}
        self._numbers: list[Entry] = []
        for entry in entries:
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
        followers = self[word] = _Followers(begun, self._classes) if begun else None
        return followers


class Lexicon:
    """Finds the patterns of a list that begin at a word."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        listed = list(_each_once(entries))
        self._classes = TokenClasses(entry.pattern for entry in listed)
        self._beginnings = _Beginnings(listed, self._classes)

    def places(self, words: Sequence[str]) -> list[int]:
        """The indexes of the words with which some pattern may begin, in order."""
        return list(compress(range(len(words)), map(_IS_SOMETHING, map(self._beginnings.__getitem__, words))))

    def matches(self, words: Sequence[str], places: Iterable[int], last: int, fills: SlotTest) -> list[Match]:
        """All matches that begin at some words and end before word `last`, in order of their beginning."""
        found: list[Match] = []
        beginnings, classes_of = self._beginnings, self._classes.__getitem__
        for index in places:
            followers = beginnings[words[index]]
            if followers is None:
                continue
            following = index + 1
            group = followers[words[following] if following < last else ""]
            if group is None:
                continue
            rows, free, skipped, reach, needed = group
            near = 0
            if reach:  # one look for all of them: behind most words none of what they need stands
                end = index + reach
                near = reduce(or_, map(classes_of, words[index + skipped : end if end < last else last]), 0)
                if not near & needed:
                    rows = free
            for entry, read, match, needs in rows:
                if needs and not near & needs:
                    continue
                end = index + read if match is None else match(words, index + read, last, fills)
                if end > index:
                    found.append(_new_match((index, end, entry)))
        return found


def _each_once(entries: Iterable[Entry]) -> Iterable[Entry]:
    """The entries without those that say again what one before said."""
    found: dict[tuple[str, ...], Entry] = {}
    for entry in entries:
        found.setdefault((entry.pattern.text, entry.kind, entry.id, str(entry.weight), entry.pos), entry)
    return found.values()


def _rows(begun: Sequence[tuple[Entry, tuple[Rest, ...]]], classes: TokenClasses) -> _Rows:
    every: list[_Row] = []
    skipped, reach, all_needed = [], [], 0
    for entry, rests in begun:
        read, nodes = rests[0]
        if not nodes:
            every.append(_Row(entry, read, None, 0))
            continue
        needed = classes.of(_needed(rests))
        every.append(_Row(entry, *matcher_of(rests), needed))
        if needed:
            skipped += [read for read, _ in rests]
            reach += [read + leading_gap(nodes) + 1 for read, nodes in rests]
            all_needed |= needed
    free = tuple(row for row in every if not row.needed)
    return _Rows(tuple(every), free, min(skipped, default=0), max(reach, default=0), all_needed)


def _needed(rests: Iterable[Rest]) -> list[Words]:
    """The tokens of which one must follow for any of some rests; none where one asks for no word or for a slot."""
    found: list[Words] = []
    for _, nodes in rests:
        heads = [] if may_be_empty(nodes) else list(heads_of(nodes))
        words = [head for head in heads if isinstance(head, Words)]
        if not heads or len(words) < len(heads):
            return []
        found += words
    return found


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
