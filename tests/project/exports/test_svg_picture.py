"""The timeline as SVG: our own elements alone, every foreign word a text."""

from dataclasses import replace
from xml.etree import ElementTree

from tests.project.exports.made import HOSTILE
from tests.project.exports.made_project import MadeProject
from timeline.project.exports.options import ExportOptions
from timeline.project.exports.pictures import picture_bytes

SVG = "{http://www.w3.org/2000/svg}"
OWN = {
    "svg", "defs", "clipPath", "linearGradient", "stop", "rect", "line", "circle", "polygon", "text", "g", "title",
}  # fmt: skip
OPTIONS = ExportOptions(today=20_513, first=18_000)


def tree(options: ExportOptions = OPTIONS) -> ElementTree.Element:
    return ElementTree.fromstring(picture_bytes(MadeProject(), ".svg", options))


def test_it_is_well_formed_and_holds_our_own_elements_alone() -> None:
    assert {element.tag.removeprefix(SVG) for element in tree().iter()} <= OWN


def test_an_event_carries_its_whole_title_also_where_its_label_is_cut() -> None:
    titles = [element.text for element in tree().iter(f"{SVG}title")]
    assert HOSTILE in titles


def test_a_date_within_bounds_fades_and_an_open_end_points_on() -> None:
    elements = list(tree().iter())
    assert any(element.get("fill", "").startswith("url(#soft") for element in elements)
    assert any(element.tag == f"{SVG}polygon" for element in elements)


def test_it_refers_to_nothing_outside_itself() -> None:
    for element in tree(replace(OPTIONS, theme="dark", lanes="actor", language="ro")).iter():
        assert not any("href" in name or name.startswith("on") for name in element.attrib)
