"""The pattern language of the packs: readable rules, compiled to one linear regular expression each.

    last {weekday}              words, word classes of words.toml in braces
    {day} {month} [,] [{year}]  optional parts in square brackets
    (in|during) the {unit}      alternatives
    mid~-~{month}               ~ joins without a blank
    in < {month} > after all    what stands before < and after > must be there but is no part of the expression
    {num} {unit} - {num:2}      a class used twice gets a name of its own after the colon

Parts are parted by blanks, at most some; marks of punctuation may touch. Matching is on folded text, whole words
only. Number classes are built in: see NUMBER_CLASSES. Every repetition has a limit, so that time grows with length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .folding import fold

# Digits with O or l for 0 or 1 are slips of text recognition ("2O22", "l decembrie"); only where rules ask for them.
NUMBER_CLASSES = {
    "day": r"0?[1-9]|[12]\d|3[01]",
    "day2": r"0[1-9]|[12]\d|3[01]",
    "monthnum": r"0?[1-9]|1[0-2]",
    "month2": r"0[1-9]|1[0-2]",
    "year": r"1[0-9]\d\d|20\d\d",
    "years2": r"\d\d",
    "first": r"\d{1,2}",
    "second": r"\d{1,2}",
    "seconds": r"[0-5]\d(?:\.\d{1,6})?",
    "offset": r"z|[+-]\d\d:?\d\d",
    "decades": r"(?:1[5-9]|20)\d0",
    "decadeshort": r"\d0",
    "misread": r"[a-z]{6,12}",  # a month with one letter misread
    "broken": r"[a-z]{2,10}-\n[a-z]{2,10}",  # a month broken at a line's end
    "yearmisread": r"[12][0-9ol]{3}",
    "daymisread": r"l|[12]?[ol]",
    "tmark": r"t",
    "hours12": r"0?[1-9]|1[0-2]",
    "anyyear": r"[1-9]\d{0,3}",
    "hour": r"[01]?\d|2[0-4]",
    "minute": r"[0-5]\d",
    "integer": r"\d{1,4}",
    "count": r"\d{1,4}",  # and the words of `numbers`
    "dayn": r"0?[1-9]|[12]\d|3[01]",  # and the words of `ordinal`
    "clock4": r"(?:[01]\d|2[0-3])[0-5]\d",
}  # fmt: skip
WORDS_BESIDE_NUMBERS = {"count": "numbers", "dayn": "ordinal"}
DIGIT = "0123456789"
_FIRST = {"daymisread": ("l", "o", *DIGIT), "tmark": ("t",), "misread": (), "broken": ()}
_PART = re.compile(r"\s*(?:(?P<class>\{[a-z0-9_]+(?::[a-z0-9_]+)?\})|(?P<mark>[\[\]()|~])|(?P<word>[^\s\[\](){}|~]+))")
_GAP = r"\s{1,8}"
_LOOSE_GAP = r"\s{0,4}"


class PatternError(ValueError):
    """A pattern that cannot be read, with the reason."""


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A compiled pattern. `first` are the folded words it can begin with; DIGIT's letters stand for numbers.

    The group `span` of a match is the expression itself; `classes` maps each other group to its word class.
    """

    source: str
    regex: re.Pattern[str]
    first: frozenset[str]
    classes: Mapping[str, str]


@dataclass(slots=True)
class _Node:
    """One part: its expression, its first words, whether it may be absent, whether it touches its neighbours."""

    regex: str
    first: frozenset[str]
    is_optional: bool = False
    is_loose: bool = False  # punctuation: blanks around it are optional
    is_glued: bool = False  # joined to the part before without a blank


def compile_pattern(source: str, words: Mapping[str, Mapping[str, str]]) -> Pattern:
    """Compiles one pattern. Raises PatternError with the reason."""
    classes: dict[str, str] = {}
    left, _, rest = source.rpartition(" < ")
    middle, _, right = rest.partition(" > ")
    before, span, after = (_whole(part, words, classes, source) if part else None for part in (left, middle, right))
    if span is None:
        raise PatternError(f"“{source}”: there is nothing to read.")
    regex = f"(?P<span>{span.regex})"
    if before is not None:
        regex = before.regex + _gap(before, span) + regex
    if after is not None:
        regex += _gap(span, after) + after.regex
    return Pattern(source, re.compile(regex + r"(?!\w)"), (before or span).first, classes)


def _whole(text: str, words: Mapping[str, Mapping[str, str]], classes: dict[str, str], source: str) -> _Node:
    parts = list(_parts(text))
    node, rest = _sequence(parts, 0, words, classes, source)
    if rest != len(parts):
        raise PatternError(f"“{source}”: a bracket closes that was not opened.")
    if node.is_optional:
        raise PatternError(f"“{source}”: everything in it is optional.")
    return node


def _parts(source: str) -> Iterator[str]:
    position = 0
    while position < len(source):
        if not source[position:].strip():
            return
        match = _PART.match(source, position)
        if match is None:
            raise PatternError(f"“{source}”: not understood from “{source[position:]}”.")
        yield match[match.lastgroup or 0]
        position = match.end()


def _sequence(
    parts: list[str], index: int, words: Mapping[str, Mapping[str, str]], classes: dict[str, str], source: str
) -> tuple[_Node, int]:
    """Alternatives of sequences up to the closing bracket or the end."""
    options: list[_Node] = []
    nodes: list[_Node] = []
    glued = False
    while index < len(parts) and parts[index] not in ("]", ")"):
        part = parts[index]
        index += 1
        if part == "|":
            options.append(_join(nodes, source))
            nodes = []
        elif part == "~":
            glued = True
        else:
            if part in ("[", "("):
                node, index = _sequence(parts, index, words, classes, source)
                if index >= len(parts) or parts[index] != ("]" if part == "[" else ")"):
                    raise PatternError(f"“{source}”: a bracket is not closed.")
                index += 1
                node.is_optional = node.is_optional or part == "["
            elif part.startswith("{"):
                node = _class_node(part[1:-1], words, classes, source)
            else:
                node = _word_node(part)
            node.is_glued, glued = glued, False
            nodes.append(node)
    options.append(_join(nodes, source))
    if len(options) == 1:
        return options[0], index
    regex = "(?:" + "|".join(option.regex for option in options) + ")"
    first = frozenset().union(*(option.first for option in options))
    return _Node(regex, first, is_loose=any(option.is_loose for option in options)), index


def _join(nodes: list[_Node], source: str) -> _Node:
    """One node from parts in a row: gaps between, optional parts with the gap on the side of the first needed part."""
    if not nodes:
        raise PatternError(f"“{source}”: an empty part.")
    head = next((k for k, node in enumerate(nodes) if not node.is_optional), None)
    if head is None and len(nodes) > 1:
        raise PatternError(f"“{source}”: optional parts in a row need a part that is not.")
    head = head or 0
    regex = nodes[head].regex
    first = set(nodes[head].first)
    for k in range(head - 1, -1, -1):
        regex = f"(?:{nodes[k].regex}{_gap(nodes[k], nodes[k + 1])})?" + regex
        first |= nodes[k].first
    for k in range(head + 1, len(nodes)):
        gap = _gap(nodes[k - 1], nodes[k])
        regex += f"(?:{gap}{nodes[k].regex})?" if nodes[k].is_optional else gap + nodes[k].regex
    only = nodes[0] if len(nodes) == 1 else None
    is_loose = nodes[0].is_loose or nodes[-1].is_loose
    return _Node(regex, frozenset(first), only.is_optional if only else False, is_loose)


def _gap(left: _Node, right: _Node) -> str:
    if right.is_glued:
        return ""
    return _LOOSE_GAP if left.is_loose or right.is_loose else _GAP


def _word_node(word: str) -> _Node:
    folded = fold(word)
    is_mark = not any(letter.isalnum() for letter in folded)
    letters = re.match(r"\w+", folded)
    first = frozenset((letters[0],)) if letters else frozenset((folded[0],))
    return _Node(re.escape(folded) + ("" if is_mark else r"(?!\w)"), first, is_loose=is_mark)


def _class_node(name: str, words: Mapping[str, Mapping[str, str]], classes: dict[str, str], source: str) -> _Node:
    kind, _, group = name.partition(":")
    group = f"{kind}_{group}" if group else kind
    forms = words.get(WORDS_BESIDE_NUMBERS.get(kind, kind))
    if forms is None and kind not in NUMBER_CLASSES:
        raise PatternError(f"“{source}”: there is no word class “{kind}”.")
    if group in classes:
        raise PatternError(f"“{source}”: “{group}” stands twice; give the second a name of its own after a colon.")
    classes[group] = kind
    options: list[str] = []
    first: set[str] = set()
    if kind in NUMBER_CLASSES:
        options.append(f"(?:{NUMBER_CLASSES[kind]})" + ("" if kind == "tmark" else r"(?!\d)"))
        first.update(_FIRST.get(kind, DIGIT))
    for form in sorted(forms or (), key=len, reverse=True):
        options.append(re.escape(form).replace(r"\ ", r"\s{1,4}") + (r"(?!\w)" if form[-1].isalnum() else ""))
        letters = re.match(r"\w+", form)
        token = letters[0] if letters else form[0]
        first.update(DIGIT if token[0].isdigit() else (token,))
    return _Node(f"(?P<{group}>{'|'.join(options)})", frozenset(first))
