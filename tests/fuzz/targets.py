"""A target for each reader: its own good files to start from, and what must hold for whatever is made of them."""

from __future__ import annotations

import hashlib
from functools import cache

from tests.generators.awkward import awkward_cases
from timeline.model import Document, Failure, Source
from timeline.reading import registry
from timeline.reading.context import Context
from timeline.reading.limits import MEGABYTE, Budget, Limits
from timeline.reading.source import guarded, read_bytes, read_given

LIMITS = Limits(
    file_bytes=4 * MEGABYTE,
    inflated_bytes=16 * MEGABYTE,
    member_bytes=8 * MEGABYTE,
    article_chars=200_000,
    entries=500,
)
SEEDS_EACH = 12


@cache
def seeds() -> dict[str, list[tuple[str, bytes]]]:
    """Reader's name -> names and bytes of good files that it reads."""
    found: dict[str, list[tuple[str, bytes]]] = {reader.name: [] for reader in registry.own_readers()}
    for case in awkward_cases():
        suffix = f".{case.file_name.rsplit('.', 1)[-1]}" if "." in case.file_name else ""
        reader = registry.load().choose(case.data[: registry.HEAD_BYTES], suffix)
        if reader is not None and len(found[reader.name]) < SEEDS_EACH:
            found[reader.name].append((case.file_name, case.data))
    found["link"] = [("a.url", b"[InternetShortcut]\r\nURL=https://a.example/x\r\n")]
    found["other"] = [("a.png", b"\x89PNG\r\n\x1a\n" + bytes(200))]
    found["xml"] = [
        ("a.xml", b'<?xml version="1.0"?><nitf><head><title>T</title></head><body><p>Words.</p></body></nitf>')
    ]
    return found


def run(reader_name: str, file_name: str, data: bytes) -> list[Document | Failure]:
    """What a reader answers to some bytes, whatever the sniffing would say. Raises what no reader may raise."""
    reader = next(reader for reader in registry.own_readers() if reader.name == reader_name)
    budget = Budget(LIMITS, packed=len(data))
    context = Context(
        path=file_name,
        name=file_name,
        sha256=hashlib.sha256(data).hexdigest(),
        source=Source(file_name),
        budget=budget,
        dispatch=read_bytes,
        read_given=read_given,
    )
    answers = list(guarded(lambda: reader.read(data, context), context, len(data)))
    for answer in answers:
        if isinstance(answer, Failure):
            assert answer.sentence, "a failure without a sentence"
        else:
            words = "".join(part.text for part in answer.paragraphs)
            words.encode("utf-8")
            assert len(words) <= LIMITS.article_chars * 2, "more text than an article may have"
    return answers
