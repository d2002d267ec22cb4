"""Times of the clock in the zone that the user wants them told in. Qt knows the zones, on every system."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QDateTime, QTimeZone

from timeline.layout.columns import EventColumns
from timeline.layout.minutes import civil_from_minutes, minutes_from_civil
from timeline.model import EdtfDate, Event, Form, TimeSpan
from timeline.project import Project
from timeline.project.filters import EVERYTHING
from timeline.project.when_text import when_text

from .catalogue import AS_TOLD, Catalogue
from .translator import Translator

OF_COMPUTER = "system"
UTC_NAME = "UTC"


@lru_cache(maxsize=1)
def zone_names() -> tuple[str, ...]:
    """UTC, then the zones of the world by their names of continent and city."""
    known = {bytes(name.data()).decode("ascii") for name in QTimeZone.availableTimeZoneIds()}
    return (UTC_NAME, *sorted(name for name in known if "/" in name and not name.startswith("Etc/")))


def told(span: TimeSpan | None, words: Catalogue | Translator, *, short: bool = False) -> str:
    """A time span in words of the window's language, its times of the clock in the zone that the user chose."""
    return when_text(in_zone(span, words.zone), words.language, short=short)


def in_zone(span: TimeSpan | None, zone: str) -> TimeSpan | None:
    """A span with its times of the clock told in a zone. An interval is moved only where both its ends can be, and
    stays as it is where they would then end before they start."""
    if span is None or zone_of(zone) is None:
        return span
    if span.form is Form.DATE and span.start is not None:
        return TimeSpan.on(date_in_zone(span.start, zone))
    ends = [end for end in (span.start, span.end) if end is not None]
    if not all(end.clock and end.zone for end in ends):
        return span
    moved = [date_in_zone(end, zone) for end in ends]
    if moved[-1].bounds[1] < moved[0].bounds[0]:
        return span
    return replace(
        span, start=moved[0] if span.start is not None else None, end=moved[-1] if span.end is not None else None
    )


def date_in_zone(date: EdtfDate, zone: str) -> EdtfDate:
    """The same moment by the clocks of a zone. A date without a time of the clock or without a zone of its own, and
    every date where the zone is not known here, stays as it is."""
    place = zone_of(zone)
    if place is None or not date.clock or not date.zone:
        return date
    utc = _minute(date) - _shift(date.zone)
    shift = place.offsetFromUtc(QDateTime.fromSecsSinceEpoch(utc * 60, QTimeZone.utc())) // 60
    year, month, day, hour, minute = civil_from_minutes(utc + shift)
    clock = f"{hour:02d}:{minute:02d}:{date.clock[6:]}"
    return replace(date, year=year, month=month, day=day, clock=clock, zone=_written(shift))


def offset_told(event: Event | None, zone: str) -> str:
    """How far the clock is from UTC by which an event's time is told in a zone, `Z` or `+02:00`; "" where it has no
    time of the clock or nobody said in which zone."""
    span = event.extent or event.when if event is not None else None
    if span is None or span.start is None or not span.start.clock:
        return ""
    return date_in_zone(span.start, zone).zone


def columns_in_zone(project: Project, columns: EventColumns, zone: str, known_on: int | None = None) -> EventColumns:
    """Columns whose events with a time of the clock stand where that zone's clocks have them; `known_on` is the day
    as of which the project was asked."""
    if zone_of(zone) is None:
        return columns
    places = {columns.event_id(position): position for position in columns.timed()}
    if not places:
        return columns
    earliest = columns.earliest.copy()
    wanted = replace(EVERYTHING, known_on=known_on, hidden=True, event_ids=frozenset(places))
    for event in project.events(wanted):
        span = event.extent or event.when
        if span is not None and span.start is not None and event.id in places:
            earliest[places[event.id]] = _minute(date_in_zone(span.start, zone))
    return columns.moved(earliest)


def zone_of(name: str) -> QTimeZone | None:
    """The zone of a name of the IANA's, or of this computer for "system"; None for times as the article tells them,
    and for a name that is not known here."""
    if name == OF_COMPUTER:
        return QTimeZone.systemTimeZone()
    known = name != AS_TOLD and QTimeZone.isTimeZoneIdAvailable(name.encode("ascii", "replace"))
    return QTimeZone(name.encode("ascii")) if known else None


def _minute(date: EdtfDate) -> int:
    hour, minute = int(date.clock[:2]), int(date.clock[3:5])
    return minutes_from_civil(date.year, date.month or 1, date.day or 1, hour, minute)


def _shift(zone: str) -> int:
    """Minutes that a zone, `Z` or `+02:00`, is ahead of UTC."""
    if zone == "Z":
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[4:6])
    return -minutes if zone[0] == "-" else minutes


def _written(shift: int) -> str:
    """The same in EDTF."""
    hours, minutes = divmod(abs(shift), 60)
    return f"{'-' if shift < 0 else '+'}{hours:02d}:{minutes:02d}" if shift else "Z"
