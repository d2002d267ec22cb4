"""Few pictures, looked at pixel by pixel where a value cannot tell."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.layout.examples import DAY, bar, day, point, small_story
from tests.painting.drawn import drawn, inks, painted
from timeline.layout.columns import Drawing, Flag, Kind
from timeline.layout.emphasis import Emphasis, Era
from timeline.layout.scene import LaneBox
from timeline.layout.viewport import Viewport
from timeline.painting.bars import PIECE, outlined_bars
from timeline.painting.counts import count_text, draw_counts_straight
from timeline.painting.furniture import draw_headers, wrapped
from timeline.painting.ground import draw_ground
from timeline.painting.label_cache import LabelCache, LabelPainter
from timeline.painting.labels import fitted_text
from timeline.painting.layers import paint_layers
from timeline.painting.plate import Plate
from timeline.painting.shapes import draw_bar, draw_dot, draw_glyph
from timeline.painting.stamps import Stamps

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_pixel_is_painted() -> None:
    ink = inks()
    scene, index = drawn(small_story(), Viewport.showing(day(2025, 9, 1), day(2026, 5, 1), 700), ink)
    image = painted(scene, index, ink)
    magenta = QColor("magenta").rgba()
    assert not any(image.pixel(x, y) == magenta for x in range(0, image.width(), 3) for y in range(image.height()))


def test_a_dot_has_the_colour_of_its_family_at_its_place() -> None:
    ink = inks()
    scene, index = drawn([point("a", 0)], Viewport.showing(-20 * DAY, 20 * DAY, 700), ink)
    item = scene.items[0]
    assert painted(scene, index, ink).pixelColor(round(item.x0), round(item.y)) == ink.family("talks")


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [8, 17, 36, 37, 300, 2 * PIECE + 700])
def test_a_plain_bar_made_of_pieces_looks_like_one_drawn_whole(width: int, ratio: float) -> None:
    ink = inks()
    scene, _ = drawn([bar("a", 0, DAY)], Viewport.showing(-DAY, 2 * DAY, width + 400), ink)
    written = scene.written
    images = []
    for in_pieces in (True, False):
        image = QImage(round(scene.width * ratio), round(100 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = replace(
            scene, written=replace(written, x0=np.array([200.0]), x1=np.array([200.0 + width]), y=np.array([75.0]))
        )
        if in_pieces:
            plate = Plate(ink, ratio)
            stretches = plate.make_ready(whole)
            paint_layers(painter, plate.fragments(plate.bars(whole), stretches), stretches, ratio)
        else:
            outlined_bars(whole, ink, ratio, with_plain=True).draw_all(painter)
        painter.end()
        images.append(image)
    left, right, middle = round(200 * ratio), round((200 + width) * ratio), round(75 * ratio)
    for image in images:
        assert image.pixelColor((left + right) // 2, middle) == ink.pale("conflict")
        assert image.pixelColor(left - 2, middle) == image.pixelColor(right + 1, middle) == QColor("white")
    pieces, drawn_whole = ([image.pixel(x, middle) for x in range(left + 3, right - 3)] for image in images)
    assert pieces == drawn_whole


def test_a_line_shows_no_trace_behind_the_picture_of_a_label() -> None:
    ink = inks()
    start = day(2026, 1, 1)
    rows = [point("a", start - DAY * 3, "A title that is long enough to lie over some of the lines")]
    scene, index = drawn(rows, Viewport.showing(start - 9 * DAY, start + 21 * DAY, 1200), ink)
    image = painted(scene, index, ink, LabelPainter(ink, 1.0, LabelCache(10**7)))
    item = scene.items[0]
    crossing = [round(x) for x, _ in scene.verticals if item.text_x < x < item.right]
    assert crossing
    top, bottom = round(item.y - scene.row_height / 2), round(item.y + scene.row_height / 2)
    for x in crossing:
        assert image.pixelColor(x, top) == image.pixelColor(x, bottom - 1) == ink.role["canvas"]
        assert image.pixelColor(x, bottom + 2) != ink.role["canvas"]


def test_a_label_at_the_right_edge_fades_into_the_era_that_lies_under_it() -> None:
    ink = inks()
    start = day(2026, 1, 1)
    era = Era("x", "A truce", start - 50 * DAY, start + 50 * DAY)
    rows = [point("a", start, "A title that is much too long for the room that is left to it at the right edge")]
    scene, index = drawn(rows, Viewport.showing(start - 20 * DAY, start + 2 * DAY, 700), ink, Emphasis(eras=(era,)))
    item = scene.items[0]
    assert item.right > scene.width
    image = painted(scene, index, ink, LabelPainter(ink, 1.0, LabelCache(10**7)))
    edge = image.pixelColor(image.width() - 1, round(item.y))
    beside = image.pixelColor(image.width() - 1, round(item.y - scene.row_height))
    assert abs(edge.red() - beside.red()) + abs(edge.green() - beside.green()) + abs(edge.blue() - beside.blue()) <= 6


def test_a_selected_event_is_bold_where_there_is_room_and_never_wider_than_that() -> None:
    ink = inks()
    scene, index = drawn(
        [point("a", 0, "A title of some length here")],
        Viewport.showing(-DAY, DAY, 700),
        ink,
        Emphasis(selected=frozenset({0})),
    )
    item = scene.items[0]
    fitted = fitted_text(item, index.columns.title(0), ink)
    assert fitted.text == index.columns.title(0)
    assert fitted.width <= item.text_width + ink.metrics.margin * 0.6
    assert fitted.font in (ink.bold, ink.plain)


def test_a_title_that_is_too_long_ends_in_an_ellipsis() -> None:
    ink = inks()
    scene, index = drawn([point("a", 0, "word " * 40)], Viewport.showing(-DAY, DAY, 900), ink)
    fitted = fitted_text(scene.items[0], index.columns.title(0), ink)
    assert fitted.text.endswith("…")
    assert fitted.width <= ink.metrics.longest_text


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("drawing", list(Drawing))
def test_every_kind_and_status_leaves_a_mark_of_its_own_colour(name: str, kind: Kind, drawing: Drawing) -> None:
    ink = inks(name)
    image = QImage(120, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(ink.role["canvas"])
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour, ground = ink.family("talks"), ink.role["canvas"]
    if kind == Kind.POINT:
        draw_dot(painter, QPointF(60, 20), 6, drawing, int(Flag.UNCERTAIN | Flag.CONFLICT), colour, ground)
    else:
        draw_bar(
            painter,
            QRectF(20, 10, 80, 18),
            kind,
            drawing,
            int(Flag.CONFLICT),
            colour,
            ink.pale("talks"),
            ground,
            ink.metrics,
            QRectF(0, 0, 120, 40),
            ink.soft("talks"),
        )
    painter.end()
    marked = sum(image.pixelColor(x, y) != ground for x in range(120) for y in range(40))
    assert marked > 40


def test_ends_of_a_bar_within_bounds_are_soft() -> None:
    ink = inks()
    image = QImage(120, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(ink.role["canvas"])
    painter = QPainter(image)
    draw_bar(
        painter,
        QRectF(10, 10, 100, 18),
        Kind.WITHIN,
        Drawing.SOLID,
        0,
        ink.family("talks"),
        ink.pale("talks"),
        ink.role["canvas"],
        ink.metrics,
        QRectF(0, 0, 120, 40),
        ink.soft("talks"),
    )
    painter.end()
    lightness = [image.pixelColor(x, 19).lightness() for x in (11, 20, 30, 60, 90, 100, 108)]
    assert lightness[0] > lightness[1] > lightness[2] > lightness[3] - 1
    assert lightness[3] < lightness[4] + 1 < lightness[5] + 1 < lightness[6] + 1


@pytest.mark.parametrize(
    "shape",
    ["circle", "rounded_square", "small_circle", "link", "square", "diamond", "hexagon", "triangle", "triangle_down"],
)
def test_no_family_glyph_is_hollow(shape: str) -> None:
    image = QImage(20, 20, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_glyph(painter, QRectF(2, 2, 16, 16), shape, QColor("black"))
    painter.end()
    assert image.pixelColor(10, 10) == QColor("black")


@pytest.mark.parametrize(
    ("events", "text"), [(1, "+1"), (999, "+999"), (3_210, "+3.2k"), (45_678, "+45k"), (1_234_567, "+1.2M")]
)
def test_counts_stay_short(events: int, text: str) -> None:
    assert count_text(events) == text


def test_titles_of_lanes_are_broken_at_blanks_and_cut_at_the_last_line() -> None:
    font = QFont(QApplication.font())
    font.setPixelSize(13)
    measured = QFontMetricsF(font)
    width = measured.horizontalAdvance("Meetings, sum")
    assert wrapped("Meetings, summits, visits", measured, width, 3) == ["Meetings,", "summits,", "visits"]
    assert wrapped("Meetings, summits, visits", measured, width, 2)[1].endswith("…")
    assert wrapped("", measured, width, 2) == []


def test_a_stamp_is_made_once_and_drawn_twice() -> None:
    made = []

    def paint(painter: QPainter) -> None:
        made.append(True)
        painter.fillRect(QRectF(0, 0, 4, 4), QColor("black"))

    image = QImage(40, 10, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    stamps, painter = Stamps(1.0), QPainter(image)
    for x in (0.0, 20.0):
        stamps.draw(painter, "key", QPointF(x, 0), QRectF(0, 0, 4, 4).size(), paint)
    painter.end()
    assert made == [True]
    assert image.pixelColor(21, 1) == image.pixelColor(1, 1) == QColor("black")


def test_far_ends_of_a_bar_cost_nothing() -> None:
    ink = inks()
    rows = [bar("old", day(-4000, 1, 1), day(9000, 1, 1), Kind.WITHIN), point("new", day(2026, 2, 4))]
    scene, index = drawn(rows, Viewport.showing(day(2026, 2, 4), day(2026, 2, 5), 700), ink)
    image = painted(scene, index, ink)
    item = next(item for item in scene.items if item.kind == Kind.WITHIN)
    assert item.x1 - item.x0 > 10**8
    assert image.pixelColor(600, round(item.y) + 8) != ink.role["canvas"]


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_counts_laid_sign_by_sign_look_like_counts_drawn_straight(ratio: float) -> None:
    ink = inks()
    rows = [point(f"e{number}", number * 3) for number in range(3_000)]
    scene, _ = drawn(rows, Viewport.showing(0, 9_000, 1_400), ink)
    assert len(scene.crowds) > 4
    images = []
    for straight in (True, False):
        image = QImage(round(scene.width * ratio), round(scene.height * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(ink.role["canvas"])
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if straight:
            draw_counts_straight(painter, scene, ink)
        else:
            plate = Plate(ink, ratio)
            stretches = plate.make_ready(scene)
            paint_layers(painter, plate.fragments(plate.counts(scene), stretches), stretches, ratio)
        painter.end()
        images.append(image)
    for count in scene.counts:
        box = (round((count.x - 40) * ratio), round((count.y - 12) * ratio), round(80 * ratio), round(24 * ratio))
        dark = [lightness_of(image.copy(*box)) for image in images]
        assert dark[0] == pytest.approx(dark[1], rel=0.06)


def lightness_of(image: QImage) -> int:
    """How much darker than white the pixels of a picture are altogether."""
    return sum(255 - QColor(image.pixel(x, y)).lightness() for x in range(image.width()) for y in range(image.height()))


def test_headers_kept_as_one_picture_look_like_headers_drawn_one_by_one() -> None:
    ink = inks()
    scene, _ = drawn(small_story(), Viewport.showing(day(2025, 9, 1), day(2026, 5, 1), 700), ink)
    stamps, pictures = Stamps(1.0), []
    for _ in range(3):  # one by one, once more while the picture is made, and from it
        image = QImage(int(scene.width), int(scene.height), QImage.Format.Format_RGB32)
        image.fill(QColor("magenta"))
        painter = QPainter(image)
        draw_headers(painter, scene, ink, {}, stamps)
        painter.end()
        pictures.append(image)
    assert pictures[0] == pictures[1] == pictures[2]


def test_the_ground_laid_in_strips_looks_like_lanes_and_lines_drawn_one_by_one() -> None:
    ink = inks()
    scene, _ = drawn([], Viewport.showing(day(2025, 9, 1), day(2026, 5, 1), 700), ink, height=500)
    scene = replace(scene, lanes=tuple(lane_at(top, number) for number, top in enumerate((46.0, 131.0, 340.0))))
    images = []
    for in_strips in (False, True):
        image = QImage(int(scene.width), int(scene.height), QImage.Format.Format_RGB32)
        image.fill(QColor("magenta"))
        painter = QPainter(image)
        painter.setClipRect(QRectF(scene.header_width, scene.axis_height, scene.width, scene.height))
        if in_strips:
            plate = Plate(ink, 1.0)
            stretches = plate.make_ready(scene)
            paint_layers(painter, plate.fragments([plate.ground(scene)], stretches), stretches, 1.0)
        else:
            draw_ground(painter, scene, ink)
        painter.end()
        images.append(image)
    assert images[0] == images[1]
    assert images[0].pixelColor(int(scene.width) - 1, 499) != QColor("magenta")


def lane_at(top: float, number: int) -> LaneBox:
    """One of three lanes without events, the last of which ends above the lower edge."""
    height = (85.0, 209.0, 99.0)[number]
    return LaneBox(str(number), "", "", 0, top, height, number % 2 == 1, False, False)


def test_headers_are_solid_to_their_last_pixel_where_a_lane_ends_between_two() -> None:
    ink = inks()
    scene, _ = drawn([], Viewport.showing(day(2025, 9, 1), day(2026, 5, 1), 700), ink, height=500)
    scene = replace(scene, lanes=tuple(lane_at(top, number) for number, top in enumerate((46.0, 131.0, 340.0))))
    stamps, ground = Stamps(1.5), {ink.role[role].rgb() for role in ("canvas", "band")}
    for _ in range(3):
        image = QImage(round(scene.width * 1.5), 750, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(1.5)
        image.fill(QColor("magenta"))
        painter = QPainter(image)
        draw_headers(painter, scene, ink, {}, stamps)
        painter.end()
        assert {image.pixel(20, y) for y in range(70, 750)} <= ground
