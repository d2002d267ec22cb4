from __future__ import annotations

from tests.layout.examples import DAY, bar, index_of, point, scene_of, whole_view
from timeline.layout.index import View
from timeline.layout.lanes import LanePlan
from timeline.layout.marks import MOST_DOTS
from timeline.layout.viewport import Viewport


def test_an_event_without_room_for_its_label_is_a_dot_in_its_row() -> None:
    rows = [point("a", 0, "x" * 30, importance=2), point("b", 30 * DAY, "x" * 30), point("far", 3000 * DAY)]
    index = index_of(rows, view=View(100, 1), plan=LanePlan("none"))
    index = index_of(
        [*rows, point("c", 15 * DAY, "x" * 30)],
        kept={row.event_id: ("", 0) for row in rows} | {"c": ("", 0)},
        plan=LanePlan("none"),
    )
    scene = scene_of(index, whole_view(index, 3000))
    assert len(scene.items) + len(scene.dots) + sum(count.events for count in scene.counts) == 4


def test_no_dot_lies_under_a_label() -> None:
    index = index_of([point(f"e{number:03d}", number * DAY, "x" * 20) for number in range(300)])
    scene = scene_of(index, whole_view(index))
    for x, y in zip(scene.dots.x0.tolist(), scene.dots.y.tolist(), strict=True):
        assert not any(item.y == y and item.x0 - 4 < x < item.right for item in scene.items)


def test_no_thin_bar_lies_under_a_label() -> None:
    rows = [bar(f"b{number:03d}", number * DAY, (number + 20) * DAY) for number in range(80)]
    scene = scene_of(index_of(rows), whole_view(index_of(rows)))
    for x0, x1, y in zip(scene.bars.x0.tolist(), scene.bars.x1.tolist(), scene.bars.y.tolist(), strict=True):
        assert not any(item.y == y and item.text_x < x1 and item.right > x0 for item in scene.items)


def test_a_collapsed_lane_shows_dots_alone() -> None:
    rows = [point("a", 0, family="talks"), point("b", 90 * DAY, family="meetings")]
    index = index_of(rows, LanePlan(collapsed=frozenset({"talks"})))
    scene = scene_of(index, whole_view(index))
    assert [index.columns.event_id(item.position) for item in scene.items] == ["b"]
    assert [index.columns.event_id(int(position)) for position in scene.dots.positions] == ["a"]


def test_with_more_than_the_most_dots_in_view_there_are_counts_alone() -> None:
    index = index_of([point(f"e{number:05d}", number * DAY) for number in range(MOST_DOTS + 1)])
    scene = scene_of(index, whole_view(index))
    assert len(scene.dots) == 0
    assert scene.in_view == MOST_DOTS + 1
    assert sum(count.events for count in scene.counts) > MOST_DOTS * 0.9


def test_a_long_bar_in_a_deep_zoom_hides_no_dot_of_another_row() -> None:
    points = [point(f"e{number}", number * 10, "x" * 40)._replace(latest=number * 10) for number in range(9)]
    rows, seen = [bar("long", -90_000 * DAY, 90_000 * DAY, importance=9), *points], []
    for row in (0, 1):
        kept = {event.event_id: ("", row) for event in points} | {"long": ("", 1 - row)}
        scene = scene_of(index_of(rows, LanePlan("none"), kept=kept), Viewport.showing(0, 90, 1000))
        seen.append(scene.dots.x0.tolist())
    assert seen[0] == seen[1] != []
