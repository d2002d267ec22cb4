"""Fetching addresses, after the user said yes: no cookies, no other host than was asked about, limits on size and time.

What comes is read by the same readers as a file, in a worker: whatever the server calls it, it is not trusted.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkCookie, QNetworkCookieJar, QNetworkReply, QNetworkRequest

from timeline.model import Source

MOST_BYTES = 20_000_000
SILENCE_MS = 20_000  # without a byte
WHOLE_MS = 90_000  # a server that sends a byte now and then must not hold a request for ever
MOST_REDIRECTS = 5
MEDIA = ("image/", "audio/", "video/", "font/")


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
        self._reasons: dict[QNetworkReply, tuple[str, str]] = {}  # why a reply was stopped: key and host

    def fetch(self, address: str) -> None:
        """Begins to fetch an address. Only http and https are known."""
        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        if not url.isValid() or url.scheme() not in ("http", "https") or not url.host():
            self.failed.emit("bad_address", address)
            return
        if self._network is None:
            self._network = QNetworkAccessManager(self)
            self._network.setCookieJar(NoCookies(self._network))
            self._network.setTransferTimeout(SILENCE_MS)
        request = QNetworkRequest(url)
        attributes = QNetworkRequest.Attribute
        policy = QNetworkRequest.RedirectPolicy.UserVerifiedRedirectPolicy
        request.setAttribute(attributes.RedirectPolicyAttribute, policy)
        request.setMaximumRedirectsAllowed(MOST_REDIRECTS)
        reply = self._network.get(request)
        self._replies.add(reply)
        reply.redirected.connect(lambda target: self._follow(reply, url, target))
        reply.downloadProgress.connect(lambda done, total: self._watch(reply, done, total))
        reply.finished.connect(lambda: self._finish(reply))
        QTimer.singleShot(WHOLE_MS, reply, reply.abort)

    def close(self) -> None:
        """Stops whatever is being fetched."""
        for reply in tuple(self._replies):
            reply.abort()

    def _follow(self, reply: QNetworkReply, asked: QUrl, target: QUrl) -> None:
        if is_same_site(asked, target):
            reply.redirectAllowed.emit()
        else:
            self._stop(reply, "elsewhere", target.host())

    def _watch(self, reply: QNetworkReply, done: int, total: int) -> None:
        if max(done, total) > MOST_BYTES:
            self._stop(reply, "too_large", reply.url().host())

    def _stop(self, reply: QNetworkReply, key: str, host: str) -> None:
        self._reasons.setdefault(reply, (key, host))
        reply.abort()

    def _finish(self, reply: QNetworkReply) -> None:
        if reply not in self._replies:
            return  # stopping a redirected reply tells its end twice
        self._replies.discard(reply)
        key, host = self._reasons.pop(reply, ("", reply.url().host()))
        header = str(reply.header(QNetworkRequest.KnownHeaders.ContentTypeHeader) or "")
        if not key and reply.error() != QNetworkReply.NetworkError.NoError:
            key = "unreachable"
        if not key and header.strip().lower().startswith(MEDIA):
            key = "not_text"
        if key:
            self.failed.emit(key, host)
        else:
            address = reply.url().toString()
            data = bytes(reply.readAll().data())
            self.fetched.emit(Source(address, data=data, charset=declared_charset(header), url=address))
        reply.deleteLater()


def is_same_site(asked: QUrl, target: QUrl) -> bool:
    """True when a redirect stays where the user agreed to go: the same host, or one below it or `www.` of it.

    From https to http it does not: what was asked for in secret would be sent in the open.
    """
    if target.scheme() not in ("http", "https") or (asked.scheme() == "https" and target.scheme() == "http"):
        return False
    if QUrl(asked).port() != QUrl(target).port():
        return False
    bare, reached = (url.host().lower().removeprefix("www.") for url in (asked, target))
    return bool(bare) and (reached == bare or reached.endswith(f".{bare}"))


def declared_charset(content_type: str) -> str:
    """The charset of a Content-Type header; "" when it names none."""
    _, _, charset = content_type.lower().partition("charset=")
    return charset.partition(";")[0].strip(" \"'")
