"""A project is written by the end of the file's name."""

from pathlib import Path

import pytest

from tests.project.exports.made_project import MadeProject
from timeline.model import InputError
from timeline.project.exports.formats import DATA_FORMATS
from timeline.project.exports.options import ExportOptions
from timeline.project.exports.writer import export_bytes, export_project

OPTIONS = ExportOptions(today=20_513)


@pytest.mark.parametrize("suffix", [*DATA_FORMATS, ".svg", ".png", ".pdf"])
def test_every_kind_of_file_is_written(suffix: str, tmp_path: Path) -> None:
    target = tmp_path / f"out{suffix}"
    export_project(MadeProject(), target, OPTIONS)
    assert target.stat().st_size > 100
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_the_same_project_gives_the_same_bytes() -> None:
    for suffix in (*DATA_FORMATS, ".svg", ".png"):
        assert export_bytes(MadeProject(), suffix, OPTIONS) == export_bytes(MadeProject(), suffix, OPTIONS), suffix


def test_an_unknown_end_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        export_project(MadeProject(), tmp_path / "out.xyz", OPTIONS)
    assert not list(tmp_path.iterdir())
