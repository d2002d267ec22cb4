"""A project as a whole: made, opened, saved elsewhere, copied, backed up, shared between programs."""

import os
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from tests.project.opened import Opened, open_project
from tests.project.readings import PreparedPool, call
from timeline import locations
from timeline.model import EnvironmentProblem
from timeline.project import DamagedProject, ForeignProject, Project, commands
from timeline.project.opening import backup_root, is_untitled, make_untitled, open_file


def test_a_project_is_named_after_its_file_until_it_is_given_a_name(opened: Opened) -> None:
    assert opened.project.name == "project"
    opened.project.apply(commands.SetProjectValue("name", "Arms control"))
    assert opened.project.name == "Arms control"


def test_an_untitled_project_is_a_real_file_and_moves_when_it_is_saved(tmp_path: Path) -> None:
    project = Project.untitled()
    project.apply(commands.AddEra("Truce", 1, 2))
    first = project.path
    assert (project.is_untitled, project.name, first.exists()) == (True, "", True)
    assert is_untitled(first)

    project.save_as(tmp_path / "named.gtl")

    assert (project.is_untitled, project.name, project.path) == (False, "named", tmp_path / "named.gtl")
    assert not first.exists()
    assert [era.title for era in project.eras()] == ["Truce"]
    project.apply(commands.AddEra("More", 3, 4))
    project.close()
    with Project.open(tmp_path / "named.gtl") as again:
        assert len(again.eras()) == 2


def test_untitled_projects_get_names_of_their_own() -> None:
    files = [make_untitled(), make_untitled()]

    assert len({file.path for file in files}) == 2
    assert all(file.path.parent == locations.untitled_projects() for file in files)
    for file in files:
        file.close()


def test_a_copy_is_whole_and_the_original_goes_on(opened: Opened, tmp_path: Path) -> None:
    opened.read(call("a"))
    opened.project.save_copy(tmp_path / "copy.gtl")
    opened.read(call("b", when="2026-05-05"))

    with Project.open(tmp_path / "copy.gtl", read_only=True) as copy:
        assert len(copy.events()) == 1
    assert len(opened.project.events()) == 2
    assert not list(tmp_path.glob(".*"))


def test_a_project_at_work_is_not_overwritten_by_a_copy(opened: Opened, tmp_path: Path) -> None:
    other = open_project(tmp_path / "other.gtl")
    other.read(call("a"))

    with pytest.raises(EnvironmentProblem, match="open"):
        opened.project.save_copy(other.project.path)

    assert len(other.project.articles()) == 1
    other.project.close()


def test_a_copy_that_cannot_be_written_is_a_sentence(opened: Opened, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="could not be"):
        opened.project.save_copy(tmp_path / "no such folder" / "copy.gtl")


def test_read_only_projects_answer_and_refuse_changes(tmp_path: Path) -> None:
    made = open_project(tmp_path / "a.gtl")
    made.read(call("a"))
    made.project.close()

    with Project.open(tmp_path / "a.gtl", read_only=True) as project:
        assert project.is_read_only
        assert len(project.events()) == 1
        assert project.counts().events == 1
        with pytest.raises(EnvironmentProblem, match="cannot be written"):
            project.apply(commands.AddEra("Truce", 1, 2))


def test_a_file_that_cannot_be_written_is_opened_to_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_project(tmp_path / "a.gtl").project.close()
    monkeypatch.setattr(os, "access", lambda *_: False)

    file = open_file(tmp_path / "a.gtl", read_only=False)

    assert file.is_read_only
    file.close()


def test_opening_what_is_not_a_project_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.gtl").write_text("A letter.")

    with pytest.raises(ForeignProject):
        Project.open(tmp_path / "a.gtl")
    with pytest.raises(EnvironmentProblem, match="cannot be read"):
        Project.open(tmp_path / "gone.gtl")


def test_the_first_work_of_a_day_begins_with_a_backup(tmp_path: Path) -> None:
    made = open_project(tmp_path / "a.gtl")
    made.read(call("a"))
    made.project.close()

    with Project.open(tmp_path / "a.gtl") as project:
        backups = project.backups()
    with Project.open(tmp_path / "a.gtl") as project:
        assert project.backups() == backups

    assert [backup.articles for backup in backups] == [1]
    assert backup_root() in backups[0].path.parents


def test_a_damaged_project_is_restored_from_its_backup_and_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "a.gtl"
    made = open_project(path)
    made.read(call("a"))
    made.project.close()
    Project.open(path).close()
    damaged = b"SQLite format 3\x00" + b"\xff" * 5000
    content = path.read_bytes()
    path.write_bytes(content[:68] + content[68:72] + damaged)
    with pytest.raises(DamagedProject):
        Project.open(path)
    broken = path.read_bytes()

    (backup,) = Project.backups_of(path)
    kept = Project.restore(path, backup.path)

    assert kept.read_bytes() == broken
    with Project.open(path) as project:
        assert len(project.articles()) == 1


def test_two_programs_import_into_one_project_at_once_and_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.gtl"
    open_project(path).project.close()

    def work(name: str) -> None:
        opened = open_project(path)
        opened.read(*(call(f"{name}{number}", when=f"2026-{number + 1:02d}-01") for number in range(12)))
        opened.project.close()

    threads = [threading.Thread(target=work, args=(name,)) for name in ("a", "b", "c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    opened = open_project(path)
    assert len(opened.project.articles()) == 36
    assert opened.project.all_events() == opened.project.computed_from_scratch()
    assert len(opened.project.all_events()) == 12
    opened.project.close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_project_that_another_program_holds_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.storage.connection.BUSY_SECONDS", 0.05)
    opened = open_project(tmp_path / "a.gtl")
    with closing(sqlite3.connect(tmp_path / "a.gtl", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(EnvironmentProblem, match="Another program is writing"):
            opened.project.apply(commands.AddEra("Truce", 1, 2))
        other.execute("ROLLBACK")
    opened.project.apply(commands.AddEra("Truce", 1, 2))
    assert len(opened.project.eras()) == 1
    opened.project.close()


def test_questions_may_be_asked_from_any_thread_during_an_import(opened: Opened) -> None:
    pool = PreparedPool(*(call(f"{number}", when=f"20{number + 1:02d}-01-01") for number in range(20)))
    opened.project.prepare(pool)
    failed: list[BaseException] = []
    done = threading.Event()

    def ask() -> None:
        try:
            while not done.is_set():
                opened.project.events()
                opened.project.counts()
                opened.project.articles()
        except EnvironmentProblem as problem:
            failed.append(problem)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    opened.project.import_files(pool.sources())
    done.set()
    for thread in threads:
        thread.join()

    assert not failed
    assert len(opened.project.events()) == 20


def test_merging_a_project_takes_its_articles_decisions_eras_and_views(opened: Opened, tmp_path: Path) -> None:
    other = open_project(tmp_path / "other.gtl")
    other.read(call("a"), call("x", when="2026-06-01"))
    other.project.apply(commands.SetField((other.project.events()[0].id,), "title", "Renamed there"))
    other.project.apply(commands.AddEra("Truce", 1, 2))
    other.project.apply(commands.SaveView("All"))
    other.project.apply(commands.NewEvent("meeting", "By hand there", None))
    told = other.project.claims_of(other.project.events()[0].id)[0]
    other.project.apply(commands.GradeSource(told.id, "B", "2"))
    other.project.close()
    opened.read(call("a"), call("b"))

    opened.project.merge_project(tmp_path / "other.gtl")

    project = opened.project
    assert len(project.articles()) == 3
    assert {event.title("en") for event in project.events()} == {
        "Renamed there", "phone_call trump xi", "By hand there",
    }  # fmt: skip
    assert (len(project.eras()), len(project.views())) == (1, 1)
    assert project.grades().grade(told) == "B2"
    assert project.all_events() == project.computed_from_scratch()
    assert project.undo_name() == "Merge project other"
    project.undo()
    assert len(project.articles()) == 2


def test_merging_the_same_project_twice_changes_nothing(opened: Opened, tmp_path: Path) -> None:
    opened.read(call("a"))
    opened.project.save_copy(tmp_path / "copy.gtl")
    before = opened.project.all_events()

    opened.project.merge_project(tmp_path / "copy.gtl")

    assert opened.project.all_events() == before
    assert opened.project.undo_name() == "Import 1 article"


def test_the_revision_grows_with_every_change(opened: Opened) -> None:
    seen = [opened.project.revision]
    opened.read(call("a"))
    seen.append(opened.project.revision)
    opened.project.undo()
    seen.append(opened.project.revision)

    assert seen == sorted(set(seen))


def test_a_closed_project_says_so(tmp_path: Path) -> None:
    opened = open_project(tmp_path / "a.gtl")
    opened.project.close()
    opened.project.close()

    with pytest.raises(EnvironmentProblem, match="closed"):
        opened.project.events()


def test_a_project_that_is_open_already_says_so_to_the_second(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.gtl") as first:
        assert not first.is_open_elsewhere
        with Project.open(tmp_path / "a.gtl") as second:
            assert second.is_open_elsewhere
    with Project.open(tmp_path / "a.gtl") as later:
        assert not later.is_open_elsewhere
