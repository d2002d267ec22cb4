"""RSS and Atom files: an article for each entry that has words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import feedparser

from timeline.model import Document, Failure, InputError, Metadatum, Paragraph

from . import clean
from .context import Context
from .html_dates import stated
from .html_reader import chapter_document
from .xml_tree import DECLARES_ENTITY

ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF|channel|atom:feed)\b", re.I)
MEDIA_TYPE = "application/rss+xml"


class FeedReader:
    """RSS 0.9 to 2.0, Atom 0.3 and 1.0."""

    name = "feed"
    version = "1"
    suffixes = (".rss", ".atom", ".rdf", ".feed")

    def sniff(self, head: bytes, suffix: str) -> int:
        """By its root element."""
        plain = head.replace(b"\0", b"")
        found = ROOT.search(plain)
        if found is None or b"<html" in plain[: found.start()].lower():
            return 20 if suffix in self.suffixes else 0
        return 88

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """A document an entry. Raises InputError for a feed without entries."""
        if DECLARES_ENTITY.search(data):
            raise InputError(
                "The file defines its own XML entities, as attacks do; it is not read.", "Save it in another format."
            )
        parse: Any = feedparser.parse
        try:
            found = parse(data, sanitize_html=False, resolve_relative_uris=False, response_headers={})
        except (TypeError, AttributeError) as error:  # it stumbles over some broken feeds
            raise InputError("This feed is damaged.", "Save it anew from its address.", str(error)) from error
        context.tick("parsed")
        if not found.entries:
            raise InputError("There is no entry in this feed.", "Look whether it was saved completely.", status="empty")
        for number, entry in enumerate(found.entries, start=1):
            context.count_entry()
            context.tick("entry")
            yield _entry(entry, found.feed, number, context)


def _entry(entry: Any, feed: Any, number: int, context: Context) -> Document | Failure:
    inner = context.inner(str(number))
    inner = replace(inner, facts=(*inner.facts, *_facts(entry, feed)))
    title = clean.one_line(str(entry.get("title") or ""))
    bodies = [str(part.get("value") or "") for part in entry.get("content") or []] + [str(entry.get("summary") or "")]
    body = max(bodies, key=len)
    try:
        if not body.strip():
            raise InputError("This entry has no words but its title.", "Add the article it links to.", status="empty")
        document = chapter_document(f"<div>{body}</div>", inner)
    except InputError as error:
        if not title:
            return Failure(inner.path, str(error), error.status, error.details)
        return inner.document([Paragraph(title, "title")], MEDIA_TYPE)
    paragraphs = [
        paragraph for paragraph in document.paragraphs if paragraph.kind != "title" or paragraph.text != title
    ]
    head = [Paragraph(title, "title")] if title else []
    return replace(document, paragraphs=(*head, *paragraphs), media_type=MEDIA_TYPE)


def _facts(entry: Any, feed: Any) -> list[Metadatum]:
    source = entry.get("source") or {}
    values = {
        "published": entry.get("published") or entry.get("created") or entry.get("updated"),
        "modified": entry.get("updated"),
        "title": entry.get("title"),
        "author": entry.get("author"),
        "publisher": source.get("title") or feed.get("title"),
        "url": entry.get("link"),
        "language": entry.get("language") or feed.get("language"),
    }
    for name in ("published", "modified"):
        time = stated(str(values[name] or ""), "feed")
        values[name] = time.value if time else None
    facts = [Metadatum(name, clean.one_line(str(value)), "feed") for name, value in values.items() if value]
    return [fact for fact in facts if fact.value]
