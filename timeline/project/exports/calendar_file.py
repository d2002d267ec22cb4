"""Events as iCalendar (RFC 5545): whole days, uncertain dates as their whole span and named so."""

from __future__ import annotations

from timeline.model import EdtfDate, Event, Precision, TimeSpan
from timeline.model.calendar import civil
from timeline.project.when_text import when_text

from .data import ExportData, ExportEvent

LINE_OCTETS = 75  # RFC 5545, 3.1: longer lines are folded
FIRST_DAY, LAST_DAY = -719_162, 2_932_896  # years 1 to 9999: DATE has four digits (RFC 5545, 3.3.4)
STATUS = {"scheduled": "TENTATIVE", "possible": "TENTATIVE", "cancelled": "CANCELLED"}


def calendar_bytes(data: ExportData) -> bytes:
    """A calendar of all events that have two known ends within the years 1 to 9999; the others cannot stand in one.

    A time of day with a known zone is written in UTC, one without as floating time; all else are whole days, the end
    excluded as the standard asks.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Geopolitical Timeline//EN", "CALSCALE:GREGORIAN"]
    stamp = data.today.replace("-", "") + "T000000Z"
    for row in data.events:
        lines.extend(_event_lines(row, data, stamp))
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode("utf-8")


def _event_lines(row: ExportEvent, data: ExportData, stamp: str) -> list[str]:
    event = row.event
    span = event.extent or event.when
    if span is None or span.earliest is None or span.latest is None:
        return []
    if span.earliest < FIRST_DAY or span.latest >= LAST_DAY:
        return []
    lines = ["BEGIN:VEVENT", f"UID:{event.id}@geopolitical-timeline", f"DTSTAMP:{stamp}"]
    lines.extend(_time_lines(span))
    lines.append(f"SUMMARY:{escaped(_summary(event, data.language))}")
    lines.append(f"DESCRIPTION:{escaped(_description(row, data))}")
    if event.place:
        lines.append(f"LOCATION:{escaped(event.place)}")
    lines.append(f"STATUS:{STATUS.get(event.status, 'CONFIRMED')}")
    lines.append("TRANSP:TRANSPARENT")
    lines.append(f"CATEGORIES:{escaped(data.type_labels.get(event.type, event.type))}")
    url = next((data.articles[c.article_id].url for c in row.claims if c.article_id in data.articles), "")
    if url.startswith(("http://", "https://")):
        lines.append(f"URL:{url}")
    lines.append("END:VEVENT")
    return lines


def _time_lines(span: TimeSpan) -> list[str]:
    start = span.start
    if span.is_exact_day and start is not None and start.precision is Precision.TIME:
        return [f"DTSTART:{_clock(start)}"]
    assert span.earliest is not None  # checked by the caller
    assert span.latest is not None
    return [f"DTSTART;VALUE=DATE:{_day(span.earliest)}", f"DTEND;VALUE=DATE:{_day(span.latest + 1)}"]


def _clock(date: EdtfDate) -> str:
    hour, minute, second = (int(part) for part in date.clock.split(":"))
    day = date.bounds[0]
    shift = 0
    if date.zone and date.zone != "Z":
        shift = (int(date.zone[1:3]) * 60 + int(date.zone[4:6])) * (1 if date.zone[0] == "+" else -1)
    carry, rest = divmod(hour * 60 + minute - shift, 1440)
    return f"{_day(day + carry)}T{rest // 60:02d}{rest % 60:02d}{min(second, 59):02d}{'Z' if date.zone else ''}"


def _day(number: int) -> str:
    year, month, day = civil(number)
    return f"{year:04d}{month:02d}{day:02d}"


def _summary(event: Event, language: str) -> str:
    exact = event.when is not None and (event.when.is_exact_day or event.when.is_lasting)
    return event.title(language) if exact else f"{event.title(language)} ({when_text(event.when, language)})"


def _description(row: ExportEvent, data: ExportData) -> str:
    lines = [when_text(row.event.when, data.language)]
    for claim in row.claims:
        lines.append(f"{claim.publisher or claim.article_title}: “{claim.evidence_text}”")
    return "\n".join(lines)


def escaped(text: str) -> str:
    """TEXT as RFC 5545, 3.3.11 wants it: backslash, semicolon, comma and line breaks escaped, controls dropped."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return "".join(letter for letter in text if letter >= " " and letter != "\x7f")


def _folded(line: str) -> str:
    pieces, octets, piece = [], 0, ""
    for letter in line:
        size = len(letter.encode("utf-8"))
        if octets + size > LINE_OCTETS:
            pieces.append(piece)
            piece, octets = " ", 1
        piece += letter
        octets += size
    return "\r\n".join([*pieces, piece])
