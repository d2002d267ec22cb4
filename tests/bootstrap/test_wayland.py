"""Whether a Wayland compositor answers."""

from pathlib import Path

import pytest

from tests.bootstrap.servers import serving, unix_listener
from timeline.bootstrap import wayland


def test_a_compositor_that_answers_a_request_is_there(tmp_path: Path) -> None:
    with serving(unix_listener(tmp_path / "wayland-7"), lambda request: bytes(12)):
        assert wayland.answers("wayland-7", {"XDG_RUNTIME_DIR": str(tmp_path)})
        assert wayland.answers(str(tmp_path / "wayland-7"), {})


def test_a_stuck_compositor_does_not_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wayland, "PATIENCE_SECONDS", 0.05)
    with serving(unix_listener(tmp_path / "wayland-0"), lambda request: None):
        assert not wayland.answers("wayland-0", {"XDG_RUNTIME_DIR": str(tmp_path)})


def test_a_socket_left_behind_does_not_answer(tmp_path: Path) -> None:
    unix_listener(tmp_path / "wayland-0").close()
    assert not wayland.answers("wayland-0", {"XDG_RUNTIME_DIR": str(tmp_path)})


def test_a_name_without_a_runtime_folder_does_not_answer() -> None:
    assert not wayland.answers("wayland-0", {})
