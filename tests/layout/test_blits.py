from __future__ import annotations

from dataclasses import replace

import pytest

from tests.layout.examples import DAY, day, index_of, point, scene_of, small_story, whole_view
from timeline.layout.blits import (
    ON_LANE,
    STYLES,
    cut_labels,
    label_places,
    other_bars,
    plain_bars,
    selected_points,
    standing_out,
    texts_on_clear_bars,
)
from timeline.layout.columns import Kind
from timeline.layout.compose import Frame, compose
from timeline.layout.emphasis import Emphasis, Era
from timeline.layout.index import LayoutIndex
from timeline.layout.viewport import Viewport


def winter(index: LayoutIndex, emphasis: Emphasis | None = None) -> Frame:
    """The small story from September to May."""
    viewport = Viewport.showing(day(2025, 9, 1), day(2026, 5, 1), 900)
    return Frame(viewport, 800, emphasis=emphasis or Emphasis())


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_every_label_lands_on_the_device_pixel_nearest_to_its_dot_or_text(ratio: float) -> None:
    index = index_of(small_story())
    scene = compose(index, winter(index))
    places = label_places(scene, index.metrics, ratio, None)
    assert len(places.codes) == len(scene.items) > 3
    for item, x, y in zip(scene.items, places.xs, places.ys, strict=True):
        left = item.x0 - index.metrics.dot_radius - 1.5 if item.kind == Kind.POINT else item.text_x
        assert abs(x - left * ratio) <= 0.5
        assert abs(y - (item.y - index.metrics.row_height / 2) * ratio) <= 0.5


def test_labels_on_a_bar_an_era_a_range_or_a_pill_have_no_ground_of_their_own() -> None:
    index = index_of(small_story())
    metrics = index.metrics
    scene = compose(index, winter(index, Emphasis(selected=frozenset({5}))))
    places = label_places(scene, metrics, 1.0, scene.items[0].position)
    for item, code in zip(scene.items, places.codes, strict=True):
        assert code // STYLES == item.position
        lies_on_something = item.inside or item.position in (5, scene.items[0].position)
        assert bool(code & ON_LANE) != lies_on_something
    era = Era("x", "A truce", day(2025, 10, 1), day(2026, 1, 1))
    for emphasis in (Emphasis(eras=(era,)), Emphasis(range=(era.start, era.end))):
        washed = compose(index, winter(index, emphasis))
        assert not any(code & ON_LANE for code in label_places(washed, metrics, 1.0, None).codes)


def test_selected_found_and_hovered_events_stand_out() -> None:
    index = index_of(small_story())
    items = compose(index, winter(index)).items
    dot = next(item for item in items if item.kind == Kind.POINT)
    bar, hovered = [item.position for item in items if item.kind != Kind.POINT][:2]
    scene = compose(index, winter(index, Emphasis(selected=frozenset({dot.position, bar}))))
    assert {item.position for item in standing_out(scene.written, hovered)} == {dot.position, bar, hovered}
    assert selected_points(scene) == [(dot.x0, dot.y)]


def test_a_bar_is_either_plain_or_drawn_by_its_outline() -> None:
    index = index_of(small_story())
    scene = compose(index, winter(index))
    bars = [item for item in scene.items if item.kind != Kind.POINT]
    plain, others = plain_bars(scene, index.metrics, 1.0), other_bars(scene, with_plain=False)
    assert len(plain) + len(others) == len(bars) == len(other_bars(scene, with_plain=True))


def test_texts_on_bars_that_one_may_see_through_are_told_with_their_edges() -> None:
    index = index_of(small_story())
    scene = scene_of(index, Viewport.showing(day(2025, 10, 15), day(2025, 11, 15), 900))
    inside = [item for item in scene.items if item.inside]
    assert [kind for kind in (item.kind for item in inside) if kind == Kind.WITHIN]
    edges = texts_on_clear_bars(scene)
    assert len(edges) == len(inside)
    for item, (left, right, middle, _) in zip(inside, edges, strict=True):
        assert left < item.text_x < item.right < right
        assert middle == item.y


def test_labels_beyond_the_right_edge_are_told() -> None:
    index = index_of([point("a", 0, "a very long title indeed"), point("b", -5 * DAY, "b")])
    scene = scene_of(index, Viewport.showing(-10 * DAY, DAY, 600))
    assert len(cut_labels(scene)) == 1


def test_nothing_written_out_gives_no_places() -> None:
    scene = scene_of(index_of(()), whole_view(index_of(())))
    scene = replace(scene, verticals=())
    assert label_places(scene, index_of(()).metrics, 1.0, None).codes == []
    assert len(plain_bars(scene, index_of(()).metrics, 1.0)) == 0
