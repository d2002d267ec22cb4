"""What an event is called in a tooltip and to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from timeline.layout.axis_names import AxisNames, day_text, moment_text, year_text
from timeline.layout.columns import EventColumns, Flag, Kind
from timeline.layout.minutes import MINUTES_PER_DAY, civil_from_minutes
from timeline.model.calendar import civil, days_in_month

CONTEXT = "TimelineView"


def translated(text: str, number: int = -1) -> str:
    """A sentence of the view in the language of the interface."""
    return QCoreApplication.translate(CONTEXT, text, "", number)


def when_text(columns: EventColumns, position: int, names: AxisNames) -> str:
    """The time of an event in full; a month or a year is named as such."""
    earliest, latest, kind = (int(getattr(columns, name)[position]) for name in ("earliest", "latest", "kind"))
    first, last = stretch_text(earliest, names), stretch_text(latest - 1, names)
    whole = whole_unit_text(earliest, latest, names)
    if kind == Kind.POINT:
        return moment_text(earliest, latest - earliest < MINUTES_PER_DAY, names)
    if kind == Kind.OPEN_END:
        return translated("since {day}").format(day=first)
    if kind == Kind.OPEN_START:
        return translated("until {day}").format(day=last)
    if kind == Kind.WITHIN:
        return whole or translated("on one day between {first} and {last}").format(first=first, last=last)
    return whole or translated("from {first} to {last}").format(first=first, last=last)


def stretch_text(minute: int, names: AxisNames) -> str:
    """The day of a minute in full."""
    return day_text(minute, names)


def whole_unit_text(earliest: int, latest: int, names: AxisNames) -> str:
    """ "October 2025" or "2025" where the bounds are those of a whole month or year, else an empty text."""
    year, month, day, _, _ = civil_from_minutes(earliest)
    if day != 1 or earliest % MINUTES_PER_DAY or latest % MINUTES_PER_DAY:
        return ""
    last_year, last_month, last_day = civil(latest // MINUTES_PER_DAY - 1)
    if (last_year, last_month, last_day) == (year, month, days_in_month(year, month)):
        return f"{names.months[month - 1]} {year_text(year, names)}"
    return year_text(year, names) if (month, last_year, last_month, last_day) == (1, year, 12, 31) else ""


def event_text(columns: EventColumns, position: int, names: AxisNames) -> str:
    """Date, title and number of sources in a line."""
    sources = translated("%n source(s)", int(columns.sources[position]))
    return translated("{when}, {title}, {sources}").format(
        when=when_text(columns, position, names), title=columns.title(position), sources=sources
    )


def card_text(columns: EventColumns, position: int, names: AxisNames, offset: str = "") -> str:
    """The lines of the hover card, as plain text. `offset` is that of the time's clock from UTC, `Z` or `+02:00`."""
    when = when_text(columns, position, names)
    zone = "UTC" if offset == "Z" else f"UTC{offset}"
    lines = [
        columns.title(position),
        f"{when} {zone}" if offset else when,
        translated("%n source(s)", int(columns.sources[position])),
    ]
    flags = int(columns.flags[position])
    if flags & Flag.PLANNED:
        lines.append(translated("Planned"))
    if flags & Flag.CONFLICT:
        lines.append(translated("The sources disagree on the date."))
    return "\n".join(lines)


def range_text(events: int, minutes: int) -> str:
    """How many events and days a selected range holds, or hours where it is shorter than a day."""
    days, hours = round(minutes / MINUTES_PER_DAY), max(round(minutes / 60), 1)
    length = translated("%n day(s)", days) if minutes >= MINUTES_PER_DAY else translated("%n hour(s)", hours)
    return translated("{events}, {days}").format(events=translated("%n event(s)", events), days=length)
