"""What goes to everybody says nothing of one machine: no path of somebody's home, no address of a package index."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.sources import ROOT

# Written in halves, so that this file does not find itself.
HOSTS = (
    "pypi" + ".org",
    "python" + "hosted.org",
    "registry." + "npmjs",
    "deb." + "debian.org",
    "snapshot." + "debian.org",
)
MACHINE_PATH = re.compile(r"(?<![\w.~>}$])/(?:work|root|home/\w+|Users/\w+)/" + r"[\w.]")
ADDRESS = re.compile("https?" + "://")
# What a reader finds at the top. A scratch folder, or texts that are not ours, would be a name that is not here.
TOP_LEVEL = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "NOTICES",
    "README.md",
    "docs",
    "main.py",
    "packaging",
    "pyproject.toml",
    "requirements-dev.in",
    "requirements-dev.lock",
    "requirements.in",
    "requirements.lock",
    "resources",
    "tests",
    "timeline",
}
LEFT_OUT = (
    ".venv",
    ".venv.lock",
    ".venv.making",
    ".git",
    ".hypothesis",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    "__pycache__",
    "build",
    "dist",
    "geopolitical_timeline.egg-info",
    "PKG-INFO",
)


def tracked_files() -> tuple[Path, ...]:
    """What git tracks; in an unpacked archive or without git, everything that is not made by tools."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
        return tuple(ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file())
    return tuple(file for file in ROOT.rglob("*") if file.is_file() and not set(LEFT_OUT) & set(file.parts))


def text_lines() -> Iterator[tuple[str, str]]:
    """Each line of each tracked text, with where it stands."""
    for file in tracked_files():
        try:
            text = file.read_text("utf-8")
        except UnicodeDecodeError:
            continue  # a picture, or a test file in another encoding
        for number, line in enumerate(text.splitlines(), 1):
            yield f"{file.relative_to(ROOT)}:{number}", line


def test_nothing_stands_at_the_top_that_the_project_does_not_name() -> None:
    found = {file.relative_to(ROOT).parts[0] for file in tracked_files()} - TOP_LEVEL
    assert not found, f"Not of the project: {sorted(found)}. Name it in TOP_LEVEL if it belongs to it."


def test_no_tracked_file_names_a_path_of_one_machine() -> None:
    found = [f"{where} {line.strip()[:120]}" for where, line in text_lines() if MACHINE_PATH.search(line)]
    assert not found, "\n".join(found)


def test_no_tracked_file_names_the_host_of_a_package_index() -> None:
    found = [f"{where} {line.strip()[:120]}" for where, line in text_lines() if any(host in line for host in HOSTS)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "name", ["requirements.in", "requirements-dev.in", "requirements.lock", "requirements-dev.lock"]
)
def test_requirements_hold_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert not ADDRESS.search(text)
    assert not re.search(r"(?m)^--?(?!r requirements)|file:| @ ", text.replace("    --hash=", ""))


@pytest.mark.parametrize(
    ("line", "is_machine_path"),
    [
        ("see /ro" + "ot/file.txt", True),
        ("/home/" + "somebody/notes", True),
        ("{home}/work/x", False),
        ("the folder .local/share", False),
    ],
)
def test_paths_of_a_machine_are_told_from_others(line: str, is_machine_path: bool) -> None:
    assert bool(MACHINE_PATH.search(line)) is is_machine_path
