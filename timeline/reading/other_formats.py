"""Formats that are known and not read: each is told what to do instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NoReturn

from timeline.model import Document, Failure, InputError

from .context import Context

AS_TEXT = "Save its text as DOCX, PDF or plain text and add that."
PICTURE = "This is a picture; words in pictures are not read."
TEXT_OF_PICTURE = "Add the article's text, or the page it comes from."
# Signature at an offset, what it is, what to do, its status.
SIGNATURES = (
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "This is a file of an old Office program (.doc, .xls, .msg).", AS_TEXT),
    (0, b"\x89PNG\r\n\x1a\n", PICTURE, TEXT_OF_PICTURE),
    (0, b"\xff\xd8\xff", PICTURE, TEXT_OF_PICTURE),
    (0, b"GIF8", PICTURE, TEXT_OF_PICTURE),
    (0, b"BM", PICTURE, TEXT_OF_PICTURE),
    (0, b"II*\0", PICTURE, TEXT_OF_PICTURE),
    (0, b"MM\0*", PICTURE, TEXT_OF_PICTURE),
    (8, b"WEBP", PICTURE, TEXT_OF_PICTURE),
    (4, b"ftyp", "This is a film, sound or picture; only words are read.", TEXT_OF_PICTURE),
    (0, b"ID3", "This is sound; only words are read.", "Add a transcript."),
    (0, b"OggS", "This is sound or film; only words are read.", "Add a transcript."),
    (0, b"RIFF", "This is sound or film; only words are read.", "Add a transcript."),
    (0, b"\x1aE\xdf\xa3", "This is a film; only words are read.", "Add a transcript."),
    (0, b"Rar!", "RAR archives are not opened.", "Unpack it and add what is inside, or pack it as ZIP."),
    (0, b"7z\xbc\xaf\x27\x1c", "7z archives are not opened.", "Unpack it and add what is inside, or pack it as ZIP."),
    (0, b"\xfd7zXZ\0", "XZ archives are not opened.", "Unpack it and add what is inside, or pack it as ZIP."),
    (0, b"BZh", "BZIP2 archives are not opened.", "Unpack it and add what is inside, or pack it as ZIP."),
    (257, b"ustar", "TAR archives are not opened.", "Unpack it and add what is inside, or pack it as ZIP."),
    (0, b"SQLite format 3\0", "This is a database, not an article.", "Open a .gtl project by File, Open."),
    (0, b"\x7fELF", "This is a program, not an article.", "Add a file with text."),
    (0, b"MZ\x90", "This is a program, not an article.", "Add a file with text."),
    (60, b"BOOKMOBI", "Kindle books are not read.", "Convert it to EPUB and add that."),
    (0, b"AT&TFORM", "DjVu files are not read.", "Convert it to PDF with a text layer and add that."),
    (0, b"%!PS", "PostScript files are not read.", "Convert it to PDF and add that."),
    (0, b"wOF", "This is a font, not an article.", "Add a file with text."),
)


class OtherReader:
    """Recognises what others would take for broken text."""

    name = "other"
    version = "1"
    suffixes: tuple[str, ...] = ()

    def sniff(self, head: bytes, suffix: str) -> int:
        """Certain when a signature is there."""
        return 99 if _known(head) else 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """Never a document: raises InputError with what to do."""
        _refuse(data)
        yield  # the protocol's generator


def _known(head: bytes) -> tuple[str, str] | None:
    for offset, signature, sentence, advice in SIGNATURES:
        if head[offset : offset + len(signature)] == signature and not _is_words(head, signature):
            return sentence, advice
    return None


def _is_words(head: bytes, signature: bytes) -> bool:
    """True for a text that happens to begin like a signature of letters only ("BM…", "ID3…", "RIFF…")."""
    is_weak = len(signature) <= 4 and signature.isalnum()
    sample = head[:512]
    return is_weak and not any(byte < 9 or 13 < byte < 32 for byte in sample)


def _refuse(data: bytes) -> NoReturn:
    sentence, advice = _known(data[:4096]) or ("This is not an article.", AS_TEXT)
    raise InputError(sentence, advice, status="skipped")
