"""Days that a line of a page tells in any language's months, in figures and signs, and with years of two digits.

For the head of a page only: an article's own sentences are read by its language's rules. Words that a page sets apart
by its looks are often glued in its text ("Example TimesNovember 21, 20257:55 AM"); such days are read too.
"""

from __future__ import annotations

import re
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
_MONTH = r"(?P<month>[^\W\d_]{3,24})"  # any word: the table says whether it is a month's name
_BLANK = r"(?:\s{1,3}(?:de |del |of )?|[-/]|)"
_WORDS = (
    re.compile(rf"{_DAY}{_BLANK}{_MONTH}\.{{0,2}},?{_BLANK}{_YEAR}"),
    re.compile(rf"{_MONTH}\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}{_YEAR}"),
    re.compile(rf"{_YEAR}\.?\s{_MONTH}\.?\s(?P<day>\d{{1,2}})(?!\d)"),
    re.compile(rf"{_DAY}(?:\s|-){_MONTH}\.?,?(?:\s|-){_SHORT_YEAR}"),
    re.compile(rf"{_MONTH}\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,\s{_SHORT_YEAR}"),
)
_YEARLESS = re.compile(rf"\d{{1,2}}\.?\s{_MONTH}\.?|{_MONTH.replace('month', 'first')}\.?\s\d{{1,2}}(?:st|nd|rd|th)?")
_FIGURES = (
    re.compile(rf"{_YEAR}\s?[年년]\s?(?P<number>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]"),
    re.compile(rf"{_YEAR}(?P<mark>[-/.])(?P<number>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}}){_END}(?!\.\d)"),
    re.compile(rf"(?P<day>\d{{1,2}})(?P<mark>[-/.])\s?(?P<number>\d{{1,2}})(?P=mark)\s?{_YEAR}{_END}(?!\.\d)"),
    re.compile(rf"(?<!\d )(?<!\d. )(?P<day>\d\d)\s(?P<number>\d\d)\.\s{_YEAR}{_END}(?!\.\d)"),  # "16 01. 2010, 20:25"
)
_AFTER_YEAR = re.compile(r"(?:19|20)\d\d$")
LAST_CENTURY, NOT_YET = 90, 41  # "98" is 1998, "06" 2006; what lies between is no year of a page


def dates_of_any_language(line: str, folded: str) -> tuple[DatedWords, ...]:
    """Whole days in a line, in order."""
    found: list[DatedWords] = []
    for pattern in (*_WORDS, *_FIGURES):
        for match in pattern.finditer(folded):
            start, month = _month(line, folded, match)
            date = _date(match, month) if month and _begins(line, start, match) else None
            if date is not None and all(match.end() <= other.start or other.end <= start for other in found):
                end, date = _with_clock(folded, match.end(), date)
                found.append(DatedWords(start, end, date, True))
    return tuple(sorted(found, key=lambda words: words.start))


def label_before(folded: str, position: int) -> str:
    """Which label of any language stands before a place of the line: published, modified or "" (the nearest counts)."""
    found = _labels().findall(folded, 0, position)
    return page_words().labels[found[-1]] if found else ""


def is_yearless_day(folded: str) -> bool:
    """True for a line that is nothing but a day and a month: a heading of a chronology."""
    day = _YEARLESS.fullmatch(folded.strip(" \t:.–—-"))
    return day is not None and (day["month"] or day["first"]) in page_words().months


def _month(line: str, folded: str, match: re.Match[str]) -> tuple[int, int]:
    """Where the date begins, and the number of its month; 0 when the word in its place is none."""
    if "number" in match.groupdict():
        return match.start(), int(match["number"])
    start, end = match.span("month")
    if start > match.start():
        return match.start(), page_words().months.get(match["month"], 0)
    glued = [place for place in range(start + 1, end) if line[place].isupper() and line[place - 1].islower()]
    start = glued[-1] if glued else start
    return start, page_words().months.get(folded[start:end], 0)


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
def _labels() -> re.Pattern[str]:
    forms = sorted(page_words().labels, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?![^\W\d])")


def _date(match: re.Match[str], month: int) -> EdtfDate | None:
    told = match.groupdict()
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
