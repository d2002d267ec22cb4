"""Scenes become files without a window."""

import pytest
from PySide6.QtGui import QImage

from timeline import locations
from timeline.layout.columns import EventColumns, EventRow
from timeline.layout.compose import Frame, compose
from timeline.layout.index import build_index
from timeline.layout.lanes import LanePlan
from timeline.layout.metrics import Metrics
from timeline.layout.scene import Scene
from timeline.layout.theme import parse_theme
from timeline.layout.viewport import Viewport
from timeline.painting.pictures import Studio

DAY = 1440
METRICS = Metrics()
COLUMNS = EventColumns.from_rows([EventRow("e", "A call", 100 * DAY, 101 * DAY, family="talks")])


@pytest.fixture(scope="module")
def studio() -> Studio:
    text = (locations.resources() / "themes" / "light.toml").read_text(encoding="utf-8")
    return Studio(parse_theme("light", text), METRICS, "today", {"talks": "circle"})


def scene(studio: Studio, width: float = 600.0) -> Scene:
    index = build_index(COLUMNS, LanePlan(), studio.measure, METRICS, 200 * DAY)
    return compose(index, Frame(Viewport.showing(90 * DAY, 120 * DAY, width - METRICS.header_width), 300.0))


def test_a_png_has_as_many_pixels_as_the_scale_says(studio: Studio) -> None:
    image = QImage.fromData(studio.png(scene(studio), COLUMNS, 2.5))
    assert (image.width(), image.height()) == (1500, 750)


def test_the_dot_of_an_event_is_painted_where_the_scene_has_it(studio: Studio) -> None:
    drawn = scene(studio)
    (item,) = drawn.items
    image = QImage.fromData(studio.png(drawn, COLUMNS, 1.0))
    assert image.pixelColor(round(item.x0), round(item.y)).name().upper() == "#3B7DED"


def test_a_pdf_has_a_page_for_every_scene(studio: Studio) -> None:
    content = studio.pdf([scene(studio), scene(studio, 800.0)], COLUMNS, "Title")
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") == 2


def test_a_longer_text_is_wider(studio: Studio) -> None:
    assert 0 < studio.measure("A call") < studio.measure("A call between three")
