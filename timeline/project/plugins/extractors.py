"""Extractors that others add: more mentions of events beside the rules', off until the user switches them on.

They run after the rules, in the process that imports (worker processes have no network). What they find is marked,
stands only on words of the article, and is never surer than what waits for review.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import Protocol

from timeline.model import Article, EventMention, Problem, Reading, Span

from .loading import Failed, Plugins, find_plugins, guarded

GROUP = "timeline.extractors"
API_VERSION = 1
CEILING = 0.6  # the upper end of what waits for review: shown, and never surer than a sure rule
MARK = "extractor:"  # in a mention's reasons, before the name


class Extractor(Protocol):
    """Finds events in an article that was read already."""

    @property
    def name(self) -> str:
        """What it is called in settings and reports."""
        ...

    @property
    def api_version(self) -> int:
        """The version of this interface that it was written for: 1."""
        ...

    def mentions(
        self, article: Article, found: tuple[EventMention, ...], event_types: frozenset[str]
    ) -> Iterable[EventMention]:
        """Further mentions; spans count in `article.text`. `found` are those of the rules, `event_types` the ids that
        a mention may have."""
        ...


@cache
def extractors() -> Plugins[Extractor]:
    """The extractors that are installed, found once a process."""
    return find_plugins(GROUP, API_VERSION, ("name", "api_version", "mentions"))


def switched_on(setting: str) -> tuple[Extractor, ...]:
    """The installed extractors that the setting names, separated by commas; none for an empty one."""
    names = {name.strip() for name in setting.split(",") if name.strip()}
    return tuple(extractor for extractor in extractors().found if extractor.name in names) if names else ()


def extended(reading: Reading, chosen: Sequence[Extractor], event_types: frozenset[str]) -> Reading:
    """The reading with what the extractors add; one that fails is named among the problems and adds nothing."""
    mentions, problems = reading.mentions, reading.problems
    for extractor in chosen:
        made = guarded(extractor.name, partial(_mentions, extractor, reading.article, mentions, event_types))
        if isinstance(made, Failed):
            problems = (*problems, Problem("plugin_failed", made.sentence))
            continue
        for mention in made:
            checked = checked_mention(mention, extractor.name, reading.article, mentions, event_types)
            mentions = mentions if checked is None else (*mentions, checked)
    if len(mentions) > len(reading.mentions):
        problems = tuple(problem for problem in problems if problem.code != "no_event")
    return replace(reading, mentions=mentions, problems=problems)


def _mentions(
    extractor: Extractor, article: Article, found: tuple[EventMention, ...], event_types: frozenset[str]
) -> tuple[EventMention, ...]:
    return tuple(extractor.mentions(article, found, event_types))


def checked_mention(
    mention: object, name: str, article: Article, found: Sequence[EventMention], event_types: frozenset[str]
) -> EventMention | None:
    """A plug-in's mention, marked and held below the ceiling; None when it has no words in the text that tell it, is
    of no type of ours, or tells again what is found already."""
    if not isinstance(mention, EventMention) or mention.type not in event_types:
        return None
    trigger, evidence = mention.trigger, mention.evidence
    if not _has_words(trigger, article) or not _has_words(evidence, article):
        return None
    if any(other.type == mention.type and other.evidence.overlaps(evidence) for other in found):
        return None
    return replace(
        mention,
        confidence=min(max(mention.confidence, 0.0), CEILING),
        mentions=(trigger,),
        links=(),
        reasons=(*mention.reasons, f"{MARK}{name}"),
    )


def _has_words(span: Span, article: Article) -> bool:
    return span.end <= len(article.text) and bool(span.text_of(article.text).strip())
