"""What relative expressions count from: the article's publication, the date told last, the day of a quotation."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from timeline.model import Precision, TimeSpan
from timeline.model.calendar import day_number

from .symbol import Symbol
from .tale import Tale

_YEAR = re.compile(r"\d{4}")
_DAY = re.compile(r"-?\d{4}-\d\d-\d\d")  # a day, whatever part of it is meant besides
YEAR_REACH = 30  # letters: "In 1991, on the first day of December"
LONGER_THAN_A_QUARTER = frozenset(("P6M", "P9M"))  # what companies report besides quarters
PUBLICATION, TEXT, QUOTE = "publication", "text", "quote"


@dataclass(frozen=True, slots=True)
class Reference:
    """A day (or only its month, or only its year, when the article's date is no finer) to count from."""

    day: int | None
    month: int | None
    year: int
    when: TimeSpan
    origin: str

    @classmethod
    def of(cls, when: TimeSpan | None, origin: str) -> Reference | None:
        """The reference that a span gives; None without a date, and for spans longer than a year."""
        if when is None or when.start is None:
            return None
        date = when.start
        if date.precision < Precision.YEAR:
            return None
        month = date.month if date.month is not None and date.month <= 12 else None
        day = day_number(date.year, month, date.day) if month is not None and date.day is not None else None
        return cls(day, month, date.year, when, origin)

    @property
    def middle(self) -> int:
        """A day to measure distances from: the day itself, else the middle of the month or year."""
        if self.day is not None:
            return self.day
        return day_number(self.year, self.month or 7, 15 if self.month else 1)


@dataclass(slots=True)
class Story:
    """What the text has told so far; `*_sentence` is the index of the sentence that told it.

    `beside` is the day of the last expression, None where it has none; `*_end` where its words end. `year` is the last
    year told by its number (not "last year"), `quarter` the last quarter told by its number.
    """

    when: TimeSpan | None = None
    sentence: int = -9
    day: int | None = None
    day_sentence: int = -9
    night_sentence: int = -9  # the sentence that told a night of two days last
    weekdays: dict[int, tuple[int, int]] = field(default_factory=dict)
    weekend: int | None = None  # a day of the week whose weekend was named: this, last or next
    beside: int | None = None
    beside_end: int = 0
    tale: Tale = field(default_factory=Tale)
    year: int | None = None
    year_sentence: int = -9
    year_end: int = 0
    period_year: int | None = None  # the whole year told last, unless a quarter was since
    period_sentence: int = -9
    quarter: tuple[int, int] | None = None
    coming_quarter: int | None = None  # the first quarter that the text names, when none is told yet
    long_sentence: int = -9  # the sentence that last spoke of more than a quarter: "in the first nine months"

    def year_for(self, sentence: int, start: int) -> int | None:
        """The year that a month or day without one belongs to: told just before it in its own sentence.

        Reaching farther back made more wrong years than right ones on English and Romanian news, but for tales.
        """
        return self.year if sentence == self.year_sentence and start - self.year_end <= YEAR_REACH else None

    def day_beside(self, start: int) -> int | None:
        """The day told right before a place of the text, with no more than a comma between."""
        return self.beside if 0 <= start - self.beside_end <= len(", ") else None

    def tell_beside(self, when: TimeSpan | None, end: int) -> None:
        """Remember the day of the expression that ends at a place, whatever it is bounded by or quoted in."""
        self.beside, self.beside_end = (when.earliest if when is not None and when.is_exact_day else None), end

    def tell_weekday(self, weekday: int, day: int, verb_distance: int) -> None:
        """Remember which Monday the text means, from the mention whose verb stands nearest."""
        known = self.weekdays.get(weekday)
        if known is None or verb_distance <= known[1]:
            self.weekdays[weekday] = day, verb_distance

    def weekday_told(self, weekday: int, verb_distance: int) -> int | None:
        """The day that a weekday meant before, when its verb stood nearer than `verb_distance`; None otherwise."""
        known = self.weekdays.get(weekday)
        return known[0] if known is not None and known[1] < verb_distance else None

    def tell(
        self,
        when: TimeSpan | None,
        value: str,
        symbol: Symbol,
        sentence: int,
        end: int,
        *,
        opens_tale: bool = True,
        is_fronted: bool = False,
    ) -> None:
        """Remember a date that the text has told; `value` is its TIMEX3 value, `end` where its words end.

        A birthday (not `opens_tale`) says nothing of the dates that follow; what looks back from the date told last
        ("the previous day") leaves it where it was. `is_fronted`: the sentence begins with it.
        """
        date = when.start if when is not None else None
        if (
            when is None
            or date is None
            or date.precision < Precision.YEAR
            or symbol.kind in ("year_earlier", "period", "span")
            or _looks_back(symbol)
        ):
            return
        self.when, self.sentence = when, sentence
        if opens_tale:
            month = date.month if date.month is not None and date.month <= 12 else None
            self.tale.tell(date.year, symbol, sentence, month, is_fronted=is_fronted)
        if symbol.unit == "weekend" and symbol.shift is not None:
            self.weekend = when.earliest
        if symbol.year is not None:
            self.year, self.year_sentence, self.year_end = date.year, sentence, end
        if symbol.quarter is not None:
            self.period_year = None
        elif _YEAR.fullmatch(value):
            self.period_year, self.period_sentence = date.year, sentence
        if symbol.quarter is not None and symbol.yearshift is None:
            self.quarter = date.year, symbol.quarter
        if _DAY.match(value):
            self.night_sentence = sentence if symbol.kind == "night" else -9
            self.day, self.day_sentence = day_number(date.year, date.month or 1, date.day or 1), sentence

    def tell_length(self, value: str, symbol: Symbol, sentence: int) -> None:
        """Remember that the figures of a sentence are those of more than a quarter, or of a quarter again."""
        if value in LONGER_THAN_A_QUARTER:
            self.long_sentence, self.period_year = sentence, None
        elif symbol.quarter is not None:
            self.long_sentence = -9

    def speaks_of_more(self, sentence: int) -> bool:
        """True when this sentence or the one before spoke of more than a quarter last."""
        return sentence - self.long_sentence <= 1


def _looks_back(symbol: Symbol) -> bool:
    """True for "the previous day", "two days earlier": the tale goes on from the date they count from."""
    if symbol.base == "publication" and symbol.kind != "anaphor":
        return False
    return (symbol.kind == "anaphor" and (symbol.shift or 0) < 0) or (symbol.kind == "offset" and symbol.sign < 0)
