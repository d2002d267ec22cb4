"""Links saved as files: .url of Windows, .webloc of macOS, .desktop of Linux desktops. Nothing is fetched here."""

from __future__ import annotations

import plistlib
import re
from collections.abc import Iterator
from xml.parsers.expat import ExpatError

from timeline.model import Document, Failure, InputError

from .charset import decode
from .context import Context

LINE = re.compile(r"^\s*(?:URL|BASEURL)\s*=\s*(\S+)\s*$", re.M | re.I)
LARGEST = 1_000_000


class LinkReader:
    """A file that only points to an address."""

    name = "link"
    version = "1"
    suffixes = (".url", ".webloc", ".desktop", ".website")

    def sniff(self, head: bytes, suffix: str) -> int:
        """By its section name, or its name."""
        start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
        if start.startswith((b"[InternetShortcut]", b"[DEFAULT]", b"[Desktop Entry]")):
            return 90
        return 75 if suffix in self.suffixes else 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """Never a document: a sentence with the address, or why it is none."""
        address = address_in(data[:LARGEST])
        if not address.startswith(("http://", "https://")):
            raise InputError(
                "This link does not lead to a web page; only addresses of web pages are followed.",
                "Add the article itself.",
                address,
                "skipped",
            )
        yield Failure(
            context.path,
            f"This is a link to {address}; nothing is fetched without your word. "
            "In the window you are asked whether to fetch it; or save the page and add that.",
            "skipped",
            given_id=context.source.id,
            link=address,
        )


def address_in(data: bytes) -> str:
    """The address that a link file holds; "" when there is none."""
    if data.startswith(b"bplist") or b"<plist" in data:
        try:
            value = plistlib.loads(data)
        except (ValueError, ExpatError, plistlib.InvalidFileException, OverflowError, IndexError, RecursionError):
            return ""
        return str(value.get("URL", "")) if isinstance(value, dict) else ""
    found = LINE.search(decode(data))
    return found[1] if found else ""
