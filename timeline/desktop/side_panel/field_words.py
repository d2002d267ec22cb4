"""Which words of the open article each field of an event was read from, and which fields have none. No Qt.

The fields are those that the panel shows: type, status, title, when, place. Participants bring their words along in
their chips. A field that the user set, or that only another source tells, was not read from this article.
"""

from __future__ import annotations

from collections.abc import Mapping

from timeline.model import Article, Claim, Event, Span

FIELDS = ("type", "status", "title", "when", "place")
FieldWords = Mapping[str, tuple[Span, ...]]


def field_words(event: Event, claim: Claim | None, article: Article | None) -> dict[str, tuple[Span, ...]]:
    """The words of each of FIELDS in the open article; none for one that is set by hand or told elsewhere."""
    if claim is None:
        return dict.fromkeys(FIELDS, ())
    mention = claim.mention
    read = {
        "type": (mention.trigger,) if mention.type == event.type else (),
        "status": (mention.trigger,) if mention.status == event.status else (),
        "title": (mention.evidence,),
        "when": _of_the_date(claim, article),
        "place": (mention.place_span,) if mention.place_span is not None and mention.place == event.place else (),
    }
    return {field: () if field in event.corrected else spans for field, spans in read.items()}


def fields_by_hand(event: Event, claims: tuple[Claim, ...]) -> frozenset[str]:
    """The fields that no words of an article stand behind: the user set them, or made the whole event."""
    made_by_hand = bool(claims) and all(not claim.article_id for claim in claims)
    return frozenset((*FIELDS, "actors")) if made_by_hand else frozenset(event.corrected)


def _of_the_date(claim: Claim, article: Article | None) -> tuple[Span, ...]:
    """The words of time; for an event of the publication day the line that gives the article's own date."""
    when = claim.mention.when
    if when.timex is not None:
        return (when.timex,)
    if when.origin != "document" or article is None or article.published is None:
        return ()
    words = article.published.evidence
    at = article.text.find(words) if words and article.published.origin in ("header", "text") else -1
    return (Span(at, at + len(words)),) if at >= 0 else ()
