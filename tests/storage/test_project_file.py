"""One file, many threads and programs, a disk that may be full."""

import sqlite3
import threading
from pathlib import Path

import pytest

from tests.storage.files import made, store, titles
from timeline.model import EnvironmentProblem
from timeline.storage import FullDisk, LockedProject, ProjectFile, ReadOnlyProject
from timeline.storage.batches import batches, marks
from timeline.storage.columns import ColumnCache
from timeline.storage.errors import explain
from timeline.storage.schema import SCHEMA, columns_of, expected_running_parts, migrate


def test_a_reading_sees_one_moment(tmp_path: Path) -> None:
    file = ProjectFile.create(tmp_path / "a.gtl")
    store(file, "one")
    with file.reading() as tables:
        assert tables.articles.count() == 1
        writer = threading.Thread(target=store, args=(file, "two"))
        writer.start()
        writer.join()
        with file.reading() as again:
            assert tables.articles.count() == again.articles.count() == 1
    assert titles(file) == {"one", "two"}
    file.close()


def test_a_full_disk_is_a_sentence_and_loses_nothing(tmp_path: Path) -> None:
    path = made(tmp_path / "a.gtl", "one")
    file = ProjectFile.open(path)
    assert file._writer is not None
    pages = file._writer.execute("PRAGMA page_count").fetchone()[0]
    file._writer.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(FullDisk, match="full"):
        store(file, *(f"article {number}" for number in range(500)))
    assert titles(file) == {"one"}

    file._writer.execute("PRAGMA max_page_count = 1000000")
    store(file, "two")
    assert titles(file) == {"one", "two"}
    file.close()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, FullDisk),
        (sqlite3.SQLITE_BUSY, LockedProject),
        (sqlite3.SQLITE_READONLY, ReadOnlyProject),
        (sqlite3.SQLITE_IOERR, EnvironmentProblem),
    ],
)
def test_what_sqlite_says_becomes_a_sentence(code: int, kind: type[EnvironmentProblem]) -> None:
    error = sqlite3.OperationalError("x")
    error.sqlite_errorcode = code

    problem = explain(error, Path("a.gtl"))

    assert type(problem) is kind
    assert problem.sentence.endswith(".")
    assert problem.advice.endswith(".")


def test_a_mistake_of_ours_keeps_its_traceback(tmp_path: Path) -> None:
    file = ProjectFile.create(tmp_path / "a.gtl")

    with pytest.raises(sqlite3.OperationalError), file.writing() as tables:
        tables.journal._connection.execute("SELECT nothing FROM nowhere")
    file.close()


def test_nothing_durable_is_said_before_it_was_synced(tmp_path: Path) -> None:
    file = ProjectFile.create(tmp_path / "a.gtl")
    assert file._writer is not None

    assert file._writer.execute("PRAGMA synchronous").fetchone() == (2,)
    assert file._writer.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    file.close()


def test_columns_are_numbers_and_bytes_and_never_objects(tmp_path: Path) -> None:
    file = ProjectFile.create(tmp_path / "a.gtl")
    with file.writing() as tables:
        assert isinstance(tables.columns, ColumnCache)
        tables.columns._connection.execute("INSERT INTO columns_cache VALUES ('a/x', 1, '|O', x'00')")
    with file.reading() as tables:
        assert tables.columns.load("a", 1) == {}
    with file.writing() as tables:
        tables.columns._connection.execute("UPDATE columns_cache SET dtype = '<i8'")
    with file.reading() as tables:
        assert tables.columns.load("a", 1) == {}
        assert tables.columns.load("a", 2) == {}
    file.close()


def test_a_migration_runs_once_and_says_so() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection, "now")
    migrate(connection, "later")

    assert connection.execute("SELECT number, name, made_at FROM migrations").fetchall() == [
        (1, "first_schema", "now"),
        (2, "search_while_typing", "now"),
    ]
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    assert "number" in columns_of(connection, "articles")
    assert expected_running_parts()
    connection.close()


def test_long_lists_are_asked_in_batches() -> None:
    assert [len(batch) for batch in batches(range(1001))] == [500, 500, 1]
    assert list(batches([])) == []
    assert marks(3) == "?, ?, ?"


def test_questions_have_few_lengths_and_ask_for_nothing_else() -> None:
    found = [batch for count in range(1, 501) for batch in batches(range(count))]
    assert [set(batch) for batch in found] == [set(range(count)) for count in range(1, 501)]
    assert len({len(batch) for batch in found}) == 18
