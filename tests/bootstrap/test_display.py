"""What is said about the display before a window is tried."""

from pathlib import Path

import pytest

from tests.bootstrap.servers import serving, tcp_listener, unix_listener
from timeline.bootstrap.display import find_display


def test_without_any_display_one_sentence_says_so() -> None:
    found = find_display({})
    assert found.platforms == ()
    assert "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)" in found.problem
    assert "\n" not in found.problem


def test_a_display_that_nobody_serves_is_named(tmp_path: Path) -> None:
    found = find_display({"DISPLAY": ":64321", "XAUTHORITY": str(tmp_path / "none")})
    assert "the display :64321 does not answer" in found.problem


def test_the_displays_that_answer_are_offered_wayland_first(tmp_path: Path) -> None:
    listener, port = tcp_listener()
    environ = {
        "DISPLAY": f"localhost:{port - 6000}",
        "XAUTHORITY": str(tmp_path / "none"),
        "WAYLAND_DISPLAY": "wayland-0",
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    with serving(listener, lambda request: b"\x01"), serving(unix_listener(tmp_path / "wayland-0"), lambda _: bytes(8)):
        assert find_display(environ).platforms == ("wayland", "xcb")


@pytest.mark.parametrize(
    ("chosen", "platforms"),
    [("offscreen", ("offscreen",)), ("wayland;xcb", ("wayland", "xcb")), ("vnc:size=9x9", ("vnc",))],
)
def test_a_platform_that_the_user_chose_is_not_questioned(chosen: str, platforms: tuple[str, ...]) -> None:
    found = find_display({"QT_QPA_PLATFORM": chosen, "DISPLAY": ":64321"})
    assert (found.platforms, found.problem) == (platforms, "")
