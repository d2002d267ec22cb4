"""Where the ready pictures of a frame land: lists of whole device pixels, so that painting is one loop without sums.

`ratio` is the number of device pixels in a logical one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from timeline.layout.columns import Bool, Flag, Float64, Int64, Kind, UInt8
from timeline.layout.metrics import Metrics
from timeline.layout.scene import DIMMED, HIT, SELECTED, Item, Scene, Written

POINT, UNCERTAIN = int(Kind.POINT), np.uint8(Flag.UNCERTAIN)  # an enumeration costs NumPy microseconds
HALO = 1.5  # reach of an uncertain dot, in radii
RIM = 1.5  # pixels around a dot that its picture has besides
# The code of a label's picture: STYLES times the event's position, plus how it is drawn. A picture ON_LANE holds the
# lane's ground and is copied, in half the time that blending takes.
STYLES, ON_SHADED, ON_LANE = 16, 4, 8
ITEM_STYLE = SELECTED | DIMMED


@dataclass(frozen=True, slots=True, eq=False)
class LabelPlaces:
    """For every written-out event the code of its label's picture and the corner where that lands; `tops` are `ys`."""

    tops: Int64
    codes: list[int]
    xs: list[int]
    ys: list[int]


def label_places(scene: Scene, metrics: Metrics, ratio: float, hovered: int | None) -> LabelPlaces:
    """Where labels land. Those on a bar, an era, a range or a pill have no ground of their own."""
    written = scene.written
    style = (written.tone & ITEM_STYLE) + ON_SHADED * written.shaded.astype(np.int64)
    if not scene.eras and scene.range_x is None:
        style += np.where(written.inside | _on_pill(written, hovered), 0, ON_LANE)
    reach = metrics.dot_radius * np.where(written.flags & UNCERTAIN, HALO, 1.0) + RIM
    left = np.where(written.kind == POINT, written.x0 - reach, written.text_x)
    tops = np.rint((written.y - metrics.row_height / 2) * ratio).astype(np.int64)
    return LabelPlaces(
        tops,
        (written.positions.astype(np.int64) * STYLES + style).tolist(),
        _whole(left * ratio),
        tops.tolist(),
    )


def _on_pill(written: Written, hovered: int | None) -> Bool:
    chosen: Bool = (written.tone & (SELECTED | HIT)) > 0
    return chosen if hovered is None else chosen | (written.positions == hovered)


def standing_out(written: Written, hovered: int | None) -> tuple[Item, ...]:
    """Events with a pill behind them: selected, found by the search, under the pointer."""
    if hovered is None and not np.count_nonzero(written.tone):
        return ()
    return written.items(np.flatnonzero(_on_pill(written, hovered)))


def selected_points(scene: Scene) -> list[tuple[float, float]]:
    """Where selected dots and thin bars stand, in logical pixels."""
    written = scene.written
    if not any(map(np.count_nonzero, (written.tone, scene.dots.tone, scene.bars.tone))):
        return []
    places = np.flatnonzero((written.tone & SELECTED > 0) & (written.kind == POINT))
    found = list(zip(written.x0[places].tolist(), written.y[places].tolist(), strict=True))
    for marks in (scene.dots, scene.bars):
        places = np.flatnonzero(marks.tone & SELECTED)
        found += zip(marks.x0[places].tolist(), marks.y[places].tolist(), strict=True)
    return found


def items_at(written: Written, places: list[int]) -> tuple[Item, ...]:
    """The written-out events at some places."""
    return written.items(np.array(places, np.int64))


@dataclass(frozen=True, slots=True, eq=False)
class PlainBars:
    """The bars that are nothing but solid: left end, width and top of each in whole device pixels, and the number of
    its colour: that of the family, or of the family standing back after all of these."""

    xs: Int64
    widths: Int64
    ys: Int64
    colours: Int64

    def __len__(self) -> int:
        return len(self.xs)


def plain_bars(scene: Scene, metrics: Metrics, ratio: float) -> PlainBars:
    """Where the plain bars lie."""
    written, beyond = scene.written, metrics.bar_height
    (places,) = scene.plain.nonzero()
    left = np.rint(np.maximum(written.x0[places], scene.header_width - beyond) * ratio)
    right = np.rint(np.minimum(written.x1[places], scene.width + beyond) * ratio)
    top = np.rint((written.y[places] - metrics.bar_height / 2) * ratio)
    colours = colour_numbers(written.family[places], written.tone[places], len(scene.families))
    xs, widths, ys = (column.astype(np.int64) for column in (left, right - left, top))
    return PlainBars(xs, widths, ys, colours)


def colour_numbers(family: UInt8, tone: UInt8, families: int) -> Int64:
    """The numbers of the colours of events: those of `families` families, then those of the families standing back."""
    numbers: Int64 = family.astype(np.int64)
    if np.count_nonzero(tone):
        numbers[tone & DIMMED > 0] += families
    return numbers


def other_bars(scene: Scene, with_plain: bool) -> list[tuple[Item, bool]]:
    """The bars that are drawn outline by outline, and whether their lane is shaded."""
    written = scene.written
    bars = written.kind != POINT
    (places,) = (bars if with_plain else bars & ~scene.plain).nonzero()
    if not len(places):
        return []
    return list(zip(written.items(places), written.shaded[places].tolist(), strict=True))


def texts_on_clear_bars(scene: Scene) -> list[tuple[float, float, float, bool]]:
    """Left edge, right edge, middle of the row and shading of the texts on bars that one may see through."""
    written, cover = scene.written, scene.cover
    (places,) = (written.inside & ~scene.plain).nonzero()
    if not len(places):
        return []
    columns = (cover.left[places], cover.right[places], written.y[places], written.shaded[places])
    return list(zip(*(column.tolist() for column in columns), strict=True))


def cut_labels(scene: Scene) -> list[tuple[float, bool]]:
    """Middle of the row and shading of the labels that reach beyond the right edge."""
    written = scene.written
    (places,) = ((written.right > scene.width) & (written.text_x < scene.width)).nonzero()
    return list(zip(written.y[places].tolist(), written.shaded[places].tolist(), strict=True))


def _whole(values: Float64) -> list[int]:
    whole: list[int] = np.rint(values).astype(np.int64).tolist()
    return whole
