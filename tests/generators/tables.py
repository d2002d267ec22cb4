"""Records and feeds: JSON, JSONL, CSV, RSS and Atom."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

from .case import Case
from .pages import paragraphs
from .stories import CALL_EN, CALL_RO, Story


def table_cases() -> Iterator[Case]:
    """All files of records and feeds."""
    for story in (CALL_RO, CALL_EN):
        yield from _json(story)
        yield from _csv(story)
        yield from _feeds(story)


def record(story: Story) -> dict[str, str]:
    """The article as the program's own JSONL has it."""
    return {
        "text": "\n\n".join(story.body),
        "title": story.title,
        "published": story.published,
        "language": story.language,
    }


def _json(story: Story) -> Iterator[Case]:
    plain = record(story)
    scraped = {
        "headline": story.title,
        "articleBody": plain["text"],
        "datePublished": story.published,
        "@type": "NewsArticle",
    }
    camel = {"Title": story.title, "full_text": plain["text"], "publish_date": story.published_day}
    web = {"title": story.title, "content_html": paragraphs(story), "date_published": story.published}
    line = json.dumps(plain, ensure_ascii=False)
    forms = (
        ("JSON object", "a.json", json.dumps(plain)),
        ("JSON with spaces", "a.json", json.dumps(plain, indent=2, ensure_ascii=False)),
        ("JSON of schema.org", "a.json", json.dumps(scraped)),
        ("JSON with other names", "a.json", json.dumps(camel)),
        ("JSON list", "a.json", json.dumps([plain])),
        ("JSON with articles inside", "a.json", json.dumps({"status": "ok", "articles": [plain]})),
        ("JSON feed", "a.json", json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [web]})),
        ("JSONL", "a.jsonl", f"{line}\n"),
        ("JSONL with empty lines", "a.jsonl", f"\n\n{line}\n\n"),
        ("JSONL with a mark of order", "a.jsonl", f"\ufeff{line}\n"),
        ("JSONL with a bad line", "a.jsonl", f"{{broken\n{line}\n"),
        ("JSON without a suffix", "articles", f"{line}\n{line}\n"),
        ("decomposed JSON", "a.jsonl", json.dumps(plain).replace("\\u0219", "s\\u0326") + "\n"),
    )
    for name, file_name, text in forms:
        yield Case(f"{name}, {story.name}", file_name, text.encode(), story)


def _csv(story: Story) -> Iterator[Case]:
    plain = record(story)
    for name, delimiter, charset in (
        ("commas", ",", "utf-8"),
        ("semicolons", ";", "utf-8-sig"),
        ("tabs", "\t", "utf-8"),
        ("commas in UTF-16", ",", "utf-16"),
    ):
        yield Case(f"table with {name}, {story.name}", "a.csv", _table([plain], delimiter).encode(charset), story)


def _table(rows: Sequence[dict[str, str]], delimiter: str) -> str:
    target = io.StringIO(newline="")
    writer = csv.DictWriter(target, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return target.getvalue()


def _feeds(story: Story) -> Iterator[Case]:
    sent = format_datetime(datetime.fromisoformat(story.published))
    body = escape(paragraphs(story))
    item = f"<title>{escape(story.title)}</title><link>https://example.org/s</link><pubDate>{sent}</pubDate>"
    content = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    yield Case(
        f"RSS with whole articles, {story.name}",
        "feed.xml",
        f'<?xml version="1.0"?><rss version="2.0" {content}><channel><title>Gazette</title>'
        f"<item>{item}<description>Short.</description>"
        f"<content:encoded><![CDATA[{paragraphs(story)}]]></content:encoded></item></channel></rss>".encode(),
        story,
    )
    yield Case(
        f"RSS with descriptions, {story.name}",
        "feed.rss",
        f'<rss version="2.0"><channel><title>Gazette</title><item>{item}<description>{body}</description>'
        "</item></channel></rss>".encode(),
        story,
    )
    atom = (
        f'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><entry><title>{escape(story.title)}</title>'
        f"<updated>{story.published}</updated><published>{story.published}</published>"
        f'<content type="html">{body}</content></entry></feed>'
    )
    yield Case(f"Atom, {story.name}", "feed.atom", atom.encode(), story)
