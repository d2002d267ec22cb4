"""Exporters of others write files of further kinds, and fail by themselves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project.exports.made_project import MadeProject
from tests.project.plugins.packages import forget, install
from timeline.model import EnvironmentProblem
from timeline.project.exports.options import ExportOptions
from timeline.project.exports.writer import export_project

MODULE = """
class Count:
    name, api_version, suffix = "count", 1, ".count"
    def export(self, data):
        return str(len(data.events)).encode()
class Broken:
    name, api_version, suffix = "broken", 1, ".broken"
    def export(self, data):
        raise KeyError("oops")
"""
OPTIONS = ExportOptions(today=20_513)


@pytest.fixture(autouse=True)
def _installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    entries = {"count": "Count", "broken": "Broken"}
    install(tmp_path, monkeypatch, "made_exporters", MODULE, "timeline.exporters", entries)
    yield
    forget()


def test_its_suffix_chooses_a_plug_in(tmp_path: Path) -> None:
    export_project(MadeProject(), tmp_path / "out.count", OPTIONS)
    assert (tmp_path / "out.count").read_bytes() == b"7"


def test_one_that_fails_is_named_and_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="“broken” failed"):
        export_project(MadeProject(), tmp_path / "out.broken", OPTIONS)
    assert not (tmp_path / "out.broken").exists()
