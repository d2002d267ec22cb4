"""First and last day of a time as it is compared, and the days that are forgiven because its bounds are vague."""

from __future__ import annotations

from timeline.model import Form, Precision, TimeSpan
from timeline.model.calendar import civil

ENDLESS_DAYS = 10**9  # more days than any two dates lie apart


def days_of(span: TimeSpan | None) -> tuple[int | None, int | None, int]:
    """First and last day, and the days forgiven. A lasting event is compared by its beginning."""
    if span is None:
        return None, None, 0
    if span.form is Form.INTERVAL:
        begin = span.start or span.end
        return (*begin.soft_bounds, 1) if begin is not None else (None, None, 0)
    first, last = span.earliest, span.latest
    if first is None or last is None:
        known = first if first is not None else last
        return known, known, 3
    if span.form is Form.SET:
        # A third of a month ends softly: "late October" and the 20th agree. Some days of a week do not.
        days = last - first + 1
        return first, last, min(5, -(-days // 3)) if days > 7 and not _are_whole_months(first, last) else 0
    return first, last, 0 if span.precision >= Precision.DAY else 1


def _are_whole_months(first: int, last: int) -> bool:
    """True for stretches that end where months do, which are told by their names and are not vague."""
    return civil(first)[2] == 1 and civil(last + 1)[2] == 1
