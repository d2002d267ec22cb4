"""Search over events and articles, one list of hits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.knowledge import Knowledge
from timeline.model import Event, TimeSpan
from timeline.storage import CLOSE, OPEN, ArticleQuery, EventQuery, FoundRow, Tables

from .ahead import is_out
from .answers import SearchHit
from .search_query import SearchQuery, parse


def search(
    tables: Tables, query: str, knowledge: Knowledge, limit: int, kinds: Sequence[str], language: str
) -> tuple[SearchHit, ...]:
    """Hits, events before articles, each best first. An empty query finds nothing."""
    facets = tables.facets
    understood = parse(
        query, knowledge, facets.actor_names, tables.articles.publishers, lambda: set(facets.names("place"))
    )
    if understood.unknown or not _asks_something(understood):
        return ()
    hits: list[SearchHit] = []
    if "event" in kinds:
        hits += [
            _hit("event", row, language) for row in tables.search.events(understood.match, _events(understood), limit)
        ]
    about_events = understood.actors or understood.types or understood.places or understood.is_first_letter
    if "article" in kinds and not about_events:
        wanted = ArticleQuery(tuple(sorted(understood.sources)), understood.first, understood.last)
        hits += [_hit("article", row, language) for row in tables.search.articles(understood.match, wanted, limit)]
    return shared(hits, limit)


def known_then(
    tables: Tables, hits: Sequence[SearchHit], events: Iterable[Event], day: int, language: str
) -> tuple[SearchHit, ...]:
    """The hits of what had been published until a day: `events` as they were known then, each of them once."""
    then = {claim: event for event in events for claim in event.claim_ids}
    now = {event.id: event for event in tables.events.by_ids([hit.id for hit in hits if hit.kind == "event"])}
    lines = tables.articles.lines(ids=[hit.id for hit in hits if hit.kind == "article"])
    out = {line.id for line in lines if is_out(line.published, day)}
    found: dict[tuple[str, str], SearchHit] = {}
    for hit in hits:
        if hit.kind == "article":
            if hit.id in out:
                found[hit.kind, hit.id] = hit
            continue
        claims = now[hit.id].claim_ids if hit.id in now else ()
        event = next((then[claim] for claim in claims if claim in then), None)
        if event is not None:
            as_known = replace(hit, id=event.id, title=event.title(language), when=event.when)
            found.setdefault((hit.kind, event.id), as_known)
    return tuple(found.values())


def _asks_something(query: SearchQuery) -> bool:
    days = query.first is not None or query.last is not None
    return bool(query.match or query.actors or query.types or query.sources or query.places or days)


def _events(query: SearchQuery) -> EventQuery:
    any_of = [("actor", tuple(sorted(keys))) for keys in query.actors]
    for kind, values in (("type", query.types), ("source", query.sources), ("place", query.places)):
        if values:
            any_of.append((kind, tuple(sorted(values))))
    return EventQuery(any_of=tuple(any_of), first=query.first, last=query.last)


def shared(hits: Iterable[SearchHit], limit: int) -> tuple[SearchHit, ...]:
    """Both kinds get their share of the places: up to half, and what the other leaves."""
    events = [hit for hit in hits if hit.kind == "event"]
    articles = [hit for hit in hits if hit.kind == "article"]
    room = max(limit - len(articles), limit // 2)
    chosen = events[:room]
    return (*chosen, *articles[: limit - len(chosen)])


def _hit(kind: str, row: FoundRow, language: str) -> SearchHit:
    snippet, marks = _marked(row.snippet)
    title = row.title_ro if language == "ro" and row.title_ro else row.title_en
    when = TimeSpan.parse(row.when) if row.when else None
    return SearchHit(kind, row.id, title, when, snippet, marks, row.rank)


def _marked(snippet: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The snippet without marks, and the places of the words found."""
    text, marks, start = "", [], 0
    for piece in snippet.replace("\n", " ").split(OPEN):
        found, is_marked, rest = piece.partition(CLOSE)
        if is_marked:
            start = len(text)
            text += found
            marks.append((start, len(text)))
            text += rest
        else:
            text += piece
    return text, tuple(marks)
