"""Spans that words around an expression open or close: since 2020, until Friday, before 2014, from Monday to Friday."""

from __future__ import annotations

from dataclasses import replace

from timeline.language import Analysis
from timeline.model import EdtfDate, Form, Precision, TimeSpan, day_date
from timeline.model.calendar import add_months, civil

from .phrases import Phrases, phrases_of

MAX_RANGE_LETTERS = 16
MAX_NAME_TOKENS = 6


def bound_of(analysis: Analysis, start: int, end: int) -> str:
    """since, since_exact, until, by, before, after or earliest, by the words around an expression; "" for none."""
    pack = analysis.pack
    index = analysis.token_at(start)
    value, first = phrases_of(pack, "bound").before(analysis, index)
    if not value:
        value, first = phrases_of(pack, "boundinitial").before(analysis, index)
        value = value if analysis.begins_sentence(first) or _follows_rule(analysis, first) else ""
    if value and not is_possessive(analysis, end):
        return value
    value, _ = phrases_of(pack, "boundafter").after(analysis, analysis.token_at(end))
    return value


def _follows_rule(analysis: Analysis, index: int) -> bool:
    """After "conduce Rusia" in "conduce Rusia din 2000": a verb of lasting and a name that has no year of its own."""
    verbs = analysis.pack.words.get("lastingverb", {})
    place = index - 1
    while place > max(index - MAX_NAME_TOKENS, 0) and analysis.tokens[place].is_capitalised:
        place -= 1
    return 0 <= place < index - 1 and analysis.tokens[place].folded in verbs


def is_deadline(analysis: Analysis, end: int) -> bool:
    """True before "to" in "until Tuesday to sign": what ends there is still to be done."""
    return bool(phrases_of(analysis.pack, "deadlinefor").after(analysis, analysis.token_at(end))[0])


def is_possessive(analysis: Analysis, end: int) -> bool:
    """After "after" in "after Wednesday's meeting": the day is the meeting's and bounds nothing."""
    return analysis.folded[end : end + 2] in ("'s", "s'")


def bounded(when: TimeSpan, bound: str) -> TimeSpan:
    """The span that a bound makes of a date; the date itself where that would leave the calendar."""
    start, end = when.start, when.end
    if start is None or end is None or when.form is Form.INTERVAL:
        return when
    if bound == "since_exact" and when.form is Form.SET:
        return when
    if bound in ("since", "since_exact", "earliest"):
        return TimeSpan(Form.INTERVAL, _plain(start), None)
    if bound in ("until", "by"):
        return TimeSpan(Form.INTERVAL, None, _last_day(end) if when.form is Form.SET else _plain(end))
    beyond = _neighbour(start, -1) if bound == "before" else _neighbour(end, 1)
    if beyond is None:
        return when
    return TimeSpan(Form.INTERVAL, None, beyond) if bound == "before" else TimeSpan(Form.INTERVAL, beyond, None)


def _plain(date: EdtfDate) -> EdtfDate:
    return date


def _last_day(date: EdtfDate) -> EdtfDate:
    return date if date.precision >= Precision.DAY else day_date(date.bounds[1])


def _neighbour(date: EdtfDate, step: int) -> EdtfDate | None:
    """The next date (or the one before, step -1) of the same precision; None where there is none of its kind."""
    if date.precision >= Precision.DAY:
        return day_date(date.bounds[0] + step)
    if date.precision is Precision.MONTH and date.month is not None:
        year, month = add_months(date.year, date.month, step)
        return EdtfDate(year, month, approximate=date.approximate)
    if date.precision is Precision.YEAR:
        return EdtfDate(date.year + step, approximate=date.approximate)
    year, month, day = civil(date.bounds[1] + 1 if step > 0 else date.bounds[0] - 1)
    return EdtfDate(year, month, day)


def range_kind(analysis: Analysis, left_start: int, left_end: int, right_start: int) -> str:
    """How two expressions are joined: "to", "between", "and" (a list), "or", "" when they are not."""
    if right_start - left_end > MAX_RANGE_LETTERS or "\n\n" in analysis.text[left_end:right_start]:
        return ""
    first, last = analysis.token_at(left_end), analysis.token_at(right_start)
    pack = analysis.pack
    join: Phrases = phrases_of(pack, "rangejoin")
    if first == last:
        return ""
    value = join.whole(analysis, first, last) or ""
    if value != "and":
        return value
    opened, _ = phrases_of(pack, "rangeopen").before(analysis, analysis.token_at(left_start))
    return "between" if opened else "and"


def joined(left: TimeSpan, right: TimeSpan) -> TimeSpan | None:
    """The lasting span from the first to the last; None when they are not in order."""
    if left.start is None or right.end is None:
        return None
    start, end = replace(left.start, clock="", zone=""), replace(right.end, clock="", zone="")
    if left.start.clock and right.end.clock:
        start, end = left.start, right.end
    if end.bounds[1] < start.bounds[0] or start == end:
        return None
    return TimeSpan(Form.INTERVAL, start, end)
