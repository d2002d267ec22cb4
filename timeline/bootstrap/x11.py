"""The first words of the X11 protocol: enough to know that a server is there, awake, and lets this user in.

X Window System Protocol, version 11, section 8 "Connection Setup"; the cookie file is that of libXau.
"""

import re
import socket
import struct
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

PATIENCE_SECONDS = 3.0
REFUSED, GRANTED = b"\x00", b"\x01"
COOKIE = b"MIT-MAGIC-COOKIE-1"
_NAME = re.compile(r"(?:\w+/)?(?P<host>.*):(?P<number>\d+)(?:\.\d+)?")
_FIRST_TCP_PORT = 6000


def answers(name: str, environ: Mapping[str, str]) -> bool:
    """True when the server that DISPLAY names lets us in, with no cookie or with one of the user's."""
    match = _NAME.fullmatch(name)
    if not match:
        return False
    number = int(match["number"])
    file = environ.get("XAUTHORITY") or str(Path.home() / ".Xauthority")
    for cookie in (*cookies(_content(Path(file)), number), b""):
        connection = _connect(match["host"].strip("[]"), number)
        if connection is None:
            return False
        with connection:
            answer = _first_byte(connection, cookie)
        if answer != REFUSED:
            return answer == GRANTED
    return False


def cookies(content: bytes, number: int) -> Iterator[bytes]:
    """The secrets that a cookie file holds for a display number (an entry without a number is for all)."""
    offset = 2
    while offset < len(content):
        fields = []
        for _ in range(4):  # address, display number, name of the method, secret
            size = int.from_bytes(content[offset : offset + 2], "big")
            fields.append(content[offset + 2 : offset + 2 + size])
            offset += 2 + size
        offset += 2  # the family of the next entry
        _, display, method, secret = fields
        if method == COOKIE and display in (b"", str(number).encode()):
            yield secret


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:  # no file of cookies: the server may let its own user in without
        return b""


def _connect(host: str, number: int) -> socket.socket | None:
    """A connection to a server, None when nobody listens. The abstract socket of Linux comes before the file."""
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"
        for address in ([f"\0{path}"] if sys.platform == "linux" else []) + [path]:
            connection = socket.socket(socket.AF_UNIX)
            connection.settimeout(PATIENCE_SECONDS)
            try:
                connection.connect(address)
            except OSError:
                connection.close()
            else:
                return connection
        return None
    try:
        return socket.create_connection((host, _FIRST_TCP_PORT + number), PATIENCE_SECONDS)
    except OSError:
        return None


def _first_byte(connection: socket.socket, cookie: bytes) -> bytes:
    """Ask for a session; the first byte of the reply, empty when the server hangs up or says nothing in time."""
    order = b"l" if sys.byteorder == "little" else b"B"
    method = COOKIE if cookie else b""
    head = order + struct.pack("=xHHHHxx", 11, 0, len(method), len(cookie))
    try:
        connection.sendall(head + _padded(method) + _padded(cookie))
        return connection.recv(1)
    except OSError:
        return b""


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)
