"""CSV: parsed back by the standard library, and no cell that a spreadsheet would run."""

import csv
import io

import pytest

from timeline.project.exports.csv_table import COLUMNS, csv_bytes, plain_cell

from .made import HOSTILE, export


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_bytes(export()).decode("utf-8-sig"))))


def test_every_event_is_one_row_with_every_column() -> None:
    found = rows()
    assert [row["event_id"] for row in found] == ["e6", "e4", "e1", "e3", "e2", "e7", "e5"]
    assert tuple(found[0]) == COLUMNS


def test_no_cell_begins_like_a_formula() -> None:
    for row in rows():
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_words_survive_but_for_the_apostrophe_before_a_formula() -> None:
    row = next(row for row in rows() if row["event_id"] == "e2")
    assert row["title"] == "'" + HOSTILE


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_each_formula_sign_is_defused(start: str) -> None:
    assert plain_cell(f"{start}1") == f"'{start}1"


def test_dates_carry_their_bounds_and_words() -> None:
    row = next(row for row in rows() if row["event_id"] == "e3")
    assert (row["when"], row["earliest"], row["latest"]) == ("[2025-10-21..2025-10-31]", "2025-10-21", "2025-10-31")
    assert row["when_in_words"] == "on a day between 21 October 2025 and 31 October 2025"
