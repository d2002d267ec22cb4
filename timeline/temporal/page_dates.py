"""Days that a line of a page tells in any language's months, in figures and signs, and with years of two digits.

For the head of a page only: an article's own sentences are read by its language's rules. Words that a page sets apart
by its looks are often glued in its text ("Example TimesNovember 21, 20257:55 AM"); such days are read too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from timeline.language import page_words
from timeline.model import EdtfDate

from .dated_words import DatedWords

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_END = r"(?!\d(?!\d?:\d\d))"  # no figure behind, but a clock's
_SHORT_YEAR = r"'?(?P<short>\d\d)(?![\d:.]|\s?(?:h|am|pm)\b)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|[.ºª])?"
_CLOCK = re.compile(
    r"[\s,|•·–—-]{0,4}(?:(?:at|ora|orele|um|kl|ore|a las|as|a)\.?\s)?"
    r"(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?!\d)(?:\s?(?P<half>[ap])\.?m\b)?"
)
_FIGURES = (
    re.compile(rf"{_YEAR}\s?[年년]\s?(?P<number>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]"),
    re.compile(rf"{_YEAR}(?P<mark>[-/.])(?P<number>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}}){_END}(?!\.\d)"),
    re.compile(rf"(?P<day>\d{{1,2}})(?P<mark>[-/.])\s?(?P<number>\d{{1,2}})(?P=mark)\s?{_YEAR}{_END}(?!\.\d)"),
)
_AFTER_YEAR = re.compile(r"(?:19|20)\d\d$")
LAST_CENTURY, NOT_YET = 90, 41  # "98" is 1998, "06" 2006; what lies between is no year of a page


def dates_of_any_language(line: str, folded: str) -> tuple[DatedWords, ...]:
    """Whole days in a line, in order."""
    found: list[DatedWords] = []
    for pattern in (*_patterns(), *_FIGURES):
        for match in pattern.finditer(folded):
            date = _date(match) if _begins(line, match.start(), match) else None
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


def _begins(line: str, start: int, match: re.Match[str]) -> bool:
    """True where a date may begin: no word or number goes on, or another was glued before it."""
    before = line[start - 1 : start]
    if not before or not (before.isalnum() or before in ".:"):
        return True
    if match.groupdict().get("short"):
        return False
    if before.isdigit():
        return _AFTER_YEAR.search(line, 0, start) is not None
    return before.isalpha() and (line[start].isdigit() or (line[start].isupper() and before.islower()))


@cache
def _yearless() -> re.Pattern[str]:
    month = rf"(?:{_union(page_words().months)})"
    return re.compile(rf"\d{{1,2}}\.?\s{month}\.?|{month}\.?\s\d{{1,2}}(?:st|nd|rd|th)?")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{_union(page_words().months)})"
    blank = r"(?:\s{1,3}(?:de |del |of )?|[-/]|)"
    return (
        re.compile(rf"{_DAY}{blank}{month}\.{{0,2}},?{blank}{_YEAR}"),
        re.compile(rf"{month}\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}{_YEAR}"),
        re.compile(rf"{_YEAR}\.?\s{month}\.?\s(?P<day>\d{{1,2}})(?!\d)"),
        re.compile(rf"{_DAY}(?:\s|-){month}\.?,?(?:\s|-){_SHORT_YEAR}"),
        re.compile(rf"{month}\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,\s{_SHORT_YEAR}"),
    )


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_union(page_words().labels)})(?![^\W\d])")


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
    hour = int(clock["hour"])
    if clock["half"] and hour <= 12:
        hour = hour % 12 + (12 if clock["half"] == "p" else 0)
    return clock.end(), EdtfDate(date.year, date.month, date.day, f"{hour:02d}:{clock['minute']}:00")
