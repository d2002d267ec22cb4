"""From the words of an expression to its symbolic value: the second of the three steps."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from timeline.language.packs import LanguagePack
from timeline.language.rules import Rule
from timeline.language.word_classes import WORDS_BESIDE_NUMBERS
from timeline.model import DataError
from timeline.model.calendar import is_date

from .symbol import SYMBOL_FIELDS, Symbol, symbol_from

TWO_DIGITS_OF_2000 = 50  # years of two digits below are of the 2000s
_HOLE = re.compile(r"\{([a-z0-9_]+)\}")
# Fields of `means` that are worked up into fields of a symbol.
_RAW = frozenset(
    (
        "first",
        "second",
        "year2",
        "era",
        "hour",
        "minute",
        "ampm",
        "clock4",
        "weekday2",
        "last_year2",
        "and_half",
        "order",
    )
)
_NEEDED = {
    "unit": ("unit",), "offset": ("unit",), "span": ("unit",), "duration": ("unit",), "anaphor": ("unit",),
    "anniversary": ("unit", "count"), "holiday": ("holiday",), "part": ("part",), "partof": ("part",),
    "partsuffix": ("part",), "reference": ("reference",), "winter": ("year",), "numeric": ("first", "second"),
    "order": ("relation",), "edge": ("unit",),
}  # fmt: skip
# The smaller unit that half of a unit is told in, and how many of them a whole one has.
_FINER = {
    "century": ("year", 100), "decade": ("year", 10), "year": ("month", 12), "month": ("day", 30), "week": ("day", 7),
    "day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60),
}  # fmt: skip
_UNITS = {"fortnight": ("week", 2), "semester": ("month", 6)}


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """A rule's `means`, taken apart once: constant fields, and fields with holes for groups."""

    rule: Rule
    constants: Mapping[str, str]
    holes: tuple[tuple[str, tuple[str, ...]], ...]  # (field, groups; the first that matched counts)


@cache
def template_of(rule: Rule) -> Template:
    """Checks and takes apart a rule's `means`. Raises DataError with file, rule id and reason."""
    groups = {group for pattern in rule.patterns for group in pattern.classes}
    constants: dict[str, str] = {}
    holes: list[tuple[str, tuple[str, ...]]] = []
    for name, text in rule.means.items():
        if name not in SYMBOL_FIELDS and name not in _RAW:
            raise DataError(f"{rule.file}: rule “{rule.id}”: means: “{name}” is no field of a time value.")
        found = tuple(_HOLE.findall(text))
        if not found:
            constants[name] = text
            continue
        missing = [group for group in found if group not in groups]
        if missing:
            raise DataError(f"{rule.file}: rule “{rule.id}”: means: no pattern has {{{missing[0]}}}.")
        holes.append((name, found))
    _check_needs(rule, constants, dict(holes))
    try:
        symbol_from({name: text for name, text in constants.items() if name in SYMBOL_FIELDS})
    except ValueError as error:
        raise DataError(f"{rule.file}: rule “{rule.id}”: means: {error}.") from error
    return Template(rule, constants, tuple(holes))


def _check_needs(rule: Rule, constants: Mapping[str, str], holes: Mapping[str, tuple[str, ...]]) -> None:
    """Each pattern must give the fields that the kind cannot do without."""
    for name in _NEEDED.get(constants.get("kind", ""), ()):
        for pattern in rule.patterns:
            if name not in constants and not any(group in pattern.classes for group in holes.get(name, ())):
                raise DataError(f"{rule.file}: rule “{rule.id}”: the pattern “{pattern.source}” gives no “{name}”.")


@lru_cache(maxsize=8192)  # news says "on Tuesday" in every article
def normalise(rule: Rule, words: tuple[tuple[str, str], ...], pack: LanguagePack) -> Symbol | None:
    """The symbolic value of a match (`words`: each group that took part and its folded words).

    None when it is no such value; the kind "none" for a date that does not exist: then no part of it is read either.
    """
    template = template_of(rule)
    groups = dict(words)
    values = dict(template.constants)
    for name, names in template.holes:
        for group in names:
            if group in groups:
                values[name] = _value(group, groups[group], pack)
                break
    if "count" not in values and "plural" in groups:
        values["count"] = "X"  # "days after": some
    for work in _WORK:
        if not work(values, pack):
            return None
    symbol = symbol_from(values)
    return symbol if _exists(symbol) else Symbol("none")


def _value(group: str, text: str, pack: LanguagePack) -> str:
    kind = group.partition("_")[0]
    forms = pack.words.get(WORDS_BESIDE_NUMBERS.get(kind, kind), {})
    if kind == "broken":
        kind, text = "month", text.replace("-\n", "")
        forms = pack.words.get("month", {})
    flat = " ".join(text.split())
    if kind == "misread":
        return _misread_month(flat, pack)
    if kind in ("yearmisread", "daymisread"):
        flat = flat.replace("o", "0").replace("l", "1")
    if flat in forms:
        return forms[flat]
    return flat.lstrip("0") or "0" if flat.isdigit() else flat


def _misread_month(word: str, pack: LanguagePack) -> str:
    """The month whose name of six letters or more differs from the word in one letter; "13" (no month) for none."""
    for name, value in pack.words.get("month", {}).items():
        if len(name) >= 6 and _differs_by_one(name, word):
            return value
    return "13"


def _differs_by_one(name: str, word: str) -> bool:
    if len(name) == len(word):
        return sum(a != b for a, b in zip(name, word, strict=True)) == 1
    longer, shorter = (name, word) if len(name) > len(word) else (word, name)
    return len(longer) == len(shorter) + 1 and any(longer[:k] + longer[k + 1 :] == shorter for k in range(len(longer)))


def _numeric(values: dict[str, str], pack: LanguagePack) -> bool:
    """Day and month of 02/04/2026 by the rule's or language's order, by their size where one order only is possible."""
    order = values.pop("order", "") or pack.settings.get("date_order")
    if "first" not in values:
        return True
    first, second = int(values.pop("first")), int(values.pop("second"))
    month_first = order == "mdy"
    if (month_first and first > 12) or (not month_first and second > 12 and first <= 12):
        month_first = not month_first
    values["month"], values["day"] = (str(first), str(second)) if month_first else (str(second), str(first))
    return True


def _year(values: dict[str, str], pack: LanguagePack) -> bool:
    """Years of two digits (00 to 49 are of the 2000s) and BCE years."""
    for short, name in (("year2", "year"), ("last_year2", "last_year")):
        if values.get(short):
            number = int(values[short])
            century = (
                int(values["year"]) // 100 * 100
                if name == "last_year"
                else 2000
                if number < TWO_DIGITS_OF_2000
                else 1900
            )
            values[name] = str(century + number)
        values.pop(short, None)
    if values.pop("era", "") == "bce":
        for name in ("year", "century"):
            if values.get(name):
                values[name] = str(1 - int(values[name]))
    return True


def _clock(values: dict[str, str], pack: LanguagePack) -> bool:
    """Hour, minute and half of the day to `hh:mm`."""
    four = values.pop("clock4", "")
    if four:
        values["hour"], values["minute"] = str(int(four.zfill(4)[:2])), four.zfill(4)[2:]
    hour_text, minute, half = values.pop("hour", ""), values.pop("minute", ""), values.pop("ampm", "")
    if not hour_text:
        return True
    hour = int(hour_text)
    if half:
        if not 1 <= hour <= 12:
            return False
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 24 or int(minute or 0) > 59 or (hour == 24 and int(minute or 0) > 0):
        return False
    values["clock"] = f"{hour:02d}:{int(minute or 0):02d}"
    return True


def _units(values: dict[str, str], pack: LanguagePack) -> bool:
    """Units that others measure: a fortnight is two weeks; the second weekday of a night."""
    if values.get("unit") in _UNITS:
        unit, factor = _UNITS[values["unit"]]
        count = values.get("count", "1")
        values["unit"] = unit
        values["count"] = "X" if count == "X" else str(int(float(count) * factor))
    second = values.pop("weekday2", "")
    return not second or not values.get("weekday") or (int(values["weekday"]) + 1) % 7 == int(second)


def _halves(values: dict[str, str], pack: LanguagePack) -> bool:
    """Halves in the finer unit: an hour and a half is 90 minutes, half a century 50 years."""
    and_half = values.pop("and_half", "")
    count = values.get("count", "1" if and_half else "")
    if count == "X" or not (and_half or count.endswith(".5")):
        return not and_half
    finer = _FINER.get(values.get("unit", ""))
    if finer is None:
        return not and_half
    values["unit"], values["count"] = finer[0], str(int((float(count) + (0.5 if and_half else 0)) * finer[1]))
    return True


_WORK: tuple[Callable[[dict[str, str], LanguagePack], bool], ...] = (_numeric, _year, _clock, _halves, _units)


def _exists(symbol: Symbol) -> bool:
    """False for 31 April and its like; 29 February passes when the year is not told."""
    if symbol.month is not None and not 1 <= symbol.month <= 12:
        return False
    if symbol.last_day is not None and symbol.last_month is not None:
        year = symbol.last_year if symbol.last_year is not None else 2024
        if not is_date(year, symbol.last_month, symbol.last_day):
            return False
    if symbol.day is not None and symbol.month is not None:
        return is_date(symbol.year if symbol.year is not None else 2024, symbol.month, symbol.day)
    return True
