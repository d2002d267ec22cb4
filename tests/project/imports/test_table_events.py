"""Tables read under a mapping of columns."""

import pytest

from tests.project.exports.made import export
from timeline.model import InputError
from timeline.project.exports.csv_table import csv_bytes
from timeline.project.imports.table_events import events_of_rows, guess_columns, read_rows


def test_our_own_table_comes_back_by_the_guessed_columns() -> None:
    names, rows = read_rows(csv_bytes(export()).decode("utf-8"))
    columns = guess_columns(names)
    assert columns["when"] == "when"
    found = {event.external_id: event for event in events_of_rows(rows, columns)}
    assert str(found["e3"].when) == "[2025-10-21..2025-10-31]"
    assert found["e7"].status == "scheduled"
    assert found["e1"].actors == ("Donald Trump", "Russia")


def test_semicolons_and_romanian_headings_are_understood() -> None:
    names, rows = read_rows("Titlu;Data;Sfârșit\nO vizită;2026-04-01;2026-04-03\n;2026-01-01;\n")
    found = events_of_rows(rows, guess_columns(names))
    assert [(event.title, str(event.when)) for event in found] == [("O vizită", "2026-04-01/2026-04-03")]


@pytest.mark.parametrize("text", ["", "one\ntwo", "a,b"])
def test_what_is_no_table_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        read_rows(text)


def test_a_date_that_is_none_leaves_the_event_undated() -> None:
    names, rows = read_rows("title,date\nx,yesterday\n")
    assert [event.when for event in events_of_rows(rows, guess_columns(names))] == [None]
