"""Attacks by packing: ZIP, Office, book and PDF bombs, lies in directories, loops."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

from .hostile_markup import LAUGHS, OUTSIDE
from .packed import ODF, ODT_TYPE, WORD, docx, word_paragraph, zipped
from .pdfs import line_at, pdf

Made = tuple[str, str, Callable[[], bytes]]
MEGABYTE = 1024 * 1024


def packed_attacks(scale: float) -> Iterator[Made]:
    """Names, file names and makers."""
    yield from _archives(scale)
    yield from _documents(scale)
    yield from _pdfs(scale)


def _nested_zip(depth: int) -> bytes:
    data = zipped({"a.txt": "Words at the bottom."})
    for _ in range(depth):
        data = zipped({"a.zip": data})
    return data


def _broken(data: bytes, start: float, end: float) -> bytes:
    """The data with a stretch in its middle overwritten."""
    first, last = int(len(data) * start), int(len(data) * end)
    return data[:first] + b"\xff" * (last - first) + data[last:]


def _flagged(data: bytes, bit: int) -> bytes:
    """A ZIP archive whose entries claim a flag (1: locked)."""
    changed = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = changed.find(mark)
        while place >= 0:
            changed[place + offset] |= bit
            place = changed.find(mark, place + 4)
    return bytes(changed)


def _lying_size(data: bytes, size: int) -> bytes:
    """A ZIP archive whose directory tells another inflated size."""
    place = data.find(b"PK\x01\x02")
    return data[: place + 24] + struct.pack("<I", size) + data[place + 28 :]


def _many_entries(count: int) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for number in range(count):
            archive.writestr(f"{number}.txt", "A word.")
    return target.getvalue()


def _archives(scale: float) -> Iterator[Made]:
    bomb = int(600 * MEGABYTE * scale)
    plain = zipped({"a.txt": "Some words. " * 500, "b.html": "<p>Some words.</p>"})
    slips = dict.fromkeys(("../../evil.txt", "/tmp/evil.txt", "C:\\evil.txt", "a/../../b.txt"), "Words outside.")
    forms: tuple[tuple[str, str, Callable[[], bytes]], ...] = (
        ("a bomb", "a.zip", lambda: zipped({"a.txt": bytes(bomb)})),
        ("many bombs", "a.zip", lambda: zipped({f"{i}.txt": bytes(bomb // 20) for i in range(20)})),
        ("a bomb in an archive", "a.zip", lambda: zipped({"a.zip": zipped({"a.txt": bytes(bomb)})})),
        ("archives in archives", "a.zip", lambda: _nested_zip(30)),
        ("twenty thousand entries", "a.zip", lambda: _many_entries(int(20_000 * max(scale, 0.6)))),
        ("names that climb", "a.zip", lambda: zipped(slips)),
        ("a lock", "a.zip", lambda: _flagged(plain, 1)),
        ("a broken directory", "a.zip", lambda: _broken(plain, 0.8, 0.95)),
        ("broken contents", "a.zip", lambda: _broken(plain, 0.1, 0.4)),
        ("a cut end", "a.zip", lambda: plain[: len(plain) // 2]),
        ("a lie about size", "a.zip", lambda: _lying_size(plain, 0xFFFFFFF0)),
        ("a lie about nothing", "a.zip", lambda: _lying_size(plain, 0)),
        ("nothing", "a.zip", lambda: zipped({})),
        ("folders only", "a.zip", lambda: zipped({"a/": "", "b/": ""})),
        ("unknown packing", "a.zip", lambda: plain.replace(b"\x08\x00", b"\x63\x00")),
        ("pictures only", "a.zip", lambda: zipped({"a.png": b"\x89PNG\r\n\x1a\n" + bytes(99)})),
        ("the same name twice", "a.zip", lambda: zipped({"a.txt": "One."}) + zipped({"a.txt": "Two."})),
    )
    for name, file_name, make in forms:
        yield f"archive of {name}", file_name, make
    yield "gzip bomb", "a.txt.gz", lambda: gzip.compress(bytes(bomb), 9, mtime=0)
    yield "gzip in gzip", "a.gz", lambda: gzip.compress(gzip.compress(gzip.compress(b"Words. " * 99)))
    yield "cut gzip", "b.txt.gz", lambda: gzip.compress(b"Some words here. " * 999)[:60]
    yield "a table in a ZIP", "a.xlsx", lambda: zipped({"xl/workbook.xml": "<a/>", "[Content_Types].xml": "<a/>"})


def _documents(scale: float) -> Iterator[Made]:
    deep, many = int(100_000 * scale), int(200_000 * scale)
    big = int(300 * MEGABYTE * scale)

    def word(xml: bytes) -> bytes:
        return zipped({"word/document.xml": xml})

    def open_text(xml: bytes) -> bytes:
        return zipped({"mimetype": ODT_TYPE, "content.xml": xml}, ("mimetype",))

    spaced = b'<text:p><text:s text:c="999999999"/>x</text:p></office:text></office:body></office:document-content>'
    laughs: bytes = LAUGHS + b"<r>&k;</r>"
    laughing_book = {"mimetype": b"application/epub+zip", "META-INF/container.xml": laughs}
    odd_charset = '<?xml version="1.0" encoding="utf-16"?><a/>'.encode("utf-16")
    head = f'<w:document xmlns:w="{WORD}"><w:body>'.encode()
    office = f"<office:document-content {ODF}><office:body><office:text>".encode()
    forms: tuple[tuple[str, str, Callable[[], bytes]], ...] = (
        ("Word file of entities", "a.docx", lambda: word(LAUGHS + b"<r>&k;</r>")),
        ("Word file of outside entities", "a.docx", lambda: word(OUTSIDE + b"<r>&x;</r>")),
        ("Word file of nesting", "a.docx", lambda: word(head + b"<w:p><w:r>" * deep)),
        ("Word file of nested tables", "a.docx", lambda: word(head + b"<w:tbl><w:tr><w:tc>" * (deep // 10))),
        ("Word file of blanks", "a.docx", lambda: word(head + b"<w:p><w:r><w:t>" + b" " * big + b"</w:t>")),
        ("Word file of paragraphs", "a.docx", lambda: docx(word_paragraph("A word.") * many)),
        ("Word file of empty paragraphs", "a.docx", lambda: docx("<w:p/>" * (many * 2))),
        ("Word file that ends in its middle", "a.docx", lambda: word(head + b"<w:p><w:r><w:t>Words")),
        ("Word file without a text", "a.docx", lambda: zipped({"word/other.xml": "<a/>"})),
        (
            "Word file in another charset",
            "a.docx",
            lambda: word(odd_charset),
        ),
        ("OpenDocument of entities", "a.odt", lambda: open_text(LAUGHS + b"<r>&k;</r>")),
        ("OpenDocument of nesting", "a.odt", lambda: open_text(office + b"<text:span>" * deep)),
        (
            "OpenDocument of blanks in numbers",
            "a.odt",
            lambda: open_text(office + spaced),
        ),
        ("OpenDocument without a text", "a.odt", lambda: zipped({"mimetype": ODT_TYPE}, ("mimetype",))),
        ("book that points outside", "a.epub", lambda: _book("../../../../etc/passwd")),
        ("book that points to itself", "a.epub", lambda: _book("p.opf")),
        ("book of endless chapters", "a.epub", lambda: _book("a.xhtml", times=int(30_000 * scale))),
        ("book without chapters", "a.epub", lambda: _book("missing.xhtml")),
        (
            "book of entities",
            "a.epub",
            lambda: zipped(laughing_book, ("mimetype",)),
        ),
    )
    yield from forms


def _book(target: str, times: int = 1) -> bytes:
    spine = '<itemref idref="a"/>' * times
    package = f'<package><manifest><item id="a" href="{target}"/></manifest><spine>{spine}</spine></package>'
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<c><rootfile full-path="p.opf"/></c>',
            "p.opf": package,
            "a.xhtml": "<html><body><p>Some words of a chapter.</p></body></html>",
        },
        ("mimetype",),
    )


def _pdfs(scale: float) -> Iterator[Made]:
    bomb = int(512 * MEGABYTE * scale)
    good = pdf([line_at("President Trump met President Xi in Busan on 30 October 2025.", 50, 700)])
    lines = "".join(line_at("Some words of a line.", 50, 700 - i % 600) for i in range(int(20_000 * scale)))
    forms: tuple[tuple[str, Callable[[], bytes]], ...] = (
        ("a bomb", lambda: _pdf_bomb(bomb)),
        ("endless lines on a page", lambda: pdf([lines])),
        ("two thousand pages", lambda: pdf([line_at("Some words of this page.", 50, 700)] * int(2_000 * scale))),
        ("a loop of pages", lambda: good.replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")),
        ("a lie about pages", lambda: good.replace(b"/Count 1", b"/Count 99999999")),
        ("no pages", lambda: pdf([])),
        ("a cut end", lambda: good[: len(good) // 2]),
        ("a broken middle", lambda: _broken(good, 0.3, 0.6)),
        ("a header alone", lambda: b"%PDF-1.7\n"),
        ("nested lists", lambda: good.replace(b"/MediaBox", b"/X " + b"[" * int(100_000 * scale) + b" /MediaBox")),
        ("a lock", lambda: _locked(good)),
        (
            "a program in it",
            lambda: good.replace(b"/Catalog", b"/Catalog /OpenAction << /S /JavaScript /JS (x) >>"),
        ),
        ("a form in itself", _form_in_itself),
        ("rubbish before it", lambda: b"rubbish\n" * 50 + good),
        (
            "letters at impossible places",
            lambda: pdf([line_at("Words", 1e30, -1e30) * 50 + line_at("More words", 50, 50)]),
        ),
        ("no words", lambda: pdf(["0 0 100 100 re f\n"])),
    )
    for name, make in forms:
        yield f"PDF of {name}", "attack.pdf", make


def _pdf_bomb(size: int) -> bytes:
    packer = zlib.compressobj(9)
    chunk = b"(a) Tj " * (MEGABYTE // 7)
    content = packer.compress(b"BT /F1 9 Tf ")
    for _ in range(max(1, size // len(chunk))):
        content += packer.compress(chunk)
    content += packer.flush()
    shell = pdf(["X"], packed=True)
    start, end = shell.index(b"stream\n") + 7, shell.index(b"\nendstream")
    return shell[:start].replace(b"/Length %d" % (end - start), b"/Length %d" % len(content)) + content + shell[end:]


def _locked(data: bytes) -> bytes:
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -1 >> /ID [<00> <00>] /Root" % (
        b"x" * 32,
        b"y" * 32,
    )
    return data.replace(b"/Root", lock)


def _form_in_itself() -> bytes:
    data = pdf(["/X1 Do\n"], packed=False)
    return data.replace(b"/Font << /F1 3 0 R >>", b"/Font << /F1 3 0 R >> /XObject << /X1 5 0 R >>")
