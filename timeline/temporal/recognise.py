"""Where expressions of time stand in a text: the first of the three steps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from timeline.language import Analysis, Token
from timeline.language.packs import LanguagePack
from timeline.language.patterns import Pattern
from timeline.language.rules import Rule

from .normalise import normalise, template_of
from .symbol import Symbol

_GROUP_NAME = re.compile(r"\(\?P<[a-z0-9_]+>")
_NUMBER_GLUE = frozenset(".,:/-")
_BEFORE_NUMBER = frozenset("$€£¥#№%&@=+<>*_\\")
_AFTER_NUMBER = frozenset("%°‰$€£¥")


@dataclass(frozen=True, slots=True)
class Atom:
    """An expression found: code points of the text (end excluded), its rule and its symbolic value."""

    start: int
    end: int
    rule: str
    symbol: Symbol


@dataclass(frozen=True, slots=True, eq=False)
class _Entry:
    """Patterns that can begin with one word. `any` tells at once, for most places, that none of them matches."""

    any: re.Pattern[str]
    patterns: tuple[tuple[Pattern, Rule], ...]


@cache
def grammar_of(pack: LanguagePack) -> dict[str, _Entry]:
    """The rules of a pack by the words their patterns can begin with (single digits stand for numbers)."""
    by_word: dict[str, list[tuple[Pattern, Rule]]] = {}
    for rule in pack.date_rules:
        template_of(rule)  # bad rules are told at load, not when a text first meets them
        for pattern in rule.patterns:
            for word in pattern.first:
                by_word.setdefault(word, []).append((pattern, rule))
    shared: dict[tuple[int, ...], _Entry] = {}
    grammar: dict[str, _Entry] = {}
    for word, group in by_word.items():
        key = tuple(id(pattern) for pattern, _ in group)
        if key not in shared:
            union = "|".join(_GROUP_NAME.sub("(?:", pattern.regex.pattern) for pattern, _ in group)
            shared[key] = _Entry(re.compile(union), tuple(group))
        grammar[word] = shared[key]
    return grammar


def find_atoms(analysis: Analysis, skip: Sequence[tuple[int, int]] = ()) -> list[Atom]:
    """Expressions in order, none overlapping: the longest at each place, of equally long ones the earlier rule's.

    `skip` are stretches (start, end) in which nothing is read, in order.
    """
    grammar = grammar_of(analysis.pack)
    folded = analysis.folded
    found: list[Atom] = []
    waiting: dict[int, list[Atom]] = {}  # found by a rule with words before it, not reached yet
    free_from = 0
    for token in analysis.tokens:
        start = token.start
        if start < free_from:
            continue
        word = token.folded
        entry = grammar.get(word)
        if entry is None and "0" <= word[0] <= "9":
            entry = grammar.get(word[0])
        best: Atom | None = None
        for pending in waiting.pop(start, ()):
            best = _better(best, pending)
        if entry is not None and entry.any.match(folded, start) and not _is_inside_number(folded, token):
            for pattern, rule in entry.patterns:
                match = pattern.regex.match(folded, start)
                if match is None:
                    continue
                span_start, span_end = match.span("span")
                if best is not None and span_start == start and span_end <= best.end:
                    continue
                atom = _atom(analysis, match, rule)
                if atom is None:
                    continue
                if span_start == start:
                    best = _better(best, atom)
                else:
                    waiting.setdefault(span_start, []).append(atom)
        if best is None:
            continue
        free_from = best.end
        if best.symbol.kind != "none" and not any(begin < best.end and best.start < end for begin, end in skip):
            found.append(best)
    return found


@cache
def _capitalised(pack: LanguagePack) -> tuple[str, ...]:
    """Classes whose words must begin with a capital letter: "may" and "march" are no months."""
    return tuple(pack.settings.get("capitalised", "").split())


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
    groups = {name: text for name, text in match.groupdict().items() if text is not None}
    symbol = normalise(rule, groups, analysis.pack)
    return None if symbol is None else Atom(start, end, rule.id, symbol)
