from __future__ import annotations

import numpy as np
import pytest

from tests.layout.examples import DAY, point
from timeline.layout.columns import EventColumns, LaneKeys, estimate_ems


def test_rows_become_columns_sorted_by_start_and_id() -> None:
    columns = EventColumns.from_rows([point("c", 2 * DAY), point("b", DAY), point("a", 2 * DAY)])
    assert [columns.event_id(position) for position in range(3)] == ["b", "a", "c"]
    assert columns.earliest.tolist() == [DAY, 2 * DAY, 2 * DAY]


def test_titles_and_families_stay_with_their_events() -> None:
    columns = EventColumns.from_rows([point("b", DAY, "later", "talks"), point("a", 0, "earlier", "meetings")])
    assert [columns.title(0), columns.title(1)] == ["earlier", "later"]
    assert [columns.families[number] for number in columns.family] == ["meetings", "talks"]


def test_positions_of_ids_come_in_time_order_and_strangers_are_left_out() -> None:
    columns = EventColumns.from_rows([point("a", 3 * DAY), point("b", DAY), point("c", 2 * DAY)])
    assert columns.positions_of(["a", "b", "nobody"]).tolist() == [0, 2]
    assert columns.positions_of([]).tolist() == []


def test_columns_of_different_lengths_are_refused() -> None:
    columns = EventColumns.from_rows([point("a", 0)])
    with pytest.raises(ValueError, match="latest has 0 values"):
        EventColumns(
            **{name: getattr(columns, name) for name in EventColumns.__slots__} | {"latest": np.empty(0, np.int64)}
        )


def test_an_event_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        EventColumns.from_rows([point("a", DAY)._replace(latest=0)])


def test_unsorted_columns_are_refused() -> None:
    columns = EventColumns.from_rows([point("a", 0), point("b", DAY)])
    changed = {"earliest": columns.earliest[::-1].copy(), "latest": columns.latest[::-1].copy()}
    with pytest.raises(ValueError, match="not sorted"):
        EventColumns(**{name: getattr(columns, name) for name in EventColumns.__slots__} | changed)


def test_lane_keys_keep_all_keys_of_an_event_in_order() -> None:
    keys = LaneKeys.from_lists([["x", "y"], [], ["y"]])
    assert keys.names == ("x", "y")
    assert keys.offsets.tolist() == [0, 2, 2, 3]
    assert keys.values.tolist() == [0, 1, 1]


def test_estimated_widths_tell_narrow_from_wide_letters() -> None:
    assert estimate_ems("illi") < estimate_ems("abcd") < estimate_ems("MWMW")
    assert estimate_ems("") == 0
