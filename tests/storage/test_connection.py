"""Making and opening the file: whole or not at all, checked, and untouched when something is wrong."""

import os
import random
import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.files import made, store, titles
from timeline.model import EnvironmentProblem
from timeline.storage import ArticleQuery, ProjectFile
from timeline.storage.connection import STALE_SECONDS, create_file, open_for_reading
from timeline.storage.errors import DamagedProject, ForeignProject, NewerProject
from timeline.storage.header import read_header
from timeline.storage.schema import SCHEMA


def refused(path: Path, kind: type[EnvironmentProblem]) -> EnvironmentProblem:
    """The error of opening, to read and to write; the file and its folder must stay as they were."""
    before, names = path.read_bytes(), sorted(path.parent.iterdir())
    with pytest.raises(kind):
        ProjectFile.open_read_only(path)
    with pytest.raises(kind) as caught:
        ProjectFile.open(path)
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == names
    return caught.value


def test_a_closed_project_is_one_file_of_ours(tmp_path: Path) -> None:
    path = made(tmp_path / "a.gtl", "one")

    assert sorted(tmp_path.iterdir()) == [path]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (0x67746C31,)
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_an_open_project_writes_ahead_and_syncs_fully(tmp_path: Path) -> None:
    file = ProjectFile.create(tmp_path / "a.gtl")
    store(file, "one")

    assert (tmp_path / "a.gtl-wal").exists()
    file.close()


def test_of_two_that_make_one_project_the_second_opens_the_first_ones(tmp_path: Path) -> None:
    path = tmp_path / "a.gtl"
    assert create_file(path, "now")
    file = ProjectFile.open(path)
    store(file, "one")

    assert not create_file(path, "now")
    second = ProjectFile.create(path)
    assert titles(second) == {"one"}
    file.close()
    second.close()


def test_many_that_make_one_project_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.gtl"

    def work(name: str) -> None:
        file = ProjectFile.create(path)
        store(file, name)
        file.close()

    threads = [threading.Thread(target=work, args=(f"article {number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    file = ProjectFile.open(path)
    assert len(titles(file)) == 8
    file.close()
    assert list(tmp_path.iterdir()) == [path]


def test_a_half_made_file_of_a_killed_program_is_cleared_away_after_an_hour(tmp_path: Path) -> None:
    stale, fresh = tmp_path / ".a.gtl.x.new", tmp_path / ".a.gtl.y.new"
    for path in (stale, fresh):
        path.write_bytes(b"half")
    os.utime(stale, (stale.stat().st_mtime - STALE_SECONDS - 1,) * 2)

    create_file(tmp_path / "a.gtl", "now")

    assert not stale.exists()
    assert fresh.exists()


@pytest.mark.parametrize(
    "content", [b"", b"just some text", b"PK\x03\x04" + b"\x00" * 200], ids=["empty", "text", "zip"]
)
def test_a_file_that_is_no_database_is_refused_kindly(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.gtl"
    path.write_bytes(content)

    assert "not a timeline project" in refused(path, ForeignProject).sentence


def test_the_database_of_another_program_is_refused_kindly(tmp_path: Path) -> None:
    path = tmp_path / "a.gtl"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE other (x)")
        connection.commit()

    assert "another program" in refused(path, ForeignProject).sentence


def test_a_newer_project_is_refused_kindly(tmp_path: Path) -> None:
    path = made(tmp_path / "a.gtl", "one")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        connection.commit()

    assert "newer version" in refused(path, NewerProject).sentence


@pytest.mark.parametrize("size", [40, 100, 500, 4096, 8192, 20_000])
def test_a_project_that_was_cut_is_refused_and_left_as_it_is(tmp_path: Path, size: int) -> None:
    path = made(tmp_path / "a.gtl", "one", "two")
    path.write_bytes(path.read_bytes()[:size])

    assert "damaged" in refused(path, DamagedProject).sentence


def test_triggers_that_are_not_ours_are_refused(tmp_path: Path) -> None:
    path = made(tmp_path / "a.gtl", "one")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TRIGGER evil AFTER INSERT ON articles BEGIN DELETE FROM articles; END")
        connection.commit()

    refused(path, DamagedProject)


def use(path: Path) -> None:
    """Opens a project and asks for everything in it."""
    file = ProjectFile.open(path)
    try:
        with file.reading() as tables:
            for line in tables.articles.lines():
                tables.articles.record(line.number)
            tables.claims.everything()
            tables.decisions.everything()
            tables.journal.last_done()
            tables.kept.reports(5)
            tables.search.articles('"one"', ArticleQuery(), 5)
        store(file, "new")
    finally:
        file.close()


@pytest.mark.parametrize("seed", range(60))
def test_flipped_bytes_never_give_a_traceback(tmp_path: Path, seed: int) -> None:
    path = made(tmp_path / "a.gtl", *(f"article {number}" for number in range(12)))
    content = bytearray(path.read_bytes())
    picker = random.Random(seed)
    for _ in range(picker.choice((1, 8, 64))):
        content[picker.randrange(len(content))] ^= 1 << picker.randrange(8)
    path.write_bytes(bytes(content))

    problems = []
    try:
        use(path)
    except EnvironmentProblem as problem:
        problems.append(problem.sentence)

    assert all(sentence.endswith(".") for sentence in problems)


def test_reading_leaves_the_file_and_its_folder_as_they_are(tmp_path: Path) -> None:
    path = made(tmp_path / "a.gtl", "one")
    before = path.read_bytes()

    file = ProjectFile.open_read_only(path)
    assert titles(file) == {"one"}
    with pytest.raises(EnvironmentProblem), file.writing():
        pass
    file.close()

    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_project_that_was_killed_is_read_with_its_log(tmp_path: Path) -> None:
    live = tmp_path / "live"
    live.mkdir()
    file = ProjectFile.create(live / "a.gtl")
    store(file, "one")
    killed = tmp_path / "killed"
    shutil.copytree(live, killed)
    file.close()

    again = ProjectFile.open_read_only(killed / "a.gtl")
    assert titles(again) == {"one"}
    again.close()


def test_a_project_in_a_folder_that_cannot_be_written_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path / "a.gtl", "one")
    monkeypatch.setattr(os, "access", lambda *_: False)

    connection, copied = open_for_reading(path, "now")

    assert connection.execute("SELECT COUNT(*) FROM articles").fetchone() == (1,)
    assert copied is None
    connection.close()


def test_the_log_of_a_killed_program_in_such_a_folder_is_read_from_a_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = tmp_path / "live"
    live.mkdir()
    file = ProjectFile.create(live / "a.gtl")
    store(file, "one")
    killed = tmp_path / "killed"
    shutil.copytree(live, killed)
    file.close()
    (killed / "a.gtl-shm").unlink()
    monkeypatch.setattr(os, "access", lambda *_: False)
    names = sorted(killed.iterdir())

    again = ProjectFile.open_read_only(killed / "a.gtl")
    assert titles(again) == {"one"}
    again.close()

    assert sorted(killed.iterdir()) == names


def test_the_header_tells_how_large_the_file_must_be(tmp_path: Path) -> None:
    header = read_header(made(tmp_path / "a.gtl", "one"))

    assert header.schema == SCHEMA
    assert header.file_size == header.pages * header.page_size
    assert not header.is_wal


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match=r"gone\.gtl"):
        read_header(tmp_path / "gone.gtl")
