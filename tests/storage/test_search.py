"""Searching: files of the first schema, and the same hits whichever way they are looked for."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.project.opened import open_project
from tests.project.readings import call, reading
from timeline.model import EnvironmentProblem
from timeline.project.claiming import record_of
from timeline.storage import ArticleQuery, EventQuery, ProjectFile, search
from timeline.storage.project_file import Tables
from timeline.storage.schema import APPLICATION_ID, SCHEMA, migrate


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A closed project as the first version made it, with two articles."""
    path = tmp_path / "old.gtl"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(connection, "2026-01-01T00:00:00Z", schema=1)
        tables = Tables(connection)
        for name in ("treaty", "summit"):
            tables.articles.add(record_of(reading(name, text=f"The {name} was not forgotten."), ""))
    return path


def schema_of(path: Path) -> int:
    """The number that the file's header holds."""
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def titles(file: ProjectFile, match: str) -> list[str]:
    """Titles of the articles with those words."""
    with file.reading() as tables:
        return [row.title_en for row in tables.search.articles(match, ArticleQuery(), 5)]


def test_a_project_of_the_first_schema_opens_and_is_searched_by_beginnings(old: Path) -> None:
    file = ProjectFile.open(old)
    assert titles(file, '"tr"*') == ["Title of treaty"]
    with file.writing() as tables:
        tables.articles.add(record_of(reading("truce", text="A truce."), ""))
        tables.articles.remove([1])
    assert titles(file, '"tr"*') == ["Title of truce"]
    file.close()
    assert schema_of(old) == SCHEMA


def test_a_project_of_the_first_schema_that_is_only_read_stays_as_it_is(old: Path) -> None:
    before = old.read_bytes()
    file = ProjectFile.open_read_only(old)
    assert titles(file, '"su"*') == ["Title of summit"]
    file.close()
    assert old.read_bytes() == before


def test_an_old_project_with_a_foreign_trigger_is_refused(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("CREATE TRIGGER x AFTER INSERT ON articles BEGIN DELETE FROM claims; END")
    with pytest.raises(EnvironmentProblem):
        ProjectFile.open(old)
    assert schema_of(old) == 1


EVENTS = (
    EventQuery(any_of=(("source", ("Even", "Odd")),)),
    EventQuery(any_of=(("source", ("Even",)), ("type", ("phone_call",)))),
    EventQuery(any_of=(("type", ("meeting",)),)),
    EventQuery(first=20_000, last=20_510),
    EventQuery(),
)
ARTICLES = (ArticleQuery(), ArticleQuery(("Odd",)), ArticleQuery(("Odd", "Even"), 20_480, 20_492))


@pytest.mark.parametrize("match", ["", '"ph"*', '"title" "of"'])
def test_the_same_is_found_however_many_rows_could_fit(
    tmp_path: Path, match: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_project(tmp_path / "a.gtl")
    opened.read(
        *(
            call(
                f"n{day}", when=f"2026-02-{day:02d}", published=f"2026-02-{day:02d}", publisher=("Even", "Odd")[day % 2]
            )
            for day in range(1, 9)
        )
    )

    def found() -> list[set[str]]:
        with opened.project.reading() as tables:
            events = [{row.id for row in tables.search.events(match, query, 20)} for query in EVENTS]
            return events + [{row.id for row in tables.search.articles(match, query, 20)} for query in ARTICLES]

    among_few = found()
    monkeypatch.setattr(search, "FEW", 1)
    monkeypatch.setattr(search, "RANKED_HITS", 1)
    assert found() == among_few
    assert any(among_few)


def test_hits_with_the_words_in_their_titles_come_first(tmp_path: Path) -> None:
    project = open_project(tmp_path / "a.gtl")
    project.read(reading("plain", text="Of the treaty, nothing."), reading("treaty", text="Nothing at all was said."))
    with project.project.reading() as tables:
        found = tables.search.articles('"treaty"', ArticleQuery(), 5)
    assert [row.title_en for row in found] == ["Title of treaty", "Title of plain"]
