"""Tables for people."""

from timeline.cli.table import table


def test_columns_are_as_wide_as_their_content() -> None:
    assert table(("When", "Event"), [("2026", "a"), ("1 May 2026", "call")]) == [
        "When        Event",
        "2026        a",
        "1 May 2026  call",
    ]


def test_on_a_narrow_terminal_the_widest_column_is_cut() -> None:
    lines = table(("When", "Event"), [("2026", "a very long title of an event")], width=24)
    assert lines[1] == "2026  a very long title…"
    assert max(len(line) for line in lines) <= 24


def test_a_cell_keeps_to_one_line_and_cannot_steer_the_terminal() -> None:
    assert table(("Title",), [("two\nlines \x1b[31mred\r",)])[1] == "two lines [31mred"


def test_wide_letters_and_combining_marks_keep_the_columns_straight() -> None:
    lines = table(("A", "B"), [("東京", "x"), ("e\u0301te\u0301", "x")])
    assert lines[1:] == ["東京  x", "e\u0301te\u0301   x"]


def test_a_table_without_rows_is_its_head() -> None:
    assert table(("When", "Event"), []) == ["When  Event"]
