"""What is built for others to install holds the program and its data, and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.sources import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built as a packager builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_carries_every_resource(wheel: Path) -> None:
    inside = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("timeline/_resources/")}
    beside = {
        f"timeline/_{file.relative_to(ROOT).as_posix()}" for file in (ROOT / "resources").rglob("*") if file.is_file()
    }
    assert inside == {name for name in beside if "__pycache__" not in name}


def test_the_wheel_carries_the_package_and_leaves_the_tests_at_home(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"timeline"}


def test_the_program_in_the_wheel_finds_its_resources_and_answers(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path)
    code = "from timeline import locations; print(locations.resources())"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()) == tmp_path / "timeline" / "_resources"


def test_the_wheel_starts_by_its_name(wheel: Path) -> None:
    packed = zipfile.ZipFile(wheel)
    (entries,) = [name for name in packed.namelist() if name.endswith("entry_points.txt")]
    assert "geopolitical-timeline = timeline.__main__:main" in packed.read(entries).decode()
