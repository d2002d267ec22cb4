"""Patterns made into functions: what is left of one, called with the words of a text, says where it ends.

A tree of nodes would be walked anew for every word that may begin a pattern, and its kinds told apart each time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .patterns import Choice, Gap, Node, Rest, Slot, SlotTest, Words, heads_of, may_be_empty

# Tokens, index of the first, limit, slots -> end (excluded) of the match that begins there and ends by the limit; -1.
Matcher = Callable[[Sequence[str], int, int, SlotTest], int]


def matcher_of(rests: Sequence[Rest]) -> tuple[int, Matcher]:
    """How many tokens some rests have read, and what matches behind them the first of the rests that fits.

    Of several matches of one the one with the shortest gaps is taken.
    """
    if len(rests) == 1:
        ((read, nodes),) = rests
        return read, _row(nodes, _end)
    made = tuple((read, _row(nodes, _end)) for read, nodes in rests)

    def match(tokens: Sequence[str], start: int, limit: int, fills: SlotTest) -> int:
        for read, following in made:
            end = following(tokens, start + read, limit, fills)
            if end >= 0:
                return end
        return -1

    return 0, match


def _end(_tokens: Sequence[str], i: int, _limit: int, _fills: SlotTest) -> int:
    return i


def _row(nodes: Sequence[Node], then: Matcher) -> Matcher:
    """Matches a row of nodes, and what comes then behind it."""
    for place in range(len(nodes) - 1, -1, -1):
        node = nodes[place]
        if isinstance(node, Words):
            then = _words(node, then)
        elif isinstance(node, Slot):
            then = _slot(node.name, then)
        elif isinstance(node, Gap):
            then = _gap(node.most, _look(tuple(nodes[place + 1 :])), then)
        else:
            then = _choice(node, then)
    return then


def _words(node: Words, then: Matcher) -> Matcher:
    exact, stems = node.exact, node.stems
    if not stems:

        def match_exact(tokens: Sequence[str], i: int, limit: int, fills: SlotTest) -> int:
            return then(tokens, i + 1, limit, fills) if i < limit and tokens[i] in exact else -1

        return match_exact

    def match(tokens: Sequence[str], i: int, limit: int, fills: SlotTest) -> int:
        if i < limit and (tokens[i] in exact or tokens[i].startswith(stems)):
            return then(tokens, i + 1, limit, fills)
        return -1

    return match


def _slot(name: str, then: Matcher) -> Matcher:
    def match(tokens: Sequence[str], i: int, limit: int, fills: SlotTest) -> int:
        end = fills(name, i) if i < limit else -1
        return then(tokens, end, limit, fills) if 0 <= end <= limit else -1

    return match


def _gap(most: int, look: Words | None, then: Matcher) -> Matcher:
    if look is None:

        def match_anywhere(tokens: Sequence[str], i: int, limit: int, fills: SlotTest) -> int:
            for place in range(i, min(i + most + 1, limit)):
                end = then(tokens, place, limit, fills)
                if end >= 0:
                    return end
            return -1

        return match_anywhere
    exact, stems = look.exact, look.stems or ("\0",)  # no word begins with it

    def match(tokens: Sequence[str], i: int, limit: int, fills: SlotTest) -> int:
        last = i + most + 1
        for place, token in enumerate(tokens[i : last if last < limit else limit], i):
            if token in exact or token.startswith(stems):  # a look before the call: most places fail here
                end = then(tokens, place, limit, fills)
                if end >= 0:
                    return end
        return -1

    return match


def _choice(node: Choice, then: Matcher) -> Matcher:
    options = tuple(_row(option, then) for option in node.options)

    def match(tokens: Sequence[str], i: int, limit: int, fills: SlotTest) -> int:
        for option in options:
            end = option(tokens, i, limit, fills)
            if end >= 0:
                return end
        return -1

    return match


def _look(nodes: tuple[Node, ...]) -> Words | None:
    """The words with which a row of nodes may go on; None where that is not known from a word."""
    if not nodes or isinstance(nodes[0], Gap) or may_be_empty(nodes):
        return None
    heads = list(heads_of(nodes))
    if not all(isinstance(head, Words) for head in heads) or _begins_with_gap(nodes[0]):
        return None
    words = [head for head in heads if isinstance(head, Words)]
    return Words(frozenset().union(*(head.exact for head in words)), sum((head.stems for head in words), ()))


def _begins_with_gap(node: Node) -> bool:
    """True where other words may stand before the first that a node asks for."""
    if isinstance(node, Choice):
        return any(not option or _begins_with_gap(option[0]) for option in node.options)
    return isinstance(node, Gap)
