"""The pool of workers: every source is answered, whatever happens to the processes."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.generators.stories import CALL_EN, CALL_RO
from tests.generators.texts import dated_text
from timeline import locations
from timeline.model import DataError, Failure, Reading, Source, TimeSpan
from timeline.project.jobs import WorkerPool
from timeline.project.tickets import Answer, Deadlines

OWN_ACTORS = """
[[person]]
id = "arlen_vosk"
short = "Vosk"
names.en = ["Arlen Vosk"]
names.ro = ["Arlen Vosk"]
terms = [{ state = "PE", office = "foreign_minister", from = "2020-01", to = ".." }]

[[person]]
id = "xi_jinping"
names.en = ["Chairman Xi", "Xi Jinping"]
"""


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    with WorkerPool(workers=1) as made:
        yield made


def given(name: str, text: str) -> Source:
    return Source(path=name, text=text, keep_text=True)


def outcomes(answers: list[Answer]) -> list[Reading | Failure]:
    return [answer.outcome for answer in answers if not answer.is_last]


def test_a_source_gives_its_reading_and_then_its_end(pool: WorkerPool) -> None:
    ticket = pool.submit(given("a", dated_text(CALL_RO)))
    answers = list(pool.answers())
    assert [answer.ticket for answer in answers] == [ticket, ticket]
    assert isinstance(answers[0].outcome, Reading)
    assert answers[1].is_last
    assert answers[1].outcome is None


def test_what_comes_back_is_made_of_plain_values(pool: WorkerPool) -> None:
    pool.submit(given("a", dated_text(CALL_EN)))
    (reading,) = outcomes(list(pool.answers()))
    assert isinstance(reading, Reading)
    assert {mention.type for mention in reading.mentions} >= {"phone_call"}
    assert reading.article.language == "en"


def test_bad_sources_are_failures_and_good_ones_go_on(pool: WorkerPool, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(dated_text(CALL_RO), "utf-8")
    for path in (tmp_path / "missing.txt", tmp_path, good):
        pool.submit(Source(str(path)))
    found = outcomes(list(pool.answers()))
    assert [type(outcome) for outcome in found] == [Failure, Failure, Reading]


def test_a_container_gives_one_answer_for_each_article(pool: WorkerPool, tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"text": "One."}\n{broken\n{"text": "Two."}\n', "utf-8")
    pool.submit(Source(str(lines)))
    answers = list(pool.answers())
    assert [
        outcome.article.path if isinstance(outcome, Reading) else outcome.path for outcome in outcomes(answers)
    ] == [
        f"{lines}:1",
        f"{lines}:2",
        f"{lines}:3",
    ]
    assert [answer.is_last for answer in answers] == [False, False, False, True]


def test_sources_are_taken_only_a_few_ahead_of_their_answers(pool: WorkerPool) -> None:
    taken = []

    def sources() -> Iterator[Source]:
        for number in range(40):
            taken.append(number)
            yield given(str(number), f"Article {number}.")

    stream = pool.understand(sources())
    next(stream)
    assert len(taken) <= 10
    assert len(outcomes(list(stream))) == 39


def test_a_killed_worker_costs_one_file_and_the_others_go_on() -> None:
    with WorkerPool(workers=1) as pool:
        pool.submit(given("first", dated_text(CALL_RO)))
        list(pool.answers())
        os.kill(pool.pids[0], signal.SIGSTOP)  # so that it cannot finish before it is killed
        for name in ("victim", "second", "third"):
            pool.submit(given(name, dated_text(CALL_RO)))
        os.kill(pool.pids[0], signal.SIGKILL)
        found = outcomes(list(pool.answers()))
    assert [type(outcome) for outcome in found] == [Failure, Reading, Reading]
    assert isinstance(found[0], Failure)
    assert found[0].path == "victim"
    assert found[0].sentence.endswith(".")


def test_a_wrong_file_of_own_actors_is_named_where_no_worker_can_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GEOPOLITICAL_TIMELINE_DATA", str(tmp_path))
    own = locations.user_knowledge() / "actors.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[[person]]\nid = "vosk"\n', encoding="utf-8")
    with WorkerPool(workers=1) as pool:
        pool.submit(given("first", dated_text(CALL_EN)))
        with pytest.raises(DataError) as raised:
            list(pool.answers())
    assert str(own) in raised.value.sentence
    assert "vosk" in raised.value.sentence


def test_own_actors_are_read_and_correct_the_shipped_ones(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GEOPOLITICAL_TIMELINE_DATA", str(tmp_path))
    own = locations.user_knowledge() / "actors.toml"
    own.parent.mkdir(parents=True)
    own.write_text(OWN_ACTORS, encoding="utf-8")
    with WorkerPool(workers=1) as pool:
        pool.submit(given("first", "Published: 4 February 2026\n\nArlen Vosk met Xi Jinping in Lima on Tuesday."))
        (found,) = outcomes(list(pool.answers()))
    assert isinstance(found, Reading)
    names = {argument.actor.name for mention in found.mentions for argument in mention.arguments}
    assert {"Arlen Vosk", "Peru", "Chairman Xi"} <= names


def test_a_silent_worker_is_ended_and_replaced() -> None:
    with WorkerPool(workers=1, deadlines=Deadlines(silence=6.0)) as pool:
        pool.submit(given("first", "One."))
        list(pool.answers())
        os.kill(pool.pids[0], signal.SIGSTOP)
        pool.submit(given("victim", "Two."))
        pool.submit(given("next", "Three."))
        found = outcomes(list(pool.answers()))
    assert [type(outcome) for outcome in found] == [Failure, Reading]
    assert isinstance(found[0], Failure)
    assert "no progress" in found[0].sentence


def test_cancelling_drops_what_is_open_and_the_pool_can_be_used_again(pool: WorkerPool) -> None:
    tickets = tuple(pool.submit(given(str(number), dated_text(CALL_RO))) for number in range(20))
    first = pool.next_answer()
    assert first is not None
    dropped = pool.cancel()
    assert set(dropped) <= set(tickets)
    assert len(dropped) >= 19
    assert pool.next_answer(0.1) is None
    pool.submit(given("after", "After."))
    assert len(outcomes(list(pool.answers()))) == 1


def test_a_call_runs_a_function_of_the_house_and_nothing_else(pool: WorkerPool) -> None:
    pool.submit_call("timeline.coreference:compute_events", (), ())
    events = next(pool.answers()).outcome
    assert events == ()
    assert next(pool.answers()).is_last
    pool.submit_call("os:getcwd")
    (refused,) = outcomes(list(pool.answers()))
    assert isinstance(refused, Failure)
    assert "no job" in refused.details


def test_reading_again_uses_the_date_that_is_given(pool: WorkerPool) -> None:
    pool.submit(given("a", "\n\n".join((CALL_EN.title, *CALL_EN.body))))
    (undated,) = outcomes(list(pool.answers()))
    assert isinstance(undated, Reading)
    assert undated.article.published is None
    pool.submit_reread(undated.article, TimeSpan.parse("2026-03-12"), None)
    (dated,) = outcomes(list(pool.answers()))
    assert isinstance(dated, Reading)
    assert dated.article.published is not None
    assert CALL_EN.day in {str(mention.when.span) for mention in dated.mentions}


def test_the_main_module_of_the_caller_is_not_imported(tmp_path: Path) -> None:
    script = tmp_path / "main.py"
    script.write_text("raise SystemExit('imported')", "utf-8")
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        with WorkerPool(workers=1) as pool:
            pool.submit(given("a", "One."))
            (found,) = outcomes(list(pool.answers()))
    finally:
        os.chdir(before)
    assert isinstance(found, Reading)
