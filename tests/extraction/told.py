"""Small articles of our own, read with time expressions given by hand: no other room's rules come in."""

from __future__ import annotations

from collections.abc import Mapping

from timeline import knowledge
from timeline.extraction import find_events
from timeline.extraction.events import read, tell
from timeline.extraction.story import Story
from timeline.extraction.telling import Telling
from timeline.language import Analysis, analyse, load_pack
from timeline.model import Article, CreationTime, EventMention, Span, TextBlock, TimeSpan, Timex

KNOWN = knowledge.load()
PUBLISHED = "2026-02-04"


def article(text: str, language: str = "en", published: str | None = PUBLISHED) -> Article:
    """An article whose first paragraph is its title where there are several."""
    blocks, start = [], 0
    parts = text.split("\n\n")
    for number, part in enumerate(parts):
        blocks.append(TextBlock(Span(start, start + len(part)), "title" if number == 0 and len(parts) > 1 else "body"))
        start += len(part) + 2
    when = CreationTime(TimeSpan.parse(published), "given", published) if published else None
    return Article("own", text, tuple(blocks), "", language, "0", "0", when)


def times(text: str, dates: Mapping[str, str | Timex]) -> tuple[Timex, ...]:
    """A Timex for every place where a phrase stands: its EDTF value, or a Timex whose span is filled in."""
    found = []
    for phrase, value in dates.items():
        place = text.find(phrase)
        while place >= 0:
            span = Span(place, place + len(phrase))
            if isinstance(value, Timex):
                found.append(
                    Timex(
                        span, value.type, value.value, value.rule, when=value.when, anchor=value.anchor,
                        anchor_when=value.anchor_when, relation=value.relation, distance=value.distance,
                        is_statistic=value.is_statistic,
                    )
                )  # fmt: skip
            else:
                anchor = "" if any(sign.isdigit() for sign in phrase) else "publication"
                found.append(Timex(span, "DATE", value, "given", when=TimeSpan.parse(value), anchor=anchor))
            place = text.find(phrase, place + 1)
    return tuple(sorted(found, key=lambda timex: timex.span))


def analysed(told: Article) -> Analysis:
    return analyse(told.text, told.blocks, load_pack(told.language))


def story(
    text: str, dates: Mapping[str, str | Timex] | None = None, language: str = "en", published: str | None = PUBLISHED
) -> Story:
    """The text laid out for reading."""
    told = article(text, language, published)
    return tell(told, analysed(told), times(text, dates or {}), KNOWN)


def tellings(
    text: str, dates: Mapping[str, str | Timex] | None = None, language: str = "en", published: str | None = PUBLISHED
) -> list[Telling]:
    """The tellings of a text, before they are joined."""
    return read(story(text, dates, language, published))


def events(
    text: str, dates: Mapping[str, str | Timex] | None = None, language: str = "en", published: str | None = PUBLISHED
) -> tuple[EventMention, ...]:
    """The events of a text."""
    told = article(text, language, published)
    return find_events(told, analysed(told), times(text, dates or {}), KNOWN)


def only(found: list[Telling], kind: str) -> Telling:
    """The one telling of a type."""
    (telling,) = [telling for telling in found if telling.type == kind]
    return telling


def event(found: tuple[EventMention, ...], kind: str) -> EventMention:
    """The one event of a type."""
    (mention,) = [mention for mention in found if mention.type == kind]
    return mention


def names(telling: Telling | EventMention) -> set[str]:
    """The names of all actors."""
    return {argument.actor.name for argument in telling.arguments}


def in_role(telling: Telling | EventMention, role: str) -> set[str]:
    """The names of those in a role whom the text itself names."""
    return {a.actor.name for a in telling.arguments if a.role == role and a.span is not None}
