"""Two programs that want the same lock."""

import subprocess
import sys
from pathlib import Path

import pytest

from timeline.bootstrap.one_at_a_time import one_at_a_time


def test_the_second_waits_says_so_and_goes_on_when_the_first_is_killed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = tmp_path / "lock"
    holder = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from timeline.bootstrap.one_at_a_time import one_at_a_time\n"
        "with one_at_a_time(Path(sys.argv[1]), 'waiting'):\n"
        "    print('held', flush=True)\n"
        "    time.sleep(600)\n"
    )
    first = subprocess.Popen([sys.executable, "-c", holder, str(lock)], stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    with first:
        assert first.stdout.readline() == "held\n"
        # It is killed when the second has tried and waits, however slow the machine is.
        monkeypatch.setattr("timeline.bootstrap.one_at_a_time.sleep", lambda _seconds: first.kill())
        with one_at_a_time(lock, "somebody else is at it."):
            assert first.wait() == -9
    assert capsys.readouterr().err == "Geopolitical Timeline: somebody else is at it.\n"


def test_nobody_waits_for_a_lock_that_was_given_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        with one_at_a_time(tmp_path / "lock", "waiting"):
            pass
    assert capsys.readouterr().err == ""
