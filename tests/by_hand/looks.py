"""All looks of the window as pictures, to be looked at beside the drawings.

    python -m tests.by_hand.looks FOLDER [--scale 1 1.5 2] [--size 1024x640 …] [--theme light dark] [--ui en ro]
        [--font 9 13 20] [--content empty sample many] [--events 3000] [--action view.events]

Each picture is named after what it shows. A screen of more device pixels than 4K is left out. Needs no screen; every
scale is a process of its own, since Qt reads it when it starts.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # see _take
    from timeline.desktop.desk import Desk

ROOT = Path(__file__).resolve().parents[2]
SIZES = ("1024x640", "1280x800", "1920x1080", "3840x2160")
MOST_PIXELS = 3840 * 2160
LONGEST_SECONDS = 300.0
SETTLING_SECONDS = 0.6


def main(words: Sequence[str]) -> int:
    """Takes the pictures; 1 when some process could not."""
    options = parsed(words)
    if len(options.scale) == 1 and os.environ.get("QT_SCALE_FACTOR") == options.scale[0]:
        return _take(options)
    options.folder.mkdir(parents=True, exist_ok=True)
    failed = False
    for scale in options.scale:
        with tempfile.TemporaryDirectory(prefix="timeline-looks-", ignore_cleanup_errors=True) as home:
            environment = {
                **os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen",
                "GEOPOLITICAL_TIMELINE_DATA": f"{home}/data", "GEOPOLITICAL_TIMELINE_CONFIG": f"{home}/config",
            }  # fmt: skip
            command = [sys.executable, "-m", "tests.by_hand.looks", *words, "--scale", scale]
            failed = bool(subprocess.run(command, cwd=ROOT, env=environment).returncode) or failed
    return int(failed)


def parsed(words: Sequence[str]) -> argparse.Namespace:
    """The command's words understood."""
    parser = argparse.ArgumentParser(prog="looks", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    for name, values in (
        ("scale", ("1", "1.5", "2")), ("size", SIZES), ("theme", ("light", "dark")), ("ui", ("en", "ro")),
        ("font", ("9", "13", "20")), ("content", ("empty", "sample", "many")),
    ):  # fmt: skip
        parser.add_argument(f"--{name}", nargs="+", default=values)
    parser.add_argument("--events", type=int, default=3000)
    parser.add_argument("--action", nargs="*", default=())
    return parser.parse_args(words)


def _take(options: argparse.Namespace) -> int:
    # Lazily: Qt reads scale and platform when it is made, and the folders of data are set by then.
    from PySide6.QtWidgets import QApplication

    from tests.benchmarks.project_data import make_project
    from timeline.desktop.app import Desktop, open_window

    application = QApplication.instance() or QApplication(sys.argv[:1])
    many = Path(os.environ["GEOPOLITICAL_TIMELINE_DATA"]) / "many.gtl"
    contents: dict[str, Callable[[], list[Path]]] = {
        "empty": list, "sample": lambda: [ROOT / "resources" / "sample"], "many": lambda: [many],
    }  # fmt: skip
    for content in options.content:
        if content == "many":
            many.parent.mkdir(parents=True, exist_ok=True)
            make_project(many, options.events)
        window = open_window(contents[content]())
        desktop = application.findChild(Desktop)
        assert isinstance(desktop, Desktop)
        desk = desktop.desks[-1]
        if content != "empty":
            _wait(application.processEvents, partial(_is_ready, desk))
            desk.workspace.timeline.fit_all()
            desk.looking.select(desk.workspace.timeline.event_ids()[-1:])
        for action in options.action:
            window.actions_[action].trigger()
        for size, theme, language, font in itertools.product(options.size, options.theme, options.ui, options.font):
            width, height = (int(side) for side in size.split("x"))
            if width * height * float(options.scale[0]) ** 2 > MOST_PIXELS:
                continue
            window.translator.use(language)
            window.appearance.choose(theme)
            window.appearance.set_font_points(float(font))
            window.resize(width, height)
            _settle(application.processEvents)
            name = f"{content}-{size}-{options.scale[0]}x-{theme}-{language}-{font}pt.png"
            window.grab().save(str(options.folder / name))
            print(name, flush=True)
        window.close()
    return 0


def _is_ready(desk: Desk) -> bool:
    return not desk.session.is_importing and len(desk.workspace.timeline.event_ids()) > 0


def _wait(process_events: Callable[[], None], is_over: Callable[[], bool]) -> None:
    end = time.monotonic() + LONGEST_SECONDS
    while not is_over() and time.monotonic() < end:
        process_events()
        time.sleep(0.01)


def _settle(process_events: Callable[[], None]) -> None:
    end = time.monotonic() + SETTLING_SECONDS
    while time.monotonic() < end:
        process_events()
        time.sleep(0.01)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)  # windows and workers need no farewell
