"""The day of the news: when the lead says that it happened on Monday, what Tuesday's title tells was on Monday too."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import When

from .reported import on_their_days
from .story import Story
from .telling import DAYS_OF_NEWS, SPEECH, STRUCK, Telling, is_won_later

CONFLICT = STRUCK | {"invasion", "territorial_capture", "sabotage_cyber", "death"}
OPENING = frozenset({"title", "lead"})
BY_WORDS = frozenset({"clause", "sentence"})
BY_PUBLICATION = "publication_day"  # the rule of a date that only the day of publication gives
WEEK = 7  # days


def on_the_day_of_the_news(tellings: Sequence[Telling], story: Story) -> list[Telling]:
    """The tellings, deeds dated by the publication alone put on the day that the lead gives to the news."""
    tellings = _on_the_day_of_the_disaster(on_their_days(tellings, story), story)
    news = next((telling for telling in tellings if _is_news(telling, story)), None)
    if news is None:
        return _on_the_day_of_saying(tellings, story)
    if news.when.span is None or news.when.span.earliest == story.day:
        return list(tellings)
    return [_moved(telling, news.when) if _is_of_that_day(telling, news) else telling for telling in tellings]


def _is_of_that_day(telling: Telling, news: Telling) -> bool:
    """True for deeds of one day: protests, aid and envoys called in come after the blow that the lead tells of."""
    if telling.type == "election" and news.type == "appointment":
        return False  # the vote was weeks before the oath
    return telling.type not in SPEECH and (news.type not in STRUCK or telling.type in CONFLICT)


def _on_the_day_of_saying(tellings: Sequence[Telling], story: Story) -> list[Telling]:
    """Where the lead tells no deed with a day, deeds behind it are of the day on which somebody spoke there."""
    said = next((telling for telling in tellings if _is_news(telling, story, SPEECH)), None)
    if said is None or said.when.span is None or said.when.span.earliest == story.day:
        return list(tellings)
    return [
        _moved(telling, said.when)
        if telling.type not in SPEECH and telling.sentence.number > said.sentence.number
        else telling
        for telling in tellings
    ]


def _on_the_day_of_the_disaster(tellings: Sequence[Telling], story: Story) -> Sequence[Telling]:
    """A disaster told without a day is of the one day that the article tells: "Mexico mourns after a quake"."""
    days = {
        telling.when.span: telling
        for telling in tellings
        if telling.type == "disaster" and telling.how_dated in BY_WORDS and _is_lately(telling, story)
    }
    if len(days) != 1:
        return tellings
    (told,) = days.values()
    return [
        _moved(telling, told.when) if telling.type == "disaster" and telling.keys & told.keys else telling
        for telling in tellings
    ]


def _is_lately(telling: Telling, story: Story) -> bool:
    """True for a day of the week before publication."""
    span = telling.when.span
    if span is None or not span.is_exact_day or story.day is None or span.earliest is None:
        return False
    return telling.status == "occurred" and 0 < story.day - span.earliest <= WEEK


def _is_news(telling: Telling, story: Story, kinds: frozenset[str] = frozenset()) -> bool:
    """True for a deed that title or lead date by words, on the day of publication or shortly before.

    With `kinds`, for an act of one of these types instead.
    """
    span = telling.when.span
    if span is None or not span.is_exact_day or story.day is None or span.earliest is None:
        return False
    is_told = telling.sentence.kind in OPENING and telling.how_dated in BY_WORDS and telling.status == "occurred"
    if telling.type in STRUCK and telling.trigger.is_mere_noun:
        return False  # aid and outrage come after "Saturday's earthquake"
    if is_won_later(telling):
        return False  # and what follows on "has won Saturday's election" is told later
    is_sought = telling.type in kinds if kinds else telling.type not in SPEECH
    return is_told and is_sought and 0 <= story.day - span.earliest <= DAYS_OF_NEWS


def _moved(telling: Telling, day: When) -> Telling:
    if telling.when.rule != BY_PUBLICATION or telling.status != "occurred":
        return telling
    when = When(
        day.span, origin="narrative", timex=day.timex, phrase=day.phrase, rule=day.rule, anchor="text",
        anchor_when=day.span,
    )  # fmt: skip
    return telling._replace(when=when, how_dated="story")
