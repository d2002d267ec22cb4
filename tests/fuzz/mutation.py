"""Changed copies of good files: flipped, cut, doubled, spliced, with signs put in that formats stumble over."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

TOKENS = (
    b"\0", b"\xff" * 4, b"<", b">", b"</", b"<![CDATA[", b"]]>", b"<!--", b"&#x110000;", b"&amp;", b'"', b"'", b"{",
    b"}", b"[", b"]", b"(", b")", b"\\", b"%", b"/", b"\r\n", b"\n\n", b"=", b"=?utf-8?q?", b"--", b"9" * 30, b"-1",
    b"PK\x03\x04", b"stream", b"endobj", b"\\u-1?", b"\\bin9 ", b"\xe2\x80\xae", b"\xcc\x81", b"1/1/", b"text",
    b"2026-02-31",
)  # fmt: skip
LARGEST = 400_000


def _flip(data: bytearray, picker: random.Random, _others: Sequence[bytes]) -> None:
    for _ in range(picker.randint(1, 8)):
        data[picker.randrange(len(data))] ^= 1 << picker.randrange(8)


def _cut(data: bytearray, picker: random.Random, _others: Sequence[bytes]) -> None:
    start = picker.randrange(len(data))
    del data[start : start + picker.randint(1, max(1, len(data) // 3))]


def _double(data: bytearray, picker: random.Random, _others: Sequence[bytes]) -> None:
    start = picker.randrange(len(data))
    piece = data[start : start + picker.randint(1, 2000)]
    data[start:start] = piece * picker.randint(1, 20)


def _insert(data: bytearray, picker: random.Random, _others: Sequence[bytes]) -> None:
    place = picker.randrange(len(data) + 1)
    data[place:place] = picker.choice(TOKENS) * picker.choice((1, 1, 2, 50, 2000))


def _splice(data: bytearray, picker: random.Random, others: Sequence[bytes]) -> None:
    other = picker.choice(others)
    place = picker.randrange(len(data))
    start = picker.randrange(max(1, len(other)))
    data[place:] = other[start:]


def _overwrite(data: bytearray, picker: random.Random, _others: Sequence[bytes]) -> None:
    place = picker.randrange(len(data))
    piece = picker.randbytes(picker.randint(1, 64))
    data[place : place + len(piece)] = piece


CHANGES: tuple[Callable[[bytearray, random.Random, Sequence[bytes]], None], ...] = (
    _flip,
    _cut,
    _double,
    _insert,
    _splice,
    _overwrite,
)


def changed(data: bytes, picker: random.Random, others: Sequence[bytes]) -> bytes:
    """A copy with one to four changes; the same for the same state of `picker`."""
    copy = bytearray(data or b" ")
    for _ in range(picker.randint(1, 4)):
        if not copy:
            break
        picker.choice(CHANGES)(copy, picker, others)
    return bytes(copy[:LARGEST])
