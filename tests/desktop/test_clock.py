"""Times of the clock in the zone that was chosen: in words, on the axis, in every open window."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from tests.desktop.test_window import WAIT_MS, article, desk_of, imported, opened
from timeline.desktop.catalogue import AS_TOLD
from timeline.desktop.clock import date_in_zone, in_zone, zone_names, zone_of
from timeline.desktop.dialogs.history_dialog import local_time
from timeline.desktop.dialogs.preferences_dialog import PreferencesDialog
from timeline.desktop.main_window import MainWindow
from timeline.desktop.translator import Translator
from timeline.layout.columns import EventColumns, EventRow
from timeline.layout.minutes import minutes_from_civil
from timeline.model import EdtfDate, TimeSpan
from timeline.project.settings import Settings

__all__ = ["article", "opened"]


@pytest.mark.parametrize(
    ("told", "zone", "text"),
    [
        ("2026-02-04T16:22:00Z", "Europe/Bucharest", "2026-02-04T18:22:00+02:00"),
        ("2026-07-04T16:22:00Z", "Europe/Bucharest", "2026-07-04T19:22:00+03:00"),  # summer time
        ("2026-02-04T23:30:00Z", "Europe/Bucharest", "2026-02-05T01:30:00+02:00"),
        ("2026-01-01T02:00:00+03:00", "America/New_York", "2025-12-31T18:00:00-05:00"),
        ("2026-02-04T16:22:00+05:30", "UTC", "2026-02-04T10:52:00Z"),
        ("2026-02-04T24:00:00Z", "UTC", "2026-02-05T00:00:00Z"),
        ("2026-02-04T16:22:00", "Europe/Bucharest", "2026-02-04T16:22:00"),  # nobody says whose clock
        ("2026-02-04", "Europe/Bucharest", "2026-02-04"),
        ("2026-02-04T16:22:00Z", AS_TOLD, "2026-02-04T16:22:00Z"),
        ("2026-02-04T16:22:00Z", "Nowhere/Noon", "2026-02-04T16:22:00Z"),
    ],
)
def test_a_time_of_the_clock_is_told_by_the_clocks_of_the_zone(told: str, zone: str, text: str) -> None:
    assert str(date_in_zone(EdtfDate.parse(told), zone)) == text
    assert str(in_zone(TimeSpan.parse(told), zone)) == text


def test_an_interval_is_moved_with_both_its_ends_or_not_at_all() -> None:
    both = TimeSpan.parse("2026-02-04T22:30:00Z/2026-02-04T23:30:00Z")
    assert str(in_zone(both, "Europe/Bucharest")) == "2026-02-05T00:30:00+02:00/2026-02-05T01:30:00+02:00"
    one = TimeSpan.parse("2026-02-04T22:30:00Z/2026-02-04")
    assert in_zone(one, "Europe/Bucharest") == one
    wrong = TimeSpan.parse("2026-02-04T23:59:00Z/2026-02-05T00:10:00+05:00")
    assert in_zone(wrong, "Europe/Bucharest") == wrong


def test_the_zones_of_the_world_are_known_by_name() -> None:
    assert zone_names()[0] == "UTC"
    assert {"Europe/Bucharest", "Asia/Kolkata"} <= set(zone_names())
    assert zone_of("system") is not None


def test_events_that_change_places_keep_their_own_titles_and_lanes() -> None:
    rows = [
        EventRow(event_id=name, title=name, earliest=start, latest=start + 1, lanes={"actor": actors})
        for name, start, actors in (("a", 10, ("x", "y")), ("b", 20, ()), ("c", 30, ("y",)))
    ]
    moved = EventColumns.from_rows(rows).moved(np.array([40, 20, 30], np.int64))
    assert [moved.title(position) for position in range(3)] == ["b", "c", "a"]
    assert moved.latest.tolist() == [21, 31, 41]
    keys = moved.keys["actor"]
    lanes = [
        [keys.names[code] for code in keys.values[first:last]]
        for first, last in zip(keys.offsets, keys.offsets[1:], strict=False)
    ]
    assert lanes == [[], ["y"], ["x", "y"]]


def test_the_history_is_told_in_the_zone_chosen(translator: Translator) -> None:
    translator.use_zone("Asia/Kolkata")
    try:
        assert local_time("2026-02-04T16:22:00Z", translator).startswith("4 Feb 2026, 21:52 ")
    finally:
        translator.use_zone(AS_TOLD)


def test_a_zone_that_is_chosen_is_in_force_everywhere_at_once_and_is_told(
    qtbot: QtBot, opened: Callable[..., MainWindow], article: Path
) -> None:
    window, other = opened(), opened()
    desk = imported(qtbot, window, article)
    assert window.project is not None
    event = next(event for event in window.project.events() if str(event.when) == "2026-02-04")
    desk.looking.select((event.id,))
    qtbot.waitUntil(lambda: desk.chosen.current is not None, timeout=WAIT_MS)
    desk.workspace.details.date_chosen.emit("2026-02-04T23:30:00Z")
    when = window.findChild(QLabel, "eventWhen")
    assert when is not None
    qtbot.waitUntil(lambda: "23:30 UTC" in when.text(), timeout=WAIT_MS)
    dialog = PreferencesDialog(other, other.translator, desk_of(other).preferences)
    zones = dialog.controls["time_zone"]
    assert isinstance(zones, QComboBox)
    zones.setCurrentIndex(zones.findData("Europe/Bucharest"))
    zones.activated.emit(zones.currentIndex())
    qtbot.waitUntil(lambda: "5 February 2026, 01:30 UTC+02:00" in when.text(), timeout=WAIT_MS)
    there = minutes_from_civil(2026, 2, 5, 1, 30)
    qtbot.waitUntil(lambda: there in desk.workspace.timeline.columns().earliest.tolist(), timeout=WAIT_MS)
    assert Settings.load().get("time_zone") == "Europe/Bucharest"
    timeline = desk.workspace.timeline
    timeline.clock_pointed_at.emit(event.id)
    at = timeline.columns().earliest.tolist().index(there)
    qtbot.waitUntil(lambda: "01:30 UTC+02:00" in timeline.card_text(at), timeout=WAIT_MS)
    desk.preferences.set("time_zone", AS_TOLD)
    qtbot.waitUntil(lambda: "4 February 2026" in when.text() and "23:30 UTC" in when.text(), timeout=WAIT_MS)
