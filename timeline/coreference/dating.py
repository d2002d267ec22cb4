"""When an event was, from all that is told of its day: agreement narrows, disagreement is kept as a conflict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.model import Claim, Form, Precision, TimeSpan

from .days import ENDLESS_DAYS, days_of

# How well a day is founded, best first; beside it, what the sources agree on counts more.
TRUST = {"user": 0, "timex": 1, "event": 2, "narrative": 3, "document": 4, "knowledge": 5, "": 6}
Rank = tuple[int, int, float, int, str]


@dataclass(frozen=True, slots=True)
class Dated:
    """A claim with its day: bounds with the softness of vague words, `firm` without; and its place among tellings."""

    claim: Claim
    span: TimeSpan
    first: int
    last: int
    firm: tuple[int, int]
    rank: Rank


@dataclass(frozen=True, slots=True)
class Dating:
    """The fused date: `claim` is the telling that it rests on most, `against` those that cannot be right with it."""

    when: TimeSpan | None
    extent: TimeSpan | None
    origin: str
    claim: Claim | None
    against: tuple[Claim, ...]


def date_of(claims: Sequence[Claim], weights: Mapping[str, float]) -> Dating:
    """The date that most independent tellings agree on, narrowed by all of them.

    `weights` give each claim's share in its independent source. Claims that lie apart from the agreed day, vague
    bounds forgiven, are named in `against`.
    """
    dated = [found for claim in claims if (found := _dated(claim)) is not None]
    if not dated:
        known = next((claim for claim in claims if claim.mention.when.extent), None)
        extent = known.mention.when.extent if known else None
        return Dating(None, extent, "", None, ())
    first, last = _agreed(dated, weights)
    holding = sorted((each for each in dated if each.first <= last and each.last >= first), key=_rank)
    held = {each.claim.id for each in holding}
    when, best = _narrowed(holding)
    against = tuple(each.claim for each in dated if each.claim.id not in held)
    return Dating(when, _extent(holding, when), best.claim.mention.when.origin, best.claim, against)


def precision_rank(claim: Claim) -> Rank:
    """Order of tellings, best first: a finer date, better founded, surer, published earlier; at last the id."""
    when = claim.mention.when
    span = when.span
    first, last = (None, None) if span is None else (span.earliest, span.latest)
    width = ENDLESS_DAYS if first is None or last is None else last - first
    known = ENDLESS_DAYS if claim.published is None else claim.published
    return width, TRUST.get(when.origin, 6), -claim.mention.confidence, known, claim.id


def _dated(claim: Claim) -> Dated | None:
    span = claim.mention.when.span
    first, last, slack = days_of(span)
    if span is None or first is None or last is None:
        return None
    return Dated(claim, span, first - slack, last + slack, (first, last), precision_rank(claim))


def _rank(dated: Dated) -> Rank:
    return dated.rank


def _agreed(dated: Sequence[Dated], weights: Mapping[str, float]) -> tuple[int, int]:
    """The days with the weightiest support; among equals those of the better telling.

    Every possible answer begins where some telling begins, so only those days are tried.
    """
    best: tuple[float, int, Rank] | None = None
    answer = (dated[0].first, dated[0].last)
    for start in sorted({each.first for each in dated}):
        holding = [each for each in dated if each.first <= start <= each.last]
        support = sum(weights[each.claim.id] for each in holding)
        finest = min(holding, key=_rank)
        grade = (-round(support, 6), finest.last - finest.first, _rank(finest))
        if best is None or grade < best:
            best, answer = grade, (start, min(each.last for each in holding))
    return answer


def _narrowed(holding: Sequence[Dated]) -> tuple[TimeSpan, Dated]:
    """The finest telling's words where they say it all; else the days that all have in common."""
    best = holding[0]
    if best.span.form is Form.INTERVAL or (best.span.precision >= Precision.DAY and best.span.is_exact_day):
        return best.span, best
    first, last = best.firm
    for each in holding[1:]:
        # Soft bounds do not narrow: only days that both tellings name for certain do.
        meeting = max(first, each.firm[0]), min(last, each.firm[1])
        if meeting[0] <= meeting[1]:
            first, last = meeting
    if (first, last) == best.firm:
        return best.span, best
    return TimeSpan.within(first, last), best


def _extent(holding: Sequence[Dated], when: TimeSpan) -> TimeSpan | None:
    """The whole interval as the best telling that knows one has it; an end that is known beats an open one."""
    known = [each.claim.mention.when.extent for each in holding if each.claim.mention.when.extent]
    if not known:
        return when if when.is_lasting else None
    return next((extent for extent in known if extent.end is not None and extent.start is not None), known[0])
