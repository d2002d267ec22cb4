"""The columns of a table share its width, and the last ones go where there is too little of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.desktop.models.rows_table import LEAST_COLUMNS, column_widths

LINE_PX = 16


def test_in_a_wide_table_every_column_has_its_share() -> None:
    assert column_widths((1, 3, 1), (0, 0, 0), 1000, LINE_PX) == (200, 600, 200)


@pytest.mark.parametrize(("room", "shown"), [(1000, 5), (300, 4), (100, 3), (0, 3)])
def test_the_last_columns_go_first_and_the_most_telling_ones_stay(room: int, shown: int) -> None:
    widths = column_widths((1, 1, 1, 1, 1), (0,) * 5, room, LINE_PX)
    assert [width > 0 for width in widths[shown:]] == [False] * (5 - shown)
    assert room == 0 or all(widths[:shown])


@given(st.lists(st.floats(0.5, 4), min_size=LEAST_COLUMNS, max_size=9), st.integers(50, 3000))
def test_the_widths_fill_the_room(shares: list[float], room: int) -> None:
    assert sum(column_widths(shares, [40] * len(shares), room, LINE_PX)) == room


def test_no_heading_is_cut_where_wider_columns_can_give_room() -> None:
    assert column_widths((3, 0.6, 3), (50, 90, 50), 600, LINE_PX) == (255, 90, 255)


def test_headings_that_have_no_room_at_all_are_cut_by_their_shares() -> None:
    assert column_widths((1, 1, 2), (400, 400, 400), 400, LINE_PX) == (100, 100, 200)
