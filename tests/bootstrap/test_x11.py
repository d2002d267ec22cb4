"""Whether an X11 server answers: a working one, one that refuses, one that is stuck, none."""

import struct
from pathlib import Path

import pytest

from tests.bootstrap.servers import serving, tcp_listener
from timeline.bootstrap import x11

GRANTED, REFUSED = b"\x01", b"\x00"
SECRET = b"0123456789abcdef"


def cookie_file(*entries: tuple[bytes, bytes, bytes]) -> bytes:
    """A cookie file of (display number, method, secret), as xauth writes it."""
    content = b""
    for number, method, secret in entries:
        content += struct.pack(">H", 256)
        for field in (b"somehost", number, method, secret):
            content += struct.pack(">H", len(field)) + field
    return content


def no_cookies(tmp_path: Path) -> dict[str, str]:
    return {"XAUTHORITY": str(tmp_path / "none")}


def test_a_server_that_grants_a_session_answers(tmp_path: Path) -> None:
    listener, port = tcp_listener()
    with serving(listener, lambda request: GRANTED):
        assert x11.answers(f"localhost:{port - 6000}.0", no_cookies(tmp_path))


def test_a_server_that_refuses_does_not_answer(tmp_path: Path) -> None:
    listener, port = tcp_listener()
    with serving(listener, lambda request: REFUSED):
        assert not x11.answers(f"localhost:{port - 6000}", no_cookies(tmp_path))


def test_a_server_that_wants_a_cookie_gets_that_of_its_number(tmp_path: Path) -> None:
    listener, port = tcp_listener()
    number = str(port - 6000).encode()
    file = tmp_path / "cookies"
    file.write_bytes(cookie_file((b"99999", x11.COOKIE, b"wrong"), (number, x11.COOKIE, SECRET)))
    with serving(listener, lambda request: GRANTED if SECRET in request else REFUSED):
        assert x11.answers(f"localhost:{port - 6000}", {"XAUTHORITY": str(file)})


def test_a_stuck_server_does_not_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(x11, "PATIENCE_SECONDS", 0.05)
    listener, port = tcp_listener()
    with serving(listener, lambda request: None):
        assert not x11.answers(f"localhost:{port - 6000}", no_cookies(tmp_path))


@pytest.mark.parametrize("name", [":64321", "localhost:59000", "nonsense", ""])
def test_a_display_that_nobody_serves_does_not_answer(tmp_path: Path, name: str) -> None:
    assert not x11.answers(name, no_cookies(tmp_path))


def test_cookies_are_those_of_the_display_and_of_all_displays() -> None:
    content = cookie_file(
        (b"0", x11.COOKIE, b"of zero"),
        (b"1", x11.COOKIE, b"of one"),
        (b"", x11.COOKIE, b"of all"),
        (b"1", b"XDM-AUTHORIZATION-1", b"another method"),
    )
    assert list(x11.cookies(content, 1)) == [b"of one", b"of all"]


@pytest.mark.parametrize("content", [b"", b"\x00", b"\x01\x00\x00\x40short"])
def test_a_cookie_file_cut_short_holds_no_cookie(content: bytes) -> None:
    assert list(x11.cookies(content, 0)) == []
