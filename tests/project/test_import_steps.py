"""An import as it goes: stopped, held back, told of, taken back as one step."""

import threading
from pathlib import Path

import pytest

from tests.project.opened import Opened, open_project
from tests.project.readings import PreparedPool, call
from timeline.model import (
    Changes,
    Failure,
    ImportOutcome,
    InputError,
    Progress,
)
from timeline.project import CancelToken


def test_one_undo_takes_the_whole_import_back_and_redo_brings_it_again(opened: Opened) -> None:
    opened.read(*(call(f"{number}", when=f"2026-01-{number + 1:02d}") for number in range(25)))
    before = opened.project.all_events()

    assert opened.project.undo_name("en") == "Import 25 articles"
    assert opened.project.undo_name("ro") == "Importă 25 de articole"
    undone = opened.project.undo()
    assert (opened.project.all_events(), opened.project.articles()) == ((), ())
    assert len(undone.removed_articles) == 25
    opened.project.redo()
    assert opened.project.all_events() == before
    assert opened.project.undo_name() == "Import 25 articles"


def test_undo_survives_a_restart(tmp_path: Path) -> None:
    first = open_project(tmp_path / "a.gtl")
    first.read(call("a"))
    first.project.close()

    again = open_project(tmp_path / "a.gtl")
    assert again.project.undo_name() == "Import 1 article"
    again.project.undo()
    assert again.project.articles() == ()
    again.project.close()


def test_an_import_that_brings_nothing_new_leaves_no_step(opened: Opened) -> None:
    opened.read(call("a"))
    opened.read(call("a"), Failure("/x.txt", "No.", "failed"))
    opened.project.undo()

    assert opened.project.undo_name() is None


def test_undoing_a_running_import_is_refused(opened: Opened) -> None:
    pool = PreparedPool(call("a"), call("b"))
    opened.project.prepare(pool)
    refused = []

    def undo(_: ImportOutcome) -> None:
        with pytest.raises(InputError) as caught:
            opened.project.undo()
        refused.append(caught.value.advice)

    opened.project.import_files(pool.sources(), on_outcome=undo)

    assert refused
    assert len(opened.project.articles()) == 2


def test_cancelling_keeps_what_is_stored_and_answers_for_the_rest(opened: Opened) -> None:
    pool = PreparedPool(*(call(f"{number}", when=f"2026-01-{number + 1:02d}") for number in range(28)))
    opened.project.prepare(pool)
    cancel = CancelToken()
    count = 0

    def stop(outcome: ImportOutcome) -> None:
        nonlocal count
        count += 1
        if count == 1:
            cancel.cancel()

    report = opened.project.import_files(pool.sources(), on_outcome=stop, cancel=cancel)

    assert report.was_cancelled
    assert len(report.outcomes) == 28
    assert report.count("imported") == len(opened.project.articles()) > 0
    assert all(outcome.error for outcome in report.outcomes if outcome.status == "skipped")


def test_a_pause_stores_what_was_understood_and_goes_on_when_it_ends(opened: Opened) -> None:
    pool = PreparedPool(*(call(f"{number}", when=f"20{number:02d}-01-01") for number in range(40)))
    opened.project.prepare(pool)
    cancel = CancelToken()
    seen: list[int] = []

    def pause(_: ImportOutcome) -> None:
        if not seen:
            cancel.pause()
            seen.append(len(opened.project.articles()))
            threading.Timer(0.05, cancel.resume).start()

    report = opened.project.import_files(pool.sources(), on_outcome=pause, cancel=cancel)

    assert report.count("imported") == 40


def test_an_import_cancelled_before_it_begins_stores_nothing(opened: Opened) -> None:
    pool = PreparedPool(call("a"))
    opened.project.prepare(pool)
    cancel = CancelToken()
    cancel.cancel()

    report = opened.project.import_files(pool.sources(), cancel=cancel)

    assert [outcome.status for outcome in report.outcomes] == ["skipped"]
    assert opened.project.articles() == ()


def test_the_report_stays_in_the_project(opened: Opened) -> None:
    report = opened.read(call("a"), Failure("/x.txt", "It cannot be read.", "failed"))

    (kept,) = opened.project.reports()
    assert kept.report == report
    assert kept.at.endswith("Z")


def test_progress_and_changes_are_told(opened: Opened) -> None:
    pool = PreparedPool(call("a"), call("b", when="2026-03-01"))
    opened.project.prepare(pool)
    progress: list[Progress] = []
    changes: list[Changes] = []

    opened.project.import_files(pool.sources(), on_progress=progress.append, on_changes=changes.append)

    assert (progress[-1].done, progress[-1].total) == (2, 2)
    told = frozenset().union(*(change.events for change in changes))
    assert told == {event.id for event in opened.project.events()}
