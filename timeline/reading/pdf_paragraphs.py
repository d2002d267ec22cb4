"""Paragraphs of PDF pages: running heads left out, lines joined across hyphens, columns and pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from timeline.model import Paragraph

from .pdf_lines import Line

EDGE_LINES = 3  # lines at a page's top and foot that may be running heads
PAGE_NUMBER = re.compile(
    r"^[\W_]*(?:(?:page|pagina|pag\.?|seite|p\.?)\s*)?\d{1,4}(?:\s*(?:of|din|von|de|/)\s*\d{1,4})?[\W_]*$", re.I
)
SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
LIST_MARK = re.compile(r"^(?:[•‣▪●◦–-]|\d{1,2}[.)])\s")
LARGE_TYPE_GAP = 1.45  # of the type size: lines of a large title stand further apart
TITLE_RATIO = 1.25  # of the body's type size
TITLE_LONGEST = 300
WIDE_GAP = 1.6  # of the usual distance between lines


def paragraphs_of_pages(pages: Sequence[Sequence[Line]]) -> list[Paragraph]:
    """Paragraphs in reading order, the title marked, running heads left out but for a first one with a date."""
    repeated = _running_heads(pages)
    lines = [line for page in pages for line in page if _head_key(line) not in repeated and not _is_number(line, page)]
    heads = [text for text in dict.fromkeys(repeated.values()) if re.search(r"\b(?:19|20)\d\d\b", text)]
    if not lines:
        return []
    body_size = median(line.size for line in lines for _ in range(max(1, len(line.text) // 20)))
    words = _words_in(lines)
    result = [Paragraph(head, "header") for head in heads[:2]]
    for group in _groups(lines):
        result.append(Paragraph(_text_of(group, words), _kind(group, body_size)))
    return _with_one_title(result)


def _head_key(line: Line) -> tuple[str, int]:
    """What is equal for the same running head on different pages: words with digits as #, and the height."""
    return re.sub(r"\d+", "#", line.text), round(line.middle / 6)


def _running_heads(pages: Sequence[Sequence[Line]]) -> dict[tuple[str, int], str]:
    """Keys of lines that stand at the same place of the edge of several pages, with the first one's words."""
    seen: Counter[tuple[str, int]] = Counter()
    first: dict[tuple[str, int], str] = {}
    for page in pages:
        by_height = sorted(page, key=lambda line: line.middle)
        for key in {_head_key(line): line for line in (*by_height[:EDGE_LINES], *by_height[-EDGE_LINES:])}:
            seen[key] += 1
        for line in page:
            first.setdefault(_head_key(line), line.text)
    fewest = 2 if len(pages) < 6 else 3
    return {key: first[key] for key, count in seen.items() if count >= fewest}


def _is_number(line: Line, page: Sequence[Line]) -> bool:
    """True for a page's number at its top or foot."""
    if not PAGE_NUMBER.match(line.text):
        return False
    heights = [other.middle for other in page]
    return line.middle in (min(heights), max(heights))


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that make a paragraph."""
    group: list[Line] = []
    gaps = [above.middle - below.middle for above, below in pairwise(lines) if _follows(above, below)]
    usual = sorted(gaps)[len(gaps) // 4] if gaps else 12.0  # short paragraphs: most gaps may be those between them
    right_edges = _right_edges(lines)
    for line in lines:
        if group and _begins_paragraph(group, line, usual, right_edges):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _follows(above: Line, below: Line) -> bool:
    """True when the second line stands right below the first one."""
    gap = above.middle - below.middle
    return above.page == below.page and 0 < gap < 4 * above.size


def _right_edges(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    """How far right lines reach that begin at about the same place of a page."""
    edges: dict[tuple[int, int], float] = {}
    for line in lines:
        key = (line.page, round(line.left / 40))
        edges[key] = max(edges.get(key, 0.0), line.right)
    return edges


def _begins_paragraph(group: Sequence[Line], line: Line, usual: float, edges: dict[tuple[int, int], float]) -> bool:
    last = group[-1]
    if abs(line.size - last.size) > 0.15 * last.size or LIST_MARK.match(line.text):
        return True
    ended = SENTENCE_END.search(last.text) is not None
    if not _follows(last, line):
        same_row = line.page == last.page and abs(line.middle - last.middle) < last.size * 0.5
        if line.page == last.page and last.middle > line.middle and not same_row:
            return True
        return not same_row and (ended or (line.text[:1].isupper() and len(group) == 1))
    if last.middle - line.middle > max(usual * WIDE_GAP, last.size * LARGE_TYPE_GAP):
        return True
    indented = line.left > min(member.left for member in group) + line.size * 0.8 and len(group) > 1
    edge = max(edges.get((last.page, round(member.left / 40)), last.right) for member in group)
    is_short = last.right < edge - (edge - last.left) * 0.15
    return ended and (indented or is_short)


def _words_in(lines: Sequence[Line]) -> frozenset[str]:
    return frozenset(word for line in lines for word in re.findall(r"[\w-]+", line.text.lower()))


def _text_of(group: Sequence[Line], words: frozenset[str]) -> str:
    text = group[0].text
    for line in group[1:]:
        text = _joined(text, line.text, words)
    return text


def _joined(text: str, following: str, words: frozenset[str]) -> str:
    """Two lines as one; a hyphen at the end goes, unless the word is written with it elsewhere."""
    match = re.search(r"(?<![\w-])([\w-]*\w)[-‐]$", text)
    rest = re.match(r"\w+", following)
    if match is None or rest is None or not following[0].islower():
        return text + following if text.endswith(("-", "–", "/")) and rest else f"{text} {following}"
    with_hyphen = f"{match[1]}-{rest[0]}".lower()
    without = f"{match[1]}{rest[0]}".lower()
    keeps = (with_hyphen in words and without not in words) or (len(rest[0]) == 1 and without not in words)
    return (text if keeps else text[:-1]) + following


def _kind(group: Sequence[Line], body_size: float) -> str:
    size = median(line.size for line in group)
    length = sum(len(line.text) for line in group)
    if size >= body_size * TITLE_RATIO and length <= TITLE_LONGEST:
        return "title" if group[0].page == 0 else "heading"
    return "list" if LIST_MARK.match(group[0].text) else "body"


def _with_one_title(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The longest of the large lines on the first page is the title; the other ones are headings."""
    titles = [paragraph for paragraph in paragraphs if paragraph.kind == "title"]
    if not titles:
        return paragraphs
    best = max(titles, key=lambda paragraph: min(len(paragraph.text), 120))
    return [
        paragraph if paragraph.kind != "title" or paragraph is best else Paragraph(paragraph.text, "heading")
        for paragraph in paragraphs
    ]
