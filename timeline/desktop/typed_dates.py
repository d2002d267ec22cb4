"""Dates as people type them: EDTF, or the day and month in the usual orders of English and Romanian. Plain values."""

from __future__ import annotations

import re

from timeline.model import TimeSpan
from timeline.project.when_text import date_words

_DAY_FIRST = re.compile(r"(?:(\d{1,2})[./ ]\s*)?(\d{1,2})[./](-?\d{1,4})")
_NAMED = re.compile(r"(?:[^\W\d]+\s*,\s*)?(?:(\d{1,2})\.?\s+)?([^\W\d]+)\.?\s+(-?\d{1,4})")
_AMERICAN = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2}),?\s+(-?\d{1,4})")
LANGUAGES = ("en", "ro")


def typed_span(text: str) -> TimeSpan | None:
    """The time span of a typed text; None when it is no date. "4.2.2026", "4 februarie 2026", "Feb 2026", "2026-02"."""
    text = text.strip()
    for candidate in (text, _edtf(text)):
        try:
            return TimeSpan.parse(candidate) if candidate else None
        except ValueError:
            continue
    return None


def typed_bounds(text: str) -> tuple[int, int] | None:
    """First and last day number of a typed date, both included; None when it is no date with both ends."""
    span = typed_span(text)
    if span is None or span.earliest is None or span.latest is None:
        return None
    return span.earliest, span.latest


def _edtf(text: str) -> str:
    match = _DAY_FIRST.fullmatch(text)
    if match:
        return _joined(match[3], int(match[2]), match[1])
    match = _AMERICAN.fullmatch(text)
    if match and _month(match[1]):
        return _joined(match[3], _month(match[1]), match[2])
    match = _NAMED.fullmatch(text)
    if match and _month(match[2]):
        return _joined(match[3], _month(match[2]), match[1])
    return ""


def _joined(year: str, month: int, day: str | None) -> str:
    sign, digits = ("-", year[1:]) if year.startswith("-") else ("", year)
    tail = f"-{int(day):02d}" if day else ""
    return f"{sign}{digits.zfill(4)}-{month:02d}{tail}"


def _month(word: str) -> int:
    """The number of a month named in English or Romanian, in full or shortened to three letters or more; 0 for none."""
    wanted = word.casefold()
    if len(wanted) < 3:
        return 0
    for language in LANGUAGES:
        for number, name in enumerate(date_words(language).months, 1):
            if name.casefold().startswith(wanted) or (wanted == "sept" and number == 9):
                return number
    return 0
