"""The knowledge is there before the first project asks for it."""

from pathlib import Path

import pytest

from timeline import knowledge, locations
from timeline.knowledge import loading
from timeline.model import DataError
from timeline.project.warming import read_knowledge


def test_what_was_read_in_is_not_read_again() -> None:
    loading._load.cache_clear()
    read_knowledge()
    knowledge.load()
    read = loading._load.cache_info()
    assert (read.misses, read.hits) == (1, 1)


def test_a_file_that_is_wrong_is_not_told_before_somebody_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "actors.toml").write_text("this is no table", encoding="utf-8")
    monkeypatch.setattr(locations, "user_knowledge", lambda: tmp_path)
    read_knowledge()
    with pytest.raises(DataError):
        knowledge.load()
