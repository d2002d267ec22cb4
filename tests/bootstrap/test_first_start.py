"""The first start as a person sees it: a checkout, a bare Python, one command. No network: the lock is empty."""

import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.house.sources import PACKAGE

# Stands for main.py: what the program says once it may run.
PROGRAM = """\
import sys
from timeline.bootstrap.first_start import RUN_LOCK, enter
code = enter(RUN_LOCK, sys.argv[1:])
if code == 0:
    print("running in", sys.prefix, *sys.argv[1:])
sys.exit(code)
"""
# Stands for pip, in the same process chain as the real one: `python -m pip`.
PIP = """\
import sys
if "--version" in sys.argv:
    print("pip 23.0.1 from somewhere (python 3.11)")
else:
    print("fetching")
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose program needs a package that its lock does not even name, so that `.venv` has to be made."""
    root = tmp_path / "checkout"
    shutil.copytree(PACKAGE / "bootstrap", root / "timeline" / "bootstrap")
    (root / "timeline" / "__init__.py").touch()
    (root / "program.py").write_text(PROGRAM, "utf-8")
    (root / "pip.py").write_text(PIP, "utf-8")
    (root / "requirements.lock").write_text(
        "colorama==0.0 ; sys_platform == 'none' \\\n    --hash=sha256:00\n", "utf-8"
    )
    (root / ".venv").mkdir()  # half-made
    return root


@pytest.fixture(scope="session")
def bare_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An interpreter with nothing but the standard library."""
    folder = tmp_path_factory.mktemp("bare")
    venv.create(folder, with_pip=False)
    return folder / "bin" / "python"


def start(python: Path, root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Start the program in its checkout, nobody at a terminal."""
    command = [str(python), "program.py", *words]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


def test_a_bare_python_makes_the_environment_says_so_and_starts_again_inside_it(
    checkout: Path, bare_python: Path
) -> None:
    done = start(bare_python, checkout, "a word", "--flag")
    assert done.stdout == f"running in {checkout / '.venv'} a word --flag\n"
    assert "installing them into" in done.stderr
    assert done.returncode == 0


def test_the_second_start_is_silent(checkout: Path, bare_python: Path) -> None:
    start(bare_python, checkout)
    again = start(bare_python, checkout)
    assert again.stdout == f"running in {checkout / '.venv'}\n"
    assert again.stderr == ""


def test_what_pip_says_never_mixes_with_results(checkout: Path, bare_python: Path) -> None:
    done = start(bare_python, checkout)
    assert "fetching" in done.stderr
    assert "fetching" not in done.stdout


def test_a_new_lock_rebuilds_it_even_when_started_from_inside(checkout: Path, bare_python: Path) -> None:
    start(bare_python, checkout)
    with (checkout / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("# another line\n")
    inside = start(checkout / ".venv" / "bin" / "python", checkout)
    assert "not all there, or out of date" in inside.stderr
    assert inside.stdout == f"running in {checkout / '.venv'}\n"


def test_no_bootstrap_uses_the_interpreter_as_it_is(checkout: Path, bare_python: Path) -> None:
    done = start(bare_python, checkout, "--no-bootstrap", "extract")
    assert done.stdout == f"running in {bare_python.parents[1]} --no-bootstrap extract\n"
    assert list((checkout / ".venv").iterdir()) == []


def test_an_interpreter_that_has_everything_is_used_where_there_is_no_environment(checkout: Path) -> None:
    (checkout / ".venv").rmdir()
    done = start(Path(sys.executable), checkout)
    assert done.stdout == f"running in {sys.prefix}\n"
    assert not (checkout / ".venv").exists()


def test_a_failing_pip_ends_in_one_sentence_and_the_next_start_tries_again(checkout: Path, bare_python: Path) -> None:
    (checkout / "pip.py").write_text(PIP.replace('print("fetching")', 'sys.exit("no route to host")'), "utf-8")
    failed = start(bare_python, checkout)
    assert failed.returncode == 2
    assert "no route to host" in failed.stderr
    assert "Traceback" not in failed.stderr
    (checkout / "pip.py").write_text(PIP, "utf-8")
    assert start(bare_python, checkout).returncode == 0


def test_two_starts_at_once_make_it_once(checkout: Path, bare_python: Path) -> None:
    slow = PIP.replace('print("fetching")', 'open("made", "a").write("x"); import time; time.sleep(1)')
    (checkout / "pip.py").write_text(slow, "utf-8")
    command = [str(bare_python), "program.py"]
    both = [subprocess.Popen(command, cwd=checkout, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    answers = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0], answers
    assert (checkout / "made").read_text("utf-8") == "x"
