"""Plain text: paragraphs by blank lines or by lines, the lines of a header above, the title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.model import Document, Failure, InputError, Metadatum, Paragraph

from . import clean, furniture
from .charset import decode
from .context import Context

TITLE_LONGEST = 300
HEADING_LONGEST = 110
CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32)])  # no tabs, line ends and escapes
SENTENCE_ENDS = tuple(".!?…:;,\"”»')")
WRAPPED_LONGEST = 120  # characters: longer lines were not broken by hand
WRAPPED_SHORTEST = 40
FULL_LINE = 0.8  # of the widest line: a line as long has no room for another word
LINE = re.compile(r"[^\n]*\S[^\n]*")
LIST_MARK = re.compile(r"^\s*(?:[-*•–]|\d{1,3}[.)])\s+\S")
HEADER_LINES = 12
NAME_WORDS = 5
UNDERLINE = re.compile(r"^[=\-_*~#\s]{3,}$")


class Block(NamedTuple):
    """A paragraph's place in the text it was cut from: start included, end excluded, code points."""

    start: int
    end: int
    kind: str = "body"


class PlainTextReader:
    """Anything that is text and nothing more particular."""

    name = "text"
    version = "1"
    suffixes = (".txt", ".text", ".asc", ".log", "")

    def sniff(self, head: bytes, suffix: str) -> int:
        """How sure it is: text is what remains when no other reader knows better."""
        if suffix in self.suffixes[:-1]:
            return 30
        return 10 if looks_like_text(head) else 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """One document. Raises InputError when there are no readable words."""
        text = decode(data, context.charset)
        refuse_no_text(data, text)
        yield text_document(text, context)


def refuse_no_text(data: bytes, text: str) -> None:
    """Raises InputError for the bytes of a program or picture, whatever text a charset makes of them."""
    if not looks_like_text(data[:4096]) and not readable(text):
        raise InputError(
            "This file holds no text that could be read.",
            "If it is a picture or a program, it is no article; else save it as text, HTML or PDF.",
            status="empty",
        )


def looks_like_text(head: bytes) -> bool:
    """True when the bytes look like characters of some charset, not like a program or picture."""
    if not head:
        return False
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return True
    controls = len(head) - len(head.translate(None, CONTROLS))
    if controls <= len(head) * 0.01:
        return True
    nulls_at_one_side = max(head[0::2].count(0), head[1::2].count(0))
    return nulls_at_one_side > len(head) * 0.2 and min(head[0::2].count(0), head[1::2].count(0)) < len(head) * 0.02


def readable(text: str) -> bool:
    """True when most of it is letters, digits and blanks of a script."""
    sample = text[:20_000]
    good = sum(character.isalnum() or character.isspace() or character in ".,;:!?-'\"()" for character in sample)
    return bool(sample.strip()) and good > len(sample) * 0.7 and "\ufffd" * 3 not in sample


def text_document(text: str, context: Context, media_type: str = "text/plain") -> Document:
    """The document of some text: cleaned, or word for word where the source asks for it (`keep_text`)."""
    keep = context.source.keep_text
    problems: list[str] = []
    limit = context.limits.article_chars
    text = text[: 2 * limit]  # cleaning fifty megabytes would take longer than reading what is kept of them
    plain = clean.nfc(text) if keep else clean.normalise(text)
    context.tick("cleaned")
    if len(plain) > limit:
        plain = plain[:limit]
        problems.append(f"Only the first {limit:,} characters were read; the text is longer.")
    if not plain.strip():
        raise InputError("There is no text in it.", "Look whether the file was saved completely.", status="empty")
    paragraphs, metadata = label(_cut(plain, blocks(plain)))
    context.tick("parted")
    if not keep:
        paragraphs = clean.tidy(paragraphs, context.limits.paragraph_chars)
    return context.document(paragraphs, media_type, metadata, problems, plain if keep else None)


def blocks(text: str) -> list[Block]:
    """The places of all paragraphs, a title parted from the date before it."""
    found = _paragraphs(text)
    return [*(_split_dated_title(text, found[0]) if found else ()), *found[1:]]


def _cut(text: str, parts: Sequence[Block]) -> list[Paragraph]:
    return [Paragraph(text[part.start : part.end], part.kind) for part in parts]


def label(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], tuple[Metadatum, ...]]:
    """Paragraphs with their kinds told from their words and places, and the facts of header lines but for dates.

    Kinds that are known already (all but `body`) stay.
    """
    kinds: list[str] = []
    metadata: list[Metadatum] = []
    for place, paragraph in enumerate(paragraphs):
        kind = paragraph.kind
        facts: list[Metadatum] = []
        if kind == "body":
            kind, facts = _line_kind(paragraph.text, place, kinds)
        kinds.append(kind)
        metadata.extend(facts)
    texts = [paragraph.text for paragraph in paragraphs]
    _mark_publisher(texts, kinds, metadata)
    _choose_title(texts, kinds, metadata)
    _mark_headings(texts, kinds)
    told = zip(paragraphs, kinds, strict=True)
    labelled = [one if one.kind == kind else Paragraph(one.text, kind) for one, kind in told]
    return tuple(labelled), tuple(metadata)


def _paragraphs(text: str) -> list[Block]:
    """Groups of lines between blank lines: one paragraph when they were broken by hand, else one for each line."""
    found: list[Block] = []
    group: list[re.Match[str]] = []
    width = _hand_wrapped_width(text)
    last_end = 0
    for line in LINE.finditer(text):
        if UNDERLINE.match(line[0]):
            continue
        if group and text.count("\n", last_end, line.start()) > 1:
            found.extend(_grouped(text, group, width))
            group = []
        group.append(line)
        last_end = line.end()
    found.extend(_grouped(text, group, width))
    return found


def _hand_wrapped_width(text: str) -> int:
    """The column that lines broken by hand fill, in characters; 0 when lines are as long as their paragraphs."""
    lengths = [len(line.rstrip()) for line in text[:100_000].split("\n") if line.strip()]
    width = max(lengths, default=0)
    full = sum(length > width * FULL_LINE for length in lengths)
    return width if full >= 3 and WRAPPED_SHORTEST <= width <= WRAPPED_LONGEST else 0


def _grouped(text: str, lines: Sequence[re.Match[str]], width: int) -> Iterator[Block]:
    start = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or not (width and _continues(lines[index - 1][0], lines[index][0], width)):
            yield _trimmed(text, lines[start].start(), lines[index - 1].end())
            start = index


def _continues(line: str, following: str, width: int) -> bool:
    """True when the line was broken because it was full, not because the paragraph ended."""
    first_word = following.strip().split(" ", 1)[0]
    if LIST_MARK.match(following) or line.rstrip().endswith(":"):
        return False
    return len(line.rstrip()) + len(first_word) >= width * FULL_LINE or following.strip()[:1].islower()


def _trimmed(text: str, start: int, end: int) -> Block:
    words = text[start:end]
    return Block(start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip())))


def _split_dated_title(text: str, block: Block) -> Iterator[Block]:
    """A first line `date 2026-02-04 The title` gives a header and a title."""
    match = furniture.DATED_TITLE.match(text[block.start : block.end])
    if match is None or furniture.words().keys.get(furniture.fold(match["key"])) != "published":
        yield block
        return
    yield Block(block.start + match.start("head"), block.start + match.end("head"), "header")
    yield Block(block.start + match.start("title"), block.end, "title")


def _line_kind(words: str, place: int, kinds: Sequence[str]) -> tuple[str, list[Metadatum]]:
    """Kind and facts of one paragraph, given the kinds of those before it."""
    in_header = place < HEADER_LINES and all(kind in ("header", "title") for kind in kinds)
    if in_header and len(words) <= TITLE_LONGEST:
        field, value = furniture.field_of(words)
        if field == "title":
            return "title", [Metadatum("title", clean.one_line(value), "header")]
        if field == "published" and any(map(str.isdigit, value)):
            return "header", []  # its words stay in the text, where the whole header is weighed
        if field and field != "published":
            return "header", [Metadatum(field, clean.one_line(value), "header")]
    if place < furniture.NEAR_TOP and (author := furniture.byline(words)):
        return "header", [Metadatum("author", clean.one_line(author), "text")]
    if LIST_MARK.match(words) and len(words) < TITLE_LONGEST:
        return "list", []
    return furniture.kind_of(words, place), []


def _mark_publisher(texts: Sequence[str], kinds: list[str], metadata: list[Metadatum]) -> None:
    """Marks a line of a few capitalised words right above the line of publication: the paper's name."""
    for index in range(1, min(len(texts) - 1, HEADER_LINES)):
        words = texts[index].split()
        is_name = 0 < len(words) <= NAME_WORDS and not texts[index].rstrip().endswith(SENTENCE_ENDS)
        is_name = is_name and words[0][:1].isupper() and not any(map(str.isdigit, texts[index]))
        above_date = kinds[index + 1] == "header" and furniture.HAS_DATE.search(furniture.fold(texts[index + 1]))
        if kinds[index] == "body" and is_name and above_date:
            kinds[index] = "header"
            if not any(fact.name == "publisher" for fact in metadata):
                metadata.append(Metadatum("publisher", clean.one_line(texts[index]), "text"))
            return


def _choose_title(texts: Sequence[str], kinds: list[str], metadata: list[Metadatum]) -> None:
    """Marks the title: the one that says so, else a short first paragraph that stands above others."""
    titles = [text for text, kind in zip(texts, kinds, strict=True) if kind == "title"]
    if titles:
        if not any(fact.name == "title" for fact in metadata):
            metadata.append(Metadatum("title", clean.one_line(titles[0]), "header"))
        return
    bodies = [index for index, kind in enumerate(kinds) if kind in ("body", "heading")]
    if len(bodies) < 2:
        return
    words = clean.one_line(texts[bodies[0]])
    if len(words) <= TITLE_LONGEST and not words.endswith((".", ":", ";", ",")) and bodies[0] < HEADER_LINES:
        kinds[bodies[0]] = "title"
        metadata.append(Metadatum("title", words, "text"))


def _mark_headings(texts: Sequence[str], kinds: list[str]) -> None:
    """Marks short lines without an end of a sentence that stand before a paragraph."""
    for index in range(1, len(texts) - 1):
        is_short = len(texts[index]) <= HEADING_LONGEST and not texts[index].rstrip().endswith(SENTENCE_ENDS)
        if kinds[index] == "body" and is_short and len(texts[index + 1]) > HEADING_LONGEST:
            kinds[index] = "heading"
