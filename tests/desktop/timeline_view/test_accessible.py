from __future__ import annotations

from PySide6.QtGui import QAccessible

from tests.layout.examples import day
from timeline.desktop.timeline_view.accessible import TimelineInterface, tell_focus
from timeline.desktop.timeline_view.sentences import (
    card_text,
    event_text,
    range_text,
    stretch_text,
    when_text,
    whole_unit_text,
)
from timeline.desktop.timeline_view.view import TimelineView
from timeline.layout.axis_names import ENGLISH


def position(view: TimelineView, event_id: str) -> int:
    return int(view.columns().positions_of([event_id])[0])


def test_the_view_is_a_list_of_its_visible_events(view: TimelineView) -> None:
    interface = TimelineInterface(view)
    assert interface.role() == QAccessible.Role.List
    assert interface.childCount() == len(view.event_ids())
    names = [interface.child(number).text(QAccessible.Text.Name) for number in range(interface.childCount())]
    assert any("Wed 4 February 2026" in name and "Leaders speak by phone" in name for name in names)
    assert interface.child(99) is None


def test_an_event_tells_its_rectangle_selection_and_place_in_the_list(view: TimelineView) -> None:
    interface = TimelineInterface(view)
    event_id = view.event_ids()[2]
    view.set_selection([event_id])
    child = interface.child(2)
    assert child.state().selected
    box = view.rect_of(event_id)
    assert box is not None
    assert child.rect().size() == box.size()
    assert interface.indexOfChild(child) == 2
    assert interface.focusChild() is child
    assert child.parent() is interface
    assert (child.childCount(), child.child(0), child.childAt(1, 1)) == (0, None, None)
    assert child.isValid()
    assert child.role() == QAccessible.Role.ListItem


def test_qt_finds_the_interface_of_the_view(view: TimelineView) -> None:
    found = QAccessible.queryAccessibleInterface(view)
    assert found is not None
    assert found.role() == QAccessible.Role.List
    tell_focus(view, view.event_ids()[0])


def test_a_screen_reader_hears_the_name_in_the_language_of_the_window(view: TimelineView, romanian: None) -> None:
    view.set_locale("ro")
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Cronologie"


def test_times_are_told_by_their_kind(view: TimelineView) -> None:
    columns = view.columns()

    def when(event_id: str) -> str:
        return when_text(columns, position(view, event_id), ENGLISH)

    assert when("call") == "Wed 4 February 2026"
    assert when("war") == "since Thu 24 February 2022"
    assert when("busan") == "on one day between Tue 21 October 2025 and Fri 31 October 2025"
    assert when("visit") == "from Wed 1 April 2026 to Thu 9 April 2026"
    assert when("before").startswith("until Wed 3 September 2025")


def test_whole_months_and_years_are_named_as_such() -> None:
    assert whole_unit_text(day(2025, 10, 1), day(2025, 11, 1), ENGLISH) == "October 2025"
    assert whole_unit_text(day(2025, 1, 1), day(2026, 1, 1), ENGLISH) == "2025"
    assert whole_unit_text(day(2025, 1, 1), day(2025, 1, 9), ENGLISH) == ""
    assert whole_unit_text(day(2025, 1, 2), day(2026, 1, 1), ENGLISH) == ""
    assert stretch_text(day(2025, 1, 2), ENGLISH) == "Thu 2 January 2025"


def test_the_card_tells_title_time_sources_and_conflict(view: TimelineView) -> None:
    lines = card_text(view.columns(), position(view, "truce"), ENGLISH).splitlines()
    assert lines[:2] == ["Truce takes effect", "Fri 10 October 2025"]
    assert lines[-1] == "The sources disagree on the date."
    assert "Leaders speak by phone" in event_text(view.columns(), position(view, "call"), ENGLISH)
    assert "3" in range_text(3, 10_000)
