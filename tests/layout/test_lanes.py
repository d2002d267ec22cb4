from __future__ import annotations

from tests.layout.examples import DAY, point
from timeline.layout.columns import EventColumns
from timeline.layout.lanes import BOTH, FIRST_ALONE, OTHERS, SECOND_ALONE, LanePlan, Lanes, assign_lanes


def columns_with(*actors: tuple[str, ...]) -> EventColumns:
    rows = [point(f"e{number}", number * DAY, lanes={"actor": names}) for number, names in enumerate(actors)]
    return EventColumns.from_rows(rows)


def lanes_of(lanes: Lanes) -> list[str]:
    """The key of each event's lane."""
    return [lanes.keys[number] for number in lanes.lane.tolist()]


def test_lanes_follow_by_count() -> None:
    lanes = assign_lanes(columns_with(("a",), ("b",), ("b",)), LanePlan("actor"))
    assert lanes.keys == ("b", "a")
    assert lanes.counts == (2, 1)
    assert lanes_of(lanes) == ["a", "b", "b"]


def test_an_event_of_two_actors_stands_in_the_lane_of_the_first() -> None:
    lanes = assign_lanes(columns_with(("a", "b"), ("b", "a"), ("b",)), LanePlan("actor"))
    assert lanes_of(lanes) == ["a", "b", "b"]


def test_a_lane_that_the_user_has_chosen_comes_first_and_takes_its_events() -> None:
    lanes = assign_lanes(columns_with(("a", "b"), ("a",), ("c",)), LanePlan("actor", order=("b",)))
    assert lanes.keys == ("b", "a", "c")
    assert lanes_of(lanes) == ["b", "a", "c"]


def test_what_has_no_lane_stands_with_the_others() -> None:
    lanes = assign_lanes(columns_with(("a",), ("a",), ("b",), ()), LanePlan("actor", limit=1))
    assert lanes.keys == ("a", OTHERS)
    assert lanes_of(lanes) == ["a", "a", OTHERS, OTHERS]


def test_without_a_dimension_there_is_one_lane() -> None:
    lanes = assign_lanes(columns_with(("a",), ()), LanePlan("none"))
    assert lanes.keys == ("",)
    assert lanes.counts == (2,)


def test_titles_are_given_by_the_plan() -> None:
    lanes = assign_lanes(columns_with(("ru",), ("us",)), LanePlan("actor", titles={"ru": "Rusia"}))
    assert dict(zip(lanes.keys, lanes.titles, strict=True)) == {"ru": "Rusia", "us": "us"}


def test_between_two_actors_there_are_one_alone_both_and_the_other_alone_the_rest_aside() -> None:
    columns = columns_with(("x",), ("x", "y"), ("y",), ("z",))
    lanes = assign_lanes(columns, LanePlan("actor", between=("x", "y"), titles={"x": "X", "y": "Y"}))
    assert lanes_of(lanes) == [FIRST_ALONE, BOTH, SECOND_ALONE, OTHERS]
    assert lanes.titles[:3] == ("X", "X – Y", "Y")
    assert lanes.aside == {3}


def test_lanes_with_a_usual_order_stand_in_it_whatever_their_counts() -> None:
    columns = columns_with(("a",), ("c",), ("c",), ("b",))
    assert assign_lanes(columns, LanePlan("actor", usual=("a", "b", "c"))).keys == ("a", "b", "c")


def test_what_the_user_put_in_order_comes_before_the_usual_order() -> None:
    columns = columns_with(("a",), ("b",), ("c",))
    assert assign_lanes(columns, LanePlan("actor", order=("c",), usual=("a", "b", "c"))).keys == ("c", "a", "b")


def test_between_keeps_its_three_lanes_when_they_are_empty() -> None:
    lanes = assign_lanes(columns_with(("z",)), LanePlan("actor", between=("x", "y")))
    assert lanes.keys == (FIRST_ALONE, BOTH, SECOND_ALONE, OTHERS)


def test_a_lane_of_one_family_carries_it() -> None:
    columns = EventColumns.from_rows([point("a", 0, family="talks"), point("b", 0, family="conflict")])
    lanes = assign_lanes(columns, LanePlan())
    assert lanes.families == lanes.keys
    assert assign_lanes(columns, LanePlan("none")).families == ("",)


def test_without_events_there_is_an_empty_lane_or_none() -> None:
    assert assign_lanes(EventColumns.from_rows(()), LanePlan()).counts in ((), (0,))
