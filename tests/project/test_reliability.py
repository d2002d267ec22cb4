"""The short form of the kill loop: an import is killed at random moments, and what it acknowledged is there."""

from pathlib import Path

from tests.reliability.kill_loop import Tally, examine, trial
from tests.reliability.sync_order import unsynced_answers
from tests.storage.files import made


def test_what_was_acknowledged_survives_kill_9() -> None:
    tally = trial(rounds=3, seed=7, most_tries=12)

    assert tally.is_clean, tally
    assert tally.acknowledged > 0


def test_the_loop_notices_what_is_lost(tmp_path: Path) -> None:
    tally = Tally()
    examine(made(tmp_path / "a.gtl", "one"), {"an article that is not there"}, tally)
    examine(tmp_path / "gone.gtl", {"another"}, tally)

    assert tally.lost == 2
    assert not tally.is_clean


def test_an_answer_before_its_sync_is_noticed() -> None:
    log = [
        "12 pwrite64(5</x/a.gtl-wal>, ..., 4096, 32) = 4096",
        '12 write(1</dev/null>, "imported 1", 10) = 10',
        "12 fdatasync(5</x/a.gtl-wal>) = 0",
        '12 write(1</dev/null>, "imported 2", 10) = 10',
        '12 write(1</dev/null>, "duplicate 2", 10) = 10',
    ]

    assert unsynced_answers(log, "/x/a.gtl") == (2, 1)
