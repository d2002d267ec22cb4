"""Where a verb writes: results to stdout as UTF-8 under any locale, messages and progress to stderr."""

import io
import os
import sys
from collections.abc import Mapping
from types import TracebackType
from typing import TextIO

from timeline.project.exchange.json_lines import json_line

PROGRESS_WIDTH = 60


class Output:
    """The two streams of a verb. Each line of results is flushed: another program may be waiting for it."""

    def __init__(self, results: TextIO | None = None, messages: TextIO | None = None) -> None:
        self._results = results or sys.stdout
        self._messages = messages or sys.stderr
        self._has_progress = False
        for stream in (self._results, self._messages):
            if isinstance(stream, io.TextIOWrapper):
                # A name that is not UTF-8 becomes an escape, which in JSON is the right spelling of it.
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")

    def __enter__(self) -> "Output":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._clear_progress()

    @property
    def is_terminal(self) -> bool:
        """True when a person looks at the results."""
        return self._results.isatty()

    def line(self, text: str) -> None:
        """One line of results."""
        self._clear_progress()
        self._results.write(f"{text}\n")
        self._results.flush()

    def json(self, content: Mapping[str, object]) -> None:
        """One result as a line of JSON."""
        self.line(json_line(content))

    def tell(self, sentence: str) -> None:
        """A message for the person."""
        self._clear_progress()
        self._messages.write(f"{sentence}\n")
        self._messages.flush()

    def progress(self, done: int, total: int | None, name: str) -> None:
        """How far it is, on one line that is written over; only on a terminal."""
        if not self._messages.isatty():
            return
        count = f"{done}/{total}" if total else str(done)
        self._messages.write(f"\r\x1b[K{count} {name[-PROGRESS_WIDTH:]}")
        self._messages.flush()
        self._has_progress = True

    def nobody_reads(self) -> None:
        """Turn the results to nowhere, so that Python's last flush does not fail a second time."""
        os.dup2(os.open(os.devnull, os.O_WRONLY), self._results.fileno())

    def _clear_progress(self) -> None:
        if self._has_progress:
            self._messages.write("\r\x1b[K")
            self._has_progress = False
