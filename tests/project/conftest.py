"""Projects for tests: real files, with a prepared pool in place of worker processes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project.opened import Opened, open_project
from timeline.project import Project


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    """An empty project whose imports are prepared readings."""
    made = open_project(tmp_path / "project.gtl")
    yield made
    made.project.close()


@pytest.fixture
def project(opened: Opened) -> Project:
    """The same without its pool."""
    return opened.project
