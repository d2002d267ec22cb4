"""Dates in words, in the language of the interface: "Wednesday, 4 February 2026", „din 24 februarie 2022”."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from timeline import locations
from timeline.model import EdtfDate, Form, Precision, TimeSpan
from timeline.model.calendar import weekday

SEASONS = (21, 22, 23, 24)
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words and patterns of one interface language, from `resources/translations/dates.toml`."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    seasons: tuple[str, ...]
    patterns: dict[str, str]


@cache
def date_words(language: str) -> DateWords:
    """The date words of a language; English where it has none."""
    tables = tomllib.loads((locations.resources() / "translations" / "dates.toml").read_text(encoding="utf-8"))
    table = tables.get(language) or tables["en"]
    return DateWords(
        tuple(table["weekdays"]),
        tuple(table["months"]),
        tuple(table["months_short"]),
        tuple(table["seasons"]),
        {name: value for name, value in table.items() if isinstance(value, str)},
    )


def when_text(span: TimeSpan | None, language: str, *, short: bool = False) -> str:
    """A time span in words. `short` leaves out weekdays and shortens months, for lists and labels."""
    words = date_words(language)
    if span is None:
        return words.patterns["undated"]
    if span.form is Form.DATE and span.start is not None:
        return date_text(span.start, language, short=short)
    start = "" if span.start is None else date_text(span.start, language, short=short, with_weekday=False)
    end = "" if span.end is None else date_text(span.end, language, short=short, with_weekday=False)
    if short and start and end:
        return f"{start} – {end}"
    names = ("within", "not_before", "not_after") if span.form is Form.SET else ("lasting", "since", "until")
    name = names[0] if start and end else names[1] if start else names[2]
    return words.patterns[name].format(start=start, end=end)


def date_text(date: EdtfDate, language: str, *, short: bool = False, with_weekday: bool = True) -> str:
    """One date in words, with its weekday where it is a day and not `short`."""
    words = date_words(language)
    patterns = words.patterns
    text = _body(date, words, short=short)
    if date.precision >= Precision.DAY and with_weekday and not short:
        text = patterns["day_of_week"].format(weekday=words.weekdays[weekday(date.bounds[0])], date=text)
    if date.clock:
        text = patterns["clock"].format(date=text, clock=f"{date.clock[:5]}{zone_text(date.zone)}")
    if date.approximate:
        text = patterns["about"].format(date=text)
    return patterns["uncertain"].format(date=text) if date.uncertain else text


def _body(date: EdtfDate, words: DateWords, *, short: bool) -> str:
    patterns = words.patterns
    year = str(date.year) if date.year > 0 else patterns["bce"].format(year=1 - date.year)
    if date.digits is Precision.DECADE:
        return patterns["decade"].format(year=date.year)
    if date.digits is Precision.CENTURY:
        number = date.year // 100 + 1
        return patterns["century"].format(ordinal=_ordinal(number), roman=_roman(number))
    if date.month is None:
        return year
    if date.month in SEASONS:
        return words.seasons[date.month - SEASONS[0]].format(year=year, next=date.year + 1)
    month = (words.months_short if short else words.months)[date.month - 1]
    if date.day is None:
        return patterns["month"].format(month=month, year=year)
    return patterns["day"].format(day=date.day, month=month, year=year)


def zone_text(zone: str) -> str:
    """A zone behind a time of the clock: " UTC+02:00"; nothing where none is told."""
    return {"": "", "Z": " UTC"}.get(zone, f" UTC{zone}")


def _ordinal(number: int) -> str:
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in (11, 12, 13) else "th"
    return f"{number}{suffix}"


def _roman(number: int) -> str:
    text = ""
    for value, letters in ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text
