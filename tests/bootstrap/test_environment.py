"""When `.venv` counts as whole, and how it is made. The packages here come from an empty lock: nothing is fetched."""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from timeline.bootstrap import environment as environments
from timeline.bootstrap.environment import BEING_MADE, MARK, Environment, pip_command
from timeline.bootstrap.say import StartProblem


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environment:
    """An environment in an empty checkout; pip is replaced by a command that succeeds and installs nothing."""
    monkeypatch.setattr(environments, "pip_command", lambda: [sys.executable, "-c", "pass"])
    lock = tmp_path / "requirements.lock"
    lock.write_text("# nothing is needed\n", "utf-8")
    return Environment(tmp_path, lock)


def test_it_is_whole_once_it_was_made(environment: Environment) -> None:
    assert not environment.is_whole
    environment.make()
    assert environment.is_whole
    assert environment.python.exists()


def test_it_is_made_without_pip_and_packages_of_the_system_stay_out(environment: Environment) -> None:
    environment.make()
    assert not list(environment.folder.glob("lib/python*/site-packages/pip"))
    assert "include-system-site-packages = false" in (environment.folder / "pyvenv.cfg").read_text("utf-8")


def test_an_unfinished_one_is_not_whole_though_all_packages_are_there(environment: Environment) -> None:
    environment.make()
    (environment.folder / BEING_MADE).touch()
    assert not environment.is_whole


def test_one_made_from_another_lock_is_stale(environment: Environment) -> None:
    environment.make()
    environment.lock.write_text("# something else\n", "utf-8")
    assert not environment.is_whole


def test_one_made_from_the_development_lock_serves_the_program_too(environment: Environment) -> None:
    development = environment.root / "requirements-dev.lock"
    development.write_text("# the tests need more\n", "utf-8")
    Environment(environment.root, development, (environment.lock,)).make()
    assert environment.is_whole


def test_one_made_from_the_run_lock_does_not_serve_the_tests(environment: Environment) -> None:
    environment.make()
    development = environment.root / "requirements-dev.lock"
    development.write_text("# the tests need more\n", "utf-8")
    assert not replace(environment, lock=development).is_whole


def test_one_without_its_interpreter_is_not_whole(environment: Environment) -> None:
    environment.make()
    environment.python.unlink()
    assert not environment.is_whole


def test_one_whose_python_was_taken_from_the_system_is_not_whole(environment: Environment) -> None:
    environment.make()
    settings = environment.folder / "pyvenv.cfg"
    settings.write_text("home = " + str(environment.root / "gone") + "\n", "utf-8")
    assert not environment.is_whole


def test_one_made_with_the_former_python_behind_the_same_link_is_stale(environment: Environment) -> None:
    environment.make()
    mark = environment.folder / MARK
    mark.write_text(mark.read_text("utf-8").replace(f"python {sys.version_info[0]}.", "python 2."), "utf-8")
    assert not environment.is_whole


def test_one_that_another_tool_filled_with_all_of_the_lock_is_taken_as_it_is(environment: Environment) -> None:
    environment.make()
    (environment.folder / MARK).unlink()
    assert environment.is_whole


def test_one_that_another_tool_filled_with_less_is_not(environment: Environment) -> None:
    environment.make()
    (environment.folder / MARK).unlink()
    environment.lock.write_text("alpha==1.0 \\\n    --hash=sha256:00\n", "utf-8")
    assert not environment.is_whole


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_whatever_stands_in_its_place_is_replaced(environment: Environment, kind: str) -> None:
    elsewhere = environment.root / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "keep").touch()
    if kind == "file":
        environment.folder.touch()
    elif kind == "link":
        environment.folder.symlink_to(elsewhere)
    else:
        (environment.folder / "lib").mkdir(parents=True)
    environment.make()
    assert environment.is_whole
    assert (elsewhere / "keep").exists()


def test_a_failed_installation_leaves_it_half_made_and_says_so(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environments, "pip_command", lambda: [sys.executable, "-c", "raise SystemExit(1)"])
    with pytest.raises(StartProblem, match="could not be installed"):
        environment.make()
    assert not environment.is_whole


def test_pip_is_told_to_check_hashes_and_where_to_install(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = environment.root / "words"
    words = "' '.join([*sys.argv[1:], str('PIP_USER' in os.environ)])"
    code = f"import os, pathlib, sys; pathlib.Path({str(written)!r}).write_text({words})"
    monkeypatch.setattr(environments, "pip_command", lambda: [sys.executable, "-c", code])
    monkeypatch.setenv("PIP_USER", "1")
    environment.make()
    said = written.read_text("utf-8")
    assert said.startswith(f"--python {environment.python} install --require-hashes")
    assert said.endswith(f"-r {environment.lock} False")


def fake_python(folder: Path, answer: str) -> str:
    """An interpreter whose pip answers so."""
    python = folder / "python"
    python.write_text(f"#!/bin/sh\n{answer}\n", "utf-8")
    python.chmod(0o755)
    return str(python)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        pytest.param("echo 'No module named pip' >&2; exit 1", "pip is missing", id="missing"),
        pytest.param("echo 'pip 22.2.9 from /somewhere (python 3.11)'", "pip 22.2 is too old", id="too old"),
    ],
)
def test_a_pip_that_cannot_do_it_is_told_with_the_package_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, sentence: str
) -> None:
    python = fake_python(tmp_path, answer)
    monkeypatch.setattr(sys, "executable", python)
    monkeypatch.setattr(sys, "_base_executable", python)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name == "apt-get" else None)
    with pytest.raises(StartProblem, match=sentence) as problem:
        pip_command()
    assert "sudo apt-get install python3-pip" in str(problem.value)


def test_the_oldest_pip_that_can_do_it_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python = fake_python(tmp_path, "echo 'pip 22.3 from /somewhere (python 3.11)'")
    monkeypatch.setattr(sys, "executable", python)
    assert pip_command() == [python, "-m", "pip"]
