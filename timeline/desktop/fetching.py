"""Fetching dropped addresses, after the user said yes: no cookies, a limit on size, time and redirects, text only."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkCookie, QNetworkCookieJar, QNetworkReply, QNetworkRequest

from timeline.model import Source

MOST_BYTES = 20_000_000
TIMEOUT_MS = 20_000
MOST_REDIRECTS = 5
TEXT_TYPES = ("text/html", "application/xhtml+xml", "text/plain")


class NoCookies(QNetworkCookieJar):
    """A jar that keeps nothing and gives nothing."""

    def cookiesForUrl(self, url: QUrl | str) -> list[QNetworkCookie]:
        """No cookies."""
        return []

    def setCookiesFromUrl(self, cookies: object, url: QUrl | str) -> bool:
        """None is kept."""
        return False


class Fetching(QObject):
    """Fetches pages. `fetched` carries a Source, `failed` a key of the catalogue and the host."""

    fetched = Signal(object)
    failed = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._network: QNetworkAccessManager | None = None
        self._replies: set[QNetworkReply] = set()

    def fetch(self, address: str) -> None:
        """Begins to fetch an address. Only http and https are known."""
        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        if not url.isValid() or url.scheme() not in ("http", "https") or not url.host():
            self.failed.emit("bad_address", address)
            return
        if self._network is None:
            self._network = QNetworkAccessManager(self)
            self._network.setCookieJar(NoCookies(self._network))
            self._network.setTransferTimeout(TIMEOUT_MS)
        request = QNetworkRequest(url)
        attributes = QNetworkRequest.Attribute
        request.setAttribute(
            attributes.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy
        )
        request.setMaximumRedirectsAllowed(MOST_REDIRECTS)
        reply = self._network.get(request)
        self._replies.add(reply)
        reply.downloadProgress.connect(lambda done, total: self._watch(reply, done, total))
        reply.finished.connect(lambda: self._finish(reply))

    def close(self) -> None:
        """Stops whatever is being fetched."""
        for reply in tuple(self._replies):
            reply.abort()

    def _watch(self, reply: QNetworkReply, done: int, total: int) -> None:
        if max(done, total) > MOST_BYTES:
            reply.setProperty("too_large", True)
            reply.abort()

    def _finish(self, reply: QNetworkReply) -> None:
        self._replies.discard(reply)
        host = reply.url().host()
        kind = str(reply.header(QNetworkRequest.KnownHeaders.ContentTypeHeader) or "").partition(";")[0].strip().lower()
        if reply.property("too_large"):
            self.failed.emit("too_large", host)
        elif reply.error() != QNetworkReply.NetworkError.NoError:
            self.failed.emit("unreachable", host)
        elif kind not in TEXT_TYPES:
            self.failed.emit("not_text", host)
        else:
            self.fetched.emit(_source(reply, kind))
        reply.deleteLater()


def _source(reply: QNetworkReply, kind: str) -> Source:
    address = reply.url().toString()
    header = str(reply.header(QNetworkRequest.KnownHeaders.ContentTypeHeader) or "")
    text = decoded(bytes(reply.readAll().data()), header)
    if kind == "text/plain":
        return Source(address, text=text, url=address)
    return Source(address, html=text, url=address)


def decoded(content: bytes, content_type: str) -> str:
    """The text of a page by the charset of its header, else UTF-8; what does not fit is replaced."""
    _, _, charset = content_type.lower().partition("charset=")
    try:
        return content.decode(charset.strip(" \"'") or "utf-8", "replace")
    except LookupError:
        return content.decode("utf-8", "replace")
