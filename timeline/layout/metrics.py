"""Sizes of everything on the canvas, in logical pixels, from one font size."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Metrics:
    """All sizes follow `font_px`; the drawings of the design stand at 13. Reckoned once each (hence no slots).

    `most_header` px are the widest that the column of lane headers may be, in a view with little room.
    """

    font_px: float = 13.0
    most_header: float = math.inf

    def __post_init__(self) -> None:
        if not 6 <= self.font_px <= 72:
            raise ValueError(f"a font of {self.font_px} px cannot be laid out; choose 6 to 72")

    def _scaled(self, at_13: float) -> float:
        return round(at_13 * self.font_px / 13)

    @cached_property
    def row_height(self) -> float:
        """One row of marks and labels."""
        return self._scaled(26)

    @cached_property
    def dot_radius(self) -> float:
        """A written-out event's dot."""
        return self._scaled(11) / 2

    @cached_property
    def small_radius(self) -> float:
        """The dot of an event that is not written out."""
        return self._scaled(6) / 2

    @cached_property
    def bar_height(self) -> float:
        """A written-out bar; a text on it stands clear of its edges."""
        return self._scaled(18)

    @cached_property
    def thin_bar_height(self) -> float:
        """A bar that is not written out."""
        return self._scaled(5)

    @cached_property
    def gap(self) -> float:
        """Between a mark and its label, and between label and badge."""
        return self._scaled(7)

    @cached_property
    def margin(self) -> float:
        """Free room right of every label."""
        return self._scaled(12)

    @cached_property
    def badge_width(self) -> float:
        """Room of a ×N badge, for up to two digits."""
        return self._scaled(28)

    @cached_property
    def sign_width(self) -> float:
        """Room of a star or a warning sign."""
        return self._scaled(16)

    @cached_property
    def least_bar(self) -> float:
        """The shortest drawn bar."""
        return self._scaled(8)

    @cached_property
    def tail(self) -> float:
        """The fading tail of a bar whose beginning is not known."""
        return self._scaled(48)

    @cached_property
    def longest_text(self) -> float:
        """A longer title is cut with an ellipsis."""
        return self._scaled(360)

    @cached_property
    def header_width(self) -> float:
        """The column of lane headers."""
        return min(self._scaled(148), self.most_header)

    @cached_property
    def axis_height(self) -> float:
        """Both tiers of the axis."""
        return self._scaled(46)

    @cached_property
    def era_height(self) -> float:
        """The strip of eras' names under the axis, where there are any."""
        return self._scaled(18)

    @cached_property
    def lane_padding(self) -> float:
        """Above a lane's first row."""
        return self._scaled(10)

    @cached_property
    def count_height(self) -> float:
        """The line of counts under a lane's last row."""
        return self._scaled(20)

    @cached_property
    def collapsed_height(self) -> float:
        """A collapsed lane."""
        return self._scaled(30)

    @cached_property
    def cell(self) -> float:
        """Least width of the cells in which events that are not written out are counted."""
        return self._scaled(104)

    @cached_property
    def dot_step(self) -> float:
        """Small dots nearer than this to each other become one."""
        return self._scaled(7)
