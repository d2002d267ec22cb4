"""A self-contained HTML page: timeline, list and evidence without a network; only our own markup and script."""

from __future__ import annotations

import html
import json
import string

from timeline import locations
from timeline.model.calendar import civil, day_number
from timeline.project.when_text import date_words, when_text

from .data import ExportData, ExportEvent

WORDS = {
    "en": {
        "search_label": "Search", "fit_label": "Fit", "stage_label": "Timeline", "list_label": "All events",
        "hint": "Click an event to read the sentences that tell it.", "counts": "{events} events · {articles} articles",
        "footer": "Made with Geopolitical Timeline on {today}. This page works without a network.",
    },
    "ro": {
        "search_label": "Caută", "fit_label": "Încadrează", "stage_label": "Cronologie",
        "list_label": "Toate evenimentele",
        "hint": "Alegeți un eveniment pentru a citi propozițiile care îl relatează.",
        "counts": "Evenimente: {events} · Articole: {articles}",
        "footer": "Întocmit cu Geopolitical Timeline la {today}. Pagina funcționează fără rețea.",
    },
}  # fmt: skip
YEARS = (-200_000, 200_000)  # JavaScript's Date reaches some 271,000 years to both sides


def web_page_bytes(data: ExportData) -> bytes:
    """The page. Every text of an article is escaped where it stands in markup and inert where it stands in JSON."""
    folder = locations.resources() / "export"
    template = string.Template((folder / "page.html").read_text(encoding="utf-8"))
    words = WORDS.get(data.language, WORDS["en"])
    rows = [_row(row, data) for row in data.events]
    page = template.substitute(
        {name: html.escape(text) for name, text in words.items() if "{" not in text},
        language=html.escape(data.language, quote=True),
        title=html.escape(data.project),
        counts=html.escape(words["counts"].format(events=len(data.events), articles=len(data.articles))),
        footer=html.escape(words["footer"].format(today=data.today)),
        style=(folder / "page.css").read_text(encoding="utf-8"),
        script=(folder / "page.js").read_text(encoding="utf-8"),
        rows="\n".join(rows),
        data=inert_json(_page_data(data)),
    )
    return page.encode("utf-8")


def inert_json(value: object) -> str:
    """JSON that cannot end its script element: `<`, `>`, `&` and the line separators as escapes (HTML, 4.12.1.3)."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def _row(row: ExportEvent, data: ExportData) -> str:
    event = row.event
    return (
        f'<li><button type="button" data-event="{html.escape(event.id, quote=True)}">'
        f'<span class="when">{html.escape(when_text(event.when, data.language, short=True))}</span>'
        f"<span>{html.escape(event.title(data.language))}</span></button></li>"
    )


def _page_data(data: ExportData) -> dict[str, object]:
    return {
        "today": _today(data),
        "months": date_words(data.language).months_short,
        "families": [
            {"id": family, "label": label, "colour": data.colours.get(family, "#5A6472")}
            for family, label in data.family_labels.items()
        ],
        "events": [_event(row, data) for row in data.events],
    }


def _event(row: ExportEvent, data: ExportData) -> dict[str, object]:
    event = row.event
    first, last = _drawn_bounds(row, _today(data))
    span = event.extent or event.when
    return {
        "id": event.id,
        "type": data.type_labels.get(event.type, event.type),
        "family": data.families.get(event.type, ""),
        "status": data.status_labels.get(event.status, event.status),
        "planned": event.status in ("scheduled", "possible"),
        "title": event.title(data.language),
        "when": when_text(event.when, data.language),
        "from": first,
        "to": last,
        "lasting": span is not None and span.is_lasting,
        "open": span is not None and span.latest is None,
        "sources": event.sources,
        "actors": [_actor_label(actor.name, actor.label_ro, data.language) for actor in event.actors],
        "claims": [_claim(row, index, data) for index in range(len(row.claims))],
    }


def _actor_label(name: str, label_ro: str, language: str) -> str:
    return label_ro if language == "ro" and label_ro else name


def _claim(row: ExportEvent, index: int, data: ExportData) -> dict[str, str]:
    claim = row.claims[index]
    article = data.articles.get(claim.article_id)
    published = when_text(article.published.when, data.language, short=True) if article and article.published else ""
    url = article.url if article is not None and article.url.startswith(("http://", "https://")) else ""
    parts = (claim.publisher, claim.article_title, published, data.grades.grade(claim))
    return {"sentence": claim.evidence_text, "source": " · ".join(part for part in parts if part), "url": url}


def _today(data: ExportData) -> int:
    year, month, day = (int(part) for part in data.today.split("-"))
    return day_number(year, month, day)


def _drawn_bounds(row: ExportEvent, today: int) -> tuple[int | None, int | None]:
    """First and last day to draw: an open end runs on to today at least, an open start is its end."""
    span = row.event.extent or row.event.when
    if span is None:
        return None, None
    first = span.earliest if span.earliest is not None else span.latest or 0
    last = span.latest if span.latest is not None else max(first, today)
    if not YEARS[0] < civil(first)[0] <= civil(last)[0] < YEARS[1]:
        return None, None
    return first, last
