"""Looking at the beginning of a file never waits and never opens anything but a file."""

import os
from pathlib import Path

import pytest

from timeline.model import InputError
from timeline.project.imports.heads import read_head


def test_the_first_bytes_and_no_more_are_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abcdef")
    assert read_head(str(tmp_path / "a"), 3) == b"abc"


def test_a_pipe_a_folder_and_nothing_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path, tmp_path / "none", Path("a\0b")):
        with pytest.raises(InputError):
            read_head(str(path), 3)
