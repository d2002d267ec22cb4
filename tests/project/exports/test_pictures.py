"""Pictures of the whole timeline, of any size, and pages with the axis on each."""

from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtGui import QImage

from tests.project.exports.made_project import MadeProject
from timeline.model import InputError
from timeline.model.calendar import day_number
from timeline.project.exports.options import ExportOptions
from timeline.project.exports.pictures import picture_bytes

OPTIONS = ExportOptions(today=20_513, first=20_300)


def words_of(page: pypdfium2.PdfPage) -> str:
    """Without blanks: on a page with little text pdfium takes lines for columns of single letters."""
    return "".join(page.get_textpage().get_text_range().split())


def test_a_png_has_the_size_asked_for_times_the_scale() -> None:
    image = QImage.fromData(picture_bytes(MadeProject(), ".png", replace(OPTIONS, size=(900, 400), scale=3.0)))
    assert (image.width(), image.height()) == (2700, 1200)


def test_a_png_without_a_size_is_as_high_as_the_lanes_need() -> None:
    image = QImage.fromData(picture_bytes(MadeProject(), ".png", OPTIONS))
    assert image.width() == 1600
    assert image.height() >= 400


def test_a_png_is_painted_in_the_colours_of_the_theme() -> None:
    light = QImage.fromData(picture_bytes(MadeProject(), ".png", replace(OPTIONS, last=20_400)))
    dark = QImage.fromData(picture_bytes(MadeProject(), ".png", replace(OPTIONS, last=20_400, theme="dark")))
    assert light.pixelColor(10, 10).lightness() > 200
    assert dark.pixelColor(10, 10).lightness() < 60


def test_a_picture_that_would_fill_the_memory_is_refused() -> None:
    with pytest.raises(InputError, match="too large"):
        picture_bytes(MadeProject(), ".png", replace(OPTIONS, size=(30_000, 30_000), scale=4.0))


def test_a_pdf_holds_the_titles_as_text_on_one_page_of_the_size() -> None:
    document = pypdfium2.PdfDocument(picture_bytes(MadeProject(), ".pdf", replace(OPTIONS, size=(1600, 600))))
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx((1200, 450), abs=1)
    assert "AsummitinlateOctober" in words_of(document[0])


def test_pages_of_a_pdf_follow_in_time_and_each_has_its_axis() -> None:
    pages = pypdfium2.PdfDocument(picture_bytes(MadeProject(), ".pdf", replace(OPTIONS, pages=3)))
    texts = [words_of(page) for page in pages]
    assert len(texts) == 3
    assert "September" in texts[0]
    assert "November" in texts[1]
    assert "Talksandcalls" in texts[2]


def test_an_empty_project_gives_an_empty_picture_with_an_axis() -> None:
    options = replace(OPTIONS, first=1, last=40)
    text = picture_bytes(MadeProject(), ".svg", options).decode()
    assert "1970" in text
    assert 'class="event"' not in text


def test_the_weeks_of_a_picture_begin_on_the_day_chosen() -> None:
    options = replace(OPTIONS, first=day_number(2026, 1, 1), last=day_number(2026, 2, 20), size=(1200, 400))
    monday, sunday = (
        picture_bytes(MadeProject(), ".svg", replace(options, first_weekday=first)).decode() for first in (0, 6)
    )
    assert ">19 Jan<" in monday
    assert ">18 Jan<" not in monday
    assert ">18 Jan<" in sunday
