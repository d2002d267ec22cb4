"""The "key dates" report as Markdown (CommonMark with a GitHub table)."""

from __future__ import annotations

import re

from .data import ExportData
from .report import key_dates

SIGNS = re.compile(r"([\\`*_{}\[\]<>#+|~!&])")


def markdown_bytes(data: ExportData) -> bytes:
    """A title, a table of dates, and numbered notes; every sign of Markdown within texts is escaped."""
    report = key_dates(data)
    lines = [f"# {plain(report.title)}", "", f"## {plain(report.heading)}", ""]
    lines.append("| " + " | ".join(plain(column) for column in report.columns) + " |")
    lines.append("|---|---|---|")
    for row in report.rows:
        title = plain(row.title) + (f" ({plain(row.remark)})" if row.remark else "")
        lines.append(f"| {plain(row.date)} | {title} | {', '.join(str(note) for note in row.notes)} |")
    lines += ["", f"## {plain(report.notes_heading)}", ""]
    lines += [f"{number}. {plain(note)}" for number, note in enumerate(report.notes, 1)]
    lines += ["", plain(report.footer), ""]
    return "\n".join(lines).encode("utf-8")


def plain(text: str) -> str:
    """Text on one line that Markdown shows as it is."""
    return SIGNS.sub(r"\\\1", " ".join(text.split()))
