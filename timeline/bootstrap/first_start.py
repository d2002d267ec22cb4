"""The first start: from whatever Python was called to one that has every package, before anything else is imported."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from .environment import Environment
from .lock_file import missing, pins
from .one_at_a_time import one_at_a_time
from .say import StartProblem, say

ROOT = Path(__file__).resolve().parents[2]
RUN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
NO_BOOTSTRAP = "--no-bootstrap"


def enter(lock: Path, arguments: Sequence[str]) -> int:
    """Return 0 when this interpreter has what `lock` names; else make `.venv`, start again in it and never return.

    With `--no-bootstrap` first among the arguments it returns 0 at once: the interpreter's own packages are used.
    Returns 2, after one sentence, when the packages cannot be had; 130 when interrupted while they are installed.
    """
    if list(arguments[:1]) == [NO_BOOTSTRAP]:
        return 0
    environment = Environment(lock.parent, lock, (RUN_LOCK,) if lock == DEV_LOCK else ())
    try:
        if environment.is_running and environment.is_whole:
            return 0
        if not environment.is_running and not environment.folder.exists() and _has_all(lock):
            return 0
        _prepare(environment)
    except StartProblem as problem:
        say(str(problem))
        return 2
    except OSError as error:
        say(f"the folder {environment.folder} cannot be made: {error.strerror}. Copy the program to a folder of yours.")
        return 2
    except KeyboardInterrupt:
        say("interrupted; the next start begins the installation again.")
        return 130
    return _start_again(environment.python)


def _has_all(lock: Path) -> bool:
    """True when this interpreter, whosever it is, has every package of the lock in its version."""
    return not missing(pins(lock.read_text("utf-8")))


def _prepare(environment: Environment) -> None:
    """Make the environment whole, unless it is or another start makes it so meanwhile."""
    if environment.is_whole:
        return
    if environment.is_running:  # stale: it cannot be rebuilt by its own interpreter
        _start_again(Path(getattr(sys, "_base_executable", sys.executable)))
    waiting = "another start is installing the packages; waiting for it."
    with one_at_a_time(environment.root / ".venv.lock", waiting):
        if environment.is_whole:
            return
        what = "not all there, or out of date" if environment.folder.exists() else "missing"
        say(f"its Python packages are {what}; installing them into {environment.folder} (once, a minute or two).")
        environment.make()


def _start_again(python: Path) -> NoReturn:
    """Run the same command in another interpreter: same flags, same arguments, same exit code."""
    command = [str(python), *sys.orig_argv[1:]]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "nt":  # exec would give the prompt back while the program still runs
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)
