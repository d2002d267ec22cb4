"""Chosen events as other programs take them from a drag or the clipboard: text, Markdown, a calendar, a table."""

from __future__ import annotations

from dataclasses import replace

from timeline.project.filters import EVERYTHING
from timeline.project.when_text import when_text

from .calendar_file import calendar_bytes
from .citations import citation_text
from .csv_table import csv_bytes
from .data import ExportData, ExportEvent
from .gather import gather
from .markdown_report import plain
from .options import Exported, ExportOptions

QUOTES = {"en": "“{}”", "ro": "„{}”"}


def dragged(project: Exported, event_ids: tuple[str, ...], options: ExportOptions) -> dict[str, bytes]:
    """The chosen events by media type, each as UTF-8; those that are not shown too, since they were chosen."""
    chosen = replace(EVERYTHING, event_ids=frozenset(event_ids), hidden=True)
    data = gather(project, replace(options, filter=chosen, first=None, last=None))
    return {
        "text/plain": "\n\n".join(_text(row, data) for row in data.events).encode("utf-8"),
        "text/markdown": "\n".join(_markdown(row, data) for row in data.events).encode("utf-8"),
        "text/calendar": calendar_bytes(data),
        "text/csv": csv_bytes(data),
    }


def _text(row: ExportEvent, data: ExportData) -> str:
    """Date and title, then a line for each source with its sentence."""
    lines = [f"{when_text(row.event.when, data.language)}: {row.event.title(data.language)}"]
    return "\n".join([*lines, *(f"{sentence} – {source}" for sentence, source in _sources(row, data))])


def _markdown(row: ExportEvent, data: ExportData) -> str:
    lines = [f"- **{plain(when_text(row.event.when, data.language))}** {plain(row.event.title(data.language))}"]
    return "\n".join(
        [*lines, *(f"  - {plain(sentence)} – {plain(source)}" for sentence, source in _sources(row, data))]
    )


def _sources(row: ExportEvent, data: ExportData) -> list[tuple[str, str]]:
    quoted = QUOTES.get(data.language, QUOTES["en"])
    found = []
    for claim in row.claims:
        article = data.articles.get(claim.article_id)
        source = citation_text(article, data.language) if article is not None else claim.article_title
        found.append((quoted.format(" ".join(claim.evidence_text.split())), source))
    return found
