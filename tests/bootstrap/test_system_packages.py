"""What is done about missing system packages. apt-get is a stand-in that writes down how it was called."""

import io
import os
import shutil
import subprocess
from collections.abc import Sequence

import pytest

from timeline.bootstrap import system_packages
from timeline.bootstrap.system_packages import provide_libraries


class Terminal(io.StringIO):
    """A person who types a line."""

    def isatty(self) -> bool:
        return True


class System:
    """A Debian that lacks some packages until apt-get installs them."""

    def __init__(self, lacking: Sequence[str]) -> None:
        self.lacking = tuple(lacking)
        self.calls: list[list[str]] = []
        self.is_broken = False

    def missing(self, platforms: Sequence[str]) -> tuple[str, ...]:
        return self.lacking

    def run(self, command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        self.calls.append(command)
        if command[1] == "install" and not self.is_broken:
            self.lacking = ()
        return subprocess.CompletedProcess(command, int(self.is_broken), b"", b"E: apt says why\n")


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> System:
    """Started by root, nobody at a terminal, two packages missing."""
    made = System(["libgl1", "libegl1"])
    monkeypatch.setattr(system_packages, "missing_packages", made.missing)
    monkeypatch.setattr(subprocess, "run", made.run)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return made


def test_nothing_is_said_or_done_when_nothing_is_missing(system: System, capsys: pytest.CaptureFixture[str]) -> None:
    system.lacking = ()
    assert provide_libraries(("xcb",))
    assert (system.calls, capsys.readouterr().err) == ([], "")


def test_root_without_a_terminal_gets_them_after_one_line(system: System, capsys: pytest.CaptureFixture[str]) -> None:
    assert provide_libraries(("xcb",))
    assert system.calls[-1] == ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "libgl1", "libegl1"]
    said = capsys.readouterr().err
    assert said == "Geopolitical Timeline: installing system packages that Qt needs: libgl1 libegl1\n"


def test_a_failed_installation_names_the_line_to_try(system: System, capsys: pytest.CaptureFixture[str]) -> None:
    system.is_broken = True
    assert not provide_libraries(("xcb",))
    said = capsys.readouterr().err
    assert "apt says why" in said
    assert "apt-get install libgl1 libegl1" in said


@pytest.mark.parametrize(("answer", "is_installed"), [("y\n", True), ("yes\n", True), ("\n", False), ("n\n", False)])
def test_root_at_a_terminal_is_asked(
    system: System, monkeypatch: pytest.MonkeyPatch, answer: str, is_installed: bool
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    monkeypatch.setattr("sys.stderr", Terminal())
    assert provide_libraries(("xcb",)) is is_installed
    assert bool(system.calls) is is_installed


def test_others_are_told_the_line_that_installs_them(
    system: System, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert not provide_libraries(("xcb",))
    assert system.calls == []
    assert "sudo apt-get install libgl1 libegl1" in capsys.readouterr().err


def test_another_linux_is_told_the_files(
    system: System, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert not provide_libraries(("xcb",))
    assert "libGL.so.1, libEGL.so.1" in capsys.readouterr().err
