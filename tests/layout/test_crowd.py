from __future__ import annotations

from tests.layout.examples import DAY, index_of, point, scene_of, whole_view
from timeline.layout.viewport import Viewport


def test_a_crowd_is_counted_where_it_stands() -> None:
    index = index_of([point(f"e{number:03d}", 0) for number in range(100)] + [point("far", 3000 * DAY)])
    scene = scene_of(index, whole_view(index), 2000)
    drawn = len(scene.items) + len(scene.dots) + len(scene.bars)
    assert sum(count.events for count in scene.counts) == 101 - drawn


def test_panning_does_not_change_what_a_count_holds() -> None:
    index = index_of([point(f"e{number:03d}", number % 9 * DAY) for number in range(200)])
    viewport = Viewport.showing(-200 * DAY, 200 * DAY, 900)
    before = {(count.start, count.events) for count in scene_of(index, viewport, 2000).counts}
    after = {(count.start, count.events) for count in scene_of(index, viewport.pan(33), 2000).counts}
    assert before == after != set()


def test_where_all_is_drawn_nothing_is_counted() -> None:
    index = index_of([point("a", 0), point("b", 100 * DAY)])
    assert scene_of(index, whole_view(index)).counts == ()


def test_a_count_is_the_same_whatever_was_in_view_before() -> None:
    index = index_of([point(f"e{number:03d}", number % 40 * DAY) for number in range(400)])
    here = Viewport.showing(-100 * DAY, 100 * DAY, 900)
    alone = scene_of(index, here, 2000).counts
    for before in (here.pan(-700), here.pan(90), here.zoom(0.5, 300), here.zoom(2, 500), here.pan(4000)):
        scene_of(index, before, 2000)
        assert scene_of(index, here, 2000).counts == alone != ()
