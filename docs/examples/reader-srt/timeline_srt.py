"""Subtitles as an article: the spoken lines without numbers and times, joined into paragraphs at longer pauses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model import Document, InputError, Metadatum, Paragraph

TIMES = re.compile(r"(\d+):(\d\d):(\d\d)[,.](\d{3}) --> (\d+):(\d\d):(\d\d)[,.](\d{3})")
TAGS = re.compile(r"<[^<>]*>|\{[^{}]*\}")
PAUSE_MS = 2_000


class SubtitleReader:
    """The reader of `.srt` files. `sniff` says how sure it is, `read` gives one document."""

    name = "srt"
    version = "1.0"
    api_version = 1
    suffixes = (".srt",)

    def sniff(self, head: bytes, suffix: str) -> int:
        """Sure when the first block has its times, from 0 (not mine) to 100."""
        return 90 if TIMES.search(head.decode("utf-8", "replace")[:400]) else 0

    def read(self, data: bytes, context) -> Iterator[Document]:
        """One document. `context` knows path, limits and what was said of the source; `tick` tells of progress."""
        paragraphs = tuple(Paragraph(text) for text in spoken(data.decode("utf-8-sig", "replace")))
        if not paragraphs:
            raise InputError("These subtitles hold no spoken line.", "Look whether they were saved completely.")
        context.tick("read")
        yield context.document(paragraphs, "application/x-subrip", [Metadatum("medium", "subtitles", "property")])


def spoken(text: str) -> Iterator[str]:
    """What is said, a paragraph for what comes without a pause of two seconds."""
    lines: list[str] = []
    last_end = None
    for block in re.split(r"\r?\n\s*\r?\n", text):
        times = TIMES.search(block)
        if times is None:
            continue
        start, end = (milliseconds(*times.groups()[part : part + 4]) for part in (0, 4))
        if lines and last_end is not None and start - last_end > PAUSE_MS:
            yield " ".join(lines)
            lines = []
        words = " ".join(TAGS.sub(" ", block[times.end() :]).split())
        lines += [words] if words else []
        last_end = end
    if lines:
        yield " ".join(lines)


def milliseconds(hours: str, minutes: str, seconds: str, thousandths: str) -> int:
    """A time of SubRip in milliseconds."""
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(thousandths)
