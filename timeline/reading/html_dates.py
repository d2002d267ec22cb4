"""When a page says it was published and changed: as ISO text with hour and zone where it states them.

Trust falls from JSON-LD over Open Graph and meta tags to `time` tags, which also date comments and other articles:
those count only when htmldate, which weighs the whole page, finds the same day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import Any

from timeline.model import Metadatum

from . import clean
from .html_tree import text_of

# Names in `property`, `name` or `itemprop`, lower case, best first.
PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "article:published",
    "dc.date.issued", "dcterms.issued", "dc.issued", "citation_publication_date", "citation_online_date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "publish-date", "publish_date",
    "publication_date", "publicationdate", "originalpublicationdate", "article_date_original", "pubdate", "ptime",
    "publishdate", "published_time", "datecreated", "dcterms.created", "dc.date.created", "article.published",
    "article.created", "rnews:datepublished", "bt:pubdate", "date_published", "prism.publicationdate", "date",
    "dc.date", "dcterms.date", "article:post_date", "displaydate", "creation_date", "timestamp",
)  # fmt: skip
MODIFIED = (
    "article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "dcterms.modified",
    "dc.date.modified", "lastmod", "last-modified", "article.updated", "modified_time", "last_updated_date",
    "updated_time",
)  # fmt: skip
HAS_DAY = re.compile(r"\d{4}-?\d\d-?\d\d|\d{1,2}[./ -]\w{1,12}[./ -]+(?:19|20)\d\d|\w{3,}\.? \d{1,2},? (?:19|20)\d\d")
ADDRESS_DAY = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-])")
TIME_TAGS = (
    "//time|//abbr[@title][contains(@class,'published') or contains(@class,'date')]"
    "|//*[@datetime][contains(@class,'entry-date') or contains(@class,'publish') or contains(@class,'post-date')]"
)
NUMERIC = re.compile(
    r"^(?P<first>\d{1,2})(?P<mark>[./])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)"
    r"(?:\D{1,6}(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)\D{0,6})?$"
)
UPDATED = re.compile(r"modif|updat|actualiz|aktualis|mise-a-jour", re.I)
ASIDE_TAGS = frozenset(("aside", "nav", "footer"))
ASIDE_MARKS = re.compile(r"\b(?:related|comments?|sidebar|teaser|recommend|most-?read|widget)", re.I)
PLACEHOLDERS = frozenset(("0001-01-01", "1970-01-01", "1900-01-01", "9999-12-31", "0000-00-00"))
MOST_TAGS = 200
_BAR = re.compile(r"\s[|–—-]\s")
NEAR_BOXES = 5  # elements around a time tag in which the title is looked for
WHOLE_PAGE = ("body", "html")


@dataclass(frozen=True, slots=True)
class Stated:
    """A time as the page states it: `value` as ISO text where it can be read, `moment` then the same."""

    value: str
    origin: str
    moment: datetime | None

    @property
    def day(self) -> str:
        """The day as ISO text, "" when the value is in words."""
        return self.value[:10] if self.moment is not None else ""


def stated(value: str, origin: str) -> Stated | None:
    """A time that holds a day and is no placeholder; None otherwise."""
    text = clean.one_line(value)
    moment = _moment(text)
    if moment is not None:
        has_clock = re.search(r":|T\d{4}", text) is not None
        iso = moment.isoformat(timespec="seconds") if has_clock else moment.date().isoformat()
        return None if iso[:10] in PLACEHOLDERS or not 1800 <= moment.year <= 2200 else Stated(iso, origin, moment)
    return Stated(text, origin, None) if HAS_DAY.search(text) and len(text) <= 80 else None


def page_times(
    tree: Any, metas: dict[str, list[str]], told: Sequence[tuple[str, str]], address: str
) -> tuple[list[Metadatum], list[Metadatum]]:
    """Times of publication and of change, most trustworthy first; `told` are JSON-LD's (published, modified) texts."""
    published = [*_stated_all((first for first, _ in told), "json-ld"), *_named(metas, PUBLISHED)]
    modified = [*_stated_all((second for _, second in told), "json-ld"), *_named(metas, MODIFIED)]
    tags, changed, beside_title = _tagged(tree)
    if not any(time.moment for time in published):
        is_clear = len({time.day for time in beside_title}) == 1
        sure = beside_title if is_clear else _closing_title(tree)
        published = [*(sure or _weighed(tree, tags, address)), *published]
    published = _in_local_time(published, tags, address)
    return _facts("published", published), _facts("modified", [*modified, *changed])


def _facts(name: str, times: Sequence[Stated]) -> list[Metadatum]:
    return [Metadatum(name, time.value, time.origin) for time in dict.fromkeys(times)][:4]


def _moment(text: str) -> datetime | None:
    """The time that an ISO 8601 or RFC 5322 text states; None for any other."""
    plain = re.sub(r"\s*(?:UTC|GMT)$", "+00:00", text.strip())
    plain = re.sub(r"(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s+(?=[+-]\d)", r"\1", plain)
    try:
        return datetime.fromisoformat(plain)
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(text) if re.match(r"^[A-Za-z]{3,9},", text) else _numeric(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _numeric(text: str) -> datetime | None:
    """A date in numbers that can be read in one way only. Raises ValueError for a day that does not exist.

    With dots the day stands first; with slashes the part above 12 is the day.
    """
    match = NUMERIC.match(text)
    if match is None:
        return None
    first, second = int(match["first"]), int(match["second"])
    if match["mark"] == "/" and (first <= 12) == (second <= 12) and first != second:
        return None
    day, month = (second, first) if match["mark"] == "/" and second > 12 else (first, second)
    return datetime(int(match["year"]), month, day, int(match["hour"] or 0), int(match["minute"] or 0))


def _stated_all(values: Iterable[str], origin: str) -> Iterator[Stated]:
    for value in values:
        if (found := stated(value, origin)) is not None:
            yield found


def _named(metas: dict[str, list[str]], names: Sequence[str]) -> Iterator[Stated]:
    for name in names:
        origin = "opengraph" if name.startswith(("og:", "article:")) else "meta"
        yield from _stated_all(metas.get(name, [])[:3], origin)


def _tagged(tree: Any) -> tuple[list[Stated], list[Stated], list[Stated]]:
    """Times of tags: of publication, of change, and those of publication that stand beside the title."""
    published: list[Stated] = []
    modified: list[Stated] = []
    beside_title: list[Stated] = []
    titles = list(tree.iter("h1"))[:2]
    around = {box for title in titles for box in title.iterancestors() if box.tag not in WHOLE_PAGE}
    for element in tree.xpath(TIME_TAGS)[:MOST_TAGS]:
        if any(_is_aside(box) for box in element.iterancestors()):
            continue
        value = element.get("datetime") or element.get("title") or ""
        found = stated(value, "time-tag") or stated(text_of(element)[:100], "time-tag")
        if found is None:
            continue
        if _is_update(element):
            modified.append(found)
            continue
        published.append(found)
        if any(box in around for box in islice(element.iterancestors(), NEAR_BOXES)):
            beside_title.append(found)
    return published, modified, beside_title


def _is_aside(box: Any) -> bool:
    """True for a part of a page that holds other articles, comments or navigation."""
    marks = f"{box.get('class') or ''} {box.get('id') or ''}"
    return box.tag in ASIDE_TAGS or (box.tag in ("div", "section") and ASIDE_MARKS.search(marks) is not None)


def _is_update(element: Any) -> bool:
    """True for a time that tells of a change, by the names of its class, property or parent."""
    parent = element.getparent()
    around = (element, element if parent is None else parent)
    marks = " ".join(near.get(name) or "" for near in around for name in ("class", "itemprop"))
    return UPDATED.search(marks) is not None and "publish" not in marks.lower()


def _closing_title(tree: Any) -> list[Stated]:
    """The day in figures at the end of the page's title: "Two states sign | Europe | 25.04.2005"."""
    title = next(tree.iter("title"), None)
    last = _BAR.split("" if title is None else clean.one_line(text_of(title)))[-1]
    found = stated(last, "title-tag") if HAS_DAY.fullmatch(last) else None
    return [found] if found is not None and found.moment is not None else []


def _weighed(tree: Any, tags: Sequence[Stated], address: str) -> list[Stated]:
    """The day that htmldate finds, with the clock of a tag of that day where there is one."""
    day = _found_day(tree, address)
    if day and day in _days_aside(tree):
        day = _found_day(_main_part(tree), address) or day
    if not day:
        return list(tags[:1])
    if not any(time.day == day for time in tags) and (other := [time for time in tags if time.day == _exchanged(day)]):
        return other[:1]  # an American date was read with its day first
    day = _day_first(day, tree)
    same_day = [time for time in tags if time.day == day]
    return [*same_day[:1], Stated(day, "htmldate", datetime.fromisoformat(day))]


def _found_day(tree: Any, address: str) -> str:
    """The day of first publication that htmldate finds on a page; "" when it finds none."""
    import htmldate  # lazily, as trafilatura

    find: Any = htmldate.find_date
    try:
        day = find(tree, original_date=True, url=address or None, extensive_search=True)
    except (ValueError, TypeError, AttributeError, LookupError, OverflowError, RecursionError):
        return ""  # htmldate gives up on some broken pages
    return "" if not day or day.endswith("-01-01") else str(day)  # New Year's Day is its word for "in that year"


def _days_aside(tree: Any) -> frozenset[str]:
    """Days of the times that stand aside."""
    times = (time.get("datetime") or "" for box in tree.iter("aside") for time in box.iter("time"))
    return frozenset(value[:10] for value in times)


def _main_part(tree: Any) -> Any:
    """A copy of the page without what stands aside: other articles and their times."""
    main = copy(tree)
    for box in list(main.iter("aside")):
        if box.getparent() is not None and next(box.iter("h1"), None) is None:
            box.drop_tree()
    return main


def _day_first(day: str, tree: Any) -> str:
    """The day with month and day exchanged, where the page writes it with dots: those dates begin with the day."""
    year, month, number = day.split("-")
    if f"{month}.{number}.{year}" in (words := tree.text_content()) and f"{number}.{month}.{year}" not in words:
        return _exchanged(day)
    return day


def _exchanged(day: str) -> str:
    """The day with month and day exchanged."""
    year, month, number = day.split("-")
    return f"{year}-{number}-{month}"


def _in_local_time(published: list[Stated], tags: Sequence[Stated], address: str) -> list[Stated]:
    """A first time that is given in UTC is told in the page's own zone, where another time or the address shows it."""
    first = published[0] if published else None
    if first is None or first.moment is None or first.moment.utcoffset() != timedelta(0) or "T" not in first.value:
        return published
    for other in (*published[1:], *tags):
        local = _same_moment(first.moment, other)
        if local is not None:
            return [Stated(local.isoformat(timespec="seconds"), first.origin, local), *published]
    day = _day_in_address(address)
    if day and day != first.day and abs(datetime.fromisoformat(day).date() - first.moment.date()) == timedelta(1):
        return [Stated(day, first.origin, datetime.fromisoformat(day)), *published]
    return published


def _same_moment(utc: datetime, other: Stated) -> datetime | None:
    """The other time with its zone, where it is the same moment on another clock; None otherwise."""
    moment = other.moment
    if moment is None or "T" not in other.value:
        return None
    if moment.utcoffset() is not None:
        is_same = abs(moment - utc) < timedelta(minutes=1) and moment.utcoffset() != timedelta(0)
        return moment if is_same else None
    shift = moment.replace(tzinfo=UTC) - utc
    quarters = shift / timedelta(minutes=15)
    if not -12 * 4 <= quarters <= 14 * 4 or shift % timedelta(minutes=15) or not shift:
        return None
    return moment.replace(tzinfo=timezone(shift))


def _day_in_address(address: str) -> str:
    """The day in `…/2026/02/04/…` as ISO text; "" when there is none."""
    match = ADDRESS_DAY.search(address)
    if match is None:
        return ""
    try:
        return datetime(int(match[1]), int(match[2]), int(match[3])).date().isoformat()
    except ValueError:
        return ""  # no such day
