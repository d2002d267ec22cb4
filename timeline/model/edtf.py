"""EDTF (ISO 8601-2:2019, levels 0 and 1, sets of level 2 `[a..b]`, decades and centuries as `201X`, `19XX`).

`EdtfDate` is one date at its own precision; `TimeSpan` is what an event or expression has: one date ("within"),
a set `[a..b]` ("on one day within"), or an interval `a/b` ("lasting"), with earliest and latest day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache

from .calendar import add_months, civil, day_number, days_in_month, is_date, iso_day, iso_year, month_bounds

SLACK_DAYS = 3  # what `~` means at a day; at a month, year, decade or century it is one calendar month or year


class Precision(IntEnum):
    """How fine a date is; a larger member is finer."""

    CENTURY = 1
    DECADE = 2
    YEAR = 3
    SEASON = 4
    MONTH = 5
    DAY = 6
    TIME = 7


class Form(IntEnum):
    """What the bounds mean: a single date, one day within a set, or the whole interval."""

    DATE = 0
    SET = 1
    INTERVAL = 2


SEASON_MONTHS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}  # first month, months; winter runs into the next year
QUALIFIERS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}  # approximate, uncertain
_DATE = re.compile(
    r"(?P<year>Y-?\d{5,}|-?\d{4}|-?\d{3}X|-?\d{2}XX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?P<zone>Z|[+-]\d\d:\d\d)?)?(?P<qualifier>[~?%])?"
)


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """One EDTF date. `year` is the first year of a decade (201X: 2010) or century (19XX: 1900).

    `month` 1-12, or a season 21 (spring) to 24 (winter, named by the year of its December). `clock` is `hh:mm:ss` as
    stated, `zone` is `Z`, `+02:00` or "" when the text names none. Raises ValueError for dates that do not exist.
    """

    year: int
    month: int | None = None
    day: int | None = None
    clock: str = ""
    zone: str = ""
    approximate: bool = False
    uncertain: bool = False
    digits: Precision = Precision.YEAR

    def __post_init__(self) -> None:
        if self.digits > Precision.YEAR or (self.digits < Precision.YEAR and self.month is not None):
            raise ValueError("a decade or century has no month")
        if self.month is None or self.month in SEASON_MONTHS:
            valid = self.day is None and not self.clock
        else:
            valid = is_date(self.year, self.month, self.day or 1) and (self.day is not None or not self.clock)
        if self.clock:
            hour, minute, second = (int(part) for part in self.clock.split(":"))
            valid = valid and hour <= 24 and minute <= 59 and second <= 60 and (hour < 24 or minute + second == 0)
        if not valid:
            raise ValueError(f"no such date: {self.year}-{self.month}-{self.day} {self.clock}")

    @property
    def precision(self) -> Precision:
        """How fine the date is."""
        if self.clock:
            return Precision.TIME
        if self.day is not None:
            return Precision.DAY
        if self.month is None:
            return self.digits
        return Precision.MONTH if self.month <= 12 else Precision.SEASON

    @property
    def bounds(self) -> tuple[int, int]:
        """First and last day number, both included, without the slack of `~`."""
        if self.month is None:
            length = {Precision.CENTURY: 100, Precision.DECADE: 10}.get(self.digits, 1)
            return day_number(self.year), day_number(self.year + length) - 1
        return _bounds(self.year, self.month, self.day)

    @property
    def soft_bounds(self) -> tuple[int, int]:
        """Bounds widened by 3 days, one calendar month or one calendar year where the date is approximate."""
        first, last = self.bounds
        if not self.approximate:
            return first, last
        if self.precision >= Precision.DAY:
            return first - SLACK_DAYS, last + SLACK_DAYS
        months = 1 if self.month is not None else 12
        (start_year, start_month, _), (end_year, end_month, _) = civil(first), civil(last)
        return (
            month_bounds(*add_months(start_year, start_month, -months))[0],
            month_bounds(*add_months(end_year, end_month, months))[1],
        )

    def __str__(self) -> str:
        if self.digits is Precision.DECADE:
            text = iso_year(self.year)[:-1] + "X"
        elif self.digits is Precision.CENTURY:
            text = iso_year(self.year)[:-2] + "XX"
        else:
            text = iso_year(self.year)
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        if self.clock:
            text += f"T{self.clock}{self.zone}"
        return text + QUALIFIERS[self.approximate, self.uncertain]

    @classmethod
    def parse(cls, text: str) -> EdtfDate:
        """Reads one date. Raises ValueError when it is not EDTF or no such date exists."""
        match = _DATE.fullmatch(text)
        if not match or match["day"] == "XX" or match["month"] == "XX":
            raise ValueError(f"not an EDTF date: {text!r}")
        year_text = match["year"]
        digits = Precision.DECADE if year_text.endswith("X") else Precision.YEAR
        digits = Precision.CENTURY if year_text.endswith("XX") else digits
        qualifier = match["qualifier"] or ""
        clock = f"{match['hour']}:{match['minute']}:{match['second'] or '00'}" if match["hour"] else ""
        return cls(
            year=int(year_text.lstrip("Y").replace("X", "0")),
            month=int(match["month"]) if match["month"] else None,
            day=int(match["day"]) if match["day"] else None,
            clock=clock,
            zone=match["zone"] or "",
            approximate=qualifier in ("~", "%"),
            uncertain=qualifier in ("?", "%"),
            digits=digits,
        )


@lru_cache(maxsize=4_096)  # asked for again and again while the tellings of an article are compared
def _bounds(year: int, month: int, day: int | None) -> tuple[int, int]:
    """First and last day number of a day, a month or a season."""
    if day is not None:
        number = day_number(year, month, day)
        return number, number
    first, count = SEASON_MONTHS.get(month, (month, 1))
    last_month = first + count - 1
    last_year, last_month = year + (last_month - 1) // 12, (last_month - 1) % 12 + 1
    return day_number(year, first), day_number(last_year, last_month, days_in_month(last_year, last_month))


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """When something is: a date, one day within a set, or a lasting interval, with one or two ends.

    `start` and `end` are the same date for Form.DATE. None means open (`..`): not ended, or not known from when.
    `earliest` and `latest` are the first and the last possible day number, both included, None where open: asked for
    some three hundred times an article and so made once.
    Raises ValueError when the end lies before the start, or both are open.
    """

    form: Form
    start: EdtfDate | None
    end: EdtfDate | None
    earliest: int | None = field(init=False, repr=False, compare=False)
    latest: int | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        start, end = self.start, self.end
        if self.form is Form.DATE and (start is None or (start is not end and start != end)):
            raise ValueError("a single date starts and ends with itself")
        if start is None and end is None:
            raise ValueError("a span needs at least one end")
        if start is not None and end is not None and end is not start and end.bounds[1] < start.bounds[0]:
            raise ValueError(f"ends before it starts: {start}/{end}")
        object.__setattr__(self, "earliest", None if start is None else start.soft_bounds[0])
        object.__setattr__(self, "latest", None if end is None else end.soft_bounds[1])

    def __hash__(self) -> int:
        return hash((self.earliest, self.latest))  # equal spans have equal bounds, and few others of an article do

    @property
    def earliest_day(self) -> str | None:
        """First possible day as ISO text; None when open."""
        return None if self.earliest is None else iso_day(self.earliest)

    @property
    def latest_day(self) -> str | None:
        """Last possible day as ISO text; None when open."""
        return None if self.latest is None else iso_day(self.latest)

    @property
    def precision(self) -> Precision:
        """Precision of the finer end."""
        return max(end.precision for end in (self.start, self.end) if end is not None)

    @property
    def is_lasting(self) -> bool:
        """True for an interval: it lasts from start to end. False: it happens once within the bounds."""
        return self.form is Form.INTERVAL

    @property
    def is_exact_day(self) -> bool:
        """True when it is one known day."""
        earliest = self.earliest
        return earliest is not None and earliest == self.latest

    def __str__(self) -> str:
        start = "" if self.start is None else str(self.start)
        end = "" if self.end is None else str(self.end)
        if self.form is Form.DATE:
            return start
        if self.form is Form.SET:
            return f"[{start}..{end}]"
        return f"{start or '..'}/{end or '..'}"

    @classmethod
    def parse(cls, text: str) -> TimeSpan:
        """Reads an EDTF date, interval `a/b` (`..` or empty is open) or set `[a..b]`. Raises ValueError otherwise."""
        if text.startswith("[") and text.endswith("]"):
            left, separator, right = text[1:-1].partition("..")
            if not separator:
                raise ValueError(f"not a set of dates: {text!r}")
            return cls(Form.SET, _open_or_date(left), _open_or_date(right))
        if "/" in text:
            left, _, right = text.partition("/")
            return cls(Form.INTERVAL, _open_or_date(left), _open_or_date(right))
        return cls.on(EdtfDate.parse(text))

    @classmethod
    def on(cls, date: EdtfDate) -> TimeSpan:
        """The span of one date: on that day, or within that month or year."""
        return cls(Form.DATE, date, date)

    @classmethod
    def within(cls, first: int, last: int) -> TimeSpan:
        """On one day from day number `first` to `last`, both included."""
        if first == last:
            return cls.on(day_date(first))
        return cls(Form.SET, day_date(first), day_date(last))


def day_date(number: int) -> EdtfDate:
    """The exact day of a day number."""
    return EdtfDate(*civil(number))


def _open_or_date(text: str) -> EdtfDate | None:
    return None if text in ("", "..") else EdtfDate.parse(text)
