"""Standard input as articles: one text, or a conversation in JSON lines where each is answered before the next."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from timeline.model import Failure, Source
from timeline.project.exchange import source_of_line

STDIN = "-"
LONGEST_LINE = 64 * 1024 * 1024  # bytes
LONGEST_TEXT = 50 * 1024 * 1024  # bytes, as for files of text


class Conversation:
    """What another program, or a person, says on a stream of bytes. `like` holds what is known of every article."""

    def __init__(self, stream: BinaryIO, like: Source) -> None:
        self._stream = stream
        self._like = like

    @classmethod
    def on_stdin(cls, like: Source) -> "Conversation":
        """The conversation on this program's standard input."""
        return cls(sys.stdin.buffer, like)

    def sources(self) -> Iterator[Source | Failure]:
        """The articles as they are said. JSON lines when the first one begins with `{`, else all of it is one text."""
        number, first = 0, b""
        while not first.strip():
            first = self._stream.readline(LONGEST_LINE + 1)
            number += 1
            if not first:
                yield Failure(STDIN, "There is no text on standard input.", "empty")
                return
        if first.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
            yield from self._lines(number, first)
        else:
            yield self._text(number, first)

    def _lines(self, number: int, line: bytes) -> Iterator[Source | Failure]:
        while line:
            if len(line) > LONGEST_LINE:
                self._skip_rest_of_line(line)
                yield Failure(f"{STDIN}:{number}", "The line is longer than 64 MB and was not read.")
            elif line.strip():
                yield self._article(line, number)
            line = self._stream.readline(LONGEST_LINE + 1)
            number += 1

    def _article(self, line: bytes, number: int) -> Source | Failure:
        try:
            text = line.decode("utf-8-sig")
        except UnicodeDecodeError:
            return Failure(f"{STDIN}:{number}", "The line is not UTF-8, and JSON has to be.")
        said = source_of_line(text, STDIN, number)
        if isinstance(said, Failure):
            return said
        return replace(
            said,
            published_text=said.published_text or self._like.published_text,
            language=said.language or self._like.language,
        )

    def _text(self, number: int, first: bytes) -> Source | Failure:
        said = first + self._stream.read(LONGEST_TEXT + 1 - len(first)) if len(first) <= LONGEST_TEXT else first
        if len(said) > LONGEST_TEXT:
            return Failure(STDIN, "The text on standard input is longer than 50 MB and was not read.")
        blank_lines = "\n" * (number - 1)  # offsets count from the very beginning
        return replace(self._like, path=STDIN, text=blank_lines + _decoded(said), keep_text=True)

    def _skip_rest_of_line(self, line: bytes) -> None:
        while line and not line.endswith(b"\n"):
            line = self._stream.readline(LONGEST_LINE + 1)


def _decoded(said: bytes) -> str:
    """UTF-8, else the Western and Central European code page in which every byte is a letter."""
    try:
        return said.decode("utf-8-sig")
    except UnicodeDecodeError:
        return said.decode("cp1250", "replace")
