from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.layout.minutes import MINUTES_PER_YEAR
from timeline.layout.viewport import LONGEST_VIEW, SHORTEST_VIEW, Viewport, wheel_factor

CENTRES = st.integers(-5_000_000_000, 4_000_000_000)
SCALES = st.floats(1e-7, 500)
XS = st.floats(0, 1600)


def viewport_at(centre: int, scale: float) -> Viewport:
    return Viewport(centre, 0.25, scale, 1600)


@given(CENTRES, SCALES, XS, st.floats(0.1, 10))
def test_the_time_under_the_pointer_stays_put_to_a_hundredth_of_a_pixel(
    centre: int, scale: float, x: float, factor: float
) -> None:
    before = viewport_at(centre, scale)
    after = before.zoom(factor, x)
    offset = (x - 800) / before.scale
    assert (
        abs(((before.centre - after.centre) + (before.fraction - after.fraction) + offset) * after.scale - (x - 800))
        < 0.01
    )


@given(CENTRES, SCALES, XS)
def test_pixels_become_times_and_pixels_again(centre: int, scale: float, x: float) -> None:
    viewport = viewport_at(centre, scale)
    assert viewport.x_of(viewport.time_at(x)) == pytest.approx(x, abs=max(0.01, 2e-6 * scale))


@given(CENTRES, st.floats(1e-5, 50), st.floats(-3000, 3000))
def test_panning_there_and_back_returns(centre: int, scale: float, pixels: float) -> None:
    viewport = viewport_at(centre, scale)
    back = viewport.pan(pixels).pan(-pixels)
    assert (back.centre - viewport.centre) + (back.fraction - viewport.fraction) == pytest.approx(0, abs=0.01 / scale)


@given(st.floats(0.1, 2000))
def test_a_wheel_step_back_is_the_exact_inverse(delta: float) -> None:
    assert wheel_factor(delta) * wheel_factor(-delta) == pytest.approx(1, rel=1e-12)


def test_a_notch_of_the_wheel_is_thirteen_percent() -> None:
    assert wheel_factor(120) == pytest.approx(1.13)


def test_the_range_of_zoom_ends_at_a_minute_and_at_ten_thousand_years() -> None:
    viewport = Viewport.showing(0, MINUTES_PER_YEAR, 1600)
    assert viewport.zoom(1e12, 300).minutes == pytest.approx(SHORTEST_VIEW)
    assert viewport.zoom(1e-12, 300).minutes == pytest.approx(LONGEST_VIEW)
    assert LONGEST_VIEW >= 10_000 * MINUTES_PER_YEAR


def test_showing_puts_the_edges_where_they_belong() -> None:
    viewport = Viewport.showing(1000, 3000, 500)
    assert (viewport.start, viewport.end) == (1000, 3000)
    assert viewport.x_of(2000) == 250


def test_a_view_without_length_is_refused() -> None:
    with pytest.raises(ValueError, match="ends after it starts"):
        Viewport.showing(5, 5, 100)
    with pytest.raises(ValueError, match="positive"):
        Viewport(0, 0, 0, 100)


def test_resizing_keeps_scale_and_left_edge() -> None:
    viewport = Viewport.showing(1000, 3000, 500).resized(800)
    assert viewport.start == pytest.approx(1000)
    assert viewport.scale == 0.25


def test_panning_stops_at_the_ends_of_the_calendar() -> None:
    viewport = Viewport.showing(0, MINUTES_PER_YEAR, 500).pan(1e12)
    assert viewport.pan(1e12) == viewport


@given(st.floats(0, 1))
def test_on_the_way_of_a_zoom_its_fixed_point_stays_fixed(share: float) -> None:
    first = Viewport.showing(0, 10_000, 1000)
    last = first.zoom(8, 250)
    assert first.between(last, share).x_of(2500) == pytest.approx(250, abs=0.01)


def test_a_pan_moves_evenly() -> None:
    first = Viewport.showing(0, 1000, 1000)
    assert first.between(first.pan(100), 0.5).start == pytest.approx(50)
