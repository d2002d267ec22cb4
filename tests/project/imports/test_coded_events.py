"""Machine-coded tables: codes become our types, precision is kept."""

import pytest

from timeline.project.imports.coded_events import (
    is_acled,
    is_gdelt,
    is_polecat,
    longest_prefix,
    read_acled,
    read_gdelt,
    read_polecat,
    written_day,
)

CAMEO = {"04": "meeting", "042": "visit", "19": "armed_attack"}


def gdelt_line(columns: int, code: str, *, root: str = "1", day: str = "20260204") -> str:
    cells = [""] * columns
    cells[0], cells[1], cells[6], cells[16], cells[25], cells[26] = "7", day, "ROMANIA", "MOLDOVA", root, code
    cells[50 if columns == 58 else 52], cells[-1] = "Chisinau, Moldova", "https://example.org/a"
    return "\t".join(cells)


@pytest.mark.parametrize("columns", [58, 61])
def test_a_gdelt_line_of_either_version_is_read(columns: int) -> None:
    line = gdelt_line(columns, "0421")
    assert is_gdelt(line)
    (event,) = read_gdelt([line], CAMEO)
    assert (event.type, str(event.when), event.place) == ("visit", "2026-02-04", "Chisinau, Moldova")
    assert event.actors == ("Romania", "Moldova")
    assert event.url == "https://example.org/a"


def test_lines_that_are_no_root_event_or_have_no_date_or_code_of_ours_are_left_out() -> None:
    lines = [gdelt_line(61, "042", root="0"), gdelt_line(61, "042", day="20260431"), gdelt_line(61, "999"), "x\ty"]
    assert read_gdelt(lines, CAMEO) == ()


def test_the_longest_code_decides() -> None:
    assert longest_prefix("0421", CAMEO) == "visit"
    assert longest_prefix("0411", CAMEO) == "meeting"
    assert longest_prefix("", CAMEO) == ""


@pytest.mark.parametrize(
    ("precision", "when"), [("1", "2026-02-04"), ("2", "[2026-02-01..2026-02-07]"), ("3", "2026-02")]
)
def test_acled_precision_is_kept(precision: str, when: str) -> None:
    row = {
        "event_id_cnty": "UKR1", "event_date": "04 February 2026", "time_precision": precision, "event_type": "Battles",
        "sub_event_type": "Armed clash", "actor1": "A", "actor2": "B", "location": "X", "country": "Ukraine",
    }  # fmt: skip
    assert is_acled(list(row))
    (event,) = read_acled([row])
    assert (event.type, str(event.when)) == ("armed_attack", when)


def test_polecat_takes_mode_before_type() -> None:
    row = {
        "Event ID": "1",
        "Event Date": "2026-02-04",
        "Event Type": "CONSULT",
        "Event Mode": "Phone",
        "Actor Name": "A",
    }
    assert is_polecat(list(row))
    (event,) = read_polecat([row], {"CONSULT/phone": "phone_call", "CONSULT": "meeting"})
    assert event.type == "phone_call"


def test_a_day_is_read_in_two_ways_and_never_moved() -> None:
    assert str(written_day("2026-02-04T00:00")) == "2026-02-04"
    assert written_day("31 April 2026") is None
