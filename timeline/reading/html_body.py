"""The article's own paragraphs of a page, without what stands around it."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from timeline.model import Metadatum, Paragraph

from . import clean, furniture
from .html_linked_data import Facts
from .html_tree import blocks_of, depth_and_size, text_of

KINDS = {"head": "heading", "list": "list", "item": "list", "table": "table", "quote": "body", "p": "body"}
HEADINGS = {f"h{level}": "heading" for level in range(1, 7)}
SIMPLE_KINDS = {"li": "list", "td": "table", "th": "table", "figcaption": "caption", **HEADINGS}
MOST_ELEMENTS = 20_000  # above, the careful extraction takes minutes; news pages have some 3,000
FULLER = 1.3  # times as long, and the body in JSON-LD is taken instead of what was found on the page
SHORT_ARTICLE = 700  # characters: the careful extraction may have missed most of the article
LAYOUT_CELL = 80  # characters: a row of one long cell is a paragraph in a table that lays out the page
MOST_CAPTIONS = 20
MOST_HEADERS = 4
HEADER_BLOCKS = 8  # blocks above the first paragraph in which they are looked for
MOST_BLOCKS = 2_000
CAPTIONS = (
    "//figcaption|//*[contains(@class,'caption') and not(.//figcaption)]"
    "|//amp-img/following-sibling::*[contains(@class,'credit')]"
)
SITE_TAIL = re.compile(r"\s+[|–—·•»-]\s+[^|–—·•»]{2,40}$")


def load_early() -> None:
    """Loads what finds the article of a page, so that the first page need not wait for it."""
    importlib.import_module("trafilatura")  # lazily, as in `_extracted`


def find_paragraphs(
    tree: Any, facts: Facts, metadata: Sequence[Metadatum], depth_limit: int
) -> tuple[list[Paragraph], bool]:
    """Paragraphs with their kinds, title first, and whether the careful extraction could be used."""
    depth, size = depth_and_size(tree)
    is_tame = depth <= depth_limit and size <= MOST_ELEMENTS
    captions = find_captions(tree) if is_tame else []
    body = _article_body(tree) if is_tame else []
    body = _fuller(body, facts, tree)
    title = title_of(metadata)
    heads = find_headers(tree, title, body)
    return _assembled(body, captions, title, heads), is_tame


def title_of(metadata: Sequence[Metadatum]) -> str:
    """The page's title without the site's name: given, JSON-LD, Open Graph, heading, then the title tag."""
    titles = [fact for fact in metadata if fact.name == "title"]
    if not titles:
        return ""
    first = titles[0].value
    if titles[0].origin in ("given", "json-ld", "heading"):
        return first
    headings = [fact.value for fact in titles if fact.origin == "heading"]
    within = [heading for heading in headings if heading.lower() in first.lower()]
    return within[0] if within and len(within[0]) > 12 else without_site(first, metadata)


def without_site(title: str, metadata: Sequence[Metadatum]) -> str:
    """A title without its tail `| The Site`, where what follows is the publisher or looks like a name of one."""
    tail = SITE_TAIL.search(title)
    if tail is None or tail.start() < 15:
        return title
    words = clean.one_line(tail[0]).strip("|–—·•»- ").lower()
    names = {fact.value.lower() for fact in metadata if fact.name == "publisher"}
    is_named = any(words in name or name in words for name in names)
    is_site = is_named or "|" in tail[0] or re.search(r"\w\.\w{2,}$", words) is not None
    return title[: tail.start()] if is_site else title


def find_captions(tree: Any) -> list[str]:
    """Texts under pictures inside the article or main part, in order."""
    roots = tree.xpath("//article|//main|//*[@itemprop='articleBody']|//*[@role='main']") or [tree]
    inside = set(roots)
    found: list[str] = []
    for element in tree.xpath(CAPTIONS):
        if roots[0] is not tree and not any(parent in inside for parent in element.iterancestors()):
            continue
        text = clean.one_line(text_of(element))
        if 15 <= len(text) <= furniture.CAPTION_LONGEST:
            found.append(text)
    return list(dict.fromkeys(found))[:MOST_CAPTIONS]


def _article_body(tree: Any) -> list[Paragraph]:
    """Paragraphs that trafilatura calls the article; precision before recall, unless little is left of the page."""
    body = _extracted(tree, favor_precision=True)
    if _length(body) < SHORT_ARTICLE:
        fuller = _extracted(tree, favor_precision=False)
        if _length(fuller) > 2 * _length(body):
            return fuller
    return body


def _length(paragraphs: Sequence[Paragraph]) -> int:
    return sum(len(paragraph.text) for paragraph in paragraphs)


def _extracted(tree: Any, *, favor_precision: bool) -> list[Paragraph]:
    import trafilatura  # lazily: it loads NumPy, and a worker should be ready before the first web page

    extract: Any = trafilatura.bare_extraction
    try:
        found = extract(
            tree,
            favor_precision=favor_precision,
            include_comments=False,
            include_tables=True,
            include_formatting=False,
            with_metadata=False,
        )
    except (TypeError, AttributeError, ValueError, LookupError, AssertionError):
        return []  # it stumbles over some broken pages: what they hold besides is weighed then
    body = getattr(found, "body", None)
    return [] if body is None else [paragraph for element in body for paragraph in _from_element(element)]


def _from_element(element: Any) -> Iterator[Paragraph]:
    kind = KINDS.get(element.tag, "body")
    if element.tag == "list":
        for item in element.iter("item"):
            yield Paragraph(text_of(item), kind)
    elif element.tag == "table":
        for row in element.iter("row"):
            cells = [text for cell in row if (text := text_of(cell))]
            is_layout = len(cells) == 1 and len(cells[0]) > LAYOUT_CELL
            yield Paragraph(" | ".join(cells), "body" if is_layout else kind)
    else:
        for line in _lines_of(element):
            yield Paragraph(line, kind)


def _lines_of(element: Any) -> list[str]:
    """Text of an element, one for each line that `<lb/>` or inner paragraphs made."""
    parts: list[str] = []
    for inner in element.iter():
        if inner is not element and inner.tag in ("lb", "p", "item", "head", "row"):
            parts.append("\n")
        parts.append(inner.text or "")
        if inner is not element:
            parts.append(inner.tail or "")
    return [line.strip() for line in "".join(parts).split("\n") if line.strip()]


def _fuller(body: list[Paragraph], facts: Facts, tree: Any) -> list[Paragraph]:
    """The fullest of: what was found, the body in JSON-LD, all blocks of the page."""
    told = [Paragraph(line, "body") for line in facts.body.split("\n") if line.strip()]
    if told and len(facts.body) > FULLER * _length(body):
        return told
    if body:
        return body
    return all_paragraphs(tree)


def all_paragraphs(tree: Any) -> list[Paragraph]:
    """Every block of words on the page, by what its tag says."""
    return [Paragraph(text, SIMPLE_KINDS.get(tag, "body")) for tag, text in blocks_of(tree)]


def find_headers(tree: Any, title: str, body: Sequence[Paragraph]) -> list[str]:
    """Lines of author and publication that stand between the title and the first paragraph, or right above them."""
    first = next((_key(paragraph.text) for paragraph in body if paragraph.kind == "body"), "")
    above: list[str] = []
    for _tag, text in islice(blocks_of(tree), MOST_BLOCKS):
        key = _key(text)
        if first and key and (key.startswith(first[:60]) or (first.startswith(key) and len(key) > 40)):
            lines = [line for line in above[-HEADER_BLOCKS:] if len(line) <= furniture.HEADER_LONGEST]
            return [line for line in lines if furniture.is_header(line, 0)][:MOST_HEADERS]
        if title and key == _key(title):
            above.clear()
        above.append(text)
    return []


def _assembled(
    body: Sequence[Paragraph], captions: Sequence[str], title: str, headers: Sequence[str]
) -> list[Paragraph]:
    """Title, header lines and captions that the body lacks, then the body with captions and furniture marked."""
    known = {_key(caption) for caption in captions}
    result = [Paragraph(title, "title")] if title else []
    texts = {_key(paragraph.text) for paragraph in body}
    result.extend(Paragraph(line, "header") for line in headers if _key(line) not in texts)
    result.extend(Paragraph(caption, "caption") for caption in captions if _key(caption) not in texts)
    for place, paragraph in enumerate(body):
        text = clean.one_line(paragraph.text)
        if place < 3 and _key(text) == _key(title):
            continue
        kind = "caption" if _key(text) in known else paragraph.kind
        result.append(Paragraph(text, furniture.kind_of(text, place) if kind == "body" else kind))
    return result


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()
