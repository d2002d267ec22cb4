"""Mail and web archives, written by hand so that each encoding of MIME is there."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterator
from datetime import datetime
from email.header import Header
from email.utils import format_datetime

from .case import Case
from .pages import linked_data, page, paragraphs
from .stories import CALL_EN, CALL_RO, Story
from .texts import CEDILLAS, PLAIN_QUOTES, dated_text


def mail_cases() -> Iterator[Case]:
    """All messages, mailboxes and MHTML files."""
    for story in (CALL_RO, CALL_EN):
        yield from _plain(story)
        yield from _mixed(story)
        yield from _mhtml(story)


def _head(story: Story, content: str, subject: str = "") -> bytes:
    sent = format_datetime(datetime.fromisoformat(story.published))
    title = Header(subject or story.title, "utf-8").encode()
    return (
        f"Return-Path: <news@example.org>\r\nFrom: The Gazette <news@example.org>\r\nTo: reader@example.org\r\n"
        f"Subject: {title}\r\nDate: {sent}\r\nMIME-Version: 1.0\r\n{content}\r\n"
    ).encode()


def _part(kind: str, text: str, encoding: str, charset: str = "utf-8", extra: str = "") -> bytes:
    data = text.encode(charset, "replace")
    encodings: dict[str, Callable[[bytes], bytes]] = {
        "quoted-printable": lambda value: binascii.b2a_qp(value, istext=True),
        "base64": base64.encodebytes,
        "8bit": lambda value: value,
    }
    packed = encodings[encoding](data)
    head = f"Content-Type: {kind}; charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n{extra}\r\n"
    return head.encode() + packed


def _plain(story: Story) -> Iterator[Case]:
    body = "\n\n".join(story.body)
    for encoding in ("quoted-printable", "base64", "8bit"):
        data = _head(story, "")[:-2] + _part("text/plain", body, encoding)
        yield Case(f"mail in {encoding}, {story.name}", "mail.eml", data, story)
    old = body.translate(CEDILLAS).translate(PLAIN_QUOTES)
    data = _head(story, "")[:-2] + _part("text/plain", old, "quoted-printable", "iso-8859-2")
    yield Case(f"mail in iso-8859-2, {story.name}", "mail.eml", data, story)
    data = _head(story, "", f"Fwd: Re: {story.title}")[:-2] + _part("text/plain", body, "8bit")
    yield Case(f"forwarded mail, {story.name}", "mail.eml", data, story)
    box = (
        b"From news@example.org Thu Mar 12 09:15:00 2026\n" + _head(story, "")[:-2] + _part("text/plain", body, "8bit")
    )
    yield Case(f"mailbox, {story.name}", "box.mbox", box + b"\n\n", story)


def _mixed(story: Story) -> Iterator[Case]:
    body = "\n\n".join(story.body)
    web = f"<html><body><h1>{story.title}</h1>{paragraphs(story)}</body></html>"
    forms = (
        ("both forms", "multipart/alternative", (_part("text/plain", body, "8bit"), _part("text/html", web, "base64"))),
        ("HTML alone", "multipart/alternative", (_part("text/html", web, "quoted-printable"),)),
        (
            "a hint as its plain form",
            "multipart/alternative",
            (_part("text/plain", "See HTML.", "8bit"), _part("text/html", web, "8bit")),
        ),
        (
            "an attached text",
            "multipart/mixed",
            (
                _part(
                    "text/plain",
                    dated_text(story),
                    "base64",
                    extra='Content-Disposition: attachment; filename="a.txt"\r\n',
                ),
            ),
        ),
        (
            "an attached page",
            "multipart/mixed",
            (
                _part(
                    "text/html",
                    page(story, linked_data(story)),
                    "base64",
                    extra='Content-Disposition: attachment; filename="a.html"\r\n',
                ),
            ),
        ),
    )
    for name, kind, parts in forms:
        data = _head(story, f'Content-Type: {kind}; boundary="=_b"') + _joined(parts)
        yield Case(f"mail with {name}, {story.name}", "mail.eml", data, story)
    inner = _head(story, "")[:-2] + _part("text/plain", body, "8bit")
    attached = b"Content-Type: message/rfc822\r\n\r\n" + inner
    data = _head(story, 'Content-Type: multipart/mixed; boundary="=_b"', "For you") + _joined((attached,))
    yield Case(f"mail with a mail in it, {story.name}", "mail.eml", data, story)


def _mhtml(story: Story) -> Iterator[Case]:
    web = page(story, linked_data(story))
    picture = b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/a.png\r\n\r\niVBORw0KGgo="
    for encoding in ("quoted-printable", "base64"):
        part = _part("text/html", web, encoding, extra="Content-Location: https://example.org/story\r\n")
        head = (
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/story\r\nSubject: saved\r\n"
            "Date: Mon, 1 Jun 2020 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/related; type="text/html"; boundary="=_b"\r\n\r\n'
        )
        yield Case(
            f"web archive in {encoding}, {story.name}", "page.mhtml", head.encode() + _joined((part, picture)), story
        )


def _joined(parts: tuple[bytes, ...]) -> bytes:
    return b"".join(b"\r\n--=_b\r\n" + part for part in parts) + b"\r\n--=_b--\r\n"
