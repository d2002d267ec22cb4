"""The JSON of what a project holds: events with their sources, articles, search hits, the answers of an import."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Claim, Event, ImportOutcome
from timeline.model.calendar import iso_day
from timeline.project.answers import ArticleRow, SearchHit
from timeline.project.grades import NO_GRADES, Grades
from timeline.project.sentences import OWN_LANGUAGE, in_language

from .article_json import Json, names_of, when_json


def event_json(event: Event, claims: Sequence[Claim], language: str = OWN_LANGUAGE, grades: Grades = NO_GRADES) -> Json:
    """One event of a project. Evidence, trigger, timex and mentions are those of the best claim, in `article_id`."""
    names = names_of(event.actors)
    return {
        "event_id": event.id,
        "type": event.type,
        "title": event.title(language),
        **when_json(event.when, event.extent),
        "status": event.status,
        "shown": event.is_shown,
        "confidence": round(event.confidence, 3),
        "actors": [actor.name for actor in event.actors if actor.kind != "place"],
        "roles": [{"role": role, "actor": names.get(key, key)} for role, key in event.roles],
        "instrument": event.instrument or None,
        "place": event.place or None,
        "when_from": event.when_origin or None,
        "attribution": list(event.attribution),
        "links": [{"kind": kind, "to": to, "distance": distance or None} for kind, to, distance, _ in event.links],
        **_words(event, claims),
        "sources": [source_json(claim, grades) for claim in _best_first(event, claims)],
        "independent": event.independent,
        "conflict": bool(event.conflicts),
        "corrected": bool(event.corrected),
    }


def source_json(claim: Claim, grades: Grades = NO_GRADES) -> Json:
    """One telling of an event: by whom, published when, what date it gives, its sentence, and the user's grade."""
    when = claim.mention.when.span or claim.mention.when.known
    return {
        "article_id": claim.article_id,
        "title": claim.article_title or None,
        "publisher": claim.publisher or None,
        "published": iso_day(claim.published) if claim.published is not None else None,
        "when": str(when) if when else None,
        "status": claim.mention.status,
        "evidence": claim.evidence_text,
        "grade": grades.grade(claim) or None,
    }


def article_row_json(row: ArticleRow) -> Json:
    """One article of a project."""
    return {
        "article_id": row.id,
        "path": row.path,
        "url": row.url or None,
        "title": row.title or None,
        "publisher": row.publisher or None,
        "published": str(row.published) if row.published else None,
        "language": row.language or None,
        "events": list(row.event_ids),
        "sha256": row.sha256,
        "state": row.state,
    }


def hit_json(hit: SearchHit) -> Json:
    """One hit of a search; an article has `published` where an event has `when`."""
    when = str(hit.when) if hit.when else None
    return {
        "kind": hit.kind,
        "id": hit.id,
        "title": hit.title,
        "published" if hit.kind == "article" else "when": when,
        "snippet": hit.snippet,
        "rank": hit.rank,
    }


def outcome_json(outcome: ImportOutcome, language: str = OWN_LANGUAGE) -> Json:
    """The answer of an import for one path, or for one article in a container; sentences in a language."""
    content: Json = {"path": outcome.path}
    if outcome.given_id:
        content["id"] = outcome.given_id
    return content | {
        "status": outcome.status,
        "article_id": outcome.article_id or None,
        "events": outcome.events,
        "problems": [in_language(problem.sentence, language) for problem in outcome.problems],
        "error": in_language(outcome.error, language) or None,
    }


def _best_first(event: Event, claims: Sequence[Claim]) -> list[Claim]:
    order = {claim_id: place for place, claim_id in enumerate(event.claim_ids)}
    return sorted(claims, key=lambda claim: order.get(claim.id, len(order)))


def _words(event: Event, claims: Sequence[Claim]) -> Json:
    """Where the best source says so. An event that the user made by hand has no words."""
    best = next(iter(_best_first(event, claims)), None)
    if best is None:
        return {"article_id": None, "evidence": None, "trigger": None, "timex": None, "mentions": []}
    mention, base = best.mention, best.mention.evidence.start

    def words(start: int, end: int, text: str) -> Json:
        return {"start": start, "end": end, "text": text}

    trigger, timex = mention.trigger, mention.when.timex
    trigger_text = best.evidence_text[trigger.start - base : trigger.end - base]
    return {
        "article_id": best.article_id,
        "evidence": words(mention.evidence.start, mention.evidence.end, best.evidence_text),
        "trigger": words(trigger.start, trigger.end, trigger_text),
        "timex": words(timex.start, timex.end, mention.when.phrase) if timex else None,
        "mentions": [{"start": span.start, "end": span.end} for span in mention.mentions or (trigger,)],
    }
