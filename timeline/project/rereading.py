"""Stored articles read again: with today's rules, or with the date or language that the user set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.knowledge import Knowledge
from timeline.model import Article, Claim, CreationTime, Failure, InputError, Reading, TimeSpan
from timeline.storage import ArticleRecord, ProjectFile, Tables, new_claims

from .answers import ReadingPreview
from .claiming import claims_of, match, record_of
from .commands import ReadAgain, SetArticleDate, SetArticleLanguage
from .jobs import WorkerPool

FEW = 8  # articles that are read again right here; more go to the worker processes
ReadAgainArticles = ReadAgain | SetArticleDate | SetArticleLanguage


def read_again(
    file: ProjectFile, command: ReadAgainArticles, knowledge: Knowledge, pool: WorkerPool
) -> dict[str, Reading]:
    """What reading the articles of a command again gives, by article id; nothing is stored yet.

    Raises InputError when an article is not in the project, or cannot be read again.
    """
    records = list(_records(file, command))
    if isinstance(command, ReadAgain) and len(records) > FEW:
        return dict(_in_workers(records, pool))
    return {record.id: _here(record, command, knowledge) for record in records}


def replace_reading(
    tables: Tables, article_id: str, reading: Reading, corrected: tuple[str, ...], cleared: tuple[str, ...]
) -> None:
    """Stores a second reading: claims that stand on the same words keep their ids, and so the user's decisions.

    A claim that is not found again goes, unless the user said something about it.
    """
    number = tables.articles.number_of(article_id)
    before = None if number is None else tables.articles.record(number)
    if number is None or before is None:
        return
    kept_corrections = [name for name in (*before.corrected, *corrected) if name not in cleared]
    record = replace(
        record_of(reading, before.imported_at, tuple(dict.fromkeys(kept_corrections))),
        id=article_id,
        problems=(
            *reading.problems,
            *(each for each in before.problems if each.code in ("new_version", "same_text", "partly_read")),
        ),
    )
    old = tables.claims.of_article(number)
    by_hand = {claim.id for claim in old.values() if "by_hand" in claim.mention.reasons}
    numbers = {claim.id: place for place, claim in old.items()}
    matched = match((claim for claim in old.values() if claim.id not in by_hand), claims_of(record, reading.mentions))
    decided = {claim for claim in numbers if tables.decisions.about((claim,))}
    tables.articles.replace(number, record)
    tables.claims.remove(numbers[claim.id] for claim in matched.gone if claim.id not in decided)
    for claim in new_claims(matched.claims):
        if claim.id in matched.kept:
            tables.claims.replace(numbers[claim.id], claim)
        else:
            tables.claims.add(number, claim)


def previews(
    file: ProjectFile, article_ids: Iterable[str], knowledge: Knowledge, pool: WorkerPool
) -> Iterator[ReadingPreview]:
    """What reading again would change, article by article; those where nothing would are left out."""
    command = ReadAgain(tuple(article_ids))
    for article_id, reading in read_again(file, command, knowledge, pool).items():
        with file.reading() as tables:
            number = tables.articles.number_of(article_id)
            record = None if number is None else tables.articles.record(number)
            if number is None or record is None:
                continue
            old = [claim for claim in tables.claims.of_article(number).values() if not _is_by_hand(claim)]
        matched = match(old, claims_of(replace(record, article=reading.article), reading.mentions))
        new = tuple(claim for claim in matched.claims if claim.id not in matched.kept)
        pairs = ((matched.kept[claim.id], claim) for claim in matched.claims if claim.id in matched.kept)
        changed = tuple((before, after) for before, after in pairs if before.mention != after.mention)
        if new or changed or matched.gone:
            yield ReadingPreview(article_id, record.article.title, new, changed, matched.gone)


def _is_by_hand(claim: Claim) -> bool:
    return "by_hand" in claim.mention.reasons


def _records(file: ProjectFile, command: ReadAgainArticles) -> Iterator[ArticleRecord]:
    with file.reading() as tables:
        if isinstance(command, ReadAgain):
            ids = command.article_ids or tuple(line.id for line in tables.articles.lines())
        else:
            ids = (command.article_id,)
        for article_id in ids:
            number = tables.articles.number_of(article_id)
            record = None if number is None else tables.articles.record(number)
            if record is None:
                raise InputError("This article is not in the project any more.", "Choose another one.")
            yield record


def _here(record: ArticleRecord, command: ReadAgainArticles, knowledge: Knowledge) -> Reading:
    article, published, language = _wanted(record)
    if isinstance(command, SetArticleDate):
        published = command.published
        article = replace(article, published=None)
    elif isinstance(command, SetArticleLanguage):
        language = command.language
    # Lazily: the parsers that come along cost a window half a second, and workers do this for it.
    from timeline import pipeline

    return pipeline.reread(article, knowledge, published, language)


def _in_workers(records: list[ArticleRecord], pool: WorkerPool) -> Iterator[tuple[str, Reading]]:
    ticket_of = {pool.submit_reread(*_wanted(record)): record.id for record in records}
    for answer in pool.answers():
        if isinstance(answer.outcome, Failure):
            raise InputError(answer.outcome.sentence, "Nothing was changed.", answer.outcome.details)
        if answer.outcome is not None:
            yield ticket_of[answer.ticket], answer.outcome


def _wanted(record: ArticleRecord) -> tuple[Article, TimeSpan | None, str | None]:
    """The article without what was read of its date, unless the user set it; date and language set by hand."""
    by_hand = record.article.published if "published" in record.corrected else None
    language = record.article.language if "language" in record.corrected else None
    return replace(record.article, published=None), _when(by_hand), language


def _when(published: CreationTime | None) -> TimeSpan | None:
    return None if published is None else published.when
