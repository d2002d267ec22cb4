"""Web pages: dates in every place, text in every wrapping, and much that is not the article."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator

from .case import Case
from .stories import CALL_EN, CALL_RO, MEETING_RO, STORIES, Story, clock, header_line, written_day
from .texts import CEDILLAS, PLAIN_QUOTES

NOISE_HEAD = (
    '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>'
    '<div class="cookie-banner">We use cookies. <button>Accept</button></div>'
)
NOISE_FOOT = (
    '<aside class="related"><h3>Related</h3><article><h4><a href="/x">Another story of 1 January 2020</a></h4>'
    '<time datetime="2020-01-01T10:00:00Z">1 January 2020</time></article></aside>'
    '<section id="comments"><p>Reader, 2 February 2021: I was there.</p></section>'
    "<footer>© 2019 The Gazette. All rights reserved.</footer>"
)


def paragraphs(story: Story, tag: str = "p") -> str:
    """The body as elements."""
    return "".join(f"<{tag}>{html.escape(text, quote=False)}</{tag}>\n" for text in story.body)


def linked_data(story: Story, **more: str) -> str:
    """A JSON-LD script of the article."""
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": story.published,
        "inLanguage": story.language,
        "author": {"@type": "Person", "name": "Ana Pop"},
        "publisher": {"@type": "Organization", "name": "The Gazette"},
        **more,
    }
    return f'<script type="application/ld+json">{json.dumps(facts, ensure_ascii=False)}</script>'


def page(story: Story, head: str = "", body: str = "", charset: str = "utf-8", top: str = "<!DOCTYPE html>") -> str:
    """A whole page; the article stands between navigation, advertising and comments."""
    article = body or f"<article><h1>{story.title}</h1>{paragraphs(story)}</article>"
    return (
        f'{top}<html lang="{story.language}"><head><meta charset="{charset}"><title>{story.title} | The Gazette</title>'
        f"{head}</head><body>{NOISE_HEAD}<main>{article}</main>{NOISE_FOOT}</body></html>"
    )


def page_cases() -> Iterator[Case]:
    """All pages."""
    yield from _dates()
    yield from _charsets()
    yield from _wrappings()
    yield from _kinds_of_page()


def _dates() -> Iterator[Case]:
    for story in STORIES:
        time_tag = f'<time datetime="{story.published}">{written_day(story)}</time>'
        dated_body = f"<article><h1>{story.title}</h1>{time_tag}{paragraphs(story)}</article>"
        day_path = story.published_day.replace("-", "/")
        heads = (
            ("JSON-LD", linked_data(story), ""),
            ("an Open Graph tag", f'<meta property="article:published_time" content="{story.published}">', ""),
            ("a meta tag", f'<meta name="date" content="{story.published_day}">', ""),
            ("a Dublin Core tag", f'<meta name="DC.date.issued" content="{story.published_day}">', ""),
            ("an itemprop", f'<meta itemprop="datePublished" content="{story.published}">', ""),
            ("a time tag", "", dated_body),
            ("its address", f'<link rel="canonical" href="https://example.org/{day_path}/story.html">', ""),
            (
                "visible words",
                "",
                f"<article><h1>{story.title}</h1><p>{header_line(story)}</p>{paragraphs(story)}</article>",
            ),
            ("a graph of JSON-LD", _graph(story), ""),
        )
        for name, head, body in heads:
            yield Case(f"page dated by {name}, {story.name}", "page.html", page(story, head, body).encode(), story)


def _graph(story: Story) -> str:
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "The Gazette", "url": "https://example.org"},
            {"@type": ["Article", "NewsArticle"], "headline": story.title, "datePublished": story.published},
            {"@type": "Article", "headline": "Another story", "datePublished": "2019-01-01"},
        ],
    }
    return f'<script type="application/ld+json">\n/*<![CDATA[*/ {json.dumps(graph)} /*]]>*/\n</script>'


def _charsets() -> Iterator[Case]:
    for charset in ("windows-1250", "iso-8859-2"):
        text = page(MEETING_RO, linked_data(MEETING_RO), charset=charset).translate(CEDILLAS).translate(PLAIN_QUOTES)
        yield Case(f"page in {charset}", "page.html", text.encode(charset, "xmlcharrefreplace"), MEETING_RO)
    text = page(CALL_RO, linked_data(CALL_RO), charset="iso-8859-16").translate(PLAIN_QUOTES)
    yield Case("page in iso-8859-16", "page.html", text.encode("iso8859_16", "xmlcharrefreplace"), CALL_RO)
    yield Case(
        "page in UTF-16", "page.html", page(CALL_RO, linked_data(CALL_RO), charset="utf-16").encode("utf-16"), CALL_RO
    )
    wrong = page(CALL_RO, linked_data(CALL_RO), charset="iso-8859-1")
    yield Case("page that names the wrong charset", "page.html", wrong.encode(), CALL_RO)
    numeric = page(CALL_RO, linked_data(CALL_RO)).encode("ascii", "xmlcharrefreplace")
    yield Case("page with numbered entities", "page.html", numeric, CALL_RO)
    named = page(CALL_RO, linked_data(CALL_RO)).replace("â", "&acirc;").replace("î", "&icirc;").replace("ă", "&abreve;")
    yield Case("page with named entities", "page.html", named.replace("„", "&bdquo;").encode(), CALL_RO)
    windows = page(CALL_EN, linked_data(CALL_EN)).replace('charset="utf-8"', 'charset="windows-1252"')
    yield Case("page in windows-1252", "page.html", windows.encode("cp1252"), CALL_EN)


def _wrappings() -> Iterator[Case]:
    for story in (CALL_RO, CALL_EN):
        body = story.body
        title = f"<h1>{story.title}</h1>"
        table = f"<h1>{story.title}</h1>" + "".join(f"<tr><td>{text}</td></tr>" for text in body)
        forms = (
            ("divisions only", "".join(f"<div>{text}</div>" for text in (story.title, *body))),
            ("line breaks", f"<h1>{story.title}</h1><div>{'<br><br>'.join(body)}</div>"),
            (
                "nested tables",
                f"<table><tr><td><table><tr><td><table>{table}</table></td></tr></table></td></tr></table>",
            ),
            ("unclosed paragraphs", f"<h1>{story.title}<p>" + "<p>".join(body)),
            ("capital tags", f"<DIV><H1>{story.title}</H1>{paragraphs(story).replace('p>', 'P>')}</DIV>"),
            ("font tags", f"<h1>{story.title}</h1>" + "".join(f"<p><font size=2>{text}</font></p>" for text in body)),
            ("soft hyphens", f"<article><h1>{story.title}</h1>{paragraphs(story).replace('on', 'o&shy;n')}</article>"),
            (
                "word breaks",
                f"<article><h1>{story.title}</h1>{paragraphs(story).replace('Trump', 'Tr<wbr>ump')}</article>",
            ),
            ("hard blanks", f"<article><h1>{story.title}</h1>{paragraphs(story).replace(' ', '&nbsp;')}</article>"),
            (
                "links in sentences",
                f"<article>{title}{paragraphs(story).replace('Trump', '<a href=/t>Trump</a>')}</article>",
            ),
            (
                "a figure",
                f"<article>{title}<figure><img src=a.jpg><figcaption>{story.caption}</figcaption></figure>"
                f"{paragraphs(story)}</article>",
            ),
            (
                "pictures as data",
                f"<article>{title}<img src='data:image/png;base64,{'A' * 5000}'>{paragraphs(story)}</article>",
            ),
            (
                "scripts between",
                f"<article>{title}<script>var p='<p>no</p>'</script>{paragraphs(story)}<style>p{{}}</style></article>",
            ),
            ("no title", f"<article>{paragraphs(story)}</article>"),
        )
        for name, form in forms:
            yield Case(
                f"page of {name}, {story.name}", "page.html", page(story, linked_data(story), form).encode(), story
            )


def _kinds_of_page() -> Iterator[Case]:
    for story in (CALL_RO, CALL_EN):
        only_data = linked_data(story, articleBody="\n\n".join(story.body))
        yield Case(
            f"page with its text in JSON-LD only, {story.name}",
            "page.html",
            page(story, only_data, '<div id="root"></div><noscript>Please enable JavaScript.</noscript>').encode(),
            story,
        )
        amp = page(story, '<script async src="https://cdn.ampproject.org/v0.js"></script>' + linked_data(story))
        amp = amp.replace("<html ", "<html amp ").replace(
            "<h1>", '<amp-img src="a.jpg" width=1 height=1></amp-img><h1>'
        )
        yield Case(f"AMP page, {story.name}", "page.html", amp.encode(), story)
        reader = (
            f'<html><head><meta charset="utf-8"><title>{story.title}</title></head><body><div class="container">'
            f'<h1 class="reader-title">{story.title}</h1><div class="credits">{header_line(story)}</div>'
            f'<div class="moz-reader-content"><div id="readability-page-1" class="page">{paragraphs(story)}</div></div>'
            "</div></body></html>"
        )
        yield Case(f"page saved in reader mode, {story.name}", "page.html", reader.encode(), story)
        xhtml = page(story, linked_data(story), top='<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>')
        yield Case(f"XHTML page, {story.name}", "page.xhtml", xhtml.encode(), story)
        fragment = f"<h1>{story.title}</h1><p>{header_line(story)}</p>{paragraphs(story)}"
        yield Case(f"fragment of a page, {story.name}", "page.html", fragment.encode(), story)
        yield Case(f"page without a suffix, {story.name}", "page", page(story, linked_data(story)).encode(), story)
        yield Case(f"page named as text, {story.name}", "page.txt", page(story, linked_data(story)).encode(), story)
        saved = "<!-- saved from url=(0031)https://example.org/2026/story -->\n" + page(story, linked_data(story))
        yield Case(f"page saved by a browser, {story.name}", "page.htm", saved.encode(), story)
        yield Case(
            f"page at {clock(story)} in UTC and in words, {story.name}",
            "page.html",
            page(story, _utc(story)).encode(),
            story,
        )


def _utc(story: Story) -> str:
    return linked_data(story) + f'<meta name="last-modified" content="{story.published_day}T23:59:00Z">'
