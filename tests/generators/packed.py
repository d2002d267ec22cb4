"""Word, OpenDocument, EPUB, RTF and archives, as small as they may be and as odd as they come."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape

from .case import Case
from .pages import linked_data, page, paragraphs
from .stories import CALL_EN, CALL_RO, Story, header_line
from .texts import dated_text

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
ODT_TYPE = "application/vnd.oasis.opendocument.text"


def zipped(files: Mapping[str, bytes | str], stored: tuple[str, ...] = ()) -> bytes:
    """A ZIP archive of some files; those in `stored` are not compressed."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            method = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, method)
    return target.getvalue()


def packed_cases() -> Iterator[Case]:
    """All packed documents and archives."""
    for story in (CALL_RO, CALL_EN):
        yield from _word(story)
        yield from _open_document(story)
        yield from _books(story)
        yield from _rich_text(story)
        yield from _archives(story)


def docx(body: str, namespace: str = WORD) -> bytes:
    """A Word file of a body in XML."""
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "word/document.xml": f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>',
            "docProps/core.xml": '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ana Pop</dc:creator></p>',
        }
    )


def run(text: str) -> str:
    """A run of words."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def word_paragraph(text: str, style: str = "") -> str:
    """A paragraph in one run."""
    mark = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{mark}{run(text)}</w:p>"


def _word(story: Story) -> Iterator[Case]:
    head = word_paragraph(story.title, "Title") + word_paragraph(header_line(story))
    plain = "".join(map(word_paragraph, story.body))
    split = "".join(
        f"<w:p>{''.join(run(text[i : i + 7]) for i in range(0, len(text), 7))}</w:p>" for text in story.body
    )
    deleted = plain.replace("<w:p>", "<w:p><w:del><w:r><w:delText>Gone </w:delText></w:r></w:del>")
    table = f"<w:tbl><w:tr><w:tc>{head}{plain}</w:tc></w:tr></w:tbl>"
    broken = f"<w:p>{'<w:r><w:br/><w:br/></w:r>'.join(map(run, story.body))}</w:p>"
    forms = (
        ("paragraphs", head + plain, WORD),
        ("words split between runs", head + split, WORD),
        ("deleted words", head + deleted, WORD),
        ("a table around all", table, WORD),
        ("line breaks for paragraphs", head + broken, WORD),
        ("the strict namespace", head + plain, STRICT_WORD),
        ("a caption", head + word_paragraph(story.caption, "Caption") + plain, WORD),
    )
    for name, body, namespace in forms:
        yield Case(f"Word file with {name}, {story.name}", "article.docx", docx(body, namespace), story)
    yield Case(f"Word file named .zip, {story.name}", "article.zip", docx(head + plain), story)


def _open_document(story: Story) -> Iterator[Case]:
    def body(lines: str) -> str:
        inside = f"<office:body><office:text>{lines}</office:text></office:body>"
        return f"<office:document-content {ODF}>{inside}</office:document-content>"

    head = f'<text:h text:outline-level="1">{escape(story.title)}</text:h><text:p>{header_line(story)}</text:p>'
    plain = "".join(f"<text:p>{escape(text)}</text:p>" for text in story.body)
    spans = plain.replace(" a ", " <text:span>a</text:span> ").replace(" in ", '<text:s text:c="1"/>in ')
    items = (f"<text:list-item><text:p>{escape(text)}</text:p></text:list-item>" for text in story.body)
    listed = f"<text:list>{''.join(items)}</text:list>"
    for name, lines in (("paragraphs", plain), ("spans", spans), ("a list", listed)):
        files = {"mimetype": ODT_TYPE, "content.xml": body(head + lines)}
        yield Case(f"OpenDocument with {name}, {story.name}", "article.odt", zipped(files, ("mimetype",)), story)
    flat = (
        f'<?xml version="1.0"?><office:document {ODF} office:mimetype="{ODT_TYPE}"><office:body><office:text>'
        f"{head}{plain}</office:text></office:body></office:document>"
    )
    yield Case(f"flat OpenDocument, {story.name}", "article.fodt", flat.encode(), story)


def _books(story: Story) -> Iterator[Case]:
    chapter = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>{story.title}</h1><p>{header_line(story)}</p>{paragraphs(story)}</body></html>'
    cover = '<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Cover</h1></body></html>'
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>News</dc:title></metadata>'
        '<manifest><item id="c" href="cover.xhtml"/><item id="a" href="text/a%20b.xhtml"/></manifest>'
        '<spine><itemref idref="c"/><itemref idref="a"/></spine></package>'
    )
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OEBPS/p.opf"/></rootfiles></container>',
        "OEBPS/p.opf": package,
        "OEBPS/cover.xhtml": cover,
        "OEBPS/text/a b.xhtml": chapter,
    }
    yield Case(f"book, {story.name}", "news.epub", zipped(files, ("mimetype",)), story)


def _rich_text(story: Story) -> Iterator[Case]:
    lines = (story.title, header_line(story), *story.body)
    unicode_form = "\\par\n".join(_escaped(line) for line in lines)
    yield Case(f"RTF with Unicode, {story.name}", "article.rtf", _rtf(unicode_form), story)
    bold = unicode_form.replace("Trump", "{\\b Trump}").replace("\\par\n", "\\par\\pard\n")
    yield Case(f"RTF with bold words, {story.name}", "article.rtf", _rtf(bold), story)
    picture = "{\\pict\\pngblip " + "89504e47" * 400 + "}"
    yield Case(f"RTF with a picture, {story.name}", "article.rtf", _rtf(picture + unicode_form), story)


def _rtf(body: str) -> bytes:
    return (
        "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Arial;}}{\\info{\\author Ana Pop}}\\f0 " + body + "}"
    ).encode("ascii")


def _escaped(text: str) -> str:
    return "".join(letter if letter.isascii() else f"\\u{ord(letter)}?" for letter in text)


def _archives(story: Story) -> Iterator[Case]:
    text = dated_text(story).encode()
    web = page(story, linked_data(story)).encode()
    inner = zipped({"a.txt": text})
    forms = (
        ("a text", {"a.txt": text}),
        (
            "a page in a folder",
            {"folder/a.html": web, "__MACOSX/folder/._a.html": b"\0\5\x16\7", "folder/.DS_Store": b"\0\1"},
        ),
        ("an archive in it", {"inner.zip": inner}),
        ("a name in another alphabet", {"știri/articol ș.txt": text}),
        ("a picture beside", {"a.txt": text, "b.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 50}),
    )
    for name, files in forms:
        yield Case(f"archive with {name}, {story.name}", "articles.zip", zipped(files), story)
    yield Case(f"gzipped page, {story.name}", "page.html.gz", gzip.compress(web, mtime=0), story)
