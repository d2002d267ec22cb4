"""PDF files written by hand: one column and two, running heads, hyphens, words set piece by piece."""

from __future__ import annotations

import textwrap
import zlib
from collections.abc import Iterator, Sequence

from .case import Case
from .stories import CALL_EN, CALL_RO, Story, header_line

# Places in a font's encoding for letters that the standard one lacks, by their Adobe glyph names.
GLYPHS = {
    "ă": (128, "abreve"), "â": (129, "acircumflex"), "î": (130, "icircumflex"), "ș": (131, "scommaaccent"),
    "ț": (132, "tcommaaccent"), "Ș": (133, "Scommaaccent"), "Ț": (134, "Tcommaaccent"), "Î": (135, "Icircumflex"),
    "„": (136, "quotedblbase"), "”": (137, "quotedblright"), "“": (138, "quotedblleft"), "é": (139, "eacute"),
    "–": (140, "endash"),
}  # fmt: skip
WIDTH, HEIGHT = 595, 842
TYPE = 11


def pdf_cases() -> Iterator[Case]:
    """All PDF files."""
    for story in (CALL_RO, CALL_EN):
        for name, pages in (
            ("one column", [_column(story, 85)]),
            ("one column of hyphens", [_column(story, 60, hyphens=True)]),
            ("two columns", [_two_columns(story)]),
            ("two columns written line by line", [_two_columns(story, by_line=True)]),
            ("running heads", _with_heads(story)),
            ("words set one by one", [_word_by_word(story)]),
            ("a picture's caption", [_column(story, 85, caption=True)]),
        ):
            for packed in (False, True) if name == "one column" else (True,):
                how = "packed" if packed else "plain"
                yield Case(f"PDF of {name}, {how}, {story.name}", "article.pdf", pdf(pages, packed=packed), story)


def pdf(pages: Sequence[str], *, packed: bool = True, extra: bytes = b"") -> bytes:
    """A PDF file of pages whose content is given in its own language of drawing."""
    differences = " ".join(f"{code} /{name}" for code, name in GLYPHS.values())
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    letters = f"/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [{differences}] >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica {letters} >>".encode(),
    ]
    for index, page in enumerate(pages):
        content = page.encode("latin-1")
        data, mark = (zlib.compress(content), b" /Filter /FlateDecode") if packed else (content, b"")
        place = f"/MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * index} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R {place} >>".encode())
        objects.append(b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(data), mark, data))
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, extra, start)
    return bytes(out)


def words(text: str) -> str:
    """A text as the font's codes, with what the language of drawing escapes."""
    codes = "".join(chr(GLYPHS[letter][0]) if letter in GLYPHS else letter for letter in text)
    return codes.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def line_at(text: str, left: float, height: float, size: int = TYPE) -> str:
    """A line of words at a place in points from the lower left corner."""
    return f"BT /F1 {size} Tf 1 0 0 1 {left} {height} Tm ({words(text)}) Tj ET\n"


def _lines(story: Story, width: int, *, hyphens: bool = False) -> list[str]:
    """Lines of the body at so many letters; an empty one between paragraphs."""
    lines: list[str] = []
    for paragraph in story.body:
        lines += _hyphenated(paragraph, width) if hyphens else textwrap.wrap(paragraph, width)
        lines.append("")
    return lines


def _hyphenated(paragraph: str, width: int) -> list[str]:
    """Lines that are filled by parting long words in their middle."""
    lines: list[str] = []
    line = ""
    for word in paragraph.split():
        if len(line) + len(word) + 1 <= width:
            line = f"{line} {word}".strip()
        elif len(word) > 7 and word.isalpha() and len(line) + 5 < width:
            lines.append(f"{line} {word[:4]}-".strip())
            line = word[4:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def _set(lines: Sequence[str], left: float, top: float) -> list[str]:
    return [line_at(line, left, top - 14 * index) for index, line in enumerate(lines) if line]


def _head(story: Story) -> str:
    title = "".join(line_at(part, 50, 790 - 24 * i, 20) for i, part in enumerate(textwrap.wrap(story.title, 48)))
    return title + line_at(header_line(story), 50, 730)


def _column(story: Story, width: int, *, hyphens: bool = False, caption: bool = False) -> str:
    top = 700
    shown = ""
    if caption:
        shown = line_at(story.caption, 50, 700, 8)
        top = 660
    return _head(story) + shown + "".join(_set(_lines(story, width, hyphens=hyphens), 50, top))


def _two_columns(story: Story, *, by_line: bool = False) -> str:
    lines = _lines(story, 42)
    half = len(lines) // 2
    left, right = _set(lines[:half], 50, 700), _set(lines[half:], 320, 700)
    if not by_line:
        return _head(story) + "".join(left + right)
    rows = [
        pair
        for index in range(max(len(left), len(right)))
        for pair in (left[index : index + 1] + right[index : index + 1])
    ]
    return _head(story) + "".join(rows)


def _with_heads(story: Story) -> list[str]:
    lines = _lines(story, 60)
    third = len(lines) // 3
    pages = []
    for number, part in enumerate((lines[:third], lines[third : 2 * third], lines[2 * third :]), start=1):
        head = line_at("The Gazette of the World", 50, 820, 8) + line_at(str(number), 290, 20, 8)
        pages.append(head + (_head(story) if number == 1 else "") + "".join(_set(part, 50, 700)))
    return pages


def _word_by_word(story: Story) -> str:
    out = _head(story)
    for row, line in enumerate(_lines(story, 80)):
        left = 50.0
        for word in line.split():
            out += line_at(word, left, 700 - 14 * row)
            left += sum(WIDTHS.get(letter, 0.556) for letter in word) * TYPE + 3
    return out


# Helvetica's advance widths in em for letters that differ much from the usual one.
WIDTHS = {
    **dict.fromkeys("ijlțI.,'-", 0.26), **dict.fromkeys("frt", 0.3), **dict.fromkeys("mM", 0.83),
    **dict.fromkeys("ABCDEKPRSVX", 0.69), **dict.fromkeys("wWGOQ", 0.76), **dict.fromkeys("csșkvxyz", 0.5),
    **dict.fromkeys("HNU", 0.72), "î": 0.278, "„": 0.333, "”": 0.333, "“": 0.333, "J": 0.5, "L": 0.556, "T": 0.61,
}  # fmt: skip
