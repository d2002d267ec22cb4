"""Pieces cover exactly what they are to cover, and are taken from where the sheet has it."""

from __future__ import annotations

import numpy as np
import pytest

from tests.layout.examples import DAY, bar, index_of, point, scene_of, small_story, whole_view
from timeline.layout.blits import PlainBars
from timeline.layout.columns import Drawing, Kind
from timeline.layout.pieces import (
    BarSheet,
    CountSheet,
    MarkSheet,
    Pieces,
    bar_pieces,
    bare_dot_pieces,
    count_pieces,
    cut,
    dot_pieces,
    ground_pieces,
    thin_bar_pieces,
)
from timeline.layout.scene import DIMMED, Counts, Marks
from timeline.layout.stretches import Stretches

MARKS = MarkSheet(families=2, dot_size=6, bar_height=5, bar_length=50, large_size=11)
BARS = BarSheet(deep=18, piece=64, longest_whole=36)


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


def covered(pieces: Pieces, y: int) -> list[int]:
    """The pixels of a line that pieces cover, in order, as often as they do."""
    return sorted(
        pixel
        for x, top, width in zip(pieces.x.tolist(), pieces.y.tolist(), pieces.width.tolist(), strict=True)
        for pixel in range(x, x + width)
        if top == y
    )


def test_a_stretch_is_cut_into_pieces_that_follow_each_other() -> None:
    number, begin, length = cut(np.array([0, 5, 10, -3, 11]), 5)
    assert number.tolist() == [1, 2, 2, 4, 4, 4]
    assert begin.tolist() == [0, 0, 5, 0, 5, 10]
    assert length.tolist() == [5, 5, 5, 5, 5, 1]


def test_a_dot_lands_round_its_place_in_the_colour_of_its_family() -> None:
    pieces = dot_pieces(marks_at([10.0], [10.0], [50.0], 1), 1.0, MARKS)
    assert (pieces.x.tolist(), pieces.y.tolist()) == ([7], [47])
    assert (pieces.left.tolist(), pieces.top.tolist()) == ([6], [0])
    dimmed = dot_pieces(marks_at([10.0], [10.0], [50.0], 1, DIMMED), 2.0, MARKS)
    assert (dimmed.x.tolist(), dimmed.left.tolist()) == ([17], [18])


def test_thin_bars_are_covered_from_end_to_end_and_not_beyond_the_edges() -> None:
    bars = marks_at([10.0, -500.0, 300.0], [250.0, 5.0, 900.0], [80.5, 50.5, 110.5], 1, DIMMED)
    pieces = thin_bar_pieces(bars, 0, 400, 1.0, MARKS)
    assert covered(pieces, 78) == list(range(10, 250))
    assert covered(pieces, 48) == list(range(5))
    assert covered(pieces, 108) == list(range(300, 400))
    assert set(pieces.top.tolist()) == {6 + 3 * 5}
    assert max(pieces.width.tolist()) <= MARKS.bar_length


def test_a_label_that_is_put_off_leaves_the_dot_of_its_family_unless_that_is_hollow() -> None:
    index = index_of([point("a", 0), point("b", 40 * DAY, drawing=Drawing.OUTLINE), bar("c", 80 * DAY, 90 * DAY)])
    scene = scene_of(index, whole_view(index))
    written = scene.written
    assert len(written) == 3
    pieces = bare_dot_pieces(written, [0, 1, 2], 1.0, MARKS)
    point_at = written.kind.tolist().index(Kind.POINT)
    assert (written.drawing[point_at], len(pieces)) == (Drawing.SOLID, 1)
    assert abs(pieces.x[0] + 5.5 - written.x0[point_at]) <= 0.5
    assert pieces.top.tolist() == [MARKS.large_top]


def test_the_ground_is_covered_once_and_no_piece_lies_in_two_stretches() -> None:
    index = index_of(small_story())
    scene = scene_of(index, whole_view(index), height=1500)
    stretches = Stretches.of_scene(scene, 1.0)
    pieces = ground_pieces(scene, stretches, 1.0, 32)
    tops, heights = pieces.y.tolist(), np.asarray(pieces.height).tolist()
    assert tops[0] == scene.axis_height
    assert [top + height for top, height in zip(tops, heights, strict=True)] == [*tops[1:], scene.height]
    assert set(stretches.edges[:-1]) <= set(tops)
    assert max(heights) <= 32
    assert set(pieces.top.tolist()) == {0, 32}


@pytest.mark.parametrize("width", [1, 36, 37, 64, 128, 129, 1000, 1001])
def test_a_bar_is_covered_once_with_a_left_end_at_its_left_and_a_right_end_at_its_right(width: int) -> None:
    one = (np.array([value], np.int64) for value in (20, width, 100, 3))
    pieces = bar_pieces(PlainBars(*one), BARS)
    assert covered(pieces, 100) == list(range(20, 20 + width))
    assert set(pieces.top.tolist()) == {3 * BARS.deep}
    if width <= BARS.longest_whole:
        assert pieces.left.tolist() == [BARS.begin_of(width)]
        return
    first, last = int(pieces.x.argmin()), int(pieces.x.argmax())
    assert pieces.left[first] == 0
    assert pieces.left[last] + pieces.width[last] == 2 * BARS.piece


def test_whole_bars_stand_side_by_side_in_the_sheet() -> None:
    begins = [BARS.begin_of(length) for length in range(1, BARS.longest_whole + 2)]
    assert begins[0] == 2 * BARS.piece
    assert np.diff(begins).tolist() == list(range(1, BARS.longest_whole + 1))
    assert BARS.width == begins[-1]
    assert BARS.whole_at(np.arange(1, BARS.longest_whole + 2)).tolist() == begins


def test_the_signs_of_a_count_stand_in_the_middle_of_its_pill_one_after_the_other() -> None:
    sheet = CountSheet.of_signs("+12", (6.0, 6.0, 6.0), 10, 2, [8, 18, 28, 38, 100], 16)
    x, y = np.array([50.0, 200.0]), np.array([40.0, 80.0])
    counts = Counts(x, y, 104.0, np.array([1, 12]), np.array([0, 1]), x, 1.0)
    pills, signs = count_pieces(counts, ["+1", "+12"], 1.0, sheet)
    assert (pills.x.tolist(), pills.width.tolist()) == ([36, 181], [28, 38])
    assert (pills.y.tolist(), pills.top.tolist()) == ([32, 72], [32, 48])
    assert [x + sheet.rim for x in signs.x.tolist()] == [44, 50, 191, 197, 203]
    assert signs.left.tolist() == [100, 110, 100, 110, 120]
    assert signs.y.tolist() == [32, 32, 72, 72, 72]
