"""Lanes' boxes, lines, colours of strips, heights of the histogram, the theme."""

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
from timeline.layout.raster import Palette, Raster
from timeline.layout.scene import DIMMED, NO_MARKS, Marks
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


RED, BLUE, PALE = 0xFFFF0000, 0xFF0000FF, 0xFFCCCCFF
ROUND = [0x40FF0000, RED, 0x40FF0000, RED, RED, RED, 0x40FF0000, RED, 0x40FF0000]  # a dot, 3 pixels wide


def palette() -> Palette:
    """Two families, of which the second is blue, and both standing back."""
    pictures = [np.array(ROUND, np.uint32).tobytes(), np.full(9, BLUE, np.uint32).tobytes()]
    return Palette.of_pictures(pictures * 2, 3, (RED, BLUE, RED, PALE), 2)


def marks_at(x0: list[float], x1: list[float], y: list[float], family: int, tone: int = 0) -> Marks:
    """Marks of one colour."""
    count = len(x0)
    return Marks(
        np.arange(count),
        np.array(y, np.int64),
        np.array(x0),
        np.array(x1),
        np.array(y),
        np.full(count, family, np.uint8),
        np.full(count, tone, np.uint8),
    )


def test_strips_hold_the_picture_of_each_dot_round_its_place() -> None:
    strips = Raster().strips(marks_at([10.0], [10.0], [50.5], 0), NO_MARKS, 0, 40, 1.0, palette())
    assert strips.tops == (49,)
    first = round(10 - 1.5) - strips.left
    assert strips.pixels[0, :, first : first + 3].ravel().tolist() == ROUND
    assert np.count_nonzero(strips.pixels) == 9


def test_strips_hold_bars_from_end_to_end_in_the_colour_that_stands_back() -> None:
    bars = marks_at([10.0, -50.0], [20.0, 5.0], [50.5, 76.5], 1, DIMMED)
    strips = Raster().strips(NO_MARKS, bars, 0, 40, 1.0, palette())
    filled = [np.flatnonzero(row.max(axis=0)) + strips.left for row in strips.pixels]
    assert [row.tolist() for row in filled] == [list(range(10, 20)), list(range(5))]
    assert set(strips.pixels.ravel().tolist()) == {0, PALE}
    assert {int(lines) for row in strips.pixels for lines in np.count_nonzero(row, axis=0)} == {0, 2}


def test_the_rim_of_a_dot_never_covers_the_middle_of_its_neighbour() -> None:
    dots = marks_at([10.0, 12.0], [10.0, 12.0], [50.5, 50.5], 0)
    for order in ([0, 1], [1, 0]):
        strips = Raster().strips(dots.take(np.array(order)), NO_MARKS, 0, 40, 1.0, palette())
        middles = [strips.pixels[0, 0, round(x - 1.5) + 1 - strips.left] for x in (10.0, 12.0)]
        assert middles == [RED, RED]


def test_the_array_that_is_kept_between_frames_begins_empty_each_time() -> None:
    raster = Raster()
    raster.strips(marks_at([10.0], [10.0], [50.5], 0), NO_MARKS, 0, 40, 1.0, palette())
    strips = raster.strips(marks_at([30.0], [30.0], [50.5], 0), NO_MARKS, 0, 40, 1.0, palette())
    assert np.count_nonzero(strips.pixels) == 9


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
