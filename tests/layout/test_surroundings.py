"""Lanes' boxes, lines, heights of the histogram, the theme."""

from __future__ import annotations

import tomllib
from pathlib import Path

import numpy as np
import pytest

from tests.layout.examples import DAY, index_of, point, scene_of, small_story, whole_view
from timeline.layout.density import LEAST_HEIGHT, bar_heights
from timeline.layout.emphasis import Emphasis, tones
from timeline.layout.lane_boxes import stack_lanes
from timeline.layout.lanes import LanePlan
from timeline.layout.lines import MAJOR, MINOR, Cover, broken_lines
from timeline.layout.metrics import Metrics
from timeline.layout.scene import DIMMED
from timeline.layout.theme import ROLES, ThemeError, contrast, mixed, parse_theme
from timeline.layout.viewport import Viewport

THEMES = Path(__file__).parents[2] / "resources" / "themes"


def theme_text(name: str) -> str:
    return (THEMES / f"{name}.toml").read_text(encoding="utf-8")


def test_lanes_fill_the_height_and_keep_their_order() -> None:
    index = index_of(small_story())
    stack = stack_lanes(index, 46, 900, 0)
    assert stack.height == pytest.approx(900, abs=len(stack.boxes))
    assert list(stack.row_y) == sorted(stack.row_y)


def test_scrolling_moves_all_rows_alike() -> None:
    index = index_of(small_story())
    np.testing.assert_allclose(stack_lanes(index, 46, 300, 0).row_y - stack_lanes(index, 46, 300, 70).row_y, 70)


def test_a_collapsed_lane_is_one_line_high() -> None:
    index = index_of(small_story(), LanePlan(collapsed=frozenset({"talks"})))
    box = next(box for box in stack_lanes(index, 46, 900, 0).boxes if box.key == "talks")
    assert (box.height, box.collapsed) == (index.metrics.collapsed_height, True)


def test_a_line_stops_at_labels_and_goes_on_below() -> None:
    cover = Cover(np.array([1]), np.array([90.0]), np.array([110.0]), np.array([150.0]))
    pieces = broken_lines([(100.0, MAJOR)], cover, 0, 400, 26)
    assert [(piece.top, piece.bottom) for piece in pieces] == [(0, 137), (163, 400)]


def test_a_line_outside_the_canvas_is_left_out() -> None:
    index = index_of(small_story())
    scene = scene_of(index, whole_view(index))
    assert {line.kind for line in scene.lines} >= {MINOR, MAJOR}
    assert all(scene.header_width <= line.x <= scene.width for line in scene.lines)


def test_the_histogram_counts_exactly_and_one_event_is_seen() -> None:
    whole = Viewport.showing(0, 100, 100)
    heights = bar_heights(np.array([5.0, 15.0, 15.0, 15.0, 15.0, 95.0]), whole, 10, 43)
    assert heights[1] == 43
    assert heights[0] == heights[9] == LEAST_HEIGHT + 20
    assert heights[5] == 0


def test_events_of_a_lane_that_stands_aside_are_dimmed() -> None:
    rows = [point("a", 0, lanes={"actor": ("x",)}), point("b", 9 * DAY, lanes={"actor": ("z",)})]
    index = index_of(rows, LanePlan("actor", between=("x", "y")))
    assert tones(index, Emphasis(), np.arange(2)).tolist() == [0, DIMMED]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_texts_and_marks_of_the_themes_have_enough_contrast(name: str) -> None:
    theme = parse_theme(name, theme_text(name))
    for ground in ("canvas", "panel", "band"):
        assert contrast(theme.colour("text"), theme.colour(ground)) >= 4.5
        assert contrast(theme.colour("muted"), theme.colour(ground)) >= 4.5
        for family, colour in theme.families.items():
            assert contrast(colour, theme.colour(ground)) >= 3, family
    assert contrast(theme.colour("badge_text"), theme.colour("badge")) >= 4.5
    assert contrast(theme.colour("on_today"), theme.colour("today")) >= 4.5
    assert contrast(theme.colour("text"), theme.colour("selection")) >= 4.5
    for family in theme.families.values():
        for share in (theme.pale, theme.soft):
            assert contrast(theme.colour("text"), theme.on_canvas(family, share)) >= 4.5


def test_a_theme_without_a_role_is_refused_by_name() -> None:
    text = theme_text("light").replace('canvas = "#FFFFFF"', "")
    with pytest.raises(ThemeError, match="'canvas'"):
        parse_theme("light", text)


def test_a_colour_that_is_none_is_refused() -> None:
    with pytest.raises(ThemeError, match="#RRGGBB"):
        parse_theme("light", theme_text("light").replace("#F6F7F9", "white", 1))


def test_an_unknown_family_gets_the_neutral_colour() -> None:
    theme = parse_theme("light", theme_text("light"))
    assert theme.family("a user's own") == theme.colour("neutral")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_families_have_the_colours_of_the_event_types(name: str) -> None:
    types = tomllib.loads((THEMES.parent / "knowledge" / "event_types.toml").read_text(encoding="utf-8"))
    assert parse_theme(name, theme_text(name)).families == {key: row[name] for key, row in types["family"].items()}


def test_mixing_goes_from_ground_to_colour() -> None:
    assert [mixed("#FF0000", "#0000FF", share) for share in (0, 0.5, 1)] == ["#0000FF", "#800080", "#FF0000"]


def test_every_role_has_a_colour_in_both_themes() -> None:
    for name in ("light", "dark"):
        assert set(parse_theme(name, theme_text(name)).colours) == set(ROLES)


@pytest.mark.parametrize("size", [9, 11, 13, 16, 20, 27])
def test_sizes_follow_the_font(size: int) -> None:
    metrics = Metrics(size)
    assert metrics.row_height >= size * 1.7
    assert metrics.bar_height > size
    assert 2 * metrics.dot_radius < metrics.bar_height


def test_a_font_that_cannot_be_laid_out_is_refused() -> None:
    with pytest.raises(ValueError, match="6 to 72"):
        Metrics(2)


def test_the_scene_tells_how_many_events_are_in_view() -> None:
    index = index_of(small_story())
    assert scene_of(index, whole_view(index)).in_view == len(small_story())
