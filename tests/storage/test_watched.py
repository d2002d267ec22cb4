"""Opening a large project can be followed and given up, and leaves it as it was."""

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.project.readings import reading
from tests.storage.files import made, titles
from timeline.project.claiming import record_of
from timeline.storage import OpeningCancelled, ProjectFile, Tables, project_file, watched
from timeline.storage.backups import folder_for
from timeline.storage.header import read_header
from timeline.storage.schema import APPLICATION_ID, SCHEMA, migrate
from timeline.storage.watched import COPYING, RENEWING

Told = list[tuple[str, float | None]]


def watching(told: Told, gives_up_at: str = "") -> Callable[[str, float | None], bool]:
    def watch(stage: str, share: float | None) -> bool:
        told.append((stage, share))
        return stage != gives_up_at

    return watch


def old_project(path: Path) -> Path:
    """A project of the first schema with an article."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(connection, "then", 1)
        Tables(connection).articles.add(record_of(reading("one"), ""))
    return path


def test_the_copy_of_the_day_tells_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watched, "PAGES_AT_ONCE", 8)
    told: Told = []
    ProjectFile.open(made(tmp_path / "a.gtl", "one"), tmp_path / "backups", watching(told)).close()
    assert {stage for stage, _ in told} == {COPYING}
    shares = [share for _, share in told if share is not None]
    assert len(shares) > 2
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_a_copy_that_is_given_up_leaves_nothing_behind(tmp_path: Path) -> None:
    path, root = made(tmp_path / "a.gtl", "one"), tmp_path / "backups"
    before = path.read_bytes()
    with pytest.raises(OpeningCancelled):
        ProjectFile.open(path, root, watching([], COPYING))
    assert list(folder_for(path, root).iterdir()) == []
    assert path.read_bytes() == before
    ProjectFile.open(path, root).close()


def test_the_way_to_the_present_schema_that_is_given_up_leaves_the_project_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watched, "STEPS_AT_ONCE", 5)
    path = old_project(tmp_path / "a.gtl")
    with pytest.raises(OpeningCancelled):
        ProjectFile.open(path, None, watching([], RENEWING))
    assert read_header(path).schema == 1

    told: Told = []
    file = ProjectFile.open(path, None, watching(told))
    assert {stage for stage, _ in told} == {RENEWING}
    assert titles(file) == {"one"}
    file.close()
    assert read_header(path).schema == SCHEMA


def test_only_large_projects_that_are_copied_or_renewed_first_are_opened_slowly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, old, new = tmp_path / "backups", old_project(tmp_path / "old.gtl"), made(tmp_path / "new.gtl", "one")
    assert not ProjectFile.is_opened_slowly(old, root)
    monkeypatch.setattr(project_file, "LARGE_BYTES", 1)
    assert ProjectFile.is_opened_slowly(old, None)
    assert ProjectFile.is_opened_slowly(new, root)
    assert not ProjectFile.is_opened_slowly(new, None)
    ProjectFile.open(new, root).close()
    assert not ProjectFile.is_opened_slowly(new, root)
    assert not ProjectFile.is_opened_slowly(tmp_path / "none.gtl", root)
