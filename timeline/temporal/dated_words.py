"""One date told in a short text: a metadata value or a line of a page's header."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from timeline.language import LanguagePack, analyse
from timeline.model import EdtfDate, Form, Precision

from .anchors import Story
from .compose import compose
from .recognise import Atom, find_atoms
from .resolve import resolve
from .symbol import Symbol
from .value import Setting

_ISO = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)"
    r"(?:[T ](?P<clock>\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?\s?(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_NUMBERS = re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:T?(?P<hour>\d\d)(?P<minute>\d\d)\d{0,2}Z?)?$")
# Mail and feeds: "Wed, 04 Feb 2026 14:22:00 +0200"
_MAIL = re.compile(r"(?P<clock>\d\d:\d\d(?::\d\d)?)\s*(?P<zone>[+-]\d{4}|GMT|UTC|Z)")
EMPTY = "unknown"
MAX_VALUE_LETTERS = 120


@dataclass(frozen=True, slots=True)
class DatedWords:
    """A date found in a line: its value (year 4 stands in for none: see `has_year`), and where it stands."""

    start: int
    end: int
    date: EdtfDate
    has_year: bool


def date_of_words(text: str, pack: LanguagePack) -> EdtfDate | None:
    """The date that a metadata value tells, ISO 8601 or in words; None when it tells none or an impossible one."""
    text = text.strip()[:MAX_VALUE_LETTERS]
    match = _ISO.match(text) or _NUMBERS.match(text)
    if match is not None:
        return _iso_date(match.groupdict())
    found = [words for words in dates_in(text, pack) if words.has_year]
    if not found:
        try:
            date = EdtfDate.parse(text)
        except ValueError:
            return None
        return date
    date = found[0].date
    mail = _MAIL.search(text)
    return _with_clock(date, mail["clock"], mail["zone"]) if mail and date.precision >= Precision.DAY else date


def _iso_date(groups: dict[str, str | None]) -> EdtfDate | None:
    try:
        if groups.get("date"):
            date = EdtfDate.parse(str(groups["date"]))
            return _with_clock(date, groups.get("clock") or "", groups.get("zone") or "")
        date = EdtfDate(int(groups["year"] or 0), int(groups["month"] or 0), int(groups["day"] or 0))
        clock = f"{groups['hour']}:{groups['minute']}" if groups.get("hour") else ""
        return _with_clock(date, clock, "")
    except ValueError:
        return None


def _with_clock(date: EdtfDate, clock: str, zone: str) -> EdtfDate:
    if not clock:
        return date
    zone = {"GMT": "Z", "UTC": "Z"}.get(zone, zone)
    if zone and zone != "Z" and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    try:
        return EdtfDate(date.year, date.month, date.day, clock if clock.count(":") == 2 else f"{clock}:00", zone)
    except ValueError:  # an hour that does not exist: the day still holds
        return date


@lru_cache(maxsize=16)  # a line is looked through for header dates and again for a dateline
def dates_in(text: str, pack: LanguagePack) -> tuple[DatedWords, ...]:
    """Dates of a short text that need no other date to be understood, days and months, in order."""
    atoms = compose(analysis := analyse(text, (), pack), find_atoms(analysis))
    found = []
    for atom in atoms:
        date = _date_of(atom)
        if date is not None:
            found.append(DatedWords(atom.start, atom.end, date, atom.symbol.year is not None))
    return tuple(found)


def _date_of(atom: Atom) -> EdtfDate | None:
    """The date of an atom with at least a month; a leap year stands in for a year that is not told."""
    symbol = atom.symbol
    if (
        symbol.kind not in ("calendar", "numeric")
        or symbol.month is None
        or symbol.mod
        or symbol.yearshift
        or symbol.shift
    ):
        return None
    if symbol.year is None and symbol.day is None:
        return None
    setting = Setting(None, Story(), EMPTY, 0, 0, 0, "", "western")
    year = symbol.year if symbol.year is not None else 4
    value = resolve(_of_year(symbol, year), setting)
    if value is None or value.when is None or value.when.form is not Form.DATE or value.when.start is None:
        return None
    date = value.when.start
    return EdtfDate(date.year, date.month, date.day, date.clock, date.zone)


def _of_year(symbol: Symbol, year: int) -> Symbol:
    return replace(symbol, year=year)
