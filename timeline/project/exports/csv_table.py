"""Events as CSV (RFC 4180, UTF-8 with a byte-order mark so that spreadsheets read Romanian letters)."""

from __future__ import annotations

import csv
import io

from timeline.model import Claim
from timeline.project.when_text import when_text

from .data import ExportData, ExportEvent

COLUMNS = (
    "event_id", "type", "title", "when", "earliest", "latest", "extent", "when_in_words", "status", "confidence",
    "actors", "place", "instrument", "sources", "independent", "conflict", "evidence", "publishers", "urls", "note",
    "grades",
)  # fmt: skip
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(data: ExportData) -> bytes:
    """One row an event, lists within a cell separated by "; "."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in data.events:
        writer.writerow([plain_cell(cell) for cell in _cells(row, data)])
    return b"\xef\xbb\xbf" + buffer.getvalue().encode("utf-8")


def plain_cell(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula: an apostrophe goes before =, +, -, @, tab and return."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _cells(row: ExportEvent, data: ExportData) -> list[str]:
    event = row.event
    articles = [data.articles[claim.article_id] for claim in row.claims if claim.article_id in data.articles]
    return [
        event.id,
        event.type,
        event.title(data.language),
        str(event.when or ""),
        (event.when.earliest_day or "") if event.when else "",
        (event.when.latest_day or "") if event.when else "",
        str(event.extent or ""),
        when_text(event.when, data.language),
        event.status,
        f"{event.confidence:.2f}",
        "; ".join(actor.name for actor in event.actors),
        event.place,
        event.instrument,
        str(event.sources),
        str(event.independent),
        "yes" if event.conflicts else "no",
        row.claims[0].evidence_text if row.claims else "",
        "; ".join(dict.fromkeys(article.publisher for article in articles if article.publisher)),
        "; ".join(dict.fromkeys(article.url for article in articles if article.url)),
        event.note,
        "; ".join(dict.fromkeys(_graded(claim, data) for claim in row.claims if data.grades.grade(claim))),
    ]


def _graded(claim: Claim, data: ExportData) -> str:
    """A source and its grade, as "Reuters B2"."""
    return f"{claim.publisher or claim.article_title} {data.grades.grade(claim)}"
