"""Markdown: front matter as facts, marks taken off, headings, lists and captions of pictures kept by kind."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from timeline.model import Document, Failure, InputError, Metadatum, Paragraph

from . import clean, furniture
from .charset import decode
from .context import Context
from .plain_text import label

FRONT = re.compile(r"\A\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>.*?)\n(?P=fence)[ \t]*(?:\n|\Z)", re.S)
FRONT_LINE = re.compile(r"^(?P<key>[A-Za-z_][\w .-]{0,30}?)\s*[:=]\s*(?P<value>.*)$")
FRONT_KEYS = {
    "title": "title", "date": "published", "published": "published", "pubdate": "published", "publishdate": "published",
    "datepublished": "published", "publication_date": "published", "created": "created", "updated": "modified",
    "modified": "modified", "lastmod": "modified", "author": "author", "authors": "author", "publisher": "publisher",
    "source": "publisher", "site": "publisher", "sitename": "publisher", "url": "url", "link": "url",
    "canonical": "url", "source_url": "url", "lang": "language", "language": "language",
}  # fmt: skip
FENCED = re.compile(r"^(```|~~~).*?^\1[ \t]*$", re.M | re.S)
HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
SETEXT = re.compile(r"^(?P<text>[^\n]+)\n(?P<line>=+|-+)[ \t]*$", re.M)
LIST_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?")
IMAGE = re.compile(r"!\[(?P<alt>[^\]\n]{0,500})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])")
LINK = re.compile(
    r"\[(?P<text>[^\[\]\n]{1,500})\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\]\n]{0,200}\])"
)
AUTO_LINK = re.compile(r"<((?:https?://|mailto:)[^>\s]{1,2000})>")
DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:\s+\S[^\n]*$", re.M)
FOOT_MARK = re.compile(r"\[\^[^\]\n]{1,50}\]")
STRONG = re.compile(r"(\*\*\*|\*\*|__|~~|==)(?=\S)(.{1,2000}?)(?<=\S)\1")
EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1(?![\w*_])")
CODE = re.compile(r"`{1,3}([^`\n]{1,500})`{1,3}")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,500}>")
TABLE_RULE = re.compile(r"^\s*\|?[\s:|-]+\|[\s:|-]*$")
RULE = re.compile(r"^\s*(?:[-*_]\s*){3,}$")


class MarkdownReader:
    """Markdown, as note programs and static site generators keep it."""

    name = "markdown"
    version = "1"
    suffixes = (".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd")

    def sniff(self, head: bytes, suffix: str) -> int:
        """By its name; its marks are too few to be told from plain text otherwise."""
        return 55 if suffix in self.suffixes else 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """One document. Raises InputError when there are no words."""
        text = clean.normalise(decode(data, context.charset))[: context.limits.article_chars]
        facts, body = front_matter(text)
        paragraphs = clean.tidy(_paragraphs(body), context.limits.paragraph_chars)
        if not paragraphs:
            raise InputError("There is no text in it.", "Look whether it was saved completely.", status="empty")
        title = next((fact.value for fact in facts if fact.name == "title"), "")
        if title and not any(paragraph.kind == "title" for paragraph in paragraphs):
            paragraphs = (Paragraph(title, "title"), *paragraphs)
        marked, found = label(paragraphs)
        yield context.document(marked, "text/markdown", [*facts, *found])


def front_matter(text: str) -> tuple[list[Metadatum], str]:
    """Facts of the block between `---` or `+++` lines at the very beginning, and the text after it."""
    match = FRONT.match(text)
    if match is None or not FRONT_LINE.search(match["body"].lstrip().split("\n", 1)[0]):
        return [], text
    facts = []
    for line in match["body"].split("\n"):
        found = FRONT_LINE.match(line)
        if found is None:
            continue
        key = furniture.fold(found["key"]).replace(" ", "_").replace("-", "_")
        field = FRONT_KEYS.get(key) or FRONT_KEYS.get(key.replace("_", "")) or furniture.words().keys.get(key, "")
        value = found["value"].strip().strip("\"'[]").strip()
        if field and value:
            facts.append(Metadatum(field, clean.one_line(value), "header"))
    return facts, text[match.end() :]


def _paragraphs(text: str) -> Iterator[Paragraph]:
    text = SETEXT.sub(lambda match: ("# " if match["line"][0] == "=" else "## ") + match["text"], text)
    text = DEFINITION.sub("", FENCED.sub("", text))
    for chunk in re.split(r"\n\s*\n", text):
        gathered: list[str] = []
        kind = "body"
        for line in chunk.split("\n"):
            alone = _line_alone(line)
            item = LIST_ITEM.match(line)
            if alone is not None or item:
                yield from _joined(gathered, kind)
                gathered, kind = [], "list" if item else "body"
            if alone is not None:
                yield alone
            else:
                gathered.append(line[item.end() :] if item else re.sub(r"^\s*>+\s?", "", line))
        yield from _joined(gathered, kind)


def _line_alone(line: str) -> Paragraph | None:
    """A line that is a paragraph by itself: heading, picture, table row or rule; None for any other."""
    if heading := HEADING.match(line):
        return Paragraph(plain(heading[2]), "title" if len(heading[1]) == 1 else "heading")
    if picture := IMAGE.fullmatch(line.strip()):
        return Paragraph(plain(picture["alt"]), "caption")
    if TABLE_RULE.match(line) or RULE.match(line):
        return Paragraph("", "noise")
    if line.lstrip().startswith("|"):
        return Paragraph(" | ".join(filter(None, (plain(cell).strip() for cell in line.split("|")))), "table")
    return None


def _joined(lines: list[str], kind: str) -> Iterator[Paragraph]:
    """Gathered lines as one paragraph; two blanks or a backslash at a line's end break it."""
    text = "\n".join(line + ("\n" if line.endswith(("  ", "\\")) else "") for line in lines)
    for part in text.split("\n\n"):
        yield Paragraph(plain(part.replace("\n", " ").rstrip("\\ ")), kind)


def plain(text: str) -> str:
    """Words without Markdown's marks."""
    text = IMAGE.sub("", text)
    text = LINK.sub(lambda match: match["text"], text)
    text = AUTO_LINK.sub(r"\1", FOOT_MARK.sub("", text))
    text = CODE.sub(r"\1", text)
    for _ in range(2):
        text = STRONG.sub(r"\2", text)
    text = EMPHASIS.sub(r"\2", text)
    return html.unescape(ESCAPED.sub(r"\1", TAG.sub("", text)))
