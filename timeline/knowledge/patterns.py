"""The pattern language of the trigger lists, parsed once into values that match quickly.

`abc` an exact word, `abc*` a word beginning with the stem, `(a|b c)` alternatives, `(a )?` an optional part, `~N` up to
N other words in between, `[ACTOR] [ORG] [PERSON] [PLACE] [TREATY] [NUM]` a slot that an entity or number fills (a
word that begins with a digit always fills NUM), `[sz]` within a word one of these letters. Words are folded (lower
case, no diacritics) on both sides.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

SLOTS = frozenset({"ACTOR", "ORG", "PERSON", "PLACE", "TREATY", "NUM"})
_PIECE = re.compile(r"\s+|~(\d+)|\[([A-Z]+)\]|([()|?*])|((?:[^\s()|?*\[\]]|\[[a-z]+\])+)")
_CLASS = re.compile(r"\[([a-z]+)\]")


@dataclass(frozen=True, slots=True)
class Words:
    """One token: any of the exact words, or any word that begins with one of the stems."""

    exact: frozenset[str]
    stems: tuple[str, ...]

    def fits(self, word: str) -> bool:
        """True for a word that the token may be."""
        return word in self.exact or (bool(self.stems) and word.startswith(self.stems))


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to `most` other words in between."""

    most: int


@dataclass(frozen=True, slots=True)
class Slot:
    """A place that an entity of that name, or a number, fills."""

    name: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several sequences."""

    options: tuple[tuple[Node, ...], ...]


Node = Words | Gap | Slot | Choice
Rest = tuple[int, tuple[Node, ...]]  # words read already, and the nodes to come
Split = Callable[[str], Sequence[str]]
SlotTest = Callable[[str, int], int]  # slot name, token index -> end index of what fills it there, -1 for nothing


@dataclass(frozen=True, slots=True)
class Pattern:
    """A parsed pattern; `text` is how it was written."""

    text: str
    nodes: tuple[Node, ...]

    def rests(self, word: str) -> tuple[Rest, ...]:
        """What is left to match once `word` came first, in the order in which it is tried."""
        return tuple(_rests(self.nodes, word))

    def heads(self) -> Iterator[Words | Slot]:
        """The nodes a match may begin with."""
        return heads_of(self.nodes)


def heads_of(nodes: tuple[Node, ...]) -> Iterator[Words | Slot]:
    """The nodes a match of a row of nodes may begin with, gaps aside."""
    first = nodes[0]
    if isinstance(first, Choice):
        for option in first.options:
            yield from heads_of(option or nodes[1:])
    elif isinstance(first, Gap):
        yield from heads_of(nodes[1:])
    else:
        yield first


def may_be_empty(nodes: tuple[Node, ...]) -> bool:
    """True where a row of nodes asks for no word: nothing is left, or only gaps and what may be left out."""
    return all(
        isinstance(node, Gap) or (isinstance(node, Choice) and any(map(may_be_empty, node.options))) for node in nodes
    )


def leading_gap(nodes: tuple[Node, ...]) -> int:
    """How many other words may stand before the first node that a row of nodes asks for."""
    if not nodes:
        return 0
    first = nodes[0]
    if isinstance(first, Gap):
        return first.most + leading_gap(nodes[1:])
    if isinstance(first, Choice):
        return max(leading_gap(option or nodes[1:]) for option in first.options)
    return 0


def _rests(nodes: tuple[Node, ...], word: str) -> Iterator[Rest]:
    first = nodes[0] if nodes else None
    if isinstance(first, Choice):
        for option in first.options:
            yield from _rests(option + nodes[1:], word)
    elif isinstance(first, Words):
        if first.fits(word):
            yield 1, nodes[1:]
    elif isinstance(first, Slot) and first.name == "NUM" and word[:1].isdigit():
        yield 1, nodes[1:]
    else:
        yield 0, nodes  # a slot or a gap looks at the text itself


def rests_after(rests: Sequence[Rest], word: str) -> Iterator[Rest]:
    """What is left of the rests of one word once `word` came second; "" stands for the end of the text."""
    for read, nodes in rests:
        if read == 0 or not nodes:
            yield read, nodes
        else:
            for more, left in _rests(nodes, word):
                yield read + more, left


def match_rests(rests: Sequence[Rest], tokens: Sequence[str], start: int, limit: int, fills: SlotTest) -> int:
    """End index (excluded) of the match that begins at `start` and ends by `limit`; -1 when there is none.

    `rests` are what a pattern leaves after the token at `start`, or after the two there. Of several matches the one
    with the shortest gaps is taken.
    """
    for read, nodes in rests:
        end = _match(nodes, 0, tokens, start + read, limit, fills)
        if end >= 0:
            return end
    return -1


def _match(nodes: tuple[Node, ...], at: int, tokens: Sequence[str], i: int, limit: int, fills: SlotTest) -> int:
    while at < len(nodes):
        node = nodes[at]
        at += 1
        if isinstance(node, Words):
            if i >= limit or not (tokens[i] in node.exact or (node.stems and tokens[i].startswith(node.stems))):
                return -1
            i += 1
        elif isinstance(node, Slot):
            i = fills(node.name, i) if i < limit else -1
            if i < 0 or i > limit:
                return -1
        elif isinstance(node, Gap):
            return _match_behind_gap(nodes, at, tokens, i, min(i + node.most + 1, limit), limit, fills)
        else:
            for option in node.options:
                # A look at the first word before the call: most options fail here.
                head = option[0] if option else None
                if isinstance(head, Words) and (i >= limit or not head.fits(tokens[i])):
                    continue
                end = _match(option + nodes[at:], 0, tokens, i, limit, fills)
                if end >= 0:
                    return end
            return -1
    return i


def _match_behind_gap(
    nodes: tuple[Node, ...], at: int, tokens: Sequence[str], first: int, last: int, limit: int, fills: SlotTest
) -> int:
    """End index of the match of the nodes from `at` on that begins first among tokens `first` to `last` (excluded)."""
    following = nodes[at] if at < len(nodes) else None
    for place in range(first, last):
        # A look at the next word before the call: most places fail here.
        if isinstance(following, Words) and not (
            tokens[place] in following.exact or (following.stems and tokens[place].startswith(following.stems))
        ):
            continue
        end = _match(nodes, at, tokens, place, limit, fills)
        if end >= 0:
            return end
    return -1


def parse_pattern(text: str, split: Split) -> Pattern:
    """Parses a pattern. `split` folds and cuts a stretch of plain text into words, as the article's text is cut.

    Raises ValueError that names what is wrong.
    """
    pieces = deque(match for match in _PIECE.finditer(text) if not match[0].isspace())
    if "".join(match[0] for match in pieces) != "".join(text.split()):
        raise ValueError(f"cannot be read: {text!r}")
    nodes = _sequence(pieces, split)
    if pieces:
        raise ValueError(f"a bracket too many: {text!r}")
    if not any(isinstance(node, Words | Slot | Choice) for node in nodes):
        raise ValueError(f"no word in the pattern: {text!r}")
    return Pattern(text, nodes)


def with_forms(pattern: Pattern, forms: Callable[[frozenset[str]], frozenset[str]]) -> Pattern:
    """The pattern with more forms of its whole words, as `forms` gives them."""
    return Pattern(pattern.text, _with_forms(pattern.nodes, forms))


def _with_forms(nodes: tuple[Node, ...], forms: Callable[[frozenset[str]], frozenset[str]]) -> tuple[Node, ...]:
    found: list[Node] = []
    for node in nodes:
        if isinstance(node, Words):
            node = Words(forms(node.exact), node.stems)
        elif isinstance(node, Choice):
            node = Choice(tuple(_with_forms(option, forms) for option in node.options))
        found.append(node)
    return tuple(found)


def _sequence(pieces: deque[re.Match[str]], split: Split) -> tuple[Node, ...]:
    """The nodes up to the next | or closing bracket; takes their pieces."""
    nodes: list[Node] = []
    while pieces and pieces[0][0] not in ("|", ")"):
        piece = pieces.popleft()
        if piece[1]:
            nodes.append(Gap(int(piece[1])))
        elif piece[2]:
            if piece[2] not in SLOTS:
                raise ValueError(f"no such slot: [{piece[2]}]")
            nodes.append(Slot(piece[2]))
        elif piece[0] == "(":
            nodes.append(_group(pieces, split))
        elif piece[4]:
            nodes.extend(_words(piece[4], _takes(pieces, "*"), split))
        else:
            raise ValueError(f"misplaced {piece[0]!r}")
    return tuple(nodes)


def _takes(pieces: deque[re.Match[str]], sign: str) -> bool:
    """True when the sign comes next; then it is taken."""
    if not pieces or pieces[0][0] != sign:
        return False
    pieces.popleft()
    return True


def _group(pieces: deque[re.Match[str]], split: Split) -> Node:
    """The alternatives up to the closing bracket, with the signs behind it."""
    options: list[tuple[Node, ...]] = []
    while True:
        option = _sequence(pieces, split)
        if not option:
            raise ValueError("an empty alternative")
        options.append(option)
        if not pieces:
            raise ValueError("a bracket is not closed")
        if pieces.popleft()[0] == ")":
            break
    if _takes(pieces, "*"):
        options = [(*option[:-1], _starred(option[-1])) for option in options]
    if _takes(pieces, "?"):
        return Choice((*options, ()))
    singles = [option[0] for option in options if len(option) == 1 and isinstance(option[0], Words)]
    longer = [option for option in options if not (len(option) == 1 and isinstance(option[0], Words))]
    merged = Words(
        frozenset().union(*(words.exact for words in singles)), tuple(stem for words in singles for stem in words.stems)
    )
    if not longer:
        return merged
    return Choice(((merged,), *longer) if singles else tuple(longer))


def _starred(node: Node) -> Node:
    if not isinstance(node, Words):
        raise ValueError("only a word can be cut to its stem by *")
    return Words(frozenset(), node.stems + tuple(sorted(node.exact)))


@lru_cache(maxsize=20_000)  # most words stand in many patterns
def _words(text: str, starred: bool, split: Split) -> tuple[Node, ...]:
    parts = _CLASS.split(text)  # every second part is a class of letters
    options = ([part] if number % 2 == 0 else list(part) for number, part in enumerate(parts))
    spellings = ["".join(letters) for letters in product(*options)]
    cut = [tuple(split(spelling)) for spelling in spellings]
    if len({len(words) for words in cut}) != 1 or not cut[0]:
        raise ValueError(f"no word: {text!r}")
    found: list[Node] = []
    for position in range(len(cut[0])):
        choices = frozenset(words[position] for words in cut)
        is_stem = starred and position == len(cut[0]) - 1
        found.append(Words(frozenset(), tuple(sorted(choices))) if is_stem else Words(choices, ()))
    return tuple(found)
