"""A window comes back where it stood, for each project by itself."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from timeline import locations
from timeline.desktop import window_places


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(locations, "user_config", lambda: tmp_path)
    return tmp_path


def place(name: bytes) -> dict[str, QByteArray]:
    return {"geometry": QByteArray(name)}


def test_each_project_has_its_own_place_and_the_last_one_serves_a_window_without(tmp_path: Path) -> None:
    window_places.keep(tmp_path / "a.gtl", place(b"left"))
    window_places.keep(tmp_path / "b.gtl", place(b"right"))

    assert window_places.kept(tmp_path / "a.gtl") == place(b"left")
    assert window_places.kept(tmp_path / "b.gtl") == place(b"right")
    assert window_places.kept(None) == place(b"right")


def test_a_project_never_opened_has_no_place(tmp_path: Path) -> None:
    window_places.keep(tmp_path / "a.gtl", place(b"left"))

    assert window_places.kept(tmp_path / "new.gtl") == {}


def test_the_project_used_longest_ago_is_forgotten_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window_places, "MOST_PROJECTS", 2)
    for name in ("a", "b", "a", "c"):
        window_places.keep(tmp_path / f"{name}.gtl", place(name.encode()))

    assert window_places.kept(tmp_path / "b.gtl") == {}
    assert window_places.kept(tmp_path / "a.gtl") == place(b"a")


def test_the_file_of_places_does_not_tell_where_projects_lie(tmp_path: Path) -> None:
    window_places.keep(tmp_path / "secret-name.gtl", place(b"left"))

    assert "secret-name" not in (tmp_path / "window.ini").read_text("utf-8")


def test_a_broken_file_of_places_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_bytes(b"\xff\xfe[[[ projects=\x00")

    assert window_places.kept(None) == {}
    window_places.keep(tmp_path / "a.gtl", place(b"left"))
    assert window_places.kept(tmp_path / "a.gtl") == place(b"left")
