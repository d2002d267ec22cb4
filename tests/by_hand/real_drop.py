"""Drops files on the running program with a real pointer under Xvfb, and takes a picture of what came of it.

    python -m tests.by_hand.real_drop OUT.png PATH… [--display :77] [--size 1680x1020]

Needs Xvfb, xdotool and ImageMagick's import. The program runs with data and settings folders of its own.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]


def main() -> int:
    """Starts a screen, the program and the source; drags; waits; takes the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--text", action="store_true", help="drag the words given as plain text")
    parser.add_argument("--display", default=":77")
    parser.add_argument("--size", default="1680x1020")
    parser.add_argument("--wait", type=float, default=8.0, help="seconds between drop and picture")
    arguments = parser.parse_args()
    screen = subprocess.Popen(["Xvfb", arguments.display, "-screen", "0", f"{arguments.size}x24"])
    environment = {**os.environ, "DISPLAY": arguments.display, "QT_QPA_PLATFORM": "xcb"}
    with tempfile.TemporaryDirectory() as folder:
        environment["GEOPOLITICAL_TIMELINE_DATA"] = f"{folder}/data"
        environment["GEOPOLITICAL_TIMELINE_CONFIG"] = f"{folder}/config"
        time.sleep(1)
        app = subprocess.Popen([sys.executable, "main.py", "--no-bootstrap"], cwd=HERE, env=environment)
        try:
            drop(arguments, environment)
            time.sleep(arguments.wait)
            subprocess.run(["import", "-window", "root", str(arguments.out)], env=environment, check=True)
        finally:
            app.terminate()
            app.wait(20)
            screen.terminate()
            screen.wait(20)
    return 0


def drop(arguments: argparse.Namespace, environment: dict[str, str]) -> None:
    """Presses on the source, moves in ten steps to the middle of the window, lets go."""

    def pointer(*words: str) -> None:
        subprocess.run(["xdotool", *words], env=environment, check=True)

    time.sleep(5)
    width, height = (int(part) for part in arguments.size.split("x"))
    pointer(
        "search", "--sync", "--onlyvisible", "--name", "Geopolitical Timeline", "windowsize", str(width), str(height)
    )
    words = ["--text", " ".join(arguments.paths)] if arguments.text else [str(path) for path in arguments.paths]
    source = subprocess.Popen([sys.executable, "-m", "tests.by_hand.drag_source", *words], cwd=HERE, env=environment)
    pointer("search", "--sync", "--onlyvisible", "--name", "drag source", "windowraise")
    time.sleep(1)
    pointer("mousemove", "60", "40", "mousedown", "1")
    for step in range(1, 11):
        x, y = 60 + (width // 2 - 60) * step // 10, 40 + (height // 2 - 40) * step // 10
        pointer("mousemove", str(x), str(y))
        time.sleep(0.12)
    subprocess.run(
        ["import", "-window", "root", str(arguments.out.with_stem(arguments.out.stem + "-hover"))], env=environment
    )
    pointer("mouseup", "1")
    source.wait(20)


if __name__ == "__main__":
    sys.exit(main())
