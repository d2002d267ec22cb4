"""Answers for paths: what became of each reading, and the sentences for those that became nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from timeline.model import Failure, ImportOutcome, Problem, Reading, Source
from timeline.storage import Tables, published_day

from .claiming import article_id, claims_of, is_part_of_a_file, record_of
from .copies import Copies, known_as

CANCELLED = "The import was cancelled before this was read."
CANCELLED_WITHIN = "The import was cancelled before all of this folder was read. Add it again to go on."


@dataclass(slots=True)
class Stored:
    """An outcome that counts once its transaction is durable; `is_new` when an article was added."""

    outcome: ImportOutcome
    is_new: bool


def store(tables: Tables, reading: Reading, imported_at: str, copies: Copies) -> Stored:
    """Stores one reading, unless the project has its text already. Runs inside a transaction."""
    article = reading.article
    known = tables.articles.find_text(article.text_sha256)
    if known is None and not is_part_of_a_file(article):
        known = tables.articles.find_bytes(article.sha256)
    if known is not None:
        name = tables.articles.name_of(known)
        problems = () if name is None else known_as(name, article.path)
        return Stored(_outcome(reading, "duplicate", known, problems), is_new=False)
    record, day = record_of(reading, imported_at), published_day(article)
    problems = (*reading.problems, *copies.problems(tables, record, day))
    record = replace(record, problems=problems)
    number = tables.articles.add(record)
    copies.add(number, record, day)
    tables.claims.add_told(number, claims_of(record, reading.mentions))
    return Stored(_outcome(reading, "imported", article_id(article), problems), is_new=True)


def storable(reading: Reading) -> Failure | None:
    """A failure for a reading that no database can hold: text with half of a surrogate pair."""
    article = reading.article
    try:
        for text in (article.text, article.path, article.title, article.url, article.publisher):
            text.encode("utf-8")
    except UnicodeEncodeError as error:
        sentence = "Its text holds characters that do not exist. Save it again as UTF-8 and add it once more."
        return Failure(
            article.path.encode("utf-8", "replace").decode(), sentence, "failed", str(error), article.given_id
        )
    return None


def of_failure(failure: Failure) -> ImportOutcome:
    """The answer for a path that gave no article."""
    return ImportOutcome(
        failure.path, failure.status, error=failure.sentence, given_id=failure.given_id, link=failure.link
    )


def of_cancelled(path: str, given_id: str = "") -> ImportOutcome:
    """The answer for a file or text that was not read any more."""
    return ImportOutcome(path, "skipped", error=CANCELLED, given_id=given_id)


def of_unfinished(named: Path | Source | Failure) -> ImportOutcome:
    """The answer for what somebody named: a file that was not read any more, a folder that was not read to its end."""
    path = str(named) if isinstance(named, Path) else named.path
    given_id = named.id if isinstance(named, Source) else named.given_id if isinstance(named, Failure) else ""
    is_text = isinstance(named, Source) and named.is_given
    sentence = CANCELLED_WITHIN if not is_text and Path(path).is_dir() else CANCELLED
    return ImportOutcome(path, "skipped", error=sentence, given_id=given_id)


def _outcome(reading: Reading, status: str, found_id: str, problems: tuple[Problem, ...]) -> ImportOutcome:
    article = reading.article
    return ImportOutcome(
        path=article.path,
        status=status,
        article_id=found_id,
        problems=problems,
        given_id=article.given_id,
        title=article.title,
    )
