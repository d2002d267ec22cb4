"""iCalendar: unfolded and read line by line as RFC 5545 says."""

import re

from timeline.project.exports.calendar_file import calendar_bytes, escaped

from .made import export


def components() -> dict[str, dict[str, str]]:
    text = calendar_bytes(export()).decode("utf-8").replace("\r\n ", "")
    found = {}
    for block in re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT", text, re.S):
        fields = dict(line.split(":", 1) for line in block.strip().split("\r\n"))
        found[fields["UID"].split("@")[0]] = fields
    return found


def test_lines_are_at_most_75_octets_and_end_with_cr_lf() -> None:
    raw = calendar_bytes(export())
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    assert b"\n" not in raw.replace(b"\r\n", b"")


def test_an_exact_day_is_a_whole_day_whose_end_is_excluded() -> None:
    fields = components()["e1"]
    assert fields["DTSTART;VALUE=DATE"] == "20251016"
    assert fields["DTEND;VALUE=DATE"] == "20251017"
    assert fields["SUMMARY"] == "Trump and Putin speak by phone"


def test_an_uncertain_day_says_so_in_its_summary() -> None:
    fields = components()["e3"]
    assert (fields["DTSTART;VALUE=DATE"], fields["DTEND;VALUE=DATE"]) == ("20251021", "20251101")
    assert "between 21 October 2025 and 31 October 2025" in fields["SUMMARY"]


def test_a_stated_hour_with_its_zone_is_written_in_utc() -> None:
    fields = components()["e7"]
    assert fields["DTSTART"] == "20260205T013000Z"
    assert fields["STATUS"] == "TENTATIVE"


def test_what_has_no_two_ends_in_years_1_to_9999_is_left_out() -> None:
    assert set(components()) == {"e1", "e2", "e3", "e7"}


def test_separators_are_escaped_and_controls_dropped() -> None:
    assert escaped("a;b,c\\d\r\ne\x07") == "a\\;b\\,c\\\\d\\ne"
