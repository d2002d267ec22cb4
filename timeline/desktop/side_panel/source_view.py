"""What the panel shows of an article: its text, the evidence, date words, and marks for its other events. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.desktop.catalogue import Catalogue
from timeline.desktop.terms import Terms
from timeline.model import Article, Claim, Span, TextBlock

WORDS_PER_MINUTE = 200


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that tells an event: drawn in the margin in the family's colour, a click selects it."""

    event_id: str
    span: Span
    family: str
    title: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """An article with the words that matter in it. `evidence` None: nothing is highlighted. Spans are code points."""

    article_id: str
    title: str
    line: str
    text: str
    blocks: tuple[TextBlock, ...]
    evidence: Span | None
    date_words: tuple[Span, ...]
    marks: tuple[Mark, ...]
    event_id: str = ""


def source_view(
    article_id: str,
    article: Article,
    claim: Claim | None,
    event_id: str,
    claims: Iterable[tuple[Claim, str]],
    terms: Terms,
    words: Catalogue,
) -> SourceView:
    """The article as `claim` of `event_id` reads it; `claims` are all of the article with the ids of their events."""
    marks = tuple(
        sorted(
            (
                Mark(
                    owner,
                    other.mention.evidence,
                    terms.family_of(other.mention.type),
                    other.mention.title(words.language) or terms.type(other.mention.type, words.language),
                )
                for other, owner in claims
            ),
            key=lambda mark: (mark.span, mark.event_id),
        )
    )
    events = len({mark.event_id for mark in marks})
    return SourceView(
        article_id=article_id,
        title=article.title or words.text("card.untitled"),
        line=_line(article, events, words),
        text=article.text,
        blocks=article.blocks,
        evidence=claim.mention.evidence if claim else None,
        date_words=(claim.mention.when.timex,) if claim and claim.mention.when.timex else (),
        marks=marks,
        event_id=event_id,
    )


def lanes_of(marks: Sequence[Mark]) -> dict[int, int]:
    """Which column of the margin each mark stands in (by index), so that marks of one sentence stand side by side."""
    ends: list[int] = []
    lanes: dict[int, int] = {}
    for index, mark in enumerate(marks):
        lane = next((lane for lane, end in enumerate(ends) if end <= mark.span.start), len(ends))
        if lane == len(ends):
            ends.append(0)
        ends[lane] = mark.span.end
        lanes[index] = lane
    return lanes


def _line(article: Article, events: int, words: Catalogue) -> str:
    minutes = max(1, round(len(article.text.split()) / WORDS_PER_MINUTE))
    name = f"language.{article.language}"
    parts = [words.text(name) if words.has(name) else article.language.upper(), words.text("card.minutes", n=minutes)]
    parts.append(words.text("card.events_here", n=events))
    return " · ".join(part for part in parts if part)
