"""Days on which something was only told: what it was on is said elsewhere, or it is the day of the news."""

from __future__ import annotations

from collections.abc import Sequence

from .days import told_on
from .known_again import is_definite
from .story import Story
from .telling import DAYS_OF_NEWS, STRUCK, Telling

NEAR = 8  # sentences in which the article may still name the day
OWN = frozenset({"clause", "sentence"})
NOT_OWN = frozenset({"document", "narrative", "story"})
ATTACKS = frozenset({"armed_attack", "terror_attack"})


def on_their_days(tellings: Sequence[Telling], story: Story) -> list[Telling]:
    """The tellings, a blow that the army told on Sunday put on Saturday where "the attack on Saturday" follows."""
    tellings = _on_the_day_recalled(tellings, story)
    known = [place for place, telling in enumerate(tellings) if _names_its_day(telling, story)]
    if not known:
        return list(tellings)
    return [_on_its_day(telling, [tellings[place] for place in known]) for telling in tellings]


def _names_its_day(telling: Telling, story: Story) -> bool:
    """True for what the article knows, with a day of its own: "the raid on Saturday night"."""
    span = telling.when.span
    is_dated = telling.how_dated in OWN and not telling.is_of_report and span is not None and span.is_exact_day
    if not is_dated or telling.type not in STRUCK or telling.status != "occurred":
        return False
    within = story.words.folded[telling.trigger.first : telling.trigger.last]
    if not story.grammar.articles.isdisjoint(within):
        return True  # "died in the attack"
    return telling.trigger.is_mere_noun and (telling.is_possessed or is_definite(telling, story))


def _on_its_day(telling: Telling, known: Sequence[Telling]) -> Telling:
    """A blow with the day of its report on that of the noun which takes it up next."""
    span = telling.when.span
    if not telling.is_of_report or telling.type not in STRUCK or telling.trigger.is_mere_noun or span is None:
        return telling
    for other in known:
        there = other.when.span
        behind = (span.earliest or 0) - (there.latest or 0) if there is not None else 0
        is_next = 0 < other.sentence.number - telling.sentence.number <= NEAR
        if is_next and 0 < behind <= DAYS_OF_NEWS and (not other.keys or telling.keys & other.keys):
            return telling._replace(when=told_on(other.when), how_dated="narrative", is_of_report=False)
    return telling


def _on_the_day_recalled(tellings: Sequence[Telling], story: Story) -> Sequence[Telling]:
    """A known blow that only the day of the news dates, on the one day that the article gives such a blow long before.

    "The bombings have frightened tourists away. … since the bombings of Aug. 7", told in September.
    """
    days = [telling for telling in tellings if _is_recalled(telling, story)]
    if len({telling.when.span for telling in days}) != 1:
        return tellings
    told = days[0].when
    return [
        telling._replace(when=told_on(told), how_dated="narrative", is_of_report=False)
        if _is_known_undated(telling, story) and any(not day.keys or telling.keys & day.keys for day in days)
        else telling
        for telling in tellings
    ]


def _is_recalled(telling: Telling, story: Story) -> bool:
    """True for a blow with a day of its own before those of the news: "the Aug. 7 bombings"."""
    span = telling.when.span
    if span is None or not span.is_exact_day or story.day is None or telling.how_dated not in OWN:
        return False
    is_before = story.day - (span.latest or story.day) > DAYS_OF_NEWS
    return is_before and telling.type in ATTACKS and telling.status == "occurred"


def _is_known_undated(telling: Telling, story: Story) -> bool:
    """True for the noun of a blow as readers know it, with no words of time: "the bombings", „bombardamentele"."""
    is_blow = telling.type in ATTACKS and telling.status == "occurred" and telling.how_dated in NOT_OWN
    within = story.words.folded[telling.trigger.first : telling.trigger.last]
    return is_blow and (is_definite(telling, story) or not story.grammar.articles.isdisjoint(within))
