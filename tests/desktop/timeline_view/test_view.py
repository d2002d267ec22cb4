from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.layout.examples import DAY, day, point, small_story
from timeline.desktop.timeline_view.view import TimelineView
from timeline.desktop.translator import Translator
from timeline.layout.columns import EventColumns, EventRow
from timeline.layout.emphasis import Era
from timeline.layout.lanes import LanePlan
from timeline.layout.theme import Theme

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def centre_of(view: TimelineView, event_id: str) -> QPoint:
    """Where to click for an event."""
    box = view.rect_of(event_id)
    assert box is not None
    return box.center()


def empty_point(view: TimelineView) -> QPoint:
    """A point of the canvas where nothing is."""
    return QPoint(view.width() - 5, view.height() - 5)


def test_a_click_in_the_middle_of_each_drawn_event_chooses_it(view: TimelineView, qtbot: QtBot) -> None:
    assert len(view.event_ids()) > 5
    for event_id in view.event_ids():
        with qtbot.waitSignal(view.event_chosen) as chosen:
            QTest.mouseClick(view, LEFT, PLAIN, centre_of(view, event_id))
        assert chosen.args == [event_id]
        assert view.selection() == (event_id,)


def test_events_come_in_time_order(view: TimelineView) -> None:
    starts = {row.event_id: row.earliest for row in small_story()}
    drawn = [starts[event_id] for event_id in view.event_ids()]
    assert drawn == sorted(drawn)


def test_an_event_that_is_not_drawn_has_no_rectangle(view: TimelineView) -> None:
    assert view.rect_of("nobody") is None


def test_control_click_adds_to_the_selection_and_takes_away(view: TimelineView, qtbot: QtBot) -> None:
    QTest.mouseClick(view, LEFT, PLAIN, centre_of(view, "war"))
    QTest.mouseClick(view, LEFT, CONTROL, centre_of(view, "call"))
    assert view.selection() == ("war", "call")
    QTest.mouseClick(view, LEFT, CONTROL, centre_of(view, "war"))
    assert view.selection() == ("call",)


def test_escape_clears(view: TimelineView, qtbot: QtBot) -> None:
    view.set_selection(["war"])
    with qtbot.waitSignal(view.selection_changed) as changed:
        QTest.keyClick(view, Qt.Key.Key_Escape)
    assert changed.args == [()]


def test_a_click_on_nothing_clears_the_selection(view: TimelineView, qtbot: QtBot) -> None:
    view.set_selection(["war"])
    QTest.mouseClick(view, LEFT, PLAIN, empty_point(view))
    assert view.selection() == ()


def test_setting_the_selection_tells_nobody(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.selection_changed), qtbot.assertNotEmitted(view.event_chosen):
        view.set_selection(["war", "call"])
    assert view.selection() == ("war", "call")


def test_a_double_click_opens_an_event(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.event_activated) as opened:
        QTest.mouseDClick(view, LEFT, PLAIN, centre_of(view, "truce"))
    assert opened.args == ["truce"]


def test_a_double_click_on_a_count_zooms_into_it(view: TimelineView, qtbot: QtBot) -> None:
    rows = [point(f"e{number:03d}", number % 9 * DAY) for number in range(400)] + [point("far", 4000 * DAY)]
    view.set_columns(EventColumns.from_rows(rows))
    view.wait_for_index()
    view.fit_all()
    count = view.scene().counts[0]
    before = view.viewport().minutes
    QTest.mouseDClick(view, LEFT, PLAIN, QPoint(round(count.x), round(count.y)))
    assert view.viewport().minutes < before / 2
    assert view.viewport().start <= count.start < count.end <= view.viewport().end


def test_a_drag_moves_time_and_a_click_does_not(view: TimelineView, qtbot: QtBot) -> None:
    before = view.viewport().start
    start = empty_point(view) - QPoint(100, 0)
    QTest.mousePress(view, LEFT, PLAIN, start)
    QTest.mouseMove(view, start - QPoint(60, 0))
    QTest.mouseRelease(view, LEFT, PLAIN, start - QPoint(60, 0))
    assert round((view.viewport().start - before) * view.viewport().scale) == 60


def test_shift_drag_selects_a_range_of_time(view: TimelineView, qtbot: QtBot) -> None:
    left = QPointF(view.stage.left + 100, 300)
    view.show_range(left.x(), left.x() + 200, done=False)
    with qtbot.waitSignal(view.range_selected) as selected:
        view.show_range(left.x(), left.x() + 200, done=True)
    first, last = selected.args
    assert first == view.viewport().time_at(100) // DAY * DAY
    assert last % DAY == 0
    assert first < view.viewport().time_at(300) < last
    with qtbot.waitSignal(view.range_selected) as cleared:
        QTest.keyClick(view, Qt.Key.Key_Escape)
    assert cleared.args == [None, None]


def test_control_drag_selects_what_it_touches(view: TimelineView, qtbot: QtBot) -> None:
    box = view.rect_of("call")
    assert box is not None
    QTest.mousePress(view, LEFT, CONTROL, box.topLeft() - QPoint(30, 2))
    QTest.mouseMove(view, box.bottomRight() + QPoint(5, 5))
    QTest.mouseRelease(view, LEFT, CONTROL, box.bottomRight() + QPoint(5, 5))
    assert "call" in view.selection()


def test_a_click_on_a_lane_header_asks_to_toggle_it(view: TimelineView, qtbot: QtBot) -> None:
    lane = view.scene().lanes[1]
    with qtbot.waitSignal(view.lane_toggled) as toggled:
        QTest.mouseClick(view, LEFT, PLAIN, QPoint(20, round(lane.top + 10)))
    assert toggled.args == [lane.key]


def test_collapsing_a_lane_keeps_the_rows_of_the_others(view: TimelineView) -> None:
    before = view.index().rows_by_id()
    view.set_lanes(LanePlan(collapsed=frozenset({"talks"})))
    assert view.index().rows_by_id() == before


def test_new_events_leave_the_others_in_their_rows(view: TimelineView) -> None:
    before = view.index().rows_by_id()
    more = [point(f"new{number}", day(2026, 2, 4)) for number in range(8)]
    view.set_columns(EventColumns.from_rows([*small_story(), *more]))
    after = view.index().rows_by_id()
    assert {event_id: after[event_id] for event_id in before} == before


def test_an_event_that_was_filtered_out_comes_back_to_its_row(view: TimelineView) -> None:
    before = view.index().rows_by_id()
    view.set_columns(EventColumns.from_rows(small_story()[3:]))
    view.set_columns(EventColumns.from_rows(small_story()))
    assert view.index().rows_by_id() == before


def test_what_was_in_view_stays_in_view_when_events_come(view: TimelineView) -> None:
    view.show_span(day(2026, 1, 1), day(2026, 3, 1))
    before = view.viewport()
    view.set_columns(EventColumns.from_rows([*small_story(), point("old", day(1900, 1, 1))]))
    assert view.viewport() == before


def test_fitting_leaves_room_for_the_last_label(view: TimelineView) -> None:
    view.fit_all()
    scene = view.scene()
    assert all(item.right <= scene.width for item in scene.items)


def test_dimmed_found_and_linked_events_are_in_the_scene(view: TimelineView) -> None:
    view.set_dimmed(["war"])
    view.set_hits(["call"])
    view.set_links([("video", "call", "some hours before")])
    view.set_selection(["call"])
    assert [arrow.phrase for arrow in view.scene().arrows] == ["some hours before"]
    assert len({item.tone for item in view.scene().items}) > 2


def test_eras_theme_and_language_change_the_picture_at_once(view: TimelineView, theme: Theme) -> None:
    before = view.grab().toImage()
    view.set_locale("ro")
    romanian = view.grab().toImage()
    view.set_eras([Era("e", "Armistițiu", day(2020, 1, 1), day(2025, 1, 1))])
    banded = view.grab().toImage()
    assert before != romanian != banded
    assert "ian" not in [tick.text for tick in view.scene().axis.majors]


def test_the_hover_card_is_plain_text(view: TimelineView) -> None:
    from timeline.desktop.timeline_view.hover import plain

    assert "<b>" not in plain("<b>bold</b> title")


def test_pointing_at_a_time_of_the_clock_asks_whose_clock_it_is_and_the_card_tells(
    view: TimelineView, qtbot: QtBot
) -> None:
    noon = day(2025, 6, 1) + 12 * 60
    view.set_columns(EventColumns.from_rows([EventRow(event_id="call", title="Call", earliest=noon, latest=noon + 1)]))
    with qtbot.waitSignal(view.clock_pointed_at) as asked:
        view.hover_at(QPointF(centre_of(view, "call")))
    assert asked.args == ["call"]
    view.show_offset("call", "+02:00")
    assert view.card_text(0).splitlines()[1].endswith("12:00 UTC+02:00")
    view.show_offset("call", "Z")
    assert view.card_text(0).splitlines()[1].endswith("12:00 UTC")
    view.show_offset("another", "Z")
    assert "UTC" not in view.card_text(0)


def test_the_pointer_reads_out_the_time_on_the_axis(view: TimelineView) -> None:
    view.hover_at(QPointF(view.stage.left + view.viewport().x_of(day(2025, 6, 1) + DAY / 2), 200))
    assert view.overlay.pointer_text == "Sun 1 June 2025"
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor
    view.hover_at(QPointF(centre_of(view, "call")))
    assert view.hovered is not None
    assert view.cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_a_new_size_keeps_the_rows(view: TimelineView) -> None:
    before = view.index().rows_by_id()
    view.resize(700, 400)
    assert view.index().rows_by_id() == before
    assert view.grab().toImage().pixelColor(690, 390) != QColor("black")


def test_an_empty_view_is_painted(view: TimelineView) -> None:
    view.set_columns(EventColumns.from_rows(()))
    assert view.event_ids() == ()
    assert not view.grab().isNull()


def test_a_larger_font_gives_larger_rows(view: TimelineView) -> None:
    before = view.index().metrics.row_height
    font = view.font()
    font.setPointSize(20)
    view.setFont(font)
    assert view.index().metrics.row_height > before
    assert view.event_ids()


def test_dragging_a_header_onto_another_asks_to_move_the_lane(view: TimelineView, qtbot: QtBot) -> None:
    first, second = (lane for lane in view.scene().lanes[:2])
    start, end = QPoint(30, round(first.top + 20)), QPoint(30, round(second.top + 20))
    with qtbot.waitSignal(view.lane_moved) as moved:
        QTest.mousePress(view, LEFT, PLAIN, start)
        QTest.mouseMove(view, end)
        assert view.overlay.band is not None
        assert view.overlay.band.contains(end)
        QTest.mouseRelease(view, LEFT, PLAIN, end)
    assert moved.args == [first.key, second.key]
    assert view.overlay.band is None


def test_lanes_keep_their_order_when_counts_change(view: TimelineView) -> None:
    view.set_lanes(LanePlan(limit=5))
    before = view.index().lanes.keys
    more = [point(f"m{number}", day(2026, 1, 1 + number), family="meetings") for number in range(20)]
    view.set_columns(EventColumns.from_rows([*small_story(), *more]))
    assert view.index().lanes.keys == before
    view.tidy_rows()
    assert view.index().lanes.keys[0] == "meetings"


def test_the_time_under_a_resting_pointer_follows_the_view(view: TimelineView) -> None:
    view.hover_at(QPointF(600, 200))
    before = view.overlay.pointer_text
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    view.grab()
    assert view.overlay.pointer_text != before


def test_the_line_of_time_follows_a_drag(view: TimelineView) -> None:
    point = empty_point(view) - QPoint(200, 0)
    QTest.mouseMove(view, point)
    before = view.overlay.pointer_text
    QTest.mousePress(view, LEFT, PLAIN, point)
    QTest.mouseMove(view, point - QPoint(90, 0))
    QTest.mouseMove(view, point - QPoint(100, 0))
    assert view.overlay.pointer_x == point.x() - 100
    assert view.overlay.pointer_text == before


def test_a_window_drawn_on_the_strip_is_shown_as_it_is(view: TimelineView) -> None:
    view.show_window(day(2025, 1, 1), day(2025, 2, 1))
    assert view.viewport().start == day(2025, 1, 1)
    assert view.viewport().end == day(2025, 2, 1)
    view.show_window(0.0, 0.0)
    assert view.viewport().end == day(2025, 2, 1)


def test_the_words_of_a_range_follow_the_events_that_are_shown(view: TimelineView) -> None:
    view.show_range(view.stage.left, view.width(), done=True)
    before = int(view.overlay.range_text.split()[0])
    view.set_dimmed(["call"])
    assert int(view.overlay.range_text.split()[0]) == before - 1


def test_a_range_of_hours_stays_one_and_is_zoomed_into_as_it_is(view: TimelineView, translator: Translator) -> None:
    view.show_window(day(2026, 2, 4), day(2026, 2, 6))
    view.show_range(view.stage.left + 50, view.stage.left + 100, done=True)
    assert view.overlay.range_text.endswith("hours")
    view.zoom_to_range()
    assert view.viewport().minutes < 6 * 60
