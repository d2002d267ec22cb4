"""Order between the events of an article: "hours after", „cu o zi înainte", and the dates that follow from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.model import EdtfDate, Form, Precision, Span, TimeSpan, Timex, When, day_date

from .telling import DAYS_OF_NEWS, Telling

Told = tuple[Telling, Sequence[Telling]]
KINDS = frozenset({"before", "after", "same_day"})
_DISTANCE = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(T.*|X[HM])?")
_HOURS = re.compile(r"T(\d{1,3})H")
DAY_HOURS, HALF_DAY = 24, 11  # 36 hours are told of the day before
DAYS = (365, 30, 7, 1)
LONGEST_BASE = 31  # days that a date may leave open, from which others are counted
LEAST_OF_MONTHS = 30  # days from which on a distance in months is no count of days: "two months after"


class Order(NamedTuple):
    """Event number `event` lies before, after or on the day of number `other`, at an ISO 8601 distance.

    `words` say so, `rule` has read them.
    """

    event: int
    relation: str
    other: int
    distance: str
    words: Span
    rule: str


def orders(told: Sequence[Told]) -> list[Order]:
    """The order that the tellings state, each pair of events once."""
    found: dict[tuple[int, int], Order] = {}
    for number, (_, group) in enumerate(told):
        for telling in group:
            timex = telling.link
            if timex is None or timex.relation not in KINDS:
                continue
            other = _behind(timex, number, told)
            if other is not None and (other, number) not in found:
                order = Order(number, timex.relation, other, timex.distance, timex.span, timex.rule)
                found.setdefault((number, other), order)
    return list(found.values())


def _behind(timex: Timex, number: int, told: Sequence[Told]) -> int | None:
    """The event told next behind an expression of order, within its sentence."""
    best: tuple[int, int] | None = None
    for other, (_, group) in enumerate(told):
        for telling in group:
            behind = telling.span.start - timex.span.end
            if behind >= 0 and other != number and telling.sentence.span.contains(timex.span):
                best = min(best or (behind, other), (behind, other))
    return best[1] if best else None


def dated_by_order(told: Sequence[Told], text: str) -> list[Told]:
    """The events of a text, those without a date dated from one they are ordered by, where the distance is told."""
    rows = list(told)
    for order in orders(told):
        sign = {"after": 1, "before": -1, "same_day": 0}[order.relation]
        here, there = rows[order.event][0], rows[order.other][0]
        if _is_vague(there) and here.when.span is not None:
            number, moved = order.other, _moved(there, here.when, -sign, order, text)
        elif _is_vague(here) and there.when.span is not None:
            number, moved = order.event, _moved(here, there.when, sign, order, text)
        else:
            continue
        if not _leaves_the_news(*rows[number], moved):
            rows[number] = (moved, rows[number][1])
    return rows


def _leaves_the_news(telling: Telling, group: Sequence[Telling], moved: Telling) -> bool:
    """True where what the title tells as the news of its day would be put long before it."""
    day, there = telling.when.span, moved.when.span
    in_title = any(other.sentence.kind == "title" for other in group)
    if telling.how_dated != "document" or not in_title or day is None or there is None:
        return False
    return there.latest is not None and (day.earliest or 0) - there.latest > DAYS_OF_NEWS


def _is_vague(telling: Telling) -> bool:
    span = telling.when.span
    if span is None or telling.how_dated in ("document", "narrative", "shared"):
        return True
    return telling.how_dated == "sentence" and span.precision <= Precision.YEAR


def days_of(distance: str) -> int | None:
    """Whole days of an ISO 8601 duration; 0 for few hours and minutes, None where the number is not told."""
    match = _DISTANCE.fullmatch(distance)
    if not match or distance == "P":
        return None
    if not any(match.groups()[:4]):
        hours = _HOURS.fullmatch(match[5] or "")
        return (int(hours[1]) + HALF_DAY) // DAY_HOURS if hours else 0 if match[5] else None
    return sum(int(count or 0) * days for count, days in zip(match.groups()[:4], DAYS, strict=True))


def _about(day: EdtfDate, distance: str) -> TimeSpan:
    """About the month, or the year, that a day told by a distance in months or years lies in."""
    return TimeSpan.parse(f"{day.year}~" if distance.endswith("Y") else f"{day.year}-{day.month:02}~")


def counted_on(span: TimeSpan, distance: str, sign: int) -> TimeSpan | None:
    """The date an ISO 8601 duration after (sign 1), before (-1) or within the day (0) of another; None where the
    duration is vague, or the other lasts or is known to no month."""
    days = days_of(distance)
    if days is None or span.start is None or span.end is None or span.form is Form.INTERVAL:
        return None
    days *= sign
    first, last = span.start.bounds[0] + days, span.end.bounds[1] + days
    if last - first > LONGEST_BASE:
        return None
    if first == last and abs(days) >= LEAST_OF_MONTHS and distance.endswith(("M", "Y")):
        return _about(day_date(first), distance)
    return TimeSpan.on(day_date(first)) if first == last else span if not days else TimeSpan.within(first, last)


def counted_from(base: TimeSpan, span: TimeSpan, words: Span, rule: str, text: str) -> When:
    """The time of an event that was counted from another one's, with the words that order the two."""
    return When(
        span, origin="event", timex=words, phrase=words.text_of(text), anchor="event", anchor_when=base, rule=rule
    )


def _moved(telling: Telling, base: When, sign: int, order: Order, text: str) -> Telling:
    span = base.span
    moved = None if span is None else counted_on(span, order.distance, sign)
    if span is None or moved is None:
        return telling
    when = counted_from(span, moved, order.words, order.rule, text)
    return telling._replace(when=when, how_dated="event")
