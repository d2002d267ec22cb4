from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.examples import day
from timeline.layout.axis_names import ENGLISH, ROMANIAN, day_text, names_for
from timeline.layout.minutes import MINUTES_PER_YEAR, minutes_from_civil
from timeline.layout.ticks import TIERS, Unit, axis_of, tier_for
from timeline.layout.viewport import Viewport

UNITS = sorted({unit for tier in TIERS for unit in (tier.minor, tier.major)}, key=lambda unit: unit.minutes)


@given(st.sampled_from(UNITS), st.integers(-6_000_000_000, 6_000_000_000))
def test_every_minute_lies_between_its_tick_and_the_next(unit: Unit, minute: int) -> None:
    tick = unit.floor(minute)
    assert tick <= minute < unit.next(tick)
    assert unit.floor(tick) == tick
    assert unit.floor(unit.next(tick)) == unit.next(tick)


@given(st.floats(-0.3, 6.9), st.integers(-4_000_000_000, 3_000_000_000), st.floats(0, 400))
def test_panning_slides_the_ticks_and_never_changes_which_there_are(
    exponent: float, centre: int, pixels: float
) -> None:
    length = 10**exponent * 525.6
    before = Viewport.showing(centre, centre + length, 1200)
    after = before.pan(pixels)
    moved = {tick.text: tick.x for tick in axis_of(before, ENGLISH).minors if tick.x > 400}
    for tick in axis_of(after, ENGLISH).minors:
        if tick.text in moved and abs(tick.x - (moved[tick.text] - pixels)) < 5:
            assert tick.x == pytest.approx(moved[tick.text] - pixels, abs=0.05)


@pytest.mark.parametrize("years", [10_000, 1_000, 150, 20, 3, 0.5, 0.05, 0.002, 0.000_01, 0.000_002])
def test_majors_stand_at_least_a_hundred_pixels_apart_and_minors_have_room(years: float) -> None:
    axis = axis_of(Viewport.showing(0, years * MINUTES_PER_YEAR, 1600), ENGLISH)
    assert all(second.x - first.x >= 100 for first, second in pairwise(axis.majors))
    assert all(second.x - first.x >= 30 for first, second in pairwise(axis.minors))
    assert len(axis.minors) <= 60


@pytest.mark.parametrize(
    ("start", "end", "majors", "minors"),
    [
        (day(2025, 11, 1), day(2026, 4, 1), ["2025", "2026"], ["Nov", "Dec", "Jan", "Feb", "Mar"]),
        (
            day(2026, 2, 3),
            day(2026, 2, 12),
            ["February 2026"],
            ["Tue 3", "Wed 4", "Thu 5", "Fri 6", "Sat 7", "Sun 8", "Mon 9", "Tue 10", "Wed 11"],
        ),
        (
            day(2020, 1, 1),
            day(2024, 1, 1),
            ["2020", "2021", "2022", "2023"],
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] * 4,
        ),
        (day(1995, 1, 1), day(2015, 1, 1), ["1990s", "2000s", "2010s"], [str(year) for year in range(1995, 2015)]),
        (
            day(2026, 2, 4),
            day(2026, 2, 4) + 240,
            ["Wed 4 February 2026"],
            [f"{hour:02d}:{minute:02d}" for hour in range(4) for minute in (0, 15, 30, 45)],
        ),
    ],
)
def test_two_tiers_tell_the_time(start: int, end: int, majors: list[str], minors: list[str]) -> None:
    width = 2600 if len(minors) > 20 else 1200
    axis = axis_of(Viewport.showing(start, end, width), ENGLISH)
    assert [tick.text for tick in axis.majors] == majors
    assert [tick.text for tick in axis.minors] == minors


def test_ancient_years_are_round_in_the_calendar_that_people_use() -> None:
    axis = axis_of(Viewport.showing(day(-450, 1, 1), day(450, 1, 1), 1200), ENGLISH)
    assert [tick.text for tick in axis.minors if "BCE" in tick.text][-2:] == ["200 BCE", "100 BCE"]
    assert "1" in [tick.text for tick in axis.minors]
    assert "0" not in [tick.text for tick in axis.minors]
    assert axis.note == ENGLISH.calendar_note


def test_centuries_and_millennia_have_names() -> None:
    axis = axis_of(Viewport.showing(day(1810, 1, 1), day(2020, 1, 1), 1200), ROMANIAN)
    assert [tick.text for tick in axis.majors] == ["secolul XIX", "secolul XX", "secolul XXI"]
    axis = axis_of(Viewport.showing(day(-3500, 1, 1), day(2020, 1, 1), 1200), ENGLISH)
    assert [tick.text for tick in axis.majors] == [
        "4th millennium BCE",
        "3rd millennium BCE",
        "2nd millennium BCE",
        "1st millennium BCE",
        "1st millennium",
        "2nd millennium",
        "3rd millennium",
    ]


def test_the_heading_of_a_stretch_that_began_before_the_view_stays_in_sight() -> None:
    axis = axis_of(Viewport.showing(day(2025, 8, 15), day(2026, 3, 1), 1200), ENGLISH)
    assert axis.majors[0].x < 0 < axis.majors[0].text_x


def test_no_note_on_the_calendar_after_its_reform() -> None:
    assert axis_of(Viewport.showing(day(1900, 1, 1), day(2000, 1, 1), 800), ENGLISH).note == ""


def test_a_minute_wide_view_ticks_in_minutes() -> None:
    viewport = Viewport.showing(minutes_from_civil(2026, 2, 4, 13, 20), minutes_from_civil(2026, 2, 4, 13, 21), 800)
    assert tier_for(viewport, 13).minor == Unit("minute", 1)
    assert axis_of(viewport, ENGLISH).tells_minutes


@pytest.mark.parametrize(("first_weekday", "name"), [(0, "Mon"), (6, "Sun"), (5, "Sat")])
def test_weeks_begin_on_the_day_that_is_asked_for(first_weekday: int, name: str) -> None:
    names = names_for("en", first_weekday)
    view = Viewport.showing(day(2026, 1, 1), day(2026, 4, 1), 1200)
    ticks = axis_of(view, names).minors
    assert len(ticks) > 10
    starts = {day_text(round(view.start + tick.x / view.scale), names).split()[0] for tick in ticks}
    assert starts == {name}
    assert ticks[0].x <= 0
