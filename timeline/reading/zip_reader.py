"""ZIP archives: every file inside is read as one of its own. GZIP: the one file inside."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace

from timeline.model import Document, Failure, InputError

from .archive import Archive, is_zip
from .context import Context, failure

SKIPPED_NAMES = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
SHEETS = ((b"xl/", "a table"), (b"ppt/", "a set of slides"))
CHUNK = 256 * 1024


class ZipReader:
    """ZIP archives of articles, in memory."""

    name = "zip"
    version = "1"
    suffixes = (".zip", ".maff", ".kmz", ".cbz")

    def sniff(self, head: bytes, suffix: str) -> int:
        """By its first letters; more particular packed formats are surer."""
        return 85 if is_zip(head) else 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """An answer for each file inside. Raises InputError for an empty, locked or damaged archive."""
        archive = Archive(data, context)
        for mark, words in SHEETS:
            if any(name.encode("utf-8", "replace").startswith(mark) for name in archive.names):
                raise InputError(f"This is {words}, not an article.", "Save its words as text.", status="skipped")
        if archive.find("word/document.xml") or archive.find("content.xml"):
            name = "document.docx" if archive.find("word/document.xml") else "document.odt"
            yield from context.dispatch(data, replace(context, name=name))
            return
        names = [name for name in archive.names if not _is_noise(name)]
        if not names:
            raise InputError("There is nothing in this archive.", "Look whether it was saved whole.", status="empty")
        for name in names:
            context.tick("part")
            context.count_entry()
            inner = context.inner(name)
            try:
                part = archive.read(name)
            except InputError as error:
                yield failure(inner.path, error, context.source.id)
                continue
            yield from context.dispatch(part, inner)


class GzipReader:
    """A single file packed by gzip."""

    name = "gzip"
    version = "1"
    suffixes = (".gz",)

    def sniff(self, head: bytes, suffix: str) -> int:
        """By its first letters."""
        return 85 if head.startswith(b"\x1f\x8b\x08") else 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """The answer for the file inside. Raises InputError when it is damaged or too large."""
        unpack = zlib.decompressobj(wbits=31)
        chunks = []
        rest = data
        while rest and not unpack.eof:
            chunk = unpack.decompress(rest, CHUNK)
            context.spend(len(chunk))
            chunks.append(chunk)
            rest = unpack.unconsumed_tail
        yield from context.dispatch(b"".join(chunks), context.inner(context.name.removesuffix(".gz") or "content"))


def _is_noise(name: str) -> bool:
    return name.startswith(SKIPPED_NAMES[0]) or name.rsplit("/", 1)[-1] in SKIPPED_NAMES or "/." in f"/{name}"
