"""Undo is all or nothing, in the user's words, and survives restart and kill."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.files import store, titles
from timeline.storage import DamagedProject, ProjectFile
from timeline.storage import journal as journal_module
from timeline.storage.journal import Journal


def turn(file: ProjectFile, undone: bool) -> str | None:
    """Undoes or redoes the next step; its English name."""
    with file.writing() as tables:
        step = tables.journal.last_done() if undone else tables.journal.first_undone()
        if step is None:
            return None
        tables.journal.turn(step.id, undone)
        return step.names["en"]


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ProjectFile]:
    """A file with two steps."""
    made = ProjectFile.create(tmp_path / "a.gtl")
    store(made, "one", names_of_step="First")
    store(made, "two", "three", names_of_step="Second")
    yield made
    made.close()


def test_steps_are_undone_last_first_and_redone_in_order(file: ProjectFile) -> None:
    assert turn(file, undone=True) == "Second"
    assert titles(file) == {"one"}
    assert turn(file, undone=True) == "First"
    assert titles(file) == set()
    assert turn(file, undone=True) is None
    assert turn(file, undone=False) == "First"
    assert turn(file, undone=False) == "Second"
    assert titles(file) == {"one", "two", "three"}
    assert turn(file, undone=False) is None


def test_a_new_step_forgets_what_was_undone(file: ProjectFile) -> None:
    turn(file, undone=True)
    store(file, "four", names_of_step="Third")

    assert turn(file, undone=False) is None
    assert titles(file) == {"one", "four"}


def test_a_step_of_which_nothing_came_leaves_what_was_undone(file: ProjectFile) -> None:
    turn(file, undone=True)
    with file.writing() as tables:
        tables.journal.drop(tables.journal.new_step({"en": "Nothing"}, "2026-11-23T00:00:00Z"))

    assert turn(file, undone=False) == "Second"


def test_rows_come_back_exactly_with_their_text_and_their_words(file: ProjectFile) -> None:
    with file.reading() as tables:
        before = [tables.articles.record(line.number) for line in tables.articles.lines()]
        claims = tables.claims.everything()
    for undone in (True, True, False, False):
        turn(file, undone)

    with file.reading() as tables:
        assert [tables.articles.record(line.number) for line in tables.articles.lines()] == before
        assert tables.claims.everything() == claims


def test_a_step_that_fails_in_the_middle_changes_nothing(file: ProjectFile) -> None:
    def fail() -> None:
        with file.writing() as tables:
            step = tables.journal.last_done()
            tables.journal.turn(step.id if step else 0, True)
            raise RuntimeError("the power fails")

    with pytest.raises(RuntimeError, match="power"):
        fail()

    assert titles(file) == {"one", "two", "three"}
    assert turn(file, undone=True) == "Second"


def test_old_steps_are_forgotten_whole(file: ProjectFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_module, "KEPT_STEPS", 2)
    for number in range(4):
        store(file, f"more {number}", names_of_step=f"Step {number}")

    assert [turn(file, undone=True) for _ in range(3)] == ["Step 3", "Step 2", None]


def test_steps_with_very_many_rows_are_forgotten_too_but_never_the_last(
    file: ProjectFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "KEPT_ROWS", 1)
    store(file, "four", names_of_step="Third")
    store(file, "five", names_of_step="Fourth")

    assert turn(file, undone=True) == "Fourth"


def test_a_journal_that_names_another_table_is_damage(file: ProjectFile) -> None:
    def spoil() -> None:
        with file.writing() as tables:
            journal: Journal = tables.journal
            journal._connection.execute("UPDATE journal SET tbl = 'sqlite_master'")
            step = journal.last_done()
            journal.turn(step.id if step else 0, True)

    with pytest.raises(DamagedProject):
        spoil()

    assert titles(file) == {"one", "two", "three"}


def test_what_changed_is_told_by_table(file: ProjectFile) -> None:
    with file.writing() as tables:
        mark = tables.journal.mark()
        step = tables.journal.last_done()
        assert step is not None
        tables.journal.turn(step.id, True)
        changed = tables.journal.changed_since(mark)

    assert (len(changed.articles), len(changed.claims), len(changed.removed_articles)) == (2, 2, 2)
    assert (changed.decisions, changed.others) == (frozenset(), frozenset())
