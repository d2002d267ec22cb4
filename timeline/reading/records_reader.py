"""Files of records: JSON, JSONL and CSV with an article a line, object or row."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from timeline.model import Document, Failure, InputError, Source

from .charset import decode
from .context import Context
from .records import TEXT, letters, records_in, source_of_line, source_of_record

OBJECT_START = re.compile(rb"^\s*\{\s*(?:\"|\})")
LARGEST_JSON = 100 * 1024 * 1024  # bytes of one JSON value; lines and rows have no such limit
LARGEST_CELL = 10_000_000  # characters
DELIMITERS = ",;\t|"


class JsonReader:
    """JSON (one article or a list of them) and JSONL (one a line), told apart by their content."""

    name = "json"
    version = "1"
    suffixes = (".json", ".jsonl", ".ndjson", ".jsonld", ".geojson")

    def sniff(self, head: bytes, suffix: str) -> int:
        """By its first sign, surer when the name agrees."""
        start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
        if suffix in self.suffixes:
            return 85
        return 70 if OBJECT_START.match(start) or start.startswith((b'[{"', b"[\n")) else 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """An answer for each record; a bad line is answered too."""
        text = decode(data, context.charset)
        if context.suffix in (".jsonl", ".ndjson") or _is_lines(text):
            yield from _lines(text, context)
            return
        if len(data) > LARGEST_JSON:
            raise InputError("This JSON is too large to be read at once.", "Save it with an article a line (JSONL).")
        try:
            value = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise InputError("This is no valid JSON.", "Save it anew, with an article a line.", str(error)) from error
        records = list(records_in(value))
        if not records:
            raise InputError("There is no article in this JSON.", "Give each its words under “text”.", status="empty")
        for number, record in enumerate(records, start=1):
            place = context.path if len(records) == 1 else f"{context.path}:{number}"
            yield from _answer(record, place, context)


class CsvReader:
    """Tables with a column of texts."""

    name = "csv"
    version = "1"
    suffixes = (".csv", ".tsv")

    def sniff(self, head: bytes, suffix: str) -> int:
        """By its name; commas alone say nothing."""
        return 60 if suffix in self.suffixes else 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """An answer for each row. Raises InputError without a column of texts."""
        text = decode(data, context.charset)
        csv.field_size_limit(LARGEST_CELL)
        rows = csv.DictReader(io.StringIO(text, newline=""), dialect=_dialect(text))
        names = [letters(name) for name in rows.fieldnames or [] if name]
        if not set(names) & set(TEXT):
            raise InputError(
                "This table has no column of texts.",
                "Name the column with the articles' words “text”.",
                status="skipped",
            )
        for row in rows:
            record = {key: value for key, value in row.items() if key and isinstance(value, str)}
            if any(value.strip() for value in record.values()):
                yield from _answer(record, f"{context.path}:{rows.line_num}", context)


def _is_lines(text: str) -> bool:
    """True when the first two lines are objects by themselves."""
    lines = [line for line in text[:2_000_000].split("\n", 50) if line.strip()][:2]
    return len(lines) == 2 and all(line.lstrip().startswith("{") and line.rstrip().endswith("}") for line in lines)


def _lines(text: str, context: Context) -> Iterator[Document | Failure]:
    for number, line in enumerate(io.StringIO(text, newline="\n"), start=1):
        if not line.strip():
            continue
        found = source_of_line(line, context.path, number)
        context.tick(f"line {number}")
        yield from _read(found, context)


def _answer(record: Any, place: str, context: Context) -> Iterator[Document | Failure]:
    context.tick("record")
    if not isinstance(record, dict):
        yield Failure(place, "This is no article but a bare value. Write each article as an object with “text”.")
        return
    yield from _read(source_of_record(record, place), context)


def _read(found: Source | Failure, context: Context) -> Iterator[Document | Failure]:
    """The document of a record, as if its text had been given; facts of the outer source fill what it leaves open."""
    if isinstance(found, Failure):
        yield found
        return
    outer = context.source
    source = replace(
        found,
        title=found.title or outer.title,
        published_text=found.published_text or outer.published_text,
        language=found.language or outer.language,
        url=found.url or outer.url,
        publisher=found.publisher or outer.publisher,
    )
    yield from context.read_given(source, context)


def _dialect(text: str) -> type[csv.Dialect]:
    """Commas, semicolons, tabs or bars: the one that parts the first line most."""

    class Found(csv.excel):
        delimiter = max(DELIMITERS, key=text.split("\n", 1)[0].count)

    return Found
