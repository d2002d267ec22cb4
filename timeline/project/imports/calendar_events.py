"""Events of an iCalendar file (RFC 5545): VEVENT components, recurrences told as their first date only."""

from __future__ import annotations

import re

from timeline.model import EdtfDate, InputError, TimeSpan, day_date

from .values import ImportedEvent, day_number_of, lasting_or_day

STATUS = {"TENTATIVE": "scheduled", "CANCELLED": "cancelled"}
STAMP = re.compile(r"(\d{8})(?:T(\d\d)(\d\d)(\d\d)(Z?))?")
FOLD = re.compile(r"\r?\n[ \t]")
LINE_END = re.compile(r"\r?\n|\r")  # str.splitlines would break at line separators within texts
ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def read_calendar(text: str) -> tuple[ImportedEvent, ...]:
    """The events of a calendar's text, in file order. Raises InputError when it is no calendar."""
    if not text.lstrip("\ufeff \r\n").upper().startswith("BEGIN:VCALENDAR"):
        raise InputError("This file is not a calendar.", "Export it again as iCalendar (.ics).")
    found: list[ImportedEvent] = []
    fields: dict[str, tuple[str, str]] | None = None
    for line in LINE_END.split(FOLD.sub("", text)):
        name, _, value = line.partition(":")
        if line.upper() == "BEGIN:VEVENT":
            fields = {}
        elif line.upper() == "END:VEVENT" and fields is not None:
            found.append(_event(fields, len(found) + 1))
            fields = None
        elif fields is not None:
            key, _, parameters = name.partition(";")
            fields.setdefault(key.upper(), (value, parameters.upper()))
    return tuple(found)


def _event(fields: dict[str, tuple[str, str]], number: int) -> ImportedEvent:
    def text(name: str) -> str:
        return unescaped(fields.get(name, ("", ""))[0])

    return ImportedEvent(
        title=text("SUMMARY") or text("DESCRIPTION")[:120],
        when=_when(fields),
        layer="ics",
        external_id=text("UID") or str(number),
        type_hint=text("CATEGORIES"),
        status=STATUS.get(text("STATUS").upper(), "occurred"),
        place=text("LOCATION"),
        note=text("DESCRIPTION"),
        url=text("URL"),
    )


def unescaped(text: str) -> str:
    """TEXT with the escapes of RFC 5545, 3.3.11 taken away."""
    return ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], text).strip()


def _when(fields: dict[str, tuple[str, str]]) -> TimeSpan | None:
    start = STAMP.fullmatch(fields.get("DTSTART", ("", ""))[0].strip())
    if start is None:
        return None
    first = day_number_of(start[1])
    if first is None:
        return None
    end = STAMP.fullmatch(fields.get("DTEND", ("", ""))[0].strip())
    if start[2]:
        return _moment(first, start) if end is None or end[1] == start[1] else _days(first, day_number_of(end[1]))
    last = day_number_of(end[1]) if end is not None else None
    return _days(first, None if last is None else max(last - 1, first))  # the end of whole days is excluded (3.6.1)


def _days(first: int, last: int | None) -> TimeSpan | None:
    start = TimeSpan.on(day_date(first))
    return start if last is None else lasting_or_day(start, TimeSpan.on(day_date(last)))


def _moment(day: int, stamp: re.Match[str]) -> TimeSpan | None:
    date = day_date(day)
    try:
        clock = f"{stamp[2]}:{stamp[3]}:{stamp[4]}"
        return TimeSpan.on(EdtfDate(date.year, date.month, date.day, clock, stamp[5] or ""))
    except ValueError:
        return TimeSpan.on(date)
