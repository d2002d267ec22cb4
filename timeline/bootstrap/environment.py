"""The project's own `.venv`: is it whole, and how it is made.

It is made by `venv --without-pip` and filled by the pip of the outer interpreter, because Debian's python3 has no
ensurepip and refuses packages outside a virtual environment (PEP 668). The mark is written last: no mark, half-made.
"""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from .lock_file import lock_hash, missing, pins
from .say import StartProblem

OLDEST_PIP = (22, 3)  # the first with `--python`
MARK = "made-from"
BEING_MADE = "being-made"
# Settings that would send packages elsewhere than into the environment that `--python` names.
_PIP_DETOURS = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_VIRTUALENV", "PIP_PYTHON")


@dataclass(frozen=True, slots=True)
class Environment:
    """The environment of the checkout at `root`, made from `lock`; `also` are locks that `lock` contains."""

    root: Path
    lock: Path
    also: tuple[Path, ...] = ()

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def is_running(self) -> bool:
        """True when this very interpreter is the environment's."""
        return self.folder.is_dir() and Path(sys.prefix).resolve() == self.folder.resolve()

    @property
    def is_whole(self) -> bool:
        """True when it was made to the end from this very lock, or somebody else put all of the lock into it."""
        if not self.python.exists() or not _base_is_there(self.folder) or (self.folder / BEING_MADE).exists():
            return False
        mark = self.folder / MARK
        if not mark.is_file():
            return not missing(pins(self.lock.read_text("utf-8")), self._site_packages())
        lines = mark.read_text("utf-8").splitlines()
        # A system upgrade puts another Python behind the same link; only the same executable can tell.
        is_same_python = self.python.resolve() == Path(sys.executable).resolve()
        return _mark_line(self.lock) in lines and (_python_line() in lines or not is_same_python)

    def make(self) -> None:
        """Build it from nothing. Raises StartProblem with what to do, OSError when the folder cannot be written."""
        pip = pip_command()
        self.remove()
        self.folder.mkdir()
        (self.folder / BEING_MADE).touch()
        _run([sys.executable, "-m", "venv", "--without-pip", str(self.folder)], "The folder .venv could not be made")
        quiet = [] if sys.stderr and sys.stderr.isatty() else ["--quiet"]
        install = ["--python", str(self.python), "install", "--require-hashes", "--disable-pip-version-check", *quiet]
        _run(
            [*pip, *install, "-r", str(self.lock)],
            "The packages could not be installed (pip says above why; is there a network?). Start again to retry",
        )
        lines = [_python_line(), *(_mark_line(lock) for lock in (self.lock, *self.also))]
        (self.folder / MARK).write_text("\n".join(lines) + "\n", "utf-8")
        (self.folder / BEING_MADE).unlink()

    def remove(self) -> None:
        """Take away whatever stands in its place."""
        if self.folder.is_symlink() or self.folder.is_file():
            self.folder.unlink()
        elif self.folder.exists():
            shutil.rmtree(self.folder)

    def _site_packages(self) -> list[str]:
        unix = self.folder.glob("lib/python*/site-packages")
        return [str(folder) for folder in (*unix, self.folder / "Lib" / "site-packages")]


def _base_is_there(folder: Path) -> bool:
    """True when the Python that the environment was made from is still where `pyvenv.cfg` says."""
    settings = folder / "pyvenv.cfg"
    home = re.search(r"^home\s*=\s*(.+)$", settings.read_text("utf-8"), re.M) if settings.is_file() else None
    return home is not None and Path(home[1].strip()).is_dir()


def pip_command() -> list[str]:
    """The pip to install with: this interpreter's, or that of the one it was made from.

    Raises StartProblem that names the package to install when there is none, or only one older than 22.3.
    """
    found = ""
    for python in dict.fromkeys((sys.executable, getattr(sys, "_base_executable", sys.executable))):
        command = [python, "-m", "pip"]
        answer = subprocess.run([*command, "--version"], capture_output=True, text=True, check=False)
        match = re.match(r"pip (\d+)\.(\d+)", answer.stdout)
        if match and (int(match[1]), int(match[2])) >= OLDEST_PIP:
            return command
        found = match[0] if match else found
    what = f"{found} is too old, and pip 22.3 or newer" if found else "pip is missing, and it"
    what += " is needed to install the packages"
    raise StartProblem(f"{what}. {_pip_advice()}")


def _pip_advice() -> str:
    if shutil.which("apt-get"):
        return "Install it with: sudo apt-get install python3-pip"
    if shutil.which("dnf"):
        return "Install it with: sudo dnf install python3-pip"
    return f"Install it with: {sys.executable} -m ensurepip --upgrade"


def _mark_line(lock: Path) -> str:
    return f"{lock.name} {lock_hash(lock)}"


def _python_line() -> str:
    return f"python {sys.version_info[0]}.{sys.version_info[1]}"


def _run(command: list[str], failure: str) -> None:
    """Run a step, its output on stderr. Raises StartProblem when it fails."""
    environ = {name: value for name, value in os.environ.items() if name not in _PIP_DETOURS}
    # Started without a console (pythonw) there is no stderr.
    output = sys.stderr.fileno() if sys.stderr else subprocess.DEVNULL
    if subprocess.run(command, stdout=output, env=environ, check=False).returncode:
        raise StartProblem(f"{failure}.")
