"""An import answers every path, only once what it says is durable, and one undo takes it all back."""

import os
import socket
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.coreference.tellings import telling
from tests.project.opened import Opened
from tests.project.readings import PreparedPool, call, reading
from timeline.model import (
    EnvironmentProblem,
    Failure,
    ImportOutcome,
    Problem,
    Reading,
    Source,
)
from timeline.project import CancelToken, Project
from timeline.project.feed import WAITING, expanded
from timeline.reading.files import digests


def statuses(outcomes: tuple[ImportOutcome, ...]) -> dict[str, str]:
    """Status by the name of the file."""
    return {Path(outcome.path).stem: outcome.status for outcome in outcomes}


def test_every_path_gets_its_answer_and_bad_ones_do_not_stop_good_ones(opened: Opened) -> None:
    report = opened.read(
        call("good"),
        Failure("/articles/picture.txt", "This is a picture.", "skipped"),
        Failure("/articles/broken.txt", "It cannot be read.", "failed"),
        Failure("/articles/empty.txt", "It has no text.", "empty"),
        call("better", when="2026-03-01"),
    )

    assert statuses(report.outcomes) == {
        "good": "imported", "picture": "skipped", "broken": "failed", "empty": "empty", "better": "imported",
    }  # fmt: skip
    assert len(opened.project.articles()) == 2


def test_an_answer_comes_only_when_another_program_could_read_the_article(opened: Opened) -> None:
    pool = PreparedPool(call("a"), call("b"))
    opened.project.prepare(pool)
    seen = []

    def look(outcome: ImportOutcome) -> None:
        with Project.open(opened.project.path, read_only=True) as other:
            seen.append(other.article_row(outcome.article_id) is not None)

    opened.project.import_files(pool.sources(), on_outcome=look)

    assert seen == [True, True]


def test_the_same_text_again_is_a_duplicate_and_names_the_article(opened: Opened) -> None:
    first = opened.read(call("a")).outcomes[0]
    again = opened.read(call("a")).outcomes[0]

    assert (again.status, again.article_id, again.events) == ("duplicate", first.article_id, 1)
    assert len(opened.project.articles()) == 1


def test_another_text_from_the_same_address_is_a_version_beside_the_old(opened: Opened) -> None:
    opened.read(call("a", url="https://example.org/1"))
    outcome = opened.read(call("b", url="https://example.org/1")).outcomes[0]

    old, new = opened.project.versions(outcome.article_id)
    assert outcome.status == "imported"
    assert [problem.code for problem in outcome.problems] == ["new_version"]
    assert (old.state, old.newer_version, new.state) == ("superseded", new.id, "read")


def test_articles_without_date_or_event_are_imported_and_say_so(opened: Opened) -> None:
    undated = call("a", published="", problems=(Problem("no_date", "It does not say when."),))
    silent = reading("b", problems=(Problem("no_event", "No event was found."),))

    report = opened.read(undated, silent)

    assert [outcome.status for outcome in report.outcomes] == ["imported", "imported"]
    assert {row.title: row.state for row in opened.project.articles()} == {
        "Title of a": "no_date", "Title of b": "no_event",
    }  # fmt: skip


def test_a_full_disk_fails_articles_and_loses_none_that_were_stored(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.read(call("a"))

    def full(*_: object) -> None:
        raise EnvironmentProblem("The disk is full.", "Free some room.")

    with monkeypatch.context() as patched:
        patched.setattr("timeline.project.importing.refresh", full)
        report = opened.read(call("b", when="2026-03-01"))
    after = opened.read(call("b", when="2026-03-01"))

    assert [(outcome.status, outcome.error) for outcome in report.outcomes] == [
        ("failed", "The disk is full. Free some room.")
    ]
    assert [outcome.status for outcome in after.outcomes] == ["imported"]
    assert len(opened.project.articles()) == 2


def test_text_that_no_database_can_hold_is_one_failure(opened: Opened) -> None:
    report = opened.read(reading("a", text="Half of a pair: \ud800 and more words."), call("b"))

    assert sorted(outcome.status for outcome in report.outcomes) == ["failed", "imported"]


def test_text_with_every_other_odd_character_comes_back_as_it_was(opened: Opened) -> None:
    text = "NUL \x00, tab \t, emoji \U0001f600, combining e\u0301, \u2028 and \ufeff stay."
    opened.read(reading("a", text=text))

    (row,) = opened.project.articles()
    stored = opened.project.article(row.id)
    assert stored is not None
    assert stored.article.text == text


def test_relative_paths_are_answered_as_they_were_named(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    pool = PreparedPool(call("a"))
    opened.project.prepare(pool)

    report = opened.project.import_files([Source("articles/a.txt"), Source("/articles/gone.txt")])

    assert {outcome.path for outcome in report.outcomes} == {"articles/a.txt", "/articles/gone.txt"}
    assert opened.project.articles()[0].path == "/articles/a.txt"


def test_folders_are_walked_and_special_files_left_to_the_reader(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    for name in ("b.txt", "inner/a.txt"):
        (tmp_path / name).write_text("text")
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))

    named = (tmp_path, Source("given", text="some text"), Failure("x", "No.", "skipped"))
    found = [each for name in named for each in expanded(name)]

    assert [Path(each.path).name for each in found] == ["b.txt", "pipe", "socket", "a.txt", "given", "x"]


def test_a_folder_stands_for_what_was_not_listed_any_more_when_the_import_is_cancelled(
    opened: Opened, tmp_path: Path
) -> None:
    for number in range(WAITING + 500):
        (tmp_path / f"{number}.txt").touch()
    opened.project.prepare(PreparedPool())
    cancel = CancelToken()
    cancel.cancel()

    report = opened.project.import_files([tmp_path, tmp_path / "later.txt"], cancel=cancel)

    answers = {outcome.path: outcome.error for outcome in report.outcomes}
    assert "all of this folder" in answers[str(tmp_path)]
    assert str(tmp_path / "later.txt") in answers
    assert len(report.outcomes) <= WAITING + 2
    assert report.count("skipped") == len(report.outcomes)


def test_files_that_the_project_has_are_told_by_their_bytes_and_not_understood_again(
    opened: Opened, tmp_path: Path
) -> None:
    known, other = tmp_path / "known.txt", tmp_path / "other.txt"
    known.write_text("one")
    other.write_text("two")
    pool = PreparedPool(*(of_file(call(path.stem), path) for path in (known, other)))
    opened.project.prepare(pool)
    opened.project.import_files([known])
    pool.understood.clear()

    report = opened.project.import_files([known, other])

    assert {Path(outcome.path).name: outcome.status for outcome in report.outcomes} == {
        "known.txt": "duplicate", "other.txt": "imported",
    }  # fmt: skip
    assert next(outcome for outcome in report.outcomes if outcome.status == "duplicate").events == 1
    assert pool.understood == [str(other)]


def test_a_list_of_articles_is_read_again_though_one_of_its_articles_is_there(opened: Opened, tmp_path: Path) -> None:
    many = tmp_path / "many.xml"
    many.write_text("one")
    told = of_file(call("many"), many)
    told = replace(told, article=replace(told.article, media_type="application/rss+xml"))
    pool = PreparedPool(told)
    opened.project.prepare(pool)
    opened.project.import_files([many])
    pool.understood.clear()

    opened.project.import_files([many])

    assert pool.understood == [str(many)]


def of_file(told: Reading, path: Path) -> Reading:
    """The reading as one of a file that exists."""
    (digest,) = digests((str(path),))
    article = replace(told.article, path=str(path), sha256=digest, media_type="text/plain")
    return replace(told, article=article)


def test_a_conversation_is_answered_line_by_line(opened: Opened) -> None:
    pool = PreparedPool(call("a"), call("b", when="2026-03-01"))
    opened.project.prepare(pool)
    answered: list[str] = []
    asked: list[int] = []

    def lines() -> Iterator[Source]:
        for source in pool.sources():
            while len(answered) < len(asked):
                time.sleep(0.001)
            asked.append(1)
            yield source

    opened.project.import_files(lines(), on_outcome=lambda outcome: answered.append(outcome.article_id))

    assert len(answered) == 2


def test_sources_that_cannot_be_listed_are_an_error_and_not_an_empty_import(opened: Opened) -> None:
    def broken() -> Iterator[Source]:
        yield Source("/articles/a.txt", text="x")
        raise OSError("the stream broke")

    opened.project.prepare(PreparedPool(call("a")))

    with pytest.raises(OSError, match="the stream broke"):
        opened.project.import_files(broken())
    assert len(opened.project.articles()) == 1


def test_the_report_counts_what_each_article_tells_once_all_are_in(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.project.importing.BATCH_ARTICLES", 1)
    unsure = [reading(name, telling(name, confidence=0.45), publisher=f"Daily {name}") for name in "ab"]
    pool = PreparedPool(*unsure)
    opened.project.prepare(pool)
    told: list[int] = []
    report = opened.project.import_files(pool.sources(), on_outcome=lambda outcome: told.append(outcome.events))

    assert told == [0, 1]  # only the second makes the first sure enough to be shown
    assert [outcome.events for outcome in report.outcomes] == [1, 1]
    assert [row.events for row in opened.project.articles()] == [1, 1]
