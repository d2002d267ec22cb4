"""A date that an article's page tells about the article, and the words that mark such dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from timeline.language import LanguagePack
from timeline.model import EdtfDate, Span


@dataclass(frozen=True, slots=True)
class HeaderDate:
    """A date about the article itself.

    `kind`: published or modified (labelled so), line (a line with little else), dateline, text (a sentence that says
    "today, 4 February 2026"), source (behind a source's name at the foot), as-of (up to which a bulletin tells), stamp
    (a visitor's or crawler's clock: never the article's date). `line` are the words that tell it; `has_year` is False
    for a dateline without one (the date then stands in year 4). `told_above` counts the lines above that tell a story.
    """

    kind: str
    date: EdtfDate
    evidence: str
    line: Span
    has_year: bool = True
    told_above: int = 0

    @property
    def is_furniture(self) -> bool:
        """True for words that tell nothing but when the page was made."""
        return self.kind in ("published", "modified", "line", "source", "stamp")


@cache
def labels(pack: LanguagePack, *names: str) -> re.Pattern[str]:
    """The labels of some word classes as one expression over folded text."""
    words = [form for name in names for form in pack.words.get(name, {})]
    forms = sorted(words, key=len, reverse=True)
    union = "|".join(re.escape(word) + (r"(?!\w)" if word[-1].isalnum() else "") for word in forms)
    return re.compile(rf"(?<!\w)(?:{union})") if union else re.compile(r"(?!)")
