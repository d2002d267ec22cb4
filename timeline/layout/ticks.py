"""Calendar ticks of a viewport in two tiers, from one minute to a thousand years.

Ticks stand on absolute multiples of their unit (2020, 2025 …; 00:00, 06:00 …; 200 BCE, 400 BCE …), so panning slides
them and never changes their phase.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from timeline.layout.axis_names import AxisNames, heading_text, tick_text
from timeline.layout.minutes import MINUTES_PER_DAY, MINUTES_PER_YEAR, minutes_from_civil
from timeline.layout.viewport import Viewport
from timeline.model.calendar import civil, weekday

TickText = Callable[[int, str, int, AxisNames], str]
MOST_KNOWN_TICKS = 5_000
FIRST_GREGORIAN_DAY = minutes_from_civil(1582, 10, 15)


@dataclass(frozen=True, slots=True)
class Unit:
    """`step` minutes, hours, days, weeks, months or years between two ticks."""

    name: str
    step: int

    @property
    def minutes(self) -> float:
        """Mean length."""
        mean = {
            "minute": 1.0,
            "hour": 60.0,
            "day": 1440.0,
            "week": 10_080.0,
            "month": MINUTES_PER_YEAR / 12,
            "year": MINUTES_PER_YEAR,
        }
        return self.step * mean[self.name]

    def floor(self, minute: int, first_weekday: int = 0) -> int:
        """The last tick at or before a minute; weeks begin on `first_weekday`, Monday 0 to Sunday 6."""
        days = minute // MINUTES_PER_DAY
        if self.name == "minute":
            return minute // self.step * self.step
        if self.name == "hour":
            return minute // (self.step * 60) * (self.step * 60)
        if self.name == "day":
            return days * MINUTES_PER_DAY
        if self.name == "week":
            return (days - (weekday(days) - first_weekday) % 7) * MINUTES_PER_DAY
        year, month, _ = civil(days)
        if self.name == "month":
            return minutes_from_civil(year, (month - 1) // self.step * self.step + 1)
        return minutes_from_civil(_year_floor(year, self.step))

    def next(self, tick: int) -> int:
        """The tick after a tick."""
        if self.name in ("minute", "hour", "day", "week"):
            return tick + round(self.minutes)
        year, month, _ = civil(tick // MINUTES_PER_DAY)
        if self.name == "year":
            return minutes_from_civil(_year_after(year, self.step))
        total = year * 12 + month - 1 + self.step
        return minutes_from_civil(total // 12, total % 12 + 1)


def _year_floor(year: int, step: int) -> int:
    """The last round year at or before one: 200, 400 …, 1, and 200 BCE, 400 BCE … (which are -199, -399)."""
    if step == 1 or year >= step:
        return year // step * step
    return 1 if year >= 1 else 1 + (year - 1) // step * step


def _year_after(year: int, step: int) -> int:
    """The round year after a round year."""
    if step > 1 and year == 1:
        return step
    return year + step


@dataclass(frozen=True, slots=True)
class Tier:
    """A pair of units for a range of zoom: the lower ticks need at least `room` ems."""

    minor: Unit
    major: Unit
    room: float


def _tier(minor: str, step: int, major: str, major_step: int, room: float) -> Tier:
    return Tier(Unit(minor, step), Unit(major, major_step), room)


TIERS = (
    _tier("minute", 1, "day", 1, 4.4),
    _tier("minute", 5, "day", 1, 4.4),
    _tier("minute", 15, "day", 1, 4.4),
    _tier("hour", 1, "day", 1, 4.4),
    _tier("hour", 3, "day", 1, 4.4),
    _tier("hour", 6, "day", 1, 4.4),
    _tier("hour", 12, "day", 1, 5.8),
    _tier("day", 1, "month", 1, 4.2),
    _tier("week", 1, "month", 1, 5.0),
    _tier("month", 1, "year", 1, 3.6),
    _tier("month", 3, "year", 1, 3.2),
    _tier("year", 1, "year", 10, 4.2),
    _tier("year", 2, "year", 10, 4.2),
    _tier("year", 5, "year", 100, 4.2),
    _tier("year", 10, "year", 100, 5.4),
    _tier("year", 20, "year", 100, 5.4),
    _tier("year", 50, "year", 1000, 5.8),
    _tier("year", 100, "year", 1000, 5.8),
    _tier("year", 200, "year", 1000, 5.8),
    _tier("year", 500, "year", 1000, 5.8),
    _tier("year", 1000, "year", 10_000, 5.8),
)


class Tick(NamedTuple):
    """A line at `x` (pixels from the left edge of the viewport) and its text, whose room ends at `text_end`."""

    x: float
    text: str
    text_x: float
    text_end: float


@dataclass(frozen=True, slots=True)
class Axis:
    """Both tiers of a viewport. The first major's text stays in view although its line may be left of it."""

    majors: tuple[Tick, ...]
    minors: tuple[Tick, ...]
    note: str
    tells_minutes: bool


def tier_for(viewport: Viewport, font_px: float) -> Tier:
    """The finest tier whose lower ticks have room for their text."""
    for tier in TIERS:
        if tier.minor.minutes * viewport.scale >= tier.room * font_px:
            return tier
    return TIERS[-1]


def axis_of(viewport: Viewport, names: AxisNames, font_px: float = 13) -> Axis:
    """The ticks of a viewport; lines left of the view are kept where their text reaches into it."""
    tier = tier_for(viewport, font_px)
    gap = 0.6 * font_px
    majors = _ticks(tier.major, names, heading_text, viewport, gap, stays=True)
    minors = _ticks(tier.minor, names, tick_text, viewport, gap, stays=False)
    note = names.calendar_note if viewport.start < FIRST_GREGORIAN_DAY else ""
    return Axis(majors, minors, note, tier.minor.name in ("minute", "hour"))


def _ticks(
    unit: Unit, names: AxisNames, text: TickText, viewport: Viewport, gap: float, stays: bool
) -> tuple[Tick, ...]:
    """The ticks in view, with their texts right of their lines, or where these `stay` in the view."""
    known = _known_ticks(unit, names, text)
    if len(known) > MOST_KNOWN_TICKS:
        known.clear()
    tick, end = unit.floor(int(viewport.start // 1), names.first_weekday), viewport.end
    x, ticks = viewport.x_of(tick), []
    while tick < end:
        entry = known.get(tick)
        if entry is None:
            entry = known[tick] = (unit.next(tick), text(tick, unit.name, unit.step, names))
        tick, written = entry
        following = viewport.x_of(tick)
        ticks.append(Tick(x, written, (0.0 if stays and x < 0 else x) + gap, following))
        x = following
    return tuple(ticks)


@lru_cache(maxsize=64)
def _known_ticks(unit: Unit, names: AxisNames, text: TickText) -> dict[int, tuple[int, str]]:
    """What has been reckoned of a unit's ticks: the next one and the text. A frame has a hundred, mostly those of the
    frame before, and the calendar takes microseconds for each."""
    return {}
