"""A project on disk, and the command line as a person types it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.project.opened import open_project
from tests.project.readings import call
from timeline import cli

Typed = Callable[..., tuple[int, str, str]]


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A closed project with three articles: two tell one call, a third tells a later one."""
    path = tmp_path / "project.gtl"
    opened = open_project(path)
    opened.read(
        call("first", "2026-02-04", publisher="Daily"),
        call("second", "2026-02-04", publisher="Weekly"),
        call("third", "2026-03-10", published="2026-03-11", publisher="Monthly"),
    )
    opened.project.close()
    return path


@pytest.fixture
def typed(capfd: pytest.CaptureFixture[str]) -> Typed:
    """Runs a verb with its words: exit code, what it printed, what it said on stderr."""

    def run(*words: str | Path, language: str = "en") -> tuple[int, str, str]:
        capfd.readouterr()
        code = cli.run([str(word) for word in words], language)
        said = capfd.readouterr()
        return code, said.out, said.err

    return run
