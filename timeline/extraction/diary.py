"""Diaries and agendas: a line that is only a day heads the items below it and dates them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from timeline.language import Analysis
from timeline.model import TextBlock, TimeSpan, Timex

LONGEST_HEADING = 45
TIMES_OF_HEADING = 3
LEAST_ITEMS = 2  # of a diary of one day; an agency's story has one dateline
LEFT_OVER = 4  # letters that a heading may hold beside its day
_ITEM = re.compile(r"\s*(?:[*•▪●–—-]+\s|[A-ZȘȚĂÂÎ][A-ZȘȚĂÂÎ .]{2,25}(?:,[^\n–—-]{0,30})? [–—-]+ )")

_RUN_IN = re.compile(r"\s*:?\s*[*•▪●]+\s")  # the first item behind a day that heads its own line


def heading_days(
    analysis: Analysis, timexes: Sequence[Timex], published: TimeSpan | None
) -> tuple[tuple[int, int, Timex], ...]:
    """The items' stretch of text (start and end, excluded) and the day that heads it, in order.

    The day of publication alone, above an agency's "MOSCOW, Nov 28 -", heads no diary.
    """
    blocks, text = analysis.blocks, analysis.text
    starts = [timex.span.start for timex in timexes]
    found: list[tuple[int, int, Timex]] = []
    for number, block in enumerate(blocks):
        first = bisect_left(starts, block.span.start)
        if first == len(starts) or starts[first] >= block.span.end:
            continue
        near = timexes[first : first + TIMES_OF_HEADING]
        day = next((timex for timex in near if block.span.contains(timex.span) and _is_day(timex)), None)
        if day is None:
            continue
        is_run_in = day.span.start == block.span.start and _RUN_IN.match(text, day.span.end) is not None
        if not is_run_in:
            if len(block.span) > LONGEST_HEADING:
                continue
            left_over = _letters(block.span.text_of(text)) - _letters(day.span.text_of(text))
            following = blocks[number + 1].span.text_of(text) if number + 1 < len(blocks) else ""
            if left_over > LEFT_OVER or not _ITEM.match(following):
                continue
        if found:
            found[-1] = (found[-1][0], block.span.start, found[-1][2])
        found.append((day.span.end if is_run_in else block.span.end, len(text), day))
    if not found:
        return ()
    if published is not None and all(_is_on(day, published) for _, _, day in found) and not _has_items(blocks, text):
        return ()
    return tuple(found)


def _has_items(blocks: Sequence[TextBlock], text: str) -> bool:
    return sum(_ITEM.match(block.span.text_of(text)) is not None for block in blocks) >= LEAST_ITEMS


def _is_on(day: Timex, published: TimeSpan) -> bool:
    return day.when is not None and day.when.earliest == published.earliest


def _is_day(timex: Timex) -> bool:
    return timex.when is not None and timex.when.is_exact_day


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
