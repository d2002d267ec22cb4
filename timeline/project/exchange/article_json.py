"""The JSON of one article as it was understood: what `extract --format jsonl` prints, a line an article.

Offsets count Unicode code points of `text`, ends excluded; `text[start:end]` is always the `text` beside them. What is
not known is null, never an empty string.
"""

from __future__ import annotations

import re
from typing import Any

from timeline.model import Actor, Article, EventMention, Failure, Reading, Span, TimeSpan, Timex
from timeline.project.sentences import OWN_LANGUAGE, in_language

Json = dict[str, Any]
_LINE_OF_A_CONTAINER = re.compile(r":(\d+)$")


def article_json(reading: Reading, language: str = "en", *, only_timexes: bool = False) -> Json:
    """One article with its time expressions and events; titles of events in `language`."""
    article = reading.article
    content = article_facts(article)
    content["text"] = article.text
    content["timexes"] = [timex_json(timex, article.text) for timex in reading.timexes]
    mentions = () if only_timexes else reading.mentions
    content["events"] = [
        mention_json(mention, mention_id(index), article.text, language) for index, mention in enumerate(mentions)
    ]
    content["problems"] = [in_language(problem.sentence, language) for problem in reading.problems]
    return content


def failure_json(failure: Failure, language: str = OWN_LANGUAGE) -> Json:
    """The answer for a path, or a line of a file, that gave no article."""
    content: Json = {"id": failure.given_id or None, "path": failure.path}
    line = _LINE_OF_A_CONTAINER.search(failure.path)
    if line:
        content["line"] = int(line[1])
    return content | {"status": failure.status, "problems": [in_language(failure.sentence, language)], "events": []}


def article_facts(article: Article) -> Json:
    """Who wrote what, when, where, in which language: everything but the text and what was found in it."""
    published = article.published
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title or None,
        "publisher": article.publisher or None,
        "authors": list(article.authors),
        "url": article.url or None,
        "published": str(published.when) if published else None,
        "published_from": published.origin if published else None,
        "modified": str(article.modified) if article.modified else None,
        "language": article.language or None,
    }


def mention_id(index: int) -> str:
    """The id of an article's event, unique within its line: `e1`, `e2`, …"""
    return f"e{index + 1}"


def mention_json(mention: EventMention, event_id: str, text: str, language: str) -> Json:
    """One event as the article tells it; `text` is the article's."""
    when, origin = mention.when.span, mention.when.origin
    if when is None and mention.when.known is not None:
        when, origin = mention.when.known, "knowledge"
    return {
        "event_id": event_id,
        "type": mention.type,
        "title": mention.title(language),
        **when_json(when, mention.when.extent),
        "status": mention.status,
        "shown": mention.is_shown,
        "confidence": round(mention.confidence, 3),
        "actors": [actor.name for actor in mention.actors if actor.kind != "place"],
        "roles": [{"role": argument.role, "actor": argument.actor.name} for argument in mention.arguments],
        "instrument": mention.instrument or None,
        "place": mention.place or None,
        "when_from": origin or None,
        "attribution": list(mention.attribution),
        "links": [
            {"kind": link.kind, "to": mention_id(link.to), "distance": link.distance or None} for link in mention.links
        ],
        "evidence": span_json(mention.evidence, text),
        "trigger": span_json(mention.trigger, text),
        "timex": span_json(mention.when.timex, text) if mention.when.timex else None,
        "mentions": [{"start": span.start, "end": span.end} for span in mention.mentions or (mention.trigger,)],
    }


def when_json(when: TimeSpan | None, extent: TimeSpan | None) -> Json:
    """When an event is, as EDTF and as its first and last possible day; `extent` is the whole of a lasting one."""
    return {
        "when": str(when) if when else None,
        "earliest": when.earliest_day if when else None,
        "latest": when.latest_day if when else None,
        "extent": str(extent) if extent else None,
    }


def timex_json(timex: Timex, text: str) -> Json:
    """One time expression, TIMEX3 with the EDTF value beside it."""
    return span_json(timex.span, text) | {
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod or None,
        "edtf": str(timex.when) if timex.when else None,
        "rule": timex.rule,
    }


def span_json(span: Span, text: str) -> Json:
    """A stretch of the text with its words."""
    return {"start": span.start, "end": span.end, "text": span.text_of(text)}


def names_of(actors: tuple[Actor, ...]) -> dict[str, str]:
    """Canonical English names by key."""
    return {actor.key: actor.name for actor in actors}
