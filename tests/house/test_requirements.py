"""The three places that name what the program stands on say the same."""

import re
import tomllib

from tests.house.sources import ROOT, imports_of, python_files
from timeline.bootstrap.lock_file import pins


def lines(name: str) -> list[str]:
    """Lines of a requirements file without comments and blanks."""
    text = (ROOT / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def test_the_package_depends_on_what_the_requirements_name() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["dependencies"] == lines("requirements.in")


def test_the_development_lock_contains_every_line_of_the_run_lock() -> None:
    assert set(lines("requirements.lock")) <= set(lines("requirements-dev.lock"))


def test_every_requirement_is_locked() -> None:
    names = {re.split(r"[<>=!]", line)[0].lower() for line in lines("requirements.in")}
    assert names <= {pin.name for pin in pins((ROOT / "requirements.lock").read_text("utf-8"))}


def test_every_locked_package_has_a_hash() -> None:
    blocks = re.split(r"(?m)^(?=[a-z0-9])", (ROOT / "requirements-dev.lock").read_text("utf-8"))
    assert not [block.splitlines()[0] for block in blocks if block.strip() and "--hash=sha256:" not in block]


def test_the_release_of_qt_that_aborts_is_never_locked() -> None:
    assert "pyside6-essentials==6.12.0 " not in (ROOT / "requirements.lock").read_text("utf-8")


def test_the_notices_name_every_package_that_is_installed_with_the_program() -> None:
    notices = (ROOT / "NOTICES").read_text("utf-8").lower()
    words = set(re.split(r"[\s,]+", notices))
    assert {pin.name for pin in pins((ROOT / "requirements.lock").read_text("utf-8"))} <= words


def test_every_requirement_is_used_by_the_program() -> None:
    modules = {
        "pyside6-essentials": "pyside6",
        "python-dateutil": "dateutil",
        "charset-normalizer": "charset_normalizer",
    }
    used = {found.module.partition(".")[0].lower() for file in python_files() for found in imports_of(file)}
    # lxml-html-clean is htmldate's and trafilatura's part of lxml, which older pips do not install by itself.
    names = {re.split(r"[<>=!]", line)[0].lower() for line in lines("requirements.in")} - {"lxml-html-clean"}
    assert not {name for name in names if modules.get(name, name) not in used}
