"""How a date was read, in words: "from “miercuri”; the article was published on 4 February 2026 at 16:22"."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.desktop.catalogue import AS_TOLD, Catalogue
from timeline.desktop.clock import date_in_zone, told
from timeline.model import Article, Claim, EdtfDate, Event, TimeSpan, When
from timeline.project.when_text import date_text, zone_text

LONGEST_PHRASE = 60
_DURATION = re.compile(r"P[0-9XTDWMYHS.]+")  # an ISO 8601 distance where the words themselves are not kept


def date_reading(event: Event, claim: Claim | None, article: Article | None, words: Catalogue) -> str:
    """The sentence below the date. A correction by hand says so; without a date there is what can be done."""
    if "when" in event.corrected:
        return words.text("how.by_hand")
    if claim is None:
        return words.text("how.by_hand" if event.when else "how.undated")
    when = claim.mention.when
    if event.when is None:
        return words.text("how.undated")
    if when.span is None:
        return words.text("how.other_source")
    return _mention_reading(when, article, words)


def publication_text(article: Article | None, words: Catalogue) -> str:
    """ "on 4 February 2026 at 16:22": when an article was published; "" when that is not known."""
    if article is None or article.published is None:
        return ""
    return _moment(article.published.when, words)


def _mention_reading(when: When, article: Article | None, words: Catalogue) -> str:
    phrase = _phrase(when, article)
    published = publication_text(article, words)
    if when.origin == "timex" and phrase:
        if when.anchor == "publication":
            anchor = published or (_moment(when.anchor_when, words) if when.anchor_when else "")
            key = "how.from_publication" if anchor else "how.as_written"
            return words.text(key, phrase=phrase, published=anchor)
        if when.anchor in ("text", "quote", "event") and when.anchor_when is not None:
            anchor = told(when.anchor_when, words, short=True)
            return words.text(f"how.from_{when.anchor}", phrase=phrase, anchor=anchor)
        return words.text("how.as_written", phrase=phrase)
    if when.origin == "document":
        return words.text("how.document", published=published) if published else words.text("how.document_plain")
    if when.origin in ("narrative", "event"):
        key = f"how.{when.origin}"
        return words.text(key, phrase=phrase) if phrase else words.text(f"{key}_plain")
    return words.text("how.knowledge") if when.origin == "knowledge" else words.text("how.by_hand")


def _phrase(when: When, article: Article | None) -> str:
    if not _DURATION.fullmatch(when.phrase):
        return _short(when.phrase)
    return _short(when.timex.text_of(article.text)) if when.timex is not None and article is not None else ""


def _moment(when: TimeSpan, words: Catalogue) -> str:
    if when.start is None:
        return words.text("how.on_day", date=told(when, words))
    date = date_in_zone(when.start, words.zone)
    if not date.clock:
        return words.text("how.on_day", date=_day(date, words))
    zone = zone_text(date.zone) if words.zone != AS_TOLD else ""
    return words.text("how.on_day_at", date=_day(date, words), clock=f"{date.clock[:5]}{zone}")


def _day(date: EdtfDate, words: Catalogue) -> str:
    return date_text(replace(date, clock="", zone=""), words.language, with_weekday=False)


def _short(phrase: str) -> str:
    phrase = " ".join(phrase.split())
    return phrase if len(phrase) <= LONGEST_PHRASE else phrase[: LONGEST_PHRASE - 1].rstrip() + "…"
