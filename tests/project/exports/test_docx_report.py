"""DOCX: opened again with the standard library, well-formed, same bytes for same events."""

import io
import zipfile
from xml.etree import ElementTree

from timeline.project.exports.docx_report import MAIN, docx_bytes, xml_text

from .made import HOSTILE, export


def document() -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(docx_bytes(export()))) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
        return ElementTree.fromstring(archive.read("word/document.xml"))


def test_every_part_is_well_formed_and_the_table_has_a_row_an_event() -> None:
    assert len(document().findall(f".//{{{MAIN}}}tr")) == 8


def test_words_come_back_as_they_were() -> None:
    texts = [node.text or "" for node in document().iter(f"{{{MAIN}}}t")]
    assert any(HOSTILE in text for text in texts)


def test_the_same_events_give_the_same_bytes() -> None:
    assert docx_bytes(export()) == docx_bytes(export())


def test_letters_that_xml_forbids_are_dropped() -> None:
    assert xml_text("a\x00\x0bb\ud800c\n") == "abc\n"
