"""Lines of the article list, with the events and the state of each article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.storage import ArticleLine, Tables

from .answers import ArticleRow
from .versions import superseded


def article_rows(tables: Tables, lines: Iterable[ArticleLine], ids: tuple[str, ...] | None) -> tuple[ArticleRow, ...]:
    """The rows of those lines; `ids` are theirs, None when they are all of the project."""
    events = tables.events.of_articles(ids)
    lines = tuple(lines)
    newer = superseded(tables, None if ids is None else lines)
    return tuple(
        ArticleRow(
            id=line.id,
            path=line.path,
            url=line.url,
            title=line.title,
            publisher=line.publisher,
            published=line.published,
            published_origin=line.published_from,
            language=line.language,
            state=_state(line, newer),
            events=len(events.get(line.id, ())),
            event_ids=tuple(events.get(line.id, ())),
            sha256=line.sha256,
            characters=line.characters,
            problems=line.problems,
            imported_at=line.imported_at,
            newer_version=newer.get(line.id, ""),
            corrected=line.corrected,
        )
        for line in lines
    )


def _state(line: ArticleLine, newer: Mapping[str, str]) -> str:
    codes = {problem.code for problem in line.problems}
    if line.id in newer:
        return "superseded"
    if line.published is None:
        return "no_date"
    return "no_event" if "no_event" in codes else "read"
