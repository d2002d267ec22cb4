"""Copies of a project: one a day, seven kept, never a damaged one in place of a good one."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.storage.files import made, store, titles
from timeline.model import EnvironmentProblem
from timeline.storage import DamagedProject, ProjectFile, list_backups, restore_backup
from timeline.storage.backups import KEPT_DAILY, folder_for, make, make_daily

NOW = datetime(2026, 11, 23, 9, 30)


def test_a_day_has_one_backup_and_an_unchanged_project_needs_none(tmp_path: Path) -> None:
    path, root = made(tmp_path / "a.gtl", "one"), tmp_path / "backups"

    assert make_daily(path, root, NOW) is not None
    assert make_daily(path, root, NOW + timedelta(hours=3)) is None
    assert make_daily(path, root, NOW + timedelta(days=1)) is None
    file = ProjectFile.open(path)
    store(file, "two")
    file.close()
    assert make_daily(path, root, NOW + timedelta(days=1)) is not None


def test_the_last_days_are_kept(tmp_path: Path) -> None:
    path, root = made(tmp_path / "a.gtl", "one"), tmp_path / "backups"
    for number in range(KEPT_DAILY + 3):
        file = ProjectFile.open(path)
        store(file, f"article {number}")
        file.close()
        make_daily(path, root, NOW + timedelta(days=number))

    names = sorted(found.name for found in folder_for(path, root).iterdir())
    assert len(names) == KEPT_DAILY
    assert names[-1] == f"{NOW + timedelta(days=KEPT_DAILY + 2):%Y-%m-%d}.gtl"


def test_a_backup_of_a_project_at_work_holds_what_was_committed(tmp_path: Path) -> None:
    path, root = tmp_path / "a.gtl", tmp_path / "backups"
    file = ProjectFile.create(path)
    store(file, "one")

    copy = ProjectFile.open_read_only(make(path, root, NOW))

    assert titles(copy) == {"one"}
    copy.close()
    file.close()


def test_namesakes_in_two_folders_have_backups_of_their_own(tmp_path: Path) -> None:
    assert folder_for(tmp_path / "x" / "a.gtl", tmp_path) != folder_for(tmp_path / "y" / "a.gtl", tmp_path)


def test_a_damaged_project_is_not_backed_up(tmp_path: Path) -> None:
    path, root = made(tmp_path / "a.gtl", "one"), tmp_path / "backups"
    path.write_bytes(path.read_bytes()[:9000])

    with pytest.raises(DamagedProject):
        ProjectFile.open(path, root)

    assert not root.exists()


def test_restoring_keeps_the_damaged_file_aside(tmp_path: Path) -> None:
    path, root = made(tmp_path / "a.gtl", "one"), tmp_path / "backups"
    backup = make(path, root, NOW)
    path.write_bytes(b"ruin")

    kept = restore_backup(path, backup, NOW)

    assert kept.read_bytes() == b"ruin"
    file = ProjectFile.open(path)
    assert titles(file) == {"one"}
    file.close()


def test_what_is_no_project_is_not_restored(tmp_path: Path) -> None:
    path = made(tmp_path / "a.gtl", "one")
    (tmp_path / "b.gtl").write_text("no project")
    before = path.read_bytes()

    with pytest.raises(EnvironmentProblem):
        restore_backup(path, tmp_path / "b.gtl", NOW)

    assert path.read_bytes() == before


def test_the_list_says_which_copies_can_be_read(tmp_path: Path) -> None:
    path, root = made(tmp_path / "a.gtl", "one", "two"), tmp_path / "backups"
    make(path, root, NOW)
    make(path, root, NOW, "schema-0").write_bytes(b"ruin")

    assert sorted(backup.articles for backup in list_backups(path, root)) == [-1, 2]


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    path = made(tmp_path / "a.gtl", "one")
    (tmp_path / "file").write_text("")

    with pytest.raises(EnvironmentProblem, match="No backup"):
        make(path, tmp_path / "file", NOW)
