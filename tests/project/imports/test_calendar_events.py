"""Calendars read: our own comes back, and others' oddities are borne."""

import pytest

from tests.project.exports.made import export
from timeline.model import InputError
from timeline.project.exports.calendar_file import calendar_bytes
from timeline.project.imports.calendar_events import read_calendar, unescaped


def test_our_own_calendar_comes_back_with_titles_and_days() -> None:
    found = {event.external_id.split("@")[0]: event for event in read_calendar(calendar_bytes(export()).decode())}
    assert found["e1"].title == "Trump and Putin speak by phone"
    assert str(found["e1"].when) == "2025-10-16"
    assert str(found["e3"].when) == "2025-10-21/2025-10-31"
    assert str(found["e7"].when) == "2026-02-05T01:30:00Z"
    assert found["e7"].status == "scheduled"


@pytest.mark.parametrize(
    ("lines", "when"),
    [
        ("DTSTART;VALUE=DATE:20260204", "2026-02-04"),
        ("DTSTART;TZID=Europe/Bucharest:20260204T162200", "2026-02-04T16:22:00"),
        ("DTSTART:20260204T162200Z\r\nDTEND:20260206T100000Z", "2026-02-04/2026-02-06"),
        ("DTSTART;VALUE=DATE:20260431", "None"),
        ("DTSTART:soon", "None"),
        ("SUMMARY:no date", "None"),
    ],
)
def test_dates_are_read_or_left_open_but_never_moved(lines: str, when: str) -> None:
    text = f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    assert [str(event.when) for event in read_calendar(text)] == [when]


def test_escapes_are_taken_away_once() -> None:
    assert unescaped(r"a\;b\,c\\d\ne") == "a;b,c\\d\ne"


def test_another_file_is_refused_with_advice() -> None:
    with pytest.raises(InputError, match="not a calendar"):
        read_calendar("hello")


def test_a_line_separator_within_a_text_ends_no_line() -> None:
    head = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260204\r\n"
    text = f"{head}SUMMARY:One\u2028two\x85three\r\nEND:VEVENT\r\n"
    (event,) = read_calendar(f"{text}END:VCALENDAR\r\n")
    assert event.title == "One\u2028two\x85three"
