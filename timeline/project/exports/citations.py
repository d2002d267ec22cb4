"""Sources as bibliographies: CSL-JSON 1.0, BibTeX and RIS, and one citation in words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from timeline.model import Article, EdtfDate
from timeline.project.when_text import date_text

BIBTEX_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$",
    "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def csl_bytes(articles: Iterable[Article]) -> bytes:
    """CSL-JSON: an array of items of type `article-newspaper`."""
    return json.dumps([csl_item(article) for article in articles], ensure_ascii=False, indent=1).encode("utf-8")


def csl_item(article: Article) -> dict[str, object]:
    """One article as a CSL item; names are `literal` since no file tells which part is the family name."""
    item: dict[str, object] = {"id": article.id, "type": "article-newspaper", "title": article.title}
    if article.publisher:
        item["container-title"] = article.publisher
    if article.authors:
        item["author"] = [{"literal": author} for author in article.authors]
    if article.url:
        item["URL"] = article.url
    if article.language:
        item["language"] = article.language
    date = _published(article)
    if date is not None:
        parts = [part for part in (date.year, date.month, date.day) if part is not None]
        item["issued"] = {"date-parts": [parts]}
    return item


def bibtex_bytes(articles: Iterable[Article]) -> bytes:
    """BibTeX: an `@article` an article, keys unique within the file."""
    return "\n".join(_bibtex(article) for article in articles).encode("utf-8")


def bibtex_text(text: str) -> str:
    """Text with BibTeX's own signs escaped and line breaks made blanks."""
    return "".join(BIBTEX_ESCAPES.get(letter, letter) for letter in " ".join(text.split()))


def _bibtex(article: Article) -> str:
    date = _published(article)
    fields = {"title": f"{{{bibtex_text(article.title)}}}", "journal": bibtex_text(article.publisher)}
    fields["author"] = " and ".join(f"{{{bibtex_text(author)}}}" for author in article.authors)
    if date is not None:
        fields["year"] = str(date.year)
        fields["month"] = str(date.month or "")
        fields["date"] = str(date).split("T")[0].rstrip("~?%")
    fields["url"] = article.url.replace("{", "%7B").replace("}", "%7D")
    fields["langid"] = {"en": "english", "ro": "romanian"}.get(article.language, article.language)
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    key = re.sub(r"\W", "", article.id) or "article"
    return "\n".join([f"@article{{{key},", *lines, "}", ""])


def ris_bytes(articles: Iterable[Article]) -> bytes:
    """RIS: a `NEWS` record an article, lines ended by CR LF."""
    return "".join(f"{line}\r\n" for article in articles for line in _ris(article)).encode("utf-8")


def _ris(article: Article) -> list[str]:
    date = _published(article)
    rows = [("TY", "NEWS"), ("ID", article.id), ("TI", article.title), ("T2", article.publisher)]
    rows += [("AU", author) for author in article.authors]
    if date is not None:
        month, day = f"{date.month:02d}" if date.month else "", f"{date.day:02d}" if date.day else ""
        rows += [("PY", f"{date.year}"), ("DA", f"{date.year}/{month}/{day}/")]
    rows += [("UR", article.url), ("LA", article.language)]
    return [f"{tag}  - {' '.join(value.split())}" for tag, value in rows if value] + ["ER  - "]


def citation_text(article: Article, language: str) -> str:
    """One citation in words: authors, “title”, publisher, date, address; what is not known is left out."""
    date = _published(article)
    parts = [
        ", ".join(article.authors),
        f"“{article.title}”" if article.title else "",
        article.publisher,
        date_text(date, language, short=True) if date is not None else "",
        article.url,
    ]
    return ", ".join(part for part in parts if part)


def _published(article: Article) -> EdtfDate | None:
    return None if article.published is None else article.published.when.start
