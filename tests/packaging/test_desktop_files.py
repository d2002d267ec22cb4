"""The menu entry, the icon and the file type say what the program is and what a project file is."""

from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.house.sources import ROOT
from tests.packaging.scripts import script
from timeline.desktop.app import APP_ID
from timeline.project import Project

LINUX = ROOT / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def entry() -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys of desktop files keep their case
    parser.read(LINUX / "geopolitical-timeline.desktop", "utf-8")
    return dict(parser["Desktop Entry"])


def test_the_menu_entry_starts_the_program_with_the_files_and_finds_its_window() -> None:
    found = entry()
    assert found["Exec"] == "geopolitical-timeline %F"
    assert found["StartupWMClass"] == APP_ID
    assert {"Name", "Comment", "Comment[ro]", "Icon", "Categories"} <= set(found)


def test_the_file_type_is_told_by_the_bytes_of_a_real_project(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.gtl"):
        pass
    data = (tmp_path / "a.gtl").read_bytes()
    tree = ElementTree.parse(LINUX / "geopolitical-timeline.xml")
    matches = list(tree.iter(f"{MIME}match"))
    assert len(matches) == 2
    for match in matches:
        value = match.get("value", "").encode()
        assert data[int(match.get("offset", "")) :].startswith(value)
    kind = tree.find(f"{MIME}mime-type")
    assert kind is not None
    assert f"{kind.get('type')};" == entry()["MimeType"]


def test_everything_is_put_where_desktops_and_shells_look(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    install = script("install_desktop")
    assert install.main(["--prefix", str(tmp_path), "--exec", "/opt/timeline/run"]) == 0
    installed = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    assert {
        "applications/geopolitical-timeline.desktop",
        "mime/packages/geopolitical-timeline.xml",
        "icons/hicolor/scalable/apps/geopolitical-timeline.svg",
        "bash-completion/completions/geopolitical-timeline",
    } <= installed
    assert "Exec=/opt/timeline/run %F" in (tmp_path / "applications/geopolitical-timeline.desktop").read_text("utf-8")
