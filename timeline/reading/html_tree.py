"""A page as a tree: parsed once, its charset as browsers find it, its text without recursion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from timeline.model import InputError

from .charset import decode

DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.I)
PROLOGUE = re.compile(r"^\s*<\?xml[^>]*\?>")
NO_TEXT = frozenset(("script", "style", "noscript", "template", "svg", "math", "head", "iframe", "object", "select"))
BLOCKS = frozenset((
    "p", "div", "section", "article", "main", "aside", "header", "footer", "nav", "h1", "h2", "h3", "h4", "h5", "h6",
    "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th", "blockquote", "pre", "figure", "figcaption", "form",
    "fieldset", "address", "hr", "br", "tbody", "thead", "caption", "center", "amp-img", "body", "details", "summary",
))  # fmt: skip


def text_of_page(data: bytes, charset: str = "") -> str:
    """The characters of a page: BOM, the container's charset, the page's own declaration, then a guess."""
    declared = DECLARED.search(data[:8192])
    name = charset or (declared[1].decode("ascii", "ignore") if declared else "")
    return PROLOGUE.sub("", decode(data, name).replace("\0", ""))


def parse(text: str) -> Any:
    """The tree of a page. Raises InputError when there is nothing in it."""
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError) as error:
        raise InputError("The page is empty.", "Save it again from the browser.", str(error), "empty") from error
    return tree


def depth_and_size(tree: Any) -> tuple[int, int]:
    """How deep the tree is nested, and how many elements it has."""
    depth = deepest = size = 0
    for event, _element in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            depth += 1
            size += 1
            deepest = max(deepest, depth)
        else:
            depth -= 1
    return deepest, size


def blocks_of(tree: Any) -> Iterator[tuple[str, str]]:
    """Tag and text of each block of words, in order, without recursion: (`p`, "Some words")."""
    words: list[str] = []
    open_blocks: list[str] = []
    hidden = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            hidden += tag in NO_TEXT
            if tag in BLOCKS:
                yield from _flushed(words, open_blocks)
                open_blocks.append(tag)
            if not hidden and element.text:
                words.append(element.text)
            continue
        if tag in BLOCKS:
            yield from _flushed(words, open_blocks)
            open_blocks.pop()
        hidden -= tag in NO_TEXT
        if not hidden and element.tail:
            words.append(element.tail)
    yield from _flushed(words, open_blocks)


def _flushed(words: list[str], open_blocks: list[str]) -> Iterator[tuple[str, str]]:
    text = " ".join("".join(words).split())
    words.clear()
    if text:
        yield next((tag for tag in reversed(open_blocks) if tag != "br"), "body"), text


def text_of(element: Any) -> str:
    """All words inside an element on one line."""
    return " ".join("".join(element.itertext()).split())
