"""A file is written whole or not at all."""

from pathlib import Path

import pytest

from timeline.model import EnvironmentProblem
from timeline.project.exports.atomic_file import write_whole


def test_a_written_file_replaces_the_old_one_and_leaves_nothing_beside(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_bytes(b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_named_in_a_sentence_with_advice(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        write_whole(tmp_path / "nowhere" / "out.csv", b"x")
    assert "out.csv" in caught.value.sentence
    assert caught.value.advice


def test_a_failed_rename_keeps_the_old_file_and_cleans_up(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    (target / "inside").write_text("kept")
    with pytest.raises(EnvironmentProblem):
        write_whole(target, b"x")
    assert (target / "inside").read_text() == "kept"
    assert list(tmp_path.iterdir()) == [target]
