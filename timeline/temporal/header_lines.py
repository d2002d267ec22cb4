"""Lines of a text that tell when it was published or changed, datelines, and sentences that name their own day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.language import LanguagePack, fold_article
from timeline.model import TextBlock

from .header_date import HeaderDate, labels
from .line_dates import (
    dates_of_clock,
    dates_of_line,
    dates_of_sentence,
    dates_of_stamp,
    day_closing_title,
    source_of_line,
    tells,
    tells_a_year,
)
from .not_published import articles_own, head_of

HEAD_LETTERS = 1_800  # where date lines without a label are looked for
HEAD_LINES = 14
MENU_LINES = {0: 100, 1: 40}  # so many where no line of them, or one, tells a story: menus
LINE_LETTERS = 200
BODY_LETTERS = 240  # a line of a story this long is text: past two of them no more unlabelled date lines
_HAS_DATE = re.compile(r"\d")


def header_dates(text: str, blocks: Sequence[TextBlock], pack: LanguagePack) -> tuple[HeaderDate, ...]:
    """All dates of a text about itself, in order; captions, tables and teasers tell none."""
    found: list[HeaderDate] = []
    marks, ends = labels(pack, "publishedlabel", "modifiedlabel", "sourcelabel"), labels(pack, "endlabel")
    today = labels(pack, "todaylabel")
    head: list[tuple[int, int]] = []
    seen = long_lines = told = 0
    closed = [block.span for block in blocks if block.kind in ("caption", "table", "noise")]
    next_closed = 0
    whole = fold_article(text)
    for start, end in _lines(text):
        line, folded = text[start:end], whole[start:end]
        while next_closed < len(closed) and closed[next_closed].end <= start:
            next_closed += 1
        if next_closed < len(closed) and closed[next_closed].start <= start:
            continue
        if seen and ends.match(folded.strip()):
            break  # comments and other articles follow
        seen += 1
        is_head = start < HEAD_LETTERS and seen <= MENU_LINES.get(told, HEAD_LINES) and long_lines < 2
        if is_head and told == 0 and head and today.search(folded, 0, LINE_LETTERS):
            first, last = head[-1]
            found.extend(day_closing_title(text[first:last].rstrip(), whole[first:last], first, pack))
        if is_head:
            head.append((start, end))
        told += (is_told := tells(line))
        long_lines += is_told and end - start > BODY_LETTERS
        if not _HAS_DATE.search(line):
            continue
        if is_head:
            found.extend(dates_of_stamp(line, folded, start, seen == 1, pack))
        if end - start <= LINE_LETTERS and (is_head or marks.search(folded)) and tells_a_year(line):
            of_line = (*dates_of_line(line, folded, start, is_head, pack), *source_of_line(line, folded, start, pack))
            found.extend(replace(date, told_above=told) for date in of_line)
            found.extend(dates_of_clock(line, start, pack) if seen == 1 else ())
        if is_head or (start < HEAD_LETTERS and long_lines <= 2):
            found.extend(dates_of_sentence(line[:LINE_LETTERS], folded[:LINE_LETTERS], start, pack))
    return articles_own(found, text, head_of(text, whole, head, pack), told)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every line that is not empty."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            yield start, end
        start = end + 1
