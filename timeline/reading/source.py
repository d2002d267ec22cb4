"""From what the user named to documents: open, hash, sniff, read. Every source is answered, bad input never raises."""

from __future__ import annotations

import binascii
import csv
import hashlib
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import ParseError

from timeline.model import Document, Failure, InputError, Metadatum, Source

from . import registry
from .context import Context, failure, megabytes, no_tick
from .files import read_file
from .html_reader import HtmlReader
from .limits import Budget, Limits
from .plain_text import text_document

# What parsers of broken input raise besides InputError (RELIABILITY: errors at the importer's edge).
BROKEN_INPUT = (
    ArithmeticError,
    AssertionError,
    LookupError,
    ParseError,
    RecursionError,
    ValueError,  # UnicodeError and integers of more than 4,300 digits among them
    binascii.Error,
    csv.Error,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
NO_WORDS = InputError("There are no words in it.", "Look whether it was saved completely.", status="empty")
LARGE_FORMATS = ("pdf", "zip", "jsonl", "mail", "feed", "csv", "json")


def open_source(
    source: Source, limits: Limits | None = None, tick: Callable[[str], None] = no_tick
) -> Iterator[Document | Failure]:
    """The documents of a source, or the reason why there are none; at least one answer for every source.

    Text, HTML or bytes given with the source are read as they are, and nothing is opened.
    """
    answered = False
    try:
        for answer in _open(source, Budget(limits or Limits()), tick):
            answered = True
            yield answer
    except InputError as error:
        answered = True
        yield failure(source.path, error, source.id)
    if not answered:
        empty = InputError("There is no article in it.", "Look whether it was saved completely.", status="empty")
        yield failure(source.path, empty, source.id)


def _open(source: Source, budget: Budget, tick: Callable[[str], None]) -> Iterator[Document | Failure]:
    is_written = source.text is not None or source.html is not None
    data = b"" if is_written else read_file(source.path, budget.limits) if source.data is None else source.data
    budget.packed = len(data)
    context = Context(
        path=source.path,
        name="" if source.is_given else Path(source.path).name,
        sha256=hashlib.sha256(data).hexdigest(),
        source=source,
        budget=budget,
        dispatch=read_bytes,
        read_given=read_given,
        tick=tick,
        charset=source.charset,
        facts=given_facts(source),
    )
    yield from read_given(source, context) if is_written else read_bytes(data, context)


def read_given(source: Source, outer: Context) -> Iterator[Document | Failure]:
    """The document of text or HTML that the source itself holds; never raises for bad input."""
    given = source.text if source.text is not None else source.html or ""
    data = given.encode("utf-8", "replace")
    context = replace(
        outer,
        path=source.path,
        name="",
        sha256=hashlib.sha256(data).hexdigest(),
        source=source,
        charset="utf-8",
        facts=given_facts(source),
    )
    if source.text is None:
        yield from guarded(lambda: HtmlReader().read(data, context), context, len(data))
    else:
        yield from guarded(lambda: iter((text_document(given, context),)), context, len(data))


def has_words(document: Document) -> bool:
    """True when a letter or digit stands anywhere in it."""
    texts = (paragraph.text for paragraph in document.paragraphs)
    return any(any(map(str.isalnum, text)) for text in texts)


def given_facts(source: Source) -> tuple[Metadatum, ...]:
    """What the source said beside the text; it outranks what is found."""
    given = {
        "title": source.title,
        "published": source.published_text,
        "language": source.language,
        "url": source.url,
        "publisher": source.publisher,
    }
    return tuple(Metadatum(name, value, "given") for name, value in given.items() if value)


def read_bytes(data: bytes, context: Context) -> Iterator[Document | Failure]:
    """The documents in some bytes, or a failure with its sentence; never raises for bad input."""
    yield from guarded(lambda: _dispatch(data, context), context, len(data))


def guarded(
    read: Callable[[], Iterator[Document | Failure]], context: Context, size: int
) -> Iterator[Document | Failure]:
    """What a reader gives, its errors of bad input turned into answers."""
    try:
        for answer in read():
            yield (
                answer
                if isinstance(answer, Failure) or has_words(answer)
                else failure(answer.path, NO_WORDS, answer.given_id)
            )
    except InputError as error:
        yield failure(context.path, error, context.source.id)
    except MemoryError:
        sentence = f"It needs more memory than one article may ({megabytes(size)} read)."
        yield failure(context.path, InputError(sentence, "Split the file into smaller ones."), context.source.id)
    except BROKEN_INPUT as error:
        broken = InputError(
            "The file is damaged, or is not what its name says.",
            "Open it in its own program and save it anew.",
            f"{type(error).__name__}: {error}",
        )
        yield failure(context.path, broken, context.source.id)


def _dispatch(data: bytes, context: Context) -> Iterator[Document | Failure]:
    if not data.strip(b" \t\r\n\0"):
        raise InputError("The file is empty.", "Look whether it was saved completely.", status="empty")
    known = registry.load()
    reader = known.choose(data[: registry.HEAD_BYTES], context.suffix)
    if reader is None:
        raise InputError(
            "This is not a kind of file that articles are saved in.",
            " ".join(("Save the article as text, HTML, PDF or DOCX.", *known.problems)),
            status="skipped",
        )
    allowed = context.limits.pdf_bytes if reader.name in LARGE_FORMATS else context.limits.file_bytes
    if len(data) > allowed:
        raise InputError(
            f"The file has {megabytes(len(data))}; more than {megabytes(allowed)} of this kind are not read.",
            "Split it, or add only the part with the article.",
        )
    context.tick("read")
    inner = replace(context, sha256=hashlib.sha256(data).hexdigest()) if context.depth else context
    yield from reader.read(data, inner)
