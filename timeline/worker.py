"""A worker process: reads and understands what the program sends over its standard input, answers over its output.

Started as `python -m timeline.worker`, never by importing the caller's main module. It has no Qt and no SQLite, no
network, writes nothing outside its temporary folder, and holds to a ceiling of memory.

Frames in (see `timeline.frames`): first a `Setup`, then jobs `(name, arguments)`:
`("read", (Source,))`, `("reread", (Article, TimeSpan | None, str | None))`, `("call", ("module:function", arguments))`.
Frames out: `("ready", "")`, `("tick", stage)`, `("outcome", value)`, `("failed", traceback)`, and `("done", leaving)`
after each job; `leaving` is true when the worker ends now, so that what was sent further must go elsewhere.
"""

from __future__ import annotations

import gc
import importlib
import os
import pickle
import queue
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from typing import IO, Any

from timeline import knowledge, language, pipeline
from timeline.frames import FrameError, Setup, read_frame, write_frame
from timeline.model import Failure, Source
from timeline.reading import html_body
from timeline.reading.limits import Limits
from timeline.safety import forbid_harm, limit_memory, resident_bytes

TICK_SECONDS = 0.25
IDLE_SECONDS = 0.5
CALLABLE = ("timeline.coreference", "timeline.pipeline", "timeline.reading")


class Worker:
    """One loop of jobs. Only this class catches everything: it is the job boundary."""

    def __init__(self, setup: Setup, output: IO[bytes]) -> None:
        self._setup = setup
        self._limits = Limits(**setup.limits)
        self._output = output
        self._last_tick = 0.0
        self._done = 0

    def tick(self, stage: str) -> None:
        """Tells the program that something was achieved, at most a few times a second."""
        now = time.monotonic()
        if now - self._last_tick >= TICK_SECONDS:
            self._last_tick = now
            write_frame(self._output, ("tick", stage))

    def run(self, name: str, arguments: tuple[Any, ...]) -> bool:
        """Does one job and answers it; true when the worker must leave."""
        self._last_tick = time.monotonic()
        try:
            for outcome in self._outcomes(name, arguments):
                write_frame(self._output, ("outcome", outcome))
        except BrokenPipeError:
            return True
        except MemoryError:
            write_frame(self._output, ("outcome", _out_of_memory(arguments)))
            return self._end(is_leaving=True)
        except Exception:  # noqa: BLE001  # the job boundary: nothing raises across processes
            write_frame(self._output, ("failed", traceback.format_exc()))
        return self._end(is_leaving=False)

    def _outcomes(self, name: str, arguments: tuple[Any, ...]) -> Iterator[Any]:
        if name == "read":
            yield from pipeline.understand(arguments[0], knowledge.load(), self._limits, self.tick)
        elif name == "reread":
            yield pipeline.reread(arguments[0], knowledge.load(), arguments[1], arguments[2])
        else:
            yield self._called(*arguments)

    def _called(self, target: str, arguments: tuple[Any, ...]) -> Any:
        module, _, function = target.partition(":")
        if not module.startswith(CALLABLE):
            raise FrameError(f"no job: {target}")
        return getattr(importlib.import_module(module), function)(*arguments)

    def _end(self, *, is_leaving: bool) -> bool:
        self._done += 1
        size = resident_bytes()
        if size > self._setup.leave_above_bytes:
            gc.collect()
            size = resident_bytes()
        leaving = is_leaving or self._done >= self._setup.jobs or size > self._setup.leave_above_bytes
        write_frame(self._output, ("done", leaving))
        return leaving


def _out_of_memory(arguments: tuple[Any, ...]) -> Failure:
    source = arguments[0] if arguments and isinstance(arguments[0], Source) else None
    return Failure(
        source.path if source else "",
        "It needs more memory than one article may. Split the file into smaller ones.",
        given_id=source.id if source else "",
    )


def _arrivals(stream: IO[bytes], arrived: queue.SimpleQueue[bytes | None]) -> None:
    """Reads frames as they come; ends the process when the program is gone, even in the middle of a job."""
    try:
        while (data := read_frame(stream)) is not None:
            arrived.put(data)
    except (FrameError, OSError):
        pass  # a cut frame is the program's end, too
    arrived.put(None)
    time.sleep(2)
    os._exit(0)


def _next_job(arrived: queue.SimpleQueue[bytes | None], loads_early: bool) -> bytes | None:
    """The next frame, None when there are no more.

    A worker that has nothing to do may load what tells languages apart and what reads web pages: plain text hardly
    needs them, and one file alone should not wait for them.
    """
    try:
        return arrived.get(timeout=IDLE_SECONDS if loads_early else None)
    except queue.Empty:
        language.identify("Loads what tells languages apart, before an article waits for it.")
        html_body.load_early()
        return arrived.get()


def main() -> int:
    """Serves jobs until standard input ends."""
    # Libraries that print must not break the frames: what they write goes to standard error.
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    arrived: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
    threading.Thread(target=_arrivals, args=(sys.stdin.buffer, arrived), daemon=True).start()
    first = arrived.get()
    if first is None:
        return 0
    setup: Setup = pickle.loads(first)
    pipeline.load_for_good()
    limit_memory(setup.memory_bytes)
    forbid_harm()
    worker = Worker(setup, output)
    write_frame(output, ("ready", ""))
    while (data := _next_job(arrived, setup.loads_early)) is not None:
        name, arguments = pickle.loads(data)
        if worker.run(name, arguments):
            break
    return 0


if __name__ == "__main__":
    code = main()
    sys.stderr.flush()
    os._exit(code)  # without waiting for the reading thread
