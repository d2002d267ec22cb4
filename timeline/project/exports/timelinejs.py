"""Events as TimelineJS 3 JSON (Knight Lab): `title`, `events` with `start_date`, `end_date`, `text` and `group`."""

from __future__ import annotations

import html
import json

from timeline.model import EdtfDate
from timeline.model.calendar import civil
from timeline.project.when_text import when_text

from .data import ExportData, ExportEvent


def timelinejs_bytes(data: ExportData) -> bytes:
    """The JSON of a TimelineJS timeline; undated events are left out, since every slide needs a start date."""
    slides = [slide for slide in (_slide(row, data) for row in data.events) if slide is not None]
    page = {"title": {"text": {"headline": html.escape(data.project), "text": ""}}, "events": slides}
    return json.dumps(page, ensure_ascii=False, indent=1).encode("utf-8")


def _slide(row: ExportEvent, data: ExportData) -> dict[str, object] | None:
    event = row.event
    span = event.extent or event.when
    if span is None:
        return None
    first = _start(span.start, span.earliest) or _start(span.end, span.latest)
    if first is None:
        return None
    slide: dict[str, object] = {
        "unique_id": f"event-{event.id}",
        "start_date": first,
        "display_date": html.escape(when_text(event.when, data.language)),
        "group": data.family_labels.get(data.families.get(event.type, ""), ""),
        "text": {"headline": html.escape(event.title(data.language)), "text": _story(row, data)},
    }
    if span.latest is not None and span.latest != span.earliest:
        slide["end_date"] = _date(span.latest)
    return slide


def _start(date: EdtfDate | None, number: int | None) -> dict[str, int] | None:
    if date is None or number is None:
        return None
    parts = _date(number)
    if date.clock:
        parts["hour"], parts["minute"] = int(date.clock[:2]) % 24, int(date.clock[3:5])
    return parts


def _date(number: int) -> dict[str, int]:
    year, month, day = civil(number)
    return {"year": year, "month": month, "day": day}


def _story(row: ExportEvent, data: ExportData) -> str:
    parts = []
    for claim in row.claims:
        article = data.articles.get(claim.article_id)
        source = html.escape(claim.publisher or claim.article_title)
        if article is not None and article.url.startswith(("http://", "https://")):
            source = f'<a href="{html.escape(article.url, quote=True)}">{source}</a>'
        parts.append(f"<p>“{html.escape(claim.evidence_text)}” – {source}</p>")
    return "".join(parts)
