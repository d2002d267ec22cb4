"""RTF: words by striprtf, title and author from its information group."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from striprtf.striprtf import rtf_to_text

from timeline.model import Document, Failure, InputError, Metadatum, Paragraph

from .charset import decode
from .context import Context, megabytes
from .office import office_document

LARGEST = 20 * 1024 * 1024  # bytes: the parser is slow
PICTURES = re.compile(rb"\\(?:pict|objdata)\b[^{}]{200,}?(?=[{}])|[0-9a-fA-F\r\n]{2000,}")
INFO = re.compile(r"\\(?P<name>title|author|company)\s(?P<value>[^{}]{1,500})")


class RtfReader:
    """Rich Text Format."""

    name = "rtf"
    version = "1"
    suffixes = (".rtf",)

    def sniff(self, head: bytes, suffix: str) -> int:
        """By its first letters."""
        return 95 if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf") else 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """One document. Raises InputError for one that is too large or holds no words."""
        lean = PICTURES.sub(b"", data)
        if len(lean) > LARGEST:
            raise InputError(
                f"It holds {megabytes(len(lean))} of RTF; more than {megabytes(LARGEST)} are not read.",
                "Save it as DOCX.",
            )
        source = decode(lean, "cp1252")
        context.tick("lean")
        lines = _words(source).split("\n")
        facts = list(_facts(source[:20_000]))
        yield office_document([Paragraph(line) for line in lines], facts, "application/rtf", context)


def _words(source: str) -> str:
    parse: Callable[..., str] = rtf_to_text  # untyped in its library
    try:
        return parse(source, errors="ignore")
    except (TypeError, AttributeError) as error:  # it stumbles over control words without their number
        raise InputError(
            "This RTF file is damaged.", "Open it in its own program and save it anew.", str(error)
        ) from error


def _facts(head: str) -> Iterator[Metadatum]:
    names = {"title": "title", "author": "author", "company": "publisher"}
    for match in INFO.finditer(head):
        value = " ".join(_words("{\\rtf1 " + match["value"] + "}").split())
        if value:
            yield Metadatum(names[match["name"]], value, "property")
