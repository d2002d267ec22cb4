"""What a page says of itself: JSON-LD, Open Graph, meta and time tags; the most trustworthy first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from timeline.model import Metadatum

from . import clean
from .html_dates import page_times
from .html_linked_data import Facts, linked_data
from .html_tree import text_of

# Names in `property`, `name` or `itemprop`, lower case, best first.
TITLE = (
    "og:title", "twitter:title", "headline", "dc.title", "dcterms.title", "citation_title", "sailthru.title",
    "parsely-title", "title",
)  # fmt: skip
AUTHOR = (
    "article:author", "author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author",
    "sailthru.author", "twitter:creator", "byl",
)  # fmt: skip
PUBLISHER = (
    "og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "citation_journal_title", "application-name",
    "twitter:site",
)  # fmt: skip
LANGUAGE = ("og:locale", "content-language", "dc.language", "dcterms.language", "inlanguage", "language")
ADDRESS = ("og:url", "twitter:url", "parsely-link")
LEAD = ("og:description", "description", "twitter:description")


def find_metadata(tree: Any, url: str = "") -> tuple[tuple[Metadatum, ...], Facts]:
    """Facts with their origin, the most trustworthy of each name first, and what JSON-LD said."""
    metas = _metas(tree)
    page_title = _first_text(tree, "//title")
    canonical = url or _canonical(tree, metas)
    facts = linked_data(tree, canonical, page_title)
    published, modified = page_times(tree, metas, [(facts.published, facts.modified)], canonical)
    found = [
        *_json_ld(facts),
        *published,
        *modified,
        *_named(metas, "title", TITLE),
        *(Metadatum("title", text, "heading") for text in _headings(tree)),
        *([Metadatum("title", page_title, "title-tag")] if page_title else []),
        *_named(metas, "author", AUTHOR),
        *_named(metas, "publisher", PUBLISHER),
        *([Metadatum("url", canonical, "meta")] if canonical else []),
        *_languages(tree, metas),
        *_named(metas, "description", LEAD),
    ]
    if canonical and not any(fact.name == "publisher" for fact in found):
        found.append(Metadatum("publisher", urlsplit(canonical).netloc.removeprefix("www."), "url"))
    return tuple(dict.fromkeys(fact for fact in found if fact.value)), facts


def _json_ld(facts: Facts) -> Iterator[Metadatum]:
    for name in ("title", "publisher", "url", "language"):
        if value := getattr(facts, name):
            yield Metadatum(name, value, "json-ld")
    for author in facts.authors:
        yield Metadatum("author", author, "json-ld")


def _metas(tree: Any) -> dict[str, list[str]]:
    """Contents by lower-case name, in document order."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta", "span", "div", "a", "abbr", "link", "p"):
        if element.tag == "meta":
            names = [element.get(key) for key in ("property", "name", "itemprop", "http-equiv")]
            value = element.get("content") or element.get("datetime") or ""
        else:
            names = [element.get("itemprop"), element.get("property")]
            value = element.get("content") or element.get("datetime") or element.get("title") or ""
        for name in names:
            if name and value.strip():
                found.setdefault(name.strip().lower(), []).append(clean.one_line(value))
    return found


def _named(metas: dict[str, list[str]], field: str, names: Iterable[str]) -> Iterator[Metadatum]:
    for name in names:
        for value in metas.get(name, [])[:3]:
            if field == "author" and (value.startswith(("http", "@")) or len(value) > 200):
                continue
            origin = "opengraph" if name.startswith(("og:", "article:")) else "meta"
            yield Metadatum(field, value.lstrip("@") if field == "publisher" else value, origin)


def _canonical(tree: Any, metas: dict[str, list[str]]) -> str:
    links = [link.get("href", "") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    candidates = [*links, *(value for name in ADDRESS for value in metas.get(name, []))]
    bases = [element.get("href", "") for element in tree.iter("base")]
    return next((value for value in (*candidates, *bases) if value.startswith(("http://", "https://"))), "")


def _headings(tree: Any) -> list[str]:
    found = [clean.one_line(text_of(element)) for element in tree.iter("h1")]
    return [text for text in found if 3 < len(text) < 300][:3]


def _first_text(tree: Any, path: str) -> str:
    found = tree.xpath(path)
    return clean.one_line(text_of(found[0])) if found else ""


def _languages(tree: Any, metas: dict[str, list[str]]) -> Iterator[Metadatum]:
    code = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    values = [code, *(value for name in LANGUAGE for value in metas.get(name, []))]
    for value in values:
        short = re.split(r"[-_,; ]", value.strip().lower())[0]
        if re.fullmatch(r"[a-z]{2,3}", short):
            yield Metadatum("language", short, "meta")
            return
