"""Events that are dated by another one ("two days after the call") move with it when its day is corrected."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model import Claim, Event, TimeSpan
from timeline.model.edtf import day_date
from timeline.storage import Tables


def moved_with(tables: Tables, event: Event, when: TimeSpan) -> Iterator[tuple[Event, TimeSpan]]:
    """The events whose day rests on an event's, with the day that each has once the event happened at `when`; those
    that rest on them after them. Events that are dated by anything else, or were moved by hand, stay where they are.
    """
    waiting = [(event, when)]
    seen = {event.id}
    while waiting:
        base, now = waiting.pop(0)
        if base.when is None or not (base.when.is_exact_day and now.is_exact_day):
            continue
        for claim in _dated_by(tables, base):
            told = tables.events.id_of_claim(claim.id)
            found = next(iter(tables.events.by_ids((told,))), None) if told else None
            if found is None or found.id in seen or found.when_origin not in ("event", "user"):
                continue
            moved = _moved(claim, now)
            # What the user moved away from it no longer follows.
            if moved not in (None, found.when) and found.when == _moved(claim, base.when):
                seen.add(found.id)
                waiting.append((found, moved))
                yield found, moved


def _dated_by(tables: Tables, base: Event) -> Iterator[Claim]:
    """Claims dated by their distance from one of an event's own claims."""
    own = set(base.claim_ids)
    articles = {claim.article_id for claim in tables.claims.load(tables.claims.numbers(own).values()).values()}
    for article in sorted(filter(None, articles)):
        number = tables.articles.number_of(article)
        claims = {} if number is None else tables.claims.of_article(number)
        links = tables.claims.links(claims)
        for place, claim in claims.items():
            if claim.id in own or claim.mention.when.anchor != "event":
                continue
            linked = {link.to for link in links.get(place, ())}
            linked |= {claims[other].id for other, told in links.items() if claim.id in {link.to for link in told}}
            if linked & own:
                yield claim


def _moved(claim: Claim, base: TimeSpan) -> TimeSpan | None:
    """A claim's day, as far from the base's as it was told to be; None where one of them is no day."""
    span, anchor = claim.mention.when.span, claim.mention.when.anchor_when
    if span is None or anchor is None or not (span.is_exact_day and anchor.is_exact_day):
        return None
    if span.earliest is None or anchor.earliest is None or base.earliest is None:
        return None
    return TimeSpan.on(day_date(base.earliest + span.earliest - anchor.earliest))
