"""Dates in addresses and file names: /2026/02/04/, /20260204/, 2026-02-04-title.html."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from timeline.model import EdtfDate

_DAY = re.compile(r"(?<!\d)(?P<year>19[89]\d|20\d\d)(?P<mark>[-/_.]?)(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)")
_MONTH_AND_DAY = re.compile(r"/(?P<year>19[89]\d|20\d\d)[-_]?(?P<month>\d{2})/(?P<day>\d{2})(?=/)")
_DAY_FIRST = re.compile(r"(?<!\d)(?P<day>\d{1,2})(?P<mark>[-_.])(?P<month>\d{1,2})(?P=mark)(?P<year>20\d\d)(?!\d)")
_MONTH = re.compile(r"/(?P<year>19[89]\d|20\d\d)/(?P<month>\d{1,2})(?=/)")
_NAMED = re.compile(r"/(?P<year>19[89]\d|20\d\d)/(?P<name>[a-z]{3})/(?P<day>\d{1,2})(?=/)")
MAX_LETTERS = 2_000
_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def date_in_address(url: str) -> tuple[EdtfDate, str] | None:
    """The date in an address's path and the letters it was read from; a month where no day stands there."""
    path = unquote(urlsplit(url).path) if "//" in url[:10] else url
    return _first(path, (_DAY, _MONTH_AND_DAY, _DAY_FIRST, _NAMED, _MONTH)) if url else None


def date_in_file_name(path: str) -> tuple[EdtfDate, str] | None:
    """The day in a file's name (folders do not count) and the letters it was read from."""
    name = re.split(r"[\\/]|!/", path)[-1]
    return _first(name, (_DAY, _DAY_FIRST))


def _first(text: str, patterns: tuple[re.Pattern[str], ...]) -> tuple[EdtfDate, str] | None:
    for pattern in patterns:
        for match in pattern.finditer(text[:MAX_LETTERS]):
            date = _date(match)
            if date is not None:
                return date, match[0].strip("/")
    return None


def _date(match: re.Match[str]) -> EdtfDate | None:
    groups = match.groupdict()
    if "name" in groups:
        if groups["name"] not in _NAMES:
            return None
        month = _NAMES.index(groups["name"]) + 1
    else:
        month = int(groups["month"])
    if groups.get("mark") == "" and len(match[0].strip("/")) != 8:
        return None
    try:
        return EdtfDate(int(groups["year"]), month, int(groups["day"]) if "day" in groups else None)
    except ValueError:  # an article's number that looks like a date: /2026/13/45/
        return None
