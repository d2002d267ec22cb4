"""The dates that can be chosen for an event: what its claims tell, and the other readings of their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.desktop.catalogue import Catalogue
from timeline.model import Claim, TimeSpan

MOST_CHOICES = 6
# How far apart two readings of the same words lie, in days from the earlier to the later: (least, most, name).
DISTANCES = ((1, 1, "day"), (7, 7, "week"), (28, 31, "month"), (365, 366, "year"))


@dataclass(frozen=True, slots=True)
class DateChoice:
    """A date and where it comes from, in words."""

    when: TimeSpan
    reason: str


def date_choices(claims: Sequence[Claim], words: Catalogue) -> tuple[DateChoice, ...]:
    """Each date once, in the order of the claims: as told, other readings of the same words, known from elsewhere."""
    found: dict[str, DateChoice] = {}
    for claim in claims:
        when = claim.mention.when
        source = claim.publisher or claim.article_title or words.text("card.untitled")
        if when.span is not None:
            found.setdefault(str(when.span), DateChoice(when.span, words.text("date_form.told", source=source)))
        for other in when.others:
            reason = words.text(_reading(when.span, other), phrase=when.phrase)
            found.setdefault(str(other), DateChoice(other, reason))
        if when.known is not None:
            found.setdefault(str(when.known), DateChoice(when.known, words.text("date_form.known")))
    return tuple(found.values())[:MOST_CHOICES]


def _reading(chosen: TimeSpan | None, other: TimeSpan) -> str:
    """The key of the sentence for another reading: how far from the chosen one it lies, where that has a name."""
    if chosen is None or chosen.earliest is None or other.earliest is None:
        return "date_form.other_reading"
    days = other.earliest - chosen.earliest
    name = next((name for least, most, name in DISTANCES if least <= abs(days) <= most), "")
    direction = "later" if days > 0 else "earlier"
    return f"date_form.{name}_{direction}" if name else "date_form.other_reading"
