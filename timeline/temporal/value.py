"""What an expression means, and the setting in which it is worked out."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.language.tense import FUTURE
from timeline.model import OtherReading, TimeSpan

from . import units
from .anchors import TEXT, Reference, Story
from .symbol import Symbol

_ASTRONOMICAL = re.compile(r"-(\d{4})(?!\d)|0000(?!\d)")
# How many sentences back a date may have been told that "two weeks later" counts from.
TEXT_REACH = 4


class Value(NamedTuple):
    """What an expression means: TIMEX3 type, value and mod, the EDTF span, and what it was counted from."""

    value: str
    when: TimeSpan | None = None
    type: str = "DATE"
    mod: str = ""
    anchor: str = ""
    anchor_when: TimeSpan | None = None
    others: tuple[OtherReading, ...] = ()
    weekday_conflict: bool = False
    relation: str = ""
    distance: str = ""


class Setting(NamedTuple):
    """All that anchoring needs: the reference of deictic words, the story so far, tense, sentence, place, reckoning.

    `verb_distance`: how far the verb that gives the tense stands away, 2 a token, more over clauses.
    """

    reference: Reference | None
    story: Story
    tense: str
    verb_distance: int
    sentence: int
    start: int
    bound: str
    reckoning: str
    following: TimeSpan | None = None

    def base(self, symbol: Symbol) -> Reference | None:
        """The reference of a symbol: the date told last for words that hang on it, else publication or quotation."""
        reach = {"text": TEXT_REACH, "near": 1}.get(symbol.base)
        if symbol.base == "next" and self.following is not None:
            return Reference.of(self.following, TEXT)
        if self.story.tale.in_history and self.story.when is not None and not _is_today(symbol):
            return Reference.of(self.story.when, TEXT) or self.reference
        if reach is None or self.story.when is None or self.sentence - self.story.sentence > reach:
            return self.reference
        if symbol.base == "near" and (self.tense == FUTURE or self.story.day is None):
            return self.reference
        return Reference.of(self.story.when, TEXT) or self.reference


def _is_today(symbol: Symbol) -> bool:
    """True for "today", "this year", "now": even a history counts them from its publication; not "the month's end"."""
    return symbol.kind in ("unit", "span", "reference") and not symbol.shift and not symbol.mod


def counted(value: tuple[str, TimeSpan], base: Reference, others: tuple[OtherReading, ...] = ()) -> Value:
    """A value that was counted from a reference."""
    return Value(value[0], value[1], anchor=base.origin, anchor_when=base.when, others=others)


def cut_by_reference(mod: str, found: tuple[str, TimeSpan], base: Reference | None) -> tuple[str, TimeSpan]:
    """ "earlier this week" ends with the day of publication, "later this week" begins with it."""
    value, when = found
    if (
        mod not in ("EARLIER", "LATER")
        or base is None
        or base.day is None
        or when.earliest is None
        or when.latest is None
    ):
        return found
    if not when.earliest <= base.day <= when.latest:
        return found
    first, last = (when.earliest, base.day) if mod == "EARLIER" else (base.day, when.latest)
    return value, units.days(first, last)


def whole_number(count: str) -> int | None:
    """Whole count; None for "some"."""
    return None if count in ("X", "") else int(float(count))


def duration_value(symbol: Symbol) -> str:
    """ISO 8601 duration: P90D, PT2H, PXY; decades and centuries in years as TIMEX3 writes them (P1DE, P1CE)."""
    count = symbol.count or "1"
    if count.endswith(".0"):
        count = count[:-2]
    letters = {"decade": "DE", "century": "CE", "hour": "H", "minute": "M", "second": "S", "weekend": "WE"}
    unit = letters.get(symbol.unit, symbol.unit[:1].upper())
    if symbol.unit == "quarter":
        unit = "Q"
    return f"PT{count}{unit}" if symbol.unit in ("hour", "minute", "second") else f"P{count}{unit}"


def with_eras(value: str) -> str:
    """A value with years before Christ as TIMEX3 writes them, counted without a year 0: `-0215-08` is `BC0216-08`.

    Centuries keep their digits: `-04` is `BC04`, the years BC0400 to BC0499 or, as people count, 401 to 500.
    """
    if not value.startswith(("-", "0000")) and "/-" not in value:
        return value
    return "/".join([_with_era(part) for part in value.split("/")])


def _with_era(value: str) -> str:
    year = _ASTRONOMICAL.match(value)
    if year is not None:
        return f"BC{1 + int(year[1] or 0):04d}{value[year.end() :]}"
    return "BC" + value[1:] if value.startswith("-") else value
