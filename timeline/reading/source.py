"""From what the user named to documents: open, hash, sniff, read. Every source is answered, bad input never raises."""

from __future__ import annotations

import binascii
import csv
import hashlib
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree.ElementTree import ParseError

from timeline.model import Document, Failure, InputError, Metadatum, Source

from . import registry
from .context import Context, megabytes, no_tick
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
LARGE_FORMATS = ("pdf", "zip", "jsonl", "mail", "feed", "csv", "json")


def open_source(
    source: Source, limits: Limits | None = None, tick: Callable[[str], None] = no_tick
) -> Iterator[Document | Failure]:
    """The documents of a source, or the reason why there are none; at least one answer for every source.

    Text or HTML given with the source is read as it is, and nothing is opened.
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


def failure(path: str, error: InputError, given_id: str = "") -> Failure:
    """The answer for a path that could not be read."""
    return Failure(path, f"{error.sentence} {error.advice}".strip(), error.status, error.details, given_id)


def _open(source: Source, budget: Budget, tick: Callable[[str], None]) -> Iterator[Document | Failure]:
    given = source.html if source.text is None else source.text
    is_given = given is not None
    data = read_file(source.path, budget.limits) if given is None else given.encode("utf-8", "replace")
    context = Context(
        path=source.path,
        name="" if is_given else Path(source.path).name,
        sha256=hashlib.sha256(data).hexdigest(),
        source=source,
        budget=budget,
        dispatch=read_bytes,
        tick=tick,
        charset="utf-8" if is_given else "",
        facts=given_facts(source),
    )
    if source.text is not None:
        yield text_document(source.text, context)
    elif source.html is not None:
        yield from HtmlReader().read(data, context)
    else:
        yield from read_bytes(data, context)


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
    try:
        yield from _dispatch(data, context)
    except InputError as error:
        yield failure(context.path, error, context.source.id)
    except MemoryError:
        sentence = f"It needs more memory than one article may ({megabytes(len(data))} read)."
        yield failure(context.path, InputError(sentence, "Split the file into smaller ones."), context.source.id)
    except BROKEN_INPUT as error:
        broken = InputError(
            "The file is damaged, or is not what its name says.",
            "Open it in its own program and save it anew.",
            f"{type(error).__name__}: {error}",
        )
        yield failure(context.path, broken, context.source.id)


def _dispatch(data: bytes, context: Context) -> Iterator[Document | Failure]:
    if not data.strip():
        raise InputError("The file is empty.", "Look whether it was saved completely.", status="empty")
    reader = registry.load().choose(data[: registry.HEAD_BYTES], context.suffix)
    if reader is None:
        raise InputError(
            "This is not a kind of file that articles are saved in.",
            "Save the article as text, HTML, PDF or DOCX.",
            status="skipped",
        )
    allowed = context.limits.pdf_bytes if reader.name in LARGE_FORMATS else context.limits.file_bytes
    if len(data) > allowed:
        raise InputError(
            f"The file has {megabytes(len(data))}; more than {megabytes(allowed)} of this kind are not read.",
            "Split it, or add only the part with the article.",
        )
    context.tick("read")
    yield from reader.read(data, context)
