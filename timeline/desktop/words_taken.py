"""What the program has read in words that the user selects: a date, somebody who takes part, a place. No Qt.

What was understood is better than the letters: „miercuri" is a day, „Chinei" is China.
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import Actor, Claim, Span, TimeSpan, Timex


def date_in(span: Span, timexes: Iterable[Timex]) -> TimeSpan | None:
    """The date of the time expression that shares most with a span; None where none has a date."""
    shared = [(_shared(span, timex.span), timex.when) for timex in timexes if timex.when is not None]
    most, when = max(shared, key=lambda row: row[0], default=(0, None))
    return when if most else None


def actor_in(span: Span, claims: Iterable[Claim]) -> Actor | None:
    """The actor whose name shares most with a span."""
    arguments = [argument for claim in claims for argument in claim.mention.arguments if argument.span is not None]
    shared = [(_shared(span, argument.span), argument.actor) for argument in arguments if argument.span is not None]
    most, actor = max(shared, key=lambda row: row[0], default=(0, None))
    return actor if most else None


def place_in(span: Span, claims: Iterable[Claim]) -> str:
    """The canonical name of the place that a span names; "" where none was read there."""
    named = [(claim.mention.place_span, claim.mention.place) for claim in claims]
    shared = [(_shared(span, words), place) for words, place in named if words is not None]
    most, place = max(shared, default=(0, ""))
    return place if most else ""


def _shared(one: Span, other: Span) -> int:
    return max(min(one.end, other.end) - max(one.start, other.start), 0)
