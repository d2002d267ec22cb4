"""A picture of the window with articles read: `python packaging/window_picture.py OUT.png PATH … [options]`.

Needs no screen. The program's data and settings of this run are kept in a temporary folder.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

LONGEST_SECONDS = 180.0
SETTLING_SECONDS = 1.5


def main(words: Sequence[str]) -> int:
    """Takes the picture; 1 when nothing was drawn in time."""
    parser = argparse.ArgumentParser(prog="window_picture.py", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--ui", choices=("en", "ro"), default="en")
    parser.add_argument("--event", default="", help="choose the event whose title holds these words")
    parser.add_argument("--action", action="append", default=[], help="trigger an action first, such as view.events")
    parser.add_argument("--wait", type=float, default=SETTLING_SECONDS, help="seconds before the picture is taken")
    options = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="timeline-picture-", ignore_cleanup_errors=True) as home:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ["GEOPOLITICAL_TIMELINE_DATA"] = os.environ["GEOPOLITICAL_TIMELINE_CONFIG"] = home
        Path(home, "settings.toml").write_text(
            f'theme = "{options.theme}"\nlanguage = "{options.ui}"\nanimations = false\n', "utf-8"
        )
        return _take(options)


def _take(options: argparse.Namespace) -> int:
    # Lazily: Qt reads the platform when it is imported and made, which is set only now.
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QApplication, QWidget

    from timeline.desktop.app import open_window

    application = QApplication.instance() or QApplication(sys.argv[:1])
    width, height = (int(side) for side in options.size.split("x"))
    reports: list[object] = []
    window = open_window(options.paths)
    window.import_finished.connect(reports.append)
    window.resize(width, height)
    if options.paths and not _wait(application.processEvents, lambda: bool(reports)):
        print("The articles were not read in time.", file=sys.stderr)
        return 1
    _settle(application.processEvents)
    for name in options.action:
        for action in window.findChildren(QAction):
            if action.objectName() == name:
                action.trigger()
    if options.event:
        found = next(
            (event for event in window.project.events() if options.event.casefold() in event.title("en").casefold()),
            None,
        )
        if found is None:
            print(f"No event's title holds “{options.event}”.", file=sys.stderr)
            return 1
        window.findChild(QWidget, "detailsPanel").event_chosen.emit(found.id)
    _settle(application.processEvents, options.wait)
    saved = window.grab().save(str(options.out))
    print(f"{options.out}: {width}x{height}" if saved else f"{options.out} could not be written.")
    return 0 if saved else 1


def _wait(process_events: Callable[[], None], is_over: Callable[[], bool]) -> bool:
    end = time.monotonic() + LONGEST_SECONDS
    while not is_over() and time.monotonic() < end:
        process_events()
        time.sleep(0.01)
    return is_over()


def _settle(process_events: Callable[[], None], seconds: float = SETTLING_SECONDS) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        process_events()
        time.sleep(0.01)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)  # windows and workers need no farewell
