"""All patterns of a language compiled into one look-up by first word: the cost does not grow with their number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from itertools import compress
from operator import is_not
from typing import NamedTuple

from timeline.knowledge import Knowledge
from timeline.knowledge.patterns import SlotTest, Words, match_rests

from .followers import NO_WORD, Entry, Followers

_IS_SOMETHING = partial(is_not, None)
REMEMBERED_WORDS = 50_000


class Match(NamedTuple):
    """A pattern found: words `first` to `last` (excluded)."""

    first: int
    last: int
    entry: Entry


_new_match = partial(tuple.__new__, Match)  # some two hundred an article: `Match(…)` takes twice as long


class _Beginnings(dict[str, Followers | None]):
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

    def __missing__(self, word: str) -> Followers | None:
        found = list(self._exact.get(word, ()))
        for length in range(self._shortest, len(word) + 1):
            found += self._stems.get(word[:length], ())
        if word[0].isdigit():
            found += self._numbers
        if len(self) >= REMEMBERED_WORDS:
            self.clear()
        begun = [(entry, entry.pattern.rests(word)) for entry in {id(entry): entry for entry in found}.values()]
        followers = self[word] = Followers(begun) if begun else None
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
            every, rows, narrowed, skipped, reach, exact, has_stem = followers[
                words[following] if following < last else NO_WORD
            ]
            if reach:
                end = index + reach
                near = words[index + skipped : end if end < last else last]
                asked = exact.intersection(near)
                if has_stem and any(map(has_stem, near)):
                    rows = every
                elif asked:
                    rows = narrowed[next(iter(asked))] if len(asked) == 1 else every
            for entry, rests, whole, skipped, reach, exact, _, has_stem in rows:
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
