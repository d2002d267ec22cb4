"""Fetching from a server on this machine: what is sent, what is taken, where it may lead."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtCore import QObject, QUrl
from pytestqt.qtbot import QtBot

from timeline.desktop import fetching as room
from timeline.desktop.fetching import Fetching, NoCookies, declared_charset, is_same_site
from timeline.model import Document, Source
from timeline.reading.source import open_source

PAGE = (
    (
        "<html><head><meta charset='windows-1250'><title>Convorbire</title></head><body><article>"
        "<p>Președintele Franței a vorbit marți la telefon cu cancelarul german, a anunțat Palatul Elysée.</p>"
        "<p>Cei doi au discutat despre securitatea Mării Negre și despre următoarea reuniune a Consiliului.</p>"
        "</article></body></html>"
    )
    .replace("ș", "ş")
    .replace("ț", "ţ")
    .replace("Ț", "Ţ")
)


class Pages(BaseHTTPRequestHandler):
    """A little site; `asked` keeps the headers of every request."""

    asked: list[dict[str, str]]

    def do_GET(self) -> None:
        self.asked.append({key.lower(): value for key, value in self.headers.items()})
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/page")
            self.end_headers()
        elif self.path == "/away":
            self.send_response(302)
            self.send_header("Location", f"http://localhost:{self.headers['Host'].rpartition(':')[2]}/page")
            self.end_headers()
        elif self.path == "/large":
            self._send("text/html", b"x" * 5_000)
        elif self.path == "/picture":
            self._send("image/png", b"\x89PNG\r\n\x1a\n")
        elif self.path == "/page":
            self._send("text/html", PAGE.encode("cp1250"))
        else:
            self.send_error(404)

    def _send(self, kind: str, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Set-Cookie", "who=you")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def site() -> Iterator[tuple[str, list[dict[str, str]]]]:
    """The address of a server of this machine, and the headers that it was sent."""
    asked: list[dict[str, str]] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("OwnPages", (Pages,), {"asked": asked}))
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", asked
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def fetching(qtbot: QtBot) -> Iterator[Fetching]:
    """One that is closed at the end."""
    owner = QObject()
    made = Fetching(owner)
    yield made
    made.close()


def test_a_page_is_taken_as_bytes_and_read_in_the_charset_that_it_declares(
    qtbot: QtBot, fetching: Fetching, site: tuple[str, list[dict[str, str]]]
) -> None:
    address, _ = site
    with qtbot.waitSignal(fetching.fetched) as fetched:
        fetching.fetch(f"{address}/page")
    source = fetched.args[0]
    assert isinstance(source, Source)
    assert source.data == PAGE.encode("cp1250")
    (document,) = open_source(source)
    assert isinstance(document, Document)
    assert any("a anunţat Palatul Elysée" in paragraph.text for paragraph in document.paragraphs)
    assert document.path == f"{address}/page"


def test_no_cookie_goes_out_though_the_server_sets_one(
    qtbot: QtBot, fetching: Fetching, site: tuple[str, list[dict[str, str]]]
) -> None:
    address, asked = site
    for _ in range(2):
        with qtbot.waitSignal(fetching.fetched):
            fetching.fetch(f"{address}/page")
    assert len(asked) == 2
    assert all("cookie" not in headers and "referer" not in headers for headers in asked)


def test_a_redirect_within_the_site_is_followed_and_one_to_another_host_is_told(
    qtbot: QtBot, fetching: Fetching, site: tuple[str, list[dict[str, str]]]
) -> None:
    address, asked = site
    with qtbot.waitSignal(fetching.fetched) as fetched:
        fetching.fetch(f"{address}/moved")
    assert fetched.args[0].url == f"{address}/page"
    asked.clear()
    with qtbot.waitSignal(fetching.failed) as failed:
        fetching.fetch(f"{address}/away")
    assert failed.args == ["elsewhere", "localhost"]
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("path", "key"), [("/missing", "unreachable"), ("/picture", "not_text"), ("/large", "too_large")]
)
def test_what_cannot_be_taken_is_told_by_its_kind(
    qtbot: QtBot,
    fetching: Fetching,
    site: tuple[str, list[dict[str, str]]],
    monkeypatch: pytest.MonkeyPatch,
    path: str,
    key: str,
) -> None:
    monkeypatch.setattr(room, "MOST_BYTES", 4_000)
    with qtbot.waitSignal(fetching.failed) as failed:
        fetching.fetch(site[0] + path)
    assert failed.args == [key, "127.0.0.1"]


def test_a_server_that_never_ends_is_left_after_the_whole_time(
    qtbot: QtBot, fetching: Fetching, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "WHOLE_MS", 50)
    silent = ThreadingHTTPServer(("127.0.0.1", 0), Pages, bind_and_activate=True)  # never serves
    with qtbot.waitSignal(fetching.failed) as failed:
        fetching.fetch(f"http://127.0.0.1:{silent.server_address[1]}/page")
    assert failed.args == ["unreachable", "127.0.0.1"]
    silent.server_close()


def test_nothing_but_web_addresses_is_fetched_and_no_cookie_kept(qtbot: QtBot, fetching: Fetching) -> None:
    with qtbot.waitSignal(fetching.failed) as failed:
        fetching.fetch("file:///etc/passwd")
    assert failed.args == ["bad_address", "file:///etc/passwd"]
    assert NoCookies().cookiesForUrl("https://example.org") == []
    assert not NoCookies().setCookiesFromUrl([], "https://example.org")


@pytest.mark.parametrize(
    ("asked", "target", "same"),
    [
        ("http://example.org/a", "https://www.example.org/b", True),
        ("https://www.example.org/a", "https://m.example.org/b", True),
        ("https://example.org/a", "http://example.org/a", False),
        ("https://example.org/a", "https://badexample.org/a", False),
        ("http://example.org/a", "http://example.org:8080/a", False),
        ("http://example.org/a", "file:///etc/passwd", False),
    ],
)
def test_a_redirect_stays_on_the_site_that_was_asked_about(asked: str, target: str, same: bool) -> None:
    assert is_same_site(QUrl(asked), QUrl(target)) is same


def test_the_charset_of_a_header_is_taken_without_its_quotes() -> None:
    assert declared_charset('text/html; charset="ISO-8859-16"; x=1') == "iso-8859-16"
    assert declared_charset("text/html") == ""
