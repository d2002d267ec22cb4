"""JSON-LD of a page (schema.org): the article among all that is described there."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from . import clean

LARGEST_SCRIPT = 2_000_000  # characters
MOST_NODES = 5_000
ARTICLES = frozenset((
    "article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle",
    "backgroundnewsarticle", "reviewnewsarticle", "askpublicnewsarticle", "liveblogposting", "blogposting",
    "socialmediaposting", "report", "scholarlyarticle", "techarticle", "advertisercontentarticle",
    "satiricalarticle", "discussionforumposting",
))  # fmt: skip
PAGES = frozenset(
    ("webpage", "recipe", "itempage", "creativework", "videoobject", "newsmediaorganization", "podcastepisode")
)
NOT_JSON = re.compile(
    r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>(?:\s*\*/)?)\s*;?\s*$"
)
TAG = re.compile(r"<[^>]{1,300}>")
BLOCK_TAG = re.compile(r"</?(?:p|br|div|h[1-6]|li)\b[^>]{0,300}>", re.I)


@dataclass(frozen=True, slots=True)
class Facts:
    """What JSON-LD says of the article; empty where it says nothing."""

    published: str = ""
    modified: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    language: str = ""
    body: str = ""
    description: str = ""


def linked_data(tree: Any, url: str, page_title: str) -> Facts:
    """Facts of the article that the page is about; empty Facts when none is described."""
    nodes = [node for script in _scripts(tree) for node in _nodes(script)]
    articles = [node for node in nodes if _types(node) & ARTICLES]
    pages = [node for node in nodes if _types(node) & PAGES and ("datePublished" in node or "articleBody" in node)]
    if not articles and not pages:
        return Facts()
    chosen = max(articles or pages, key=lambda node: _fit(node, url, page_title))
    by_id = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    return _facts(chosen, by_id, pages)


def _scripts(tree: Any) -> Iterator[Any]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = NOT_JSON.sub("", NOT_JSON.sub("", (script.text or "").strip()))
        if not text or len(text) > LARGEST_SCRIPT:
            continue
        value = _loaded(text)
        if value is not None:
            yield value


def _loaded(text: str) -> Any:
    """The value of a script, with the slips that pages make: raw line ends, entities, a comma too many."""
    for attempt in (text, re.sub(r",\s*([}\]])", r"\1", text), html.unescape(text)):
        try:
            return json.loads(attempt.rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """All objects inside, outer ones first, without recursion."""
    waiting = [value]
    seen = 0
    while waiting and seen < MOST_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting.extend(inner for inner in node.values() if isinstance(inner, dict | list))


def _types(node: dict[str, Any]) -> set[str]:
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return {str(kind).rsplit("/", 1)[-1].lower() for kind in listed}


def _fit(node: dict[str, Any], url: str, page_title: str) -> tuple[bool, bool, bool, bool]:
    """How well a described article is the page's own: by address, headline, date, body."""
    addresses = {_text(node.get(key)).rstrip("/") for key in ("url", "@id", "mainEntityOfPage")}
    headline = _text(node.get("headline") or node.get("name")).lower()
    is_titled = bool(headline) and (headline[:40] in page_title.lower() or page_title.lower()[:40] in headline)
    return bool(url) and url.rstrip("/") in addresses, is_titled, "datePublished" in node, "articleBody" in node


def _facts(node: dict[str, Any], by_id: dict[str, dict[str, Any]], pages: list[dict[str, Any]]) -> Facts:
    publisher = _names(node.get("publisher") or node.get("sourceOrganization"), by_id)
    fallback = pages[0] if pages else {}
    body = node.get("articleBody") or node.get("text") or ""
    published = node.get("datePublished") or fallback.get("datePublished")
    return Facts(
        published=_text(published or node.get("dateCreated") or node.get("uploadDate")),
        modified=_text(node.get("dateModified") or fallback.get("dateModified")),
        title=_text(node.get("headline") or node.get("name")),
        authors=tuple(_names(node.get("author") or node.get("creator"), by_id))[:10],
        publisher=publisher[0] if publisher else "",
        url=_address(node),
        language=_text(node.get("inLanguage")).split("-")[0].lower()[:3],
        body=_plain(body if isinstance(body, str) else ""),
        description=_text(node.get("description")),
    )


def _names(value: Any, by_id: dict[str, dict[str, Any]]) -> list[str]:
    listed = value if isinstance(value, list) else [value]
    names = []
    for item in listed:
        if isinstance(item, dict):
            target = item if "name" in item else by_id.get(str(item.get("@id")), item)
            inner = target.get("name")
            names.extend([_text(part) for part in inner] if isinstance(inner, list) else [_text(inner)])
        else:
            names.append(_text(item))
    return list(dict.fromkeys(name for name in names if name and not name.startswith("http")))


def _address(node: dict[str, Any]) -> str:
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        text = _text(value.get("@id") if isinstance(value, dict) else value)
        if text.startswith(("http://", "https://")):
            return text
    return ""


def _text(value: Any) -> str:
    """A value as one line of text; "" for what is not a text or number."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("@value") or value.get("@id") or value.get("name") or ""
    if not isinstance(value, str | int | float):
        return ""
    return clean.one_line(html.unescape(TAG.sub(" ", str(value)[:5000])))


def _plain(body: str) -> str:
    """An articleBody as lines of text: some pages put markup there, some twice-escaped."""
    text = html.unescape(body)
    return html.unescape(TAG.sub("", BLOCK_TAG.sub("\n\n", text))) if "<" in text else text
