"""Chronologies: an article that lists what happened, each entry below or behind the day or month of its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from timeline.language import Analysis
from timeline.model import EdtfDate, Form, Precision, TextBlock, TimeSpan, Timex

LEAST = 4  # entries, each later than the one before; fewer may be a list of other articles
LONGEST_HEADING = 45  # letters
LEFT_OVER = 4  # letters that a heading may hold beside its date
LONGEST_YEAR = 40  # letters of a heading that tells the year of those below
NAMELESS = frozenset({"month", "month_day", "day_month", "day_range", "month_range"})  # rules of words without a year
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MARK = re.compile(r"[\s*•▪●]*")
_BEHIND = re.compile(r"\s*(?::|[–—]|-\s|\.\s)")


class _Entry(NamedTuple):
    """An entry: the block that its date opens or is, the date, and whether the text runs on behind the date."""

    block: int
    timex: Timex
    is_run_in: bool


def entry_days(analysis: Analysis, timexes: Sequence[Timex]) -> tuple[tuple[int, int, Timex], ...]:
    """The entries' stretch of text (start and end, excluded) and their date, in order; () for what is no chronology."""
    text, blocks = analysis.text, analysis.blocks
    starts = [timex.span.start for timex in timexes]
    entries: list[_Entry] = []
    year: int | None = None
    for number, block in enumerate(blocks):
        first = bisect_left(starts, block.span.start)
        timex = timexes[first] if first < len(timexes) and starts[first] < block.span.end else None
        entry = None if timex is None or timex.when is None else _entry(text, number, block, timex)
        if entry is not None:
            entries.append(entry._replace(timex=_in_year(entry.timex, year)))
            year = _year_of(entry.timex) or year
        elif len(block.span) <= LONGEST_YEAR:
            year = max(map(int, _YEAR.findall(block.span.text_of(text))), default=year)
    if not _ascends(entries) and not _ascends(
        entries := entries[1:]
    ):  # the day of publication may stand above the list
        return ()
    ends = [*(blocks[entry.block].span.start for entry in entries[1:]), len(text)]
    return tuple(
        (blocks[entry.block].span.start if entry.is_run_in else blocks[entry.block].span.end, end, entry.timex)
        for entry, end in zip(entries, ends, strict=True)
    )


def _entry(text: str, number: int, block: TextBlock, timex: Timex) -> _Entry | None:
    """The entry that a block opens; None where its date is no heading."""
    span = block.span
    if len(span) <= LONGEST_HEADING and _letters(span.text_of(text)) - _letters(timex.span.text_of(text)) <= LEFT_OVER:
        return _Entry(number, timex, False)
    opens = timex.span.start <= span.start or _MARK.fullmatch(text, span.start, timex.span.start)
    if opens and timex.span.end < span.end and _BEHIND.match(text, timex.span.end):
        return _Entry(number, timex, True)
    return None


def _ascends(entries: Sequence[_Entry]) -> bool:
    """True for enough entries of which none lies before the one above it, and most lie later."""
    firsts = [entry.timex.when.earliest or 0 for entry in entries if entry.timex.when is not None]
    return len(set(firsts)) >= LEAST and firsts == sorted(firsts) and len(set(firsts)) * 2 > len(firsts)


def _year_of(timex: Timex) -> int | None:
    """The year that words of time name: the last of a range; None for words without one."""
    end = timex.when.end if timex.when is not None else None
    if end is None or end.precision < Precision.YEAR or timex.rule.rpartition(".")[2] in NAMELESS:
        return None
    return end.year


def _in_year(timex: Timex, year: int | None) -> Timex:
    """A date without its year in the one that the text told last."""
    span = timex.when
    if year is None or span is None or timex.rule.rpartition(".")[2] not in NAMELESS:
        return timex
    start, end = _moved(span.start, year), _moved(span.end, year)
    if start is None or end is None:
        return timex
    when = TimeSpan.on(start) if span.form is Form.DATE else TimeSpan(span.form, start, end)
    return replace(timex, when=when, anchor="text")


def _moved(date: EdtfDate | None, year: int) -> EdtfDate | None:
    """The same day in another year; None for 29 February, which few years have, and for an open end."""
    if date is None or (date.month, date.day) == (2, 29):
        return None
    return EdtfDate(year, date.month, date.day)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
