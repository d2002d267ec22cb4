"""Attacks by markup: pages and XML that nest, swell, refer to other files, or never end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

Made = tuple[str, str, Callable[[], bytes]]
WORDS = b"<p>President Trump met President Xi in Busan on 30 October 2025, officials said.</p>"
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(12))
    + b"]>"
)
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def markup_attacks(scale: float) -> Iterator[Made]:
    """Names, file names and makers."""
    yield from _pages(scale)
    yield from _data_in_pages(scale)
    yield from _feeds(scale)
    yield from _links()


def _page(body: bytes, head: bytes = b"") -> bytes:
    return b"<!DOCTYPE html><html><head><title>Attack</title>" + head + b"</head><body>" + body + b"</body></html>"


def _made_page(make: Callable[[], bytes]) -> bytes:
    return _page(make())


def _page_with_data(make: Callable[[], bytes]) -> bytes:
    return _page(WORDS, b'<script type="application/ld+json">' + make() + b"</script>")


def _pages(scale: float) -> Iterator[Made]:
    deep, many = int(100_000 * scale), int(200_000 * scale)
    bodies: tuple[tuple[str, Callable[[], bytes]], ...] = (
        ("nested divisions", lambda: b"<div>" * deep + WORDS),
        ("nested and closed divisions", lambda: b"<div>" * deep + WORDS + b"</div>" * deep),
        ("nested tables", lambda: b"<table><tr><td>" * (deep // 4) + WORDS),
        ("nested lists", lambda: b"<ul><li>" * (deep // 2) + WORDS),
        ("nested quotations", lambda: b"<blockquote>" * deep + WORDS),
        ("nested bold words", lambda: b"<b>" * deep + WORDS),
        ("nested links", lambda: b"<a href=x>" * deep + WORDS),
        ("nested forms", lambda: b"<form>" * deep + WORDS),
        ("nested drawings", lambda: b"<svg><g>" * (deep // 2) + WORDS),
        ("closing tags", lambda: b"</div>" * many + WORDS),
        ("unclosed paragraphs", lambda: b"<p>word" * many),
        ("paragraphs", lambda: WORDS * (many // 20)),
        ("one endless word", lambda: b"<p>" + b"a" * (many * 5) + b"</p>"),
        ("one endless sentence", lambda: b"<p>" + b"word " * many + b"</p>"),
        ("line breaks", lambda: b"<p>" + b"a<br>" * many + b"</p>"),
        ("links", lambda: b"<a href=x>a</a> " * (many // 2)),
        ("attributes", lambda: b"<p " + b"a=b " * many + b">word</p>" + WORDS),
        ("one endless attribute", lambda: b"<p title='" + b"a" * (many * 5) + b"'>word</p>" + WORDS),
        ("entities", lambda: b"<p>" + b"&amp;" * many + b"</p>"),
        ("numbered entities of nothing", lambda: b"<p>&#0;&#xD800;&#x110000;&#99999999999;" + b"&#1;" * many + b"</p>"),
        ("an open comment", lambda: b"<!--" + b"a" * many + WORDS),
        ("an open tag", lambda: b"<p" + b" a" * many),
        ("an open script", lambda: b"<script>" + b"a" * many),
        ("smaller-than signs", lambda: b"<" * many + WORDS),
        ("time tags", lambda: b"<time datetime=2026-01-01>x</time>" * (many // 4) + WORDS),
        (
            "captions",
            lambda: b"<figure><figcaption>Words of a caption</figcaption></figure>" * (many // 10) + WORDS,
        ),
        ("headings", lambda: b"<h1>A heading of words</h1>" * (many // 4) + WORDS),
        ("table cells", lambda: b"<table><tr>" + b"<td>a" * many + b"</table>" + WORDS),
        ("NUL bytes", lambda: b"<p>wo\0rd" * (many // 4)),
        ("frames of local files", lambda: b"<iframe src='file:///etc/passwd'></iframe><img src=/dev/zero>" + WORDS),
        ("objects of local files", lambda: b"<object data='/etc/passwd'></object><embed src='/dev/tty'>" + WORDS),
        ("unknown tags", lambda: b"".join(b"<x%d>" % i for i in range(deep // 4)) + WORDS),
        ("dates", lambda: b"<p>1 January 2020, 02.03.2021 and 2022-03-04</p>" * (many // 20)),
    )
    for name, make in bodies:
        yield f"page of {name}", "attack.html", partial(_made_page, make)
    yield "page of doctypes with entities", "attack.html", lambda: LAUGHS + _page(b"<p>&k;</p>" + WORDS)
    yield "page with an outside entity", "attack.xhtml", lambda: OUTSIDE + _page(b"<p>&x;</p>" + WORDS)
    yield "page without anything", "attack.html", lambda: b"<html></html>"
    yield "page that is a frame set", "attack.html", lambda: b"<html><frameset><frame src=a></frameset></html>"


def _data_in_pages(scale: float) -> Iterator[Made]:
    deep = int(100_000 * scale)
    scripts: tuple[tuple[str, Callable[[], bytes]], ...] = (
        ("nested lists", lambda: b"[" * deep + b"]" * deep),
        ("nested objects", lambda: b'{"@graph":' * deep),
        ("endless numbers", lambda: b'{"@type":"NewsArticle","datePublished":' + b"9" * deep + b"}"),
        ("many articles", lambda: b"[" + b'{"@type":"NewsArticle","headline":"a"},' * (deep // 10) + b"{}]"),
        ("wrong kinds", lambda: b'{"@type":{"a":1},"datePublished":{"x":[]},"author":[[[]]],"headline":[{}]}'),
        (
            "a thing that is its own",
            lambda: b'{"@id":"x","@type":"Article","author":{"@id":"x"}}',
        ),
        ("markup in its text", lambda: b'{"@type":"Article","articleBody":"' + b"<p>&lt;a " * deep + b'"}'),
        ("impossible dates", lambda: b'{"@type":"Article","datePublished":"2026-02-31T25:61:61+99:99"}'),
    )
    for name, make in scripts:
        yield (
            f"page with data of {name}",
            "attack.html",
            partial(_page_with_data, make),
        )
    many = int(50_000 * scale)
    yield "page of meta tags", "attack.html", lambda: _page(WORDS, b"<meta name=date content=2026-01-01>" * many)
    yield (
        "page of endless meta",
        "attack.html",
        lambda: _page(WORDS, b"<meta name=date content='" + b"1" * many + b"'>"),
    )


def _feeds(scale: float) -> Iterator[Made]:
    deep, many = int(100_000 * scale), int(20_000 * scale)
    item = b"<item><title>t</title><description>A description of some words.</description></item>"
    forms: tuple[tuple[str, Callable[[], bytes]], ...] = (
        ("entities", lambda: LAUGHS + b"<rss><channel><item><title>&k;</title></item></channel></rss>"),
        ("outside entities", lambda: OUTSIDE + b"<rss><channel><item><title>&x;</title></item></channel></rss>"),
        ("nesting", lambda: b"<rss><channel>" + b"<a>" * deep),
        ("items", lambda: b"<rss><channel>" + item * many + b"</channel></rss>"),
        ("no items", lambda: b"<rss><channel></channel></rss>"),
        ("an open item", lambda: b"<rss><channel><item><title>words"),
        (
            "an endless title",
            lambda: b"<rss><channel><item><title>" + b"w " * (many * 10) + b"</title></item></channel></rss>",
        ),
        (
            "nested markup in text",
            lambda: (
                b"<rss><channel><item><description>"
                + b"&lt;div&gt;" * many
                + b"words</description></item></channel></rss>"
            ),
        ),
    )
    for name, make in forms:
        yield f"feed of {name}", "attack.rss", make


def _links() -> Iterator[Made]:
    yield "link to a local file", "a.url", lambda: b"[InternetShortcut]\r\nURL=file:///etc/passwd\r\n"
    yield "link to a web page", "b.url", lambda: b"[InternetShortcut]\r\nURL=https://example.org/\r\n"
    yield "link without an address", "c.url", lambda: b"[InternetShortcut]\r\n"
    yield (
        "desktop file that starts a program",
        "d.desktop",
        lambda: b"[Desktop Entry]\nExec=rm -rf /\n",
    )
    plist = b'<plist version="1.0"><dict><key>URL</key><string>https://example.org/</string></dict></plist>'
    yield "link of macOS", "e.webloc", lambda: plist
    yield (
        "link of macOS with entities",
        "f.webloc",
        lambda: LAUGHS + b"<plist><key>URL</key>&k;</plist>",
    )
    yield "link of macOS, nested", "g.webloc", lambda: b"<plist>" + b"<array>" * 50_000
    yield "link of macOS, broken", "h.webloc", lambda: b"bplist00" + b"\xff" * 100
