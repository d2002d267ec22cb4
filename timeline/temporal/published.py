"""The article's own date: when it was first published, what says so, and which words are only about that.

Evidence in order of trust: given with the article, markup (JSON-LD, Open Graph, time tags), header lines of the text
("Publicat la 16:22 04 Feb 2026"), the text itself (a dateline, "today, 4 February 2026"), the address, the file name.
File times and today's date are never used. Without evidence there is no date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.language import LanguagePack, fold
from timeline.model import CreationTime, EdtfDate, Metadatum, Precision, Span, TextBlock, TimeSpan

from .address_date import date_in_address, date_in_file_name
from .dated_words import date_of_words
from .header_date import HeaderDate, labels
from .header_lines import header_dates
from .units import single

MARKUP = ("json-ld", "opengraph", "meta", "title-tag", "time-tag", "markup", "feed", "htmldate")
WEAK_MARKUP = ("property", "filename")
ADDRESS_DAYS = 3
LIST_OF_DAYS = 4
STORY_LINES = 2  # so many lines of a story below the first date begins another article's teaser


@dataclass(frozen=True, slots=True)
class PublicationDates:
    """When an article was published and last changed; `header_spans` are words that tell only that."""

    published: CreationTime | None
    modified: TimeSpan | None
    header_spans: tuple[Span, ...]


def creation_time(
    metadata: Sequence[Metadatum], text: str, blocks: Sequence[TextBlock], path: str, url: str, pack: LanguagePack
) -> PublicationDates:
    """The article's dates from all that is known of it. `path` is its file or its place in a container."""
    in_text = header_dates(text, blocks, pack)
    published = _with_day(_candidates(metadata, in_text, path, url, pack))
    modified = _modified(metadata, in_text, text, pack)
    spans = tuple(sorted({date.line for date in in_text if date.is_furniture}))
    # The day of a change is not the day of publication, but the best there is when the page names no other.
    return PublicationDates(published or modified, modified.when if modified else None, spans)


def _candidates(
    metadata: Sequence[Metadatum], in_text: Sequence[HeaderDate], path: str, url: str, pack: LanguagePack
) -> list[CreationTime]:
    """All evidence of first publication, most trustworthy first."""
    found = _told(metadata, ("given",), "given", pack)
    markup = _told(metadata, MARKUP, "markup", pack)
    header = [CreationTime(single(date.date), "header", date.evidence) for date in in_text if date.kind == "published"]
    lines = [date for date in in_text if date.kind == "line" and date.date.precision >= Precision.DAY]
    places = [date for date in in_text if date.kind == "dateline"]
    header += _told(metadata, ("header",), "header", pack)  # of a mail, of front matter, of an archive
    address = date_in_address(url)
    name = date_in_file_name(path)
    outside = [
        *([CreationTime(single(address[0]), "url", address[1])] if address else []),
        *([CreationTime(single(name[0]), "filename", name[1])] if name else []),
    ]
    trusted = _believable(lines, places, address[0] if address else None)
    header += [CreationTime(single(date.date), "header", date.evidence) for date in _ordered(trusted, places)]
    years = [time.when for time in (*found, *markup, *header, *outside)]
    said = [_completed(date, years) for date in places]
    words = [date for date in in_text if date.kind == "text"]
    said += [date.date for date in words]
    evidence = [date.evidence for date in (*places, *words)]
    texts = [CreationTime(single(date), "text", words) for date, words in zip(said, evidence, strict=True) if date]
    last = [date for date in in_text if date.kind in ("source", "as-of")]
    last += [date for date in in_text if date.kind == "line" and date.date.precision < Precision.DAY]
    outside += [CreationTime(single(date.date), "header", date.evidence) for date in last]
    weak = _told(metadata, WEAK_MARKUP, "markup", pack)
    return [*found, *markup, *header, *texts, *outside, *weak]


def _told(metadata: Sequence[Metadatum], origins: Sequence[str], origin: str, pack: LanguagePack) -> list[CreationTime]:
    found = []
    for place in origins:
        for fact in metadata:
            if fact.name == "published" and fact.origin == place:
                date = date_of_words(fact.value, pack)
                if date is not None:
                    found.append(CreationTime(single(date), origin, fact.value))
    return found


def _ordered(lines: Sequence[HeaderDate], places: Sequence[HeaderDate]) -> list[HeaderDate]:
    """Unlabelled date lines, the likeliest first: the one that agrees with a dateline, then the earliest.

    A visitor's clock on top of the page ("09 December 2025 / 16:54") is never earlier than the article; a teaser below
    the story may be.
    """
    agreed = {(date.date.month, date.date.day) for date in places}
    top = min((date.told_above for date in lines), default=0)
    return sorted(
        lines,
        key=lambda date: (
            (date.date.month, date.date.day) not in agreed,
            date.told_above - top >= STORY_LINES,
            date.date.bounds,
        ),
    )


def _believable(
    lines: Sequence[HeaderDate], places: Sequence[HeaderDate], address: EdtfDate | None
) -> list[HeaderDate]:
    """Unlabelled date lines that can be the article's.

    Where the address names the day, only lines within a few days of it: a clock on top of the page shows the visitor's
    day. A list of many days that no dateline singles out is one of other articles.
    """
    found = list(lines)
    if address is not None and address.precision >= Precision.DAY:
        found = [date for date in lines if abs(date.date.bounds[0] - address.bounds[0]) <= ADDRESS_DAYS]
    days = {date.date.bounds[0] for date in found}
    return found if places or address is not None or len(days) < LIST_OF_DAYS else []


def _completed(date: HeaderDate, known: Sequence[TimeSpan]) -> EdtfDate | None:
    """A dateline with the year that other evidence tells; None without any."""
    if date.has_year:
        return date.date
    for when in known:
        if when.start is None:
            continue
        year = when.start.year
        options = [_in_year(date.date, other) for other in (year, year - 1)]
        fitting = [option for option in options if option is not None and _is_near(option, when)]
        if fitting:
            return fitting[0]
    return None


def _in_year(date: EdtfDate, year: int) -> EdtfDate | None:
    try:
        return replace(date, year=year)
    except ValueError:  # 29 February in a year without one
        return None


def _is_near(date: EdtfDate, when: TimeSpan) -> bool:
    """At most a month before the other evidence, never long after it."""
    return (
        when.earliest is not None
        and when.latest is not None
        and when.earliest - 31 <= date.bounds[0] <= when.latest + 1
    )


def _with_day(candidates: list[CreationTime]) -> CreationTime | None:
    """The first candidate; when it names only a month or year, the first finer one that lies inside it."""
    if not candidates:
        return None
    best = candidates[0]
    if best.when.precision >= Precision.DAY:
        return _with_clock(best, candidates)
    for other in candidates[1:]:
        if other.when.precision >= Precision.DAY and _contains(best.when, other.when):
            return other
    return best


def _contains(outer: TimeSpan, inner: TimeSpan) -> bool:
    if outer.earliest is None or outer.latest is None or inner.earliest is None or inner.latest is None:
        return False
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _with_clock(best: CreationTime, candidates: Sequence[CreationTime]) -> CreationTime:
    """The same day with its hour, where evidence of the same kind or next to it tells the hour."""
    if best.when.precision is Precision.TIME:
        return best
    for other in candidates:
        if other.origin == best.origin and other.when.precision is Precision.TIME and _contains(best.when, other.when):
            return other
    return best


def _modified(
    metadata: Sequence[Metadatum], in_text: Sequence[HeaderDate], text: str, pack: LanguagePack
) -> CreationTime | None:
    """When the article was last changed. Below its story only the page's own words count ("This page was last edited
    …"): others tell when another article was."""
    for origin in ("given", *MARKUP, "header"):
        for fact in metadata:
            if fact.name == "modified" and fact.origin == origin:
                date = date_of_words(fact.value, pack)
                if date is not None:
                    return CreationTime(single(date), "header" if origin == "header" else "markup", fact.value)
    own = labels(pack, "ownlabel")
    dates = [
        date
        for date in in_text
        if date.kind == "modified"
        and (date.told_above < STORY_LINES or own.search(fold(date.line.text_of(text))) is not None)
    ]
    top = min((date.told_above for date in dates), default=0)
    near = [date for date in dates if date.told_above - top < STORY_LINES]
    last = max(near, key=lambda date: date.date.bounds, default=None)
    return CreationTime(single(last.date), "header", last.evidence) if last is not None else None
