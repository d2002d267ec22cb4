"""A tale of another year: "On 28 June 1919 … On 10 July …", one date after the other without its year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .symbol import Symbol

REACH = 1  # sentences between two dates of a tale
FIRM_DATES = 2  # so many dates make a tale whose bare months belong to its year too
HISTORY_YEARS = 40  # so long ago a tale has wider gaps, and months in it: "In August 1914 … In September"
HISTORY_REACH = 2  # sentences between two dates of such a tale
FAR_YEARS = 5  # a bare year opens a tale only when it lies so far from the publication: "In 1942 … On 6 June …"
_GOING_ON = frozenset(("anaphor", "clock"))  # what goes on from a date told before
_TELLING = frozenset(("calendar", "numeric", "range", "night"))
# A history tells so many dates with their years, this share of them so many years before its publication, and hardly
# counts a day from it ("on Tuesday", "two weeks ago"): for this share of its years at most.
HISTORY_DATES, FAR_SHARE, PAST_YEARS, NEWS_SHARE = 5, 0.8, 2, 0.1
# Where nothing counts from the publication, fewer dates with years make a history, but they lie so much farther back.
OLD_YEARS, OLD_DATES, LEAST_TOLD = 10, 2, 3
FORGOTTEN_YEARS = 100  # a day so long ago makes a tale of two dates already
# An article whose date nobody knows is taken to be of this century: what it tells of an older one is gone by.
LEAST_YEAR = 2000
# From November to March a year ends; from March to January a history looks back, or tells the year.
_TURN = 8  # months
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def is_history(symbols: Sequence[Symbol], base_year: int | None) -> bool:
    """True for a text that tells times gone by, as an encyclopedia does: its dates follow each other, not the news.

    `base_year` is the year of publication, None when it is not known.
    """
    base = LEAST_YEAR if base_year is None else base_year
    years, news = [], 0
    with_month = 0
    for symbol in symbols:
        if symbol.year is not None:
            years.append(symbol.year)
            with_month += symbol.month is not None and symbol.year <= base - PAST_YEARS
        else:
            news += _counts_from_publication(symbol)
    far = sum(year <= base - PAST_YEARS for year in years)
    return (
        far >= HISTORY_DATES
        and with_month >= FIRM_DATES
        and far >= FAR_SHARE * len(years)
        and news <= NEWS_SHARE * len(years)
    )


def is_old_tale(symbols: Sequence[Symbol], base_year: int | None) -> bool:
    """True for a text, short as it may be, that counts nothing from its publication and tells of long ago.

    What leaves out its year must come after a date that tells one: "He died on 5 March. He was born in 1931" is news.
    """
    base = LEAST_YEAR if base_year is None else base_year
    years = [symbol.year for symbol in symbols if symbol.year is not None]
    old = sum(year <= base - OLD_YEARS for year in years)
    if not years or old < FAR_SHARE * len(years):
        return False
    told = [symbol for symbol in symbols if symbol.year is not None or lacks_year(symbol) or symbol.kind in _GOING_ON]
    if told[0].year is None or is_news(symbols):
        return False
    is_dated = any(symbol.month is not None or symbol.season for symbol in symbols if symbol.year is not None)
    if len(told) < LEAST_TOLD and not (is_dated and base - max(years) >= FORGOTTEN_YEARS):
        return False
    return old >= OLD_DATES or is_dated or base - max(years) >= HISTORY_YEARS


def is_news(symbols: Sequence[Symbol]) -> bool:
    """True for a text that counts from its publication, once at least: "on Monday", "last week"."""
    return any(_is_of_news(symbol) for symbol in symbols)


def lacks_year(symbol: Symbol) -> bool:
    """True for a month, a season or a day of a month without its year."""
    is_part = symbol.kind in ("calendar", "range", "night") and bool(symbol.month or symbol.season)
    return is_part and symbol.year is None and symbol.last_year is None and symbol.yearshift is None


def _is_of_news(symbol: Symbol) -> bool:
    """True for all that counts from the publication: "on Monday", "last year", "in the past two weeks"."""
    if symbol.base != "publication" or symbol.year is not None:
        return False
    if symbol.kind in ("unit", "span", "year_earlier", "period"):
        is_term = symbol.lasting in ("term", "point")  # "within two days" may count from what was told
        return not is_term and bool(symbol.shift or symbol.sign or symbol.kind in ("year_earlier", "period"))
    return _counts_from_publication(symbol) or (symbol.shift is not None and symbol.kind in ("calendar", "holiday"))


def _counts_from_publication(symbol: Symbol) -> bool:
    if symbol.base != "publication":
        return False
    if symbol.kind == "offset":
        return symbol.sign < 0
    is_weekday = symbol.weekday is not None and symbol.month is None
    return is_weekday or (symbol.kind == "unit" and bool(symbol.shift) and symbol.unit in ("day", "week"))


@dataclass(slots=True)
class Tale:
    """The year of the dates that the text goes through, while each follows the one before closely.

    A date counted from the publication's day ends the tale unless it falls into the same year.
    """

    year: int | None = None
    sentence: int = -9
    dates: int = 0
    has_day: bool = False
    has_month: bool = False
    section: int | None = None  # the year that heads the section: "— 2014 —", then "April 6: …"
    in_history: bool = False  # all of the text is one tale
    in_news: bool = False  # the text counts days from its publication
    month: int | None = None  # the month told last, in a history
    aside: int | None = None  # a year named in passing, in a history: "who had come to power in 1956"

    def year_for(self, symbol: Symbol, sentence: int, base_year: int | None) -> int | None:
        """The year of a day (or, in a long tale, a month) that is told without one; None outside a tale."""
        if symbol.month is not None and self.section is not None:
            return self.section
        if self.in_history and self.aside is not None and sentence == self.sentence:
            return self.aside
        if self.in_history and self.year is not None:
            return self._year_in_history(symbol, self.year)
        if self.year is None or symbol.month is None:
            return None
        if self.has_month and base_year is not None and abs(base_year - self.year) >= HISTORY_YEARS:
            return self.year if sentence - self.sentence <= HISTORY_REACH else None
        if sentence - self.sentence > REACH:
            return None
        if not self.has_day and (sentence == self.sentence or abs((base_year or 0) - self.year) < FAR_YEARS):
            return None
        return self.year if symbol.day is not None or self.dates >= FIRM_DATES else None

    def _year_in_history(self, symbol: Symbol, year: int) -> int:
        month = symbol.month or _SEASONS.get(symbol.season)
        return year + (month is not None and self.month is not None and self.month - month >= _TURN)

    def _tell_in_history(self, year: int, month: int | None, sentence: int, is_fronted: bool) -> None:
        """Go on from a date; an earlier year alone inside a sentence is named in passing until the sentence ends."""
        is_back = month is None and self.month is not None and self.year is not None and year < self.year
        if is_back and not is_fronted:
            self.aside, self.sentence = year, sentence
            return
        if month is not None and sentence == self.sentence and year == self.aside:
            return  # "… had come to power in 1956, in October"
        self.year, self.month, self.aside, self.sentence = year, month, None, sentence

    def tell(
        self, year: int, symbol: Symbol, sentence: int, month: int | None = None, *, is_fronted: bool = False
    ) -> None:
        """Remember a date that the text has told; `month` is the one it falls into, None for a year or longer.

        `is_fronted`: its sentence begins with it.
        """
        if self.in_history:
            if not symbol.decade and not symbol.century:
                self._tell_in_history(year, month, sentence, is_fronted)
            return
        has_day = symbol.month is not None and symbol.day is not None
        if symbol.kind in _TELLING and symbol.year is not None and not symbol.decade and not symbol.century:
            is_bare = symbol.month is None and not symbol.season
            if is_bare and self.in_news and not is_fronted:
                return  # "the first since independence in 1974": what follows goes on with the news
            is_same = year == self.year and sentence - self.sentence <= REACH
            self.dates = self.dates + 1 if is_same else 1
            self.has_day = has_day or (is_same and self.has_day)
            self.has_month = symbol.month is not None or bool(symbol.season) or (is_same and self.has_month)
            self.year, self.sentence = year, sentence
        elif year != self.year and self.year is not None and symbol.base == "text" and symbol.year is None:
            self.year, self.sentence = year, sentence  # "two years later"
        elif year != self.year:
            self.year = None
        elif symbol.month is not None or symbol.kind == "anaphor":
            self.sentence, self.dates = sentence, self.dates + 1
