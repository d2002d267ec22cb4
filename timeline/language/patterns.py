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
from dataclasses import dataclass, field

from .folding import fold
from .word_classes import DIGIT, FIRST_OF_NUMBERS, NUMBER_CLASSES, WORDS_BESIDE_NUMBERS, word_class

_PART = re.compile(r"\s*(?:(?P<class>\{[a-z0-9_]+(?::[a-z0-9_]+)?\})|(?P<mark>[\[\]()|~])|(?P<word>[^\s\[\](){}|~]+))")
_GAP = r"\s{1,8}"
_LOOSE_GAP = r"\s{0,4}"


class PatternError(ValueError):
    """A pattern that cannot be read, with the reason."""


@dataclass(slots=True, eq=False)
class Pattern:
    """A compiled pattern. `first` are the folded words it can begin with; DIGIT's letters stand for numbers.

    The group `span` of a match is the expression itself; `classes` maps each other group to its word class. `second`
    are, for a first word, the tokens one of which must follow; None where any may, or none.
    """

    source: str
    expression: str
    first: frozenset[str]
    second: Mapping[str, frozenset[str] | None]
    classes: Mapping[str, str]
    _regex: re.Pattern[str] | None = None

    @property
    def regex(self) -> re.Pattern[str]:
        """The regular expression, compiled when it is first needed: a pack has hundreds, a text meets few."""
        if self._regex is None:
            self._regex = re.compile(self.expression)
        return self._regex


@dataclass(slots=True)
class _Node:
    """One part: its expression, its first words, whether it may be absent, whether it touches its neighbours.

    `second` are the tokens that may come after a first word inside the part (None: any); `ends` the first words after
    which the part may be over.
    """

    regex: str
    first: frozenset[str]
    second: dict[str, frozenset[str] | None] = field(default_factory=dict)
    ends: frozenset[str] = frozenset()
    is_optional: bool = False
    is_mark: bool = False  # nothing but punctuation
    is_loose: bool = False  # begins or ends with punctuation: blanks around it are optional
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
    nodes = [node for node in (before, span, after) if node is not None]
    first, second, ends = _beginnings(nodes, 0)
    return Pattern(
        source,
        regex + r"(?!\w)",
        first,
        {word: None if word in ends else second.get(word) for word in first},
        classes,
    )


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
    node = _Node(regex, frozenset().union(*(option.first for option in options)))
    for option in options:
        for word, tokens in option.second.items():
            _add_second(node.second, word, tokens)
    node.ends = frozenset().union(*(option.ends for option in options))
    node.is_mark = all(option.is_mark for option in options)
    node.is_loose = any(option.is_loose for option in options)
    return node, index


def _add_second(second: dict[str, frozenset[str] | None], word: str, tokens: frozenset[str] | None) -> None:
    known = second.get(word, frozenset())
    second[word] = None if known is None or tokens is None else known | tokens


def _beginnings(
    nodes: list[_Node], head: int
) -> tuple[frozenset[str], dict[str, frozenset[str] | None], frozenset[str]]:
    """First words of parts in a row, the tokens that may follow each, and those after which all may be over.

    The row can begin with any part up to `head`, the first that is needed.
    """
    first: set[str] = set()
    second: dict[str, frozenset[str] | None] = {}
    ends: set[str] = set()
    for k in range(head + 1):
        first |= nodes[k].first
        for word, tokens in nodes[k].second.items():
            _add_second(second, word, tokens)
        follow, is_over = _follow(nodes, k)
        for word in nodes[k].ends:
            _add_second(second, word, follow)
        ends |= nodes[k].ends if is_over else frozenset()
    return frozenset(first), second, frozenset(ends)


def _follow(nodes: list[_Node], k: int) -> tuple[frozenset[str] | None, bool]:
    """Tokens that may come after part `k` (None: any), and whether the row may be over there."""
    found: frozenset[str] = frozenset()
    for node in nodes[k + 1 :]:
        if not node.first or (node.is_glued and not node.is_mark and not nodes[k].is_mark):
            return None, False
        found |= node.first
        if not node.is_optional:
            return found, False
    return found, True


def _join(nodes: list[_Node], source: str) -> _Node:
    """One node from parts in a row: gaps between, optional parts with the gap on the side of the first needed part."""
    if not nodes:
        raise PatternError(f"“{source}”: an empty part.")
    head = next((k for k, node in enumerate(nodes) if not node.is_optional), None)
    if head is None and len(nodes) > 1:
        raise PatternError(f"“{source}”: optional parts in a row need a part that is not.")
    head = head or 0
    regex = nodes[head].regex
    for k in range(head - 1, -1, -1):
        regex = f"(?:{nodes[k].regex}{_gap(nodes[k], nodes[k + 1])})?" + regex
    for k in range(head + 1, len(nodes)):
        gap = _gap(nodes[k - 1], nodes[k])
        regex += f"(?:{gap}{nodes[k].regex})?" if nodes[k].is_optional else gap + nodes[k].regex
    first, second, ends = _beginnings(nodes, head)
    return _Node(
        regex,
        first,
        second,
        ends,
        is_optional=len(nodes) == 1 and nodes[0].is_optional,
        is_mark=all(node.is_mark for node in nodes),
        is_loose=nodes[0].is_loose or nodes[-1].is_loose,
    )


def _gap(left: _Node, right: _Node) -> str:
    if right.is_glued:
        return ""
    return _LOOSE_GAP if left.is_loose or right.is_loose else _GAP


def _word_node(word: str) -> _Node:
    folded = fold(word)
    is_mark = not any(letter.isalnum() for letter in folded)
    found = word_class((folded,))
    regex = re.escape(folded) + ("" if is_mark else r"(?!\w)")
    return _Node(regex, found.first, dict(found.second), found.ends, is_mark=is_mark, is_loose=is_mark)


def _class_node(name: str, words: Mapping[str, Mapping[str, str]], classes: dict[str, str], source: str) -> _Node:
    kind, _, group = name.partition(":")
    group = f"{kind}_{group}" if group else kind
    forms = words.get(WORDS_BESIDE_NUMBERS.get(kind, kind))
    if forms is None and kind not in NUMBER_CLASSES:
        raise PatternError(f"“{source}”: there is no word class “{kind}”.")
    if group in classes:
        raise PatternError(f"“{source}”: “{group}” stands twice; give the second a name of its own after a colon.")
    classes[group] = kind
    found = word_class(tuple(forms or ()))
    options = [found.expression] if forms else []
    node = _Node("", found.first, dict(found.second), found.ends)
    if kind in NUMBER_CLASSES:
        options.insert(0, f"(?:{NUMBER_CLASSES[kind]})" + ("" if kind in ("tmark", "hmark") else r"(?!\d)"))
        digits = frozenset(FIRST_OF_NUMBERS.get(kind, DIGIT))
        node.first, node.ends = node.first | digits, node.ends | digits
    node.regex = f"(?P<{group}>{'|'.join(options)})"
    return node
