"""Quotations: which stretches of an article are somebody's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.model import Span, TextBlock

# TimeML and agency wires write `` and '' for double quotes. All first letters stand in front: a text is looked
# through for them much faster than for one of several patterns.
_MARK = re.compile("[\"“”„‟«»`'](?:(?<![`'])|(?<=`)`|(?<=')')")
_OPENING = frozenset(("“", "„", "«", "``"))
_CLOSING = frozenset(("”", "»", "''"))


def quote_spans(text: str, blocks: Sequence[TextBlock]) -> tuple[Span, ...]:
    """Stretches between quotation marks, marks excluded, in order; one that is not closed ends with its block.

    Straight marks open and close in turn. “ closes what „ opened (German); » may open and « close (Danish, Romanian
    inner quotes): a closing mark with nothing open opens, an opening one inside a quotation opened by its like closes.
    """
    found: list[Span] = []
    for block in blocks:
        opened: int | None = None
        opener = ""
        for match in _MARK.finditer(text, block.span.start, block.span.end):
            mark = match[0]
            if opened is None:
                opened, opener = match.end(), mark
            elif mark in _CLOSING or mark == '"' or (mark in _OPENING and opener in ("„", "»")):
                if match.start() > opened:
                    found.append(Span(opened, match.start()))
                opened = None
        if opened is not None and opened < block.span.end and opener in _OPENING:
            found.append(Span(opened, block.span.end))
    return tuple(found)
