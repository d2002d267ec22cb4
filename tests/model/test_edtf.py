"""EDTF conformance: the forms we read and write, their bounds, and what is refused (ISO 8601-2:2019)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import EdtfDate, Form, Precision, TimeSpan, day_date
from timeline.model.calendar import iso_day

REFUSALS = "not an EDTF|no such date|not a set|at least one end|ends before|has no month"
CONFORMANCE = [
    ("2026-02-04", "2026-02-04", "2026-02-04", Precision.DAY, Form.DATE),
    ("2025-10", "2025-10-01", "2025-10-31", Precision.MONTH, Form.DATE),
    ("2024-02", "2024-02-01", "2024-02-29", Precision.MONTH, Form.DATE),
    ("2025", "2025-01-01", "2025-12-31", Precision.YEAR, Form.DATE),
    ("201X", "2010-01-01", "2019-12-31", Precision.DECADE, Form.DATE),
    ("19XX", "1900-01-01", "1999-12-31", Precision.CENTURY, Form.DATE),
    ("2025-21", "2025-03-01", "2025-05-31", Precision.SEASON, Form.DATE),
    ("2025-24", "2025-12-01", "2026-02-28", Precision.SEASON, Form.DATE),
    ("2026-02-04T16:22:00", "2026-02-04", "2026-02-04", Precision.TIME, Form.DATE),
    ("2026-02-04T16:22:00Z", "2026-02-04", "2026-02-04", Precision.TIME, Form.DATE),
    ("2026-02-04T16:22:00+02:00", "2026-02-04", "2026-02-04", Precision.TIME, Form.DATE),
    ("2025-12-30~", "2025-12-27", "2026-01-02", Precision.DAY, Form.DATE),
    ("2025-12~", "2025-11-01", "2026-01-31", Precision.MONTH, Form.DATE),
    ("2025~", "2024-01-01", "2026-12-31", Precision.YEAR, Form.DATE),
    ("2026-02-04?", "2026-02-04", "2026-02-04", Precision.DAY, Form.DATE),
    ("2026-02-04%", "2026-02-01", "2026-02-07", Precision.DAY, Form.DATE),
    ("[2025-10-21..2025-10-31]", "2025-10-21", "2025-10-31", Precision.DAY, Form.SET),
    ("[..2026-02-03]", None, "2026-02-03", Precision.DAY, Form.SET),
    ("[2026-02-03..]", "2026-02-03", None, Precision.DAY, Form.SET),
    ("2022-02-24/..", "2022-02-24", None, Precision.DAY, Form.INTERVAL),
    ("../2026-02-03", None, "2026-02-03", Precision.DAY, Form.INTERVAL),
    ("2022-02/2023", "2022-02-01", "2023-12-31", Precision.MONTH, Form.INTERVAL),
    ("-0043-03-15", "-0043-03-15", "-0043-03-15", Precision.DAY, Form.DATE),
    ("Y12000", "Y12000-01-01", "Y12000-12-31", Precision.YEAR, Form.DATE),
]


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision", "form"), CONFORMANCE, ids=[row[0] for row in CONFORMANCE]
)
def test_a_form_is_read_with_its_bounds_and_written_back(
    text: str, earliest: str | None, latest: str | None, precision: Precision, form: Form
) -> None:
    span = TimeSpan.parse(text)
    assert str(span) == text
    assert (span.earliest_day, span.latest_day, span.precision, span.form) == (earliest, latest, precision, form)


@pytest.mark.parametrize(
    "text",
    [
        "", "..", "/", "../..", "[..]", "2026-04-31", "2025-02-29", "2026-13", "2026-25", "2026-21-04", "2026-2-4",
        "2026-02-04T24:61:00", "2026-02-04T25:00:00", "2026-02T10:00:00", "20260204", "2026-02-XX", "2026-XX",
        "2026-02-04/2026-02-03", "[2026-02-04,2026-02-06]", "yesterday", "2026-02-04 16:22", "99999",
    ],
)  # fmt: skip
def test_what_is_no_edtf_or_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=REFUSALS):
        TimeSpan.parse(text)


def test_within_is_not_lasting() -> None:
    within, lasting = TimeSpan.parse("[2025-10-21..2025-10-31]"), TimeSpan.parse("2025-10-21/2025-10-31")
    assert (within.earliest, within.latest) == (lasting.earliest, lasting.latest)
    assert within != lasting
    assert lasting.is_lasting
    assert not within.is_lasting


def test_one_day_within_one_day_is_that_day() -> None:
    assert str(TimeSpan.within(0, 0)) == "1970-01-01"
    assert TimeSpan.within(0, 0).is_exact_day


@given(st.integers(-1_000_000, 1_000_000), st.integers(0, 5000))
def test_any_set_of_days_survives_text(first: int, length: int) -> None:
    span = TimeSpan.within(first, first + length)
    again = TimeSpan.parse(str(span))
    assert again == span
    assert (again.earliest, again.latest) == (first, first + length)


@given(st.integers(-3_600_000, 2_900_000), st.booleans(), st.booleans())
def test_any_day_with_any_qualifier_survives_text(number: int, approximate: bool, uncertain: bool) -> None:
    plain = day_date(number)
    date = EdtfDate(plain.year, plain.month, plain.day, approximate=approximate, uncertain=uncertain)
    assert EdtfDate.parse(str(date)) == date
    assert iso_day(date.bounds[0]) == str(plain)


def test_midnight_at_the_end_of_a_day_is_a_time_but_one_minute_later_is_none() -> None:
    assert EdtfDate.parse("2026-02-04T24:00:00").precision is Precision.TIME
    with pytest.raises(ValueError, match="no such date"):
        EdtfDate.parse("2026-02-04T24:01:00")
