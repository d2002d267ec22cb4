"""Lines of a text that tell when it was published or changed, datelines, and sentences that name their own day."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline.language import LanguagePack, fold, fold_article, load_pack
from timeline.model import EdtfDate, Precision, Span, TextBlock

from .dated_words import DatedWords, date_of_words, dates_in

HEAD_LETTERS = 1_800  # where date lines without a label are looked for
HEAD_LINES = 14
MENU_LINES = 40  # so many where at most one of them tells a story: menus
REPEATS = 3  # a day on so many lines of its own is that of a list of articles
LINE_LETTERS = 200
REST_LETTERS = 60  # what may stand beside the date in a line that tells nothing else
BODY_LETTERS = 240  # a line this long is text: past two of them no more unlabelled date lines
DATELINE_REST = 20  # a dateline is followed by its story
DATELINE_START, DATELINE_LETTERS = 45, 120  # where its date begins at the latest, and where its dash stands
TELLING_LETTERS = 60  # a line of a story has so many at least
# Archives set the day right before the first words: "2019-10-19 NEW DELHI: Two navies …", "date 2019-10-19 Two …".
_STAMP_BEFORE = re.compile(r"\s*(?P<label>dat[ea]:?\s+)?(?P<date>(?:19|20)\d\d-[01]\d-[0-3]\d)\s+(?=[^\W\d_]).{40}")
# Or that day in words, with its hour: "Monday, 24 October 2005 - 08:44 AM Ministers meet …".
_CLOCK_BEHIND = re.compile(r"(?:\s?[-–—|,])?\s?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?\s+(?=\S)")
_BLANK = re.compile(r"\s+(?=\S)")
# What a page shows of today's weather; the date beside it is the visitor's: "11.1 C / Bucharest / Tuesday, 4 November".
_WEATHER = re.compile(r"\s*[-−]?\d{1,2}(?:[.,]\d)?\s?(?:[°º]\s?[CF]?|[CF])\s*$")
WEATHER_LINES = 2  # so many lines from it at most
_AFTER_TITLE = re.compile(r"\s[|•·]\s*$")
# The first end of a span of days: "1 August – 2 October 1944" dates a war, not the page about it.
_SPAN_BEFORE = re.compile(
    r"(?:\b\d{1,2} [^\W\d_]{3,}\.?|\b[^\W\d_]{3,}\.? \d{1,2}|\b[12]\d{3}\b\)?)(?:,? [12]\d{3})?"
    r"\s?(?:[-–—−]|to|through|until|până la)\s?$"
)
FACT_LINES = 4  # so many lines below a battle's day its box tells the result
LEAST_YEAR = 1700  # no newspaper that anyone drops is older
OLD_YEAR = 1990  # a line of its own with a day before that year, which the text tells again, is the event's
SHARED = "en"  # the language of months that systems of all languages print
_WORD = re.compile(r"[^\W\d_]{2,}")
_HAS_DATE = re.compile(r"\d")
# What any date with its year holds, the slips of text recognition included ("2O22").
_HAS_YEAR = re.compile(r"[12][\doOl]{3}|\d[/.]\s?\d\d")
_AFTER_DATELINE = re.compile(r"\s?[.,]?\s?(?:\(|\)|/|\[|--|–|—|-\s)")
_DATELINE_MARK = re.compile(r"\d[^()/\[\-–—]{0,16}(?:[()/\[–—]|--|-\s)")


@dataclass(frozen=True, slots=True)
class HeaderDate:
    """A date about the article itself.

    `kind`: published or modified (labelled so), line (a line with little else), dateline, text (a sentence that says
    "today, 4 February 2026"), stamp (a visitor's or crawler's clock: never the article's date). `line` are the words
    that tell it; `has_year` is False for a dateline without one (the date then stands in year 4). `told_above`
    counts the lines above that tell a story.
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
        return self.kind in ("published", "modified", "line", "stamp")


def header_dates(text: str, blocks: Sequence[TextBlock], pack: LanguagePack) -> tuple[HeaderDate, ...]:
    """All dates of a text about itself, in order; captions, tables and teasers tell none."""
    found: list[HeaderDate] = []
    labels = _labels(pack, "publishedlabel", "modifiedlabel")
    ends, fact = _labels(pack, "endlabel"), _labels(pack, "factlabel")
    seen = long_lines = told = 0
    starts: list[int] = []  # of the lines seen
    facts: list[int] = []  # which of them tell what a battle's box does
    weather: list[int] = []  # which of them tell the weather
    closed = [block.span for block in blocks if block.kind in ("caption", "table", "noise")]
    next_closed = 0
    whole = fold_article(text)
    for start, end in _lines(text):
        line, folded = text[start:end], whole[start:end]
        while next_closed < len(closed) and closed[next_closed].end <= start:
            next_closed += 1
        if next_closed < len(closed) and closed[next_closed].start <= start:
            continue
        if seen and ends.match(folded.strip()):
            break  # comments and other articles follow
        seen += 1
        starts.append(start)
        is_head = start < HEAD_LETTERS and seen <= (HEAD_LINES if told > 1 else MENU_LINES) and long_lines < 2
        long_lines += end - start > BODY_LETTERS
        told += _tells(line)
        if is_head and _WEATHER.match(line):
            weather.append(seen - 1)
        if is_head and fact.match(folded):
            facts.append(seen - 1)
        if not _HAS_DATE.search(line):
            continue
        stamp = _STAMP_BEFORE.match(line) if seen == 1 else None
        if stamp is not None:
            found.extend(_of_stamp(stamp, start, pack))
        elif end - start <= LINE_LETTERS and _HAS_YEAR.search(line) and (is_head or labels.search(folded)):
            found.extend(replace(date, told_above=told) for date in _of_line(line, folded, start, is_head, pack))
            found.extend(_of_clock(line, start, pack) if seen == 1 else ())
        if is_head or (start < HEAD_LETTERS and long_lines <= 2):
            found.extend(_of_sentence(line[:LINE_LETTERS], folded[:LINE_LETTERS], start, pack))
    found = [date for date in found if date.kind != "line" or not _is_of_list(date, found)]
    found = [date for date in found if not _is_of_event(date, text, starts, facts)]
    return tuple([_of_visitor(date, starts, weather) for date in found] if weather else found)


def _of_visitor(date: HeaderDate, starts: Sequence[int], weather: Sequence[int]) -> HeaderDate:
    """The date, as a visitor's clock where a line beside it tells the weather."""
    place = bisect_right(starts, date.line.start) - 1
    is_beside = date.kind == "line" and any(abs(place - line) <= WEATHER_LINES for line in weather)
    return replace(date, kind="stamp") if is_beside else date


def _is_of_event(date: HeaderDate, text: str, starts: Sequence[int], facts: Sequence[int]) -> bool:
    """True for the day of what the page tells: too old for a page, told again in the text, or in a battle's box."""
    year = date.date.year
    if date.has_year and year < LEAST_YEAR:
        return True
    if date.kind != "line":
        return False
    place = bisect_right(starts, date.line.start) - 1
    is_in_box = any(0 < line - place <= FACT_LINES for line in facts)
    return is_in_box or (year < OLD_YEAR and text.count(str(year), date.line.end) > 0)


def _is_of_list(date: HeaderDate, dates: Sequence[HeaderDate]) -> bool:
    """True for a day that stands on many lines, each below another title, where another day stands too."""
    days = [other.date.bounds[0] for other in dates if other.kind == "line"]
    return days.count(date.date.bounds[0]) >= REPEATS and len(set(days)) > 1


def _tells(line: str) -> bool:
    """True for a line of a story: long, and with a sentence's end."""
    return len(line) >= TELLING_LETTERS and line.rstrip("\"'”’») ").endswith((".", "!", "?"))


def _of_stamp(stamp: re.Match[str], start: int, pack: LanguagePack) -> Iterator[HeaderDate]:
    date = date_of_words(stamp["date"], pack)
    if date is not None:
        first = stamp.start("label" if stamp["label"] else "date")
        yield HeaderDate("line", date, stamp["date"], Span(start + first, start + stamp.end("date")))


def _of_clock(line: str, start: int, pack: LanguagePack) -> Iterator[HeaderDate]:
    """The day and hour that a text opens with, right before its title."""
    for words in dates_in(line, pack)[:1]:
        clock = (_BLANK if words.date.clock else _CLOCK_BEHIND).match(line, words.end)
        if clock is not None and words.has_year and not line[: words.start].strip() and line[clock.end()].isupper():
            yield HeaderDate("line", words.date, line[: clock.end()].strip(), Span(start, start + clock.end()))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every line that is not empty."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            yield start, end
        start = end + 1


@cache
def _labels(pack: LanguagePack, *names: str) -> re.Pattern[str]:
    """The labels of some word classes as one expression over folded text."""
    words = [form for name in names for form in pack.words.get(name, {})]
    forms = sorted(words, key=len, reverse=True)
    union = "|".join(re.escape(word) + (r"(?!\w)" if word[-1].isalnum() else "") for word in forms)
    return re.compile(rf"(?<!\w)(?:{union})") if union else re.compile(r"(?!)")


def _kind_before(folded: str, position: int, pack: LanguagePack) -> str:
    """Which label stands nearest before a place of the line: published, modified, stamp, teaser or ""."""
    best, best_end = "", -1
    for name in ("publishedlabel", "modifiedlabel", "stamplabel", "teaserlabel"):
        for form, value in pack.words.get(name, {}).items():
            place = folded.rfind(form, 0, position)
            while place > 0 and folded[place - 1].isalnum():
                place = folded.rfind(form, 0, place)
            if place >= 0 and place + len(form) > best_end:
                best, best_end = value, place + len(form)
    return best


def _of_line(line: str, folded: str, start: int, is_head: bool, pack: LanguagePack) -> Iterator[HeaderDate]:
    dates = [words for words in dates_in(line, pack) if words.has_year]
    if not dates and pack.code != SHARED:  # "24 February 2023" on a page in another language
        pack = load_pack(SHARED)
        dates = [words for words in dates_in(line, pack) if words.has_year]
    if not dates:
        return
    is_bare = _is_bare(line, dates, pack)
    is_span = any(_SPAN_BEFORE.search(line, 0, words.start) for words in dates)
    for words in dates:
        kind = _kind_before(folded, words.start, pack)
        if kind == "teaser":
            continue
        if kind in ("published", "modified", "stamp"):
            yield _header(kind, words, line, start, _start_of_label(dates, words))
        elif (
            is_head
            and not is_span
            and (
                is_bare or _opens_line(folded, words) or _closes_title(line, words) or _closes_in_brackets(line, words)
            )
            and _dates_the_article(line, folded, words, pack)
        ):
            yield _header("line", words, line, start, 0 if is_bare else words.start)


def _dates_the_article(line: str, folded: str, words: DatedWords, pack: LanguagePack) -> bool:
    """False for a month of an archive's list, a birthday, a photo's caption, an embedded message, and a dateline."""
    is_day = words.date.precision >= Precision.DAY or _opens_line(folded, words)
    return is_day and not _labels(pack, "otherlabel").search(folded) and not _is_dateline(line, words)


def _is_bare(line: str, dates: Sequence[DatedWords], pack: LanguagePack) -> bool:
    """True when the line tells little but the dates: names, and at most two words in small letters."""
    rest = line
    for words in reversed(dates):
        rest = rest[: words.start] + " " + rest[words.end :]
    if len(rest.strip()) > REST_LETTERS:
        return False
    small = pack.words.get("bylineword", {})
    words_of_rest: list[str] = _WORD.findall(rest)
    others = sum(word[0].islower() and fold(word) not in small for word in words_of_rest)
    return others == 0 if line.rstrip().endswith((".", "!", "?")) else others <= 2  # "They met on 30 October 2025."


def _opens_line(folded: str, words: DatedWords) -> bool:
    """True for "date 2026-02-04 Title …", the stamp of some archives."""
    return words.start <= 8 and folded[: words.start].strip(" :") in ("date", "data")


def _closes_title(line: str, words: DatedWords) -> bool:
    """True for the day at the end of a page's title: "Two states sign | Europe | DW | 25.04.2005"."""
    return not line[words.end :].strip() and _AFTER_TITLE.search(line[: words.start]) is not None


def _closes_in_brackets(line: str, words: DatedWords) -> bool:
    """True for the hour of a bulletin at the end of its head: "News of the hour (27 December 2025, 13:26)"."""
    is_inside = line[: words.start].rstrip().endswith("(") and line[words.end :].strip() == ")"
    return is_inside and words.date.precision is Precision.TIME


def _start_of_label(dates: Sequence[DatedWords], words: DatedWords) -> int:
    """A label belongs to the words since the date before it."""
    before = [other.end for other in dates if other.end <= words.start]
    return max(before, default=0)


def _header(kind: str, words: DatedWords, line: str, start: int, first: int) -> HeaderDate:
    end = len(line) if kind == "line" and first == 0 and len(line) - words.end <= REST_LETTERS else words.end
    return HeaderDate(kind, words.date, line[words.start : words.end], Span(start + first, start + end))


def _of_sentence(line: str, folded: str, start: int, pack: LanguagePack) -> Iterator[HeaderDate]:
    """A dateline at the line's beginning, or a word for today beside a whole date."""
    today = _labels(pack, "todaylabel")
    if not _DATELINE_MARK.search(line, 0, DATELINE_LETTERS) and not today.search(folded):
        return
    dates = [words for words in dates_in(line, pack) if words.date.precision >= Precision.DAY]
    for words in dates:
        span = Span(start + words.start, start + words.end)
        near = folded[max(0, words.start - 24) : words.end]
        if words.has_year and today.search(near):
            yield HeaderDate("text", words.date, line[words.start : words.end], span)
        elif (
            words.start <= DATELINE_START and _is_dateline(line, words) and not _kind_before(folded, words.start, pack)
        ):
            yield HeaderDate("dateline", words.date, line[words.start : words.end], span, words.has_year)


def _is_dateline(line: str, words: DatedWords) -> bool:
    """PLACE, date (Source) --: a short beginning in capitals or with a comma, then a dash, bracket or agency."""
    place = line[: words.start].strip(" ,.(")
    if place and not (place[0].isupper() and len(place.split()) <= 5):
        return False
    after = line[words.end : words.end + 40]
    mark = _AFTER_DATELINE.match(after)
    return mark is not None and (bool(place) or "(" in after) and len(line) - words.end > DATELINE_REST
