"""Stretches are whole rows, and everything on these belongs to one of them."""

from __future__ import annotations

import numpy as np

from tests.layout.examples import index_of, scene_of, small_story, whole_view
from timeline.layout.stretches import STRETCH, Stretches, whole


def test_stretches_begin_at_rows_and_none_but_the_last_is_too_short() -> None:
    rows = np.arange(50, 2000, 26)
    stretches = Stretches.of_rows(rows[::-1], 46, 1990, 1920)
    assert (stretches.edges[0], stretches.edges[-1]) == (46, 1990)
    assert set(stretches.edges[1:-1]) <= set(rows.tolist())
    assert min(np.diff(stretches.edges[:-1])) >= STRETCH // 1920
    assert len(stretches.edges) > 10


def test_a_scene_is_cut_at_its_lanes_and_at_its_rows_whatever_stands_in_them() -> None:
    index = index_of(small_story())
    scene = scene_of(index, whole_view(index), height=4000)
    rows = whole([(y - scene.row_height / 2) * 2 for y in scene.rows.tolist()])
    stretches = Stretches.of_scene(scene, 2.0)
    assert (stretches.edges[0], stretches.edges[-1]) == (scene.axis_height * 2, 8000)
    assert set(stretches.edges[1:-1]) <= {*rows.tolist(), *(round(lane.top * 2) for lane in scene.lanes)}
    assert set(scene.written.y.tolist()) <= set(scene.rows.tolist())


def test_everything_belongs_to_the_stretch_in_which_it_begins() -> None:
    stretches = Stretches([46, 100, 200, 300])
    assert stretches.cuts(np.array([-3, 50, 100, 150, 299, 310])) == [0, 2, 4, 6]
    assert stretches.cuts(np.array([250])) == [0, 0, 0, 1]
    assert stretches.cuts(np.empty(0, np.int64)) == [0, 0, 0, 0]
    assert stretches.numbers(np.array([250, -3, 100, 310, 99])).tolist() == [2, 0, 1, 2, 0]
