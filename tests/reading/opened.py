"""Short ways to read something in a test."""

from __future__ import annotations

from pathlib import Path

from timeline.model import Document, Failure, Source
from timeline.reading.limits import Limits
from timeline.reading.source import open_source


def read_all(path: Path, data: bytes | None = None, limits: Limits | None = None) -> list[Document | Failure]:
    """Everything that a file answers, written first when `data` is given."""
    if data is not None:
        path.write_bytes(data)
    return list(open_source(Source(str(path)), limits))


def read_one(path: Path, data: bytes | None = None) -> Document:
    """The one document of a file; the test fails when there is another number or a failure."""
    (found,) = read_all(path, data)
    assert isinstance(found, Document), found
    return found


def refused(path: Path, data: bytes | None = None, limits: Limits | None = None) -> Failure:
    """The one failure of a file."""
    (found,) = read_all(path, data, limits)
    assert isinstance(found, Failure), found
    return found


def facts(document: Document, name: str) -> list[str]:
    """The values of a fact, the most trustworthy first."""
    return [fact.value for fact in document.metadata if fact.name == name]


def texts(document: Document, kind: str = "") -> list[str]:
    """The texts of the paragraphs of a kind, or of all."""
    return [paragraph.text for paragraph in document.paragraphs if kind in ("", paragraph.kind)]
