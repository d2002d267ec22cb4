"""A person's walk through the window with a real pointer and real keys, as numbered pictures to be looked at.

    python -m tests.by_hand.walk FOLDER [--chapter panel filters …] [--display :78] [--size 1680x1020]

Needs Xvfb, xdotool and ImageMagick's import. Each chapter starts the program anew with data and settings folders of its
own, and leaves pictures in a folder of its name; what was not as it should be is told at the end, and the exit code
is 1.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.by_hand.chapters import CHAPTERS
from tests.by_hand.hand import Hand


def main(words: Sequence[str]) -> int:
    """Walks the chapters asked for; 1 when something was not as it should be."""
    parser = argparse.ArgumentParser(prog="walk", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--chapter", nargs="+", choices=CHAPTERS, default=list(CHAPTERS))
    parser.add_argument("--display", default=":78")
    parser.add_argument("--size", default="1680x1020")
    options = parser.parse_args(words)
    screen = subprocess.Popen(["Xvfb", options.display, "-screen", "0", f"{options.size}x24"])
    wrong: list[str] = []
    try:
        time.sleep(1)
        for name in options.chapter:
            wrong += [f"{name}: {each}" for each in walked(name, options)]
    finally:
        screen.terminate()
        screen.wait(20)
    print("\n".join(wrong) or "all as it should be")
    return int(bool(wrong))


def walked(name: str, options: argparse.Namespace) -> list[str]:
    """Walks one chapter; what was wrong in it."""
    print("--", name, flush=True)
    pictures = options.folder / name
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="timeline-walk-", ignore_cleanup_errors=True) as home:
        hand = Hand(options.display, Path(home), pictures)
        hand.start()
        CHAPTERS[name](hand)
        hand.leave()
    return hand.wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
