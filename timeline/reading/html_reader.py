"""Web pages: saved, AMP, reader mode, or with their text in JSON-LD only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from timeline.model import Document, Failure, InputError, Metadatum, Paragraph

from . import clean, furniture
from .context import Context
from .html_body import all_paragraphs, find_paragraphs, title_of
from .html_metadata import find_metadata
from .html_tree import parse, text_of_page
from .plain_text import label, refuse_no_text

MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta|article|div|p|h1|table|script|link)\b", re.I)
WHOLE_PAGE = re.compile(rb"<(?:!doctype\s+html|html)\b", re.I)
MEDIA_TYPE = "text/html"


class HtmlReader:
    """HTML and XHTML."""

    name = "html"
    version = "1"
    suffixes = (".html", ".htm", ".xhtml", ".xht", ".shtml", ".amp", ".php", ".aspx", ".asp")

    def sniff(self, head: bytes, suffix: str) -> int:
        """Certain by its doctype or root, likely by its tags, possible by its name."""
        plain = head.replace(b"\0", b"")
        start = plain[:1024].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
        if WHOLE_PAGE.match(start) or (start.startswith((b"<!--", b"<?xml")) and WHOLE_PAGE.search(plain)):
            return 95
        if suffix in self.suffixes:
            return 60
        return 45 if start.startswith(b"<") and MARKUP.search(plain) else 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """One document. Raises InputError for a page without words, and for what is one by its name only."""
        text = text_of_page(data, context.charset)
        if not MARKUP.search(data[:4096].replace(b"\0", b"")):  # further on, chance makes a tag of any bytes
            refuse_no_text(data, text)
        yield page_document(text, context)


def page_document(text: str, context: Context) -> Document:
    """The document of a page's text. Raises InputError when there is no article in it."""
    tree = parse(text)
    context.tick("parsed")
    metadata, facts = find_metadata(tree, context.source.url)
    every_fact = (*context.facts, *metadata)
    paragraphs, is_tame = find_paragraphs(tree, facts, every_fact, context.limits.markup_depth)
    paragraphs = list(clean.tidy(paragraphs, context.limits.paragraph_chars))
    if not any(paragraph.kind != "title" for paragraph in paragraphs):
        raise InputError(
            "The page holds no article text; it may build itself by a program in the browser.",
            "Open it in the browser and save the shown text, or print it to PDF.",
            status="empty",
        )
    if any(paragraph.kind == "header" and furniture.states_publication(paragraph.text) for paragraph in paragraphs):
        # The page says it in words: what was weighed from all its dates counts only where those cannot be read.
        metadata = tuple(replace(fact, origin="property") if fact.origin == "htmldate" else fact for fact in metadata)
    problems = () if is_tame else ("The page is nested or built so oddly that all of its text was taken.",)
    return context.document(_limited(paragraphs, context), MEDIA_TYPE, _with_title(metadata, every_fact), problems)


def _with_title(metadata: tuple[Metadatum, ...], every_fact: tuple[Metadatum, ...]) -> tuple[Metadatum, ...]:
    """The facts with the cleaned title first among the titles."""
    title = title_of(every_fact)
    return (Metadatum("title", title, "markup"), *metadata) if title else metadata


def _limited(paragraphs: list[Paragraph], context: Context) -> list[Paragraph]:
    """Paragraphs up to the allowed length of an article."""
    left = context.limits.article_chars
    kept = []
    for paragraph in paragraphs:
        left -= len(paragraph.text)
        if left < 0:
            break
        kept.append(paragraph)
    return kept


def chapter_document(text: str, context: Context) -> Document:
    """The document of a page that is all article: a book's chapter, a feed's entry. Raises InputError without words."""
    tree = parse(text)
    metadata, _ = find_metadata(tree)
    paragraphs = clean.tidy(all_paragraphs(tree), context.limits.paragraph_chars)
    if not paragraphs:
        raise InputError("There are no words in it.", "It may be a picture.", status="empty")
    marked, found = label(paragraphs)
    facts = [fact for fact in metadata if fact.name in ("published", "modified", "author", "language", "url")]
    return context.document(_limited(list(marked), context), MEDIA_TYPE, [*found, *facts])
