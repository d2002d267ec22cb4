"""Another project taken in: its articles that are new here, its decisions, eras and views."""

from __future__ import annotations

from timeline.storage import NewClaim, Tables, utc_now

from . import grades


def take_in(tables: Tables, other: Tables) -> None:
    """Adds what the other project has and this one lacks. Articles with a text that is here already are left out;
    their claims are the same on both sides, so the other's decisions speak of them too."""
    for line in sorted(other.articles.lines(), key=lambda each: each.number):
        record = other.articles.record(line.number)
        if record is None or tables.articles.find_text(record.article.text_sha256) is not None:
            continue
        number = tables.articles.add(record)
        _take_claims(tables, other, line.number, number)
    _take_claims(tables, other, None, None)
    known = {decision.id for decision in tables.decisions.everything()}
    now = utc_now()
    for decision in other.decisions.everything():
        if decision.id not in known:
            tables.decisions.add(decision, now)
    for key, value in other.kept.values():
        if key.startswith(grades.PREFIX) and not tables.kept.value(key):
            tables.kept.set_value(key, value)
    for era in other.kept.eras():
        tables.kept.set_era(*era)
    here = {title for title, _ in tables.kept.views()}
    for title, text in other.kept.views():
        if title not in here:
            tables.kept.set_view(title, text)


def _take_claims(tables: Tables, other: Tables, from_article: int | None, to_article: int | None) -> None:
    claims = other.claims.of_article(from_article) if from_article is not None else other.claims.by_hand()
    links = other.claims.links(claims)
    here = tables.claims.numbers(claim.id for claim in claims.values())
    for position, (number, claim) in enumerate(claims.items()):
        if claim.id not in here:
            told = links.get(number, ())
            tables.claims.add(to_article, NewClaim(claim.id, claim.mention, claim.evidence_text, told, position))
