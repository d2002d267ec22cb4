"""A source as Markdown: the citation, linked where the article has an address, and the evidence as a quotation."""

from __future__ import annotations

import re

from timeline.model import Article
from timeline.project.exports.citations import citation_text

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+\-!|~&])")


def markdown_citation(article: Article, evidence: str, language: str) -> str:
    """The evidence sentence as a quotation, and below it the citation. Nothing of the article becomes markup."""
    quotation = f"> {escaped(evidence)}\n>\n> — " if evidence else ""
    if article.url.startswith(("http://", "https://")):
        words = citation_text(article, language).removesuffix(f", {article.url}")
        address = re.sub(r"[\s<>()]", lambda match: f"%{ord(match[0]):02X}", article.url)
        return f"{quotation}[{escaped(words)}]({address})\n"
    return f"{quotation}{escaped(citation_text(article, language))}\n"


def escaped(text: str) -> str:
    """A text on one line with Markdown's own signs escaped."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
