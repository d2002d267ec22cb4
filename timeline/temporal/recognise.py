"""Where expressions of time stand in a text: the first of the three steps."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress
from typing import NamedTuple

from timeline.language import Analysis, Token
from timeline.language.packs import LanguagePack
from timeline.language.patterns import Pattern
from timeline.language.rules import Rule
from timeline.language.word_classes import key_of

from .normalise import normalise, template_of
from .symbol import Symbol

HEADING_REACH = 8  # letters beside a heading's year in which its line must begin and end
REMEMBERED_KEYS = 50_000
REMEMBERED_TOKENS = 2_000  # that may come after a word with which patterns begin
_NUMBER_GLUE = frozenset(".,:/-")
_QUOTES = frozenset('"“”„«»‘’')
_BEFORE_NUMBER = frozenset("$€£¥#№%&@=+<>*_\\")
_AFTER_NUMBER = frozenset("%°‰$€£¥")


class Atom(NamedTuple):
    """An expression found: code points of the text (end excluded), its rule and its symbolic value."""

    start: int
    end: int
    rule: str
    symbol: Symbol


# How patterns match at a place, each with its rule.
_Choice = tuple[tuple[Callable[[str, int], re.Match[str] | None], Rule], ...]


@dataclass(slots=True, eq=False)
class _Entry:
    """Patterns that can begin with one word, by the token after it; `always` go on with any, or with nothing."""

    always: list[tuple[int, Pattern, Rule]]
    by_second: dict[str, list[tuple[int, Pattern, Rule]]]
    chosen: dict[str, _Choice]

    def patterns_before(self, token: str) -> _Choice:
        """Patterns that may match when `token` (its key) comes next, in the order of the pack; kept in `chosen`."""
        if len(self.chosen) >= REMEMBERED_TOKENS:
            self.chosen.clear()
        group = sorted((*self.always, *self.by_second.get(token, ())), key=lambda item: item[0])
        found = self.chosen[token] = tuple((pattern.regex.match, rule) for _, pattern, rule in group)
        return found


@cache
def grammar_of(pack: LanguagePack) -> dict[str, _Entry]:
    """The rules of a pack by the words their patterns can begin with (single digits stand for numbers)."""
    grammar: dict[str, _Entry] = {}
    order = 0
    for rule in pack.date_rules:
        template_of(rule)  # bad rules are told at load, not when a text first meets them
        for pattern in rule.patterns:
            order += 1
            for word in pattern.first:
                entry = grammar.setdefault(word, _Entry([], {}, {}))
                second = pattern.second.get(word)
                if second is None:
                    entry.always.append((order, pattern, rule))
                else:
                    for token in second:
                        entry.by_second.setdefault(token, []).append((order, pattern, rule))
    return grammar


class _Keys(dict[str, str]):
    """`key_of` of every word met: one look-up a token."""

    def __missing__(self, word: str) -> str:
        if len(self) >= REMEMBERED_KEYS:
            self.clear()
        key = self[word] = key_of(word)
        return key


_KEYS = _Keys()


def find_atoms(analysis: Analysis) -> list[Atom]:
    """Expressions in order, none overlapping: the longest at each place, of equally long ones the earlier rule's."""
    grammar = grammar_of(analysis.pack)
    tokens, folded = analysis.tokens, analysis.folded
    found: list[Atom] = []
    waiting: dict[int, list[Atom]] = {}  # found by a rule with words before it, not reached yet
    free_from = 0
    keys = [*map(_KEYS.__getitem__, analysis.folds), ""]
    places = list(compress(range(len(keys)), map(grammar.__contains__, keys)))
    position = 0
    while position < len(places):
        index = places[position]
        position += 1
        token = tokens[index]
        start = token.start
        if start < free_from:
            continue
        best: Atom | None = None
        if waiting:
            for pending in waiting.pop(start, ()):
                best = _better(best, pending)
        entry = grammar.get(keys[index])
        if entry is not None:
            following = keys[index + 1]
            patterns = entry.chosen.get(following)
            if patterns is None:
                patterns = entry.patterns_before(following)
            if patterns and not _is_inside_number(folded, token):
                best = _longest(analysis, patterns, start, best, waiting)
                if waiting:
                    _look_at(places, position, analysis.starts, waiting, start)
        if best is None:
            continue
        free_from = best.end
        if best.symbol.kind != "none" and not _is_title(analysis.text, best):
            found.append(best)
    return found


def _look_at(
    places: list[int], position: int, starts: Sequence[int], waiting: dict[int, list[Atom]], passed: int
) -> None:
    """Puts the tokens that expressions wait for among the places from `position` on; drops those passed already."""
    for start in list(waiting):
        if start <= passed:
            del waiting[start]
            continue
        index = bisect_left(starts, start)
        at = bisect_left(places, index, position)
        if at == len(places) or places[at] != index:
            places.insert(at, index)


@cache
def _capitalised(pack: LanguagePack) -> tuple[str, ...]:
    """Classes whose words must begin with a capital letter: "may" and "march" are no months."""
    return tuple(pack.settings.get("capitalised", "").split())


def _longest(
    analysis: Analysis,
    patterns: _Choice,
    start: int,
    best: Atom | None,
    waiting: dict[int, list[Atom]],
) -> Atom | None:
    """The longest expression that starts here; those with words before them wait until their own start is reached."""
    folded = analysis.folded
    for match_at, rule in patterns:
        match = match_at(folded, start)
        if match is None:
            continue
        span_start, span_end = match.span("span")
        if best is not None and span_start == start and span_end <= best.end:
            continue
        if "\n\n" in analysis.text[span_start:span_end]:  # a heading's last word and the line below it
            continue
        atom = _atom(analysis, match, rule)
        if atom is None:
            continue
        if span_start == start:
            best = _better(best, atom)
        else:
            waiting.setdefault(span_start, []).append(atom)
    return best


def _is_title(text: str, atom: Atom) -> bool:
    """True for a word between quotation marks of its own: the book “Thursday”."""
    before, after = text[max(atom.start - 1, 0) : atom.start], text[atom.end : atom.end + 1]
    return before in _QUOTES and after in _QUOTES and bool(before and after)


def is_heading(text: str, atom: Atom) -> bool:
    """True for a year (or a month of one) that has its line to itself: "— 2014 —"."""
    symbol = atom.symbol
    if symbol.kind != "calendar" or symbol.year is None or symbol.day is not None or symbol.weekday is not None:
        return False
    return has_its_own_line(text, atom)


def has_its_own_line(text: str, atom: Atom) -> bool:
    """True for an expression with nothing but marks beside it in its line: "8:10 p.m." heading a live report."""
    before, after = text[max(atom.start - HEADING_REACH, 0) : atom.start], text[atom.end : atom.end + HEADING_REACH]
    _, line, marks = before.rpartition("\n")
    right, other_line, _ = after.partition("\n")
    is_alone = not any(letter.isalnum() for letter in marks + right)
    return is_alone and bool(line or atom.start <= len(marks)) and bool(other_line)


def _better(best: Atom | None, other: Atom) -> Atom:
    return other if best is None or other.end > best.end else best


def _is_inside_number(folded: str, token: Token) -> bool:
    """True for the 22 of 10.22, of $22 and of 3-22: a number that goes on to the left."""
    start = token.start
    if start == 0 or not "0" <= token.folded[0] <= "9":
        return False
    before = folded[start - 1]
    if before in _NUMBER_GLUE:
        return start >= 2 and folded[start - 2].isdigit()
    return before in _BEFORE_NUMBER or (before == " " and start >= 2 and folded[start - 2] in "$€£¥№")


def _atom(analysis: Analysis, match: re.Match[str], rule: Rule) -> Atom | None:
    folded = analysis.folded
    start, end = match.span("span")
    if end < len(folded) and "0" <= folded[end - 1] <= "9":
        after = folded[end]
        if after in _AFTER_NUMBER or (after in _NUMBER_GLUE and end + 1 < len(folded) and folded[end + 1].isdigit()):
            return None
    for name in _capitalised(analysis.pack):
        if name in match.re.groupindex and match.start(name) >= 0 and not analysis.text[match.start(name)].isupper():
            return None
    words = tuple([item for item in match.groupdict().items() if item[1] is not None])
    symbol = normalise(rule, words, analysis.pack)
    return None if symbol is None else Atom(start, end, rule.id, symbol)
