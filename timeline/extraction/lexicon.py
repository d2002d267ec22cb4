"""All patterns of a language compiled into one look-up by first word: the cost does not grow with their number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.knowledge import Knowledge, Pattern
from timeline.knowledge.patterns import Gap, SlotTest, Words

REMEMBERED_WORDS = 50_000


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


class _Row(NamedTuple):
    """An entry with what must follow its first word: one of `exact`, or a word with one of `stems`, within `most`."""

    entry: Entry
    most: int  # -1: nothing is known of what follows
    exact: frozenset[str]
    stems: tuple[str, ...]


class Lexicon:
    """Finds the patterns of a list that begin at a word."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._exact: dict[str, list[_Row]] = {}
        self._stems: dict[str, list[_Row]] = {}
        self._numbers: list[_Row] = []
        for entry in entries:
            row = _row(entry)
            for head in entry.pattern.heads():
                if isinstance(head, Words):
                    for word in head.exact:
                        self._exact.setdefault(word, []).append(row)
                    for stem in head.stems:
                        self._stems.setdefault(stem, []).append(row)
                elif head.name == "NUM":
                    self._numbers.append(row)
                else:
                    raise ValueError(f"a pattern may not begin with a name: {entry.pattern.text!r}")
        self._shortest = min(map(len, self._stems), default=0)
        self._known: dict[str, tuple[_Row, ...]] = {}

    def starting_with(self, word: str) -> tuple[_Row, ...]:
        """The entries whose first word this may be, each with what must follow."""
        found = self._known.get(word)
        if found is None:
            rows = dict.fromkeys(self._exact.get(word, ()))
            for length in range(self._shortest, len(word) + 1):
                rows.update(dict.fromkeys(self._stems.get(word[:length], ())))
            if word[0].isdigit():
                rows.update(dict.fromkeys(self._numbers))
            found = tuple(rows)
            if len(self._known) >= REMEMBERED_WORDS:
                self._known.clear()
            self._known[word] = found
        return found

    def matches(self, words: Sequence[str], first: int, last: int, fills: SlotTest) -> list[Match]:
        """All matches among words `first` to `last` (excluded), in order of their beginning."""
        found: list[Match] = []
        for index in range(first, last):
            for entry, most, exact, stems in self.starting_with(words[index]):
                if most >= 0:
                    # Most candidates fail at their second word: seen here, without a call.
                    for word in words[index + 1 : min(index + 2 + most, last)]:
                        if word in exact or (stems and word.startswith(stems)):
                            break
                    else:
                        continue
                end = entry.pattern.match(words, index, last, fills)
                if end > index:
                    found.append(Match(index, end, entry))
        return found


def _row(entry: Entry) -> _Row:
    nodes = entry.pattern.nodes
    if len(nodes) > 1 and isinstance(nodes[0], Words):
        second = nodes[1]
        if isinstance(second, Words):
            return _Row(entry, 0, second.exact, second.stems)
        if isinstance(second, Gap) and len(nodes) > 2 and isinstance(nodes[2], Words):
            return _Row(entry, second.most, nodes[2].exact, nodes[2].stems)
    return _Row(entry, -1, frozenset(), ())


@lru_cache(maxsize=8)
def _compiled(revision: str, language: str, box: _Box) -> tuple[Lexicon, Lexicon]:
    knowledge = box.knowledge
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


class _Box:
    """Carries a Knowledge past the cache's key: knowledge of one revision is equal."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def __hash__(self) -> int:
        return hash(self.knowledge.revision)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Box) and other.knowledge.revision == self.knowledge.revision


def lexicons(knowledge: Knowledge, language: str) -> tuple[Lexicon, Lexicon]:
    """The triggers and the cues of a language, compiled once."""
    return _compiled(knowledge.revision, language, _Box(knowledge))
