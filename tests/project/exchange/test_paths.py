"""Folders walked, links not followed, everything answered."""

import os
from pathlib import Path

import pytest

from timeline.model import Failure, Source
from timeline.project.exchange.paths import sources_below

LIKE = Source("", published_text="2026-02-04", language="ro")


def names(folder: Path) -> list[str]:
    """Paths below a folder in the order they are met, failures marked."""
    found = sources_below(str(folder), LIKE)
    return [f"{'!' if isinstance(one, Failure) else ''}{Path(one.path).relative_to(folder)}" for one in found]


def test_a_file_is_one_source_with_what_is_known_of_it() -> None:
    assert list(sources_below("news.txt", LIKE)) == [Source("news.txt", published_text="2026-02-04", language="ro")]


def test_a_folder_gives_its_files_then_those_of_its_folders_in_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "z/c.txt", "y/d.txt", "y/x/e.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert names(tmp_path) == ["a.txt", "b.txt", "y/d.txt", "y/x/e.txt", "z/c.txt"]


def test_links_inside_a_folder_are_answered_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    found = list(sources_below(str(tmp_path), LIKE))
    assert [(type(one), one.status) for one in found if isinstance(one, Failure)] == [(Failure, "skipped")] * 2


def test_a_folder_named_through_a_link_is_entered(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").touch()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert names(tmp_path / "link") == ["a.txt"]


def test_a_folder_that_cannot_be_listed_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", refuse)
        (answer,) = sources_below(str(tmp_path), LIKE)
    assert isinstance(answer, Failure)
    assert answer.status == "failed"
    assert "Permission denied" in answer.sentence


def test_special_files_are_left_to_the_reader_to_refuse(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert names(tmp_path) == ["pipe"]


@pytest.mark.parametrize("path", ["nowhere.txt", "nul\0byte"])
def test_a_path_that_is_not_there_is_left_to_the_reader_to_refuse(path: str) -> None:
    assert [one.path for one in sources_below(path, LIKE)] == [path]
