"""A worker by itself: its frames, its fences, its end."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path

from tests.generators.stories import CALL_EN
from tests.generators.texts import dated_text
from timeline.frames import Setup, loads, read_frame, write_frame
from timeline.model import Failure, Reading, Source
from timeline.project.worker_process import worker_command

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def talk(*jobs: tuple[str, tuple[object, ...]], setup: Setup | None = None) -> list[tuple[str, object]]:
    """What a worker says to some jobs until it ends, ticks left out."""
    with subprocess.Popen(worker_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        write_frame(process.stdin, setup or Setup())
        said = []
        waiting = list(jobs)
        while (data := read_frame(process.stdout)) is not None:
            kind, value = loads(data)
            if kind != "tick":
                said.append((kind, value))
            if kind in ("ready", "done"):
                if not waiting:
                    process.stdin.close()
                    break
                write_frame(process.stdin, waiting.pop(0))
    return said


def test_a_job_is_answered_and_ended() -> None:
    said = talk(("read", (Source("-", text=dated_text(CALL_EN)),)))
    assert [kind for kind, _ in said] == ["ready", "outcome", "done"]
    assert isinstance(said[1][1], Reading)
    assert said[2][1] is False


def test_a_bug_is_told_with_its_trace_and_the_next_job_is_done() -> None:
    said = talk(("reread", ("not an article", None, None)), ("read", (Source("-", text="Words."),)))
    assert [kind for kind, _ in said] == ["ready", "failed", "done", "outcome", "done"]
    assert "Traceback" in str(said[1][1])


def test_it_leaves_after_its_share_of_jobs() -> None:
    said = talk(("read", (Source("-", text="Words."),)), setup=Setup(jobs=1))
    assert said[-1] == ("done", True)


def test_limits_of_the_setup_hold(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Some words in a file.", "utf-8")
    said = talk(
        ("read", (Source(str(path)),)), setup=Setup(limits={"file_bytes": 5, "container_bytes": 5, "pdf_bytes": 5})
    )
    outcome = said[1][1]
    assert isinstance(outcome, Failure)
    assert "not read" in outcome.sentence


def test_it_ends_when_the_program_is_gone() -> None:
    with subprocess.Popen(worker_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT) as process:
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(60) == 0


def test_it_loads_neither_qt_nor_sqlite() -> None:
    code = "import timeline.worker, sys; print(sorted({'PySide6', 'sqlite3', '_sqlite3'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_it_gets_is_plain_values() -> None:
    job = ("read", (Source("-", text="Words."),))
    assert pickle.loads(pickle.dumps(job)) == job
