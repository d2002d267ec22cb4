"""Which shared libraries and fonts are missing, by the name of the package that brings them."""

from pathlib import Path

import pytest

from timeline.bootstrap import libraries
from timeline.bootstrap.libraries import FONT_PACKAGE, FOR_WAYLAND, FOR_X11, TO_IMPORT, file_of, has_font


@pytest.fixture
def absent(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Libraries that this system is made to lack; the set may be filled by the test."""
    lacking: set[str] = set()
    monkeypatch.setattr(libraries, "_loads", lambda library: library not in lacking)
    monkeypatch.setattr(libraries, "has_font", lambda folders: FONT_PACKAGE not in lacking)
    monkeypatch.setattr("sys.platform", "linux")
    return lacking


def test_nothing_is_missing_on_a_system_that_has_all(absent: set[str]) -> None:
    assert libraries.missing_packages(("xcb",)) == ()


def test_exactly_the_packages_that_are_missing_are_named(absent: set[str]) -> None:
    absent |= {TO_IMPORT["libegl1"], FOR_X11["libxcb-cursor0"], FONT_PACKAGE}
    assert libraries.missing_packages(("xcb",)) == ("libegl1", "libxcb-cursor0", FONT_PACKAGE)


def test_offscreen_needs_no_library_of_a_display(absent: set[str]) -> None:
    absent |= set(FOR_X11.values()) | set(FOR_WAYLAND.values())
    assert libraries.missing_packages(("offscreen",)) == ()


def test_one_of_two_displays_is_enough(absent: set[str]) -> None:
    absent |= set(FOR_X11.values())
    assert libraries.missing_packages(("wayland", "xcb")) == ()


def test_windows_and_macos_lack_nothing(absent: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    absent |= set(TO_IMPORT.values())
    monkeypatch.setattr("sys.platform", "darwin")
    assert libraries.missing_packages(()) == ()


def test_a_library_that_no_system_has_does_not_load() -> None:
    assert not libraries._loads("libno-such-thing.so.0")


def test_a_font_is_found_in_a_folder_of_folders(tmp_path: Path) -> None:
    assert not has_font([tmp_path, tmp_path / "absent"])
    (tmp_path / "truetype" / "some").mkdir(parents=True)
    (tmp_path / "truetype" / "some" / "Sans.TTF").touch()
    assert has_font([tmp_path])


def test_elsewhere_than_on_debian_the_file_is_named() -> None:
    assert file_of("libgl1") == "libGL.so.1"
    assert "font" in file_of(FONT_PACKAGE)
