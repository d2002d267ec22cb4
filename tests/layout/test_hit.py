from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.layout.examples import DAY, event_rows, index_of, point, scene_of, small_story, whole_view, zoomed
from timeline.layout.columns import EventRow
from timeline.layout.hit import drawn_boxes, hit


@given(event_rows(most=40), st.integers(0, 8))
def test_the_middle_of_every_drawn_box_hits_its_event(rows: list[EventRow], steps: int) -> None:
    index = index_of(rows)
    viewport = zoomed(whole_view(index), steps, 2.2, (index.first_minute + index.last_minute) / 2)[-1]
    scene = scene_of(index, viewport)
    for position, box in drawn_boxes(scene, index.metrics):
        assert hit(scene, index.metrics, box.x + box.width / 2, box.y + box.height / 2).position == position


@given(event_rows(most=40))
def test_each_event_is_drawn_once(rows: list[EventRow]) -> None:
    index = index_of(rows)
    positions = [position for position, _ in drawn_boxes(scene_of(index, whole_view(index)), index.metrics)]
    assert len(positions) == len(set(positions))


def test_headers_axis_and_nothing_are_told_apart() -> None:
    index = index_of(small_story())
    scene = scene_of(index, whole_view(index))
    metrics = index.metrics
    assert hit(scene, metrics, 500, 10).on_axis
    assert not hit(scene, metrics, 20, 10).on_axis
    header = hit(scene, metrics, 20, scene.lanes[1].top + 5).header
    assert header is not None
    assert header.key == scene.lanes[1].key
    assert hit(scene, metrics, scene.width - 1, scene.height - 1).position is None


def test_a_count_is_hit_where_it_stands() -> None:
    index = index_of([point(f"e{number:03d}", number % 3 * DAY) for number in range(300)])
    scene = scene_of(index, whole_view(index), 2000)
    count = scene.counts[0]
    assert hit(scene, index.metrics, count.x, count.y).count == count


def test_an_empty_scene_has_nothing_to_hit() -> None:
    index = index_of(())
    scene = scene_of(index, whole_view(index))
    assert list(drawn_boxes(scene, index.metrics)) == []
    assert hit(scene, index.metrics, 400, 300).position is None
