"""What is printed around an article: its date line, reading time, photo credits, "read also"; known by words and shape.

The words are data (`furniture.toml`). A paragraph is furniture only when little else stands in it, so that a sentence
that happens to say "published" stays a sentence.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

HEADER_LONGEST = 220
BYLINE_LONGEST = 120
CAPTION_LONGEST = 600
NOISE_LONGEST = 160
NEAR_TOP = 8  # paragraphs among which a bare date or a name is a header
FIELDS = ("title", "author", "publisher", "url", "language", "published")
YEAR = r"(?:1[89]|20)\d\d"
HAS_DATE = re.compile(
    rf"\b(?:{YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:{YEAR}|\d\d)\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|\.)?(?:\s+(?:de|of)?\s*)[^\W\d]{{3,}}\.?,?\s+(?:de\s+|del\s+)?{YEAR}"
    rf"|[^\W\d]{{3,}}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{YEAR}|{YEAR}年)"
)
MARKS = re.compile(r"[\u0300-\u036f]")
PHOTO_MARK = re.compile(r"[:/©|]|getty images|\(ap photo|via ap|via reuters")  # one stands in any credit
DIGIT = re.compile(r"\d")
CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b")
ADDRESS = re.compile(r"https?://\S+")
DATED_TITLE = re.compile(
    rf"^\W*(?P<head>(?P<key>[^\W\d_]{{4,12}})\s*:?\s+(?P<date>{YEAR}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?))"
    r"[\s:–—-]+(?P<title>\S.{8,})$"
)


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words of all languages, one pattern for each purpose."""

    published: re.Pattern[str]
    reading_time: re.Pattern[str]
    by: re.Pattern[str]
    photo: re.Pattern[str]
    noise: re.Pattern[str]
    keys: dict[str, str]  # folded word -> one of FIELDS


@lru_cache(maxsize=16)  # each paragraph is looked at for several kinds in turn
def fold(text: str) -> str:
    """Lower case without diacritics, for comparing with the words; its length may differ from the text's."""
    lower = text.lower()
    return lower if lower.isascii() else MARKS.sub("", unicodedata.normalize("NFD", lower))


@cache
def words() -> Words:
    """The words of `furniture.toml`, read once a process."""
    tables = tomllib.loads(Path(__file__).with_name("furniture.toml").read_text("utf-8"))

    def listed(name: str) -> set[str]:
        return {fold(word) for table in tables.values() for word in table.get(name, [])}

    fields = {"title": "title", "author": "author", "source": "publisher", "address": "url", "language": "language"}
    keys = {word.rstrip(":"): field for name, field in fields.items() for word in listed(name)}
    keys |= dict.fromkeys(listed("published"), "published")
    reading_time = _either(listed("reading_time"))
    return Words(
        published=re.compile(rf"\b(?:{_either(listed('published'))})\b\s*[:|•·,-]?\s*(?=[^.!?]{{0,40}}\d)"),
        reading_time=re.compile(rf"(?:\b\d+\s*(?:{reading_time})\b|\b(?:{reading_time})\s*:?\s*\d+(?:\s*\w+)?)"),
        by=re.compile(rf"^(?:{_either(listed('by') | listed('author'))})\s*:?\s+"),
        photo=re.compile(
            rf"(?:^|[\s(|/.])(?:{_either(listed('photo'))})\s*[:/©|]"
            r"|©\s?\w|\bgetty images\b|\(ap photo\b|\bvia (?:ap|reuters)\b"
        ),
        noise=re.compile(rf"\W*(?:{_either(listed('noise'))})"),
        keys=keys,
    )


def _either(choices: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(choices, key=len, reverse=True))


def kind_of(text: str, place: int) -> str:
    """The kind of a paragraph at a place (counted from 0): header, caption, noise, or body."""
    if len(text) <= HEADER_LONGEST and is_header(text, place):
        return "header"
    if len(text) <= CAPTION_LONGEST and is_caption(text):
        return "caption"
    if len(text) <= NOISE_LONGEST and words().noise.match(fold(text)):
        return "noise"
    return "body"


def is_header(text: str, place: int) -> bool:
    """True for a line of publication date, reading time or author, with nothing told in it."""
    folded = fold(text)
    if not DIGIT.search(folded):  # no date, no clock, no minutes: most paragraphs end here
        return place < NEAR_TOP and byline(text) != ""
    rest = words().reading_time.sub(" ", folded)
    has_time = rest != folded
    published = words().published.search(rest) is not None
    if not (published or has_time) and place >= NEAR_TOP:
        return False
    dated = HAS_DATE.search(rest) is not None
    published = published and (dated or CLOCK.search(rest) is not None)
    if not (published or has_time) and place >= NEAR_TOP:
        return False
    rest = CLOCK.sub(" ", HAS_DATE.sub(" ", words().published.sub(" ", rest)))
    others = len(re.findall(r"[^\W\d_]{2,}", rest))
    if published or has_time:
        return others <= 12 and not text.rstrip().endswith((".", "!", "?", "”", '"'))
    if dated:
        # "Finland joined NATO on 4 April 2023." is a sentence, "Bucharest, 4 April 2023." a date line.
        most = 2 if text.rstrip().endswith(".") else 6
        return others <= most and not text.rstrip().endswith(("!", "?"))
    return byline(text) != ""


def states_publication(text: str) -> bool:
    """True for a header line in which a word of publication stands before a date."""
    folded = fold(text)
    return words().published.search(folded) is not None and HAS_DATE.search(folded) is not None


def byline(text: str) -> str:
    """The author of a line such as "By Jane Doe"; "" for any other line."""
    if len(text) > BYLINE_LONGEST or text.rstrip().endswith((".", "!", "?")):
        return ""
    match = words().by.match(fold(text))
    if match is None:
        return ""
    name = text[match.end() :].strip(" :")
    parts = name.replace(",", " ").split()
    named = sum(part[:1].isupper() for part in parts)
    return name if 2 <= len(parts) <= 12 and named >= len(parts) * 0.6 and not any(map(str.isdigit, name)) else ""


def is_caption(text: str) -> bool:
    """True where a photo credit opens or closes the paragraph."""
    folded = fold(text)
    if not PHOTO_MARK.search(folded):  # a look before the long expression: most paragraphs end here
        return False
    found = [match.start() for match in words().photo.finditer(folded)]
    return any(start < 3 or len(folded) - start <= 80 for start in found)


def field_of(text: str) -> tuple[str, str]:
    """Field and value of a line `Title: …`, `Sursa: …`; ("", "") for any other line."""
    key, separator, value = text.partition(":")
    if not separator or not value.strip() or len(key) > 24:
        return "", ""
    return words().keys.get(fold(key).strip(" *#-_"), ""), value.strip(" *_")
