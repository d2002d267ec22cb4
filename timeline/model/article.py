"""What was read: a document as its reader found it, and the article made of it."""

from __future__ import annotations

from dataclasses import dataclass

from .edtf import TimeSpan
from .span import Span

PARAGRAPH_KINDS = ("title", "lead", "body", "heading", "caption", "header", "list", "table", "noise")


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article came from, before it is read.

    `path` is what the user named: a file, `outer.zip!/inner.html`, `file.jsonl:12` or `-:12`. `text` holds the text
    of dropped or piped text (then nothing is opened); `data` holds bytes that were fetched, in whatever format, and
    `charset` what their server called their encoding. The rest are facts given beside it, which outrank what is found.
    """

    path: str
    text: str | None = None
    html: str | None = None
    id: str = ""
    title: str = ""
    published_text: str = ""
    language: str = ""
    url: str = ""
    publisher: str = ""
    keep_text: bool = False  # NFC and nothing else: offsets count in the text as given
    data: bytes | None = None
    charset: str = ""

    @property
    def is_given(self) -> bool:
        """True when what is to be read came along, so that no file is opened."""
        return self.text is not None or self.html is not None or self.data is not None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as the reader found it; `kind` is one of PARAGRAPH_KINDS."""

    text: str
    kind: str = "body"


@dataclass(frozen=True, slots=True)
class Metadatum:
    """A fact as found, uninterpreted: `name` published, modified, title, author, publisher, url, language, …

    `origin` says where: given, json-ld, opengraph, meta, time-tag, header, property, filename, text.
    """

    name: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file as its reader understood it: paragraphs in order, metadata as found, the hash of the bytes read once."""

    path: str
    paragraphs: tuple[Paragraph, ...]
    metadata: tuple[Metadatum, ...]
    sha256: str
    media_type: str
    problems: tuple[str, ...] = ()
    verbatim: str | None = None  # the text to keep as it is (JSONL, stdin): paragraphs then only describe it
    given_id: str = ""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph of the article's text with its place in it."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class CreationTime:
    """When the article was published (TimeML's document creation time), and what said so.

    `origin` is one of given, markup, header, text, url, filename; `evidence` the words it was read from.
    """

    when: TimeSpan
    origin: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Article:
    """A normalised article. `text` is what every Span counts in; `sha256` hashes the bytes, `text_sha256` the text."""

    path: str
    text: str
    blocks: tuple[TextBlock, ...]
    title: str
    language: str
    sha256: str
    text_sha256: str
    published: CreationTime | None = None
    modified: TimeSpan | None = None
    publisher: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""
    media_type: str = "text/plain"
    given_id: str = ""
    metadata: tuple[Metadatum, ...] = ()

    @property
    def id(self) -> str:
        """The given id, else the first 16 hex digits of the bytes' SHA-256."""
        return self.given_id or self.sha256[:16]
