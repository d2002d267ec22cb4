"""XML of newsrooms (NITF, NewsML, JATS and their like): paragraphs, headline and dates by the names all of them use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from timeline.model import Document, Failure, InputError, Metadatum, Paragraph

from . import clean
from .context import Context
from .html_dates import stated
from .plain_text import label
from .xml_tree import attribute, first_text, local_name, outer_elements, parse_xml

START = re.compile(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<\?xml\b")
PARAGRAPHS = frozenset(("p", "para", "paragraph", "P", "Para", "Paragraph"))
APART = frozenset(("head", "metadata", "contentMeta", "itemMeta", "caption", "tobject", "ref-list", "back"))
TITLES = ("hl1", "headline", "HeadLine", "article-title", "Headline", "title", "Title")
AUTHORS = ("byline", "by", "ByLine", "author", "creator")
DATES = ("date.issue", "story.date", "firstCreated", "contentCreated", "versionCreated", "pubdate", "published", "date")
DATE_ATTRIBUTES = ("norm", "iso-8601-date", "content", "datetime")


class XmlReader:
    """An article in XML that is no page, feed or Office file."""

    name = "xml"
    version = "1"
    suffixes = (".xml", ".nitf", ".newsml")

    def sniff(self, head: bytes, suffix: str) -> int:
        """By its declaration, when no more particular reader knows it."""
        return 50 if START.match(head) or (suffix in self.suffixes and head.lstrip().startswith(b"<")) else 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """One document. Raises InputError for XML without paragraphs."""
        root = parse_xml(data)
        context.tick("parsed")
        words = [" ".join("".join(found.itertext()).split()) for found in outer_elements(root, PARAGRAPHS, APART)]
        body = [Paragraph(text) for text in words if text]
        if not body:
            raise InputError(
                "This XML holds no paragraphs of an article.",
                "Save the article as a web page or as text.",
                status="skipped",
            )
        facts = list(_facts(root))
        title = next((fact.value for fact in facts if fact.name == "title"), "")
        head = [Paragraph(title, "title")] if title else []
        marked, found = label(clean.tidy([*head, *body], context.limits.paragraph_chars))
        yield context.document(marked, "application/xml", [*facts, *found])


def _facts(root: Element) -> Iterator[Metadatum]:
    for name, tags in (("title", TITLES), ("author", AUTHORS)):
        value = next((text for tag in tags if (text := first_text(root, tag))), "")
        if value:
            yield Metadatum(name, value, "meta")
    for tag in DATES:
        for element in root.iter():
            if local_name(element.tag) != tag:
                continue
            values = [attribute(element, key) for key in DATE_ATTRIBUTES] + ["".join(element.itertext())]
            for value in values:
                if time := stated(value, "meta"):
                    yield Metadatum("published", time.value, "meta")
                    return
