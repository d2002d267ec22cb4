"""Project files for tests."""

from __future__ import annotations

from pathlib import Path

from tests.coreference.tellings import telling
from tests.project.readings import reading
from timeline.project.claiming import claims_of, record_of
from timeline.storage import ProjectFile, new_claims


def store(file: ProjectFile, *names: str, names_of_step: str = "Import") -> None:
    """Stores articles of those names, each with one claim, as one undo step."""
    with file.writing() as tables:
        step = tables.journal.new_step({"en": names_of_step}, "2026-11-23T00:00:00Z")
        tables.journal.keep()
        tables.journal.note_under(step)
        for name in names:
            told = reading(name, telling(name))
            record = record_of(told, "2026-11-23T00:00:00Z")
            number = tables.articles.add(record)
            for claim in new_claims(claims_of(record, told.mentions)):
                tables.claims.add(number, claim)
        tables.journal.note_under(None)


def made(path: Path, *names: str) -> Path:
    """A closed project file with articles of those names."""
    file = ProjectFile.create(path)
    if names:
        store(file, *names)
    file.close()
    return path


def titles(file: ProjectFile) -> set[str]:
    """Titles of the articles."""
    with file.reading() as tables:
        return {line.title.removeprefix("Title of ") for line in tables.articles.lines()}
