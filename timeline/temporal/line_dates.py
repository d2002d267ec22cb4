"""Dates about the article in one line of its text: labelled, alone, before the first words, in a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.language import LanguagePack, fold, load_pack, pack_for
from timeline.model import Precision, Span

from .dated_words import DatedWords, date_of_words, dates_in
from .header_date import HeaderDate, labels
from .page_dates import dates_of_any_language, label_before

REST_LETTERS = 60  # what may stand beside the date in a line that tells nothing else
STAMP_START = 8  # letters before the date of an archive's stamp
PLACE_WORDS = 5  # of a dateline: "SHARM EL SHEIKH, Egypt"
SOURCE_LETTERS = 40  # behind the date of a dateline, in which its source and dash stand
DATELINE_REST = 20  # a dateline is followed by its story
DATELINE_START, DATELINE_LETTERS = 45, 120  # where its date begins at the latest, and where its dash stands
SHARED = "en"  # the language of months that systems of all languages print
DAY_FIRST = "und"  # no language: English words, and figures with the day first
# A zone of Europe, Africa or Asia, or a clock of 24 hours: no American wrote the figures.
_DAY_FIRST = re.compile(
    r"\b(?:GMT|BST|CES?T|EES?T|WES?T|MSK|TRT|SAST|WAT|EAT|IST|PKT|AE[SD]T|NZ[SD]T)\b"
    r"|\b(?:1[3-9]|2[0-3])[:.h][0-5]\d\b(?!\s?[AaPp]\.?[Mm])"
)
LABEL_LETTERS, LABEL_PLACE = 50, 40  # so far before a date and so far into a sentence its label stands
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-ZĂÂÎȘȚ])")
AS_OF_LETTERS = 24  # an hour may stand between
_SIGNS = ("·", "|", "•")
TELLING_LETTERS = 60  # a line of a story has so many at least
# Archives set the day right before the first words: "2019-10-19 NEW DELHI: Two navies …", "date 2019-10-19 Two …";
# behind that label a month may stand, and an hour that closes the line.
_STAMP_BEFORE = re.compile(r"\s*(?P<label>dat[ea]:?\s+)?(?P<date>(?:19|20)\d\d-[01]\d-[0-3]\d)\s+(?=[^\W\d_]).{40}")
_MONTH_BEFORE = re.compile(
    r"\s*dat[ea]:?\s+(?P<date>(?:19|20)\d\d-[01]\d)(?!-\d)(?:\s+\d\d:\d\d)?(?:\s*$|\s+(?=\S).{40})"
)
# Bulletins of the nineties do so in eight figures: "19980923 Council meets on …".
_EIGHT_FIGURES = re.compile(r"\s*(?P<date>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))\s+(?=[^\W\d_]).{20}")
# Where a page sets it apart by its looks alone, they are glued: "February 18, 2015Ministers meet …".
_GLUED_YEAR = re.compile(r"(?:19|20)\d\d(?=[A-ZĂÂÎȘȚ])")
GLUED_LETTERS = 40
# Or that day in words, with its hour: "Monday, 24 October 2005 - 08:44 AM Ministers meet …".
_CLOCK_BEHIND = re.compile(r"(?:\s?[-–—|,])?\s?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?\s+(?=\S)")
_BLANK = re.compile(r"\s+(?=\S)")
_AFTER_TITLE, _AFTER_DASH = re.compile(r"\s[|•·]\s*$"), re.compile(r"\s[-–—]\s*$")
# The first end of a span of days: "1 August – 2 October 1944" dates a war, not the page about it.
_SPAN_BEFORE = re.compile(
    r"(?:\b\d{1,2} [^\W\d_]{3,}\.?|\b[^\W\d_]{3,}\.? \d{1,2}|\b[12]\d{3}\b\)?)(?:,? [12]\d{3})?"
    r"\s?(?:[-–—−]|to|through|until|până la)\s?$"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
# What a date with its year holds, the slips of text recognition included ("2O22"); the last is a year of two digits.
_HAS_YEAR = re.compile(r"[12][\doOl]{3}|\d[/.]\s?\d\d|[^\W\d_]\.?[ -](?:\d\d?, ?)?'?\d\d(?![\d:.%])")
_AFTER_DATELINE = re.compile(r"\s?[.,]?\s?(?:\(|\)|/|\[|--|–|—|-\s)")
_DATELINE_MARK = re.compile(r"\d[^()/\[\-–—]{0,16}(?:[()/\[–—]|--|-\s)|\d\d[.:]\s[A-ZĂÂÎȘȚŞŢ]")
# "Kyiv, November 19, 2015. The mission …": a place, a comma, the day, and a new sentence.
_PLACE_BEFORE = re.compile(r"[A-ZĂÂÎȘȚŞŢ][^\W\d_]+(?:[ -][A-ZĂÂÎȘȚŞŢ][^\W\d_]+){0,2}, $")
_SENTENCE_BEHIND = re.compile(r"[.:]\s+[\"“„]?[A-ZĂÂÎȘȚŞŢ]")


def dates_of_stamp(line: str, folded: str, start: int, is_first: bool, pack: LanguagePack) -> Iterator[HeaderDate]:
    """The day that stands right before the words of a line of the head."""
    stamp = _EIGHT_FIGURES.match(line)
    if is_first and stamp is None:
        stamp = _STAMP_BEFORE.match(line) or _MONTH_BEFORE.match(line)
    date = date_of_words(stamp["date"], pack) if stamp is not None else None
    if stamp is not None and date is not None:
        first = len(line) - len(line.lstrip())
        yield HeaderDate("line", date, stamp["date"], Span(start + first, start + stamp.end("date")))
    elif stamp is None and _GLUED_YEAR.search(line, 0, GLUED_LETTERS):
        for words in dates_of_any_language(line[:GLUED_LETTERS], folded[:GLUED_LETTERS])[:1]:
            if words.start == 0 and line[words.end : words.end + 1].isupper():
                yield HeaderDate("line", words.date, line[: words.end], Span(start, start + words.end))


def dates_of_clock(line: str, start: int, pack: LanguagePack) -> Iterator[HeaderDate]:
    """The day and hour that a text opens with, right before its title."""
    for words in dates_in(line, pack)[:1]:
        clock = (_BLANK if words.date.clock else _CLOCK_BEHIND).match(line, words.end)
        if clock is not None and words.has_year and not line[: words.start].strip() and line[clock.end()].isupper():
            yield HeaderDate("line", words.date, line[: clock.end()].strip(), Span(start, start + clock.end()))


def _label_room(line: str, position: int) -> tuple[int, int]:
    """Between which places of the line a label must begin to count for a date: any, in a line that tells no story; in
    another at the beginning of the date's sentence and not far from it ("This article was published on 3 May 2020.").
    """
    if not tells(line):
        return 0, position
    start = max((0, *(end.end() for end in _SENTENCE_END.finditer(line, 0, position))))
    return max(start, position - LABEL_LETTERS), start + LABEL_PLACE


def _kind_before(folded: str, position: int, pack: LanguagePack, room: tuple[int, int] | None = None) -> str:
    """Which label stands nearest before a place of the line: published, modified, stamp, teaser or ""; of those that
    begin in `room`."""
    first, last = room or (0, position)
    best, best_end = "", -1
    for name in ("publishedlabel", "modifiedlabel", "stamplabel", "teaserlabel"):
        for form, value in pack.words.get(name, {}).items():
            place = folded.rfind(form, 0, position)
            while place > 0 and folded[place - 1].isalnum():
                place = folded.rfind(form, 0, place)
            if first <= place <= last and place + len(form) > best_end:
                best, best_end = value, place + len(form)
    return best


def tells(line: str) -> bool:
    """True for a line of a story: long, and with a sentence's end."""
    return len(line) >= TELLING_LETTERS and line.rstrip("\"'”’») ").endswith((".", "!", "?", "。"))


def tells_a_year(line: str) -> bool:
    """True for a line that may hold a date with its year."""
    return _HAS_YEAR.search(line) is not None


def dates_of_line(line: str, folded: str, start: int, is_head: bool, pack: LanguagePack) -> Iterator[HeaderDate]:
    """Dates of a short line, by their labels; without one those of a line of the head that tells little else."""
    dates, is_own = _dates_with_year(line, folded, pack)
    if not dates:
        return
    is_bare = _is_bare(line, dates, pack)
    is_span = any(_SPAN_BEFORE.search(line, 0, words.start) for words in dates)
    for words in dates:
        room = _label_room(line, words.start)
        kind = ("" if is_own else label_before(folded, words.start)) or _kind_before(folded, words.start, pack, room)
        if kind == "teaser":
            continue
        if kind in ("published", "modified", "stamp"):
            yield _header(kind, words, line, start, _start_of_label(dates, words))
        elif (
            is_head
            and not is_span
            and (is_bare or _opens_line(folded, words) or _stands_apart(line, words, pack))
            and _dates_the_article(line, folded, words, is_bare, pack)
        ):
            yield _header("line", words, line, start, 0 if is_bare else words.start)
        elif is_head and words.date.precision >= Precision.DAY and _closes_as_of(line, words, pack):
            yield _header("as-of", words, line, start, words.start)


def source_of_line(line: str, folded: str, start: int, pack: LanguagePack) -> Iterator[HeaderDate]:
    """The day behind the name of a source, which closes the line: "Source: Reuters, 24 April 2016"."""
    dates, _ = _dates_with_year(line, folded, pack)
    is_said = bool(dates) and labels(pack, "sourcelabel").match(folded.lstrip()) is not None
    if is_said and not line[dates[-1].end :].strip(" .)") and _dates_the_article(line, folded, dates[-1], False, pack):
        yield _header("source", dates[-1], line, start, 0)


def _dates_with_year(line: str, folded: str, pack: LanguagePack) -> tuple[Sequence[DatedWords], bool]:
    """Dates in the article's language, else in English ("24 February 2023" stands on pages of all), else in any; and
    whether it was the first. Whole days count before months: "28. April 2023" holds one in German, "April 2023" in
    English."""
    months: tuple[Sequence[DatedWords], bool] = ((), False)
    english = pack_for(DAY_FIRST) if _DAY_FIRST.search(line) else load_pack(SHARED)
    for known in (english,) if pack.code == SHARED and pack.settings["date_order"] != "dmy" else (pack, english):
        dates = [words for words in dates_in(line, known) if words.has_year]
        if any(words.date.precision >= Precision.DAY for words in dates):
            return dates, known is pack
        months = months if months[0] else (dates, known is pack)
    days = dates_of_any_language(line, folded)
    return (days, False) if days else months


def _dates_the_article(line: str, folded: str, words: DatedWords, is_bare: bool, pack: LanguagePack) -> bool:
    """False for a month amid other words, a birthday, a photo's caption, an embedded message, and a dateline."""
    is_day = words.date.precision >= Precision.DAY or _opens_line(folded, words)
    is_told = is_day or (is_bare and _is_month_alone(line, folded, words, pack))
    return is_told and not labels(pack, "otherlabel").search(folded) and not _is_dateline(line, words)


def _is_month_alone(line: str, folded: str, words: DatedWords, pack: LanguagePack) -> bool:
    """True for a month that is all the words of its line, or stands behind an author's name or a bar."""
    before = line[: words.start].rstrip()
    is_byline = labels(pack, "authorlabel").match(folded.lstrip()) is not None
    is_closing = not _WORD.search(line, words.end) and (is_byline or before.endswith(_SIGNS))
    return is_closing or not _WORD.search(line[: words.start] + line[words.end :])


def day_closing_title(line: str, folded: str, start: int, pack: LanguagePack) -> Iterator[HeaderDate]:
    """The day that closes a title, for a story that goes on with "today": "Talks of ministers, Vienna, 3 May 2020"."""
    dates, _ = _dates_with_year(line, folded, pack)
    if dates and dates[-1].date.precision >= Precision.DAY and not line[dates[-1].end :].strip():
        yield _header("text", dates[-1], line, start, dates[-1].start)


def _is_bare(line: str, dates: Sequence[DatedWords], pack: LanguagePack) -> bool:
    """True when the line tells little but the dates: names, and at most two words in small letters."""
    rest = line
    for words in reversed(dates):
        rest = rest[: words.start] + " " + rest[words.end :]
    if len(rest.strip()) > REST_LETTERS:
        return False
    others = _small_words(rest, pack)
    return others == 0 if line.rstrip().endswith((".", "!", "?")) else others <= 2  # "They met on 30 October 2025."


def _small_words(text: str, pack: LanguagePack) -> int:
    """How many words in small letters stand in a text that no byline has."""
    small = pack.words.get("bylineword", {})
    words: list[str] = _WORD.findall(text)
    return sum(word[0].islower() and fold(word) not in small for word in words)


def _stands_apart(line: str, words: DatedWords, pack: LanguagePack) -> bool:
    """True for a day that signs set apart in a line that tells more."""
    return _closes_title(line, words) or _closes_in_brackets(line, words) or _is_between_signs(line, words, pack)


def _closes_as_of(line: str, words: DatedWords, pack: LanguagePack) -> bool:
    """True for the day up to which a bulletin tells, at its title's end: "Report No. 19 (as of 29 May 2013)"."""
    before = fold(line[max(0, words.start - AS_OF_LETTERS) : words.start])
    return not line[words.end :].strip(" )") and labels(pack, "asoflabel").search(before) is not None


def _is_between_signs(line: str, words: DatedWords, pack: LanguagePack) -> bool:
    """True for a day between bars or dots in a line of names: "By Staff, in News, World · 31 Jan 2025 · Share"."""
    before, after = line[: words.start].rstrip(), line[words.end :].lstrip()
    is_between = before.endswith(_SIGNS) and (not after or after.startswith(_SIGNS))
    return is_between and _small_words(before + " " + after, pack) <= 2


def _opens_line(folded: str, words: DatedWords) -> bool:
    """True for "date 2026-02-04 Title …", the stamp of some archives."""
    return words.start <= STAMP_START and folded[: words.start].strip(" :") in ("date", "data")


def _closes_title(line: str, words: DatedWords) -> bool:
    """True for the day at the end of a page's title: "Two states sign | Europe | 25.04.2005"; behind a dash one in
    figures only, for words there may tell what happened that day."""
    before = line[: words.start]
    is_behind_dash = _AFTER_DASH.search(before) is not None and _is_in_figures(line, words)
    return not line[words.end :].strip() and (is_behind_dash or _AFTER_TITLE.search(before) is not None)


def _closes_in_brackets(line: str, words: DatedWords) -> bool:
    """True for the hour of a bulletin at the end of its head: "News of the hour (27 December 2025, 13:26)", and for a
    day in figures there; one with its month's name may be that of what the head tells."""
    is_inside = line[: words.start].rstrip().endswith("(") and line[words.end :].strip() == ")"
    return is_inside and (words.date.precision is Precision.TIME or _is_in_figures(line, words))


def _is_in_figures(line: str, words: DatedWords) -> bool:
    return _WORD.search(line, words.start, words.end) is None


def _start_of_label(dates: Sequence[DatedWords], words: DatedWords) -> int:
    """A label belongs to the words since the date before it."""
    before = [other.end for other in dates if other.end <= words.start]
    return max(before, default=0)


def _header(kind: str, words: DatedWords, line: str, start: int, first: int) -> HeaderDate:
    end = len(line) if kind == "line" and first == 0 and len(line) - words.end <= REST_LETTERS else words.end
    return HeaderDate(kind, words.date, line[words.start : words.end], Span(start + first, start + end))


def dates_of_sentence(line: str, folded: str, start: int, pack: LanguagePack) -> Iterator[HeaderDate]:
    """A dateline at the line's beginning, or a word for today beside a whole date."""
    today = labels(pack, "todaylabel")
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
    if place and not (place[0].isupper() and len(place.split()) <= PLACE_WORDS):
        return False
    after = line[words.end : words.end + SOURCE_LETTERS]
    if words.has_year and _PLACE_BEFORE.fullmatch(line, 0, words.start) and _SENTENCE_BEHIND.match(after):
        return len(line) - words.end > DATELINE_REST
    mark = _AFTER_DATELINE.match(after)
    return mark is not None and (bool(place) or "(" in after) and len(line) - words.end > DATELINE_REST
