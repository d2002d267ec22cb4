"""The lines of a PDF page with their places, from the characters that pdfium finds."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

WIDE_GAP = 2.2  # in letter heights: more between two characters, and they belong to different columns
FAR_BACK = 1.5  # in letter heights: a step back to the next line's beginning
OTHER_LINE = 0.6  # in letter heights: a shift of the base line
HYPHENS = {2: "-", 0xFFFE: "-", 0x00AD: "-"}  # what pdfium gives for a hyphen at a line's end


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a line: places in points from the page's lower left corner, `size` of its type in points."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    page: int = 0

    @property
    def middle(self) -> float:
        """Height of its middle above the page's foot."""
        return (self.bottom + self.top) / 2


def lines_of_page(pdf: Any, number: int, most_characters: int) -> list[Line]:
    """Pieces of lines in the order of the file. Raises PdfiumError for a damaged page."""
    page = pdf[number]
    try:
        text_page = page.get_textpage()
        try:
            return list(_pieces(text_page.raw, number, most_characters))
        finally:
            text_page.close()
    finally:
        page.close()


@dataclass(slots=True)
class _Piece:
    """A line while it grows."""

    letters: list[str]
    left: float
    bottom: float
    right: float
    top: float
    size: float
    last_left: float = 0.0

    def done(self, number: int) -> Line:
        text = " ".join("".join(self.letters).split())
        return Line(text, self.left, self.bottom, self.right, self.top, self.size, number)


def _pieces(text_page: Any, number: int, most_characters: int) -> Iterator[Line]:
    import pypdfium2.raw as pdfium  # lazily, as in `PdfReader.read`

    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    places = tuple(ctypes.byref(value) for value in (left, right, bottom, top))
    piece: _Piece | None = None
    high = 0
    for index in range(min(pdfium.FPDFText_CountChars(text_page), most_characters)):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
            high = 0
        letter = HYPHENS.get(code) or chr(code)
        if code in (10, 13):
            if piece is not None:
                yield piece.done(number)
            piece = None
            continue
        if letter.isspace() or code == 0:
            if piece is not None:
                piece.letters.append(" ")
            continue
        pdfium.FPDFText_GetCharBox(text_page, index, *places)
        box = (left.value, bottom.value, right.value, top.value)
        if piece is not None and _is_apart(piece, box):
            yield piece.done(number)
            piece = None
        if piece is None:
            size = pdfium.FPDFText_GetFontSize(text_page, index)
            piece = _Piece([letter], *box, size=max(size, box[3] - box[1], 1.0), last_left=box[0])
        else:
            piece.letters.append(letter)
            piece.last_left = box[0]
            piece.left, piece.bottom = min(piece.left, box[0]), min(piece.bottom, box[1])
            piece.right, piece.top = max(piece.right, box[2]), max(piece.top, box[3])
    if piece is not None:
        yield piece.done(number)


def _is_apart(piece: _Piece, box: tuple[float, float, float, float]) -> bool:
    """True when the next character stands in another column or on another line."""
    height = max(piece.size, 4.0)
    left, bottom, _right, top = box
    if bottom > piece.top + height * OTHER_LINE or top < piece.bottom - height * OTHER_LINE:
        return True
    # pdfium gives no line end after a hyphen: the next letter then stands far back.
    return left > piece.right + height * WIDE_GAP or left < piece.last_left - height * FAR_BACK
