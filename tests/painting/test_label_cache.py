"""Labels through pictures that are kept: alike, within their bytes, and all there after a few frames."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from tests.layout.examples import DAY, point
from tests.painting.drawn import drawn, inks, painted
from timeline.layout.columns import Drawing
from timeline.layout.viewport import Viewport
from timeline.painting.label_cache import FRAMES, LEAST_MOVING, LabelCache, LabelPainter
from timeline.painting.scene_painter import Words, paint_scene

pytestmark = pytest.mark.usefixtures("qapp")


def test_labels_from_the_cache_look_like_labels_drawn_straight() -> None:
    ink = inks()
    scene, index = drawn([point("a", 0, "Leaders meet", sources=3)], Viewport.showing(-20 * DAY, 20 * DAY, 700), ink)
    straight = painted(scene, index, ink)
    cached = painted(scene, index, ink, LabelPainter(ink, 1.0, LabelCache(10**7)))
    item = scene.items[0]
    box = (int(item.x0) - 4, int(item.y) - 8, int(item.right - item.x0), 16)
    ink_of = [
        sum(
            255 - QColor(image.pixel(x, y)).lightness()
            for x in range(box[0], box[0] + box[2])
            for y in range(box[1], box[1] + box[3])
        )
        for image in (straight, cached)
    ]
    assert ink_of[0] == pytest.approx(ink_of[1], rel=0.08)


def test_a_label_that_finds_no_time_is_put_off_and_its_dot_is_drawn() -> None:
    ink = inks()
    scene, index = drawn([point("a", 0), point("b", 9 * DAY)], Viewport.showing(-20 * DAY, 20 * DAY, 700), ink)
    image = QImage(int(scene.width), int(scene.height), QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    missing = paint_scene(
        painter, scene, index.columns, ink, Words(), LabelPainter(ink, 1.0, LabelCache(10**7)), budget=-1.0
    )
    painter.end()
    assert missing == 2
    item = scene.items[0]
    assert image.pixelColor(round(item.x0), round(item.y)) == ink.family("talks")


def test_the_cache_keeps_within_its_bytes_and_drops_the_oldest() -> None:
    ink = inks()
    rows = [point(f"e{number}", number * DAY, f"Event number {number}") for number in range(9)]
    scene, index = drawn(rows, Viewport.showing(-DAY, 12 * DAY, 3000), ink)
    cache = LabelCache(4 * 200 * 24 * 3)
    painted(scene, index, ink, LabelPainter(ink, 1.0, cache))
    assert 0 < cache.held_bytes <= cache.limit


def test_the_cache_drops_what_was_not_used_for_long_and_keeps_what_is_used() -> None:
    cache = LabelCache(4 * 100 * 10)
    for number in range(25):  # each picture takes a tenth of the limit
        cache.keep(number, (f"e{number}", 1, 9, 0), QImage(10, 10, QImage.Format.Format_RGB32))
        cache.pictures([0])
    assert cache.held_bytes <= cache.limit
    assert [cache.pictures([number]) == [None] for number in (0, 24, 1, 12)] == [False, False, True, True]


def test_pictures_are_found_by_name_once_positions_mean_other_events() -> None:
    cache = LabelCache(10**6)
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    cache.keep(5, ("e", 1, 9, 0), image)
    cache.forget_positions()
    assert cache.pictures([5]) == [None]
    assert cache.recalled(7, ("e", 2, 9, 0)) is None
    assert cache.recalled(7, ("e", 1, 9, 0)) is image
    assert cache.pictures([7]) == [image]
    assert cache.held_bytes == image.sizeInBytes()


def test_a_view_that_moves_makes_few_labels_and_one_that_stands_has_all_of_them_soon() -> None:
    ink = inks()
    rows = [point(f"e{number}", number * 40 * DAY, f"Event number {number}") for number in range(40)]
    viewport = Viewport.showing(-DAY, 1600 * DAY, 9000)
    scene, index = drawn(rows, viewport, ink)
    image = QImage(int(scene.width), int(scene.height), QImage.Format.Format_RGB32)
    labels = LabelPainter(ink, 1.0, LabelCache(10**8))
    missing = []
    for _ in range(FRAMES):
        painter = QPainter(image)
        missing.append(paint_scene(painter, scene, index.columns, ink, Words(), labels, budget=1e-9))
        painter.end()
    assert missing[0] == len(scene.items) - LEAST_MOVING
    assert missing == sorted(missing, reverse=True)
    assert missing[-1] == 0


@pytest.mark.parametrize(
    "change", [{"sources": 3}, {"drawing": Drawing.OUTLINE}, {"title": "Leadres speak"}, {"flags": 8}]
)
def test_a_label_is_painted_anew_when_its_event_changes_and_nothing_moves(change: dict[str, Any]) -> None:
    ink = inks()
    labels = LabelPainter(ink, 1.0, LabelCache(10**7))
    viewport = Viewport.showing(-20 * DAY, 20 * DAY, 700)
    before = point("a", 0, "Leaders speak", sources=2)
    painted(*drawn([before], viewport, ink), ink, labels)
    labels.cache.forget_positions()
    scene, index = drawn([before._replace(**change)], viewport, ink)
    assert painted(scene, index, ink, labels) == painted(scene, index, ink, LabelPainter(ink, 1.0, LabelCache(10**7)))
