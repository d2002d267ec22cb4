"""Which suffix stands for which format, longest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from timeline.model import InputError

from .calendar_file import calendar_bytes
from .citations import bibtex_bytes, csl_bytes, ris_bytes
from .csv_table import csv_bytes
from .data import ExportData
from .docx_report import docx_bytes
from .markdown_report import markdown_bytes
from .timelinejs import timelinejs_bytes
from .web_page import web_page_bytes

Writer = Callable[[ExportData], bytes]

# What is written from the events and articles alone.
DATA_FORMATS: dict[str, Writer] = {
    ".timelinejs.json": timelinejs_bytes,
    ".csv": csv_bytes,
    ".ics": calendar_bytes,
    ".html": web_page_bytes,
    ".htm": web_page_bytes,
    ".md": markdown_bytes,
    ".docx": docx_bytes,
    ".json": lambda data: csl_bytes(data.articles.values()),
    ".bib": lambda data: bibtex_bytes(data.articles.values()),
    ".ris": lambda data: ris_bytes(data.articles.values()),
}
PICTURE_FORMATS = (".png", ".svg", ".pdf")
PROJECT_FORMAT = ".jsonl"
FORMATS = (*DATA_FORMATS, *PICTURE_FORMATS, PROJECT_FORMAT)


def format_of(name: str, more: Iterable[str] = ()) -> str:
    """The format that a file's name ends in, the longest one; `more` are suffixes of plug-ins, which come second.

    Raises InputError when none fits.
    """
    lower = name.lower()
    for known in (FORMATS, tuple(more)):
        for suffix in sorted(known, key=len, reverse=True):
            if lower.endswith(suffix):
                return suffix
    raise InputError(
        f"The name “{name}” does not say which kind of file is wanted.",
        f"Let it end in one of {' '.join(sorted({*FORMATS, *more}))}.",
    )
