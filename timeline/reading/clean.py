"""Text as it is kept: NFC, one blank between words, nothing invisible, no line that breaks a text engine."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from timeline.model import Paragraph

LINE_ENDS = re.compile(r"\r\n?|[\x85\u2028\u2029\x0b\x0c]")
# Soft hyphen, zero-width space, word joiner, byte order mark, direction marks, controls, noncharacters.
INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]"
)
# Joiners have a meaning in Persian, Indic scripts and emoji; between Latin letters they are dirt.
JOINERS = re.compile("(?<=[A-Za-z\u00c0-\u024f])[\u200c\u200d](?=[A-Za-z\u00c0-\u024f])")
BLANKS = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*\s")


def nfc(text: str) -> str:
    """Text in NFC and nothing else."""
    return unicodedata.normalize("NFC", text)


def normalise(text: str) -> str:
    """Text in NFC with plain line ends and without invisible characters."""
    if text.replace("\n", "").isprintable():
        return nfc(text)  # no control, direction mark or joiner: they do not print, and most texts have none
    text = INVISIBLE.sub("", LINE_ENDS.sub("\n", text))
    return nfc(JOINERS.sub("", text))


def one_line(text: str) -> str:
    """Normalised text on one line, single blanks, trimmed."""
    if text.isprintable() and "  " not in text:
        return nfc(text).strip()  # most paragraphs: no line end and, of blanks, only single plain ones
    return BLANKS.sub(" ", normalise(text).replace("\n", " ")).strip()


def tidy(paragraphs: Iterable[Paragraph], longest: int) -> tuple[Paragraph, ...]:
    """Paragraphs cleaned, empty ones left out, those longer than `longest` characters cut at sentence ends."""
    cleaned = (Paragraph(one_line(paragraph.text), paragraph.kind) for paragraph in paragraphs)
    return tuple(
        Paragraph(piece, paragraph.kind) for paragraph in cleaned for piece in wrap(paragraph.text, longest) if piece
    )


def wrap(text: str, longest: int) -> tuple[str, ...]:
    """The text in pieces of at most `longest` characters, cut after a sentence, else at a blank, else anywhere."""
    pieces = []
    start = 0
    while len(text) - start > longest:
        cut = _cut(text, start, start + longest)
        pieces.append(text[start:cut].strip())
        start = cut
    pieces.append(text[start:].strip())
    return tuple(piece for piece in pieces if piece)


def _cut(text: str, start: int, end: int) -> int:
    window = text[start + (end - start) // 2 : end]
    offset = end - len(window)
    ends = [match.end() for match in SENTENCE_END.finditer(window)]
    if ends:
        return offset + ends[-1]
    blank = window.rfind(" ")
    return offset + blank + 1 if blank >= 0 else end
