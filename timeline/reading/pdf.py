"""PDF by pdfium: words in reading order, columns one after another, hyphens joined, running heads left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.model import Document, Failure, InputError, Metadatum

from . import clean
from .context import Context
from .pdf_layout import in_reading_order
from .pdf_lines import Line, lines_of_page
from .pdf_paragraphs import paragraphs_of_pages
from .plain_text import label

MEDIA_TYPE = "application/pdf"
SCAN_CHARS_PER_PAGE = 8  # fewer letters a page, and the pages are pictures
SCAN = "This PDF has no text in it: its pages are pictures, as from a scanner."
FACTS = {"Title": "title", "Author": "author"}
FILE_NAME = re.compile(
    r"\.(?:docx?|pdf|indd|qxd|tex|dvi|html?|odt|rtf)$|^(?:microsoft word|untitled|document\d*$|slide \d)", re.I
)


class PdfReader:
    """PDF files with text."""

    name = "pdf"
    version = "1"
    suffixes = (".pdf",)

    def sniff(self, head: bytes, suffix: str) -> int:
        """By its header, which may stand after some rubbish."""
        if b"%PDF-" in head[:1024]:
            return 96
        return 5 if suffix == ".pdf" else 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """One document. Raises InputError for a locked, damaged or scanned file."""
        import pypdfium2  # lazily: its bindings take a quarter of a second, and few articles are PDF

        try:
            pdf = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise _unopened(str(error)) from error
        try:
            pages, problems = _pages(pdf, context)
            facts = _facts(pdf)
        finally:
            pdf.close()
        letters = sum(len(line.text) for lines in pages for line in lines)
        if letters < SCAN_CHARS_PER_PAGE * max(1, min(len(pages), 20)):
            advice = "Run it through a program that recognises text (OCR), then add it again."
            raise InputError(SCAN, advice, status="empty")
        paragraphs = clean.tidy(paragraphs_of_pages(pages), context.limits.paragraph_chars)
        marked, found = label(paragraphs)
        yield context.document(marked, MEDIA_TYPE, [*found, *facts], problems)


def _unopened(reason: str) -> InputError:
    if "password" in reason.lower():
        return InputError("This PDF is locked by a password.", "Open it, print it to a new PDF and add that.", reason)
    return InputError("This PDF is damaged.", "Open it in a PDF program and save it anew.", reason)


def _pages(pdf: Any, context: Context) -> tuple[list[list[Line]], list[str]]:
    """Lines of each page in reading order, and sentences about pages that could not be read."""
    from pypdfium2 import PdfiumError  # lazily, as in `PdfReader.read`

    pages: list[list[Line]] = []
    unread = 0
    letters = 0
    count = len(pdf)
    for number in range(min(count, context.limits.pdf_pages)):
        try:
            lines = lines_of_page(pdf, number, context.limits.pdf_page_chars)
        except PdfiumError:
            lines = []
            unread += 1
        pages.append(in_reading_order(lines))
        letters += sum(len(line.text) for line in lines)
        context.tick(f"page {number + 1} of {count}")
        if letters > context.limits.article_chars:
            break
    problems = []
    if len(pages) < count:
        problems.append(f"Only the first {len(pages):,} of {count:,} pages were read.")
    if unread:
        problems.append(f"{unread} of its pages are damaged and were left out.")
    return pages, problems


def _facts(pdf: Any) -> list[Metadatum]:
    """Title and author of the file's properties; a file's name there is no title, its times are not the article's."""
    found = []
    for key, name in FACTS.items():
        value = clean.one_line(str(pdf.get_metadata_value(key) or ""))
        if value and not FILE_NAME.search(value):
            found.append(Metadatum(name, value, "property"))
    return found
