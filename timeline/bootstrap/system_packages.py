"""What is done about missing system packages: told, asked, or installed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from .libraries import file_of, missing_packages
from .say import say


def provide_libraries(platforms: Sequence[str]) -> bool:
    """True when the shared libraries and fonts for one of Qt's `platforms` are there, installed just now if need be.

    As root with apt-get and nobody at a terminal (containers, CI) they are installed after one line that says so, at a
    terminal after a yes; else one sentence names them and the line that installs them, and the answer is False.
    """
    missing = missing_packages(platforms)
    if not missing:
        return True
    if not shutil.which("apt-get"):
        files = ", ".join(file_of(package) for package in missing)
        say(f"the system lacks what a window needs: {files}. Install the packages that hold them, then start again.")
        return False
    if os.geteuid() != 0:
        say(f"the system lacks what a window needs. Install it, then start again: {_line(missing, 'sudo ')}")
        return False
    if sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty():
        say(f"the system lacks what a window needs: {', '.join(missing)}.")
        print("Install them now with apt-get? [y/N] ", end="", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip().lower() not in ("y", "yes"):
            say(f"nothing was installed. This line does it: {_line(missing)}")
            return False
    else:
        say(f"installing system packages that Qt needs: {' '.join(missing)}")
    return _install(missing, platforms)


def _install(packages: Sequence[str], platforms: Sequence[str]) -> bool:
    # The lists of packages may be absent or old; if they cannot be had, the old ones may still do.
    _apt_get("update", "-qq")
    is_done = _apt_get("install", "-y", "-qq", "--no-install-recommends", *packages)
    left = missing_packages(platforms)
    if is_done and not left:
        return True
    say(f"the system packages could not be installed; try by hand: {_line(left or packages)}")
    return False


def _apt_get(*words: str) -> bool:
    """Run apt-get without questions; True when it succeeds. What it says is passed on only when it fails."""
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    nothing, pipe = subprocess.DEVNULL, subprocess.PIPE
    done = subprocess.run(["apt-get", *words], stdin=nothing, stdout=nothing, stderr=pipe, env=environ, check=False)
    if done.returncode and words[0] == "install":
        print(done.stderr.decode("utf-8", "replace"), end="", file=sys.stderr, flush=True)
    return done.returncode == 0


def _line(packages: Sequence[str], sudo: str = "") -> str:
    return f"{sudo}apt-get install {' '.join(packages)}"
