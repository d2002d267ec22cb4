"""Which articles are versions of one another: of one address, or of one title, publisher and day with most words."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.versions import version_bands
from timeline.storage import ArticleLine, ArticleOrigin, Tables

MOST_UNNAMED = 9  # versions of an article of which nobody says who published it: no file is changed more often


def superseded(tables: Tables, lines: Sequence[ArticleLine] | None = None) -> dict[str, str]:
    """Id of each article of which a newer version was imported, and of the newest; `lines` are those asked about, None
    for all of the project."""
    newer = tables.articles.superseded()
    if lines is None:
        groups = _groups(tables.articles.all_origins())
    else:
        days = dict.fromkeys(line.published_day for line in lines if not line.url)
        groups = [group for day in days for group in _groups(tables.articles.origins(day))]
    for *older, newest in groups:
        newer.update((each.id, newest.id) for each in older)
    return newer


def versions_of(tables: Tables, line: ArticleLine) -> tuple[ArticleLine, ...]:
    """All versions of an article, earliest import first; itself among them."""
    if line.url:
        return tuple(sorted(tables.articles.lines(url=line.url), key=lambda each: each.number))
    for group in _groups(tables.articles.origins(line.published_day)):
        ids = [each.id for each in group]
        if line.id in ids:
            return tuple(sorted(tables.articles.lines(ids=ids), key=lambda each: each.number))
    return (line,)


def are_copies(publisher: str, count: int) -> bool:
    """True for so many texts alike that they are no versions of one article but what many outlets ran."""
    return not publisher and count > MOST_UNNAMED


def _groups(origins: Sequence[ArticleOrigin]) -> list[list[ArticleOrigin]]:
    """Articles without an address that share a version's band, two or more together, in the order given."""
    parents = list(range(len(origins)))  # each points to an earlier place of its group, the first to itself

    def first_of(place: int) -> int:
        while parents[place] != place:
            parents[place] = place = parents[parents[place]]
        return place

    first_with: dict[str, int] = {}
    for place, each in enumerate(origins):
        for band in () if each.url else version_bands(each.origin_key):
            one, other = sorted((first_of(first_with.setdefault(band, place)), first_of(place)))
            parents[other] = one
    found: dict[int, list[ArticleOrigin]] = {}
    for place, each in enumerate(origins):
        found.setdefault(first_of(place), []).append(each)
    return [group for group in found.values() if len(group) > 1 and not are_copies(group[0].publisher, len(group))]
