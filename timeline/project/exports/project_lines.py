"""A project as lines of JSON, lossless: each has a `kind`, and `imports.project_lines` makes the same project of them.

`article` lines are articles for any program that reads JSONL (`id`, `text`, `title`, `published` …), `event` lines are
what `list` prints and are computed anew on the way back. What only this program needs stands under `stored`, written
by the project file's own codec. Told in docs/json.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Any, Protocol

from timeline.model import Claim, Decision, Event
from timeline.project.exchange.article_json import article_facts
from timeline.project.exchange.json_lines import json_line
from timeline.project.exchange.project_json import event_json
from timeline.project.filters import EVERYTHING
from timeline.storage import ArticleRecord, NewClaim, Tables, spoken_of
from timeline.storage.codec import plain

from .options import Exported, ExportOptions

FORMAT_VERSION = 1


class Stored(Exported, Protocol):
    """What a lossless export asks of a project beside."""

    def reading(self) -> AbstractContextManager[Tables]:
        """The project's tables as they stand at one moment."""
        ...


@dataclass(frozen=True, slots=True)
class Part:
    """Ids of the claims and articles that an export of a part takes with it; None: all."""

    claims: frozenset[str]
    articles: frozenset[str]


def project_lines(project: Stored, options: ExportOptions) -> Iterator[str]:
    """The lines: the project's own facts, articles, claims, decisions, then events in time order.

    Where the options choose a part, only its events go out, with their claims, the articles that tell them and the
    decisions about them.
    """
    events = project.events(options.chosen)
    with project.reading() as tables:
        part = None if options.chosen == EVERYTHING else _part(tables, events)
        yield _line("project", version=FORMAT_VERSION)  # its name, where it was given one, is among the values
        if part is None:
            yield from _kept_lines(tables)
        yield from _article_lines(tables, part)
        yield from _claim_lines(tables, part)
        made_at = tables.decisions.times()
        for decision in tables.decisions.everything():
            if part is None or part.claims.intersection(spoken_of(decision)):
                yield _decision_line(decision, made_at[decision.id])
    grades = project.grades()
    for event in events:
        claims = tuple(claim for claim in map(project.claim, event.claim_ids) if claim is not None)
        yield _line("event", **event_json(event, claims, options.language, grades))


def _part(tables: Tables, events: Iterable[Event]) -> Part:
    claims = frozenset(claim for event in events for claim in event.claim_ids)
    found = tables.claims.load(tables.claims.numbers(claims).values())
    return Part(claims, frozenset(claim.article_id for claim in found.values() if claim.article_id))


def _kept_lines(tables: Tables) -> Iterator[str]:
    for era_id, title, first, last, colour in tables.kept.eras():
        yield _line("era", id=era_id, title=title, first=first, last=last, colour=colour)
    for title, filter_text in tables.kept.views():
        yield _line("view", title=title, filter=json.loads(filter_text))
    for key, value in tables.kept.values():
        yield _line("value", key=key, value=value)


def _article_lines(tables: Tables, part: Part | None) -> Iterator[str]:
    lines = sorted(tables.articles.lines(), key=lambda line: line.number)
    for line in lines:
        record = tables.articles.record(line.number) if part is None or line.id in part.articles else None
        if record is not None:
            yield _article_line(record)


def _article_line(record: ArticleRecord) -> str:
    bare = replace(record, article=replace(record.article, text=""))  # the text stands beside, for all to read
    facts = article_facts(record.article) | {"id": record.id, "text": record.article.text}
    return _line("article", **facts, stored=plain(bare))


def _decision_line(decision: Decision, made_at: str) -> str:
    content = plain(decision)
    return _line("decision", decision=content.pop("kind"), **content, made_at=made_at)


def _claim_lines(tables: Tables, part: Part | None) -> Iterator[str]:
    """Claims in the order of their articles and places, those made by hand at the end."""
    by_article: dict[str, list[tuple[int, Claim]]] = {}
    for number, claim in sorted(tables.claims.everything().items()):
        if part is None or claim.id in part.claims:
            by_article.setdefault(claim.article_id, []).append((number, claim))
    event_of = tables.events.ids_of_claims(claim.id for told in by_article.values() for _, claim in told)
    by_hand = by_article.pop("", [])
    articles = sorted(tables.articles.lines(ids=by_article), key=lambda line: line.number)
    for line in articles:
        places = list(tables.claims.of_article(line.number))
        told = sorted(by_article[line.id], key=lambda pair: places.index(pair[0]))
        yield from (_claim_line(tables, number, claim, places.index(number), event_of) for number, claim in told)
    for place, (number, claim) in enumerate(by_hand):
        yield _claim_line(tables, number, claim, place, event_of)


def _claim_line(tables: Tables, number: int, claim: Claim, place: int, event_of: dict[str, str]) -> str:
    links = tables.claims.links([number]).get(number, ())
    stored = NewClaim(claim.id, claim.mention, claim.evidence_text, links, place)
    return _line(
        "claim",
        id=claim.id,
        article_id=claim.article_id or None,
        event_id=event_of.get(claim.id),
        evidence=claim.evidence_text,
        stored=plain(stored),
    )


def _line(kind: str, **content: Any) -> str:
    return json_line({"kind": kind} | content, is_compact=True)
