"""A scheduler's machines read articles in the place of worker processes."""

import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.project.exports.stored import CALL, RETOLD, reading
from timeline.model import EnvironmentProblem, Failure, Reading, Source
from timeline.project.scheduled import ScheduledPool, connect, understood
from timeline.project.tickets import Answer

LET_GO = threading.Event()  # what the slow source waits for
LONGEST_SECONDS = 60  # a watch-dog, not a measure
READINGS = {
    "one": (reading(1, CALL, "vorbit", "phone_call", "2026-02-04", "2026-02-04"),),
    "two": (
        reading(2, RETOLD, "spoke", "phone_call", "2026-02-04", "2026-02-05"),
        Failure("two!/b", "Empty.", "empty"),
    ),
}


def job(source: Source) -> tuple[Reading | Failure, ...]:
    """What a machine would answer; the third one dies of it."""
    if source.path == "slow":
        assert LET_GO.wait(LONGEST_SECONDS)
        return ()
    return READINGS[source.path]


def answers(pool: ScheduledPool) -> list[Answer]:
    found = []
    while (answer := pool.next_answer()) is not None:
        found.append(answer)
    return found


@pytest.fixture
def pool() -> ScheduledPool:
    return ScheduledPool(ThreadPoolExecutor(2), job)


def test_each_ticket_gives_its_articles_and_then_its_end(pool: ScheduledPool) -> None:
    first, second = pool.submit(Source("one")), pool.submit(Source("two"))
    found = answers(pool)
    assert [answer.outcome for answer in found if answer.ticket == first] == [*READINGS["one"], None]
    assert [answer.outcome for answer in found if answer.ticket == second] == [*READINGS["two"], None]
    assert pool.open_tickets == ()


def test_a_machine_that_dies_of_an_article_is_one_failure(pool: ScheduledPool) -> None:
    pool.submit(Source("unknown", id="x"))
    failure, end = answers(pool)
    assert isinstance(failure.outcome, Failure)
    assert (failure.outcome.path, failure.outcome.given_id) == ("unknown", "x")
    assert end.is_last


def test_nothing_in_time_is_no_answer_and_what_is_cancelled_never_comes(pool: ScheduledPool) -> None:
    LET_GO.clear()
    ticket = pool.submit(Source("slow"))
    assert pool.next_answer(0.001) is None
    assert pool.cancel() == (ticket,)
    LET_GO.set()
    assert answers(pool) == []


def test_the_function_that_machines_run_reads_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Trump spoke by phone with Xi Jinping on 4 February 2026.")
    (found,) = understood(Source(str(tmp_path / "a.txt")))
    assert isinstance(found, Reading)
    assert [mention.type for mention in found.mentions] == ["phone_call"]


def test_without_dask_the_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(EnvironmentProblem, match="extra “dask”"):
        connect("tcp://127.0.0.1:1")
