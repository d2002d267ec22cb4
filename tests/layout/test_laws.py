"""The laws of the view, for any events: no overlap, nothing lost on zooming in, rows that never move, exact counts."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.examples import event_rows, index_of, scene_of, whole_view, zoomed
from timeline.layout.columns import EventRow
from timeline.layout.index import LayoutIndex, View
from timeline.layout.metrics import Metrics
from timeline.layout.scene import Item, Scene

VIEWS = st.sampled_from((View(300, 6), View(1000, 20), View(1800, 40)))


def extent(item: Item) -> tuple[float, float]:
    """Left and right edge of mark and label."""
    radius = Metrics().dot_radius if item.x0 == item.x1 else 0.0
    return item.x0 - radius, max(item.right, item.x1)


def overlaps(scene: Scene) -> list[tuple[Item, Item]]:
    """Pairs of written-out events of one row that touch each other."""
    ordered = sorted(scene.items, key=lambda item: (item.row, item.x0))
    return [
        (first, second)
        for first, second in pairwise(ordered)
        if first.row == second.row and extent(first)[1] > extent(second)[0] + 0.01
    ]


def written(index: LayoutIndex, scale: float) -> set[int]:
    """The events that are written out at a scale."""
    return set(np.flatnonzero(index.threshold <= scale).tolist())


@given(event_rows(), VIEWS, st.floats(0, 1))
def test_labels_never_overlap_at_any_zoom(rows: list[EventRow], view: View, where: float) -> None:
    index = index_of(rows, view=view)
    middle = index.first_minute + where * (index.last_minute - index.first_minute)
    for viewport in zoomed(whole_view(index), 24, 2.7, middle):
        assert overlaps(scene_of(index, viewport)) == []


@given(event_rows(), VIEWS)
def test_zooming_in_never_loses_a_label_and_never_moves_a_row(rows: list[EventRow], view: View) -> None:
    index = index_of(rows, view=view)
    before: dict[int, tuple[int, float]] = {}
    for viewport in zoomed(whole_view(index), 20, 1.9, (index.first_minute + index.last_minute) / 2):
        scene = scene_of(index, viewport)
        rows_now = {item.position: (item.row, item.y) for item in scene.items}
        for position, place in before.items():
            x = viewport.x_of(float(index.room.start[position]))
            if 0 <= x <= viewport.width:
                assert rows_now.get(position) == place
        before = rows_now


@given(event_rows(), st.floats(1.01, 50))
def test_the_events_written_out_at_a_finer_scale_include_those_of_a_coarser_one(
    rows: list[EventRow], factor: float
) -> None:
    index = index_of(rows)
    scale = whole_view(index).scale
    assert written(index, scale) <= written(index, scale * factor)


@given(event_rows())
def test_a_frame_holds_exactly_the_events_whose_threshold_is_reached(rows: list[EventRow]) -> None:
    index = index_of(rows)
    viewport = whole_view(index)
    assert {item.position for item in scene_of(index, viewport).items} == written(index, viewport.scale)


@given(event_rows(), st.floats(0, 1), st.integers(0, 12))
def test_counts_tell_exactly_what_is_not_drawn(rows: list[EventRow], where: float, steps: int) -> None:
    index = index_of(rows)
    middle = index.first_minute + where * (index.last_minute - index.first_minute)
    viewport = zoomed(whole_view(index, 600), steps, 2.0, middle)[-1]
    scene = scene_of(index, viewport, 4000)
    drawn = {item.position for item in scene.items}
    drawn |= set(scene.dots.positions.tolist()) | set(scene.bars.positions.tolist())
    for count in scene.counts:
        start = index.room.start
        inside = (index.lanes.lane == count.lane) & (start >= count.start) & (start < count.end)
        hidden = [place for place in np.flatnonzero(inside).tolist() if place not in drawn]
        if viewport.start <= count.start and count.end <= viewport.end:
            assert count.events == len(hidden)


@given(event_rows(most=40))
def test_the_order_in_which_events_come_changes_nothing(rows: list[EventRow]) -> None:
    first, second = index_of(rows), index_of(list(reversed(rows)))
    assert first.rows_by_id() == second.rows_by_id()
    np.testing.assert_array_equal(first.threshold, second.threshold)


@given(event_rows(most=40), event_rows(most=20))
def test_new_events_leave_the_rows_of_others_alone(rows: list[EventRow], more: list[EventRow]) -> None:
    before = index_of(rows).rows_by_id()
    added = [row._replace(event_id=f"new {row.event_id}") for row in more]
    after = index_of([*rows, *added], kept=dict(before)).rows_by_id()
    assert {event_id: after[event_id] for event_id in before} == before


@given(event_rows())
def test_no_line_crosses_a_text(rows: list[EventRow]) -> None:
    index = index_of(rows)
    scene = scene_of(index, whole_view(index))
    for line in scene.lines:
        for item in scene.items:
            crossed = item.text_x < line.x < item.right and line.top < item.y < line.bottom
            assert not crossed
