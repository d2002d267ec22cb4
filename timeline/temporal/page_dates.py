"""Days that a line of a page tells in any language's months, with years of two digits, and in East Asian signs.

For the head of a page only: an article's own sentences are read by its language's rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from timeline.language import page_words
from timeline.model import EdtfDate

from .dated_words import DatedWords

_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_SHORT_YEAR = r"'?(?P<short>\d\d)(?![\d:.]|\s?(?:h|am|pm)\b)"
_DAY = r"(?<![\w.:])(?P<day>\d{1,2})(?:st|nd|rd|th|er|[.ºª])?"
_CLOCK = re.compile(
    r"[\s,|•·–—-]{1,4}(?:(?:at|ora|orele|um|kl|ore|a las|as|a)\.?\s)?"
    r"(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?!\d)"
)
_SIGNS = re.compile(rf"{_YEAR}\s?[年년]\s?(?P<number>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]")
LAST_CENTURY, NOT_YET = 90, 41  # "98" is 1998, "06" 2006; what lies between is no year of a page


def dates_of_any_language(folded: str) -> tuple[DatedWords, ...]:
    """Whole days in a folded line, in order."""
    found: list[DatedWords] = []
    for pattern in (*_patterns(), _SIGNS):
        for match in pattern.finditer(folded):
            date = _date(match)
            if date is not None and all(match.end() <= other.start or other.end <= match.start() for other in found):
                end, date = _with_clock(folded, match.end(), date)
                found.append(DatedWords(match.start(), end, date, True))
    return tuple(sorted(found, key=lambda words: words.start))


def label_before(folded: str, position: int) -> str:
    """Which label of any language stands before a place of the line: published, modified or "" (the nearest counts)."""
    found = _labels().findall(folded, 0, position)
    return page_words().labels[found[-1]] if found else ""


def is_yearless_day(folded: str) -> bool:
    """True for a line that is nothing but a day and a month: a heading of a chronology."""
    return _yearless().fullmatch(folded.strip(" \t:.–—-")) is not None


@cache
def _yearless() -> re.Pattern[str]:
    month = rf"(?:{_union(page_words().months)})"
    return re.compile(rf"\d{{1,2}}\.?\s{month}\.?|{month}\.?\s\d{{1,2}}(?:st|nd|rd|th)?")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{_union(page_words().months)})"
    blank = r"(?:\s{1,3}(?:de |del |of )?|[-/]|)"
    return (
        re.compile(rf"{_DAY}{blank}{month}\.?,?{blank}{_YEAR}"),
        re.compile(rf"(?<!\w){month}\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}{_YEAR}"),
        re.compile(rf"(?<!\d){_YEAR}\.?\s{month}\.?\s(?P<day>\d{{1,2}})(?!\d)"),
        re.compile(rf"{_DAY}(?:\s|-){month}\.?,?(?:\s|-){_SHORT_YEAR}"),
        re.compile(rf"(?<!\w){month}\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,\s{_SHORT_YEAR}"),
    )


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_union(page_words().labels)})(?!\w)")


def _union(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


def _date(match: re.Match[str]) -> EdtfDate | None:
    told = match.groupdict()
    month = int(told["number"]) if told.get("number") else page_words().months[told["month"]]
    short = told.get("short")
    year = int(told["year"]) if not short else int(short) + (1900 if int(short) >= LAST_CENTURY else 2000)
    if short and NOT_YET <= int(short) < LAST_CENTURY:
        return None
    try:
        return EdtfDate(year, month, int(told["day"]))
    except ValueError:  # no such day
        return None


def _with_clock(folded: str, end: int, date: EdtfDate) -> tuple[int, EdtfDate]:
    """Where the words end and what they tell, the hour behind the day included."""
    clock = _CLOCK.match(folded, end)
    if clock is None:
        return end, date
    return clock.end(), EdtfDate(date.year, date.month, date.day, f"{int(clock['hour']):02d}:{clock['minute']}:00")
