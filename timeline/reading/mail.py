"""Mail and web archives: messages with their attachments, mailboxes, MHTML pages. All are MIME (RFC 2045, RFC 2557)."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from timeline.model import Document, Failure, InputError, Metadatum

from . import clean
from .charset import decode
from .context import Context
from .html_reader import page_document
from .html_tree import text_of_page
from .plain_text import text_document

HEADER = re.compile(
    rb"^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|X-[\w-]+"
    rb"|Content-Type|DKIM-Signature):",
    re.I | re.M,
)
MBOX_START = re.compile(rb"^From \S+.*\d{4}\s*$", re.M)
PAGE_IN_MAIL = re.compile(rb"multipart/related", re.I)
SNAPSHOT = re.compile(rb"^(?:Snapshot-Content-Location|From: .{0,5}(?:Saved by|Gespeichert|Salvat)|X-MAF)", re.I | re.M)
NO_ARTICLES = ("image/", "audio/", "video/", "font/", "text/calendar", "text/vcard", "application/pgp", "text/css")
REPLY_MARK = re.compile(r"^(?:(?:re|fw|fwd|tr|rv|aw|wg|raspuns|răspuns)\s*:\s*)+", re.I)
QUOTED_LINE = re.compile(r"^>+ ?", re.M)
SIGNATURE = re.compile(r"^-- ?$", re.M)
ENOUGH_PLAIN = 0.4  # share of the HTML part's words that the plain part must have to be preferred
MOST_PARTS = 500
LONGEST_FIELD = 2_000  # characters of a header field that are looked at
LONG_FIELD = re.compile(
    rb"^(Content-[\w-]{1,30}:[^\r\n]{0,2000})[^\r\n]*((?:\r?\n[ \t][^\r\n]{0,500}){0,20})(?:\r?\n[ \t][^\r\n]*)*",
    re.I | re.M,
)


class MailReader:
    """A message as mail programs save or drag it."""

    name = "mail"
    version = "1"
    suffixes = (".eml", ".mbox", ".emlx", ".mbx")

    def sniff(self, head: bytes, suffix: str) -> int:
        """By several header lines at the very beginning, or its name."""
        start = head.lstrip(b"\xef\xbb\xbf\r\n \t")
        if suffix == ".emlx":
            start = start.split(b"\n", 1)[-1]
        is_message = HEADER.match(start) is not None or MBOX_START.match(start) is not None
        if not is_message or len(HEADER.findall(start)) < 2:
            return 20 if suffix in self.suffixes else 0
        return 80

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """The messages and the articles attached to them."""
        if context.suffix == ".emlx":
            data = data.split(b"\n", 1)[-1]
        if not MBOX_START.match(data):
            yield from _message(data, context)
            return
        starts = [match.start() for match in MBOX_START.finditer(data) if _begins_message(data, match.start())]
        for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(data)], strict=True), start=1):
            context.tick("message")
            context.count_entry()
            yield from _message(data[start:end].split(b"\n", 1)[-1], context.inner(f"{number}.eml"))


class MhtmlReader:
    """A page with its pictures in one file, as browsers save it."""

    name = "mhtml"
    version = "1"
    suffixes = (".mhtml", ".mht")

    def sniff(self, head: bytes, suffix: str) -> int:
        """By the browser's mark, or its name above a MIME header."""
        if HEADER.search(head) is None:
            return 0
        if SNAPSHOT.search(head) and PAGE_IN_MAIL.search(head):
            return 93
        return 90 if suffix in self.suffixes else 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """The page. The header's date is that of saving, so it dates nothing."""
        message = _parsed(data)
        address = str(message.get("Snapshot-Content-Location") or message.get("Content-Location") or "")
        for part in _parts(message):
            if part.get_content_type() in ("text/html", "application/xhtml+xml"):
                place = str(part.get("Content-Location") or address)
                facts = [Metadatum("url", place, "header")] if place.startswith(("http://", "https://")) else []
                inner = _with_facts(context, facts)
                yield page_document(text_of_page(_payload(part), _charset(part)), inner)
                return
        raise InputError("There is no page in this web archive.", "Save it again from the browser.", status="empty")


def _message(data: bytes, context: Context) -> Iterator[Document | Failure]:
    message = _parsed(data)
    facts = _facts(message)
    plain, html, attached = _sorted_parts(message)
    answered = False
    document = _body(plain, html, _with_facts(context, facts))
    if document is not None:
        answered = True
        yield document
    for number, part in enumerate(attached, start=1):
        context.tick("attachment")
        context.count_entry()
        answered = True
        name = part.get_filename() or f"part-{number}"
        yield from context.dispatch(_payload(part), context.inner(name, part.get_content_type(), _charset(part)))
    if not answered:
        raise InputError("This mail holds no text.", "Save what it shows as text or PDF.", status="empty")


def _parsed(data: bytes) -> Message:
    """The message, parsed lazily: the standard library's newer header parser takes seconds for hostile fields."""
    return email.message_from_bytes(LONG_FIELD.sub(rb"\1\2", data))


def _begins_message(data: bytes, start: int) -> bool:
    """True when header lines follow a `From ` line, so that a sentence that begins so does not cut a message."""
    following = data[start : start + 4096].split(b"\n", 1)[-1]
    return HEADER.match(following) is not None or re.match(rb"[A-Za-z-]{2,40}:", following) is not None


def _facts(message: Message) -> list[Metadatum]:
    """Subject, sender and date of a message; broken header fields are left out."""
    facts = [Metadatum("title", REPLY_MARK.sub("", _field(message, "Subject")).strip(), "header")]
    name, address = parseaddr(_field(message, "From"))
    facts.append(Metadatum("author", name or address, "header"))
    try:
        sent: datetime | None = parsedate_to_datetime(_field(message, "Date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        sent = None
    if sent is not None:
        facts.append(Metadatum("published", sent.isoformat(), "header"))
    return [fact for fact in facts if fact.value]


def _field(message: Message, name: str) -> str:
    """A header field as one line, its encoded words decoded; "" for a missing one."""
    value = str(message.get(name) or "")[:LONGEST_FIELD]
    try:
        pieces = decode_header(value)
    except (HeaderParseError, ValueError, LookupError):
        return " ".join(value.split())  # encoded words that are none
    words = [piece if isinstance(piece, str) else decode(piece, charset or "") for piece, charset in pieces]
    return " ".join("".join(words).split())


def _parts(message: Message) -> Iterator[Message]:
    """Parts that hold something, outer ones first, without recursion; attached messages are not opened."""
    waiting = [message]
    seen = 0
    while waiting and seen < MOST_PARTS:
        part = waiting.pop(0)
        seen += 1
        if part.get_content_maintype() == "multipart" and isinstance(part.get_payload(), list):
            waiting[0:0] = [inner for inner in part.get_payload() if isinstance(inner, Message)]
        else:
            yield part


def _sorted_parts(message: Message) -> tuple[Message | None, Message | None, list[Message]]:
    """The plain body, the HTML body, and the attachments that may be articles."""
    plain: Message | None = None
    html: Message | None = None
    attached = []
    for part in _parts(message):
        kind = part.get_content_type()
        is_attached = part.get_content_disposition() == "attachment" or part.get_filename() is not None
        if kind == "text/plain" and plain is None and not is_attached:
            plain = part
        elif kind == "text/html" and html is None and not is_attached:
            html = part
        elif not kind.startswith(NO_ARTICLES) and (is_attached or kind == "message/rfc822"):
            attached.append(part)
    return plain, html, attached


def _body(plain: Message | None, html: Message | None, context: Context) -> Document | None:
    """The message's own words: the plain part where it is as full as the HTML one; None without any."""
    words = _own_words(decode(_payload(plain), _charset(plain))) if plain else ""
    if html is not None:
        try:
            page = page_document(text_of_page(_payload(html), _charset(html)), context)
        except InputError:
            page = None  # the plain part answers for both
        if page is not None and len(words) < ENOUGH_PLAIN * sum(len(paragraph.text) for paragraph in page.paragraphs):
            return page
        if page is not None and not words.strip():
            return page
    return text_document(words, context, "message/rfc822") if words.strip() else None


def _own_words(text: str) -> str:
    """A plain part without its marks of quotation and its signature."""
    return SIGNATURE.split(QUOTED_LINE.sub("", clean.LINE_ENDS.sub("\n", text)))[0]


def _payload(part: Message) -> bytes:
    """A part's bytes, decoded; an attached message's own bytes."""
    content = part.get_payload(decode=True)
    if isinstance(content, bytes):
        return content
    inner = part.get_payload()
    if isinstance(inner, list) and inner and isinstance(inner[0], Message):
        return inner[0].as_bytes()
    return str(inner or "").encode("utf-8", "replace")


def _charset(part: Message) -> str:
    try:
        return str(part.get_content_charset() or "")
    except (LookupError, ValueError, TypeError):
        return ""  # a broken parameter


def _with_facts(context: Context, facts: list[Metadatum]) -> Context:
    return replace(context, facts=(*context.facts, *facts))
