"""The key-dates report: a row an event, each sentence noted once, in both languages."""

from timeline.project.exports.report import key_dates

from .made import export


def test_rows_are_in_time_order_and_point_to_their_notes() -> None:
    report = key_dates(export())
    assert [row.title for row in report.rows][:3] == [
        "Before Christ",
        "A war goes on",
        "Trump and Putin speak by phone",
    ]
    row = report.rows[2]
    assert row.date == "Thursday, 16 October 2025"
    assert "Au vorbit joi." in report.notes[row.notes[0] - 1]


def test_conflicts_and_plans_are_remarked() -> None:
    remarks = {row.title[:12]: row.remark for row in key_dates(export()).rows}
    assert remarks['=HYPERLINK("'] == "The sources disagree."
    assert remarks["At a stated "] == "planned"


def test_the_report_speaks_romanian() -> None:
    report = key_dates(export("ro"))
    assert report.heading == "Date-cheie"
    assert report.rows[2].date == "joi, 16 octombrie 2025"
