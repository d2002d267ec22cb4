"""The order of an export."""

from timeline.project.exports.data import sort_key

from .made import event


def test_events_stand_in_time_order_with_undated_ones_last() -> None:
    rows = [event(1, "c", None), event(2, "b", "2026"), event(3, "a", "../2025-01-01"), event(4, "d", "2026-01-01")]
    assert [row.event.id for row in sorted(rows, key=sort_key)] == ["e3", "e4", "e2", "e1"]
