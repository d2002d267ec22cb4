"""Where data and the user's own files lie, on each system."""

import sys
from pathlib import Path

import pytest

from tests.house.sources import ROOT
from timeline import locations


def test_resources_lie_beside_the_package_in_a_checkout() -> None:
    assert locations.resources() == ROOT / "resources"
    assert (locations.resources() / "languages" / "ro").is_dir()


def test_folders_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GEOPOLITICAL_TIMELINE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("GEOPOLITICAL_TIMELINE_CONFIG", str(tmp_path / "config"))
    assert locations.untitled_projects() == tmp_path / "data" / "projects"
    assert locations.user_knowledge() == tmp_path / "data" / "knowledge"
    assert locations.settings_file() == tmp_path / "config" / "settings.toml"


@pytest.mark.parametrize(
    ("system", "environ", "data", "config"),
    [
        ("linux", {}, ".local/share/geopolitical-timeline", ".config/geopolitical-timeline"),
        (
            "linux",
            {"XDG_DATA_HOME": "/d", "XDG_CONFIG_HOME": "/c"},
            "/d/geopolitical-timeline",
            "/c/geopolitical-timeline",
        ),
        (
            "darwin",
            {},
            "Library/Application Support/geopolitical-timeline",
            "Library/Preferences/geopolitical-timeline",
        ),
        ("win32", {"APPDATA": "/a"}, "/a/geopolitical-timeline", "/a/geopolitical-timeline"),
    ],
)
def test_each_system_has_its_own_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system: str, environ: dict[str, str], data: str, config: str
) -> None:
    for name in ("GEOPOLITICAL_TIMELINE_DATA", "GEOPOLITICAL_TIMELINE_CONFIG", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert locations.user_data() == tmp_path / data
    assert locations.user_config() == tmp_path / config


def test_asking_for_a_folder_does_not_make_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GEOPOLITICAL_TIMELINE_DATA", str(tmp_path / "data"))
    locations.user_data()
    assert list(tmp_path.iterdir()) == []
