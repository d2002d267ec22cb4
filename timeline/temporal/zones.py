"""Zones as news names them: fixed offsets, and those that change with the summer time of Europe or North America."""

from __future__ import annotations

from timeline.model import EdtfDate
from timeline.model.calendar import day_number, weekday


def zone_offset(zone: str, date: EdtfDate) -> str:
    """The offset as EDTF writes it ("Z", "+02:00"), "" for none or one that is not known.

    `zone` is such an offset ("+0200" too), or "EU+02:00" / "US-05:00": the offset in winter, an hour more in summer.
    European summer time runs from the last Sunday of March to the last of October (Directive 2000/84/EC), North
    American from the second Sunday of March to the first of November (Energy Policy Act of 2005); a change at night is
    not looked at finer than by days.
    """
    zone = zone.upper()
    rule, offset = (zone[:2], zone[2:]) if zone[:2] in ("EU", "US") else ("", zone)
    if not offset or offset[0] not in "Z+-":
        return ""
    if offset[0] == "Z":
        return "Z"
    if ":" not in offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    if not rule or not _is_summer(rule, date):
        return offset if offset != "+00:00" or not rule else "Z"
    hours = int(offset[:3]) + 1
    return "Z" if hours == 0 else f"{hours:+03d}{offset[3:]}"


def difference(local: str, universal: str) -> str:
    """The zone in which it is `local` (hh:mm) at `universal` time: "+02:00", from -12:00 up; "" for no usual zone."""
    minutes = _minutes(local) - _minutes(universal)
    minutes = (minutes + 12 * 60) % (24 * 60) - 12 * 60
    if minutes % 30:
        return ""
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:5])


def _is_summer(rule: str, date: EdtfDate) -> bool:
    number = date.bounds[0]
    if rule == "EU":
        return _sunday(date.year, 3, 31) <= number < _sunday(date.year, 10, 31)
    return _sunday(date.year, 3, 14) <= number < _sunday(date.year, 11, 7)


def _sunday(year: int, month: int, last_day: int) -> int:
    """Day number of the last Sunday up to a day of the month."""
    number = day_number(year, month, last_day)
    return number - (weekday(number) + 1) % 7
