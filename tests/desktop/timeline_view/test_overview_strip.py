from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.layout.examples import DAY, day
from timeline.desktop.timeline_view.overview_strip import OverviewStrip
from timeline.layout.theme import Theme
from timeline.layout.viewport import Viewport

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> OverviewStrip:
    """Ten years of events, one of them in the window."""
    made = OverviewStrip(theme)
    qtbot.addWidget(made)
    made.resize(1000, made.sizeHint().height())
    made.set_starts(np.arange(day(2016, 1, 1), day(2026, 1, 1), 30 * DAY).astype(np.float64))
    made.set_window(Viewport.showing(day(2020, 1, 1), day(2021, 1, 1), 800))
    made.show()
    return made


def drag(qtbot: QtBot, strip: OverviewStrip, start: float, end: float) -> tuple[float, float]:
    """Drag along the strip; the last span that it asked for."""
    y = 20
    spans: list[tuple[float, float]] = []
    strip.span_chosen.connect(lambda first, last: spans.append((first, last)))
    QTest.mousePress(strip, LEFT, PLAIN, QPoint(round(start), y))
    QTest.mouseMove(strip, QPoint(round(end), y))
    QTest.mouseRelease(strip, LEFT, PLAIN, QPoint(round(end), y))
    return spans[-1]


def test_the_window_stands_over_the_time_in_view(strip: OverviewStrip) -> None:
    whole, window = strip.whole(), strip.window_rect()
    assert whole.time_at(window.left()) == pytest.approx(day(2020, 1, 1), abs=2 / whole.scale)
    assert whole.time_at(window.right()) == pytest.approx(day(2021, 1, 1), abs=2 / whole.scale)


def test_dragging_the_window_moves_it_and_keeps_its_length(strip: OverviewStrip, qtbot: QtBot) -> None:
    window = strip.window_rect()
    first, last = drag(qtbot, strip, window.center().x(), window.center().x() + 100)
    assert last - first == pytest.approx(day(2021, 1, 1) - day(2020, 1, 1))
    assert first > day(2020, 6, 1)


@pytest.mark.parametrize(("edge", "moves_first"), [("left", True), ("right", False)])
def test_dragging_a_handle_moves_that_edge_alone(
    strip: OverviewStrip, qtbot: QtBot, edge: str, moves_first: bool
) -> None:
    window = strip.window_rect()
    x = window.left() if edge == "left" else window.right()
    first, last = drag(qtbot, strip, x, x + 20)
    assert (first != pytest.approx(day(2020, 1, 1), abs=DAY)) == moves_first
    assert (last != pytest.approx(day(2021, 1, 1), abs=DAY)) != moves_first


def test_dragging_outside_sets_a_new_window(strip: OverviewStrip, qtbot: QtBot) -> None:
    whole = strip.whole()
    first, last = drag(qtbot, strip, 700, 800)
    assert first == pytest.approx(whole.time_at(700))
    assert last == pytest.approx(whole.time_at(800))


def test_a_click_outside_brings_the_window_there(strip: OverviewStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.span_chosen) as chosen:
        QTest.mouseClick(strip, LEFT, PLAIN, QPoint(800, 20))
    assert sum(chosen.args) / 2 == pytest.approx(strip.whole().time_at(800))


def test_a_tiny_window_can_still_be_seen(strip: OverviewStrip) -> None:
    strip.set_window(Viewport.showing(day(2020, 1, 1), day(2020, 1, 1) + 60, 800))
    assert strip.window_rect().width() >= 4


def test_keys_move_and_resize_the_window(strip: OverviewStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.span_chosen) as moved:
        QTest.keyClick(strip, Qt.Key.Key_Right)
    assert moved.args[0] > day(2020, 1, 1)
    with qtbot.waitSignal(strip.span_chosen) as narrowed:
        QTest.keyClick(strip, Qt.Key.Key_Plus)
    assert narrowed.args[1] - narrowed.args[0] < day(2021, 1, 1) - day(2020, 1, 1)


def test_an_empty_strip_is_painted(qtbot: QtBot, theme: Theme) -> None:
    strip = OverviewStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(300, 80)
    assert not strip.grab().isNull()


def test_hits_and_languages_are_painted(strip: OverviewStrip) -> None:
    before = strip.grab().toImage()
    strip.set_hits(np.array([float(day(2018, 5, 5))]))
    assert strip.grab().toImage() != before
    strip.set_locale("ro")
    assert not strip.grab().isNull()


def test_a_window_hardly_wider_than_its_handles_is_moved_by_its_middle(strip: OverviewStrip, qtbot: QtBot) -> None:
    strip.set_window(Viewport.showing(day(2020, 1, 1), day(2020, 1, 2), 800))
    middle = strip.window_rect().center().x()
    first, last = drag(qtbot, strip, middle, middle + 100)
    assert last - first == pytest.approx(DAY)
    assert first > day(2020, 6, 1)


def test_the_strip_is_named_in_the_language_of_the_window(strip: OverviewStrip, romanian: None) -> None:
    strip.set_locale("ro")
    assert strip.accessibleName() == "Privire asupra întregului timp"
