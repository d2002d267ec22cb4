"""Readers of others read their files, and fail alone."""

from pathlib import Path

import pytest

from tests.project.plugins.packages import install
from timeline.model import Document, Failure, Source
from timeline.reading import registry
from timeline.reading.plugins import load_plugins
from timeline.reading.source import open_source

MODULE = """
from timeline.model import Paragraph
class Made:
    name, version, api_version, suffixes = "made", "1", 1, (".made",)
    def sniff(self, head, suffix):
        return 99 if head.startswith(b"MADE") else 0
    def read(self, data, context):
        yield context.document([Paragraph(data.decode()[4:])], "text/x-made")
class Broken(Made):
    def sniff(self, head, suffix):
        if head.startswith(b"SNIFF"):
            raise RuntimeError("cannot smell")
        return 99 if head.startswith(b"BROKEN") else 0
    def read(self, data, context):
        raise KeyError("nothing works")
class Old(Made):
    api_version = 0
"""


@pytest.fixture(autouse=True)
def _installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entries = {"made": "Made", "broken": "Broken", "old": "Old", "gone": "Nobody"}
    install(tmp_path, monkeypatch, "made_readers", MODULE, "timeline.readers", entries)
    plugins, problems = load_plugins()
    chosen = registry.Registry((*registry.own_readers(), *plugins), problems)
    monkeypatch.setattr(registry, "load", lambda: chosen)


def opened(folder: Path, content: str) -> Document | Failure:
    (folder / "a.made").write_text(content)
    (answer,) = open_source(Source(str(folder / "a.made")))
    return answer


def test_a_plug_in_reads_what_it_is_surest_of(tmp_path: Path) -> None:
    answer = opened(tmp_path, "MADE text")
    assert isinstance(answer, Document)
    assert answer.paragraphs[0].text == " text"


def test_one_that_fails_on_a_file_is_named_in_its_answer(tmp_path: Path) -> None:
    answer = opened(tmp_path, "BROKEN text")
    assert isinstance(answer, Failure)
    assert "“broken” failed on this file (KeyError" in answer.sentence


def test_one_that_cannot_even_look_leaves_the_file_to_the_others(tmp_path: Path) -> None:
    answer = opened(tmp_path, "SNIFF this article, please: it is a plain text.")
    assert isinstance(answer, Document)
    assert answer.media_type == "text/plain"


def test_what_cannot_be_loaded_is_named() -> None:
    problems = "\n".join(registry.load().problems)
    assert "“gone” could not be loaded" in problems
    assert "“old” could not be loaded and is left out (it was written for version 0" in problems


def test_what_keeps_a_reader_out_is_said_of_a_file_that_nobody_else_reads(tmp_path: Path) -> None:
    (tmp_path / "a.made").write_bytes(bytes(range(1, 32)) * 20)
    (answer,) = open_source(Source(str(tmp_path / "a.made")))
    assert isinstance(answer, Failure)
    assert "“gone” could not be loaded" in answer.sentence
