"""Articles as records: a line of JSONL, an object of JSON, a row of a table. Their text is kept word for word.

Standard library and `model` alone: the command line uses `source_of_line` without loading any parser.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.model import Failure, Source

# Names that programs give to an article's parts, folded to letters only; earlier ones are preferred.
TEXT = (
    "text",
    "body",
    "content",
    "articlebody",
    "fulltext",
    "articletext",
    "contenttext",
    "maintext",
    "story",
    "article",
)
HTML = ("html", "contenthtml", "rawhtml", "bodyhtml")
TITLE = ("title", "headline", "name", "heading", "titlu")
PUBLISHED = (
    "published", "publishedat", "datepublished", "publisheddate", "publicationdate", "publishdate", "pubdate", "date",
    "dateposted", "timestamp", "createdat", "created", "data", "datapublicarii",
)  # fmt: skip
LANGUAGE = ("language", "lang", "inlanguage", "languagecode", "limba")
ADDRESS = ("url", "link", "canonicalurl", "sourceurl", "permalink", "href", "externalurl")
PUBLISHER = ("publisher", "source", "sitename", "outlet", "domain", "publication", "newspaper", "media", "sursa")
ID = ("id", "guid", "uuid", "articleid")
NO_ARTICLE = (
    "This line is {kind} of an exported timeline, not an article. Import the articles; events are made from them."
)
OWN_KINDS = {
    "event": "an event", "claim": "a claim", "decision": "a decision", "project": "the head", "era": "an era",
    "view": "a view", "value": "a value",
}  # fmt: skip


def source_of_line(line: str, path: str, number: int) -> Source | Failure:
    """The article on a line of JSONL, answered as `path:number`; a Failure with its sentence for a bad line."""
    place = f"{path}:{number}"
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = str(error).split(":")[0]
        return Failure(place, f"Line {number} is no JSON ({reason}). Write one article as one object a line.")
    if not isinstance(record, dict):
        return Failure(place, f"Line {number} holds no object. Write an article as {{“text”: …}} a line.")
    return source_of_record(record, place)


def source_of_record(record: Mapping[str, Any], place: str) -> Source | Failure:
    """The article in a record; a Failure with its sentence for one without text."""
    fields = {letters(key): value for key, value in record.items()}
    given_id = _value(fields, ID)
    kind = fields.get("kind")
    if isinstance(kind, str) and kind in OWN_KINDS:
        return Failure(place, NO_ARTICLE.format(kind=OWN_KINDS[kind]), "skipped", given_id=given_id)
    text, html = _raw(fields, TEXT), _raw(fields, HTML)
    if text is None and html is None:
        sentence = "There is no “text” in it. Give each article its words under “text”."
        return Failure(place, sentence, "failed", given_id=given_id)
    if not (text or html or "").strip():
        return Failure(place, "Its “text” is empty. Give the article's words.", "empty", given_id=given_id)
    return Source(
        path=place,
        text=None if text is None else without_surrogates(text),
        html=html if text is None else None,
        id=given_id,
        title=_value(fields, TITLE),
        published_text=_value(fields, PUBLISHED),
        language=_value(fields, LANGUAGE),
        url=_value(fields, ADDRESS),
        publisher=_value(fields, PUBLISHER),
        keep_text=True,
    )


def records_in(value: Any) -> Iterator[Any]:
    """The records in a JSON value: itself, or what its list of articles holds (`articles`, `items`, `hits`, …)."""
    if isinstance(value, list):
        yield from value
        return
    if not isinstance(value, dict):
        return
    fields = {letters(key): inner for key, inner in value.items()}
    if _raw(fields, TEXT) is None and _raw(fields, HTML) is None:
        lists = [inner for inner in value.values() if isinstance(inner, list) and inner and isinstance(inner[0], dict)]
        if lists:
            yield from max(lists, key=len)
            return
    yield value


def without_surrogates(text: str) -> str:
    """Text in which half characters (`\\ud800`) became U+FFFD, one for one."""
    return "".join("\ufffd" if 0xD800 <= ord(letter) <= 0xDFFF else letter for letter in text)


def letters(key: str) -> str:
    """A key's letters and digits in lower case without diacritics: `Date_Published` is `datepublished`."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", key.lower()) if letter.isalnum())


def _raw(fields: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    return next((fields[name] for name in names if isinstance(fields.get(name), str)), None)


def _value(fields: Mapping[str, Any], names: tuple[str, ...]) -> str:
    """The first of these fields as one line; an object's name where it is one."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, dict):
            value = value.get("name") or value.get("title")
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            continue
        if text := " ".join(without_surrogates(str(value)).split()):
            return text
    return ""
