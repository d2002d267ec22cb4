"""The wheel carries the program's data and starts the program."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.sources import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked as an installer does with wheels of Python alone."""
    folder = tmp_path_factory.mktemp("wheel")
    build = f"from hatchling.build import build_wheel; print(build_wheel({str(folder)!r}))"
    built = subprocess.run([sys.executable, "-c", build], cwd=ROOT, capture_output=True, text=True, check=True)
    with zipfile.ZipFile(folder / built.stdout.split()[-1]) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def test_every_file_of_the_data_is_in_it(installed: Path) -> None:
    carried = {str(file.relative_to(installed / "timeline" / "_resources")) for file in installed.rglob("*")
               if file.is_file() and "_resources" in file.parts}  # fmt: skip
    own = {str(file.relative_to(ROOT / "resources")) for file in (ROOT / "resources").rglob("*")
           if file.is_file() and "__pycache__" not in file.parts}  # fmt: skip
    assert carried >= own


def test_it_reads_an_article_with_its_own_data(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Trump spoke by phone with Xi Jinping on 4 February 2026.")
    program = (
        "import sys; from timeline import locations; from timeline.__main__ import main; "
        "print(locations.resources()); sys.exit(main(['extract', sys.argv[1]]))"
    )
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(installed)!r}); {program}", "a.txt"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == str(installed / "timeline" / "_resources")
    assert "speak by phone" in done.stdout


def test_its_command_is_the_programs_front_door(installed: Path) -> None:
    (info,) = installed.glob("*.dist-info")
    assert "geopolitical-timeline = timeline.__main__:main" in (info / "entry_points.txt").read_text("utf-8")
    assert (info / "licenses" / "LICENSE").exists()
