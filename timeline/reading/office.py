"""Word and OpenDocument texts: paragraphs with their styles, tables row by row, without deleted words and notes."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from timeline.model import Document, Failure, InputError, Metadatum, Paragraph

from . import clean
from .archive import Archive, is_zip
from .context import Context
from .plain_text import label
from .xml_tree import attribute, first_text, outer_elements, parse_xml

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT_TYPE = "application/vnd.oasis.opendocument.text"
# Deleted text, field codes, the second copy of what a picture frame holds, notes and remarks of reviewers.
WORD_SKIPPED = frozenset(
    ("del", "delText", "instrText", "Fallback", "moveFrom", "footnoteReference", "comment", "pPr", "rPr")
)
FRAMES = frozenset(("txbxContent", "drawing", "pict", "frame"))
ODT_SKIPPED = frozenset(
    ("tracked-changes", "note", "annotation", "sequence-decls", "bookmark-ref", "desc", "title-page")
)
BREAKS = frozenset(("br", "cr", "line-break"))
WORD_BLOCKS = frozenset(("p", "tbl"))
ODT_BLOCKS = frozenset(("p", "h", "table"))


class DocxReader:
    """Word files since 2007."""

    name = "docx"
    version = "1"
    suffixes = (".docx", ".docm", ".dotx")

    def sniff(self, head: bytes, suffix: str) -> int:
        """By its first entries, or its name."""
        if not is_zip(head):
            return 0
        return 92 if b"word/" in head or suffix in self.suffixes else 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """One document. Raises InputError for a file without a text part."""
        archive = Archive(data, context)
        main = archive.find("word/document.xml") or next(
            (name for name in archive.names if name.startswith("word/document") and name.endswith(".xml")),
            "word/document.xml",
        )
        root = parse_xml(archive.read(main))
        context.tick("parsed")
        paragraphs = list(_word_paragraphs(root))
        facts = _core_facts(archive, "docProps/core.xml")
        yield office_document(paragraphs, facts, DOCX_TYPE, context)


class OdtReader:
    """OpenDocument texts, packed or flat."""

    name = "odt"
    version = "1"
    suffixes = (".odt", ".fodt", ".ott")

    def sniff(self, head: bytes, suffix: str) -> int:
        """By its stored media type, or its name."""
        if is_zip(head):
            return 94 if ODT_TYPE.encode() in head[:200] or suffix in (".odt", ".ott") else 0
        return 90 if b"office:document" in head and ODT_TYPE.encode() in head else 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """One document. Raises InputError for a file without a text part."""
        if is_zip(data):
            archive = Archive(data, context)
            root = parse_xml(archive.read("content.xml"))
            facts = _core_facts(archive, "meta.xml")
        else:
            root = parse_xml(data)
            facts = _facts_in(root)
        context.tick("parsed")
        body = next(root.iter("body"), root)
        yield office_document(list(_odt_paragraphs(body)), facts, ODT_TYPE, context)


def office_document(paragraphs: list[Paragraph], facts: list[Metadatum], media_type: str, context: Context) -> Document:
    """The document of styled paragraphs, with furniture and title found as in plain text."""
    tidy = clean.tidy(paragraphs, context.limits.paragraph_chars)
    if not tidy:
        raise InputError(
            "There is no text in this document; it may hold only pictures.",
            "Add the text it was made from.",
            status="empty",
        )
    marked, found = label(tidy)
    own_title = [fact for fact in found if fact.name == "title"]
    rest = [fact for fact in found if fact.name != "title"]
    return context.document(marked, media_type, [*rest, *own_title, *facts])


def _core_facts(archive: Archive, name: str) -> list[Metadatum]:
    stored = archive.find(name)
    return _facts_in(parse_xml(archive.read(stored))) if stored else []


def _facts_in(root: Element) -> list[Metadatum]:
    """Title, author and language of the properties; their times are those of the file, not of the article."""
    named = {"title": "title", "author": "creator", "language": "language", "publisher": "publisher"}
    facts = [Metadatum(field, first_text(root, tag), "property") for field, tag in named.items()]
    return [fact for fact in facts if fact.value]


def _word_paragraphs(root: Element) -> Iterator[Paragraph]:
    body = next(root.iter("body"), root)
    for block in outer_elements(body, WORD_BLOCKS, WORD_SKIPPED):
        if block.tag == "tbl":
            yield from _rows(block, "tr", "tc", WORD_SKIPPED)
        else:
            yield from _lines(block, _word_kind(block), WORD_SKIPPED)
            second_copies = {frame for fallback in block.iter("Fallback") for frame in fallback.iter("txbxContent")}
            for frame in block.iter("txbxContent"):
                if frame not in second_copies:
                    for inner in frame.iter("p"):
                        yield from _lines(inner, "body", WORD_SKIPPED)


def _word_kind(paragraph: Element) -> str:
    style = next((attribute(element, "val").lower() for element in paragraph.iter("pStyle")), "")
    if style in ("title", "titlu", "titel", "titre"):
        return "title"
    if style.startswith(("heading", "titlu", "berschrift", "überschrift", "titre", "subtitle")):
        return "heading"
    if style.startswith(("caption", "legend", "beschriftung")):
        return "caption"
    return "list" if next(paragraph.iter("numPr"), None) is not None else "body"


def _odt_paragraphs(body: Element) -> Iterator[Paragraph]:
    for block in outer_elements(body, ODT_BLOCKS, ODT_SKIPPED):
        if block.tag == "table":
            yield from _rows(block, "table-row", "table-cell", ODT_SKIPPED)
            continue
        style = attribute(block, "style-name").lower()
        kind = "heading" if block.tag == "h" else "title" if style == "title" else "body"
        yield from _lines(block, "caption" if style in ("caption", "illustration", "figure") else kind, ODT_SKIPPED)
        for frame in block.iter("text-box"):
            for inner in frame.iter("p"):
                yield from _lines(inner, "caption", ODT_SKIPPED)


def _rows(table: Element, row_tag: str, cell_tag: str, skipped: frozenset[str]) -> Iterator[Paragraph]:
    """A table row by row, cells parted by bars; a table of one cell is a frame around paragraphs."""
    for row in outer_elements(table, frozenset((row_tag,)), skipped):
        cells = list(outer_elements(row, frozenset((cell_tag,)), skipped))
        texts = [[_text(paragraph, skipped) for paragraph in cell.iter("p")] for cell in cells]
        if len(texts) == 1:
            for line in texts[0]:
                yield Paragraph(line, "body")
        else:
            yield Paragraph(" | ".join(filter(None, (" ".join(lines).strip() for lines in texts))), "table")


def _lines(block: Element, kind: str, skipped: frozenset[str]) -> Iterator[Paragraph]:
    for line in _text(block, skipped).split("\n"):
        yield Paragraph(line, kind)


def _text(block: Element, skipped: frozenset[str]) -> str:
    """Words of a paragraph; frames inside it are paragraphs of their own.

    Word keeps words in `w:t` alone, OpenDocument between all its tags.
    """
    is_word = skipped is WORD_SKIPPED
    parts: list[str] = []
    waiting: list[Element | str] = [block]
    while waiting:
        element = waiting.pop()
        if isinstance(element, str):
            parts.append(element)
            continue
        if element is not block and (element.tag in skipped or element.tag in FRAMES):
            continue
        if element.tag in BREAKS:
            parts.append("\n")
        elif element.tag in ("tab", "s"):
            parts.append(" ")
        elif element.tag in ("noBreakHyphen",):
            parts.append("-")
        elif element.text and (not is_word or element.tag == "t"):
            parts.append(element.text)
        for child in reversed(element):
            if child.tail and not is_word:
                waiting.append(child.tail)
            waiting.append(child)
    return "".join(parts)
