"""Events of a CSV table whose columns the user maps to fields, with a first guess from the column names."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from timeline.model import STATUSES, InputError, TimeSpan

from .values import FARTHEST_YEAR, ImportedEvent, lasting_or_day

FIELDS = ("title", "when", "end", "type", "status", "actors", "place", "note", "url", "id")
GUESSES = {
    "title": ("title", "headline", "name", "event", "summary", "titlu", "eveniment", "denumire"),
    "when": ("when", "date", "start", "start_date", "edtf", "data", "început", "inceput", "begin"),
    "end": ("end", "end_date", "until", "sfârșit", "sfarsit", "final"),
    "type": ("type", "category", "kind", "tip", "categorie"),
    "status": ("status", "stare"),
    "actors": ("actors", "people", "participants", "actori", "participanți", "participanti"),
    "place": ("place", "location", "loc", "locul"),
    "note": ("note", "notes", "description", "text", "evidence", "descriere", "notă"),
    "url": ("url", "urls", "link", "source", "adresă"),
    "id": ("event_id", "id", "uid"),
}


def first_row(text: str) -> tuple[str, ...]:
    """The column names in a text's first line; the separator is the most frequent of , ; and tab there."""
    line = text.removeprefix("\ufeff").split("\n", 1)[0].rstrip("\r")
    try:
        names = next(csv.reader([line], delimiter=_separator(line)), [])
    except csv.Error:
        return ()
    return tuple(name.strip() for name in names)


def _separator(line: str) -> str:
    return max(",;\t", key=line.count)


def read_rows(text: str) -> tuple[tuple[str, ...], tuple[dict[str, str], ...]]:
    """Column names and rows. The separator is that of the first line. Raises InputError when it is no table."""
    text = text.removeprefix("\ufeff")
    separator = _separator(text.split("\n", 1)[0])
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise InputError("This table cannot be read.", "Save it again as CSV (UTF-8).", str(error)) from error
    if len(rows) < 2 or len(rows[0]) < 2:
        raise InputError("This file has no table with a line of column names.", "Save it as CSV with a heading.")
    names = tuple(name.strip() for name in rows[0])
    return names, tuple(dict(zip(names, row, strict=False)) for row in rows[1:] if any(cell.strip() for cell in row))


def guess_columns(names: Sequence[str]) -> dict[str, str]:
    """Which column serves which field, by its name; a field without one is left out."""
    by_name = {name.casefold(): name for name in reversed(names)}
    return {
        field: next(by_name[word] for word in words if word in by_name)
        for field, words in GUESSES.items()
        if any(word in by_name for word in words)
    }


def events_of_rows(rows: Sequence[Mapping[str, str]], columns: Mapping[str, str]) -> tuple[ImportedEvent, ...]:
    """The events of rows under a mapping of fields to columns; a row without a title is left out."""
    found = []
    for number, row in enumerate(rows, 1):
        cells = {field: (row.get(column) or "").strip() for field, column in columns.items()}
        if not cells.get("title"):
            continue
        status = cells.get("status", "").casefold()
        found.append(
            ImportedEvent(
                title=cells["title"],
                when=lasting_or_day(edtf_or_none(cells.get("when", "")), edtf_or_none(cells.get("end", ""))),
                layer="csv",
                external_id=cells.get("id") or str(number),
                type_hint=cells.get("type", ""),
                status=status if status in STATUSES else "occurred",
                actors=tuple(name.strip() for name in cells.get("actors", "").split(";") if name.strip()),
                place=cells.get("place", ""),
                note=cells.get("note", ""),
                url=cells.get("url", "").split(";")[0].strip(),
            )
        )
    return tuple(found)


def edtf_or_none(text: str) -> TimeSpan | None:
    """The span of an EDTF text, also with a time after a blank; None when it is not EDTF."""
    try:
        span = TimeSpan.parse(text.strip().replace(" ", "T") if text.count(":") else text.strip())
    except ValueError:
        return None
    ends = (end for end in (span.start, span.end) if end is not None)
    return None if any(abs(end.year) > FARTHEST_YEAR for end in ends) else span
