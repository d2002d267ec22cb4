"""Dates on a page that are not the article's: a visitor's clock, a list's days, the day of what the page tells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline.language import LanguagePack
from timeline.model import Precision

from .header_date import HeaderDate, labels
from .page_dates import is_yearless_day

WEATHER_LINES = 2  # so many lines from the weather at most stands the visitor's day
CRUMB_LINES = 2  # and so many above the way to the page ("Home » World")
FACT_LINES = 4  # so many lines below a battle's day its box tells the result
REPEATS = 3  # a day on so many lines of its own is that of a list of articles
STORY_ABOVE = 5  # below so many lines of a story, and above others, a day is that of another
LEAST_YEAR = 1700  # no newspaper that anyone drops is older
CHRONOLOGY = 2  # so many headings that are a day without a year
OLD_YEAR = 1990  # a line of its own with a day before that year, which the text tells again, is the event's
# What a page shows of today's weather; the date beside it is the visitor's: "11.1 C / Bucharest / Tuesday, 4 November".
_WEATHER = re.compile(r"\s*[-−]?\d{1,2}(?:[.,]\d)?\s?(?:[°º]\s?[CF]?|[CF])\s*$")
_AFTER_CRUMB = re.compile(r"[A-ZĂÂÎȘȚŞŢ]|\s*(?:[:/|>»›·•]|$)")  # "HomeWorld", "Home » World", "Home"


@dataclass(frozen=True, slots=True)
class Head:
    """What the lines of a page's head show beside its dates. `starts` are those of all its lines that are not empty;
    the others are numbers of such lines."""

    starts: tuple[int, ...]
    weather: tuple[int, ...]
    crumbs: tuple[int, ...]
    facts: tuple[int, ...]
    is_chronology: bool

    def place_of(self, date: HeaderDate) -> int:
        """The number of the line in which a date stands; the last for one below the head."""
        return bisect_right(self.starts, date.line.start) - 1


def head_of(text: str, folded: str, lines: Sequence[tuple[int, int]], pack: LanguagePack) -> Head:
    """The head whose lines have these starts and ends."""
    facts, crumbs = labels(pack, "factlabel"), _crumb_words(pack)
    return Head(
        tuple(start for start, _ in lines),
        tuple(place for place, (start, end) in enumerate(lines) if _WEATHER.match(text[start:end])),
        tuple(place for place, (start, end) in enumerate(lines) if _is_crumb(text, folded, start, end, crumbs)),
        tuple(place for place, (start, end) in enumerate(lines) if facts.match(folded[start:end])),
        sum(is_yearless_day(folded[start:end]) for start, end in lines) >= CHRONOLOGY,
    )


@cache
def _crumb_words(pack: LanguagePack) -> re.Pattern[str]:
    words = sorted(pack.words.get("breadcrumbword", {}), key=len, reverse=True)
    return re.compile(rf"\s*(?:{'|'.join(map(re.escape, words))})" if words else r"(?!)")


def _is_crumb(text: str, folded: str, start: int, end: int, words: re.Pattern[str]) -> bool:
    word = words.match(folded, start, end)
    return word is not None and _AFTER_CRUMB.match(text, word.end(), end) is not None


def articles_own(found: Iterable[HeaderDate], text: str, head: Head, told: int) -> tuple[HeaderDate, ...]:
    """The dates without those of lists, of other stories and of what the page tells, a visitor's clock marked as such.

    `told` counts the lines of the page that tell a story.
    """
    dates = [date for date in found if not _is_of_another(date, told)]
    dates = [date for date in dates if date.kind != "line" or not _is_of_list(date, dates)]
    dates = [date for date in dates if not _is_of_event(date, text, head)]
    return tuple(_of_visitor(date, head) for date in dates)


def _of_visitor(date: HeaderDate, head: Head) -> HeaderDate:
    """The date, as a visitor's clock where the weather stands beside it or the way to the page right below."""
    if date.kind != "line":
        return date
    place = head.place_of(date)
    is_beside = any(abs(place - line) <= WEATHER_LINES for line in head.weather)
    is_above = any(0 < line - place <= CRUMB_LINES for line in head.crumbs)
    return replace(date, kind="stamp") if is_beside or is_above else date


def _is_of_another(date: HeaderDate, told: int) -> bool:
    """True for a source's day above more of the story, and for a day between many lines of stories: a teaser's."""
    is_amid = date.told_above < told
    return is_amid and (date.kind == "source" or (date.kind == "line" and date.told_above >= STORY_ABOVE))


def _is_of_event(date: HeaderDate, text: str, head: Head) -> bool:
    """True for the day of what the page tells: too old for a page, told again in the text, or in a battle's box."""
    year = date.date.year
    if date.has_year and year < LEAST_YEAR:
        return True
    if date.kind != "line":
        return False
    if date.date.precision < Precision.DAY and (year < OLD_YEAR or head.is_chronology):
        return True
    place = head.place_of(date)
    is_in_box = any(0 < line - place <= FACT_LINES for line in head.facts)
    return is_in_box or (year < OLD_YEAR and text.count(str(year), date.line.end) > 0)


def _is_of_list(date: HeaderDate, dates: Sequence[HeaderDate]) -> bool:
    """True for a day that stands on many lines, each below another title, where another day stands too, and for a month
    below the first words of a story or beside other months: an archive's list."""
    days = [other.date.bounds[0] for other in dates if other.kind == "line"]
    if date.date.precision < Precision.DAY:
        months = {other.date for other in dates if other.kind == "line" and other.date.precision < Precision.DAY}
        return date.told_above > 0 or len(months) > 1
    return days.count(date.date.bounds[0]) >= REPEATS and len(set(days)) > 1
