"""The stretch of time in view and the conversion between minutes and pixels.

The centre is an integer minute plus a fraction of one, so that nothing is lost between 10,000 years and one minute:
only differences to the centre become floating-point numbers.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from timeline.layout.minutes import MINUTES_PER_YEAR, minutes_from_civil

EARLIEST_MINUTE = minutes_from_civil(-12_000)
LATEST_MINUTE = minutes_from_civil(14_000)
LONGEST_VIEW = 12_000 * MINUTES_PER_YEAR
SHORTEST_VIEW = 1.0


@dataclass(frozen=True, slots=True)
class Viewport:
    """`width` logical pixels of time around `centre + fraction` minutes, `scale` pixels a minute."""

    centre: int
    fraction: float
    scale: float
    width: float

    def __post_init__(self) -> None:
        if not (self.scale > 0 and self.width > 0):
            raise ValueError("a viewport needs a positive scale and width")

    @classmethod
    def showing(cls, start: float, end: float, width: float) -> Viewport:
        """From minute `start` to minute `end` (start before end), limited to what a view may show."""
        if not end > start:
            raise ValueError("a viewport ends after it starts")
        middle = (start + end) / 2
        return cls(math.floor(middle), middle % 1, width / (end - start), width).limited()

    @property
    def start(self) -> float:
        """Minute at the left edge."""
        return self.time_at(0)

    @property
    def end(self) -> float:
        """Minute at the right edge."""
        return self.time_at(self.width)

    @property
    def minutes(self) -> float:
        """Length of the view."""
        return self.width / self.scale

    def x_of(self, minute: float) -> float:
        """Pixels from the left edge; exact to a hundredth of a pixel anywhere near the view."""
        return ((minute - self.centre) - self.fraction) * self.scale + self.width / 2

    def time_at(self, x: float) -> float:
        """Minute under a pixel."""
        return self.centre + (self.fraction + (x - self.width / 2) / self.scale)

    def pan(self, pixels: float) -> Viewport:
        """Moved so that what stood `pixels` to the right of a point stands at it."""
        return self._moved(self.centre, self.fraction + pixels / self.scale, self.scale)

    def zoom(self, factor: float, x: float) -> Viewport:
        """Scale times `factor`; the time under `x` stays there."""
        scale = min(max(self.scale * factor, self.width / LONGEST_VIEW), self.width / SHORTEST_VIEW)
        if scale == self.scale:
            return self
        offset = x - self.width / 2
        return self._moved(self.centre, self.fraction + offset / self.scale - offset / scale, scale)

    def resized(self, width: float) -> Viewport:
        """The same scale; the left edge stays."""
        return replace(self, width=width)._moved(
            self.centre, self.fraction + (width - self.width) / 2 / self.scale, self.scale
        )

    def limited(self) -> Viewport:
        """Within the longest and shortest view and within the calendar."""
        scale = min(max(self.scale, self.width / LONGEST_VIEW), self.width / SHORTEST_VIEW)
        return self._moved(self.centre, self.fraction, scale)

    def between(self, other: Viewport, share: float) -> Viewport:
        """The view a `share` (0..1) of the way to another; a zoom keeps its fixed point fixed on the way."""
        scale = self.scale * (other.scale / self.scale) ** share
        distance = (other.centre - self.centre) + (other.fraction - self.fraction)
        if abs(other.scale / self.scale - 1) < 1e-9:
            travelled = share
        else:
            travelled = (1 / scale - 1 / self.scale) / (1 / other.scale - 1 / self.scale)
        return replace(self, width=other.width)._moved(self.centre, self.fraction + distance * travelled, scale)

    def _moved(self, centre: int, fraction: float, scale: float) -> Viewport:
        whole = math.floor(fraction)
        centre, fraction = centre + whole, fraction - whole
        if not EARLIEST_MINUTE <= centre <= LATEST_MINUTE:
            centre, fraction = min(max(centre, EARLIEST_MINUTE), LATEST_MINUTE), 0.0
        return Viewport(centre, fraction, scale, self.width)


def wheel_factor(delta: float) -> float:
    """Zoom factor of a wheel or touchpad step (eighths of a degree, away from the user positive).

    exp(k * sign(d) * log2(1 + |d|)) with k such that a notch of 120 is 13 %; a step back is the exact inverse.
    """
    strength = math.log(1.13) / math.log2(121)
    return math.exp(math.copysign(strength * math.log2(1 + abs(delta)), delta))
