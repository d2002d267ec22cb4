"""Readers by what they know: each looks at the first bytes and says how sure it is; the surest one reads.

Third parties add theirs by the entry point group `timeline.readers` (an object or class with the attributes of
`Reader` and `api_version = 1`). A plug-in that cannot be loaded is named and left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from timeline.model import Document, Failure

from .context import Context
from .epub import EpubReader
from .feed import FeedReader
from .html_reader import HtmlReader
from .links import LinkReader
from .mail import MailReader, MhtmlReader
from .markdown import MarkdownReader
from .office import DocxReader, OdtReader
from .other_formats import OtherReader
from .pdf import PdfReader
from .plain_text import PlainTextReader
from .plugins import load_plugins
from .records_reader import CsvReader, JsonReader
from .rtf import RtfReader
from .xml_reader import XmlReader
from .zip_reader import GzipReader, ZipReader

HEAD_BYTES = 4096


class Reader(Protocol):
    """One format."""

    @property
    def name(self) -> str:
        """What it is called in reports."""
        ...

    @property
    def version(self) -> str:
        """Changes when what the reader finds changes."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Suffixes in lower case with their dot."""
        ...

    def sniff(self, head: bytes, suffix: str) -> int:
        """0: not mine, to 100: certainly mine, from the first 4096 bytes and the suffix."""
        ...

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """The documents in these bytes. Raises InputError with a sentence for what cannot be read."""
        ...


@dataclass(frozen=True, slots=True)
class Registry:
    """The readers in order of preference, and sentences about plug-ins that could not be loaded."""

    readers: tuple[Reader, ...]
    problems: tuple[str, ...] = ()

    def choose(self, head: bytes, suffix: str) -> Reader | None:
        """The reader that is surest of these bytes, the earlier one where two are; None when nobody knows them."""
        sure = [(reader.sniff(head[:HEAD_BYTES], suffix), -index) for index, reader in enumerate(self.readers)]
        best, index = max(sure)
        return self.readers[-index] if best > 0 else None

    @property
    def suffixes(self) -> frozenset[str]:
        """All suffixes that some reader calls its own."""
        return frozenset(suffix for reader in self.readers for suffix in reader.suffixes if suffix)


def own_readers() -> tuple[Reader, ...]:
    """The readers of this program, more particular ones first."""
    return (
        OtherReader(),
        PdfReader(),
        DocxReader(),
        OdtReader(),
        EpubReader(),
        ZipReader(),
        GzipReader(),
        RtfReader(),
        MhtmlReader(),
        MailReader(),
        FeedReader(),
        HtmlReader(),
        LinkReader(),
        XmlReader(),
        JsonReader(),
        CsvReader(),
        MarkdownReader(),
        PlainTextReader(),
    )


@cache
def load() -> Registry:
    """Own readers and those of others, found once a process."""
    plugins, problems = load_plugins()
    return Registry((*own_readers(), *plugins), problems)
