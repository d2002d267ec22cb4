"""EPUB: the chapters in reading order, each an article of its own where several have words enough."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from timeline.model import Document, Failure, InputError, Metadatum

from .archive import Archive, is_zip
from .context import Context
from .html_reader import chapter_document
from .html_tree import text_of_page
from .xml_tree import attribute, first_text, parse_xml

MEDIA_TYPE = "application/epub+zip"
CHAPTER_CHARS = 300  # fewer letters are a cover, a title page, a list of contents
LOCKED = ("META-INF/encryption.xml", "META-INF/rights.xml")


class EpubReader:
    """E-books and news that reading programs packed as EPUB."""

    name = "epub"
    version = "1"
    suffixes = (".epub",)

    def sniff(self, head: bytes, suffix: str) -> int:
        """By its stored media type, or its name."""
        return 94 if is_zip(head) and (MEDIA_TYPE.encode() in head[:200] or suffix == ".epub") else 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """A document a chapter. Raises InputError for a locked book or one without words."""
        archive = Archive(data, context)
        package = archive.find(_package_name(archive))
        root = parse_xml(archive.read(package))
        chapters = []
        for name in _chapter_names(archive, package, root):
            context.tick("chapter")
            context.count_entry()
            try:
                chapters.append(chapter_document(text_of_page(archive.read(name)), context.inner(name)))
            except InputError as error:
                if error.status != "empty":
                    yield Failure(f"{context.path}!/{name}", str(error), error.status, error.details)
        if not chapters:
            locked = any(archive.find(name) for name in LOCKED)
            reason = "This book is locked." if locked else "There is no text in this book; its pages may be pictures."
            raise InputError(reason, "Add the text in another format.", status="failed" if locked else "empty")
        long_ones = [chapter for chapter in chapters if _length(chapter) >= CHAPTER_CHARS] or chapters[:1]
        facts = _facts(root, is_single=len(long_ones) == 1)
        for chapter in long_ones:
            path = context.path if len(long_ones) == 1 else chapter.path
            yield replace(
                chapter, path=path, metadata=(*context.facts, *chapter.metadata, *facts), media_type=MEDIA_TYPE
            )


def _package_name(archive: Archive) -> str:
    container = archive.find("META-INF/container.xml")
    if container:
        for rootfile in parse_xml(archive.read(container)).iter("rootfile"):
            if name := attribute(rootfile, "full-path"):
                return name
    return next((name for name in archive.names if name.lower().endswith(".opf")), "content.opf")


def _chapter_names(archive: Archive, package: str, root: Element) -> Iterator[str]:
    """Files of the spine that are there, in reading order."""
    folder = posixpath.dirname(package)
    items = {attribute(item, "id"): attribute(item, "href") for item in root.iter("item")}
    for reference in root.iter("itemref"):
        target = items.get(attribute(reference, "idref"), "")
        name = archive.find(posixpath.normpath(posixpath.join(folder, unquote(target)))) if target else ""
        if name:
            yield name


def _facts(root: Element, *, is_single: bool) -> list[Metadatum]:
    """Facts of the whole book; its title is the chapter's only where there is but one."""
    named = {"published": "date", "author": "creator", "publisher": "publisher", "language": "language"}
    if is_single:
        named["title"] = "title"
    facts = [Metadatum(field, first_text(root, tag), "property") for field, tag in named.items()]
    return [fact for fact in facts if fact.value]


def _length(document: Document) -> int:
    return sum(len(paragraph.text) for paragraph in document.paragraphs if paragraph.kind != "title")
