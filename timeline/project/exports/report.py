"""The "key dates" report as a value: rows with numbered source notes, for Markdown, DOCX and others."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.project.when_text import when_text

from .citations import citation_text
from .data import ExportData, ExportEvent

WORDS = {
    "en": {
        "heading": "Key dates", "date": "Date", "event": "Event", "sources": "Sources", "notes": "Source notes",
        "conflict": "The sources disagree.", "made": "Made with Geopolitical Timeline on {today}.",
        "planned": "planned", "evidence": "“{sentence}”",
    },
    "ro": {
        "heading": "Date-cheie", "date": "Data", "event": "Evenimentul", "sources": "Surse", "notes": "Note",
        "conflict": "Sursele se contrazic.", "made": "Întocmit cu Geopolitical Timeline la {today}.",
        "planned": "planificat", "evidence": "„{sentence}”",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One event of the report; `notes` are numbers of source notes."""

    date: str
    title: str
    remark: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report in words; note n is `notes[n - 1]`, each source cited once a sentence."""

    title: str
    heading: str
    columns: tuple[str, str, str]
    rows: tuple[ReportRow, ...]
    notes_heading: str
    notes: tuple[str, ...]
    footer: str


def key_dates(data: ExportData) -> Report:
    """The report of an export, in its language."""
    words = WORDS.get(data.language, WORDS["en"])
    numbers: dict[str, int] = {}
    rows = []
    for row in data.events:
        notes = []
        for claim in row.claims:
            note = _note(row, claim.id, data)
            notes.append(numbers.setdefault(note, len(numbers) + 1))
        rows.append(_row(row, tuple(dict.fromkeys(notes)), data, words))
    return Report(
        data.project,
        words["heading"],
        (words["date"], words["event"], words["sources"]),
        tuple(rows),
        words["notes"],
        tuple(numbers),
        words["made"].format(today=data.today),
    )


def _note(row: ExportEvent, claim_id: str, data: ExportData) -> str:
    words = WORDS.get(data.language, WORDS["en"])
    claim = next(claim for claim in row.claims if claim.id == claim_id)
    article = data.articles.get(claim.article_id)
    citation = citation_text(article, data.language) if article is not None else claim.article_title
    grade = data.grades.grade(claim)
    citation = f"{citation} [{grade}]" if grade else citation
    return f"{citation}: {words['evidence'].format(sentence=' '.join(claim.evidence_text.split()))}"


def _row(row: ExportEvent, notes: tuple[int, ...], data: ExportData, words: dict[str, str]) -> ReportRow:
    event = row.event
    remarks = []
    if event.status in ("scheduled", "possible"):
        remarks.append(words["planned"])
    elif event.status != "occurred":
        remarks.append(data.status_labels.get(event.status, event.status))
    if event.conflicts:
        remarks.append(words["conflict"])
    return ReportRow(when_text(event.when, data.language), event.title(data.language), " · ".join(remarks), notes)
