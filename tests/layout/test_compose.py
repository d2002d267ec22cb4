from __future__ import annotations

import numpy as np
import pytest

from tests.layout.examples import DAY, TODAY, bar, day, index_of, point, scene_of, small_story, whole_view
from timeline.layout.columns import Kind
from timeline.layout.compose import Frame, canvas_top, compose
from timeline.layout.emphasis import Emphasis, Era, Link
from timeline.layout.index import LayoutIndex
from timeline.layout.lines import CHOSEN
from timeline.layout.scene import DIMMED, HIT, SELECTED, Item, Scene, scene_text
from timeline.layout.viewport import Viewport


def item_of(scene: Scene, index: LayoutIndex, event_id: str) -> Item:
    """The written-out event of that id."""
    return next(item for item in scene.items if index.columns.event_id(item.position) == event_id)


def emphasised(emphasis: Emphasis, index: LayoutIndex) -> Scene:
    return compose(index, Frame(whole_view(index), 800, emphasis=emphasis))


def test_the_label_of_a_long_bar_stays_at_the_left_edge() -> None:
    index = index_of([bar("war", day(2022, 2, 24), day(2026, 1, 1))])
    scene = scene_of(index, Viewport.showing(day(2024, 1, 1), day(2025, 1, 1), 900))
    item = item_of(scene, index, "war")
    assert item.inside
    assert item.x0 < scene.header_width < item.text_x < scene.header_width + 20


def test_a_long_label_leaves_with_the_end_of_its_bar() -> None:
    index = index_of([bar("war", day(2022, 2, 24), day(2026, 1, 1))])
    scene = scene_of(index, Viewport.showing(day(2025, 12, 25), day(2026, 12, 25), 900))
    item = item_of(scene, index, "war")
    assert item.right <= item.x1


def test_the_label_of_a_treaty_stands_at_its_end() -> None:
    index = index_of([bar("life", day(2011, 2, 5), day(2026, 2, 5), Kind.KNOWLEDGE)])
    item = item_of(scene_of(index, whole_view(index)), index, "life")
    assert item.x1 - item.right < 10


def test_a_point_that_leaves_the_canvas_takes_its_label_along() -> None:
    index = index_of([point("a", 0, "a very long title indeed")])
    seen = scene_of(index, Viewport.showing(-10 * DAY, 10 * DAY, 900))
    gone = scene_of(index, Viewport.showing(2 * DAY, 22 * DAY, 900))
    assert [len(seen.items), len(gone.items)] == [1, 0]


def test_a_short_bar_is_drawn_with_its_least_length() -> None:
    index = index_of([bar("a", 0, DAY), point("b", 36_500 * DAY)])
    item = item_of(scene_of(index, whole_view(index)), index, "a")
    assert item.x1 - item.x0 == index.metrics.least_bar


def test_selected_found_and_dimmed_events_are_marked() -> None:
    index = index_of(small_story())
    mask = np.zeros(len(index.columns), np.bool_)
    mask[1] = True
    scene = emphasised(Emphasis(selected=frozenset({0}), hits=mask, dimmed=mask), index)
    tones = {item.position: item.tone for item in scene.items}
    assert tones[0] == SELECTED
    assert tones[1] == HIT | DIMMED


def test_a_line_runs_through_the_one_selected_event_and_through_none_of_several() -> None:
    index = index_of(small_story())
    assert any(line.kind == CHOSEN for line in emphasised(Emphasis(selected=frozenset({3})), index).lines)
    assert not any(line.kind == CHOSEN for line in emphasised(Emphasis(selected=frozenset({3, 4})), index).lines)


def test_today_has_a_line_only_where_it_is_in_view() -> None:
    index = index_of(small_story())
    assert scene_of(index, Viewport.showing(TODAY - DAY, TODAY + DAY, 600)).today_x == pytest.approx(148 + 300)
    assert scene_of(index, Viewport.showing(0, DAY, 600)).today_x is None


def test_eras_stand_under_the_axis_and_push_the_lanes_down() -> None:
    index = index_of(small_story())
    era = Era("x", "A truce", day(2020, 1, 1), day(2021, 1, 1))
    scene = emphasised(Emphasis(eras=(era,)), index)
    assert [band.title for band in scene.eras] == ["A truce"]
    assert scene.axis_height == canvas_top(index, Emphasis(eras=(era,))) > index.metrics.axis_height


def test_an_era_outside_the_view_is_not_drawn() -> None:
    index = index_of(small_story())
    assert emphasised(Emphasis(eras=(Era("x", "Antiquity", day(-300, 1, 1), day(400, 1, 1)),)), index).eras == ()


def test_links_of_the_selected_event_are_arrows() -> None:
    index = index_of(small_story())
    emphasis = Emphasis(selected=frozenset({5}), links=(Link(4, 5, "hours before"), Link(0, 1, "before")))
    assert [arrow.phrase for arrow in emphasised(emphasis, index).arrows] == ["hours before"]


def test_claims_of_a_conflict_are_whiskers() -> None:
    index = index_of(small_story())
    assert len(scene_of(index, Viewport.showing(day(2025, 9, 1), day(2025, 12, 1), 900)).whiskers) == 2


def test_a_line_stands_under_its_tick_to_the_pixel() -> None:
    index = index_of(small_story())
    for viewport in (
        Viewport(-557922, 0.37349733791779727, 0.06886959838125087, 1000),  # a tick at 147.49967
        Viewport(2454901, 0.17235866282135248, 0.00027661821525875973, 1000),
    ):
        scene = scene_of(index, viewport)
        lines = {round(x) for x, _ in scene.verticals}
        ticks = [tick.x for tick in (*scene.axis.majors, *scene.axis.minors) if 0 <= tick.x <= viewport.width]
        assert {round(x + scene.header_width) for x in ticks} <= lines


def test_a_scene_is_the_same_whatever_was_in_view_before() -> None:
    rows = [point(f"p{number:03d}", number * 7 * DAY, "x" * (number % 30 + 1)) for number in range(300)]
    rows += [bar(f"b{number:02d}", number * 60 * DAY, (number * 90 + 50) * DAY) for number in range(30)]
    index = index_of(rows)
    here = Viewport.showing(0, 900 * DAY, 1000)
    path = [here.zoom(1.07**step, 400) for step in range(0, 60, 3)] + [here.pan(90 * step) for step in range(30)]
    dots = 0
    for viewport in path + path[::-1] + path[::7]:
        scene = scene_of(index, viewport)
        assert scene_text(scene, {}) == scene_text(scene_of(index_of(rows), viewport), {})
        dots += len(scene.dots)
    assert dots
