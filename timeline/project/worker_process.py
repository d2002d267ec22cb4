"""One worker process and the thread that listens to it."""

from __future__ import annotations

import contextlib
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.frames import FrameError, Setup, loads, read_frame, write_frame

LAST_WORDS_BYTES = 2_000
PACKAGE_PARENT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Heard:
    """What a worker said: `kind` outcome, failed, done, or died, with its value."""

    worker: WorkerProcess
    kind: str
    value: Any


class WorkerProcess:
    """A child process; `pending` holds the tickets sent to it, the first one is being worked on.

    What it says is put on `heard`, which is bounded: a worker that is faster than its listener waits.
    """

    def __init__(self, setup: Setup, heard: queue.Queue[Heard]) -> None:
        self.setup = setup
        self.pending: deque[int] = deque()
        self.last_sign = time.monotonic()
        self.began = self.last_sign
        self.stage = ""
        self.is_ready = False
        self.is_leaving = False
        self._heard = heard
        self._folder = tempfile.mkdtemp(prefix="timeline-worker-")
        self._log = Path(self._folder) / "log.txt"
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                worker_command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=_environment(self._folder),
                cwd=self._folder,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        threading.Thread(target=self._listen, name="worker-listener", daemon=True).start()
        self._write(setup)

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    def send(self, ticket: int, job: tuple[str, tuple[Any, ...]]) -> None:
        """Gives it a job after those it has."""
        if not self.pending:
            self.touch()
            self.began = self.last_sign
        self.pending.append(ticket)
        self._write(job)

    def touch(self) -> None:
        """Starts the clock of its silence anew."""
        self.last_sign = time.monotonic()

    def kill(self) -> None:
        """Ends it at once; its listener tells that it died."""
        self._process.kill()

    def close(self, wait_seconds: float) -> None:
        """Lets it end after what it is doing, or ends it after some seconds; its folder goes with it."""
        stream = self._process.stdin
        if stream is not None:
            with contextlib.suppress(OSError):  # it is gone already
                stream.close()
        try:
            self._process.wait(wait_seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _write(self, value: object) -> None:
        stream = self._process.stdin
        assert stream is not None
        with contextlib.suppress(OSError):  # it died: its listener tells, and the pool answers for what it had
            write_frame(stream, value)

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        reason = ""
        try:
            while (data := read_frame(stream)) is not None:
                kind, value = loads(data)
                self.last_sign = time.monotonic()
                if kind == "tick":
                    self.stage = value
                elif kind == "ready":
                    self.is_ready = True
                else:
                    self._heard.put(Heard(self, kind, value))
                    self.last_sign = time.monotonic()  # waiting for a slow listener is no silence
        except (FrameError, OSError, ValueError) as error:
            reason = str(error)
            self._process.kill()
        self._process.wait()
        stream.close()
        self._heard.put(Heard(self, "died", reason or f"exit code {self._process.returncode}"))

    @property
    def last_words(self) -> str:
        """The end of what it wrote to standard error: for the report's details."""
        try:
            return self._log.read_bytes()[-LAST_WORDS_BYTES:].decode("utf-8", "replace")
        except OSError:
            return ""


def worker_command() -> list[str]:
    """How a worker is started: a bundled program starts itself, a checkout the module."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker"]
    return [sys.executable, "-P", "-m", "timeline.worker"]


def _environment(folder: str) -> dict[str, str]:
    """The program's environment with a temporary folder of its own, one thread a library, the same hashes always."""
    paths = [str(PACKAGE_PARENT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MALLOC_ARENA_MAX": "2",
        "TMPDIR": folder,
        "TEMP": folder,
        "TMP": folder,
    }
