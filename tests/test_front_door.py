"""The first words of a command line: which door they open."""

import subprocess
import sys
from collections.abc import Sequence

import pytest

from tests.house.sources import ROOT
from timeline import __main__ as front_door
from timeline import cli

NO_DISPLAY = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without a screen, in a terminal of which the program is started."""
    for name, value in NO_DISPLAY.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], str]]:
    """What the verbs were told, instead of carrying it out."""
    told: list[tuple[list[str], str]] = []

    def run(words: Sequence[str], language: str) -> int:
        told.append((list(words), language))
        return 0

    monkeypatch.setattr(cli, "run", run)
    return told


def test_a_verb_goes_to_the_command_line_with_all_that_follows(heard: list[tuple[list[str], str]]) -> None:
    assert front_door.main(["extract", "--format", "jsonl", "a.txt"]) == 0
    assert heard == [(["extract", "--format", "jsonl", "a.txt"], "en")]


def test_the_language_of_titles_is_chosen_before_the_verb(heard: list[tuple[list[str], str]]) -> None:
    front_door.main(["--no-bootstrap", "--ui", "ro", "list", "--project", "p.gtl"])
    assert heard == [(["list", "--project", "p.gtl"], "ro")]


def test_without_a_display_one_sentence_says_what_is_missing(
    no_display: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert front_door.main([]) == 2
    said = capsys.readouterr()
    assert "there is no display" in said.err
    assert len(said.err.splitlines()) == 1
    assert said.out == ""


def test_paths_without_a_display_are_printed_as_a_table_and_that_is_said(
    no_display: None, heard: list[tuple[list[str], str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert front_door.main(["a.txt", "p.gtl", "folder"]) == 0
    assert heard == [(["list", "--project", "p.gtl"], "en"), (["extract", "--", "a.txt", "folder"], "en")]
    assert "as a table instead" in capsys.readouterr().err


def test_a_file_named_like_a_verb_is_a_path_when_its_folder_is_written(
    no_display: None, heard: list[tuple[list[str], str]]
) -> None:
    front_door.main(["./list"])
    assert heard == [(["extract", "--", "./list"], "en")]


@pytest.mark.parametrize("words", [["--ui", "xx"], ["--nonsense"]])
def test_wrong_use_leaves_with_2(words: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        front_door.main(words)
    assert left.value.code == 2


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (["export", "--project", "p.gtl", "-o", "out.PNG"], [("offscreen",)]),
        (["export", "--project", "p.gtl", "--output=out.pdf"], [("offscreen",)]),
        (["export", "--project", "p.gtl", "-o", "out.svg"], []),
        (["extract", "scan.pdf"], []),
    ],
)
def test_only_a_picture_that_qt_paints_asks_for_its_libraries(
    monkeypatch: pytest.MonkeyPatch, heard: list[tuple[list[str], str]], words: list[str], asked: list[tuple[str]]
) -> None:
    platforms: list[tuple[str, ...]] = []

    def provide(names: tuple[str, ...]) -> bool:
        platforms.append(names)
        return True

    monkeypatch.setattr(front_door, "provide_libraries", provide)
    assert front_door.main(words) == 0
    assert platforms == asked
    assert heard == [(words, "en")]


def test_a_picture_without_its_libraries_is_not_tried(
    monkeypatch: pytest.MonkeyPatch, heard: list[tuple[list[str], str]]
) -> None:
    monkeypatch.setattr(front_door, "provide_libraries", lambda names: False)
    assert front_door.main(["export", "--project", "p.gtl", "-o", "out.png"]) == 2
    assert heard == []


def test_an_interruption_leaves_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(words: Sequence[str], language: str) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "run", interrupted)
    assert front_door.main(["extract", "a.txt"]) == 130


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def without_numpy(words: Sequence[str], language: str) -> int:
        raise ModuleNotFoundError("No module named 'numpy'", name="numpy.linalg")

    monkeypatch.setattr(cli, "run", without_numpy)
    assert front_door.main(["extract", "a.txt"]) == 2
    assert "the package numpy is missing" in capsys.readouterr().err


def test_a_missing_part_of_the_program_is_a_bug_and_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(words: Sequence[str], language: str) -> int:
        raise ModuleNotFoundError("No module named 'timeline.nothing'", name="timeline.nothing")

    monkeypatch.setattr(cli, "run", broken)
    with pytest.raises(ModuleNotFoundError):
        front_door.main(["extract", "a.txt"])


@pytest.mark.parametrize("verb", front_door.VERBS)
def test_every_verb_has_its_help(verb: str) -> None:
    command = [sys.executable, "main.py", "--no-bootstrap", verb, "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert f"usage: main.py {verb}" in done.stdout


def test_the_front_door_and_the_command_line_know_the_same_verbs() -> None:
    assert tuple(cli.MODULES) == front_door.VERBS


def test_the_front_door_loads_neither_qt_nor_numbers_nor_a_database() -> None:
    heavy = {"PySide6", "numpy", "sqlite3", "trafilatura", "timeline.cli", "timeline.desktop"}
    code = f"import sys; import main; print(*sorted({heavy!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
